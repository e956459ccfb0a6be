"""Traces in the database: each document finds the others and is found by them, whichever came first."""

import itertools

import pytest

from factcheck.model import Document, Incoming
from factcheck.pipeline.events import RunReport
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.store.opening import open_database
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.read.documents import document_ids
from factcheck.store.write import documents

SPEECH = "The old harbour bridge will reopen in summer. Good evening. All options are open to us. Thank you."
COPY = {
    "first": ("article", '"The old harbour bridge will reopen in summer," Mayor Anna Lind said.'),
    "second": (
        "article",
        'Mayor Anna Lind said "all options" were hers. "The old harbour bridge will reopen," she added.',
    ),
    "third": ("wire", '"The old harbour bridge will never reopen in summer," Mayor Anna Lind said.'),
    "speech": ("record", SPEECH),
}


@pytest.fixture
def db(tmp_path):
    db = open_database(tmp_path / "factcheck.db")
    yield db
    db.close()


def put(db, name, text=None, published="2021-05-06", publisher=None):
    kind, copy = COPY[name]
    document = Document(id=name, kind=kind, text=text or copy, speaker="Anna Lind" if kind == "record" else None)
    document = document.model_validate({**document.model_dump(), "published": published, "publisher": publisher})
    found = Incoming(
        document=document, key=f"id:{name}", feed="desk", origin=name, sha256="0" * 64, media_type="text/plain"
    )
    documents.put_document(db, found)


def trace(db):
    report = RunReport()
    runner = Runner(db, report)
    runner.run(AttributeStage())
    runner.run(TraceStage())
    assert report.failures == 0


def rows(db):
    columns = "s.document_id, t.document_id, t.relation, t.quotation, t.found, t.diff, t.differs, t.score"
    sql = f"SELECT {columns} FROM traces t JOIN statements s ON s.id = t.statement_id ORDER BY 1, 2, 4"
    return db.execute(sql).fetchall()


def clusters(db):
    columns = (
        "c.id, c.quotation, c.documents, c.variants, c.outlets, c.agencies, c.speakers, c.days, m.document_id, m.text"
    )
    sql = f"SELECT {columns} FROM quotation_clusters c JOIN quotation_cluster_members m ON m.cluster_id = c.id"
    return sorted(db.execute(sql).fetchall())


@pytest.fixture
def whole(tmp_path):
    db = open_database(tmp_path / "whole.db")
    for name in COPY:
        put(db, name)
    trace(db)
    found = rows(db), clusters(db)
    db.close()
    return found


@pytest.mark.parametrize("order", list(itertools.permutations(COPY)), ids=" ".join)
def test_the_order_of_arrival_makes_no_difference(db, whole, order):
    for name in order:
        put(db, name)
        trace(db)
    assert (rows(db), clusters(db)) == whole
    assert len({row[:2] for row in whole[0]}) == 9


def test_one_utterance_is_a_cluster_with_its_outlets_and_agencies(db):
    put(db, "first", text=COPY["first"][1] + "\n\nWith reporting by Reuters", publisher="Harbour Radio")
    put(db, "second", publisher="The Quay")
    put(db, "speech")
    trace(db)
    [row] = db.execute(
        "SELECT quotation, speaker, first_document_id, documents, variants, outlets, agencies, speakers, days"
        " FROM quotation_clusters WHERE quotation LIKE '%bridge%'"
    ).fetchall()
    assert row == (
        "The old harbour bridge will reopen in summer,",
        "Anna Lind",
        "speech",
        3,
        2,
        '["Harbour Radio","The Quay"]',
        '["reuters"]',
        '["Anna Lind"]',
        '["2021-05-06"]',
    )
    put(db, "second", text="Nobody said a word.")
    trace(db)
    assert {row[8] for row in clusters(db)} == {"first", "speech"}
    [cluster] = StoredCorpus(db).clusters()
    assert [member.document_id for member in cluster.members] == ["speech", "first"]


def test_two_outlets_with_one_agency_are_one_origin(db):
    credited = COPY["first"][1] + "\n\nWith reporting by Reuters"
    put(db, "first", text=credited, publisher="Harbour Radio")
    put(db, "second", text=credited, publisher="The Quay")
    trace(db)
    outlets = "SELECT outlets, origins FROM quotation_clusters"
    assert db.execute(outlets).fetchall() == [('["Harbour Radio","The Quay"]', '["reuters"]')]
    put(db, "second", text=credited, publisher="The Pier")
    trace(db)
    assert db.execute(outlets).fetchall() == [('["Harbour Radio","The Pier"]', '["reuters"]')]
    put(db, "second", publisher="The Pier")
    trace(db)
    assert db.execute("SELECT origins FROM quotation_clusters").fetchall() == [('["reuters", "The Pier"]',)]


def test_a_new_document_traces_the_old_statements(db):
    put(db, "first")
    trace(db)
    assert rows(db) == []
    put(db, "speech")
    trace(db)
    assert [row[:3] for row in rows(db)] == [("first", "speech", "identical")]


def test_a_new_version_takes_the_old_one_s_place(db):
    for name in COPY:
        put(db, name)
    trace(db)
    put(db, "speech", text="The ferry will run all night.")
    put(db, "third", text='"The ferry will run all night," Mayor Anna Lind said.')
    trace(db)
    assert {row[:2] for row in rows(db)} == {("first", "second"), ("second", "first"), ("third", "speech")}
    assert db.execute("SELECT count(*) FROM passages WHERE document_id = 'speech'").fetchone() == (1,)
    [(orphans,)] = db.execute("SELECT count(*) FROM passage_keys WHERE passage_id NOT IN (SELECT id FROM passages)")
    assert orphans == 0


def test_another_day_of_publication_is_looked_at_anew(db):
    put(db, "second")
    put(db, "speech")
    trace(db)
    assert len(rows(db)) == 2
    put(db, "speech", published="2023-05-06")
    trace(db)
    assert "all options" not in [row[3] for row in rows(db)]


def test_nothing_is_due_after_a_run_and_nothing_changes(db):
    for name in COPY:
        put(db, name)
    trace(db)
    before = list(db.conn.iterdump())
    assert TraceStage().due(db) == []
    assert Runner(db).run(TraceStage(), document_ids(db)) == len(COPY)
    assert list(db.conn.iterdump()) == before


def test_statements_that_are_gone_are_found_no_more(db):
    put(db, "first")
    put(db, "second")
    trace(db)
    put(db, "first", text="Nobody said a word.")
    trace(db)
    assert rows(db) == []
