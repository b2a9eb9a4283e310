AUTH_PASSWORD_VALIDATORS += [{"NAME": "api.passwords.EndTokens"}]
