"""What leaves for other programs, from the pages and from the command line alike."""

import csv
import json
from io import StringIO

import pytest
from click.testing import CliRunner
from lxml.html import fromstring
from review_copy import CONFIG, HOSTILE, Person, reviewed

from factcheck.cli import main
from factcheck.model import FlagReview, ReviewEvidence
from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document
from factcheck.store.write.flag_reviews import add_flag_review
from factcheck.store.write.reviews import add_note
from tests.export.described import described
from tests.export.held import assert_annotations, assert_claim_review

PUBLISHING = {
    "organisation": {"name": "The Penmouth Desk", "url": "https://desk.example"},
    "base_url": "https://checks.example/",
}
OURS = {**CONFIG["plugins"]["datasette-factcheck"], **PUBLISHING}
EVIDENCE = (
    ReviewEvidence(
        url="https://city.example/minutes", document_id="record-31", words="The pier will stay", dated="2031-03-04"
    ),
)
MALLORY = "mallory~2F~2E~2E~2Fx~3Fy~23z~2Ejson"


@pytest.fixture
def decided(desk_path, ids):
    """The pier confirmed and false (two reviewers), its flag dismissed, two notes; the hostile statement done."""
    db = open_database(desk_path)
    verdict = {"attribution": "confirmed_with_defects", "defects": ("wording", "date"), "rating": "false"}
    first = reviewed(db, ids.pier, state="second_review", evidence=EVIDENCE, **verdict)
    reviewed(
        db,
        ids.pier,
        state="done",
        evidence=EVIDENCE,
        reviewer="ana",
        follows=first,
        searched="minutes of 4 March",
        desk_label="Not so",
        **verdict,
    )
    [flag] = [row["id"] for row in db.query("SELECT id FROM flags WHERE statement_id = ?", [ids.pier])]
    add_flag_review(
        db, FlagReview(flag_id=flag, reviewer="ben", state="dismissed", reason="other", words="as the desk has it")
    )
    add_note(db, author="cleo", body="=1+1 asked\nthe mayor", statement_id=ids.pier)
    add_note(db, author="cleo", body="she says shut", flag_id=flag)
    reviewed(
        db,
        ids.script,
        state="done",
        attribution="misattributed",
        rating="mostly_false",
        desk_label=HOSTILE,
        evidence=(ReviewEvidence(url='https://x.example/"><script>', words=HOSTILE, dated="2031-03-04"),),
    )
    add_note(db, author=HOSTILE, body=HOSTILE, statement_id=ids.script)
    db.close()
    return flag


@pytest.fixture
def desk(serve):
    return serve({"plugins": {"datasette-factcheck": OURS}})


@pytest.fixture
def run(desk_path, tmp_path):
    metadata = tmp_path / "metadata.yml"
    metadata.write_text(json.dumps({"plugins": {"datasette-factcheck": PUBLISHING}}))

    def command(*words, metadata=metadata):
        return CliRunner().invoke(main, ["export", *words, "--db", str(desk_path), "-m", str(metadata)])

    return command


async def whole(person, path):
    response = await person.get(f"/-/factcheck/{path}")
    assert response.status_code == 200, response.text
    return response


def links_of(html):
    return fromstring(html).xpath("//section[@aria-labelledby='take-along']//a/@href")


# From the pages.


async def test_a_document_s_page_leads_to_all_that_is_given_out_of_it(ids, decided, visitor):
    links = links_of((await whole(visitor, f"document/{ids.article}")).text)
    assert [link.rpartition("/")[2] for link in links] == [
        "statements.csv",
        "statements.jsonl",
        "annotations.json",
        "claimreview.json",
    ]
    for link in links:
        response = await visitor.get(link)
        assert response.status_code == 200
        assert response.headers["x-content-type-options"] == "nosniff"


async def test_a_statement_s_page_leads_to_its_verdicts_once_it_is_done(ids, decided, visitor):
    links = links_of((await whole(visitor, f"statement/{ids.pier}")).text)
    assert links[:2] == [f"/-/factcheck/claimreview/{axis}/{ids.pier}" for axis in ("attribution", "rating")]
    waiting = links_of((await whole(visitor, f"statement/{ids.footing}")).text)
    assert [link.rpartition("/")[2] for link in waiting] == ["statements.csv", "statements.jsonl", "annotations.json"]


