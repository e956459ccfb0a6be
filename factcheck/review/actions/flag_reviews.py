"""Upholding a flag, dismissing it for a reason, or opening it again."""

from collections.abc import Mapping

from sqlite_utils import Database

from factcheck.errors import ReviewError, StaleReviewError, StoreError
from factcheck.model import DISMISSAL, FLAG_STATE, FlagReview
from factcheck.review.actions.received import fields_from_reviewer
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import Response, write
from factcheck.review.form import typed_value
from factcheck.review.links import page_url
from factcheck.review.pages.flag import TypedDecision, find_flag, flag_answer
from factcheck.review.sent import say_saved
from factcheck.review.words import label
from factcheck.store.read.pages.flag import FlagFacts
from factcheck.store.write.flag_reviews import add_flag_review

_WORDS_AT_MOST = 2_000


async def decide_flag(visit: Visit) -> Answer | Response:
    """Save the decision and go back to where the flag was seen, or show the flag with what stands in the way."""
    fields = await fields_from_reviewer(visit)
    found = await find_flag(visit)
    review = _review(visit, found, fields)
    typed = TypedDecision(typed_value(fields, "reason"), review.words or "")
    if len(typed.words) > _WORDS_AT_MOST:
        said = f"the reason may hold {_WORDS_AT_MOST:,} characters and holds {len(typed.words):,}"
        return await flag_answer(visit, found, typed._replace(problems=(said,), status=422))

    def save(db: Database) -> int:
        return add_flag_review(db, review)

    try:
        await write(visit.datasette, visit.database, save)
    except StaleReviewError as error:
        newer = await find_flag(visit)
        said = _own_words_for(newer, review) or str(error)
        return await flag_answer(visit, newer, typed._replace(problems=(said,), status=409))
    except ReviewError as error:
        return await flag_answer(visit, found, typed._replace(problems=(str(error),), status=422))
    except StoreError as error:
        return await flag_answer(visit, found, typed._replace(problems=(str(error),), status=503))
    said = label("flag_state", review.state) + (
        f": {label('dismissal', review.reason).lower()}" if review.reason else ""
    )
    visit.datasette.add_message(visit.request, f"Saved as {review.reviewer}. {said}.")
    return say_saved(visit.request, Response.redirect(_back(visit, found, fields), status=303))


def _review(visit: Visit, found: FlagFacts, fields: Mapping[str, list[str]]) -> FlagReview:
    state = next((one for one in FLAG_STATE.codes if one == typed_value(fields, "state")), None)
    reason = next((one for one in DISMISSAL.codes if one == typed_value(fields, "reason")), None)
    if state is None:
        raise RefusedError(
            400, "Bad request", f"state: expected one of {', '.join(FLAG_STATE.codes)}. Nothing was saved."
        )
    follows = typed_value(fields, "follows")
    return FlagReview(
        flag_id=found.flag.id,
        reviewer=visit.access.reviewer or "",
        follows=int(follows) if follows.isascii() and follows.isdigit() and len(follows) < 19 else None,
        state=state,
        reason=reason if state == "dismissed" else None,
        words=typed_value(fields, "words") or None,
    )


def _own_words_for(newer: FlagFacts, review: FlagReview) -> str | None:
    """What to say where nobody but the same reviewer, in another tab, has decided meanwhile."""
    since = [one for one in newer.reviews if one.id > (review.follows or 0)]
    if not since or any(one.reviewer.casefold() != review.reviewer.casefold() for one in since):
        return None
    return "you have decided about this flag yourself since you opened it here, in another tab or window"


def _back(visit: Visit, found: FlagFacts, fields: Mapping[str, list[str]]) -> str:
    """Where the form stood: on a document that the flag points into, on its statement, or on its own page."""
    flag, at = found.flag, typed_value(fields, "at")
    fragment = f"flag-{flag.id}"
    if at in {head.id for head in found.documents}:
        return page_url(visit.datasette, "document", at, fragment)
    if at == flag.statement_id:
        return page_url(visit.datasette, "statement", at, fragment)
    return page_url(visit.datasette, "flag", flag.id)
