"""The accounts in the admin: who may sign in, and who is staff."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from accounts.models import STAFF, User


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """All accounts; everything but the two marks is the user's own business."""

    list_display = ("username", "email", "is_active", "is_staff", "date_joined")
    search_fields = ("username", "email")
    ordering = ("username",)
    fields = ("username", "email", "is_active", "is_staff")
    readonly_fields = ("username", "email")
    actions = None

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Staff look after the accounts; their group's permissions are about the rows."""
        return self.admin_site.has_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Staff may."""
        return self.admin_site.has_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Staff may."""
        return self.admin_site.has_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """People register themselves."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An account is made inactive instead."""
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Whoever becomes staff needs the group too: without it Django's admin is empty."""
        super().save_model(request, obj, form, change)
        group = Group.objects.get(name=STAFF)
        if obj.is_staff:
            obj.groups.add(group)
        else:
            obj.groups.remove(group)
