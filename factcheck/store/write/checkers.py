"""The checkers at hand, for the pages: the server loads none."""

from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import KnownChecker
from factcheck.store.opening import writing
from factcheck.store.rows import Row, put


def put_checkers(db: Database, known: Iterable[KnownChecker], *, is_all: bool) -> bool:
    """Bring the checkers to what is known of them; True where a row changed.

    Where these are all that there are, others stay and are off: what they flagged is still there to be read about. One
    write transaction, or a savepoint in the one that is open.
    """
    changed = False
    ids: set[str] = set()
    with writing(db):
        for one in known:
            ids.add(one.id)
            values: Row = {**one.model_dump(exclude={"id"}), "is_on": int(one.is_on)}
            changed = put(db, "checkers", {"id": one.id}, values) or changed
        on = {row[0] for row in db.execute("SELECT id FROM checkers WHERE is_on = 1").fetchall()}
        for gone in sorted(on - ids) if is_all else ():
            changed = put(db, "checkers", {"id": gone}, {"is_on": 0}) or changed
    return changed
