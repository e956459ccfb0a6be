"""What is written down about the schema is so."""

from pathlib import Path

from factcheck.model import ATTRIBUTIONS, KINDS, RATINGS, SEVERITIES, STATES
from factcheck.store.schema.m001_house.triggers import TRIGGERS
from factcheck.store.schema.schema_text import browsed_tables, schema_md, schema_sql, table_texts

ROOT = Path(__file__).parents[2]
ADVICE = "run python -m factcheck.store.schema.schema_text"


def test_the_sql_file_is_what_the_migrations_make():
    assert (ROOT / "db/schema.sql").read_text("utf-8") == schema_sql(), ADVICE


def test_the_page_is_what_the_migrations_and_metadata_say():
    assert (ROOT / "docs/schema.md").read_text("utf-8") == schema_md(table_texts(ROOT / "metadata.yml")), ADVICE


def test_every_table_and_column_is_described_and_nothing_else(db):
    described = {name: sorted(texts["columns"]) for name, texts in table_texts(ROOT / "metadata.yml").items()}
    there = {name: sorted(db[name].columns_dict) for name in browsed_tables(db)}
    assert described == there


def test_every_description_says_something():
    for texts in table_texts(ROOT / "metadata.yml").values():
        assert texts["title"]
        assert texts["description"].endswith(".")
        assert all(texts["columns"].values())


def test_every_guard_of_the_log_stands(db):
    there = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()}
    assert {sql.split()[2] for sql in TRIGGERS} <= there


def test_the_tables_allow_what_the_model_allows(db):
    for table, words in (
        ("documents", KINDS),
        ("statements", (*STATES, *ATTRIBUTIONS, *RATINGS)),
        ("flags", SEVERITIES),
        ("reviews", (*STATES[1:], *ATTRIBUTIONS, *RATINGS)),
    ):
        assert [word for word in words if f"'{word}'" not in db[table].schema] == []
