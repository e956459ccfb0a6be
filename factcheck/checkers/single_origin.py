"""Words that several outlets print, and that all of them have from one agency."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from factcheck.plugin import (
    CheckerConfig,
    Document,
    Evidence,
    Field,
    Flag,
    Iterator,
    Neighbours,
    Register,
    Sourcing,
    Span,
    Statement,
    Trace,
    TracedChecker,
    evidence,
    hookimpl,
)

# What is printed later is another occasion; fewer words are said on several.
_SAME_NEWS = timedelta(days=7)
_SHORTEST = 6
# A paper with an agency's help may have had the words itself.
_FROM_AGENCY = frozenset(("authored", "based_on", "cited", "told"))
_SHOWN = 8


class _Printed(NamedTuple):
    """The words as one document has them; `agency` is None where they may be its own, or another's beside."""

    document: Document
    words: Span
    rows: tuple[Sourcing, ...]
    agency: str | None

    @property
    def outlet(self) -> str:
        return " ".join((self.document.publisher or "").split()).casefold().removeprefix("the ")


class _Shared(NamedTuple):
    """A statement that several outlets have from one agency, each outlet's copy once, the document's own first."""

    statement: Statement
    copies: tuple[_Printed, ...]


class SingleOrigin(TracedChecker):
    """Note words that several outlets print, where all of them have them from one agency: that is one origin.

    Not where a record has the words, nor where one of the outlets may have them from elsewhere, or names several
    agencies, or has an agency's help only. The agency's own copy is no outlet's.
    """

    id = "single-origin"
    title = "One origin behind several outlets"
    version = "1"
    severity = "note"
    rule_ref = (
        "Handbooks of verification: reports that go back to one agency are one source, however many print them; a "
        "second source is one that had it in another way."
    )

    class Config(CheckerConfig):
        """How many outlets make it worth telling."""

        at_least: int = Field(3, ge=2, description="Outlets that print the words, the document's own among them.")

    config: Config

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag the document once for each agency, pointing at the words and the credits, here and elsewhere."""
        credited = any(one.statement_id is not None and one.relation in _FROM_AGENCY for one in document.sourcings)
        if document.kind != "article" or not credited:
            return  # those it is traced to, which may be many, need not be read
        by_agency: dict[str, list[_Shared]] = defaultdict(list)
        for statement, found in _copies(document, neighbours).items():
            shared = self._of_one_agency(document, statement, found)
            if shared is not None:
                by_agency[str(shared.copies[0].agency)].append(shared)
        for agency, several in by_agency.items():
            yield self._flag(document, agency, several)

    def _of_one_agency(
        self, document: Document, statement: Statement, found: list[tuple[Document, Span]]
    ) -> _Shared | None:
        own = _printed(document, _longest(statement), statement)
        if own.agency is None or not own.outlet or _is_agencys_own(document):
            return None
        outlets = {own.outlet: own}
        for other, span in found:
            if other.kind in {"record", "factcheck"}:
                return None
            copy = _printed(other, span, _statement_at(other, span))
            if copy.agency != own.agency:
                return None
            if copy.outlet and not _is_agencys_own(other):
                outlets.setdefault(copy.outlet, copy)
        if len(outlets) < self.config.at_least:
            return None
        return _Shared(statement, tuple(outlets.values()))

    def _flag(self, document: Document, agency: str, several: list[_Shared]) -> Flag:
        copies = {copy.outlet: copy for shared in several for copy in shared.copies}
        name = _name_of(agency, copies.values())
        outlets = ", ".join(str(copy.document.publisher) for copy in copies.values())
        what = "these words" if len(several) == 1 else f"{len(several)} statements of this article"
        up_to = "" if all(len(shared.copies) == len(copies) for shared in several) else "up to "
        most = max(len(shared.copies) for shared in several)
        return self.flag(
            f"{up_to}{most} outlets have {what}, all of them from {name}: {outlets}; that is one origin",
            *evidence(document, "content", *(shared.copies[0].words for shared in several)),
            *_elsewhere(document, several, copies.values()),
            statement=several[0].statement if len(several) == 1 else None,
        )


def _copies(document: Document, neighbours: Neighbours) -> dict[Statement, list[tuple[Document, Span]]]:
    """By statement where else its words stand, the same or a part of them, printed within a week."""
    by_id = {one.id: one for one in document.statements}
    found: dict[str, list[tuple[Document, Span]]] = defaultdict(list)
    for _, statement, trace, other in neighbours.traces():
        if _is_one_utterance(document, trace, other):
            found[statement.id].append((other, trace.found))
    for other, _, trace, _ in neighbours.traces_back():
        here = _statement_at(document, trace.found)
        if here is not None and _is_one_utterance(other, trace, document):
            found[here.id].append((other, trace.quotation))
    return {by_id[id_]: some for id_, some in found.items()}


def _is_one_utterance(document: Document, trace: Trace, other: Document) -> bool:
    if trace.relation not in {"identical", "truncated"}:
        return False
    if min(len(trace.quotation.text.split()), len(trace.found.text.split())) < _SHORTEST:
        return False
    if document.published is None or other.published is None:
        return False
    return other.kind in {"record", "factcheck"} or abs(document.published - other.published) <= _SAME_NEWS


def _printed(document: Document, words: Span, statement: Statement | None) -> _Printed:
    rows = () if statement is None else tuple(_rows_of(document, statement))
    # Of a chain, such as `Yonhap, quoting KCNA`, the last had the words.
    agencies = {row.agency if not row.chain or row.span == row.chain[-1] else None for row in rows if not _relays(row)}
    is_open = any(row.ambiguous or row.relation not in _FROM_AGENCY for row in rows)
    return _Printed(document, words, rows, agencies.pop() if len(agencies) == 1 and not is_open else None)


def _rows_of(document: Document, statement: Statement) -> Iterator[Sourcing]:
    return (one for one in document.sourcings if one.statement_id == statement.id and one.relation != "subject")


def _relays(row: Sourcing) -> bool:
    """Whether the agency only passes on what the next in its chain had."""
    return bool(row.chain) and row.span in row.chain[:-1]


def _is_agencys_own(document: Document) -> bool:
    """Whether the agency published it itself: wire copy, or copy of which the publisher's name alone says so."""
    if document.kind == "wire":
        return True
    heads = [one for one in document.sourcings if one.level == "document" and one.relation == "authored"]
    return bool(heads) and not document.credit and all(one.position == "metadata" for one in heads)


