"""Registration, passwords and what they refuse."""

from __future__ import annotations

import re
import secrets
import statistics
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from suite.app import LOGIN, App, register, sign_in, signed_in
from suite.database import open_database
from suite.model import MODEL

GOOD = "correct horse battery"
TOO_COMMON = "password1234"


def fresh() -> str:
    """A user name that nobody has."""
    return f"new-{secrets.token_hex(4)}"


@pytest.mark.rule("accounts.register")
def test_registers(app: App) -> None:
    """Who registers is signed in, is a plain member, and can come back."""
    browser = app.browser()
    name = fresh()
    answer = register(browser, name, f"{name}@example.com", GOOD)
    page = browser.follow(answer)
    assert "Your account is ready." in page.messages
    assert signed_in(browser)
    again = app.browser()
    assert sign_in(again, name, GOOD).saved
    again.close()


@pytest.mark.rule("accounts.register-refused")
@pytest.mark.parametrize(
    ("changes", "field", "codes"),
    [
        ({"username": ""}, "username", {"required"}),
        ({"username": "a b"}, "username", {"invalid_username"}),
        ({"username": "a<b>"}, "username", {"invalid_username"}),
        ({"username": "a\0b"}, "username", {"invalid_username", "null_characters"}),
        ({"username": "x" * 151}, "username", {"max_length"}),
        ({"username": "alice"}, "username", {"unique"}),
        ({"email": ""}, "email", {"required"}),
        ({"email": "nobody"}, "email", {"invalid_email"}),
        ({"email": "a@" + "b" * 260 + ".com"}, "email", {"invalid_email", "max_length"}),
        ({"password1": "", "password2": ""}, "password1", {"required"}),
        ({"password2": ""}, "password2", {"required", "password_mismatch"}),
        ({"password2": GOOD + "x"}, "password2", {"password_mismatch"}),
        ({"password1": "short-one", "password2": "short-one"}, "password", {"password_short"}),
        ({"password1": TOO_COMMON, "password2": TOO_COMMON}, "password", {"password_common"}),
    ],
    ids=lambda value: str(value)[:40] if isinstance(value, dict) else "",
)
def test_refuses(app: App, changes: dict[str, str], field: str, codes: set[str]) -> None:
    """A bad name, address or password is refused at its field; passwords are never shown again."""
    browser = app.browser()
    name = fresh()
    values = {
        "username": name,
        "email": f"{name}@example.com",
        "password1": GOOD,
        "password2": GOOD,
    }
    answer = browser.submit("/accounts/register/", values | changes)
    assert answer.status == 200
    form = answer.page.form()
    places = [field] if field != "password" else ["password1", "password2"]
    found = {code for place in places for code in form.codes.get(place, [])}
    assert found & codes, f"expected {codes} at {places}, got {form.codes}"
    assert not form.value("password1")
    assert not form.value("password2")
    assert not signed_in(browser)
    browser.close()


@pytest.mark.rule("accounts.register-refused")
def test_refuses_a_taken_name_with_capitals_beyond_ascii(app: App) -> None:
    """SQLite knows the small letters of ASCII alone: the check must not rest on others."""
    name = f"\N{LATIN CAPITAL LETTER E WITH ACUTE}LAN-{fresh()}"
    assert register(app.browser(), name, "elan@example.com", GOOD).saved
    answer = register(app.browser(), name, "elan@example.com", GOOD)
    assert answer.status == 200
    assert answer.page.form().code("username") == "unique"


@pytest.mark.rule("accounts.username-normal")
def test_names_that_look_alike(app: App) -> None:
    """Letters that only look different in their coding make the same name."""
    name = fresh()
    first, second = app.browser(), app.browser()
    assert register(
        first, f"{name}\N{FULLWIDTH LATIN SMALL LETTER X}", f"{name}@example.com", GOOD
    ).saved
    answer = register(second, f"{name}x", f"{name}-2@example.com", GOOD)
    assert answer.status == 200
    assert answer.page.form().code("username") == "unique"
    assert sign_in(second, f"{name}\N{FULLWIDTH LATIN SMALL LETTER X}", GOOD).saved


@pytest.mark.rule("accounts.mass-assignment")
def test_nobody_makes_themselves_staff(app: App) -> None:
    """Extra keys of the registration form are not read."""
    browser = app.browser()
    name = fresh()
    extra = {"is_staff": "on", "is_superuser": "on", "is_active": "", "id": "1", "groups": "1"}
    values = {
        "username": name,
        "email": f"{name}@example.com",
        "password1": GOOD,
        "password2": GOOD,
    }
    assert browser.submit("/accounts/register/", values | extra).saved
    for entity in MODEL.entities:
        if entity.access == "staff":
            assert browser.get(entity.list_path).status == 404
        elif entity.owned:
            listed = app.as_("staff").open(entity.list_path).row_ids
            if listed:
                assert browser.get(entity.path(listed[0], "edit")).status == 403
    again = app.browser()
    assert sign_in(again, name, GOOD).saved


