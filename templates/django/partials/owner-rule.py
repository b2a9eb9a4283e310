def _get_validation_exclusions(self) -> set[str]:
    """A unique rule may name the owner, whom the form does not ask for."""
    return super()._get_validation_exclusions() - {"owned_by"}  # type: ignore[misc, no-any-return]
