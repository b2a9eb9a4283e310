"""Entry point of the server and of the `flask` command."""

from app import create_app

app = create_app()
