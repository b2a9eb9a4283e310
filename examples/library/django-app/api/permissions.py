"""Who may do what, by the same rules as on the pages."""

from typing import Any

from django.http import Http404
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from core.access import may_change, may_create, may_read


class RowPermission(BasePermission):
    """The rules of `core.access`; what a member may not read is not there."""

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the visitor may read, or write at all."""
        model = view.queryset.model
        if request.user.is_authenticated and not may_read(request.user, model):
            raise Http404
        allowed = may_read if request.method in SAFE_METHODS else may_create
        return allowed(request.user, model)

    def has_object_permission(self, request: Request, view: Any, obj: Any) -> bool:
        """Whether the visitor may change this row."""
        return request.method in SAFE_METHODS or may_change(request.user, obj)
