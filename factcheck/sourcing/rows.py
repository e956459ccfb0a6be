"""A document gets its sourcings: its own credits, its citations, and what each statement has of them."""

from collections.abc import Iterator

from factcheck.model import Document, Sourcing, Span
from factcheck.sourcing.agencies import AgencyRegistry, shipped
from factcheck.sourcing.attachment import Attachments
from factcheck.sourcing.chains import find_chains
from factcheck.sourcing.citations import find_citations
from factcheck.sourcing.copytext import Copy, read
from factcheck.sourcing.credits import find_credits
from factcheck.sourcing.heads.bylines import find_bylines
from factcheck.sourcing.heads.datelines import find_datelines
from factcheck.sourcing.heads.given import find_given_credits, find_publisher


def source(document: Document, registry: AgencyRegistry | None = None) -> Document:
    """The document with `sourcings`: its own (no statement id) first, then each statement's, in reading order."""
    copy = read(document.text, registry or shipped())
    credits_ = list(_document_credits(document, copy))
    taken = {row.span.start for row in credits_ if row.span is not None}
    citations = list(_citations(document, copy, taken))
    own = {row.statement_id for row in citations if row.relation != "subject"}
    handed_down = _handed_down(credits_)
    inherited = [
        row.model_copy(update={"statement_id": statement.id})
        for statement in document.statements
        if statement.id not in own
        for row in handed_down
    ]
    return document.model_copy(update={"sourcings": (*credits_, *citations, *inherited)})


def _document_credits(document: Document, copy: Copy) -> Iterator[Sourcing]:
    """Byline, dateline, credit line; an agency that signs the head need not be told again at the foot."""
    authored: set[str] = set()
    named: set[str] = set()
    heads = (*find_bylines(document, copy), *find_datelines(copy))
    for row in (*heads, *find_credits(copy), *find_given_credits(document, copy)):
        if row.relation == "authored" and row.position == "footer" and row.agency in authored:
            continue
        # What metadata says of an agency that the text credits is no news.
        if row.position == "metadata" and row.agency in named:
            continue
        if row.relation == "authored":
            authored.add(row.agency)
        named.add(row.agency)
        yield row
    # An agency that sets another's copy says so; its own copy need not name it.
    if not authored:
        yield from (row for row in find_publisher(document, copy) if row.agency not in named)


def _citations(document: Document, copy: Copy, taken: set[int]) -> Iterator[Sourcing]:
    unattached: list[Sourcing] = []
    attached: list[Sourcing] = []
    citations = find_citations(copy, taken)
    chains = find_chains(copy, [citation.name for citation in citations if citation.relation in ("cited", "told")])
    attachments = Attachments(document, copy.reading)
    for citation in citations:
        name = citation.name
        row = Sourcing(
            agency=name.agency,
            relation=citation.relation,
            level="statement",
            position="body",
            span=Span(start=name.start, end=name.end, text=name.text),
            chain=chains.get(name.start, ()),
            confidence=citation.confidence,
        )
        statement_ids = [] if citation.relation == "subject" else attachments.statements_of(name)
        if not statement_ids:
            unattached.append(row)
        attached += [row.model_copy(update={"statement_id": id_}) for id_ in statement_ids]
    yield from unattached
    yield from attached


def _handed_down(credits_: list[Sourcing]) -> list[Sourcing]:
    """What the document's credit says of a statement whose own words name no agency."""
    best: dict[str, Sourcing] = {}
    for row in credits_:
        if row.agency not in best or row.confidence > best[row.agency].confidence:
            best[row.agency] = row
    # With several credited, no word says which of them carried this statement.
    return [row.model_copy(update={"ambiguous": row.ambiguous or len(best) > 1}) for row in best.values()]