async def test_a_document_in_which_nothing_is_said_gives_nothing_out(ids, visitor):
    assert links_of((await whole(visitor, f"document/{ids.silent}")).text) == []


async def test_without_an_organisation_no_verdicts_are_given_out_and_the_page_says_what_is_missing(ids, decided, serve):
    visitor = Person(serve(), None)
    assert not [link for link in links_of((await whole(visitor, f"statement/{ids.pier}")).text) if "claim" in link]
    for path in (f"claimreview/rating/{ids.pier}", f"document/{ids.article}/claimreview.json"):
        response = await visitor.get(f"/-/factcheck/{path}")
        assert response.status_code == 404
        assert "organisation" in response.text


async def test_each_verdict_has_a_page_with_its_own_claim_review_in_it(ids, decided, visitor):
    found = {}
    for axis in ("attribution", "rating"):
        page = fromstring((await whole(visitor, f"claimreview/{axis}/{ids.pier}")).text)
        [script] = page.xpath("//script[@type='application/ld+json']/text()")
        found[axis] = json.loads(script)
        assert_claim_review(found[axis])
        assert found[axis]["reviewAspect"] == axis
        response = await whole(visitor, f"claimreview/{axis}/{ids.pier}.json")
        assert response.headers["content-type"].startswith("application/ld+json")
        assert response.json() == found[axis]
        assert found[axis]["url"] == f"https://checks.example/-/factcheck/claimreview/{axis}/{ids.pier}"
        assert found[axis]["reviewRating"]["alternateName"] in page.text_content()
    listed = (await whole(visitor, f"document/{ids.article}/claimreview.json")).json()
    assert listed == list(found.values())
    assert found["rating"]["reviewRating"]["alternateName"] == "Not so"
    assert found["rating"]["citation"] == ["https://city.example/minutes"]
    assert found["rating"]["itemReviewed"]["datePublished"] == "2031-03-03"


@pytest.mark.parametrize("form", ["", ".json"])
async def test_there_is_no_page_of_a_verdict_that_was_not_reached(ids, decided, visitor, form):
    for path in (f"claimreview/rating/{ids.footing}{form}", f"claimreview/rating/nobody{form}"):
        assert (await visitor.get(f"/-/factcheck/{path}")).status_code == 404


@pytest.mark.parametrize("name", ["statements.csv", "statements.jsonl", "annotations.json", "claimreview.json"])
async def test_nothing_is_given_out_of_what_is_not_stored(desk, visitor, name):
    for kind in ("document", "statement"):
        response = await visitor.get(f"/-/factcheck/{kind}/nobody/{name}")
        assert response.status_code == 404
        assert response.json()["ok"] is False


async def test_annotations_point_at_their_words_in_code_points(ids, decided, desk_path, visitor):
    found = (await whole(visitor, f"document/{ids.article}/annotations.json")).json()
    assert_annotations(found)
    db = open_database(desk_path)
    text = load_document(db, ids.article).text
    db.close()
    placed = 0
    for one in found["first"]["items"]:
        for target in one["target"] if isinstance(one["target"], list) else []:
            by_type = {part["type"]: part for part in target.get("selector", ())}
            if place := by_type.get("TextPositionSelector"):
                quote = by_type["TextQuoteSelector"]
                assert text[place["start"] : place["end"]] == quote["exact"]
                assert text[: place["start"]].endswith(quote["prefix"])
                assert text[place["end"] :].startswith(quote["suffix"])
                placed += 1
    assert placed > 4


async def test_words_that_are_no_longer_there_have_no_position(ids, decided, desk_path, visitor):
    db = open_database(desk_path)
    db.execute('UPDATE flag_evidence SET start = start + 1, "end" = "end" + 1 WHERE document_id = ?', [ids.article])
    db.conn.commit()
    db.close()
    found = (await whole(visitor, f"document/{ids.article}/annotations.json")).json()
    assert_annotations(found)
    flags = [one for one in found["first"]["items"] if one["motivation"] == "questioning"]
    assert flags
    for target in (target for one in flags for target in one["target"] if "selector" in target):
        assert [set(part) for part in target["selector"]] == [{"type", "exact"}]
        assert "state" not in target


