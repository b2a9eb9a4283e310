"""The admin site: staff only, with the site's own sign-in page."""

from functools import update_wrapper
from typing import Any

from django.conf import settings
from django.contrib.admin.apps import AdminConfig
from django.contrib.admin.sites import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.urls import reverse
from django.views.decorators.http import require_http_methods


class Site(AdminSite):
    """Asks visitors to sign in on the site's page; refuses members, where Django would ask again."""

    site_title = site_header = settings.SITE_TITLE
    index_title = "Admin"

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Check before Django's own check."""
        checked = super().admin_view(view, cacheable)

        def staff_only(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if not request.user.is_authenticated:
                return self.login(request)
            if not self.has_permission(request):
                raise PermissionDenied
            return checked(request, *args, **kwargs)

        known = require_http_methods(["GET", "HEAD", "OPTIONS", "POST"])
        return known(update_wrapper(staff_only, checked))

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """To the site's own page, and back."""
        from django.contrib.auth.views import redirect_to_login

        here = request.get_full_path()
        return redirect_to_login(reverse("admin:index") if here == reverse("admin:login") else here)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """To the site's own page."""
        return HttpResponseRedirect(resolve_url("accounts:password"))


class SiteConfig(AdminConfig):
    """Django's admin with our site."""

    default_site = "core.admin_site.Site"
