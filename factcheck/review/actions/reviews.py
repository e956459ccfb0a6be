"""Saving a review: on top of the one it was written against, and never a word lost."""

from collections.abc import Mapping

from sqlite_utils import Database

from factcheck.errors import ReviewError, StaleReviewError, StoreError
from factcheck.model import Review
from factcheck.review.actions.saved import saved
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import Response, write
from factcheck.review.form import (
    EvidenceRow,
    ReviewForm,
    UnknownValueError,
    as_review,
    blank_form,
    form_as_begun,
    read_form,
)
from factcheck.review.merging import merge
from factcheck.review.pages.statement import Typed, find_statement, statement_answer
from factcheck.review.words import label
from factcheck.store.read.pages.one_moment import StatementPage
from factcheck.store.read.parts import unknown_documents
from factcheck.store.write.reviews import add_review


async def receive_review(
    visit: Visit, found: StatementPage, fields: Mapping[str, list[str]], action: str
) -> Answer | Response:
    """Save the form, or give it back with more rows of evidence; `action` is the button that was pressed."""
    evidence = _evidence_from(found, action)
    if action not in {"review", "more"} and evidence is None:
        raise RefusedError(400, "Bad request", f"action: there is no {action[:40]}. Nothing was saved.")
    try:
        form = read_form(fields)
    except UnknownValueError as error:
        raise RefusedError(400, "Bad request", f"{error}. Nothing was saved.") from error
    if action == "more":
        return await statement_answer(visit, found, Typed(form=form.with_room(3)))
    if evidence is not None:
        return await statement_answer(visit, found, Typed(form=form.with_evidence(evidence)))
    return await _save_review(visit, found, form)


def _evidence_from(found: StatementPage, action: str) -> EvidenceRow | None:
    """What a trace shows, as a row of evidence: `trace-1` is the first; None where there is no such trace."""
    wanted = {f"trace-{number}": trace for number, trace in enumerate(found.facts.traces, 1)}
    trace = wanted.get(action)
    if trace is None:
        return None
    dates = {head.id: head.published for head in found.facts.others}
    dated = dates.get(trace.document_id)
    return EvidenceRow(document_id=trace.document_id, words=trace.found.text, dated=str(dated or ""))


async def _save_review(visit: Visit, found: StatementPage, form: ReviewForm) -> Answer | Response:
    name = visit.access.reviewer or ""
    review, problems = as_review(form, found.facts.statement.id, name)
    if review is None:
        return await statement_answer(visit, found, Typed(form.with_room(), problems=problems, status=422))
    checked = review

    def save(db: Database) -> int:
        _refuse_unknown_documents(db, checked)
        return add_review(db, checked, form.note or None)

    try:
        await write(visit.datasette, visit.database, save)
    except StaleReviewError as error:
        return await _conflict(visit, form, str(error))
    except ReviewError as error:
        said = tuple(str(error).split("; "))
        return await statement_answer(visit, found, Typed(form.with_room(), problems=said, status=422))
    except StoreError as error:
        return await statement_answer(visit, found, Typed(form.with_room(), problems=(str(error),), status=503))
    verdict = f"{label('state', checked.state)}, {label('attribution', checked.attribution).lower()}"
    return saved(visit, found, f"Saved as {name}: {verdict}.")


async def _conflict(visit: Visit, form: ReviewForm, why: str) -> Answer:
    """Both versions side by side; what was typed stands ready to be saved on top of the newer one."""
    found = await find_statement(visit)
    facts = found.facts
    latest = facts.reviews[-1] if facts.reviews else None
    there = blank_form(facts.standing, latest, facts.document.version)
    merged = merge(form_as_begun(form, facts.reviews), form, there)
    since = [review for review in facts.reviews if review.id > (form.follows or 0)]
    name = (visit.access.reviewer or "").casefold()
    if since and all(review.reviewer.casefold() == name for review in since):
        why = "you have reviewed this statement yourself since you opened it here, in another tab or window"
    return await statement_answer(visit, found, Typed(merged.form, stale_because=why, merged=merged, status=409))


def _refuse_unknown_documents(db: Database, review: Review) -> None:
    unknown = unknown_documents(db, {item.document_id for item in review.evidence if item.document_id})
    if unknown:
        raise ReviewError(f"there is no stored document {', '.join(sorted(unknown))}; copy the id from its page")
