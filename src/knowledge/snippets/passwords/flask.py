"""Hash a password as the framework's own tools do."""

from werkzeug.security import check_password_hash, generate_password_hash

stored = generate_password_hash("correct horse")
print("Method:", stored.split("$")[0])
print("It fits:", check_password_hash(stored, "correct horse"))