@pytest.mark.rule("accounts.long-password")
def test_long_and_strange_passwords(app: App) -> None:
    """Blanks and letters of any script count; a password is not cut or stripped."""
    browser = app.browser()
    name = fresh()
    password = "  пароль 密码 with blanks  " + "x" * 60
    assert register(browser, name, f"{name}@example.com", password).saved
    again = app.browser()
    assert sign_in(again, name, password.strip()).status == 200
    assert sign_in(again, name, password[:-1]).status == 200
    assert sign_in(again, name, password).saved


@pytest.mark.rule("accounts.password-change")
def test_password_change_refuses(app: App) -> None:
    """The current password is asked for; the new one follows the same rules."""
    member = app.new_user()
    path = "/accounts/password/"

    def change(old: str, new: str, again: str) -> dict[str, list[str]]:
        values = {"old_password": old, "new_password1": new, "new_password2": again}
        answer = member.browser.submit(path, values)
        assert answer.status == 200
        return answer.page.form().codes

    assert change("wrong", GOOD, GOOD)["old_password"] == ["password_incorrect"]
    assert "password_mismatch" in change(member.password, GOOD, GOOD + "x")["new_password2"]
    codes = change(member.password, TOO_COMMON, TOO_COMMON)
    assert ["password_common"] in codes.values()
    codes = change(member.password, "short", "short")
    assert any("password_short" in found for found in codes.values())
    assert sign_in(app.browser(), member.name, member.password).saved


@pytest.mark.rule("accounts.no-enumeration")
def test_login_tells_nothing(app: App) -> None:
    """An unknown name and a wrong password get the same answer."""
    browser = app.browser()
    texts = []
    for name, password in (("alice", "wrong password"), ("nobody-here", "wrong password")):
        answer = sign_in(browser, name, password)
        assert answer.status == 200
        form = answer.page.form()
        assert [one.code for one in form.row_errors] == ["login_failed"]
        assert not form.value("password")
        texts.append(answer.page.text("main").replace(name, ""))
    assert texts[0] == texts[1]
    browser.close()


@pytest.mark.rule("accounts.no-enumeration")
def test_login_takes_as_long_for_nobody(app: App) -> None:
    """A name that nobody has is not refused sooner: its password is hashed too."""
    browser = app.browser()
    form = browser.form(LOGIN)
    seconds: dict[str, list[float]] = {"alice": [], "nobody-here": []}
    for _ in range(7):
        for name, told in seconds.items():
            begun = time.perf_counter()
            browser.send(LOGIN, form, {"username": name, "password": "wrong password"})
            told.append(time.perf_counter() - begun)
    browser.close()
    known, unknown = (statistics.median(told) for told in seconds.values())
    assert unknown > known / 2, f"{unknown:.3f} s for nobody, {known:.3f} s for alice"


@pytest.mark.rule("accounts.login-refused")
@pytest.mark.parametrize("name", ["", "a\0b", "x" * 10000, "' OR 1=1--", "alice ", "ALICE"])
def test_strange_logins(app: App, name: str) -> None:
    """Nothing strange signs anybody in or breaks the form."""
    browser = app.browser()
    answer = sign_in(browser, name, "wrong password")
    assert answer.status in (200, 400)
    assert not signed_in(browser)
    browser.close()


@pytest.mark.rule("accounts.signed-in-pages")
@pytest.mark.parametrize("path", ["/accounts/password/"])
def test_needs_a_user(app: App, path: str) -> None:
    """Changing a password is for who is signed in."""
    answer = app.as_("anonymous").get(path)
    assert answer.status == 302
    assert answer.location.startswith("/accounts/login/?next=")


@pytest.mark.rule("races.register")
def test_one_user_of_a_name(app: App) -> None:
    """Of two who register the same name at once one gets it."""
    browsers = [app.browser() for _ in range(3)]
    name = f"race-{app.distinct.number('race', 'user')}"
    with ThreadPoolExecutor(len(browsers)) as pool:
        answers = list(
            pool.map(
                lambda one: register(one, name, f"{name}@example.com", GOOD),
                browsers,
            )
        )
    statuses = sorted(one.status for one in answers)
    assert statuses.count(302) == 1, statuses
    assert set(statuses) <= {200, 302, 409}


@pytest.mark.rule("accounts.password-hash")
def test_passwords_are_hashed(app: App) -> None:
    """No password is stored, only slow hashes, each with its own salt."""
    found = open_database(app).password_hashes()
    assert found
    for value in found:
        assert re.match(r"(scrypt:|pbkdf2_sha256\$|argon2)", value), value[:12]
    assert len(set(found)) == len(found)
    for password in app.users.values():
        assert not any(password in value for value in found)
