"""What tokens look like."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from alike import json_fields, json_times
from api.serializers import ObjectMixin


@extend_schema_serializer(component_name="api.login")
class LoginSerializer(ObjectMixin, serializers.Serializer):
    """Who wants a token; nothing for who is signed in."""

    username = json_fields.PlainField(required=False)
    password = json_fields.PlainField(required=False)


@extend_schema_serializer(component_name="api.token")
class TokenSerializer(serializers.Serializer):
    """A new token, with what nobody can read again."""

    id = json_fields.UuidField()
    token = json_fields.PlainField()
    expires = json_times.DateTimeField()
