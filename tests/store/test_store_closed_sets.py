"""A closed set is written once. From there every place that repeats it is walked to, and has to say the same.

To add a value: the `Literal` and the set below it in factcheck/model, a migration that rebuilds the tables which check
it (`rebuild_table`), its place in metadata.yml and docs/reviewing.md; what is still missing, these tests name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
import yaml
from sqlite_utils import Database

from factcheck import model
from factcheck.model import (
    ATTRIBUTION,
    CLOSED_SETS,
    DEFECT,
    DISMISSAL,
    DOCUMENT_FIELD,
    FACTUALITY,
    FINDING,
    FLAG_SCOPE,
    FLAG_STATE,
    GRAVEST_FIRST,
    KIND,
    LEVEL,
    POSITION,
    QUOTATION,
    RATING,
    RELATION,
    RUN_OUTCOME,
    SETTLED,
    SEVERITY,
    SPAN_ROLE,
    SPEAKER_KIND,
    STATE,
    STATEMENT_FORM,
    STATEMENT_TYPE,
    TRACE_RELATION,
    TURNING,
    WAITING,
    ClosedSet,
    Term,
    closed_sets,
    verdict_sets,
)
from factcheck.review.words import LABELS
from factcheck.store.queries.saved import SAVED_QUERIES
from factcheck.store.read.waiting import CheckerCount
from factcheck.store.rows import ranked
from factcheck.store.schema import migrations
from factcheck.store.schema.rebuild import rebuild_table
from factcheck.verdicts import CHOOSABLE, CONFIRMED

ROOT = Path(__file__).parents[2]
COLUMNS: Mapping[tuple[str, str], str] = {
    ("documents", "kind"): KIND.name,
    ("speakers", "kind"): SPEAKER_KIND.name,
    ("statements", "quotation"): QUOTATION.name,
    ("statements", "factuality"): FACTUALITY.name,
    ("statements", "type"): STATEMENT_TYPE.name,
    ("statements", "form"): STATEMENT_FORM.name,
    ("statements", "state"): STATE.name,
    ("statements", "attribution"): ATTRIBUTION.name,
    ("statements", "rating"): RATING.name,
    ("statement_spans", "role"): SPAN_ROLE.name,
    ("sourcings", "relation"): RELATION.name,
    ("sourcings", "level"): LEVEL.name,
    ("sourcings", "position"): POSITION.name,
    ("traces", "relation"): TRACE_RELATION.name,
    ("verifications", "finding"): FINDING.name,
    ("verifications", "turned_by"): TURNING.name,
    ("checker_runs", "outcome"): RUN_OUTCOME.name,
    ("flags", "severity"): SEVERITY.name,
    ("flags", "state"): FLAG_STATE.name,
    ("flag_evidence", "field"): DOCUMENT_FIELD.name,
    ("flag_reviews", "state"): FLAG_STATE.name,
    ("flag_reviews", "reason"): DISMISSAL.name,
    ("flag_reviews", "scope"): FLAG_SCOPE.name,
    ("checkers", "severity"): SEVERITY.name,
    ("reviews", "state"): STATE.name,
    ("reviews", "attribution"): ATTRIBUTION.name,
    ("reviews", "rating"): RATING.name,
}
# No review puts a statement back to the beginning.
NOT_THERE = {("reviews", "state"): {"new"}}
CHECK = re.compile(r"CHECK \((\w+) IN \(([^)]*)\)\)")
Sets = Sequence[ClosedSet[Any]]


def literals() -> dict[str, tuple[str, ...]]:
    """The codes of the `Literal` that each closed set is declared of, by the set's name."""
    return {
        vars(module)[name].name: get_args(get_args(hint)[0])
        for module in (closed_sets, verdict_sets)
        for name, hint in get_type_hints(module).items()
        if get_origin(hint) is ClosedSet
    }


