"""A verdict is given out as the claim that was reviewed, by whoever made it; and rather not than wrongly."""

import json
from datetime import date

import pytest

from factcheck.export.linked_data import AXES, PageAddresses, Publishing, as_text, claim_review_of
from factcheck.export.linked_data.addresses import in_address, web_iri
from factcheck.model import (
    ATTRIBUTIONS,
    RATINGS,
    CitedDocument,
    ExportedStatement,
    ReportedReview,
    ReviewEvidence,
    Span,
    Speaker,
    Statement,
)
from factcheck.settings import Organisation
from tests.export.held import assert_claim_review

PUBLISHING = Publishing(Organisation(name="The Penmouth Desk", url="https://desk.example"), "https://checks.example")
QUAY = CitedDocument(
    id="harbour-31",
    kind="article",
    title="Pier shut",
    publisher="The Quay",
    published=date(2031, 3, 5),
    url="https://quay.example/pier",
)
WORDS = "The pier will stay shut"


def decided(attribution="confirmed_primary", rating="not_rated", state="done", evidence=(), label=None, **fields):
    """A statement that cleo has decided on."""
    more = {name: fields.pop(name) for name in ("appearances", "first_appearance") if name in fields}
    statement = Statement(
        id="s1",
        source=fields.pop("source", (Span(start=40, end=46, text="Okafor"),)),
        content=(Span(start=1, end=1 + len(WORDS), text=WORDS),),
        **{"quotation": "direct", "speaker": Speaker(name="Ines Okafor"), **fields},
    )
    review = ReportedReview(
        id=1,
        statement_id="s1",
        reviewer="cleo",
        document_version=1,
        state=state,
        attribution=attribution,
        rating=rating,
        desk_label=label,
        evidence=evidence,
        reviewed_at="2031-03-06T09:30:00Z",
    )
    return ExportedStatement(
        statement=statement,
        document_version=1,
        state=state,
        attribution=attribution,
        rating=rating,
        review=review,
        **{"appearances": (QUAY,), "first_appearance": QUAY.id, **more},
    )


def given_out(found, axis, document=QUAY):
    node = claim_review_of(document, found, axis, PUBLISHING)
    if node is not None:
        assert_claim_review(json.loads(as_text(node)))
    return node


@pytest.mark.parametrize("rating", RATINGS)
@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_every_verdict_is_given_out_as_its_vocabulary_has_it(attribution, rating):
    found = decided(attribution, rating)
    assert (given_out(found, "attribution") is None) is (attribution == "unchecked")
    assert (given_out(found, "rating") is None) is (rating in {"not_rated", "not_applicable"})


@pytest.mark.parametrize("state", ["new", "in_review", "second_review", "reopened", "wont_check"])
def test_no_verdict_is_given_out_before_the_work_is_done(state):
    assert [given_out(decided(rating="true", state=state), axis) for axis in AXES] == [None, None]


def test_each_axis_has_its_claim_its_author_and_its_address():
    found = decided(rating="mostly_false")
    said, so = given_out(found, "attribution"), given_out(found, "rating")
    assert said["claimReviewed"] == f"Ines Okafor: “{WORDS}”"
    assert said["itemReviewed"]["author"] == {"@type": "Organization", "name": "The Quay"}
    assert said["reviewRating"]["alternateName"] == "Confirmed by a primary source"
    assert so["claimReviewed"] == WORDS
    assert so["itemReviewed"]["author"] == {"@type": "Person", "name": "Ines Okafor"}
    assert (so["reviewRating"]["ratingValue"], so["reviewRating"]["bestRating"]) == (2, 5)
    assert said["url"] == "https://checks.example/-/factcheck/claimreview/attribution/s1"
    assert so["url"] == "https://checks.example/-/factcheck/claimreview/rating/s1"
    assert (
        said["author"]
        == said["publisher"]
        == {
            "@type": "Organization",
            "name": "The Penmouth Desk",
            "url": "https://desk.example",
        }
    )


@pytest.mark.parametrize(
    "attribution", ["misattributed", "fabricated", "not_found", "disputed_by_source", "out_of_context", "unverifiable"]
)
def test_a_claim_that_was_not_so_said_is_laid_at_nobody_s_door(attribution):
    assert "author" not in given_out(decided(attribution, "false"), "rating")["itemReviewed"]


@pytest.mark.parametrize("attribution", ["confirmed_wire", "confirmed_with_defects"])
def test_a_claim_that_was_so_said_is_its_speaker_s(attribution):
    assert given_out(decided(attribution, "false"), "rating")["itemReviewed"]["author"]["name"] == "Ines Okafor"


@pytest.mark.parametrize(
    ("speaker", "author"),
    [
        pytest.param(Speaker(name="Penmouth Harbour Board", kind="body"), "Organization", id="a body"),
        pytest.param(Speaker(name="Estonia", kind="state"), "GovernmentOrganization", id="a state"),
        pytest.param(Speaker(name="officials", kind="unnamed"), None, id="described only"),
        pytest.param(Speaker(name="the police", kind="body"), None, id="a body without a name"),
        pytest.param(Speaker(name="three engineers", kind="group"), None, id="a group"),
    ],
)
def test_the_author_of_a_claim_is_somebody_by_name(speaker, author):
    claim = given_out(decided(rating="true", speaker=speaker), "rating")["itemReviewed"]
    assert claim.get("author", {}).get("@type") == author


