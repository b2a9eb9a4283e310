def create(self, validated_data: dict[str, Any]) -> Any:
    """An owned row belongs to whoever adds it."""
    model: Any = self.Meta.model
    owner = {"owned_by": self.context["request"].user} if model.OWNED else {}
    return super().create({**validated_data, **owner})
