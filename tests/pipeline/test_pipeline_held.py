"""A checker sees what holding the quotations against the records gave, and again only where that has changed."""

import json
from textwrap import dedent

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.model import Document
from factcheck.pipeline.job import Job
from factcheck.pipeline.stages.check import CheckStage
from factcheck.plugin import DocumentChecker, TracedChecker, evidence
from factcheck.registry import Registry
from factcheck.store.read.documents import load_document
from factcheck.store.write import reviews
from factcheck.testing import MemoryCorpus

SPEECH = "Good evening. The harbour bridge will never be closed for the winter. Thank you all for coming."
ABSENT = '"Every lorry in this town belongs to my brother-in-law," Mayor Anna Lind said.'
ALTERED = '"The harbour bridge will be closed for the winter," Mayor Anna Lind said.'
APART = '"No ferry has sailed since the storm of last week," said Ben Kato of the port.'
HELD = ("altered-quotation", "quotation-not-found")
PLUGIN = """
    from factcheck.plugin import TracedChecker, evidence, hookimpl

    class Held(TracedChecker):
        id = "held"; title = "Held"; version = "1"; severity = "note"
        def check(self, document, neighbours):
            for held in neighbours.held():
                record = held.record.title if held.record else "nothing"
                yield self.flag(f"{held.verification.finding} in {record}",
                                *evidence(document, "quotation", held.verification.quotation))

    @hookimpl
    def register_checkers():
        return [Held]
"""


class Seen(TracedChecker):
    """Note each finding, with the records that it names."""

    id = "seen"
    title = "Seen"
    version = "1"
    severity = "note"

    def check(self, document, neighbours):
        for held in neighbours.held():
            names = [one.title for one in (held.record, *neighbours.searched(held)) if one]
            words = evidence(document, "quotation", held.verification.quotation)
            yield self.flag(f"{held.verification.finding} in {names}", *words, statement=held.statement)


class SeenAlone(DocumentChecker):
    """Count the findings."""

    id = "seen-alone"
    title = "Seen alone"
    version = "1"
    severity = "note"

    def check(self, document):
        for one in document.verifications:
            yield self.flag(f"{one.finding}", *evidence(document, "quotation", one.quotation))


def row(name, text, published="2031-05-15", **more):
    return {"id": name, "text": text, "published": published, **more}


def speech(name="speech", published="2031-05-14", **more):
    return row(name, SPEECH, published, kind="record", speaker="Anna Lind", **{"title": name, **more})


class Checked:
    """A database whose checkers have run; `took_in` says what is due of whom after more rows came in."""

    def __init__(self, db, folder):
        self.db, self.source = db, folder / "rows.jsonl"
        self.job = Job(db, checkers=[*Registry().configured({}).checkers, Seen(), SeenAlone()])

    def took_in(self, *rows):
        self.source.write_text("".join(json.dumps(one) + "\n" for one in rows))
        self.job.attribute_and_trace(self.job.ingest([self.source]))
        return {
            key.document_id: {"seen", "seen-alone", *HELD}.intersection(key.checkers)
            for key in CheckStage(self.job.checkers).due(self.db)
        }

    def messages(self, checker):
        rows = self.db.execute(
            "SELECT document_id, message FROM flags WHERE checker = ? AND gone_at IS NULL ORDER BY 1, 2", [checker]
        )
        return rows.fetchall()


@pytest.fixture
def desk(db, tmp_path):
    one = Checked(db, tmp_path)
    one.took_in(row("absent", ABSENT), row("altered", ALTERED), row("apart", APART), speech(), speech("again"))
    one.job.check()
    return one


def test_checkers_see_the_findings_and_the_records(desk):
    assert [name for name, message in desk.messages("seen") if message.startswith("not_found in ['again', 'speech']")]
    assert ("altered", "altered in ['again']") in desk.messages("seen")
    assert desk.messages("seen-alone") == [("absent", "not_found"), ("altered", "altered"), ("apart", "not_searched")]
    assert [name for name, _ in desk.messages("quotation-not-found")] == ["absent"]


