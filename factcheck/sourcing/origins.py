"""How many origins there are behind what was printed: two outlets with one agency are one."""

from collections.abc import Iterable

from factcheck.model import Document, Sourcing
from factcheck.sourcing.registry import Registry, shipped


def origins(sourcings: Iterable[Sourcing], registry: Registry | None = None) -> frozenset[str]:
    """The agencies (by id) and outlets (as the text names them, in small letters) that the words go back to.

    A link that only quotes another is no origin of its own, nor is an agency that is the subject of the news.
    """
    known = (registry or shipped()).names
    rows = [row for row in sourcings if row.relation != "subject"]
    found = set()
    for row in rows:
        innermost = row.chain[-1].text if row.chain else None
        name = known.get(innermost) if innermost is not None else None
        if innermost is None or (row.span is not None and innermost == row.span.text):
            found.add(row.agency)
        else:
            found.add(name.agency if name is not None and name.agency is not None else innermost.casefold())
    return frozenset(found)


def origins_among(documents: Iterable[Document], registry: Registry | None = None) -> frozenset[str]:
    """The origins behind several documents; one that credits no agency is its publisher's own."""
    found: set[str] = set()
    for document in documents:
        own = origins((row for row in document.sourcings if row.level == "document"), registry)
        found |= own or {(document.publisher or document.id).casefold()}
    return frozenset(found)
