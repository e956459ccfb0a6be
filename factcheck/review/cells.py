"""Cells of Datasette's tables and queries that hold JSON, or words of a document, as a reader wants them."""

import json
import time
from collections.abc import Awaitable, Iterable, Mapping
from datetime import date
from weakref import WeakKeyDictionary

from markupsafe import Markup

from factcheck.export.days import day
from factcheck.identity import alternatives
from factcheck.review.codes import code_label
from factcheck.review.compat import Datasette, TooSlowError, read
from factcheck.review.database import database_name
from factcheck.review.highlight import shown
from factcheck.review.links import cell_link, cell_of, cut, page_url
from factcheck.store.read.parts import agency_names

# A cell is read at a glance; the page it leads to has all of it.
_ITEMS_AT_MOST = 6
_ITEM_LENGTH = 80
_A_SENTENCE = 40
_CHANGES_AT_MOST = 24
_SAME_WORDS_AT_MOST = 8
_KNOWN_FOR_SECONDS = 10.0

_NOTHING, _COMMA, _ARROW = Markup("&nbsp;"), Markup(", "), Markup(" ← ")
_LISTS = {
    *((table, "aliases") for table in ("agencies", "speakers")),
    *(("agencies", column) for column in ("languages", "domains")),
    *((table, column) for table in ("quotation_clusters", None) for column in ("outlets", "speakers", "days")),
    ("traces", "differs"),
    ("reviews", "defects"),
    ("document_versions", "repairs"),
}
_OF_AGENCIES = {
    *((table, "origins") for table in ("documents", "statements", "quotation_clusters", None)),
    *((table, "agencies") for table in ("quotation_clusters", None)),
    *((table, "by_way_of") for table in ("who_said_what", None)),
}
# Words of a document that lead to their place in it: the columns of the document and of where they begin.
_PLACES: Mapping[tuple[str | None, str], tuple[str, str]] = {
    ("sourcings", "text"): ("document_id", "start"),
    ("traces", "found"): ("document_id", "found_start"),
    ("quotation_cluster_members", "text"): ("document_id", "start"),
}

Shown = Markup | Awaitable[Markup | None] | None
_known: WeakKeyDictionary[Datasette, tuple[float, Mapping[str, str]]] = WeakKeyDictionary()


def cell(datasette: Datasette, table: str | None, column: str, value: object, row: object) -> Shown:
    """What to show for the cell; None where Datasette's own way will do."""
    where = table, column
    if where in _PLACES:
        return _with_room(_words_in_place(datasette, *_PLACES[where], value, row))
    if where in _LISTS:
        return _with_room(_list(_items(value)))
    if where in _OF_AGENCIES:
        return _agencies(datasette, _items(value))
    if where == ("sourcings", "chain"):
        return _chain(datasette, _items(value), row)
    if where == ("traces", "diff"):
        return _with_room(_diff(_items(value)))
    return (
        code_label(table, column, value)
        or _with_room(cell_link(datasette, table, column, value, row))
        or _sentence(datasette, table, value)
    )


def _sentence(datasette: Datasette, table: str | None, value: object) -> Markup | None:
    """Long words that name nothing; addresses are links of Datasette's own."""
    if table is None or not isinstance(value, str) or " " not in value[:_A_SENTENCE] or len(value) < _A_SENTENCE:
        return None
    return _with_room(shown(cut(datasette, value)))


def _with_room(words: Markup | None) -> Markup | None:
    """A column of a wide table is as narrow as its longest word; a sentence wants more."""
    if words is None or len(words.striptags()) < _A_SENTENCE:
        return words
    return Markup('<div class="fc-cell">{}</div>').format(words)


def _items(value: object) -> list[object] | None:
    if not isinstance(value, str):
        return None
    try:
        found = json.loads(value)
    except ValueError:
        return None
    return found if isinstance(found, list) else None


def _list(items: list[object] | None) -> Markup | None:
    return None if items is None else _joined((_item(item) for item in items[:_ITEMS_AT_MOST]), len(items))


