"""A database of many documents with statements, traces and records: few are made and run, the others copied."""

import json
from pathlib import Path

from sqlite_utils import Database

from factcheck.pipeline.job import Job
from factcheck.plugin import TracedChecker
from factcheck.registry import Registry
from factcheck.store.opening import open_database, writing
from factcheck.store.read.due import revisions_of_neighbours
from tests.measures.made_up_copy import made_up_article, made_up_record

ARTICLES, RECORDS = 230, 20
# Of so many copies one has its words as they are; the others have words of their own, as far as the index tells.
_OWN_WORDS = 8
# A copy is of so many days later.
_DAYS = 3
_OF_DOCUMENTS = ("document_id", "first_document_id", "found_document_id")
_LATER = ("published", "said", "said_latest", "stated_on", "stated_on_latest", "first_published", "last_published")
_TABLES = (
    *("documents", "document_versions", "speakers", "statements", "statement_spans", "sourcings", "traces", "turns"),
    *("passages", "flags", "flag_evidence", "verifications", "verified", "checker_runs"),
    *("quotation_clusters", "quotation_cluster_members"),
)
_TEXT_IDS = ("documents", "statements", "flags", "quotation_clusters")
_NAMES = ("document_id", "first_document_id", "found_document_id", "statement_id", "flag_id", "cluster_id", "key")
_STEP = 10**12
_HALF = 32


def made_up_rows() -> list[dict[str, str]]:
    """The documents that are made: articles of ten days, and records of what some of them quote."""
    days = [f"2021-05-{1 + number % 10:02}" for number in range(ARTICLES + RECORDS)]
    articles = [{"id": f"a{n}", "text": made_up_article(n), "published": days[n]} for n in range(ARTICLES)]
    records = [
        {"id": f"r{n}", "kind": "record", "text": made_up_record(n), "published": days[n], "speaker": "Anna Lind"}
        for n in range(RECORDS)
    ]
    return [*articles, *records]


def large_archive(folder: Path, number: int) -> Database:
    """A database of so many documents in the folder, on which nothing is due."""
    rows = folder / "made.jsonl"
    rows.write_text("\n".join(map(json.dumps, made_up_rows())), encoding="utf-8")
    db = open_database(folder / "factcheck.db")
    job = Job(db, checkers=Registry().configured({}).checkers)
    job.ingest([rows])
    job.attribute_and_trace()
    job.check()
    db.execute("PRAGMA foreign_keys = OFF")
    made = (*_TABLES, "passage_keys")
    for table in made:
        where = "WHERE document_id IS NOT NULL" if table == "speakers" else ""
        db.execute(f"CREATE TEMP TABLE made_{table} AS SELECT * FROM {table} {where}")
    with writing(db):
        for copy in range(1, number // (ARTICLES + RECORDS)):
            for table in made:
                _copy(db, table, copy)
    with writing(db):
        _settle(db)
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _copy(db: Database, table: str, copy: int) -> None:
    """Insert the rows of the documents that were made once more, under ids of their own."""
    columns = [column.name for column in db.table(table).columns]
    values = ", ".join(_value(table, name, own_words=copy % _OWN_WORDS != 0) for name in columns)
    quoted = ", ".join(f'"{name}"' for name in columns)
    sql = f"INSERT INTO {table} ({quoted}) SELECT {values} FROM made_{table}"
    given = {"copy": copy, "mark": f"~{copy}", "days": _DAYS * copy, "step": _STEP * copy}
    db.execute(sql, {name: value for name, value in given.items() if f":{name}" in sql})


def _value(table: str, name: str, *, own_words: bool) -> str:
    """What a copy has in a column, in SQL."""
    if table == "passage_keys":
        key = "(key | :copy) - (key & :copy)" if own_words else "key"
        return {"key": key, "day": "day + :days", "passage_id": _changed("passage_id")}.get(name, name)
    if name == "id" and table not in _TEXT_IDS:
        return _changed("id") if table == "passages" else "id + :step"
    if name == "id" or name in _NAMES:
        return f"{name} || :mark"
    if name == "speaker_id":
        return "speaker_id + CASE WHEN speaker_id IN (SELECT id FROM made_speakers) THEN :step ELSE 0 END"
    if name == "trace_id":
        return "trace_id + :step"
    return f"date({name}, '+' || :days || ' days')" if name in _LATER else f'"{name}"'


def _changed(name: str) -> str:
    """Another number of 63 bits."""
    return f"({name} | :step) - ({name} & :step)"


def _settle(db: Database) -> None:
    """Let traced checkers have seen the copies' neighbours as they are; what was noted of the copies goes."""
    db.execute("DELETE FROM changed_documents")
    traced = [one.id for one in Registry().configured({}).checkers if isinstance(one, TracedChecker)]
    db.conn.executemany(
        f"UPDATE checker_runs SET revision = (revision & {2**_HALF - 1}) | (? << {_HALF})"
        " WHERE ifnull(document_id, '') = ? AND checker IN (SELECT value FROM json_each(?))",
        [(beside, name, json.dumps(traced)) for name, beside in revisions_of_neighbours(db).items()],
    )
