"""The first page and the queue."""

from collections.abc import Mapping
from typing import get_args

from pydantic import ValidationError

from factcheck.errors import StoreError
from factcheck.model import WAITING, Agency, Record
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import TooSlowError, read
from factcheck.review.links import HOME, queue_url
from factcheck.store.read.parts import DocumentHead, StoredFlag, heads
from factcheck.store.read.queue import Filters, QueuePage, flags_about_documents, queue_page
from factcheck.store.read.waiting import (
    AgencyCount,
    Overview,
    agencies_met,
    checkers_met,
    overview,
    waiting_by_agency,
)

# The count by agency joins two big tables; the page does without rather than wait.
_AGENCIES_MILLISECONDS = 1_500
_FILTER_AT_MOST = 300


class HomeFacts(Overview):
    """What waits; `agencies` is None where they are too many to count while somebody waits."""

    agencies: tuple[AgencyCount, ...] | None


class QueueFacts(QueuePage):
    """A page of the queue, what it is narrowed to, and flags that hang on no statement."""

    filters: Filters
    about_documents: tuple[StoredFlag, ...]
    documents: tuple[DocumentHead, ...]
    next_url: str | None


class _Choices(Record):
    agencies: tuple[Agency, ...]
    checkers: tuple[str, ...]


async def home(visit: Visit) -> Answer:
    """What waits."""
    counts = await read(visit.datasette, visit.database, overview)
    try:
        agencies = await read(visit.datasette, visit.database, waiting_by_agency, _AGENCIES_MILLISECONDS)
    except TooSlowError:
        agencies = None
    facts = HomeFacts(**{name: getattr(counts, name) for name in Overview.model_fields}, agencies=agencies)
    waiting = sum(count.statements for count in counts.states if count.state in WAITING)
    context = {
        "waiting": waiting,
        "waiting_states": WAITING,
        "total": sum(count.statements for count in counts.states),
        "table_url": lambda table: visit.datasette.urls.table(visit.database, table),
        "database_url": visit.datasette.urls.database(visit.database),
    }
    return Answer("home.html", "What waits", facts, context)


async def queue(visit: Visit) -> Answer:
    """The statements that wait, narrowed as the address says."""
    filters, after = _filters(visit), visit.request.args.get("after")
    try:
        page = await read(visit.datasette, visit.database, lambda db: queue_page(db, filters, after))
    except StoreError as error:
        raise RefusedError(400, "No such page", f"{error}.") from error
    flags = () if after else await read(visit.datasette, visit.database, lambda db: flags_about_documents(db, filters))
    # A flag about a document belongs to none of these.
    if filters.state or filters.speaker or filters.agency:
        flags = ()
    documents = await read(visit.datasette, visit.database, lambda db: heads(db, {flag.document_id for flag in flags}))
    narrowed = {name: _as_words(value) for name, value in filters if value}
    following = queue_url(visit.datasette, **narrowed, after=page.next) if page.next else None
    facts = QueueFacts(
        rows=page.rows,
        next=page.next,
        filters=filters,
        about_documents=flags,
        documents=tuple(documents.values()),
        next_url=following,
    )
    choices = await read(
        visit.datasette, visit.database, lambda db: _Choices(agencies=agencies_met(db), checkers=checkers_met(db))
    )
    context = {
        "choices": choices,
        "narrowed": narrowed,
        "documents": documents,
        "after": after,
        "queue_action": visit.datasette.urls.path(f"{HOME}/queue"),
        "waiting_states": WAITING,
    }
    return Answer("queue.html", "Queue", facts, context)


def _filters(visit: Visit) -> Filters:
    typed = {name: visit.request.args.get(name) or None for name in Filters.model_fields}
    for name, value in typed.items():
        if value and len(value) > _FILTER_AT_MOST:
            raise RefusedError(400, "No such filter", f"The filter {name} is longer than anything in the database.")
    try:
        return Filters.model_validate({**typed, "flagged": typed["flagged"] or False})
    except ValidationError as error:
        names = ", ".join(str(problem["loc"][0]) for problem in error.errors())
        raise RefusedError(400, "No such filter", f"{names}: {_known(error)}") from error


def _known(error: ValidationError) -> str:
    name = str(error.errors()[0]["loc"][0])
    kinds: Mapping[str, object] = {key: field.annotation for key, field in Filters.model_fields.items()}
    known = [str(value) for kind in get_args(kinds[name]) for value in get_args(kind)]
    return f"choose one of {', '.join(known)}." if known else "give 1, or leave it out."


def _as_words(value: object) -> str:
    return "1" if value is True else str(value)
