"""The document that somebody means: by its id, its address or the beginning of its title."""

from difflib import get_close_matches
from urllib.parse import urlsplit, urlunsplit

from sqlite_utils import Database

from factcheck.errors import StoreError

_NEAR_AT_MOST = 5
_CUT = 80
# Id, title, address and day of a document.
_Row = tuple[str, str | None, str | None, str | None]


def document_named(db: Database, word: str) -> str:
    """Id of the one document with this id or address, or whose title is or begins with these words.

    Case and white space of a title do not count. StoreError, with the nearest, where there is none or more than one.
    """
    if db.execute("SELECT 1 FROM documents WHERE id = ?", [word]).fetchone():
        return word
    rows: list[_Row] = db.execute("SELECT id, title, url, published FROM documents ORDER BY id").fetchall()
    wanted, address = _folded(word), _address(word)
    for found in (
        [row for row in rows if address is not None and row[2] and _address(row[2]) == address],
        [row for row in rows if wanted and _folded(row[1]) == wanted],
        [row for row in rows if wanted and _folded(row[1]).startswith(wanted)],
    ):
        if len(found) > 1:
            raise StoreError(f"{_short(word)}: {len(found):,} documents may be meant: {_listed(found)}. Give its id.")
        if found:
            return found[0][0]
    near = _near(wanted, rows)
    told = f" Did you mean {_listed(near)}?" if near else ""
    raise StoreError(f"{_short(word)}: no document has this id, this address or a title that begins so.{told}")


def _near(wanted: str, rows: list[_Row]) -> list[_Row]:
    """Those whose id or title has the words within it, else those whose id or title is spelled likest."""
    names: dict[str, _Row] = {}
    for row in rows:
        for name in (row[0], _folded(row[1]), _folded(row[1])[: len(wanted)]):
            names.setdefault(name.casefold(), row)
    names.pop("", None)
    within = [row for name, row in names.items() if wanted and wanted in name]
    alike = [names[name] for name in get_close_matches(wanted, names, n=_NEAR_AT_MOST, cutoff=0.6)]
    return list(dict.fromkeys([*within[:_NEAR_AT_MOST], *alike]))[:_NEAR_AT_MOST]


def _listed(rows: list[_Row]) -> str:
    told = [f"{_short(row[0])} (“{_short(row[1] or 'untitled')}”, {row[3] or 'undated'})" for row in rows]
    more = len(told) - _NEAR_AT_MOST
    return ", ".join(told[:_NEAR_AT_MOST]) + (f" and {more:,} more" if more > 0 else "")


def _address(word: str) -> str | None:
    """An address without its fragment and closing stroke; None where it is none."""
    try:
        parts = urlsplit(word.strip())
    except ValueError:
        return None
    if not parts.scheme or not parts.netloc:
        return None
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), parts.query, ""))


def _folded(words: str | None) -> str:
    return " ".join((words or "").casefold().split())


def _short(words: str) -> str:
    """In one line, and nothing in it that would steer a terminal."""
    plain = " ".join("".join(one if one.isprintable() else " " for one in words).split())
    return plain if len(plain) <= _CUT else f"{plain[:_CUT]}…"
