"""Statements found anew get the ids under which they are stored, so that what was decided about them stays theirs."""

from collections.abc import Iterator, Mapping

from sqlite_utils import Database

from factcheck.identity import content_words, match_key, statement_id
from factcheck.model import Document, Statement
from factcheck.store.matching import KnownStatement, paired


def kept_ids(db: Database, document: Document) -> dict[str, str]:
    """The id that each of the document's statements is stored under or is to be, by the id it was found with.

    A stored statement is found again over a change of typography, of a few words of a long one, of offsets; no id is
    given twice, nor is one that another statement had. Reads only; what it says holds to the end of the transaction.
    """
    stored, found = _stored(db, document.id), [_known(document, one) for one in document.statements]
    pairs = paired(stored, found)
    taken = {one.id for one in stored}
    kept = {}
    for number, statement in enumerate(document.statements):
        kept[statement.id] = stored[pairs[number]].id if number in pairs else _free(document, statement, taken)
        taken.add(kept[statement.id])
    return kept


def with_ids(document: Document, ids: Mapping[str, str]) -> Document:
    """The document with its statements, and what was found of them, under these ids."""
    statements = (one.model_copy(update={"id": ids[one.id]}) for one in document.statements)
    sourcings = (
        one.model_copy(update={"statement_id": ids.get(one.statement_id, one.statement_id)})
        if one.statement_id
        else one
        for one in document.sourcings
    )
    return document.model_copy(update={"statements": tuple(statements), "sourcings": tuple(sourcings)})


def _free(document: Document, statement: Statement, taken: set[str]) -> str:
    return next(one for one in _wishes(document, statement) if one not in taken)


def _wishes(document: Document, statement: Statement) -> Iterator[str]:
    yield statement.id
    occurrence = 0
    while True:
        yield statement_id(document.id, statement.content, occurrence)
        occurrence += 1


def _stored(db: Database, document_id: str) -> list[KnownStatement]:
    rows = db.execute(
        "SELECT s.id, s.match_key, s.content, k.name, s.source, s.factuality, s.position, s.document_version,"
        " s.gone_at IS NOT NULL FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id"
        " WHERE s.document_id = ? ORDER BY s.position, s.rowid",
        [document_id],
    )
    return [KnownStatement(*row) for row in rows.fetchall()]


def _known(document: Document, statement: Statement) -> KnownStatement:
    words = content_words(statement.content)
    return KnownStatement(
        id=statement.id,
        key=match_key(words),
        content=words,
        speaker=statement.speaker.name if statement.speaker else None,
        source=content_words(statement.source) or None,
        factuality=statement.factuality,
        position=statement.content[0].start,
        version=document.version,
    )
