"""The runner owns order, processes, failures and resumption; a stage knows nothing of them."""

import json
import pickle
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module

import pytest

from factcheck import sample
from factcheck.errors import FactcheckError, StoreError
from factcheck.pipeline.events import RunReport, RunStoppedError, StageBegan, StageEnded, StageResult
from factcheck.pipeline.job import Job
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.check import CheckStage
from factcheck.pipeline.stages.ingest import IngestStage, found
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.plugin import DocumentChecker
from factcheck.registry import Registry
from factcheck.store.opening import open_database
from factcheck.store.write import documents

SOURCES = (sample.ARTICLE, *sample.RECORDS)


class Doubling:
    """A stage that doubles numbers and keeps them in a list."""

    name = "double"

    def __init__(self, together=1, wrong=None):
        self.together, self.wrong = together, wrong or {}
        self.kept, self.read = [], []

    def due(self, db):
        return [1, 2, 3, 4, 5]

    def begin(self, db, due):
        self.begun = list(due)

    def item(self, db, key):
        self.read.append(key)
        return key

    def work(self, item):
        if item in self.wrong:
            raise self.wrong[item]
        return item * 2

    def put(self, db, result):
        self.kept.append(result)
        return StageResult(self.name, str(result), str(result), "doubled")

    def subject(self, key):
        return f"number {key}"

    def end(self, db):
        self.ended = True


@pytest.mark.parametrize("together", [1, 2])
@pytest.mark.parametrize("ahead", [0, 3])
def test_results_are_stored_in_order_and_told(db, together, ahead):
    events = []
    stage = Doubling(together)
    assert Runner(db, events.append, ahead=ahead).run(stage) == 5
    assert stage.kept == [2, 4, 6, 8, 10]
    assert stage.ended
    assert events[0] == StageBegan("double", 5)
    assert events[-1] == StageEnded("double", 5)
    assert [event.subject for event in events[1:-1]] == ["2", "4", "6", "8", "10"]


def test_only_what_is_given_is_done(db):
    stage = Doubling()
    assert Runner(db).run(stage, [2]) == 1
    assert (stage.begun, stage.kept) == ([2], [4])


@pytest.mark.parametrize("together", [1, 2])
def test_a_failure_is_told_of_its_document_and_the_rest_is_done(db, together):
    report = RunReport()
    stage = Doubling(together, {3: FactcheckError("three is odd")})
    assert Runner(db, report).run(stage) == 4
    assert stage.kept == [2, 4, 8, 10]
    assert report.failures == 1
    assert report.became["number 3"] == ["three is odd"]


def test_what_nobody_can_mend_is_raised(db):
    with pytest.raises(ZeroDivisionError):
        Runner(db).run(Doubling(wrong={3: ZeroDivisionError()}))


@pytest.mark.parametrize(("together", "kept"), [(1, 3), (2, 2)])
def test_a_person_may_stop_a_run_and_what_is_done_is_kept(db, together, kept):
    """Of those that are written together, all are or none is."""
    report = RunReport()
    with pytest.raises(RunStoppedError) as stopped:
        Runner(db, report).run(Doubling(together, {4: KeyboardInterrupt()}))
    assert (stopped.value.stage, stopped.value.done) == ("double", kept)
    assert len(report.became) == kept


def test_no_more_is_read_ahead_than_asked(db):
    stage = Doubling(wrong={1: KeyboardInterrupt()})
    with pytest.raises(RunStoppedError):
        Runner(db, ahead=2).run(stage)
    assert stage.read == [1]


def test_a_database_that_cannot_be_written_is_told_of_each_document(db, monkeypatch):
    def refuse(_):
        raise StoreError("the database cannot be written")

    monkeypatch.setattr("factcheck.pipeline.runner.writing", refuse)
    report = RunReport()
    assert Runner(db, report).run(Doubling(together=2)) == 0
    assert report.failures == 5


def rows(db):
    tables = [name for name in db.table_names() if "_fts" not in name and name != "_sqlite_migrations"]
    kept = {}
    for table in tables:
        names = [column.name for column in db.table(table).columns if not column.name.endswith("_at")]
        names = [name for name in names if name not in {"first_seen", "last_seen"}]
        listed = ", ".join(f'"{name}"' for name in names)
        kept[table] = sorted(db.execute(f'SELECT {listed} FROM "{table}"').fetchall(), key=repr)
    return kept


def job(path, **how):
    return Job(open_database(path), checkers=Registry().configured({}).checkers, **how)


def whole(one):
    one.ingest(SOURCES)
    one.attribute_and_trace()
    one.check()
    return rows(one.db)


