"""Bodies that are no JSON, no object, or not said to be JSON: a clear refusal, never a failure."""

from __future__ import annotations

import json
from typing import Any

import pytest

from suite.api.client import Reply, again, collection, item
from suite.api.rows import Api
from suite.api.wire import JSON, Written, body
from suite.http import request
from suite.model import MODEL, Entity

METHODS = ("POST", "PUT", "PATCH")
LIMIT = 2_621_440
MALFORMED: dict[str, bytes] = {
    "empty": b"",
    "blank": b" \n",
    "cut off": b'{"a": 1',
    "cut off in a text": b'{"a": "b',
    "two values": b"{} {}",
    "trailing comma": b'{"a": 1,}',
    "single quotes": b"{'a': 1}",
    "no quotes": b"{a: 1}",
    "a comment": b"{} // x",
    "NaN": b'{"a": NaN}',
    "Infinity": b'{"a": [-Infinity]}',
    "leading zero": b'{"a": 01}',
    "byte order mark": b"\xef\xbb\xbf{}",
    "no UTF-8": b'{"a": "\xff"}',
    "overlong": b'{"a": "\xc0\x80"}',
    "half a pair in UTF-8": b'{"a": "\xed\xa0\x80"}',
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "UTF-32": '{"a": 1}'.encode("utf-32-be"),
    "control character": b'{"a": "\x01"}',
    "deep": b"[" * 100_000,
    "deep and closed": b"[" * 100_000 + b"]" * 100_000,
    "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "form": b"a=b&c=d",
    "bad escape": b'{"a": "\\x"}',
    "NUL": b"\0",
}
NO_OBJECTS = ("[]", "[{}]", '"text"', "5", "true", "null", "1.5", '[["a"]]')


def send(api: Api, entity: Entity, method: str, **options: Any) -> Reply:
    """A write to a row that is there, or of a new one."""
    path = collection(entity) if method == "POST" else item(entity, api.shared(entity))
    if method != "POST":
        options.setdefault("match", "*")
    return api.as_("staff").send(method, path, **options)


@pytest.mark.rule("api.malformed")
@pytest.mark.parametrize("content", MALFORMED.values(), ids=list(MALFORMED))
def test_malformed(api: Api, content: bytes) -> None:
    """What is no JSON is 400."""
    for entity in MODEL.entities:
        for method in METHODS:
            send(api, entity, method, content=content).expect(400)


@pytest.mark.rule("api.malformed")
@pytest.mark.parametrize("method", METHODS)
def test_no_body(api: Api, entity: Entity, method: str) -> None:
    """Without body and type the type is missing; with the type alone the body is."""
    send(api, entity, method).expect(415)
    send(api, entity, method, headers={"Content-Type": JSON}).expect(400)


@pytest.mark.rule("api.object")
@pytest.mark.parametrize("text", NO_OBJECTS)
def test_no_objects(api: Api, text: str) -> None:
    """JSON that is no object is not valid, as a whole."""
    for entity in MODEL.entities:
        for method in METHODS:
            found = send(api, entity, method, content=text.encode()).expect(422)
            assert found.codes == {"_": ["invalid_object"]}


@pytest.mark.rule("api.media")
@pytest.mark.parametrize(
    "media",
    [
        None,
        "",
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "application/merge-patch+json",
        "application/json-patch+json",
        "application/vnd.api+json",
        "application",
        "json",
        "*/*",
        "x" * 300,
    ],
)
def test_other_media_types(api: Api, media: str | None) -> None:
    """Only JSON is taken."""
    for entity in MODEL.entities:
        for method in METHODS:
            send(api, entity, method, content=b"{}", media=media).expect(415)


@pytest.mark.rule("api.media")
@pytest.mark.parametrize(
    "media",
    [
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "APPLICATION/JSON",
        'application/json; profile="x"',
        "application/json ; a=b",
        "application/json;",
    ],
)
def test_parameters_of_the_media_type(api: Api, entity: Entity, media: str) -> None:
    """Parameters and the case of letters do not matter."""
    send(api, entity, "PATCH", content=b"{}", media=media).expect(200)


@pytest.mark.rule("api.malformed")
@pytest.mark.parametrize("method", METHODS)
def test_huge_numbers(api: Api, entity: Entity, method: str) -> None:
    """A number of any size is refused or ignored, and breaks nothing."""
    names = [*(one.name for one in entity.fields), *(one.name for one in entity.relations), "x"]
    for text in ("9" * 400, "9" * 5000, "1e400", "-1e999999", "1e-99999", "0." + "9" * 5000):
        for name in names:
            values = {} if method == "PATCH" else api.valid(entity)
            content = body(values | {name: Written(text)})
            found = send(api, entity, method, content=content)
            assert found.status in (200, 201, 400, 422), f"{name} = {text[:10]}: {found.status}"
            if found.status >= 400:
                found.check_problem()
            elif name != "x":
                member = entity.by_name[name]
                assert getattr(member, "type", "") in ("json", "float", "decimal"), name


@pytest.mark.rule("api.malformed")
def test_keys_given_twice(api: Api, entity: Entity) -> None:
    """Of a key that is there twice the last one counts, or the body is refused."""
    if not entity.fields:
        pytest.skip("the entity has no fields")
    name = json.dumps(entity.fields[0].name).encode()
    values = body(api.values(entity))
    content = b"{" + name + b": [[[]]], " + values[1:]
    found = api.writer(entity).send("POST", collection(entity), content=content)
    if found.codes != {"_": ["unique_together"]}:
        assert found.status in (201, 400), found.said


@pytest.mark.rule("api.limits")
def test_big_bodies(api: Api) -> None:
    """More than 2.5 MB is refused as a problem."""
    entity = MODEL.entities[0]
    # A server may close the connection of a body that nobody read, so it is one of its own.
    sender = again(api.app, api.as_("staff"))
    content = b'{"x": "' + b"x" * LIMIT + b'"}'
    sender.send("POST", collection(entity), content=content).expect(413)
    sender.close()


@pytest.mark.rule("api.limits")
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_chunked_bodies(api: Api, method: str) -> None:
    """A body of unknown length is refused as a problem."""
    entity = MODEL.entities[0]
    headers = api.as_("staff").headers | {
        "Transfer-Encoding": "chunked",
        "Content-Length": "",
        "Content-Type": JSON,
        "If-Match": "*",
    }
    path = collection(entity) if method == "POST" else item(entity, api.shared(entity))
    sent = request(api.app, method, path, headers, b"2\r\n{}\r\n0\r\n\r\n")
    status, found, content = api.app.raw(sent)
    assert status == 411
    assert found["content-type"].startswith("application/problem+json")
    assert json.loads(content)["status"] == 411


@pytest.mark.rule("api.limits")
def test_wrong_host(api: Api) -> None:
    """A request for an unknown host is refused as a problem."""
    for path in ("/api/openapi.json", collection(MODEL.entities[0]), "/api/no-such-thing"):
        sent = request(api.app, "GET", path, {"Host": "evil.test"})
        status, headers, content = api.app.raw(sent)
        assert status == 400
        assert headers["content-type"].startswith("application/problem+json"), path
        assert json.loads(content)["status"] == 400