def _statement_at(document: Document, span: Span) -> Statement | None:
    """The statement that quotes these words."""
    return next(
        (
            one
            for one in document.statements
            if any(quoted.start < span.end and span.start < quoted.end for quoted in one.quoted)
        ),
        None,
    )


def _longest(statement: Statement) -> Span:
    return max(statement.quoted or statement.content, key=lambda span: span.end - span.start)


def _name_of(agency: str, copies: Iterable[_Printed]) -> str:
    """The agency as the copy at hand prints it, else by its id."""
    printed = (row.span.text for copy in copies for row in copy.rows if row.agency == agency and row.span)
    return next(printed, agency.upper())


def _elsewhere(document: Document, several: list[_Shared], copies: Iterable[_Printed]) -> Iterator[Evidence]:
    """The credits, each once, and the words of the first statement in the other outlets."""
    yield from evidence(document, "credit", *_credits(several[0].copies[0]))
    words = {copy.outlet: copy for shared in several for copy in shared.copies[1:]}
    for copy in [words[one.outlet] for one in copies if one.outlet in words][:_SHOWN]:
        yield from evidence(copy.document, "content", copy.words)
        yield from evidence(copy.document, "credit", *_credits(copy))


def _credits(copy: _Printed) -> list[Span]:
    return list(dict.fromkeys(row.span for row in copy.rows if row.span is not None and row.agency == copy.agency))


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(SingleOrigin)
