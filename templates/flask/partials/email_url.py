def email_url(env: Env, debug: bool) -> str:
    """Where mail goes; only development does without a server."""
    address = env.str("EMAIL_URL", "")
    if not address and not debug:
        raise SystemExit("Set EMAIL_URL to a mail server, such as smtps://user:password@host.")
    return address or "console:"