@pytest.mark.parametrize("factuality", ["denied", "hypothetical"])
def test_what_the_copy_does_not_assert_is_no_claim(factuality):
    assert given_out(decided(rating="true", factuality=factuality), "attribution") is None
    assert given_out(decided(rating="true", factuality=factuality), "rating") is None


def test_what_the_copy_gives_to_nobody_is_no_claim():
    assert given_out(decided(speaker=None, source=()), "attribution") is None


def test_a_source_that_resolves_to_nobody_is_named_as_the_copy_does():
    assert given_out(decided(speaker=None), "attribution")["claimReviewed"].startswith("Okafor: ")


@pytest.mark.parametrize("quotation", ["indirect", "mixed"])
def test_words_of_the_reporter_stand_in_no_quotation_marks(quotation):
    assert given_out(decided(quotation=quotation), "attribution")["claimReviewed"] == f"Ines Okafor: {WORDS}"


@pytest.mark.parametrize("verdict", ["unproven", "outdated"])
def test_a_rating_without_a_place_between_true_and_false_is_given_in_words_alone(verdict):
    rating = given_out(decided(rating=verdict), "rating")["reviewRating"]
    assert "ratingValue" not in rating
    assert rating["alternateName"] == verdict.capitalize()


def test_the_desk_s_own_word_for_a_rating_is_the_one_that_readers_see():
    assert given_out(decided(rating="false", label="Pier fiction"), "rating")["reviewRating"]["alternateName"] == (
        "Pier fiction"
    )


WIRE = QUAY.model_copy(update={"id": "wire", "kind": "wire", "published": date(2031, 3, 4), "url": None})
RECORD = QUAY.model_copy(update={"id": "record", "kind": "record", "published": date(2031, 3, 3), "url": None})


def test_the_day_of_a_claim_is_that_on_which_it_was_said():
    found = decided(rating="true", stated_on=date(2031, 3, 3))
    assert given_out(found, "rating")["itemReviewed"]["datePublished"] == "2031-03-03"


def test_a_day_that_is_one_of_several_is_not_given_as_one():
    found = decided(rating="true", stated_on=date(2031, 3, 1), stated_on_latest=date(2031, 3, 4), first_appearance=None)
    assert "datePublished" not in given_out(found, "rating")["itemReviewed"]


def test_where_it_was_first_is_given_where_one_document_had_it_first():
    found = decided(rating="true", appearances=(RECORD, WIRE, QUAY), first_appearance="record")
    so, said = given_out(found, "rating")["itemReviewed"], given_out(found, "attribution")["itemReviewed"]
    assert so["firstAppearance"]["@type"] == "CreativeWork"
    assert len(so["appearance"]) == 3
    # A record does not say of anybody that they said so; who did that first is then not known.
    assert len(said["appearance"]) == 2
    assert "firstAppearance" not in said
    assert "firstAppearance" not in given_out(decided(first_appearance=None), "attribution")["itemReviewed"]


HOSTILE = '</script><script>alert("x")</script>\u202e\x1b[31m @id'


def test_hostile_copy_stays_words():
    document = QUAY.model_copy(update={"title": HOSTILE, "publisher": HOSTILE, "url": "javascript:alert(1)"})
    evidence = (ReviewEvidence(url='https://x.example/"><script>\u202e', words=HOSTILE, dated=date(2031, 3, 3)),)
    found = decided(
        rating="false", label=HOSTILE, speaker=Speaker(name=HOSTILE), evidence=evidence, appearances=(document,)
    )
    for axis in AXES:
        node = given_out(found, axis, document)
        text = as_text(node)
        assert "\u202e" not in text
        assert "\x1b" not in text
        assert "javascript:" not in text
        assert json.loads(text) == node
        assert node["citation"] == ["https://x.example/%22%3E%3Cscript%3E%E2%80%AE"]


@pytest.mark.parametrize(
    ("url", "iri"),
    [
        ("https://quay.example/pier?a=1&b=%20#x", "https://quay.example/pier?a=1&b=%20#x"),
        ("https://quay.example/a b", "https://quay.example/a%20b"),
        ("https://quay.example/õ", "https://quay.example/%C3%B5"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//quay.example/pier", None),
        (None, None),
    ],
)
def test_an_address_leads_to_the_web_or_is_none(url, iri):
    assert web_iri(url) == iri


@pytest.mark.parametrize("key", ["harbour-31", "mallory/../x?y#z.json", "a b~c", "õhtu.leht", "100%"])
def test_an_id_stands_in_an_address_as_datasette_writes_it(key):
    from datasette.utils import tilde_encode  # noqa: PLC0415

    assert in_address(key) == tilde_encode(key)


def test_where_nobody_said_where_pages_are_a_name_stays_the_same():
    nowhere = PageAddresses(None)
    assert nowhere.of("statement", "s1") == nowhere.of("statement", "s1")
    assert nowhere.of("statement", "s1").startswith("urn:uuid:")
    names = {nowhere.of("statement", "s1"), nowhere.of("flag", "s1"), nowhere.of("statement", "s1", "note-1")}
    assert len(names) == 3
