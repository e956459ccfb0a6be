"""All that the page of one statement shows."""

from sqlite_utils import Database

from factcheck.identity import agencies_of
from factcheck.model import Agency, Record, Sourcing, Span, Statement, Trace, Verification
from factcheck.store.read.loading import load_sourcings, load_statement, load_trace
from factcheck.store.read.pages.cluster import ClusterLine, cluster_of_statement
from factcheck.store.read.parts import (
    DocumentHead,
    Standing,
    StoredFlag,
    StoredNote,
    agencies,
    flags_by_id,
    heads,
    notes_on,
    standing,
)
from factcheck.store.read.reviews import StoredReview, reviews_of
from factcheck.store.read.rewordings import Rewording, rewordings_of
from factcheck.store.read.verifications import documents_of, verifications_of_statement
from factcheck.store.shown import SHOWN

# How much of the text around a statement is read with it, in code points.
_AROUND = 600
_PASSAGE_AT_MOST = 20_000


class StatementFacts(Record):
    """A statement, what was found about it, and what people decided."""

    statement: Statement
    standing: Standing
    document: DocumentHead
    passage: Span | None
    sourcings: tuple[Sourcing, ...]
    agencies: tuple[Agency, ...]
    traces: tuple[Trace, ...]
    verifications: tuple[Verification, ...]
    flags: tuple[StoredFlag, ...]
    reviews: tuple[StoredReview, ...]
    rewordings: tuple[Rewording, ...]
    notes: tuple[StoredNote, ...]
    others: tuple[DocumentHead, ...]
    cluster: ClusterLine | None
    previous: str | None
    next: str | None


def statement_facts(db: Database, statement_id: str) -> StatementFacts | None:
    """The statement with all that is known of it, gone or not; None where there is none of that id.

    Those before and after it are those that lists show.

    Its traces are in the order of the text, the likest first; its reviews and notes in the order they were written.
    """
    stands, statement = standing(db, statement_id), load_statement(db, statement_id)
    if stands is None or statement is None:
        return None
    own = stands.document_id
    sourcings = tuple(s for s in load_sourcings(db, own) if s.statement_id in {None, statement_id})
    traces, verifications = _traces(db, statement_id), verifications_of_statement(db, statement_id)
    flags = flags_by_id(db, _flag_ids(db, statement_id))
    reviews = tuple(reviews_of(db, statement_id))
    cluster = cluster_of_statement(db, statement_id)
    named = {*(sourcing.agency for sourcing in sourcings), *agencies_of(cluster.origins if cluster else ())}
    notes = (*notes_on(db, "statement", [statement_id]), *notes_on(db, "flag", [flag.id for flag in flags]))
    known = heads(db, {own, *_documents_named(traces, flags, reviews), *documents_of(verifications)})
    return StatementFacts(
        statement=statement,
        standing=stands,
        document=known[own],
        passage=_passage(db, stands, statement),
        sourcings=sourcings,
        agencies=tuple(agency for key, agency in agencies(db).items() if key in named),
        traces=traces,
        verifications=verifications,
        flags=flags,
        reviews=reviews,
        rewordings=rewordings_of(db, statement_id),
        notes=tuple(sorted({note.id: note for note in notes}.values(), key=lambda note: note.id)),
        others=tuple(head for key, head in known.items() if key != own),
        cluster=cluster,
        previous=_neighbour(db, stands, "(position, id) < (?, ?)", "DESC"),
        next=_neighbour(db, stands, "(position, id) > (?, ?)", "ASC"),
    )


def _documents_named(
    traces: tuple[Trace, ...], flags: tuple[StoredFlag, ...], reviews: tuple[StoredReview, ...]
) -> set[str]:
    cited = {item.document_id for review in reviews for item in review.evidence if item.document_id}
    pointed_at = {item.document_id for flag in flags for item in flag.evidence}
    return cited | pointed_at | {trace.document_id for trace in traces}


def _traces(db: Database, statement_id: str) -> tuple[Trace, ...]:
    rows = db.query(
        "SELECT * FROM traces WHERE statement_id = ? ORDER BY quotation_start, score DESC, id", [statement_id]
    )
    return tuple(load_trace(row) for row in rows)


def _flag_ids(db: Database, statement_id: str) -> list[str]:
    rows = db.execute("SELECT id FROM flags WHERE statement_id = ? AND gone_at IS NULL", [statement_id])
    return [row[0] for row in rows.fetchall()]


def _passage(db: Database, stands: Standing, statement: Statement) -> Span | None:
    """The text around the statement, out of the document version its spans belong to."""
    spans = (*statement.source, *statement.cue, *statement.content)
    first = max(0, min(span.start for span in spans) - _AROUND)
    length = min(max(span.end for span in spans) + _AROUND - first, _PASSAGE_AT_MOST)
    # SQLite counts characters from 1, and so do we from 0: code points both.
    row = db.execute(
        "SELECT substr(text, ? + 1, ?) FROM document_versions WHERE document_id = ? AND number = ?",
        [first, length, stands.document_id, stands.document_version],
    ).fetchone()
    return Span(start=first, end=first + len(row[0]), text=row[0]) if row and row[0] else None


def _neighbour(db: Database, stands: Standing, which: str, order: str) -> str | None:
    row = db.execute(
        f"SELECT id FROM statements s WHERE document_id = ? AND gone_at IS NULL AND {SHOWN} AND {which}"  # noqa: S608 - our own words
        f" ORDER BY position {order}, id {order} LIMIT 1",
        [stands.document_id, stands.position, stands.id],
    ).fetchone()
    return str(row[0]) if row else None