def test_the_same_again_makes_nothing_due(desk):
    again = (row("absent", ABSENT), row("altered", ALTERED), row("apart", APART), speech(), speech("again"))
    assert desk.took_in(*again) == {}
    before = list(desk.db.conn.iterdump())
    desk.job.check()
    assert list(desk.db.conn.iterdump()) == before


def test_a_finding_that_changes_makes_every_checker_due_there_and_nowhere_else(desk):
    words = f"Every lorry in this town belongs to my brother-in-law. {SPEECH}"
    due = desk.took_in(speech("third") | {"text": words})
    assert due.pop("third")
    assert due.pop("absent") == {"seen", "seen-alone", *HELD}
    assert "apart" not in due
    desk.job.check()
    assert desk.messages("quotation-not-found") == []


def test_a_record_that_is_only_searched_makes_those_due_that_name_it(desk):
    due = desk.took_in(speech("speech", title="The speech of May 14"))
    assert "seen" in due["absent"]
    assert "apart" not in due
    desk.job.check()
    [(_, message)] = desk.messages("quotation-not-found")
    assert message == "these words of Anna Lind were not found in “again” and “The speech of May 14”"
    assert desk.took_in() == {}


def test_a_new_version_has_no_findings_until_it_is_verified(desk):
    longer = f"It rained.\n\n{ALTERED}"
    desk.source.write_text(json.dumps(row("altered", longer)))
    desk.job.ingest([desk.source])
    assert load_document(desk.db, "altered").verifications == ()
    desk.job.check()
    desk.job.attribute_and_trace()
    desk.job.check()
    [found] = load_document(desk.db, "altered").verifications
    assert found.quotation.text == longer[found.quotation.start : found.quotation.end]
    assert ("altered", "altered") in desk.messages("seen-alone")


def test_stored_flags_of_before_keep_their_notes(desk):
    [(flag,)] = desk.db.execute("SELECT id FROM flags WHERE checker = 'altered-quotation'").fetchall()
    reviews.add_note(desk.db, author="ana", body="asked the mayor", flag_id=flag)
    desk.took_in(speech("speech", title="The speech of May 14"))
    desk.job.check()
    assert desk.db.execute("SELECT id FROM flags WHERE checker = 'altered-quotation'").fetchall() == [(flag,)]


def test_in_memory_and_stored_they_are_the_same(desk):
    given = (row("absent", ABSENT), row("altered", ALTERED), row("apart", APART), speech(), speech("again"))
    corpus = MemoryCorpus(Document.model_validate(one) for one in given)
    for name in ("absent", "altered", "apart"):
        stored = load_document(desk.db, name).verifications
        found = corpus.document(name).verifications
        statements = {one.id for one in load_document(desk.db, name).statements}
        assert {one.statement_id for one in stored} <= statements
        assert [one.model_copy(update={"at": None}) for one in stored] == [
            one.model_copy(update={"at": None}) for one in found
        ]


@pytest.mark.parametrize("stored", [False, True], ids=["among files", "in a database"])
def test_a_checker_in_a_process_of_its_own_sees_them(tmp_path, monkeypatch, stored):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins/held.py").write_text(dedent(PLUGIN))
    (tmp_path / "copy.json").write_text(json.dumps(row("copy", ALTERED)))
    (tmp_path / "speech.json").write_text(json.dumps(speech()))
    command = ["check", "copy.json", "speech.json"]
    if stored:
        CliRunner().invoke(main, ["run", "speech.json", "--db", "f.db"], catch_exceptions=False)
        command = ["check", "copy.json", "--db", "f.db"]
    result = CliRunner().invoke(main, [*command, "--plugins-dir", "plugins", "--format", "json"])
    told = {one["checker"]: one["message"] for one in json.loads(result.stdout)}
    assert told["held"] == "altered in speech"
    assert told["altered-quotation"] == "the words in quotation marks differ from those in “speech”"
