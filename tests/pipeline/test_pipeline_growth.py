"""What one more document costs does not grow with the documents that are stored: SQLite's steps are counted."""

import json

import pytest

from factcheck.pipeline.job import Job
from factcheck.pipeline.stages.check import state_of
from factcheck.pipeline.stages.verify import VerifyStage
from factcheck.registry import Registry
from factcheck.store.opening import open_database
from factcheck.store.read.due import changed_documents, revision_with_neighbours, revisions_of_neighbours
from factcheck.store.write.flags import put_run


def row(name, word):
    """An article that says nothing which another says."""
    said = " ".join(f"{word}{letter}" for letter in "abcdefghij")
    return {"id": name, "text": f'"The {said} are closed," Mayor Anna Lind said on Tuesday.', "published": "2031-05-15"}


def archive(folder, number):
    folder.mkdir()
    db = open_database(folder / "factcheck.db")
    job = Job(db, checkers=Registry().configured({}).checkers)
    ingest(job, folder, [row(f"a{at}", f"bridge{at}") for at in range(number)])
    job.attribute_and_trace()
    job.check()
    return job, folder


def ingest(job, folder, rows):
    source = folder / "rows.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return job.ingest([source])


def steps(db, work):
    """Hundreds of SQLite's own steps that the work takes."""
    counted = []
    db.conn.set_progress_handler(lambda: counted.append(1) and None, 100)
    work()
    db.conn.set_progress_handler(None, 0)
    return len(counted)


@pytest.mark.parametrize("what", ["check", "verify"])
def test_one_more_document_costs_the_same_in_a_larger_archive(tmp_path, what):
    taken = []
    for number in (5, 40):
        job, folder = archive(tmp_path / str(number), number)
        only = ingest(job, folder, [row("new", "harbour")])
        job.attribute_and_trace(only)
        work = {"check": lambda job=job, only=only: job.check(only),
                "verify": lambda job=job, only=only: VerifyStage().due(job.db, only)}[what]  # fmt: skip
        taken.append(steps(job.db, work))
    small, large = taken
    assert large <= 1.5 * small + 5


def test_a_change_is_noted_until_it_was_seen(tmp_path):
    job, folder = archive(tmp_path / "one", 3)
    assert changed_documents(job.db) == {}
    only = ingest(job, folder, [row("a1", "harbour")])
    job.attribute_and_trace(only)
    assert "a1" in changed_documents(job.db)
    job.check(only)
    assert "a1" not in changed_documents(job.db)
    # Those that lost a trace to it have yet to be traced.
    job.attribute_and_trace()
    job.check()
    assert changed_documents(job.db) == {}


def test_what_a_checker_said_of_others_is_not_read_to_store_what_it_says_of_one(tmp_path):
    taken = []
    for number in (5, 400):
        job, _ = archive(tmp_path / str(number), 3)
        flagged = ", ".join(f"('f{at}', 'a0', 'wire-scope', '1', 'x', 'x', 'note', 'd')" for at in range(number))
        columns = "(id, document_id, checker, checker_version, code, message, severity, first_seen)"
        job.db.execute(f"INSERT INTO flags {columns} VALUES {flagged}")
        state = state_of(next(one for one in job.checkers if one.id == "wire-scope"))
        said = {"revision": 1, "outcome": "done", "reason": None, "flags": []}
        taken.append(steps(job.db, lambda job=job, state=state, said=said: put_run(job.db, state, "a1", **said)))
    assert taken[1] <= taken[0] + 5


def test_what_was_not_found_for_others_is_not_read_for_ones_neighbours(tmp_path):
    taken = []
    for number in (5, 400):
        job, _ = archive(tmp_path / str(number), 3)
        missed = ", ".join(f"('a0', {at}, {at + 1}, 'not_found', '[\"r\"]', 'x')" for at in range(1000, 1000 + number))
        columns = "(document_id, start, end, finding, searched, fingerprint)"
        job.db.execute(f"INSERT INTO verifications {columns} VALUES {missed}")
        taken.append(steps(job.db, lambda job=job: (revision_with_neighbours(job.db, "a1"),
                                                    revisions_of_neighbours(job.db, ["a1"]))))  # fmt: skip
    assert taken[1] <= taken[0] + 5
