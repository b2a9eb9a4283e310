"""What the tests of the JSON API are made of: clients, JSON, rows, the OpenAPI document."""
