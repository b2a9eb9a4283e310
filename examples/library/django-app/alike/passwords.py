"""Django's password rules with the shared sentences."""

from django.contrib.auth.password_validation import CommonPasswordValidator, MinimumLengthValidator

from alike.messages import MESSAGES, message


class LongEnough(MinimumLengthValidator):
    """A least number of characters."""

    def get_error_message(self) -> str:
        """The shared sentence."""
        return message("password_short", min_length=self.min_length)


class Uncommon(CommonPasswordValidator):
    """Not one of those that attackers try first."""

    def get_error_message(self) -> str:
        """The shared sentence."""
        return MESSAGES["password_common"]
