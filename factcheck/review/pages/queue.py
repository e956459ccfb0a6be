"""The queue: the statements that wait, narrowed as the address says."""

from collections.abc import Mapping
from typing import get_args

from pydantic import ValidationError

from factcheck.errors import StoreError
from factcheck.model import WAITING
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import read
from factcheck.review.links import HOME, queue_url
from factcheck.store.read.pages.one_moment import queue_listing
from factcheck.store.read.parts import DocumentHead, StoredFlag
from factcheck.store.read.queue import COUNTED_AT_MOST, Filters, QueuePage

_FILTER_AT_MOST = 300


class QueueFacts(QueuePage):
    """A page of the queue, what it is narrowed to, and flags that hang on no statement.

    `not_shown` counts what waits under these filters and looks like no statement.
    """

    filters: Filters
    not_shown: int
    about_documents: tuple[StoredFlag, ...]
    documents: tuple[DocumentHead, ...]
    next_url: str | None


async def queue(visit: Visit) -> Answer:
    """The statements that wait, narrowed as the address says."""
    filters, after = _filters(visit), visit.request.args.get("after")
    try:
        listing = await read(visit.datasette, visit.database, lambda db: queue_listing(db, filters, after))
    except StoreError as error:
        raise RefusedError(400, "Bad request", f"after: {error}.") from error
    narrowed = {name: _as_words(value) for name, value in filters if value}
    following = listing.page.next
    facts = QueueFacts(
        rows=listing.page.rows,
        next=following,
        filters=filters,
        not_shown=listing.not_shown,
        about_documents=listing.about_documents,
        documents=listing.documents,
        next_url=queue_url(visit.datasette, **narrowed, after=following) if following else None,
    )
    context = {
        "choices": listing,
        "narrowed": narrowed,
        "documents": {head.id: head for head in listing.documents},
        "after": after,
        "queue_action": visit.datasette.urls.path(f"{HOME}/queue"),
        "waiting_states": WAITING,
        "other_url": queue_url(visit.datasette, **{**narrowed, "hidden": None if filters.hidden else "1"}),
        "counted_at_most": COUNTED_AT_MOST,
    }
    return Answer("queue.html", "Queue", facts, context)


def _filters(visit: Visit) -> Filters:
    typed = {name: visit.request.args.get(name) or None for name in Filters.model_fields}
    for name, value in typed.items():
        if value and len(value) > _FILTER_AT_MOST:
            raise RefusedError(400, "Bad request", f"{name}: expected at most {_FILTER_AT_MOST} characters.")
    try:
        return Filters.model_validate({**typed, **{name: typed[name] or False for name in ("flagged", "hidden")}})
    except ValidationError as error:
        names = ", ".join(str(problem["loc"][0]) for problem in error.errors())
        raise RefusedError(400, "Bad request", f"{names}: {_known(error)}") from error


def _known(error: ValidationError) -> str:
    name = str(error.errors()[0]["loc"][0])
    kinds: Mapping[str, object] = {key: field.annotation for key, field in Filters.model_fields.items()}
    known = [str(value) for kind in get_args(kinds[name]) for value in get_args(kind)]
    return f"expected one of {', '.join(known)}." if known else "expected 1, or nothing at all."


def _as_words(value: object) -> str:
    return "1" if value is True else str(value)
