"""A small desk: one database, and short ways to put copy into it."""

import hashlib
from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from factcheck import identity
from factcheck.model import (
    Agency,
    Document,
    Evidence,
    Flag,
    Incoming,
    Review,
    Sourcing,
    Span,
    Speaker,
    Statement,
    Trace,
)
from factcheck.store import opening
from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document, revision_of
from factcheck.store.read.due import CheckerState
from factcheck.store.read.reviews import latest_review_id
from factcheck.store.write import documents, flags, reviews, sourcings, statements, traces
from factcheck.store.write.kept_ids import kept_ids, with_ids

TEXT = '"It rained for a week," said Ana Ito. "The bridge held," she added. With reporting by Reuters and AFP.'
RECORD = "It rained for nine days. The bridge held, by luck."
FOUND = {"url": "https://example.org/a", "words": "It rained for a week", "dated": "2024-05-02"}


def incoming(
    text=TEXT,
    *,
    id="bridge",  # noqa: A002 - as the model calls it
    key=None,
    feed="desk",
    former_keys=(),
    data=None,
    **provenance,
) -> Incoming:
    return Incoming(
        document=Document(id=id, text=text, **provenance),
        key=key or f"id:{id}",
        feed=feed,
        former_keys=former_keys,
        origin=f"{id}.txt",
        sha256=hashlib.sha256(data or text.encode()).hexdigest(),
        media_type="text/plain",
    )


def covering(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return document.span(start, start + len(words))


class Desk:
    """What a newsroom does to its database, with short words."""

    TEXT, RECORD, FOUND = TEXT, RECORD, FOUND
    incoming, covering = staticmethod(incoming), staticmethod(covering)

    @staticmethod
    def id_of(document: Document, content: tuple[Span, ...], occurrence: int) -> str:
        return identity.statement_id(document.id, content, occurrence)

    def __init__(self, db: Database) -> None:
        self.db = db

    def ingest(self, text=TEXT, **how) -> Document:
        document_id, _ = documents.put_document(self.db, incoming(text, **how))
        return load_document(self.db, document_id)

    def statement(self, document: Document, words: str, speaker="Ana Ito", **fields) -> Statement:
        content = (covering(document, words),)
        return Statement(
            id=identity.statement_id(document.id, content, 0),
            content=content,
            quoted=content,
            quotation="direct",
            speaker=Speaker(name=speaker) if speaker else None,
            **fields,
        )

    def attribute(self, document: Document, *words: str, tagger="t1", **fields) -> Document:
        return self.find(document, *(self.statement(document, each, **fields) for each in words), tagger=tagger)

    def find(self, document: Document, *found: Statement, tagger="t1") -> Document:
        """What a tagger found goes in under the ids that it has had."""
        with opening.writing(self.db):
            there = document.model_copy(update={"statements": found})
            there = with_ids(there, kept_ids(self.db, there))
            statements.put_statements(self.db, there, tagger)
        return load_document(self.db, document.id)

    def article(self) -> Document:
        return self.attribute(self.ingest(), "It rained for a week", "The bridge held")

    def credit(self, document: Document, *agencies: str, ambiguous=True) -> Document:
        sourcings.put_agencies(self.db, [Agency(id=each.lower(), name=each) for each in agencies])
        found = [
            Sourcing(
                agency=each.lower(),
                relation="contributed",
                level="statement" if statement_id else "document",
                position="footer",
                span=covering(document, each),
                statement_id=statement_id,
                ambiguous=ambiguous,
            )
            for each in agencies
            for statement_id in (None, *(statement.id for statement in document.statements))
        ]
        sourcings.put_sourcings(self.db, document.model_copy(update={"sourcings": tuple(found)}))
        return load_document(self.db, document.id)

    def trace(self, document: Document, other: Document, words="It rained for a week") -> Trace:
        return Trace(
            statement_id=document.statements[0].id,
            document_id=other.id,
            relation="altered",
            quotation=covering(document, words),
            found=covering(other, "It rained for nine days"),
            diff=({"op": "changed", "ours": "a week", "theirs": "nine days"},),
            score=0.8,
        )

    def put_traces(self, document: Document, *found: Trace) -> bool:
        return traces.put_traces(self.db, document, found)

    def flag(self, document: Document, words="It rained for a week", message="it rained longer", **fields) -> Flag:
        evidence = Evidence(document_id=document.id, role="content", span=covering(document, words))
        named = {"checker": "rain", "code": "rain", "severity": "query", **fields}
        return Flag(document_id=document.id, message=message, evidence=(evidence,), **named)

    def check(
        self, document: Document, *raised: Flag, checker="rain", version="1", outcome="done", reason=None
    ) -> bool:
        return flags.put_run(
            self.db,
            CheckerState(checker, version, "{}", f"code of {version}"),
            document.id,
            revision=revision_of(self.db, document.id),
            outcome=outcome,
            reason=reason,
            flags=raised,
        )

    def decide(self, statement: Statement, reviewer="ana", **fields) -> Review:
        version = self.one(
            "SELECT d.version FROM documents d JOIN statements s ON s.document_id = d.id WHERE s.id = ?", statement.id
        )
        follows = latest_review_id(self.db, statement.id)
        decided = {"state": "in_review", "document_version": version, "follows": follows, **fields}
        return Review(statement_id=statement.id, reviewer=reviewer, **decided)

    def review(self, statement: Statement, reviewer="ana", note=None, **fields) -> int:
        return reviews.add_review(self.db, self.decide(statement, reviewer, **fields), note)

    def confirm(self, statement: Statement, reviewer="ana", **fields) -> int:
        return self.review(
            statement, reviewer, state="done", attribution="confirmed_primary", evidence=(FOUND,), **fields
        )

    def one(self, sql: str, *values):
        return self.db.execute(sql, values).fetchone()[0]

    def verdict(self, statement: Statement) -> tuple:
        return self.db.execute(
            "SELECT state, attribution, rating, review_id FROM statements WHERE id = ?", [statement.id]
        ).fetchone()

    def dump(self) -> list[str]:
        return list(self.db.conn.iterdump())


@pytest.fixture
def path(tmp_path):
    return tmp_path / "db" / "factcheck.db"


@pytest.fixture
def db(path) -> Iterator[Database]:
    db = open_database(path)
    yield db
    db.close()


@pytest.fixture
def desk(db) -> Desk:
    return Desk(db)


@pytest.fixture
def desk_of():
    """A desk over a database that the test opens itself."""
    return Desk
