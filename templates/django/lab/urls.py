"""Addresses of the lab. The first that fits is taken, so the narrow ones stand before the wide one."""

from django.urls import path, register_converter

from lab import views
from lab.converters import CodeConverter

register_converter(CodeConverter, "code")

app_name = "lab"
urlpatterns = [
    path("", views.index, name="index"),
    path("error/", views.error, name="error"),
    path("session/", views.remember, name="remember"),
    path("undefined/", views.undefined, name="undefined"),
    path("request/", views.the_request, name="the_request"),
    path("waiting/", views.waiting, name="waiting"),
    path("waiting/async/", views.waiting_async, name="waiting_async"),
    path("converters/<int:value>/", views.converters, name="converter_int"),
    path("converters/<uuid:value>/", views.converters, name="converter_uuid"),
    path("converters/<code:value>/", views.converters, name="converter_code"),
    path("converters/<str:value>/", views.converters, name="converter_text"),
    path("parts/", views.parts, name="parts"),
    path("one-file/", views.whole_project, name="one_file"),
]