def walk(sets: Sets, db: Database, codes: Mapping[str, tuple[str, ...]] | None = None) -> set[str]:
    """The places that do not say what the sets say."""
    by_name = {one.name: one for one in sets}
    return {
        *_in_literals(by_name, codes or literals()),
        *_in_checks(by_name, db),
        *_on_pages(by_name),
        *_in_ranks(by_name),
        *_in_texts(by_name),
    }


def _in_literals(sets: Mapping[str, ClosedSet[Any]], codes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name in sets.keys() | codes.keys():
        if name not in sets or name not in codes or sets[name].codes != codes[name]:
            yield f"Literal of {name}"


def _in_checks(sets: Mapping[str, ClosedSet[Any]], db: Database) -> Iterator[str]:
    there = {
        (table.name, column): re.findall(r"'([^']*)'", words)
        for table in db.tables
        for column, words in CHECK.findall(table.schema)
    }
    for place in COLUMNS.keys() | there.keys():
        wanted = (
            [code for code in sets[COLUMNS[place]].codes if code not in NOT_THERE.get(place, ())]
            if place in COLUMNS
            else None
        )
        if there.get(place) != wanted:
            yield f"CHECK of {'.'.join(place)}"


def _on_pages(sets: Mapping[str, ClosedSet[Any]]) -> Iterator[str]:
    css = (ROOT / "factcheck/review/static/factcheck.css").read_text("utf-8")
    for name, one in sets.items():
        if dict(LABELS.get(name, {})) != one.labels or not all(one.labels.values()):
            yield f"labels of {name}"
        if not all(term.help for term in one.terms.values()):
            yield f"help of {name}"
    if not all(f".fc-sev-{code}" in css for code in sets[SEVERITY.name].codes):
        yield "look of severity"


def _in_ranks(sets: Mapping[str, ClosedSet[Any]]) -> Iterator[str]:
    severities, states = sets[SEVERITY.name].codes, sets[STATE.name].codes
    if severities[::-1] != GRAVEST_FIRST or not set(severities) <= CheckerCount.model_fields.keys():
        yield "rank of severity"
    unreviewed = next(query.sql for query in SAVED_QUERIES if query.name == "unreviewed_with_flags")
    if [f"('{code}', {rank})" for rank, code in enumerate(severities[::-1])] != re.findall(
        r"\('\w+', \d\)", unreviewed
    ):
        yield "rank of severity in a saved query"
    if sorted(states) != sorted((*WAITING, *SETTLED)):
        yield "rank of state"
    if states[1:] != CHOOSABLE:
        yield "choices of state"
    if [code for code in sets[ATTRIBUTION.name].codes if code.startswith("confirmed")] != [*CONFIRMED]:
        yield "confirmations"


def _in_texts(sets: Mapping[str, ClosedSet[Any]]) -> Iterator[str]:
    """A text that tells some codes of its column tells all of them."""
    tables = yaml.safe_load((ROOT / "metadata.yml").read_text("utf-8"))["databases"]["factcheck"]["tables"]
    for (table, column), name in COLUMNS.items():
        text = tables[table]["columns"][column]
        codes = [code for code in sets[name].codes if code not in NOT_THERE.get((table, column), ())]
        told = [code for code in codes if re.search(rf"\b{code}\b", text)]
        if len(told) > 1 and told != codes:
            yield f"metadata.yml on {table}.{column}"
    page = (ROOT / "docs/reviewing.md").read_text("utf-8")
    for one in (sets[STATE.name], sets[ATTRIBUTION.name], sets[DEFECT.name]):
        if not all(f"`{code}`" in page for code in one.codes if code != "unchecked"):
            yield f"docs/reviewing.md on {one.name}"


@pytest.fixture(scope="module")
def fresh() -> Iterator[Database]:
    with closing(Database(memory=True)) as db, db.atomic():
        migrations.apply(db)
        yield db


def test_every_place_says_what_the_sets_say(fresh):
    assert walk(CLOSED_SETS, fresh) == set()


def test_no_literal_of_the_model_stands_outside_a_set():
    aliases = {name: get_args(alias) for name, alias in vars(model).items() if get_origin(alias) is Literal}
    assert len(aliases) == len(CLOSED_SETS)
    assert set(aliases.values()) == {one.codes for one in CLOSED_SETS}


def test_no_two_sets_share_a_name():
    assert len({one.name for one in CLOSED_SETS}) == len(CLOSED_SETS)


def with_value(name: str, code: str = "echo") -> list[ClosedSet[Any]]:
    """The sets with a value more in one of them."""
    grown = {one.name: one._replace(terms={**one.terms, code: Term("Echo", "said again")}) for one in CLOSED_SETS}
    return [grown[name] if one.name == name else one for one in CLOSED_SETS]


MISSED = {name: {f"Literal of {name}", f"labels of {name}"} for name in (one.name for one in CLOSED_SETS)}
for place, name in COLUMNS.items():
    MISSED[name].add(f"CHECK of {'.'.join(place)}")
MISSED["severity"] |= {"look of severity", "rank of severity", "rank of severity in a saved query"}
MISSED["state"] |= {"rank of state", "choices of state"}


@pytest.mark.parametrize("name", [one.name for one in CLOSED_SETS])
def test_a_value_added_in_one_place_is_missed_in_every_other(fresh, name):
    missed = walk(with_value(name), fresh)
    assert MISSED[name] <= missed
    texts = {place for place in missed - MISSED[name] if not place.startswith(("metadata.yml on", "docs/"))}
    assert not texts


@pytest.mark.parametrize("place", COLUMNS, ids=".".join)
def test_a_value_added_in_the_database_alone_is_missed_in_the_model(place):
    with closing(Database(memory=True)) as db, db.atomic():
        migrations.apply(db)
        add_to_check(db, place)
        assert walk(CLOSED_SETS, db) == {f"CHECK of {'.'.join(place)}"}


def test_a_value_that_every_place_has_is_at_home(monkeypatch):
    """A trace relation takes the Literal, the set, one migration and one text; labels and sorting follow."""
    sets = with_value(TRACE_RELATION.name)
    grown = next(one for one in sets if one.name == TRACE_RELATION.name)
    monkeypatch.setitem(LABELS, TRACE_RELATION.name, grown.labels)
    codes = {**literals(), TRACE_RELATION.name: grown.codes}
    with closing(Database(memory=True)) as db, db.atomic():
        migrations.apply(db)
        add_to_check(db, ("traces", "relation"))
        assert walk(sets, db, codes) == {"metadata.yml on traces.relation"}
    assert f"WHEN 'echo' THEN {len(TRACE_RELATION.codes)}" in ranked("relation", grown)


def add_to_check(db: Database, place: tuple[str, str]) -> None:
    table, column = place
    rebuild_table(db, table, re.sub(rf"(CHECK \({column} IN \([^)]*)\)", r"\1, 'echo')", db[table].schema))


NAMED = re.compile(
    r"\b(\w+)\s*(?:=|<>|\bIS\b|\bIS NOT\b|\b(?:NOT )?IN\b)\s*(\(?'[a-z_]+'(?:, '[a-z_]+')*)", re.IGNORECASE
)
SOURCES = [path for path in (ROOT / "factcheck/store").rglob("*.py") if "schema" not in path.parts]


def test_no_query_names_a_code_that_is_in_no_set(fresh):
    """A code that was renamed and is still asked for finds nothing, and nobody is told."""
    known: dict[str, set[str]] = {}
    for (_, column), name in COLUMNS.items():
        known.setdefault(column, set()).update(next(one.codes for one in CLOSED_SETS if one.name == name))
    guards = [row[0] for row in fresh.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()]
    named = [
        (column, code)
        for text in (*(path.read_text("utf-8") for path in SOURCES), *guards)
        for column, words in NAMED.findall(text)
        if column in known
        for code in re.findall(r"\w+", words)
    ]
    assert {("relation", "subject"), ("severity", "hold"), ("attribution", "fabricated")} <= {*named}
    assert [(column, code) for column, code in named if code not in known[column]] == []
