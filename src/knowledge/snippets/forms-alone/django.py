"""Check what was sent, with a form and no database."""

import django
from django import forms
from django.conf import settings

settings.configure()
django.setup()


class BookForm(forms.Form):
    title = forms.CharField()
    pages = forms.IntegerField()


form = BookForm({"title": "", "pages": "many"})
print({name: form.errors.as_data()[name][0].code for name in form.errors})
