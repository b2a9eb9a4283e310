"""The addresses of the app, and those by which the page beside it signs somebody in."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import get_user_model, login, logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path

from config.urls import *  # noqa: F403
from config.urls import urlpatterns as _own
from probe_key import KEY, target


def _users(_request: HttpRequest) -> HttpResponse:
    users = get_user_model().objects.filter(is_active=True).order_by("is_staff", "pk")[:12]
    return JsonResponse(
        [{"name": user.get_username(), "staff": user.is_staff} for user in users], safe=False
    )


def _sign_in(request: HttpRequest, name: str) -> HttpResponse:
    model = get_user_model()
    user = get_object_or_404(model, **{model.USERNAME_FIELD: name}, is_active=True)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(target(request.GET.get("next")))


def _sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect(target(request.GET.get("next")))


urlpatterns = [
    path(f"__probe__/{KEY}/users/", _users),
    path(f"__probe__/{KEY}/sign-in/<str:name>/", _sign_in),
    path(f"__probe__/{KEY}/sign-out/", _sign_out),
    *_own,
]
