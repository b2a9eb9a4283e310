def add_arguments(self, parser: ArgumentParser) -> None:
    """One switch."""
    parser.add_argument("--users", action="store_true", help="Let the sample users sign in.")

