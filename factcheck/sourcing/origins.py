"""How many origins there are behind what was printed: two outlets with one agency are one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from factcheck.identity import either, independent
from factcheck.model import Document, Sourcing
from factcheck.sourcing.agencies import AgencyRegistry, shipped

# `Reuters, the Agence France-Presse and dpa`: how far apart the names of one credit stand.
_BETWEEN_NAMES = 24


class Origins(NamedTuple):
    """What a document goes back to, and each of its statements (by id): agencies by id, outlets by name, in order."""

    document: tuple[str, ...]
    statements: Mapping[str, tuple[str, ...]]


def origins(sourcings: Iterable[Sourcing], registry: AgencyRegistry | None = None) -> tuple[str, ...]:
    """The agencies (by id) and outlets (as the text names them) that the words go back to, each once, in order.

    A link that only quotes another is no origin of its own, nor is an agency that is the subject of the news. A credit
    that leaves open which of its agencies carried the words is at most one origin: `afp or reuters`.
    """
    agencies = registry or shipped()
    rows = [row for row in sourcings if row.relation != "subject"]
    left_open: dict[str | None, list[str]] = {}
    for row in rows:
        if row.ambiguous and not row.chain:
            left_open.setdefault(row.statement_id, []).append(row.agency)
    joint = {id(row): either(one.agency for one in credit) for credit in _joint_credits(rows) for row in credit}
    return independent(
        joint[id(row)]
        if id(row) in joint
        else either(left_open[row.statement_id])
        if row.ambiguous and not row.chain
        else _origin(row, agencies)
        for row in rows
    )


def _joint_credits(rows: list[Sourcing]) -> Iterator[list[Sourcing]]:
    """The document's rows that one credit gives: the same relation and place, and nothing much between the names."""
    credit: list[Sourcing] = []
    for row in rows:
        if row.level != "document" or row.statement_id is not None:
            continue
        if credit and not _goes_on(credit[-1], row):
            yield credit
            credit = []
        credit.append(row)
    if credit:
        yield credit


def _goes_on(last: Sourcing, row: Sourcing) -> bool:
    if (last.relation, last.position) != (row.relation, row.position) or (last.span is None) is not (row.span is None):
        return False
    return last.span is None or row.span is None or 0 <= row.span.start - last.span.end <= _BETWEEN_NAMES


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
