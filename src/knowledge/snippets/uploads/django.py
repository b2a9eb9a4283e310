"""Read an uploaded file with the framework alone."""

import io

from django.conf import settings
from django.test import RequestFactory

settings.configure()
picture = io.BytesIO(b"picture")
picture.name = "emma.png"
cover = RequestFactory().post("/", {"cover": picture}).FILES["cover"]
print(cover.name, cover.size, "bytes")
