@pytest.fixture
def member(app: Flask) -> SiteClient:
    """Somebody with an account."""
    return SiteClient(app).sign_in(make_user("member"))


@pytest.fixture
def staff(app: Flask) -> SiteClient:
    """Somebody who may do everything."""
    return SiteClient(app).sign_in(make_user("staff", is_staff=True))
