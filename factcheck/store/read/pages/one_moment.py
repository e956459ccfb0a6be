"""What each page reads where that is more than one question: to be asked in one transaction, as of one moment."""

from sqlite_utils import Database

from factcheck.model import Agency, Record
from factcheck.store.read.pages.cluster import ClusterFacts, cluster_facts
from factcheck.store.read.pages.statement import StatementFacts, statement_facts
from factcheck.store.read.parts import DocumentHead, StoredFlag, heads
from factcheck.store.read.queue import Filters, QueuePage, count_not_shown, flags_about_documents, queue_page
from factcheck.store.read.waiting import agencies_met, checkers_met


class StatementPage(Record):
    """A statement, and the utterance its words are of."""

    facts: StatementFacts
    spread: ClusterFacts | None


class QueueListing(Record):
    """A page of the queue, the flags that hang on no statement, and what the queue can be narrowed to.

    `not_shown` counts what waits and looks like no statement; `documents` are those that the flags are about.
    """

    page: QueuePage
    not_shown: int
    about_documents: tuple[StoredFlag, ...]
    documents: tuple[DocumentHead, ...]
    agencies: tuple[Agency, ...]
    checkers: tuple[str, ...]


def statement_page(db: Database, statement_id: str) -> StatementPage | None:
    """All about the statement of that id; None where there is none."""
    facts = statement_facts(db, statement_id)
    if facts is None:
        return None
    return StatementPage(facts=facts, spread=cluster_facts(db, facts.cluster.id) if facts.cluster else None)


def queue_listing(db: Database, filters: Filters, after: str | None) -> QueueListing:
    """The page of the queue that begins after `after`; StoreError where that is no place in it."""
    page = queue_page(db, filters, after)
    # A flag about a document has no state, speaker or agency; it stands on the first page.
    is_narrowed = filters.state or filters.speaker or filters.agency
    flags = () if after or is_narrowed else flags_about_documents(db, filters)
    return QueueListing(
        page=page,
        not_shown=count_not_shown(db, filters),
        about_documents=flags,
        documents=tuple(heads(db, {flag.document_id for flag in flags}).values()),
        agencies=agencies_met(db),
        checkers=checkers_met(db),
    )