def test_two_processes_store_what_one_does(tmp_path):
    serial = whole(job(tmp_path / "serial.db"))
    assert serial["statements"]
    assert serial["traces"]
    assert serial["flags"]
    with ProcessPoolExecutor(2) as pool:
        assert whole(job(tmp_path / "pool.db", executor=pool, ahead=4)) == serial


def test_items_and_results_survive_pickling(db):
    Job(db).ingest(SOURCES)
    for incoming in found([sample.ARTICLE]):
        assert pickle.loads(pickle.dumps(IngestStage().work(incoming))) == incoming
    attribute, trace = AttributeStage(), TraceStage()
    attribute.begin(db, attribute.due(db))
    for key in attribute.due(db):
        pickled(attribute, db, key)
    for key in trace.due(db):
        pickled(trace, db, key)
    check = CheckStage(Registry().configured({}).checkers)
    for key in check.due(db):
        pickled(check, db, key)
    assert db.execute("SELECT count(*) FROM traces").fetchone()[0] > 0
    assert db.execute("SELECT count(*) FROM flags").fetchone()[0] > 0


def pickled(stage, db, key):
    item = pickle.loads(pickle.dumps(stage.item(db, key)))
    work = pickle.loads(pickle.dumps(stage.work))
    assert stage.put(db, pickle.loads(pickle.dumps(work(item)))).became


def test_a_run_tells_what_became_of_each_document(tmp_path):
    report = RunReport()
    copy = tmp_path / "rows.jsonl"
    copy.write_text(json.dumps({"id": "a", "text": '"No," said Anna Lind.'}) + "\n{}\n")
    one = job(tmp_path / "factcheck.db", report=report)
    only = one.ingest([copy])
    one.attribute_and_trace(only)
    one.check(only)
    assert only == ["a"]
    assert report.became["a"] == ["new", "attributed", "traced", "verified", "checked"]
    assert report.ingested == {"new": 1, "failed": 1}
    assert report.failures == 1


def test_of_other_documents_those_are_checked_that_a_source_changed(tmp_path):
    report = RunReport()
    one = job(tmp_path / "factcheck.db", report=report)
    for name, row in {
        "article": {"text": '"The old bridge will stay closed all winter," Mayor Anna Lind said.'},
        "apart": {"text": '"No ferry has sailed since the storm of last week," said Ben Kato of the port.'},
        "record": {"kind": "record", "speaker": "Anna Lind", "text": "The old bridge will be closed for the winter."},
    }.items():
        source = tmp_path / f"{name}.json"
        source.write_text(json.dumps({"id": name, **row}))
        report.became.clear()
        only = one.ingest([source])
        one.attribute_and_trace(only)
        one.check(only)
    assert report.became["record"] == ["new", "attributed", "traced", "verified", "checked"]
    assert report.became["article"] == ["verified", "checked"]
    assert "apart" not in report.became
    assert one.waiting() == 0
    documents.put_document(one.db, next(found([tmp_path / "apart.json"])))
    assert one.waiting() == 0


def test_a_document_that_only_came_in_waits_for_its_turn(tmp_path):
    one = job(tmp_path / "factcheck.db")
    one.ingest([sample.ARTICLE])
    assert one.waiting() == 1
    only = one.ingest(sample.RECORDS)
    one.attribute_and_trace(only)
    one.check(only)
    assert one.waiting() == 1
    assert one.db.execute("SELECT count(*) FROM statements").fetchone() == (0,)
    one.attribute_and_trace()
    one.check()
    assert one.waiting() == 0


def test_a_run_asks_what_is_due_of_all_documents_once(tmp_path, monkeypatch):
    asked = []
    for stage, name in (
        ("attribute", "documents_to_attribute"),
        ("trace", "documents_to_trace"),
        ("check", "documents_to_check"),
    ):
        module = import_module(f"factcheck.pipeline.stages.{stage}")
        whole = getattr(module, name)

        def counted(db, made, among=None, *, name=name, whole=whole):
            if among is None:
                asked.append(name)
            return whole(db, made, among)

        monkeypatch.setattr(module, name, counted)
    one = job(tmp_path / "factcheck.db")
    only = one.ingest([sample.ARTICLE])
    one.attribute_and_trace(only)
    one.check(only)
    assert one.waiting() == 0
    checkers = sum(isinstance(checker, DocumentChecker) for checker in one.checkers)
    assert Counter(asked) == {
        "documents_to_attribute": 1,
        "documents_to_trace": 1,
        **({"documents_to_check": checkers} if checkers else {}),
    }
