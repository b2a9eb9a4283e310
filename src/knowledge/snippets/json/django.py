"""Answer with JSON and no toolkit."""

from django.conf import settings
from django.http import JsonResponse

settings.configure()

for data in ({"title": "Emma", "pages": 474}, ["Emma", "Persuasion"]):
    answer = JsonResponse(data, safe=False)
    print(answer.headers["Content-Type"], answer.text)
