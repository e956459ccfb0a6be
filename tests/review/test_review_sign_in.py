"""The one-time link of `factcheck serve --reviewer`."""

from http.cookies import SimpleCookie
from secrets import token_urlsafe

import pytest
from review_copy import CONFIRMED, Person

LINK = "/-/factcheck/sign-in?token="


@pytest.fixture
def token(monkeypatch):
    token = token_urlsafe(24)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "dora")
    monkeypatch.setenv("FACTCHECK_SIGN_IN", token)
    return token


async def signed_in(datasette, token, tail=""):
    answer = await datasette.client.get(f"{LINK}{token}{tail}", follow_redirects=False)
    person = Person(datasette, None)
    jar = SimpleCookie()
    for line in answer.headers.get_list("set-cookie"):
        jar.load(line)
    person.cookies |= {name: morsel.value for name, morsel in jar.items()}
    return answer, person


async def test_link_lets_the_reviewer_in_once(desk, ids, token):
    answer, dora = await signed_in(desk, token)
    assert (answer.status_code, answer.headers["location"]) == (302, "/-/factcheck")
    assert "httponly" in answer.headers["set-cookie"].lower()
    address = f"/-/factcheck/statement/{ids.pier}"
    assert (await dora.review(address, **CONFIRMED)).status_code == 303
    assert (await dora.get(f"{address}.json")).json()["reviews"][0]["reviewer"] == "dora"
    again, stranger = await signed_in(desk, token)
    assert again.status_code == 403
    assert "has been used" in again.text
    assert "ds_actor" not in stranger.cookies
    assert (await dora.get(LINK + token)).status_code == 302


@pytest.mark.parametrize("given", ["", "wrong", "töken"])
async def test_wrong_token_signs_nobody_in(desk, ids, token, given):
    answer, person = await signed_in(desk, given)
    assert answer.status_code == 403
    assert "ds_actor" not in person.cookies
    assert (await signed_in(desk, token))[0].status_code == 302


async def test_a_look_at_the_link_does_not_use_it_up(desk, ids, token):
    await desk.client.head(LINK + token)
    assert (await signed_in(desk, token))[0].status_code == 302


async def test_server_without_a_reviewer_has_no_sign_in(desk, ids, monkeypatch):
    monkeypatch.delenv("FACTCHECK_SIGN_IN", raising=False)
    assert (await signed_in(desk, "x"))[0].status_code == 404


@pytest.mark.parametrize(
    ("onward", "location"),
    [
        ("/-/factcheck/document/harbour-31", "/-/factcheck/document/harbour-31"),
        ("//evil.example", "/-/factcheck"),
        ("/%5Cevil.example", "/-/factcheck"),
        ("/x%5C..%5Cy", "/-/factcheck"),
        ("https://evil.example", "/-/factcheck"),
        ("javascript:alert(1)", "/-/factcheck"),
        ("/%09/evil.example", "/-/factcheck"),
        ("/a%0d%0aSet-Cookie:x=y", "/-/factcheck"),
    ],
)
async def test_link_leads_on_within_this_server_only(desk, ids, token, onward, location):
    answer, _ = await signed_in(desk, token, f"&next={onward}")
    assert answer.headers["location"] == location


async def test_who_is_signed_in_stays_so_when_the_server_starts_anew_with_its_secret(serve, ids, token, monkeypatch):
    _, dora = await signed_in(serve(secret="kept beside the database"), token)
    address = f"/-/factcheck/statement/{ids.pier}"
    fields = await dora.form(address)
    monkeypatch.setenv("FACTCHECK_SIGN_IN", "another start")
    dora.datasette = serve(secret="kept beside the database")
    assert (await dora.post(address, {**fields, **CONFIRMED})).status_code == 303
    dora.datasette = serve(secret="another")
    assert (await dora.post(address, {**fields, **CONFIRMED})).status_code == 403


@pytest.mark.parametrize("reviewer", [None, "erik"])
async def test_a_server_that_expects_somebody_else_takes_no_review(desk, ids, token, monkeypatch, reviewer):
    _, dora = await signed_in(desk, token)
    address = f"/-/factcheck/statement/{ids.pier}"
    fields = await dora.form(address)
    if reviewer:
        monkeypatch.setenv("FACTCHECK_REVIEWER", reviewer)
    else:
        monkeypatch.delenv("FACTCHECK_SIGN_IN")
    assert (await dora.post(address, {**fields, **CONFIRMED})).status_code == 403


async def test_name_alone_is_not_enough(desk, ids, token):
    pretender = Person(desk, {"id": "dora"})
    assert "may read but not review" in (await pretender.get(f"/-/factcheck/statement/{ids.pier}")).text
