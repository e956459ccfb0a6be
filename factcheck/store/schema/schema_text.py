"""The schema as text, db/schema.sql and docs/schema.md: written by `python -m factcheck.store.schema.schema_text`."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple, TypedDict

import yaml
from sqlite_utils import Database
from sqlite_utils.db import Table

from factcheck.store.schema import migrations

ROOT = Path(__file__).parents[3]
_FOR_THE_TRACER = ("passages", "passage_keys", "changed_documents")
_COMMAND = "python -m factcheck.store.schema.schema_text"
# sqlite-utils keeps the first itself; full text search makes and owns the next; the last the tracer reads.
_MACHINERY = ("_sqlite_migrations", "idx__sqlite_migrations", "sqlite_sequence", "documents_fts", *_FOR_THE_TRACER)

# Machinery that is part of the schema all the same.
_SHOWN = ("documents_fts", *_FOR_THE_TRACER, "passages_document", "passages_statement")


class TableTexts(TypedDict, total=False):
    """What metadata.yml says of one table."""

    title: str
    description: str
    columns: dict[str, str]
    hidden: bool


class _Column(NamedTuple):
    name: str
    type: str
    may_be_empty: bool
    names: str | None


def table_texts(metadata_path: Path) -> dict[str, TableTexts]:
    """What metadata.yml says of each table of the database `factcheck`, machinery left out."""
    metadata = yaml.safe_load(metadata_path.read_text("utf-8"))
    tables: dict[str, TableTexts] = metadata["databases"]["factcheck"]["tables"]
    return {name: texts for name, texts in tables.items() if not texts.get("hidden")}


def schema_sql() -> str:
    """Every table, index, trigger and view that the migrations make, as SQL."""
    with _fresh_database() as db:
        found = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    kept = [(kind, sql) for kind, name, sql in found if not _is_machinery(name) or name in _SHOWN]
    in_order = [sql for wanted in ("table", "index", "trigger", "view") for kind, sql in kept if kind == wanted]
    head = f"-- Generated from the migrations in factcheck/store by: {_COMMAND}\n-- Do not edit.\n"
    return head + "".join(f"\n{_tidy(sql)};\n" for sql in in_order)


def schema_md(texts: Mapping[str, TableTexts]) -> str:
    """Every table and column a person browses, as a page; the words are those of metadata.yml."""
    lines = [
        f"<!-- Generated from the migrations and metadata.yml by: {_COMMAND}. Do not edit. -->",
        "# The database",
        "",
        "One SQLite file. The command line writes it; Datasette reads it and adds reviews, evidence and notes, which",
        "triggers keep from ever being changed or deleted. The exact SQL is in [db/schema.sql](../db/schema.sql).",
    ]
    with _fresh_database() as db:
        for name, table in texts.items():
            lines += [
                "",
                f"## {name}",
                "",
                table["description"],
                "",
                "| column | type | what it holds |",
                "|---|---|---|",
            ]
            lines += [_row(column, table["columns"][column.name]) for column in _columns(db, name)]
    return "\n".join(lines) + "\n"


def browsed_tables(db: Database) -> list[str]:
    """Names of the tables and views that a person browses, machinery left out."""
    return [name for name in (*db.table_names(), *db.view_names()) if not _is_machinery(name)]


def main() -> None:
    """Write both files into the checkout."""
    (ROOT / "db/schema.sql").write_text(schema_sql(), "utf-8")
    (ROOT / "docs/schema.md").write_text(schema_md(table_texts(ROOT / "metadata.yml")), "utf-8")


@contextmanager
def _fresh_database() -> Iterator[Database]:
    with closing(Database(memory=True)) as db, db.atomic():
        migrations.apply(db)
        yield db


def _is_machinery(name: str) -> bool:
    return any(name == machine or name.startswith(f"{machine}_") for machine in _MACHINERY)


def _columns(db: Database, table: str) -> Iterator[_Column]:
    found = db.view(table) if table in db.view_names() else db.table(table)
    keys = found.foreign_keys if isinstance(found, Table) else []
    referred = {key.column: f"{key.other_table}.{key.other_column}" for key in keys}
    for column in found.columns:
        may_be_empty = not column.notnull and not column.is_pk
        yield _Column(column.name, column.type.lower(), may_be_empty, referred.get(column.name))


def _row(column: _Column, text: str) -> str:
    kind = f"{column.type}, may be empty" if column.may_be_empty else column.type
    referred = f" ([{column.names}](#{column.names.split('.')[0]}))" if column.names else ""
    return f"| `{column.name}` | {kind} | {text.replace('|', '/')}{referred} |"


def _tidy(sql: str) -> str:
    # The first line was stripped of its indent by SQLite, the others were not.
    first, _, rest = sql.strip().partition("\n")
    return f"{first}\n{dedent(rest)}".strip() if rest else first


if __name__ == "__main__":
    main()
