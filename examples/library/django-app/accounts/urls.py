"""Addresses of the account pages."""

from django.urls import path

from accounts import views

app_name = "accounts"
urlpatterns = [
    path("login/", views.LoginView.as_view(), name="login"),
    path("logout/", views.LogoutView.as_view(), name="logout"),
    path("register/", views.RegisterView.as_view(), name="register"),
    path("password/", views.PasswordView.as_view(), name="password"),
    path("reset/", views.ResetView.as_view(), name="reset"),
    path("reset/<uidb64>.<token>/", views.ResetConfirmView.as_view(), name="reset_confirm"),
    path("reset/<token>/", views.ResetConfirmView.as_view(), {"uidb64": ""}),
]
