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


def put_turnout(db, number, *, published="2021-05-06", text=None, kind="article"):
    words = text or f'"Turnout was {number} percent in the harbour wards," Mayor Anna Lind said.'
    document = Document(id=f"turnout-{number}", kind=kind, text=words, speaker="Anna Lind", published=published)
    found = Incoming(
        document=document,
        key=f"id:{document.id}",
        feed="desk",
        origin=document.id,
        sha256="0" * 64,
        media_type="text/plain",
    )
    documents.put_document(db, found)


def numbers(db):
    return {(row[0], row[1]) for row in rows(db) if '"number"' in row[6]}


SERIES = range(20, 42)


@pytest.fixture
def series(tmp_path):
    db = open_database(tmp_path / "series.db")
    for number in SERIES:
        put_turnout(db, number)
    trace(db)
    found = numbers(db)
    db.close()
    return found


def test_figures_of_a_series_are_linked_with_the_nearest_only(series):
    assert len(series) == 5 * len(SERIES)


@pytest.mark.parametrize("step", [1, -1, 5, 7])
def test_the_nearest_figures_are_the_same_in_every_order_of_arrival(db, series, step):
    order = [SERIES[at * step % len(SERIES)] for at in range(len(SERIES))]
    for at, number in enumerate(order):
        put_turnout(db, number)
        if at % 3 == 0:
            trace(db)
    trace(db)
    assert numbers(db) == series


def test_the_nearest_in_time_are_kept(db):
    for at, number in enumerate((30, 21, 34, 25, 22, 31, 28, 36)):
        put_turnout(db, number, published=f"2021-05-{1 + at:02}")
        trace(db)
    assert {other for one, other in numbers(db) if one == "turnout-30"} == {
        f"turnout-{number}" for number in (21, 34, 25, 22, 31)
    }
    assert {other for one, other in numbers(db) if one == "turnout-36"} == {
        f"turnout-{number}" for number in (28, 31, 22, 25, 34)
    }


def test_what_was_really_said_is_kept_whatever_the_figures_of_others(db):
    for number in SERIES:
        put_turnout(db, number)
    trace(db)
    put_turnout(db, 60, kind="record", text="Turnout was 60 percent in the harbour wards.", published="2021-05-04")
    trace(db)
    assert {one for one, other in numbers(db) if other == "turnout-60"} == {f"turnout-{each}" for each in SERIES}
    assert len(numbers(db)) == 5 * len(SERIES)


def test_a_figure_that_had_to_give_way_comes_back(db, series):
    for number in SERIES:
        put_turnout(db, number)
    put_turnout(db, 60, kind="record", text="Turnout was 60 percent in the harbour wards.", published="2021-05-04")
    trace(db)
    assert numbers(db) != series
    put_turnout(db, 60, kind="record", text="The ferry will run all night.", published="2021-05-04")
    trace(db)
    trace(db)
    assert numbers(db) == series
    assert TraceStage().due(db) == []


def test_the_same_words_are_linked_however_many_documents_have_them(db):
    for number in SERIES:
        put_turnout(db, number, text='"Turnout was low in all of the harbour wards," Mayor Anna Lind said.')
    trace(db)
    assert len(rows(db)) == len(SERIES) * (len(SERIES) - 1)
