"""Saving a review or a note: all of it or nothing, and never a word lost."""

from collections.abc import Mapping
from urllib.parse import parse_qs

from sqlite_utils import Database

from factcheck.errors import ReviewError, StaleReviewError, StoreError
from factcheck.model import Review
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import Response, write
from factcheck.review.desk import REVIEW, is_served_read_only, may_review, reviewer_name
from factcheck.review.form import EvidenceRow, ReviewForm, UnknownValueError, as_review, read_form, too_long
from factcheck.review.links import page_url
from factcheck.review.page_statement import Typed, find_statement, statement_answer
from factcheck.review.words import label
from factcheck.store.read.parts import unknown_documents
from factcheck.store.read.statement_page import StatementFacts
from factcheck.store.write.reviews import add_note, add_review

# A whole form filled to its bounds, percent-encoded, is below this.
BODY_AT_MOST = 2_000_000
_FIELDS_AT_MOST = 300


async def submit(visit: Visit) -> Answer | Response:
    """What a person sent from a statement's page."""
    if not await may_review(visit.datasette, visit.actor, visit.database):
        raise RefusedError(
            403,
            "You may not review here",
            f"Writing needs the permission {REVIEW}. Sign in by the link that factcheck serve --reviewer prints, "
            "or ask whoever runs this server. Go back in your browser: what you typed is still there.",
        )
    if is_served_read_only(visit.datasette, visit.database):
        raise RefusedError(403, "Nothing can be written here", "This database is served read-only.")
    fields = await _fields(visit)
    facts = await find_statement(visit)
    action = "note" if visit.request.path.endswith("/note") else fields.get("action", ["review"])[-1]
    if action == "note":
        return await _save_note(visit, facts, fields)
    found = _evidence_from(facts, action)
    if action not in {"review", "more"} and found is None:
        raise RefusedError(400, "Not understood", f"action: there is no {action[:40]}.")
    try:
        form = read_form(fields)
    except UnknownValueError as error:
        raise RefusedError(400, "Not understood", f"{error}. Nothing was saved.") from error
    if action == "more":
        return await statement_answer(visit, facts, Typed(form=form.with_room(3)))
    if found is not None:
        return await statement_answer(visit, facts, Typed(form=form.with_evidence(found)))
    return await _save_review(visit, facts, form)


def _evidence_from(facts: StatementFacts, action: str) -> EvidenceRow | None:
    """What a trace shows, as a row of evidence: `trace-1` is the first; None where there is no such trace."""
    wanted = {f"trace-{number}": trace for number, trace in enumerate(facts.traces, 1)}
    trace = wanted.get(action)
    if trace is None:
        return None
    dates = {head.id: head.published for head in facts.others}
    dated = dates.get(trace.document_id)
    return EvidenceRow(document_id=trace.document_id, words=trace.found.text, dated=str(dated or ""))


async def _save_review(visit: Visit, facts: StatementFacts, form: ReviewForm) -> Answer | Response:
    name = reviewer_name(visit.actor) or ""
    review, problems = as_review(form, facts.statement.id, name)
    if review is None:
        return await statement_answer(visit, facts, Typed(form.with_room(), problems=problems, status=422))
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
        return await statement_answer(visit, facts, Typed(form.with_room(), problems=said, status=422))
    except StoreError as error:
        return await statement_answer(visit, facts, Typed(form.with_room(), problems=(str(error),), status=503))
    verdict = f"{label('state', checked.state)}, {label('attribution', checked.attribution).lower()}"
    return _back(visit, facts, f"Saved as {name}: {verdict}.")


async def _conflict(visit: Visit, form: ReviewForm, why: str) -> Answer:
    """Both versions side by side; what was typed stands ready to be saved on top of the newer one."""
    facts = await find_statement(visit)
    latest = facts.reviews[-1].id if facts.reviews else None
    newer = form.model_copy(update={"follows": latest, "document_version": facts.document.version})
    return await statement_answer(visit, facts, Typed(newer.with_room(), stale_because=why, status=409))


async def _save_note(visit: Visit, facts: StatementFacts, fields: Mapping[str, list[str]]) -> Answer | Response:
    body = fields.get("note_body", [""])[-1].replace("\r\n", "\n").strip()
    about = fields.get("about", [""])[-1]
    problem = "a note needs words" if not body else too_long("note", body)
    if about and about not in {flag.id for flag in facts.flags}:
        problem = "the flag this note hangs on no longer stands; hang it on the statement instead"
    if problem:
        return await statement_answer(visit, facts, Typed(note=body, note_problems=(problem,), status=422))
    name = reviewer_name(visit.actor) or ""
    statement_id, flag_id = (None, about) if about else (facts.statement.id, None)

    def save(db: Database) -> int:
        return add_note(db, author=name, body=body, statement_id=statement_id, flag_id=flag_id)

    try:
        await write(visit.datasette, visit.database, save)
    except (ReviewError, StoreError) as error:
        return await statement_answer(visit, facts, Typed(note=body, note_problems=(str(error),), status=503))
    return _back(visit, facts, f"Noted as {name}.")


def _refuse_unknown_documents(db: Database, review: Review) -> None:
    unknown = unknown_documents(db, {item.document_id for item in review.evidence if item.document_id})
    if unknown:
        raise ReviewError(f"there is no stored document {', '.join(sorted(unknown))}; copy the id from its page")


def _back(visit: Visit, facts: StatementFacts, message: str) -> Response:
    visit.datasette.add_message(visit.request, message)
    return Response.redirect(page_url(visit.datasette, "statement", facts.statement.id), status=303)


async def _fields(visit: Visit) -> dict[str, list[str]]:
    declared = visit.request.headers.get("content-length") or "0"
    if declared.isdigit() and int(declared) > BODY_AT_MOST:
        raise RefusedError(413, "Too much at once", "The form holds more than this page takes. Nothing was saved.")
    body: bytes = await visit.request.post_body()
    if len(body) > BODY_AT_MOST:
        raise RefusedError(413, "Too much at once", "The form holds more than this page takes. Nothing was saved.")
    try:
        return parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS_AT_MOST)
    except ValueError as error:
        raise RefusedError(400, "Not understood", "This is not a form of ours. Nothing was saved.") from error
