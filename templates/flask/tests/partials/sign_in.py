def sign_in(self, user: User, password: str = PASSWORD) -> Self:
    """Sign in on the site's own page."""
    data = {"username": user.username, "password": password}
    response = self.post("/accounts/login/", data=data)
    assert response.status_code == 302, "this account may not sign in"
    self.user = user
    return self
