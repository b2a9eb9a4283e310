"""What the log tells of signing in and out."""

import logging
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

log = logging.getLogger(__name__)


@receiver(user_logged_in)
def note_login(user: Any, **kwargs: Any) -> None:
    """Who, never with what."""
    log.info("signed in: user %s", user.pk)


@receiver(user_logged_out)
def note_logout(user: Any, **kwargs: Any) -> None:
    """Visitors may press the button too."""
    if user is not None:
        log.info("signed out: user %s", user.pk)


@receiver(user_login_failed)
def note_failure(**kwargs: Any) -> None:
    """The name may be a password typed into the wrong field: it stays out of the log."""
    log.warning("sign-in failed")
