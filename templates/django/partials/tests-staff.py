def setUp(self) -> None:
    self.client.force_login(make_staff())