def _joined(some: Iterable[Markup], of: int, between: Markup = _COMMA) -> Markup:
    if not of:
        return _NOTHING
    more = Markup(" and {:,} more").format(of - _ITEMS_AT_MOST) if of > _ITEMS_AT_MOST else Markup("")
    return between.join(some) + more


def _item(item: object) -> Markup:
    text = str(item)
    try:
        return shown(day(date.fromisoformat(text)))
    except ValueError:
        return shown(text if len(text) <= _ITEM_LENGTH else text[:_ITEM_LENGTH] + "…")


async def _agencies(datasette: Datasette, items: list[object] | None) -> Markup | None:
    """Agencies lead to their pages; outlets, which stand among them by name, have none."""
    if items is None:
        return None
    known = await _agency_names(datasette)
    found = _joined(
        (
            Markup(" or ").join(_agency(datasette, name, known) for name in alternatives(str(item)))
            for item in items[:_ITEMS_AT_MOST]
        ),
        len(items),
    )
    return _with_room(found)


def _agency(datasette: Datasette, name: str, known: Mapping[str, str]) -> Markup:
    if name not in known:
        return _item(name)
    return Markup('<a href="{}">{}</a>').format(page_url(datasette, "agency", name), _item(known[name]))


async def _agency_names(datasette: Datasette) -> Mapping[str, str]:
    """The registry's names by id, read anew when a table is opened, not for each cell of it."""
    read_at, known = _known.get(datasette, (float("-inf"), {}))
    if time.monotonic() - read_at > _KNOWN_FOR_SECONDS:
        try:
            known = await read(datasette, str(database_name(datasette)), agency_names)
        except TooSlowError:
            # Datasette's own page is not held up for want of a few links.
            return known
        _known[datasette] = time.monotonic(), known
    return known


def _chain(datasette: Datasette, items: list[object] | None, row: object) -> Markup | None:
    """Who quotes whom, outermost first; each name leads to where the document has it."""
    if items is None:
        return None
    document = cell_of(row, "document_id")
    links = [item for item in items if isinstance(item, dict)][:_ITEMS_AT_MOST]
    placed = (_placed(datasette, document, link.get("start"), link.get("text")) for link in links)
    return _joined(placed, len(items), _ARROW)


def _words_in_place(datasette: Datasette, document: str, start: str, value: object, row: object) -> Markup | None:
    if not isinstance(value, str) or not value:
        return None
    return _placed(datasette, cell_of(row, document), cell_of(row, start), value)


def _placed(datasette: Datasette, document: str | None, start: object, words: object) -> Markup:
    text = shown(cut(datasette, str(words)))
    if document is None or start is None:
        return text
    return Markup('<a href="{}">{}</a>').format(page_url(datasette, "document", document, f"at-{start}"), text)


def _diff(items: list[object] | None) -> Markup | None:
    """Struck: only in the other document; underlined: only in the statement's. What is the same is shortened."""
    if items is None:
        return None
    changes = [item for item in items if isinstance(item, list) and len(item) == 3]
    if all(op == "same" for op, _, _ in changes):
        return Markup("the same words") if changes else _NOTHING
    parts = []
    for op, ours, theirs in changes[:_CHANGES_AT_MOST]:
        if op == "same":
            parts.append(shown(_shortened(str(ours))))
            continue
        parts += [Markup("<del>{}</del>").format(shown(_shortened(str(theirs))))] if theirs else []
        parts += [Markup("<ins>{}</ins>").format(shown(_shortened(str(ours))))] if ours else []
    return Markup(" ").join(parts) + (Markup(" …") if len(changes) > _CHANGES_AT_MOST else Markup(""))


def _shortened(words: str) -> str:
    each = words.split()
    if len(each) <= _SAME_WORDS_AT_MOST:
        return words[: 4 * _ITEM_LENGTH]
    half = _SAME_WORDS_AT_MOST // 2
    return f"{' '.join(each[:half])} … {' '.join(each[-half:])}"[: 4 * _ITEM_LENGTH]
