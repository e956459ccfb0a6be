"""The report on a document: from its page, as one file that needs no server, and from the command line."""

import json
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner
from lxml.html import fromstring
from review_copy import Person, reviewed

from factcheck.cli import main
from factcheck.store.opening import open_database


@pytest.fixture
def decided(desk_path, ids):
    """A review by cleo on the pier."""
    db = open_database(desk_path)
    reviewed(db, ids.pier, attribution="out_of_context")
    db.close()


def run(desk_path, *words):
    return CliRunner().invoke(main, ["report", *words, "--db", str(desk_path)])


async def test_the_document_page_leads_to_its_report_and_the_report_back(ids, visitor):
    page = fromstring((await visitor.get(f"/-/factcheck/document/{ids.article}")).text)
    [link] = page.xpath("//nav//a[text()='Report to file']/@href")
    response = await visitor.get(link)
    assert response.status_code == 200
    assert "The pier will stay shut" in response.text
    assert fromstring(response.text).xpath("//p[@class='back']/a/@href") == [f"/-/factcheck/document/{ids.article}"]


async def test_the_report_says_what_people_decided(ids, decided, visitor):
    said = fromstring((await visitor.get(f"/-/factcheck/report/{ids.article}")).text).text_content()
    assert "Out of context" in said
    assert "cleo" in said


async def test_the_report_runs_nothing_and_may_fetch_nothing(ids, visitor):
    response = await visitor.get(f"/-/factcheck/report/{ids.article}")
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert response.headers["x-content-type-options"] == "nosniff"


async def test_the_report_on_a_hostile_document_is_read_and_not_run(ids, visitor):
    page = fromstring((await visitor.get("/-/factcheck/document/mallory~2F~2E~2E~2Fx~3Fy~23z~2Ejson")).text)
    [link] = page.xpath("//nav//a[text()='Report to file']/@href")
    response = await visitor.get(link)
    assert response.status_code == 200
    page = fromstring(response.text)
    assert not page.xpath("//script | //img | //*[starts-with(@href, 'javascript')]")
    assert "[U+202E]" not in page.xpath("string(//title)")
    assert '<script>alert("t")</script>' in page.xpath("string(//h1)")


async def test_there_is_no_report_on_what_is_not_stored(visitor):
    response = await visitor.get("/-/factcheck/report/another")
    assert response.status_code == 404
    assert "There is no document another" in response.text


async def test_a_report_takes_no_form(ana, ids):
    response = await ana.post(f"/-/factcheck/report/{ids.article}", {})
    assert response.status_code in {403, 405}


async def test_the_same_facts_are_there_as_json(ids, decided, visitor):
    found = (await visitor.get(f"/-/factcheck/report/{ids.article}.json")).json()
    assert found["document"]["id"] == ids.article
    assert found["summary"]["quotations"] == len(found["document"]["quotations"])


async def test_whoever_may_not_see_the_reviews_sees_the_document_and_no_report(ids, serve):
    hidden = {"databases": {"factcheck": {"tables": {"reviews": {"allow": {"id": "ana"}}}}}}
    served = serve(hidden)
    visitor, ana = Person(served, None), Person(served, {"id": "ana"})
    for person, may in ((visitor, False), (ana, True)):
        page = await person.get(f"/-/factcheck/document/{ids.article}")
        assert page.status_code == 200
        assert ("Report to file" in page.text) is may
        assert (await person.get(f"/-/factcheck/report/{ids.article}")).status_code == (200 if may else 403)


# The command.


def test_the_command_prints_the_report_on_a_document_meant_by_its_title(desk_path, ids, decided):
    done = run(desk_path, "pier 'close")
    assert done.exit_code == 0, done.output
    assert "Out of context" in done.stdout
    assert "WHAT THIS REPORT CANNOT SAY" in done.stdout


def test_the_report_on_several_documents_is_one_array(desk_path, ids):
    done = run(desk_path, ids.article, "https://quay.example/pier", ids.silent, "--format", "json")
    assert done.exit_code == 0, done.output
    assert [one["document"]["id"] for one in json.loads(done.stdout)] == [ids.article, ids.silent]


def test_the_report_is_written_to_a_file(desk_path, ids, tmp_path):
    out = tmp_path / "report.html"
    done = run(desk_path, ids.article, "--format", "html", "-o", str(out))
    assert (done.exit_code, done.stdout) == (0, ""), done.output
    assert f"1 document to {out}" in done.stderr
    assert (
        fromstring(out.read_text(encoding="utf-8")).xpath("string(//h1)") == "Pier 'Close To Giving Way', Council Told"
    )
    assert "review desk" not in out.read_text(encoding="utf-8")


def test_the_database_is_not_written_over_and_not_changed(desk_path, ids):
    with closing(sqlite3.connect(desk_path)) as db:
        before = list(db.iterdump())
    done = run(desk_path, ids.article, "-o", str(desk_path))
    assert done.exit_code == 2
    assert "is the database" in done.output
    assert run(desk_path, ids.article).exit_code == 0
    with closing(sqlite3.connect(desk_path)) as db:
        assert list(db.iterdump()) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("harbour-13",), "Did you mean harbour-31", id="a slip in the id"),
        pytest.param(("harbour-31", "nothing of ours"), "no document has this id", id="one of two is not stored"),
        pytest.param(("harbour-31", "-o", "nowhere/at/all.txt"), "Name another file", id="a folder that is not there"),
    ],
)
def test_a_slip_is_told_and_nothing_is_printed(desk_path, ids, words, said):
    done = run(desk_path, *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_there_is_no_report_without_a_database(tmp_path):
    done = run(tmp_path / "none.db", "harbour-31")
    assert done.exit_code == 2
    assert "no such database" in done.stderr
