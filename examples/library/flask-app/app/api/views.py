"""The two addresses of each model: all of its rows, and one of them."""

from typing import Any

from flask import Response, abort, jsonify, request, url_for
from flask.typing import ResponseReturnValue
from flask.views import MethodView
from flask_login import current_user

from app import rows
from app.alike.problems import needed_by
from app.api import auth
from app.api.problems import ProblemError
from app.api.requests import attempt, is_known, read_json, require_json, require_version
from app.api.resources import Resource
from app.api.schemas import RowDraft
from app.database import Row, get_or_404
from app.listing import PAGE_SIZE, Listing, paginate

MOST_ROWS = 100


def page_size() -> int:
    """Rows of a page; 400 for what is no number or too many."""
    text = request.args.get("page_size", "").strip() or str(PAGE_SIZE)
    if not (text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= MOST_ROWS):
        abort(400)
    return int(text)


def page_link(listing: Listing, number: int) -> str | None:
    """The address of another page of the list; None beyond its ends."""
    if not 1 <= number <= listing.last:
        return None
    return request.path + listing.address(page=number)


class ResourceView(MethodView):
    """What both addresses of a model share."""

    init_every_request = False

    def __init__(self, resource: Resource) -> None:
        self.resource = resource
        self.model = resource.model

    def shown(self, row: Row) -> Response:
        """A row with the version that it has."""
        response = jsonify(self.resource.schema().dump(row))
        response.set_etag(str(row.row_version))
        return response

    def save(self, row: Row, version: int | None = None, partial: bool = False) -> None:
        """Write what the body says, or tell what is wrong with it."""
        draft = RowDraft(self.resource.schema(partial=partial), row, read_json())
        if not rows.save(draft, row, version):
            raise ProblemError(422, errors=draft.errors)


class Collection(ResourceView):
    """All rows of a model."""

    def get(self) -> ResponseReturnValue:
        """One page of the list, searched, filtered and sorted as the address says."""
        auth.require_read(self.model)
        filters = self.resource.filters(request.args)
        listing = paginate(self.model, filters, size=page_size(), options=self.resource.loading)
        return jsonify(
            count=listing.count,
            next=page_link(listing, listing.number + 1),
            previous=page_link(listing, listing.number - 1),
            results=self.resource.schema(many=True).dump(listing.rows),
        )

    def post(self) -> ResponseReturnValue:
        """Add a row."""
        auth.require_write(self.model)
        require_json()
        row = self.model(**({"owned_by_id": current_user.id} if self.model.OWNED else {}))
        self.save(row)
        response = self.shown(row)
        response.headers["Location"] = url_for(f"api.{self.resource.route}-item", id=row.id)
        return response, 201


class Item(ResourceView):
    """One row of a model."""

    def get(self, id: Any) -> ResponseReturnValue:
        """The row, unless the client knows it already."""
        auth.require_read(self.model)
        row = get_or_404(self.model, id)
        response = self.shown(row)
        if is_known(row):
            return "", 304, {"ETag": response.headers["ETag"]}
        return response

    def put(self, id: Any) -> ResponseReturnValue:
        """Set every member; one that is not sent takes its default."""
        return self.change(id, partial=False)

    def patch(self, id: Any) -> ResponseReturnValue:
        """Set the members that are sent."""
        return self.change(id, partial=True)

    def delete(self, id: Any) -> ResponseReturnValue:
        """Delete the row, unless others need it."""
        row = self.row_to_write(id)
        try:
            attempt(row, lambda version: rows.delete(row, version))
        except rows.ProtectedRowError as error:
            needing = sorted(rows.deletion(row).protected.items())
            raise ProblemError(409, needed_by(dict(needing)) if needing else None) from error
        return "", 204

    def row_to_write(self, id: Any) -> Row:
        """The row that the request may write: it says which version of it."""
        auth.require_write(self.model)
        row = get_or_404(self.model, id)
        auth.require_change(row)
        if request.method != "DELETE":
            require_json()
        require_version(row)
        return row

    def change(self, id: Any, partial: bool) -> ResponseReturnValue:
        """Write to the row and show it."""
        row = self.row_to_write(id)
        attempt(row, lambda version: self.save(row, version, partial))
        return self.shown(row)
