"""Saving a note on a statement or on one of its flags."""

from collections.abc import Mapping

from sqlite_utils import Database

from factcheck.errors import ReviewError, StoreError
from factcheck.review.actions.saved import saved
from factcheck.review.answers import Answer, Visit
from factcheck.review.compat import Response, write
from factcheck.review.form import too_long
from factcheck.review.pages.statement import Typed, statement_answer
from factcheck.store.read.pages.one_moment import StatementPage
from factcheck.store.write.reviews import add_note


async def save_note(visit: Visit, found: StatementPage, fields: Mapping[str, list[str]]) -> Answer | Response:
    """Save the note, or bring it back with what keeps it from being saved."""
    body = fields.get("note_body", [""])[-1].replace("\r\n", "\n").strip()
    about = fields.get("about", [""])[-1]
    problem = "a note needs words" if not body else too_long("note", body)
    if about and about not in {flag.id for flag in found.facts.flags}:
        problem = "the flag this note hangs on no longer stands; hang it on the statement instead"
    if problem:
        return await statement_answer(visit, found, Typed(note=body, note_problems=(problem,), status=422))
    name = visit.access.reviewer or ""
    statement_id, flag_id = (None, about) if about else (found.facts.statement.id, None)

    def save(db: Database) -> int:
        return add_note(db, author=name, body=body, statement_id=statement_id, flag_id=flag_id)

    try:
        await write(visit.datasette, visit.database, save)
    except (ReviewError, StoreError) as error:
        return await statement_answer(visit, found, Typed(note=body, note_problems=(str(error),), status=503))
    return saved(visit, found, f"Noted as {name}.")
