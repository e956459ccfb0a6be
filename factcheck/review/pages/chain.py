"""The way the words came, as a line of links: who published them, by way of whom, down to the one who said them."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from factcheck.model import Position, Sourcing, Span
from factcheck.review.words import label
from factcheck.store.read.pages.statement import StatementFacts


class ChainLink(NamedTuple):
    """An agency or outlet: its page (by id), the words that name it, and where in the document they stand."""

    name: str
    agency: str | None = None
    words: Span | None = None
    position: Position | None = None


class Step(NamedTuple):
    """What joins a link to the one before it, and the link, or the several of which it is one."""

    joint: str
    links: tuple[ChainLink, ...]
    is_open: bool = False


class Chain(NamedTuple):
    """The ways from the publisher to the speaker; none where no agency stands between them."""

    publisher: str | None
    publisher_agency: str | None
    ways: tuple[tuple[Step, ...], ...]


def chain_of(facts: StatementFacts) -> Chain:
    """How the statement came: by its own sourcings, or by its document's credit where it has none."""
    names = {agency.id: agency.name for agency in facts.agencies}
    own = [row for row in facts.sourcings if row.statement_id] or list(facts.sourcings)
    rows = [row for row in own if row.relation != "subject"]
    publisher = facts.document.publisher
    itself = next((row.agency for row in rows if _is_its_own(row, names, publisher)), None)
    ways = [*_chained(rows, names), *_open(rows, names), *_plain(rows, names)]
    return Chain(publisher, itself, tuple(way for way in (_without(itself, way) for way in ways) if way))


def _chained(rows: list[Sourcing], names: dict[str, str]) -> Iterator[tuple[Step, ...]]:
    """Each chain once; the names in it that are no agency's are outlets."""
    by_place = {row.span.start: row for row in rows if row.span}
    for chain in dict.fromkeys(row.chain for row in rows if row.chain):
        steps = []
        for number, span in enumerate(chain):
            row = by_place.get(span.start)
            link = _link(row, names) if row else ChainLink(span.text, None, span, "body")
            steps.append(Step("citing" if number else label("sourcing", row.relation if row else "cited"), (link,)))
        yield tuple(steps)


def _open(rows: list[Sourcing], names: dict[str, str]) -> Iterator[tuple[Step, ...]]:
    """The agencies of a credit that does not say which of them carried this."""
    left_open = sorted((row for row in rows if row.ambiguous and not row.chain), key=lambda row: row.relation)
    for relation, some in groupby(left_open, key=lambda row: row.relation):
        links = _once(_link(row, names) for row in some)
        yield (Step(label("sourcing", relation), links, is_open=True),)


def _plain(rows: list[Sourcing], names: dict[str, str]) -> Iterator[tuple[Step, ...]]:
    seen = set()
    for row in rows:
        if not row.ambiguous and not row.chain and (row.agency, row.relation) not in seen:
            seen.add((row.agency, row.relation))
            yield (Step(label("sourcing", row.relation), (_link(row, names),)),)


def _link(row: Sourcing, names: dict[str, str]) -> ChainLink:
    return ChainLink(names.get(row.agency, row.agency), row.agency, row.span, row.position)


def _once(links: Iterable[ChainLink]) -> tuple[ChainLink, ...]:
    return tuple({link.agency: link for link in links}.values())


def _is_its_own(row: Sourcing, names: dict[str, str], publisher: str | None) -> bool:
    """Whether the agency published it itself."""
    called = {
        names.get(row.agency, row.agency).casefold(),
        row.agency,
        *((row.span.text.casefold(),) if row.span else ()),
    }
    return not row.ambiguous and publisher is not None and publisher.casefold() in called


def _without(agency: str | None, way: tuple[Step, ...]) -> tuple[Step, ...]:
    """`Yonhap reported, quoting KCNA`, in Yonhap's own copy, came from KCNA."""
    first = [link.agency for link in way[0].links]
    return way[1:] if agency is not None and first == [agency] else way
