"""One document, set for reading, with what was found in it beside the words it was found in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from factcheck.model import FINDING, Agency, Evidence, Sourcing, Span
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import read
from factcheck.review.highlight import SHOWN_AT_MOST, Mark, MarkedParagraph, Piece, marks_of, paragraphs, pieces
from factcheck.review.links import key_of, page_url
from factcheck.review.pages.flag import who_decides
from factcheck.review.pages.typesetting import Typesetter
from factcheck.review.tables import REPORT_TABLES
from factcheck.store.read.pages.document import DocumentFacts, document_facts
from factcheck.store.read.parts import StoredFlag, StoredNote

# Findings that say nothing against a quotation are counted and not listed.
_COUNTED_ONLY = frozenset(("exact", "near", "not_searched"))
_VERIFIED_AT_MOST = 50


class AnnotatedParagraph(NamedTuple):
    """A paragraph and the flags that begin in it."""

    paragraph: MarkedParagraph
    flags: tuple[StoredFlag, ...]


class Credit(NamedTuple):
    """An agency with the sourcing that names it."""

    agency: Agency
    sourcing: Sourcing


async def document(visit: Visit) -> Answer:
    """The document; a statement's words lead to its page."""
    key = key_of(visit.key)
    facts = await read(visit.datasette, visit.database, lambda db: document_facts(db, key))
    if facts is None:
        raise RefusedError(404, "No such document", f"There is no document {key} in this database.")
    hidden = {one.id for one in facts.standings if not one.shown}
    shown_rows = _annotated(facts, frozenset() if visit.with_hidden else frozenset(hidden))
    placed = {flag.id for row in shown_rows for flag in row.flags}
    about_title = tuple(flag for flag in facts.flags if flag.id not in placed and _in_title(flag, key))
    placed |= {flag.id for flag in about_title}
    headline = next((row for row in shown_rows[:1] if _is_headline(row, facts)), None)
    context = {
        "report_url": await _report_url(visit, key),
        "title_pieces": _title_pieces(facts),
        "headline": headline,
        "rows": shown_rows[1:] if headline else shown_rows,
        "set_text": Typesetter(
            {one.id: one.state for one in facts.standings},
            lambda statement_id: page_url(visit.datasette, "statement", statement_id),
        ).set_text,
        "about_title": (*about_title, *(headline.flags if headline else ())),
        "elsewhere": tuple(flag for flag in facts.flags if flag.id not in placed),
        "verified": [one for one in facts.verifications if one.finding not in _COUNTED_ONLY][:_VERIFIED_AT_MOST],
        "findings": _findings(facts),
        "notes": _notes_by_flag(facts.notes),
        "credits": tuple(_credits(facts)),
        "agency_names": {agency.id: agency.name for agency in facts.agencies},
        "heads": {head.id: head for head in facts.others},
        "not_shown": len(hidden),
        "left_out": frozenset() if visit.with_hidden else hidden,
        "with_hidden": visit.with_hidden,
        **await who_decides(visit),
        "cut_at": SHOWN_AT_MOST if len(facts.document.text) > SHOWN_AT_MOST else None,
    }
    return Answer("document.html", facts.document.title or key, facts, context)


async def _report_url(visit: Visit, key: str) -> str | None:
    """Address of the report; None where the visitor may not see all that it is made of."""
    may_see = await visit.access.may_view(REPORT_TABLES)
    return page_url(visit.datasette, "report", key) if may_see else None


def _annotated(facts: DocumentFacts, left_out: frozenset[str]) -> tuple[AnnotatedParagraph, ...]:
    found = paragraphs(facts.document.text, _marks(facts, left_out))
    waiting = sorted(
        ((spot.span.start, flag) for flag in facts.flags if (spot := _spot(flag, facts.document.id))),
        key=itemgetter(0),
    )
    rows = []
    for number, paragraph in enumerate(found):
        until = found[number + 1].start if number + 1 < len(found) else paragraph.end
        rows.append(AnnotatedParagraph(paragraph, tuple(flag for start, flag in waiting if start < until)))
        waiting = [one for one in waiting if one[0] >= until]
    return tuple(rows)


def _is_headline(row: AnnotatedParagraph, facts: DocumentFacts) -> bool:
    """Whether the text opens with its own headline, which is then set once, with its marks."""
    first = facts.document.text[row.paragraph.start : row.paragraph.end].strip()
    return first == facts.document.title


def _marks(facts: DocumentFacts, left_out: frozenset[str]) -> Iterator[Mark]:
    for statement in facts.document.statements:
        if statement.id in left_out:
            continue
        yield from marks_of(statement.source, "source", statement.id)
        yield from marks_of(statement.cue, "cue", statement.id)
        yield from marks_of(statement.content, "content", statement.id)
    for sourcing in facts.document.sourcings:
        if sourcing.span:
            yield from marks_of([sourcing.span], "agency", sourcing.agency)
        yield from marks_of(sourcing.chain, "link-word", sourcing.agency)
    for flag in facts.flags:
        if flag.is_dismissed:
            continue
        yield from marks_of(_spans_in(flag.evidence, facts.document.id, "text"), "flag", flag.id)
    for one in facts.quoted_by:
        yield from marks_of([one.found], "found", one.statement_id)
    for passage in facts.verified_by:
        if passage.statement_id is not None:
            yield from marks_of([passage.found], "found", passage.statement_id)
        else:
            yield from marks_of([passage.found], "passage", facts.document.id)


def _title_pieces(facts: DocumentFacts) -> tuple[Piece, ...]:
    marks = [
        mark
        for flag in facts.flags
        if not flag.is_dismissed
        for mark in marks_of(_spans_in(flag.evidence, facts.document.id, "title"), "flag", flag.id)
    ]
    return pieces(facts.document.title or "", marks)


def _spans_in(evidence: Iterable[Evidence], document_id: str, field: str) -> list[Span]:
    return [item.span for item in evidence if item.document_id == document_id and item.field == field]


def _spot(flag: StoredFlag, document_id: str) -> Evidence | None:
    """The evidence beside which the flag is set; None for one that is about the title first."""
    mine = [item for item in flag.evidence if item.document_id == document_id]
    return mine[0] if mine and mine[0].field == "text" else None


def _in_title(flag: StoredFlag, document_id: str) -> bool:
    return any(item.document_id == document_id and item.field == "title" for item in flag.evidence)


def _credits(facts: DocumentFacts) -> Iterator[Credit]:
    """Each agency once for each place that names it, however many statements came by it."""
    known = {agency.id: agency for agency in facts.agencies}
    places: dict[tuple[str, str, int | None], Sourcing] = {}
    for sourcing in facts.document.sourcings:
        place = sourcing.agency, sourcing.position, sourcing.span.start if sourcing.span else None
        if sourcing.ambiguous or place not in places:
            places[place] = sourcing
    for sourcing in places.values():
        if sourcing.agency in known:
            yield Credit(known[sourcing.agency], sourcing)


def _findings(facts: DocumentFacts) -> list[tuple[str, int]]:
    """How many of the document's quotations have each finding, those to look at first."""
    found = Counter(one.finding for one in facts.verifications)
    return [(finding, found[finding]) for finding in FINDING.shown if found[finding]]


def _notes_by_flag(notes: tuple[StoredNote, ...]) -> dict[str, list[StoredNote]]:
    found: dict[str, list[StoredNote]] = {}
    for note in notes:
        found.setdefault(note.flag_id or "", []).append(note)
    return found
