def readable() -> list[type[Row]]:
    """The models that the visitor may read."""
    return [model for model in MODELS if access.may_read(model)]
