"""What waits for a person: the counts of the first page."""

from collections.abc import Mapping

from sqlite_utils import Database

from factcheck.model import SEVERITIES, STATES, WAITING, Agency, Record, State
from factcheck.store.read.parts import FIRST_AMONG_EQUALS, DocumentHead, agencies, heads
from factcheck.store.shown import NOT_SHOWN, SHOWN, standing

_LATELY = 8
_FAILURES = 20


class StateCount(Record):
    """How many statements stand in one state."""

    state: State
    statements: int


class AgencyCount(Record):
    """How many statements wait that came by one agency."""

    agency: Agency
    statements: int


class CheckerCount(Record):
    """How many flags of one checker stand, by severity."""

    checker: str
    hold: int
    query: int
    note: int


class RecentDocument(Record):
    """A document that came in lately."""

    document: DocumentHead
    ingested_at: str
    attributed: bool
    statements: int
    flags: int


class FailedRun(Record):
    """A checker's run that failed, and why."""

    checker: str
    document: DocumentHead | None
    reason: str | None
    run_at: str


class PutOff(Record):
    """A checker that could not judge when it was last asked: how many subjects wait for it, and the latest reason."""

    checker: str
    checks: int
    reason: str | None
    run_at: str


class Overview(Record):
    """The counts that are cheap to have, whatever the size of the database.

    Statements are those that lists show; `not_shown` counts the others, which look like none.
    """

    states: tuple[StateCount, ...]
    not_shown: int
    checkers: tuple[CheckerCount, ...]
    lately: tuple[RecentDocument, ...]
    failures: tuple[FailedRun, ...]
    failed_runs: int
    put_off: tuple[PutOff, ...]


def overview(db: Database) -> Overview:
    """Count what waits: states in the order of the work, checkers by id, documents and failures the latest first.

    Of the checkers, the one that tells of a single origin is first.
    """
    hidden = _hidden_by_state(db)
    return Overview(
        states=_states(db, hidden),
        not_shown=sum(hidden.values()),
        checkers=_checkers(db),
        lately=_lately(db),
        failures=_failures(db),
        failed_runs=db.execute("SELECT count(*) FROM checker_runs WHERE outcome = 'failed'").fetchone()[0],
        put_off=_put_off(db),
    )


def waiting_by_agency(db: Database) -> tuple[AgencyCount, ...]:
    """Waiting statements by the agency they came by, the most first; slow on a very large database."""
    marks = ", ".join("?" for _ in WAITING)
    rows = db.execute(
        "SELECT g.agency_id, count(DISTINCT s.id) AS number FROM sourcings g JOIN statements s"  # noqa: S608 - marks
        " ON s.id = g.statement_id AND g.relation <> 'subject'"
        f" WHERE s.gone_at IS NULL AND {SHOWN} AND s.state IN ({marks})"
        " GROUP BY g.agency_id ORDER BY number DESC, g.agency_id",
        WAITING,
    ).fetchall()
    known = agencies(db)
    return tuple(AgencyCount(agency=known[key], statements=number) for key, number in rows)


def agencies_met(db: Database) -> tuple[Agency, ...]:
    """The agencies that some document or statement came by; by id."""
    rows = db.execute("SELECT id FROM agencies WHERE documents > 0")
    met = {row[0] for row in rows.fetchall()}
    return tuple(agency for key, agency in sorted(agencies(db).items()) if key in met)


def checkers_met(db: Database) -> tuple[str, ...]:
    """The checkers that have run, by id."""
    rows = db.execute("SELECT DISTINCT checker FROM checker_runs UNION SELECT DISTINCT checker FROM flags ORDER BY 1")
    return tuple(row[0] for row in rows.fetchall())


def _hidden_by_state(db: Database) -> dict[str, int]:
    sql = f"SELECT state, count(*) FROM statements s WHERE {NOT_SHOWN} AND gone_at IS NULL GROUP BY state"  # noqa: S608
    return dict(db.execute(sql).fetchall())


def _states(db: Database, hidden: Mapping[str, int]) -> tuple[StateCount, ...]:
    rows = db.execute("SELECT state, count(*) FROM statements WHERE gone_at IS NULL GROUP BY state").fetchall()
    counts = dict(rows)
    return tuple(StateCount(state=state, statements=counts.get(state, 0) - hidden.get(state, 0)) for state in STATES)


def _checkers(db: Database) -> tuple[CheckerCount, ...]:
    counts = ", ".join(f"sum(severity = '{code}') AS {code}" for code in SEVERITIES)
    rows = db.query(
        f"SELECT checker, {counts} FROM flags f WHERE {standing('f')} GROUP BY checker"  # noqa: S608 - our own words
        " ORDER BY checker <> ?, checker",
        [FIRST_AMONG_EQUALS],
    )
    return tuple(CheckerCount.model_validate(row) for row in rows)


def _lately(db: Database) -> tuple[RecentDocument, ...]:
    rows = list(
        db.query(
            "SELECT id, ingested_at, attributed_version IS version AS attributed,"  # noqa: S608 - our own words
            f" (SELECT count(*) FROM statements s WHERE s.document_id = d.id AND s.gone_at IS NULL AND {SHOWN})"
            " AS statements,"
            f" (SELECT count(*) FROM flags f WHERE f.document_id = d.id AND {standing('f')}) AS flags"
            # Row ids grow as documents come in; no sort, however many there are.
            " FROM documents d ORDER BY rowid DESC LIMIT ?",
            [_LATELY],
        )
    )
    known = heads(db, [str(row["id"]) for row in rows])
    return tuple(
        RecentDocument.model_validate(
            {
                "document": known[str(row["id"])],
                "attributed": bool(row["attributed"]),
                **{name: row[name] for name in ("ingested_at", "statements", "flags")},
            }
        )
        for row in rows
    )


def _failures(db: Database) -> tuple[FailedRun, ...]:
    rows = list(
        db.query(
            "SELECT checker, document_id, reason, run_at FROM checker_runs WHERE outcome = 'failed'"
            " ORDER BY run_at DESC, id LIMIT ?",
            [_FAILURES],
        )
    )
    known = heads(db, {str(row["document_id"]) for row in rows if row["document_id"]})
    return tuple(
        FailedRun.model_validate(
            {
                **{name: row[name] for name in ("checker", "reason", "run_at")},
                "document": known.get(str(row["document_id"])),
            }
        )
        for row in rows
    )


def _put_off(db: Database) -> tuple[PutOff, ...]:
    rows = db.query(
        "SELECT checker, count(*) AS checks, reason, max(run_at) AS run_at FROM checker_runs WHERE outcome = 'later'"
        " GROUP BY checker ORDER BY checker"
    )
    return tuple(PutOff.model_validate(row) for row in rows)
