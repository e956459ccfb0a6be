"""Which stored document a document is that comes in: an id tells it only within its feed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.identity import digest, feed_of, host_of, plain_name, shared_runs
from factcheck.model import Incoming

# Boilerplate makes up less; an edit leaves far more.
_SHARED = 0.1
# A flash that has grown into an article.
_GROWN = 0.5
# Who gives one id to everything gets documents told apart by their first text alone past so many.
_MOST = 16


class Known(NamedTuple):
    """A stored document, as far as it tells whether another text is its next version."""

    id: str
    version: int
    text: str
    key: str
    publisher: str | None
    url: str | None


def recognise(db: Database, incoming: Incoming) -> Known | None:
    """The stored document that this is; None where it is a new one. Reads only."""
    if not incoming.key.startswith("id:"):
        return _by_address(db, incoming) or _by_key(db, incoming.key) or _by_bytes(db, incoming)
    own = _by_key(db, incoming.key)
    if own and (incoming.feed is not None or own.text == incoming.document.text):
        return own
    nearness = {
        known: _nearness(db, known, incoming) for known in (*([own] if own else ()), *_candidates(db, incoming))
    }
    nearest = max(nearness, key=nearness.__getitem__, default=None)
    return nearest if nearest and nearness[nearest] > 0 else None


def lasting_key(db: Database, incoming: Incoming) -> str:
    """The key a new document is stored under; where another text of no feed has this id, one of its own."""
    if incoming.key.startswith("id:") and _by_key(db, incoming.key):
        return _other_keys(incoming.key) + digest(incoming.document.text)
    return incoming.key


def key_now(known: Known, incoming: Incoming) -> str:
    """The key the recognised document has from here on: once its feed is known, that of the feed."""
    is_of_a_feed = incoming.key.startswith("id:") and incoming.feed is not None
    return incoming.key if is_of_a_feed else known.key


def holder(db: Database, document_id: str) -> Known | None:
    """The document of this id; None where there is none."""
    return _first(db, "id = ?", document_id)


def has_same_id(known: Known, incoming: Incoming) -> bool:
    """Whether both were given the same id, in whatever feed."""
    given = _nameless_key(incoming)
    return given is not None and known.key.startswith("id:") and known.key.endswith(":" + given[3:].removeprefix(":"))


def is_same_copy(new: str, old: str) -> bool:
    """Whether one text is an edited or a grown form of the other, by the three-word runs they share."""
    return new == old or _suffices(*shared_runs(new, old))


def _nameless_key(incoming: Incoming) -> str | None:
    """The key its id has where no feed is known; None where it has no id."""
    if not incoming.key.startswith("id:"):
        return None
    return incoming.key if incoming.feed is None else next(iter(incoming.former_keys), None)


def _nearness(db: Database, known: Known, incoming: Incoming) -> float:
    """0 for another document; the greater the likelier this is the one."""
    likeness = _likeness(db, known, incoming.document.text)
    if incoming.feed is None:
        return likeness
    if _names_no_feed(known.key) and feed_of(None, known.publisher, known.url) == incoming.feed:
        return 3 + likeness
    return 0.0 if _are_of_two_feeds(known, incoming) else likeness


def _names_no_feed(key: str) -> bool:
    return key.startswith("id::") or ":" not in key.removeprefix("id:")


def _likeness(db: Database, known: Known, text: str) -> float:
    if known.text == text:
        return 2.0
    of_new, of_old = shared_runs(text, known.text)
    if _suffices(of_new, of_old):
        return 1 + of_new / 2
    # An earlier copy of what has been written anew since.
    had = "SELECT 1 FROM document_versions WHERE document_id = ? AND text = ?"
    return 1.0 if db.execute(had, [known.id, text]).fetchone() else 0.0


def _suffices(of_new: float, of_old: float) -> bool:
    return of_new >= _SHARED or of_old >= _GROWN


def _are_of_two_feeds(known: Known, incoming: Incoming) -> bool:
    ours, theirs = host_of(incoming.document.url), host_of(known.url)
    if ours and ours == theirs:
        return False
    publishers = plain_name(incoming.document.publisher), plain_name(known.publisher)
    return publishers[0] != publishers[1] if all(publishers) else bool(ours and theirs)


def _candidates(db: Database, incoming: Incoming) -> Iterator[Known]:
    """Documents of the same id that were stored before their feed was known, or by less than is known now."""
    for key in incoming.former_keys:
        if found := _by_key(db, key):
            yield found
    if nameless := _nameless_key(incoming):
        others = _other_keys(nameless)
        if first := _by_key(db, others + digest(incoming.document.text)):
            yield first
        yield from _select(
            db,
            "key >= ? AND key < ? AND length(key) = length(?) + 16 ORDER BY key LIMIT ?",
            [others, others[:-1] + ";", others, _MOST],
        )


def _other_keys(key: str) -> str:
    """What the keys of further documents begin with that share an id and name no feed; 16 hex digits follow."""
    return f"other:{key.removeprefix('id:')}:"


def _by_key(db: Database, key: str) -> Known | None:
    return _first(db, "key = ?", key)


def _by_address(db: Database, incoming: Incoming) -> Known | None:
    """The page at this very address, else at the address that pages are known by, else at another of its own."""
    keys = tuple(dict.fromkeys((*incoming.former_keys[:1], incoming.key, *incoming.former_keys[1:])))
    marks = ", ".join("?" * len(keys))
    stored = {known.key: known for known in _select(db, f"key IN ({marks})", keys)} if len(keys) > 1 else {}
    return next((stored[key] for key in keys if key in stored), None)


def _by_bytes(db: Database, incoming: Incoming) -> Known | None:
    # The same bytes under another name are the same document, moved or copied.
    if not incoming.key.startswith("file:"):
        return None
    return _first(
        db,
        "key LIKE 'file:%' AND kind = ? AND EXISTS (SELECT 1 FROM document_versions v"
        " WHERE v.document_id = documents.id AND v.number = documents.version AND v.sha256 = ?) ORDER BY id LIMIT 1",
        incoming.document.kind,
        incoming.sha256,
    )


def _first(db: Database, where: str, *values: str) -> Known | None:
    return next(_select(db, where, values), None)


def _select(db: Database, where: str, values: Sequence[str | int]) -> Iterator[Known]:
    columns = ", ".join(Known._fields)
    for row in db.execute(f"SELECT {columns} FROM documents WHERE {where}", values):  # noqa: S608 - our own names
        yield Known(*row)
