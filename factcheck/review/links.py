"""Addresses of our pages, and links to them out of Datasette's tables."""

from collections.abc import Mapping
from urllib.parse import unquote, urlencode, urlsplit

from markupsafe import Markup

from factcheck.review.compat import Datasette, tilde_decode, tilde_encode
from factcheck.review.database import database_name
from factcheck.review.highlight import shown
from factcheck.store.queries.reading import READING_VIEWS

HOME = "/-/factcheck"
# Which column of which table names what.
_LINKED: Mapping[tuple[str, str], str] = {
    ("documents", "id"): "document",
    ("documents", "title"): "document of the row",
    ("speakers", "name"): "speaker of the row",
    ("agencies", "id"): "agency",
    ("agencies", "name"): "agency of the row",
    ("sourcings", "agency_id"): "agency",
    ("statements", "speaker_id"): "speaker",
    ("statements", "id"): "statement",
    ("statements", "document_id"): "document",
    ("statements", "content"): "statement of the row",
    ("statement_spans", "statement_id"): "statement",
    ("sourcings", "document_id"): "document",
    ("sourcings", "statement_id"): "statement",
    ("verifications", "statement_id"): "statement",
    ("verifications", "document_id"): "document",
    ("verifications", "found_document_id"): "document",
    ("turns", "document_id"): "document",
    ("verified", "document_id"): "document",
    ("traces", "statement_id"): "statement",
    ("traces", "document_id"): "document",
    ("traces", "quotation"): "subject of the row",
    ("flags", "id"): "flag",
    ("flags", "document_id"): "document",
    ("flags", "statement_id"): "statement",
    ("flags", "message"): "subject of the row",
    ("flag_evidence", "flag_id"): "flag",
    ("flag_evidence", "document_id"): "document",
    ("flag_reviews", "flag_id"): "flag",
    ("reviews", "statement_id"): "statement",
    ("notes", "statement_id"): "statement",
    ("notes", "document_id"): "document",
    ("notes", "flag_id"): "flag",
    ("evidence", "document_id"): "document",
    ("document_versions", "document_id"): "document",
    ("checker_runs", "document_id"): "document",
    ("quotation_clusters", "id"): "cluster",
    ("quotation_clusters", "quotation"): "cluster of the row",
    ("quotation_clusters", "first_document_id"): "document",
    ("quotation_cluster_members", "cluster_id"): "cluster",
    ("quotation_cluster_members", "document_id"): "document",
    ("quotation_cluster_members", "statement_id"): "statement",
}
# In views and queries words lead to what another cell of the row is the id of.
_NAMED_BESIDE: Mapping[str, str] = {
    "speaker": "speaker_id",
    "statement": "statement_id",
    "content": "statement_id",
    "flags": "statement_id",
    "document": "document_id",
    "agency": "agency_id",
}
_VIEWS = frozenset(view.name for view in READING_VIEWS)

_LINKED_IN_QUERIES: Mapping[str, str] = {
    "statement_id": "statement",
    "document_id": "document",
    "first_document_id": "document",
    "found_document_id": "document",
    "cluster_id": "cluster",
    "agency_id": "agency",
    "speaker_id": "speaker",
}

_KINDS = frozenset(("document", "statement", "speaker", "agency", "cluster", "flag"))


def page_url(datasette: Datasette, kind: str, key: str, fragment: str | None = None) -> str:
    """Address of the page of a document, statement, speaker, agency, utterance or flag, or of a document's report."""
    path = datasette.urls.path(f"{HOME}/{kind}/{tilde_encode(key)}")
    return f"{path}#{fragment}" if fragment else str(path)


def publisher_url(datasette: Datasette, publisher: str) -> str:
    """Address of the publisher's documents in the table."""
    table = datasette.urls.table(database_name(datasette), "documents")
    return f"{table}?{urlencode({'publisher__exact': publisher})}"


def queue_url(datasette: Datasette, **filters: str | None) -> str:
    """Address of the queue, narrowed."""
    narrowed = {name: value for name, value in filters.items() if value}
    return str(datasette.urls.path(f"{HOME}/queue" + (f"?{urlencode(narrowed)}" if narrowed else "")))


def checkers_url(datasette: Datasette, checker: str | None = None) -> str:
    """Address of the page that says how often checkers are right, at one of them."""
    path = str(datasette.urls.path(f"{HOME}/checkers"))
    return f"{path}#checker-{checker}" if checker else path


def key_of(raw: str) -> str:
    """The id in an address: tilde-encoded, as Datasette does and we do, or percent-encoded, as everybody else does."""
    return unquote(raw) if "%" in raw else str(tilde_decode(raw))


def site_of(url: str | None) -> str:
    """The host of an address, to be read beside the link."""
    return urlsplit(url or "").netloc


def cell_link(
    datasette: Datasette, table: str | None, column: str, value: object, row: Mapping[str, object] | object
) -> Markup | None:
    """A cell as a link to the page of what it names; None where it names nothing of ours. A query has no table."""
    if table is None or table in _VIEWS:
        return _link_beside(datasette, column, value, row)
    what = _LINKED.get((table, column))
    words, key = _words_and_key(value)
    if what is None or (key is None and what != "document of the row"):
        return None
    kind, key = (what, key) if what in _KINDS else _subject(what, row)
    if key is None:
        return None
    return _link(datasette, page_url(datasette, kind, key), words or "untitled")


def _link_beside(datasette: Datasette, column: str, value: object, row: object) -> Markup | None:
    """A cell of a view or a query: an id, or words beside one."""
    words, key = _words_and_key(value)
    if column == "publisher" and words:
        return _link(datasette, publisher_url(datasette, words), words)
    kind = _LINKED_IN_QUERIES.get(column)
    if kind is None and column in _NAMED_BESIDE:
        beside = _NAMED_BESIDE[column]
        kind, key = _LINKED_IN_QUERIES[beside], cell_of(row, beside)
        words = words or ("untitled" if column == "document" else None)
    if kind is None or key is None or words is None:
        return None
    return _link(datasette, page_url(datasette, kind, key), words)


def _link(datasette: Datasette, address: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, shown(cut(datasette, words)))


def cut(datasette: Datasette, words: str) -> str:
    """As much of the words as Datasette shows of a cell."""
    most = datasette.setting("truncate_cells_html") or len(words)
    return words if len(words) <= most else words[:most] + "…"


def _words_and_key(value: object) -> tuple[str | None, str | None]:
    """What a cell shows and what it holds; a foreign key with a label arrives as both."""
    if isinstance(value, dict):
        return str(value.get("label") or value.get("value")), _text(value.get("value"))
    return _text(value), _text(value)


def _text(value: object) -> str | None:
    if isinstance(value, int):
        return str(value)
    return value if isinstance(value, str) and value else None


def _subject(what: str, row: object) -> tuple[str, str | None]:
    kind, of_the_row, _ = what.partition(" of the row")
    if of_the_row and kind in _KINDS:
        return kind, cell_of(row, "id")
    statement = cell_of(row, "statement_id")
    return ("statement", statement) if statement else ("document", cell_of(row, "document_id"))


def cell_of(row: object, column: str) -> str | None:
    """Another cell of the row; None where the row has none of that name, or nothing in it."""
    try:
        value = row[column]  # type: ignore[index] # Datasette's own row, by name
    except (KeyError, IndexError, TypeError):
        return None
    return _words_and_key(value)[1]
