"""What the records have of a quotation is shown with it: the finding, the place, what differs, what was searched."""

import csv
import io
import json
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.model import FINDING

DIFF = json.dumps([["same", "The bridge", "The bridge"], ["removed", "", "never"], ["added", "truly", ""]])


@pytest.fixture
def put(desk_path, ids):
    """Make what the records have of the statement's quotation this."""

    def verification(finding, *, turned=0, found=True, searched=()):
        with closing(sqlite3.connect(desk_path)) as db, db:
            [(document,)] = db.execute("SELECT document_id FROM statements WHERE id = ?", [ids.pier]).fetchall()
            [record] = db.execute("SELECT id FROM documents WHERE kind = 'record' ORDER BY id LIMIT 1").fetchone()
            db.execute("DELETE FROM turns")
            db.execute(
                'INSERT INTO turns (document_id, start, "end", speaker, at_start) VALUES (?, 0, 400, ?, 125)',
                [record, "MS. MOOR"],
            )
            db.execute("DELETE FROM verifications")
            place = (record, 0, 20) if found else (None, None, None)
            db.execute(
                'INSERT INTO verifications (document_id, statement_id, start, "end", finding, turned,'
                " found_document_id, found_start, found_end, searched, diff) VALUES (?, ?, 3, 30, ?, ?, ?, ?, ?, ?, ?)",
                [document, ids.pier, finding, turned, *place, json.dumps([record, *searched]), DIFF if found else "[]"],
            )
            return document, record

    return verification


@pytest.mark.parametrize("finding", FINDING.codes)
async def test_every_finding_is_shown_with_its_statement_and_document(put, ids, visitor, finding):
    document, _ = put(finding)
    page = await visitor.get(f"/-/factcheck/statement/{ids.pier}")
    assert page.status_code == 200
    assert f">{FINDING.labels[finding]}<" in page.text
    page = await visitor.get(f"/-/factcheck/document/{document}")
    assert page.status_code == 200
    assert f"{FINDING.labels[finding]}: 1" in page.text


async def test_the_place_and_what_differs_are_shown(put, ids, visitor):
    document, record = put("altered")
    for where in (f"statement/{ids.pier}", f"document/{document}"):
        page = (await visitor.get(f"/-/factcheck/{where}")).text
        section = page[page.index('id="in-the-record"') :]
        assert f"/document/{record}#at-0" in section
        assert "at 2:05" in section
        assert "never</del>" in section
        assert "truly</ins>" in section


async def test_a_place_that_was_verified_is_shown_once(put, ids, ana, desk_path):
    put("altered")
    facts = (await ana.get(f"/-/factcheck/statement/{ids.pier}.json")).json()
    [trace] = facts["traces"]
    for start, is_same in ((trace["found"]["start"], True), (trace["found"]["end"], False)):
        with closing(sqlite3.connect(desk_path)) as db, db:
            db.execute(
                'UPDATE verifications SET start = ?, "end" = ?, found_start = ?, found_end = ?',
                [trace["quotation"]["start"], trace["quotation"]["end"], start, start + 1],
            )
        page = (await ana.get(f"/-/factcheck/statement/{ids.pier}")).text
        assert ("Found elsewhere" not in page) is is_same
        assert page.count("fc-found-in") == 1 + (not is_same)
        assert page.count('value="trace-1"') == 1


@pytest.mark.parametrize("is_attributed", [True, False], ids=["a statement", "said by nobody"])
async def test_the_passage_is_marked_in_the_record_where_no_trace_is(put, ids, visitor, desk_path, is_attributed):
    _, record = put("altered")
    with closing(sqlite3.connect(desk_path)) as db, db:
        db.execute("DELETE FROM traces")
        db.execute("UPDATE verifications SET found_start = 5, found_end = 20")
        if not is_attributed:
            db.execute("UPDATE verifications SET statement_id = NULL")
        text = db.execute("SELECT text FROM documents WHERE id = ?", [record]).fetchone()[0]
    page = (await visitor.get(f"/-/factcheck/document/{record}")).text
    assert page.count('id="at-5"') == 1
    marked = page[page.index('id="at-5"') :].split("</span>", 1)[1]
    assert f">{text[5:20]}<" in marked[:300]
    assert (f'class="fc-found" href="/-/factcheck/statement/{ids.pier}"' in marked[:300]) is is_attributed
    assert ('class="fc-passage"' in marked[:300]) is not is_attributed


async def test_what_is_no_longer_found_marks_nothing(put, visitor, desk_path):
    _, record = put("altered")
    with closing(sqlite3.connect(desk_path)) as db, db:
        db.execute("DELETE FROM traces")
        db.execute("UPDATE verifications SET found_start = 5, found_end = 20, gone_at = '2031-05-15T09:00:00Z'")
    assert 'id="at-5"' not in (await visitor.get(f"/-/factcheck/document/{record}")).text


async def test_what_was_searched_is_named_where_nothing_was_found(put, ids, visitor):
    put("not_found", found=False, searched=["a record that is gone"])
    page = (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text
    assert "Searched: " in page
    assert "a record that is gone" in page


async def test_a_cut_that_turns_is_said_to(put, ids, visitor):
    put("partial", turned=1)
    assert "the cut turns it" in (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text
    put("partial")
    assert "the cut turns it" not in (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text


async def test_a_document_lists_what_is_to_be_looked_at_and_counts_the_rest(put, visitor):
    document, _ = put("exact")
    page = (await visitor.get(f"/-/factcheck/document/{document}")).text
    assert "Word for word: 1" in page
    assert "In the record</dt>" not in page


async def test_the_json_has_what_was_found(put, ids, visitor):
    _, record = put("altered")
    [found] = (await visitor.get(f"/-/factcheck/statement/{ids.pier}.json")).json()["verifications"]
    assert (found["finding"], found["found_document_id"], found["at"]) == ("altered", record, 125)


async def test_the_saved_query_lists_findings_and_one_alone(put, visitor):
    document, record = put("altered")
    for finding, number in (("", 1), ("altered", 1), ("exact", 0)):
        rows = (await visitor.get(f"/factcheck/verified_quotations.json?finding={finding}&_shape=array")).json()
        found = [(row["finding"], row["document_id"], row["found_document_id"]) for row in rows]
        assert found == [("altered", document, record)] * number


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_verifications_are_exported(put, desk_path, form):
    document, record = put("altered")
    done = CliRunner().invoke(main, ["export", "verifications", "--db", str(desk_path), "--format", form])
    assert done.exit_code == 0, done.output
    [row] = csv.DictReader(io.StringIO(done.stdout)) if form == "csv" else [json.loads(done.stdout)]
    assert (row["document"], row["finding"], row["found_in"]) == (document, "altered", record)
    assert row["differs"] == "left out “never”; added “truly”"
    assert [str(row[name]) for name in ("start", "end", "is_alarm", "at")] == ["3", "30", "1", "125.0"]


def test_what_is_no_longer_found_is_not_exported(put, desk_path):
    put("altered")
    with closing(sqlite3.connect(desk_path)) as db, db:
        db.execute("UPDATE verifications SET gone_at = '2031-05-15T09:00:00Z'")
    done = CliRunner().invoke(main, ["export", "verifications", "--db", str(desk_path)])
    assert (done.exit_code, done.stdout) == (0, "")
