"""Who may do what, by the `ACCESS` and `OWNED` of a model."""

from typing import Any

from django.contrib.auth.mixins import AccessMixin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase


def may_read(user: Any, model: Any) -> bool:
    """Public models are for everybody, others for members or for staff."""
    if model.ACCESS == "public":
        return True
    return bool(user.is_authenticated and (model.ACCESS == "members" or user.is_staff))


def may_create(user: Any, model: Any) -> bool:
    """Members add rows to whatever they may read."""
    return bool(user.is_authenticated) and may_read(user, model)


def may_change(user: Any, row: Any) -> bool:
    """An owned row belongs to its owner and to staff."""
    if not may_create(user, type(row)):
        return False
    return not row.OWNED or user.is_staff or row.owned_by_id == user.pk


class RowAccessMixin(AccessMixin):
    """Asks to sign in, or refuses; what may not be read is not there."""

    model: Any
    request: HttpRequest

    def allowed(self) -> bool:
        """Whether the visitor may see the page at all."""
        return may_read(self.request.user, self.model)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Check before anything else."""
        if not self.allowed():
            return self.refuse()
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc, no-any-return]

    def refuse(self) -> HttpResponse:
        """To the sign-in page, or an error."""
        if not self.request.user.is_authenticated:
            return self.handle_no_permission()
        if not may_read(self.request.user, self.model):
            raise Http404
        raise PermissionDenied


class CreateAccessMixin(RowAccessMixin):
    """For pages that add rows."""

    def allowed(self) -> bool:
        """Whether the visitor may add rows."""
        return may_create(self.request.user, self.model)

    def get_form_kwargs(self) -> dict[str, Any]:
        """An owned row belongs to whoever adds it, before the form checks unique rules."""
        kwargs: dict[str, Any] = super().get_form_kwargs()  # type: ignore[misc]
        if self.model.OWNED:
            kwargs["instance"] = self.model(owned_by=self.request.user)
        return kwargs


class ChangeAccessMixin(RowAccessMixin):
    """For pages that change one row."""

    judged: Any = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The row decides, once it is known that the visitor may see it."""
        if self.allowed():
            self.judged = self.get_object()
            if not may_change(request.user, self.judged):
                return self.refuse()
        return super().dispatch(request, *args, **kwargs)

    def get_object(self, queryset: Any = None) -> Any:
        """The row that was judged; whoever asks again gets it as it is then."""
        row, self.judged = self.judged, None
        return super().get_object(queryset) if row is None else row  # type: ignore[misc]
