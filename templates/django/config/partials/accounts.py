
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
PASSWORD_RESET_TIMEOUT = 3600
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "alike.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "alike.passwords.Uncommon"},
]
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