async def test_a_ship_before_the_words_is_one_code_point(ids, decided, desk_path, visitor):
    db = open_database(desk_path)
    add_note(db, author="cleo", body="a quotation of nobody", statement_id=ids.script)
    text = load_document(db, ids.hostile).text
    start = text.index("a quotation")
    db.table("notes").insert(
        {
            "document_id": ids.hostile,
            "start": start,
            "end": start + 11,
            "text": "a quotation",
            "author": "cleo",
            "body": "after the ship",
            "noted_at": "2031-03-06T09:30:00Z",
        }
    )
    db.close()
    found = (await whole(visitor, f"document/{MALLORY}/annotations.json")).json()
    assert_annotations(found)
    [note] = [one for one in found["first"]["items"] if one["body"][0]["value"] == "after the ship"]
    quote, place = note["target"][0]["selector"]
    assert "\U0001f6a2" in quote["prefix"]
    assert (place["start"], place["end"]) == (start, start + 11)
    assert len(text[:start].encode("utf-16-le")) // 2 > start


async def test_annotations_say_who_made_them_what_for_and_when(ids, decided, visitor):
    found = (await whole(visitor, f"statement/{ids.pier}/annotations.json")).json()
    assert_annotations(found)
    by = {}
    for one in found["first"]["items"]:
        by.setdefault(one["motivation"], []).append(one)
    assert {name: len(some) for name, some in by.items()} == {
        "describing": 1,
        "assessing": 1,
        "questioning": 1,
        "moderating": 1,
        "commenting": 2,
    }
    [verdict], [flag], [decision] = by["assessing"], by["questioning"], by["moderating"]
    assert verdict["creator"] == {"type": "Person", "nickname": "ana"}
    values = [part.get("value") or part["source"] for part in verdict["body"]]
    assert {"Confirmed, with defects", "Not so", "wording", "date", "https://city.example/minutes"} <= set(values)
    assert flag["creator"]["type"] == "Software"
    assert decision["target"] == flag["id"] == f"https://checks.example/-/factcheck/flag/{decided}"
    assert all("created" in one for name, some in by.items() for one in some if name != "describing")


async def test_without_an_address_of_ours_things_have_names_that_stay_the_same(ids, decided, serve):
    visitor = Person(serve(), None)
    first, second = [(await whole(visitor, f"document/{MALLORY}/annotations.json")).json() for _ in range(2)]
    assert_annotations(first)
    assert first == second
    assert first["first"]["items"][0]["id"].startswith("urn:uuid:")


async def test_hostile_copy_is_given_out_and_not_run(ids, decided, visitor):
    page = fromstring((await whole(visitor, f"claimreview/rating/{ids.script}")).text)
    [script] = page.xpath("//script[@type='application/ld+json']/text()")
    assert_claim_review(json.loads(script))
    assert "<" not in script
    assert not page.xpath("//script[not(@src) and not(@type='application/ld+json')][contains(., 'alert(')] | //img")
    assert not page.xpath("//*[starts-with(@href, 'javascript')]")
    response = await whole(visitor, f"document/{MALLORY}/annotations.json")
    assert_annotations(response.json())
    assert "\u202e" not in response.text
    assert "javascript:" not in response.text


async def test_an_export_is_shown_to_whoever_may_see_all_that_is_in_it(ids, decided, serve):
    hidden = {"databases": {"factcheck": {"tables": {"reviews": {"allow": {"id": "ana"}}}}}}
    served = serve({"plugins": {"datasette-factcheck": OURS}, **hidden})
    paths = [f"document/{ids.article}/{name}" for name in ("statements.csv", "annotations.json", "claimreview.json")]
    for person, may in ((Person(served, None), False), (Person(served, {"id": "ana"}), True)):
        assert bool(links_of((await whole(person, f"document/{ids.article}")).text)) is may
        for path in (*paths, f"statement/{ids.pier}/statements.jsonl", f"claimreview/rating/{ids.pier}"):
            assert (await person.get(f"/-/factcheck/{path}")).status_code == (200 if may else 403)


async def test_an_export_takes_no_form(ids, ana):
    response = await ana.post(f"/-/factcheck/document/{ids.article}/statements.csv", {})
    assert response.status_code in {403, 405}


# From the command line.


