"""One statement: what was found about it, what people decided, and the form to decide it by."""

from typing import NamedTuple

from factcheck.model import SEVERITIES, Trace, Verification
from factcheck.review.answers import RETRY_AFTER, Answer, RefusedError, Visit
from factcheck.review.compat import csrf_token, read
from factcheck.review.form import EVIDENCE_AT_MOST, LENGTHS, ReviewForm, blank_form, form_values
from factcheck.review.highlight import Piece, marks_of, pieces
from factcheck.review.links import key_of
from factcheck.review.merging import Merged
from factcheck.review.pages.chain import chain_of
from factcheck.review.pages.cluster import spread_on_statement
from factcheck.review.pages.exports import exports_of_statement
from factcheck.review.pages.flag import who_decides
from factcheck.store.read.pages.one_moment import StatementPage, statement_page
from factcheck.store.read.pages.statement import StatementFacts
from factcheck.store.read.parts import StoredNote
from factcheck.verdicts import CHOOSABLE

# How much of its paragraph is read with a statement, in code points to either side.
_CONTEXT = 420
# A slogan is found in hundreds of places.
_TRACES_IN_FULL = 5
_TRACES_AT_MOST = 100
_SHOWN_FIRST = {"altered": 0, "truncated": 1, "identical": 2}


class Context(NamedTuple):
    """The statement's paragraph in pieces; whether more stands before and after."""

    pieces: tuple[Piece, ...]
    more_before: bool
    more_after: bool


class Typed(NamedTuple):
    """What a person has typed and not yet saved, and what stands in its way."""

    form: ReviewForm | None = None
    note: str = ""
    problems: tuple[str, ...] = ()
    note_problems: tuple[str, ...] = ()
    stale_because: str | None = None
    merged: Merged | None = None
    status: int = 200


async def find_statement(visit: Visit) -> StatementPage:
    """All about the statement in the address; a 404 where there is none."""
    key = key_of(visit.key)
    found = await read(visit.datasette, visit.database, lambda db: statement_page(db, key))
    if found is None:
        raise RefusedError(404, "No such statement", f"There is no statement {key} in this database.")
    return found


async def statement(visit: Visit) -> Answer:
    """The statement as it stands."""
    return await statement_answer(visit, await find_statement(visit), Typed())


async def statement_answer(visit: Visit, found: StatementPage, typed: Typed) -> Answer:
    """The statement's page with what was typed, if anything was."""
    facts = found.facts
    context = {
        **_found(facts),
        **spread_on_statement(found),
        **await exports_of_statement(visit, facts),
        **await _form(visit, facts, typed),
    }
    template = "conflict.html" if typed.stale_because else "statement.html"
    title = "Changed while you wrote" if typed.stale_because else facts.standing.content[:80]
    headers = RETRY_AFTER if typed.status == 503 else {}
    return Answer(template, title, facts, context, typed.status, headers=headers)


def _found(facts: StatementFacts) -> dict[str, object]:
    """What was found about the statement, arranged for reading; a place that was verified is no trace beside it."""
    verified = _verified_traces(facts)
    return {
        "context": _context(facts),
        "traced": [one for one in _traced(facts) if not any(one[0] in some for some in verified.values())],
        "trace_of": verified,
        "traced_in_full": _TRACES_IN_FULL,
        "traced_at_most": _TRACES_AT_MOST,
        "chain": chain_of(facts),
        "by_credit": bool(facts.sourcings) and not any(sourcing.statement_id for sourcing in facts.sourcings),
        "heads": {head.id: head for head in (*facts.others, facts.document)},
        "notes": _notes(facts),
    }


async def _form(visit: Visit, facts: StatementFacts, typed: Typed) -> dict[str, object]:
    """The form to decide by, and who may use it."""
    latest = facts.reviews[-1] if facts.reviews else None
    blank = blank_form(facts.standing, latest, facts.document.version)
    return {
        "latest": latest,
        "form": typed.form or blank,
        "begun": form_values(blank),
        "differs": typed.merged.differs if typed.merged else (),
        "taken": typed.merged.taken if typed.merged else (),
        "typed": typed,
        "note_typed": typed.note,
        **await who_decides(visit),
        "choosable": CHOOSABLE,
        "severities": SEVERITIES,
        "lengths": LENGTHS,
        "evidence_at_most": EVIDENCE_AT_MOST,
        "csrf": csrf_token(visit.request),
    }


def _context(facts: StatementFacts) -> Context | None:
    """The paragraph around the statement, its roles marked; None where that text is no longer to be had."""
    passage, found = facts.passage, facts.statement
    if passage is None:
        return None
    spans = (*found.source, *found.cue, *found.content)
    first = max(0, min(span.start for span in spans) - passage.start)
    last = min(len(passage.text), max(span.end for span in spans) - passage.start)
    start = max(passage.text.rfind("\n", 0, first) + 1, first - _CONTEXT)
    following = passage.text.find("\n", last)
    end = min(following if following >= 0 else len(passage.text), last + _CONTEXT)
    marks = [
        mark
        for role, those in (("source", found.source), ("cue", found.cue), ("content", found.content))
        for mark in marks_of(those, role, found.id)
    ]
    cut = passage.text[start:end]
    return Context(
        pieces(cut, marks, passage.start + start),
        more_before=start > 0 and passage.text[start - 1] != "\n",
        more_after=end < len(passage.text) and passage.text[end] != "\n",
    )


def _traced(facts: StatementFacts) -> list[tuple[int, Trace]]:
    """The traces, each with its number from 1: those to records first, then where words differ, then the rest."""
    kinds = {head.id: head.kind for head in facts.others}
    return sorted(
        enumerate(facts.traces, 1),
        key=lambda one: (
            kinds.get(one[1].document_id) != "record",
            _SHOWN_FIRST.get(one[1].relation, len(_SHOWN_FIRST)),
            one[0],
        ),
    )


def _verified_traces(facts: StatementFacts) -> dict[int, list[int]]:
    """The traces, by number from 1, into the very place that each verification, by number from 0, was found in."""
    return {
        number: [at for at, trace in enumerate(facts.traces, 1) if _is_same_place(one, trace)]
        for number, one in enumerate(facts.verifications)
    }


def _is_same_place(verified: Verification, trace: Trace) -> bool:
    if verified.found is None or verified.found_document_id != trace.document_id:
        return False
    return verified.found.overlaps(trace.found) and verified.quotation.overlaps(trace.quotation)


def _notes(facts: StatementFacts) -> dict[str | None, list[StoredNote]]:
    """Notes by the flag they hang on; None for those on the statement itself."""
    found: dict[str | None, list[StoredNote]] = {}
    for note in facts.notes:
        found.setdefault(note.flag_id, []).append(note)
    return found
