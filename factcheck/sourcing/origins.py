"""How many origins there are behind what was printed: two outlets with one agency are one."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factcheck.model import Document, Sourcing
from factcheck.sourcing.agencies import AgencyRegistry, shipped


class Origins(NamedTuple):
    """What a document goes back to, and each of its statements (by id): agencies by id, outlets by name, in order."""

    document: tuple[str, ...]
    statements: Mapping[str, tuple[str, ...]]


def origins(sourcings: Iterable[Sourcing], registry: AgencyRegistry | None = None) -> tuple[str, ...]:
    """The agencies (by id) and outlets (as the text names them) that the words go back to, each once, in order.

    A link that only quotes another is no origin of its own, nor is an agency that is the subject of the news.
    """
    agencies = registry or shipped()
    return _once(_origin(row, agencies) for row in sourcings if row.relation != "subject")


def origins_of(document: Document, registry: AgencyRegistry | None = None) -> Origins:
    """The origins of a sourced document; copy that credits and cites nobody is its publisher's own."""
    agencies = registry or shipped()
    publisher = (_name(document.publisher, agencies),) if document.publisher else ()
    rows: dict[str | None, list[Sourcing]] = {}
    for row in document.sourcings:
        rows.setdefault(row.statement_id, []).append(row)
    return Origins(
        origins(document.sourcings, agencies) or publisher,
        {statement.id: origins(rows.get(statement.id, ()), agencies) or publisher for statement in document.statements},
    )


def _origin(row: Sourcing, agencies: AgencyRegistry) -> str:
    """The innermost link of the chain, or the agency itself where it quotes nobody."""
    innermost = row.chain[-1].text if row.chain else None
    if innermost is None or (row.span is not None and innermost == row.span.text):
        return row.agency
    return _name(innermost, agencies)


def _name(printed: str, agencies: AgencyRegistry) -> str:
    known = agencies.names.get(printed)
    return known.agency if known is not None and known.agency is not None else printed


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, as first printed, however it is capitalised."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return tuple(found.values())
