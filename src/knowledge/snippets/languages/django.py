"""Count the languages of the framework, and speak one of them."""

import django
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

settings.configure(USE_I18N=True)
django.setup()
print("Languages:", len(settings.LANGUAGES))
with translation.override("de"):
    print("In German:", gettext("This field is required."))
