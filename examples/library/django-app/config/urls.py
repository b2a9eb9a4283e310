"""All addresses."""

from django.contrib import admin
from django.urls import include, path

from core import health, views

handler400 = "core.errors.bad_request"
handler403 = "core.errors.forbidden"
handler404 = "core.errors.not_found"
handler500 = "core.errors.server_error"

urlpatterns = [
    path("", views.HomeView.as_view(), name="home"),
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("accounts/", include("accounts.urls")),
    path("api/", include("api.urls")),
    path("admin/", admin.site.urls),
    path("", include("library.urls")),
]
