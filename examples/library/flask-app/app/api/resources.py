"""What the API offers of a model."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
import sqlalchemy.orm as so
from sqlalchemy.orm.interfaces import ORMOption

from app.api.relation_fields import Many
from app.api.schemas import BodySchema
from app.database import Row
from app.forms import FilterForm


@dataclass(frozen=True)
class Resource:
    """A model, its address below /api, how its rows look and what narrows their list."""

    model: type[Row]
    route: str
    schema: type[BodySchema]
    filters: type[FilterForm]

    @property
    def has_uuids(self) -> bool:
        """Whether rows are named by UUIDs, else by numbers."""
        return isinstance(sa.inspect(self.model).columns["id"].type, sa.Uuid)

    @property
    def loading(self) -> Sequence[ORMOption]:
        """Rows at the other ends, for a whole list in one statement each."""
        names = [name for name, one in self.schema().fields.items() if isinstance(one, Many)]
        return [so.selectinload(getattr(self.model, name)) for name in names]
