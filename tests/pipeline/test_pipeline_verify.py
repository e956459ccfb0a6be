"""Quotations held against the records in the database: which records count, what is due, and what is stored."""

import json

import pytest

from factcheck.pipeline.events import RunReport
from factcheck.pipeline.job import Job
from factcheck.pipeline.stages.verify import VerifyStage
from tests.pipeline.conftest import GERMAN

SPEECH = "Good evening. The harbour bridge will never be closed for the winter. Thank you all for coming."
ABSENT = '"Every lorry in this town belongs to my brother-in-law," Mayor Anna Lind said{}.'
ALTERED = '"The harbour bridge will be closed for the winter," Mayor Anna Lind said{}.'


def row(name, text, published="2031-05-15", **more):
    return {"id": name, "text": text, "published": published, **more}


def speech(name="speech", published="2031-05-14", speaker="Anna Lind", text=SPEECH):
    return row(name, text, published, kind="record", speaker=speaker)


class Desk:
    """A database and what its last run did; `run` takes rows in and does what is due of them."""

    def __init__(self, db, folder):
        self.db, self.source = db, folder / "rows.jsonl"
        self.became = {}

    def run(self, *rows):
        self.source.write_text("".join(json.dumps(one) + "\n" for one in rows))
        report = RunReport()
        job = Job(self.db, report=report)
        only = job.ingest([self.source])
        job.attribute_and_trace(only)
        assert not report.failures
        self.became = report.became

    @property
    def verified(self):
        return {name for name, became in self.became.items() if "verified" in became}

    def findings(self, name="copy"):
        rows = self.db.execute(
            "SELECT finding FROM verifications WHERE document_id = ? AND gone_at IS NULL ORDER BY start", [name]
        )
        return [one[0] for one in rows.fetchall()]


@pytest.fixture
def desk(db, tmp_path):
    return Desk(db, tmp_path)


@pytest.mark.parametrize(
    ("spoken", "said", "finding"),
    [
        pytest.param("2031-05-14", "", "not_found", id="of the day before publication"),
        pytest.param("2031-05-08", "", "not_found", id="of a week before publication"),
        pytest.param("2031-05-07", "", "not_searched", id="of the week before that"),
        pytest.param("2031-05-19", "", "not_searched", id="of a later week"),
        pytest.param(None, "", "not_searched", id="of no day that is known"),
        pytest.param("2031-05-12", " on May 12", "not_found", id="of the day the copy gives"),
        pytest.param("2031-04-02", " on April 2", "not_found", id="of a day long ago that the copy gives"),
        pytest.param("2031-05-14", " on May 12", "not_searched", id="of another day than the copy gives"),
    ],
)
def test_a_quotation_is_not_found_only_where_a_record_covers_the_occasion(desk, spoken, said, finding):
    desk.run(row("copy", ABSENT.format(said)), speech(published=spoken))
    assert desk.findings() == [finding]


def test_a_record_of_somebody_else_covers_nothing(desk):
    desk.run(row("copy", ABSENT.format("")), speech(speaker="Tom Voss"))
    assert desk.findings() == ["not_searched"]


def test_copy_without_a_day_is_not_found_nowhere(desk):
    desk.run(row("copy", ABSENT.format(""), published=None), speech())
    assert desk.findings() == ["not_searched"]


def test_what_was_searched_is_stored(desk):
    desk.run(row("copy", ABSENT.format("")), speech(), speech("other", speaker="Tom Voss"))
    [(searched, made)] = desk.db.execute("SELECT searched, fingerprint FROM verifications").fetchall()
    assert json.loads(searched) == ["speech"]
    assert made == VerifyStage.fingerprint()


def test_words_are_found_altered_in_a_record_of_any_day(desk):
    desk.run(row("copy", ALTERED.format("")), speech(published="2029-01-02"))
    assert desk.findings() == ["altered"]
    [(found, is_traced)] = desk.db.execute(
        "SELECT found_document_id, trace_id IS NOT NULL FROM verifications"
    ).fetchall()
    assert (found, is_traced) == ("speech", 1)


def test_a_quotation_that_nobody_is_said_to_have_said_is_held_against_records_too(desk):
    desk.run(row("copy", "A sign reads “the harbour bridge will never be closed”."), speech(published="2029-01-02"))
    assert desk.findings() == ["partial"]


def test_a_record_that_comes_later_makes_those_due_that_it_may_bear_on(desk):
    desk.run(
        row("copy", ABSENT.format("")),
        row("earlier", ABSENT.format(""), published="2031-05-02"),
        row("elsewhere", '"No ferry has sailed since the storm of last week," said Ben Kato of the port.'),
        row("altered", ALTERED.format(""), published="2032-01-01"),
        row("silent", "The harbour bridge is closed."),
    )
    assert desk.verified == {"copy", "earlier", "elsewhere", "altered", "silent"}
    desk.run(speech())
    assert desk.verified == {"speech", "copy", "altered"}
    assert [desk.findings(name) for name in ("copy", "earlier", "elsewhere", "altered", "silent")] == [
        ["not_found"],
        ["not_searched"],
        ["not_searched"],
        ["altered"],
        [],
    ]
    assert not VerifyStage().due(desk.db)


