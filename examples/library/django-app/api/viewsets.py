"""Addresses of rows: the list of a model, and one row of it."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ModelViewSet

from alike.problems import needed_by
from alike.versions import StaleRowError
from api import conditions
from api.base import ApiView
from api.exceptions import Conflict, PreconditionFailed
from api.filters import ListFilter
from api.pagination import Pages
from api.parsers import read_json, require_json
from api.permissions import RowPermission
from core.rows import LARGEST_ID, hanging_on


class RowViewSet(ApiView, ModelViewSet):
    """Rows of one model as JSON, with ETags."""

    permission_classes = (RowPermission,)
    filter_backends = (ListFilter,)
    pagination_class = Pages
    queryset: Any
    filter_class: Any

    def get_queryset(self) -> QuerySet[Any]:
        """With the ids of many-to-many relations in one query each."""
        many = self.queryset.model._meta.many_to_many
        return super().get_queryset().prefetch_related(*(field.name for field in many))

    def get_object(self) -> Any:
        """The row of the address; an id that no database could hold is not found either."""
        pk = self.kwargs["pk"]
        if isinstance(pk, int) and pk > LARGEST_ID:
            raise Http404
        return super().get_object()

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The row, unless the client has it already."""
        row = self.get_object()
        tag = {"ETag": conditions.etag(row)}
        if conditions.is_known(request, row):
            return Response(status=304, headers=tag)
        return Response(self.get_serializer(row).data, headers=tag)

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Add a row."""
        require_json(request)
        serializer = self.get_serializer(data=read_json(request))
        self.write(serializer)
        row: Any = serializer.instance
        address = self.reverse_action("detail", args=[row.pk], request=None)
        headers = {"Location": address, "ETag": conditions.etag(row)}
        return Response(serializer.data, status=201, headers=headers)

    def update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Change a row that the client has read."""
        row = self.get_object()
        require_json(request)
        conditions.check(request, row)
        partial = kwargs.get("partial", False)
        serializer = self.get_serializer(row, data=read_json(request), partial=partial)
        try:
            self.write(serializer)
        except StaleRowError as error:
            if conditions.is_regardless(request):
                return self.update(request, *args, **kwargs)
            raise PreconditionFailed from error
        return Response(serializer.data, headers={"ETag": conditions.etag(row)})

    def write(self, serializer: Any) -> None:
        """In one transaction; whoever was slower learns from the same rules what the database refused."""
        serializer.is_valid(raise_exception=True)
        try:
            with transaction.atomic():
                serializer.save()
        except IntegrityError as error:
            serializer.run_validation(serializer.initial_data)
            raise Conflict from error

    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Delete a row that the client has read, unless others need it."""
        row = self.get_object()
        conditions.check(request, row)
        try:
            with transaction.atomic():
                row.delete()
        except StaleRowError as error:
            if conditions.is_regardless(request):
                return self.destroy(request, *args, **kwargs)
            raise PreconditionFailed from error
        except IntegrityError as error:
            _, protected = hanging_on(self.get_object())
            raise Conflict(needed_by(protected) if protected else None) from error
        return Response(status=204)