async def test_the_command_writes_what_the_pages_do(ids, decided, run, visitor):
    rows = [json.loads(line) for line in run("jsonl").stdout.splitlines()]
    page = await whole(visitor, f"document/{ids.article}/statements.jsonl")
    assert [row for row in rows if row["document"]["id"] == ids.article] == [
        json.loads(line) for line in page.text.splitlines()
    ]
    given_out = json.loads(run("claimreview").stdout)
    for one in given_out:
        assert_claim_review(one)
    page = (await whole(visitor, f"document/{ids.article}/claimreview.json")).json()
    assert [one for one in given_out if ids.pier in one["url"]] == page
    annotations = json.loads(run("annotations").stdout)
    assert_annotations(annotations)
    page = (await whole(visitor, f"document/{ids.article}/annotations.json")).json()
    assert [one for one in annotations["first"]["items"] if one in page["first"]["items"]] == page["first"]["items"]


def test_a_row_has_all_that_was_found_flagged_noted_and_decided(ids, decided, run):
    rows = {row["id"]: row for row in csv.DictReader(StringIO(run("csv").stdout, newline=""))}
    pier = rows[ids.pier]
    assert (pier["state"], pier["attribution"], pier["rating"]) == ("done", "confirmed_with_defects", "false")
    assert pier["defects"] == "wording date"
    assert pier["evidence"] == "“The pier will stay” (2031-03-04, https://city.example/minutes)"
    assert pier["searched"] == "minutes of 4 March"
    assert "(dismissed, other, as the desk has it)" in pier["flags"]
    assert pier["notes"].splitlines()[0].endswith(": =1+1 asked the mayor")
    assert len(pier["notes"].splitlines()) == 2
    assert rows[ids.footing]["evidence"] == ""
    nested = {row["id"]: row for row in map(json.loads, run("jsonl").stdout.splitlines())}[ids.pier]
    assert nested["flags"][0]["decision"]["reason"] == "other"
    assert nested["evidence"][0]["document_id"] == "record-31"
    assert nested["reviewer"] == "ana"


def test_no_cell_of_hostile_copy_runs(ids, decided, run):
    for row in csv.DictReader(StringIO(run("csv").stdout, newline="")):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "@", "\t"))]


def test_a_verdict_needs_a_name_and_an_address_to_be_given_out_in(ids, run, tmp_path):
    bare = tmp_path / "bare.yml"
    bare.write_text("{}")
    done = run("claimreview", metadata=bare)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "organisation: {name: ..., url: https://...}" in done.stderr
    assert run("annotations", metadata=bare).exit_code == 0


def test_a_database_without_verdicts_gives_out_none(ids, run):
    assert json.loads(run("claimreview").stdout) == []


# docs/api.md.


def keys_of(value, of="@type"):
    found = {}
    for part in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        for kind, keys in keys_of(part, of).items():
            found.setdefault(kind, set()).update(keys)
    if isinstance(value, dict) and of in value:
        found.setdefault(value[of], set()).update(value)
    return found


def test_the_columns_of_the_table_are_described(ids, decided, run):
    assert described("CSV") == set(next(csv.reader(StringIO(run("csv").stdout))))


def test_the_fields_of_the_json_lines_are_described(ids, decided, run):
    row = next(row for row in map(json.loads, run("jsonl").stdout.splitlines()) if row["id"] == ids.pier)
    assert described("JSON lines") == set(row)
    assert described("A note") == set(row["notes"][0])
    assert described("A flag") == set(row["flags"][0])
    assert described("A decision about a flag") == set(row["flags"][0]["decision"])
    assert described("A piece of evidence") == set(row["evidence"][0])
    assert described("A document") == set(row["document"])


def test_the_parts_of_a_claim_review_are_described(ids, decided, run):
    found = keys_of(json.loads(run("claimreview").stdout))
    assert described("ClaimReview") == found["ClaimReview"]
    assert described("Rating") == found["Rating"]
    assert described("Claim") == found["Claim"]
    assert described("CreativeWork, NewsArticle") >= found["NewsArticle"]


def test_the_parts_of_an_annotation_are_described(ids, decided, run):
    found = keys_of(json.loads(run("annotations").stdout), "type")
    for name in ("AnnotationCollection", "AnnotationPage", "Annotation", "TextualBody"):
        assert described(name) == found[name], name
    for name in ("TextQuoteSelector", "TextPositionSelector", "TimeState"):
        assert described("SpecificResource") >= {f"{key}" for key in found[name] - {"type"}}, name
    assert described("SpecificResource") >= found["SpecificResource"]
