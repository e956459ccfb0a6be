"""The turns of a record."""

from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import Turn
from factcheck.store.rows import Row, replace

_COLUMNS = ("start", "end", "speaker", "at_start", "at_end")


def put_turns(db: Database, document_id: str, turns: Iterable[Turn]) -> bool:
    """Make the record's turns these; True where a row changed. Opens no transaction, so it is called within one."""
    rows: list[Row] = [{name: getattr(turn, name) for name in _COLUMNS} for turn in turns]
    return replace(db, "turns", {"document_id": document_id}, rows, _COLUMNS)