def test_a_record_that_changes_makes_those_due_whose_words_stood_in_it(desk):
    desk.run(row("copy", ALTERED.format("")), speech())
    desk.run(speech(text="Good evening. The harbour bridge will be closed for the winter."))
    assert "copy" in desk.verified
    assert desk.findings() == ["exact"]


def test_the_same_again_verifies_nothing_and_changes_no_row(desk):
    rows = [row("copy", ALTERED.format("")), speech()]
    desk.run(*rows)
    before = list(desk.db.conn.iterdump())
    desk.run(*rows)
    assert desk.verified == set()
    assert list(desk.db.conn.iterdump()) == before


def test_what_was_verified_is_not_traced_again(desk):
    desk.run(row("copy", ALTERED.format("")), speech())
    [(revision, traced)] = desk.db.execute(
        "SELECT revision, traced_revision FROM documents WHERE id = 'copy'"
    ).fetchall()
    assert revision == traced


def test_a_quotation_that_the_copy_drops_is_kept_as_gone(desk):
    desk.run(row("copy", ALTERED.format(""), url="https://example.org/copy"), speech())
    desk.run(row("copy", "The mayor said nothing of the bridge.", url="https://example.org/copy"))
    assert desk.findings() == []
    assert desk.db.execute("SELECT count(*) FROM verifications WHERE gone_at IS NOT NULL").fetchone() == (1,)


def test_for_a_document_that_quotes_nothing_no_record_is_read(desk, monkeypatch):
    desk.run(speech())
    monkeypatch.setattr("factcheck.pipeline.stored_records.indexed_words", None)
    desk.run(row("silent", "The harbour bridge is closed, the mayor said."))
    assert desk.verified == {"silent"}
    assert desk.findings("silent") == []


def test_copy_that_is_not_english_is_not_verified(desk):
    desk.run(row("copy", f"{GERMAN}\n\n„Jeder Lastwagen gehört meinem Schwager“, sagte Anna Lind."), speech())
    assert desk.findings() == []


@pytest.mark.parametrize(
    ("path", "old", "new", "due"),
    [
        ("verification/cutting.py", "_REACH, _RIGHT_REACH, _NEXT = 9", "_REACH, _RIGHT_REACH, _NEXT = 8", ["copy"]),
        ("languages/en/verification.toml", '"perhaps", ', "", ["copy"]),
        ("languages/de/reporting.toml", "", "\n# Nothing.\n", []),
        ("review/routes.py", "\nfrom", "\nODD = 1\nfrom", []),
    ],
)
def test_documents_are_due_when_what_verifies_them_has_changed(desk, files, path, old, new, due):
    desk.run(row("copy", ALTERED.format("")), speech())
    files(path, old, new)
    assert VerifyStage().due(desk.db) == due


TRANSLATED = '"Threats, pressure, and bellicose, offensive language is a road to nowhere," Mayor Anna Lind said.'
ORIGINAL = "Threats, pressure and militarist and insulting language are a dead-end road for our talks on fish."


@pytest.mark.parametrize(
    ("published", "relations", "finding"),
    [
        pytest.param("2031-05-14", ["altered"], "altered", id="of the day before"),
        pytest.param("2031-05-02", [], "not_found", id="of earlier weeks"),
    ],
)
def test_what_a_record_that_comes_later_has_traced_is_no_longer_not_found(desk, published, relations, finding):
    desk.run(row("copy", TRANSLATED), speech())
    assert desk.findings() == ["not_found"]
    desk.run(speech("original", published, text=ORIGINAL))
    assert [one[0] for one in desk.db.execute("SELECT relation FROM traces").fetchall()] == relations
    assert desk.findings() == [finding]


OFFICE = (
    "THE BISHOP: Good evening. It was Bishop Kato who sold the barges. The harbour chapel stays open.\n\n"
    "TOM VOSS: And who is going to pay for the candles?\n"
)


@pytest.mark.parametrize(
    ("copy", "becomes"),
    [
        ('"Every candle in this town belongs to my brother-in-law," Bishop Anna Lind said.', ["not_found"]),
        ('"Every candle in this town belongs to my brother-in-law," Anna Lind, the bishop, said.', ["not_found"]),
        ('"Every candle in this town belongs to my brother-in-law," the sexton Anna Lind said.', ["not_searched"]),
    ],
)
def test_a_record_whose_label_is_an_office_bears_on_whom_the_copy_gives_the_office(desk, copy, becomes):
    desk.run(row("copy", copy))
    assert desk.findings() == ["not_searched"]
    desk.run(speech(text=OFFICE, speaker=None))
    assert ("copy" in desk.verified, desk.findings()) == (becomes == ["not_found"], becomes)
