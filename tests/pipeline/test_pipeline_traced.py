"""A traced checker looks at one document and those it is traced to, and again only where one of them has changed."""

import json

import pytest

from factcheck.model import Document
from factcheck.pipeline.job import Job
from factcheck.pipeline.stages.check import CheckStage
from factcheck.plugin import TracedChecker, evidence
from factcheck.registry import Registry
from factcheck.store.write import reviews
from factcheck.testing import flags_for

QUOTING = '"The old bridge will stay closed all winter," Mayor Anna Lind said.'
RECORD = "The old bridge will be closed for the winter. Nobody may cross it."
REST = "The council met in the old hall until late in the evening, and the ferry company was asked for two more boats."
ROWS = {
    "article": {"text": f"{QUOTING}\n\n{REST}"},
    "apart": {"text": '"No ferry has sailed since the storm of last week," said Ben Kato of the port.'},
    "record": {"kind": "record", "speaker": "Anna Lind", "published": "2029-03-01", "text": RECORD},
}
TRACED = ("altered-quotation", "truncated-quotation", "date-conflict")


class Quoted(TracedChecker):
    """Note the documents that quote this one."""

    id = "quoted"
    title = "Quoted"
    version = "1"
    severity = "note"

    def check(self, document, neighbours):
        for other, _, trace, here in neighbours.traces_back("altered", of=["article"]):
            assert here == document
            words = "and ".join(one.id for one in neighbours.documents())
            yield self.flag(
                f"quoted in {words}",
                *evidence(document, "record", trace.found),
                *evidence(other, "quotation", trace.quotation),
            )


@pytest.fixture
def ingest(tmp_path):
    def put(job, **rows):
        source = tmp_path / "rows.jsonl"
        source.write_text("".join(json.dumps({"id": name, **row}) + "\n" for name, row in rows.items()))
        only = job.ingest([source])
        job.attribute_and_trace(only)
        return only

    return put


@pytest.fixture
def job(db, ingest):
    one = Job(db, checkers=[*Registry().configured({}).checkers, Quoted()])
    ingest(one, **ROWS)
    one.check()
    assert due(one) == {}
    return one


def due(job):
    return {
        key.document_id: set(key.checkers).intersection((*TRACED, "quoted"))
        for key in CheckStage(job.checkers).due(job.db)
    }


def standing(db):
    return db.execute("SELECT id, checker, document_id, first_seen, gone_at FROM flags ORDER BY id").fetchall()


def test_a_document_is_checked_with_those_that_quote_it(job):
    [(document_id, message)] = job.db.execute("SELECT document_id, message FROM flags WHERE checker = 'quoted'")
    assert (document_id, message) == ("record", "quoted in article")


def test_an_article_that_quotes_nobody_makes_only_itself_due(job, ingest):
    ingest(job, other={"text": "The council met in the old hall until Friday evening."})
    assert set(due(job)) == {"other"}


def test_an_article_makes_those_due_that_it_is_traced_to(job, ingest):
    ingest(job, other={"text": QUOTING.replace("stay", "remain")})
    assert set(due(job)) == {"other", "article", "record"}
    assert due(job)["record"] == {*TRACED, "quoted"}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"title": "On the bridge"}, id="another title"),
        pytest.param({"published": "2029-03-02"}, id="another day"),
        pytest.param({"text": f"Good morning. {RECORD}"}, id="another text"),
    ],
)
def test_a_record_that_changes_makes_those_due_that_quote_it(job, ingest, change):
    ingest(job, record={**ROWS["record"], **change})
    assert {"record", "article"} <= set(due(job))
    assert "apart" not in due(job)
    job.check()
    assert due(job) == {}


def test_a_quotation_taken_out_makes_the_record_due_that_had_it(job, ingest):
    ingest(job, article={"text": REST})
    assert "record" in due(job)
    job.check()
    assert job.db.execute("SELECT count(*) FROM flags WHERE checker = 'quoted' AND gone_at IS NULL").fetchone() == (0,)


def test_flags_of_when_they_looked_at_all_documents_stay_the_same_flags_with_their_notes(job):
    db = job.db
    [altered] = [row for row in standing(db) if row[1] == "altered-quotation"]
    reviews.add_note(db, author="ana", body="asked the mayor", flag_id=altered[0])
    runs = db.execute("SELECT checker, checker_version, config, fingerprint FROM checker_runs").fetchall()
    stored = "checker, checker_version, config, fingerprint, revision, outcome, run_at"
    for row in {row for row in runs if row[0] in TRACED}:
        db.execute("DELETE FROM checker_runs WHERE checker = ?", [row[0]])
        db.execute(f"INSERT INTO checker_runs ({stored}) VALUES (?, ?, ?, ?, 9, 'done', '2029-03-01')", row)
    db.conn.commit()
    before = standing(db)
    job.check()
    assert standing(db) == before
    assert db.execute("SELECT body FROM notes WHERE flag_id = ?", [altered[0]]).fetchall() == [("asked the mayor",)]
    assert db.execute("SELECT count(*) FROM checker_runs WHERE document_id IS NULL").fetchone() == (0,)


def test_a_traced_checker_is_tested_over_texts():
    [flag] = flags_for(Quoted, *(Document(id=name, **row) for name, row in ROWS.items()))
    assert flag.document_id == "record"
