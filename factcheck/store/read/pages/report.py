"""All that the report on one document says: each quotation, how it was verified, by what and by whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from sqlite_utils import Database

from factcheck.model import (
    CitedDocument,
    CreditedAgency,
    Document,
    ReportedDocument,
    ReportedQuotation,
    ReportedStage,
    ReportedStatement,
    Statement,
    Trace,
    UnfinishedRun,
    Verification,
)
from factcheck.store.read.bearing import records_arrived
from factcheck.store.read.documents import load_document
from factcheck.store.read.pages.decisions import Notes, decision_of, flags_standing, reported_flags
from factcheck.store.read.pages.named import document_named
from factcheck.store.read.parts import StoredFlag, agencies, heads
from factcheck.store.read.verifications import documents_of, verifications_of
from factcheck.store.rows import Value
from factcheck.store.shown import SHOWN

_HEAD = """
    SELECT d.attributed_by, d.attributed_version, d.traced_by, d.traced_revision, d.revision, d.version, d.abstained,
        v.ingested_at, v.origin, v.sha256 AS source_sha256, c.version AS verified_version,
        c.revision AS verified_revision, c.made_by AS verified_by
    FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.number = d.version
    LEFT JOIN verified c ON c.document_id = d.id WHERE d.id = ?
"""
_STATEMENTS = f"""
    SELECT s.id, s.content, s.position AS start, s.quotation, k.name AS speaker, s.source, s.stated_on,
        s.stated_on_latest, s.tagger, s.confidence, s.document_version, s.gone_at, s.state, s.attribution, s.rating,
        s.review_id, {SHOWN} AS shown
    FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id WHERE s.document_id = ?
        AND (s.gone_at IS NULL OR s.review_id IS NOT NULL OR s.id IN (SELECT statement_id FROM notes))
    ORDER BY s.position, s.id
"""  # noqa: S608 - our own words
_UNFINISHED = "SELECT checker, outcome, reason FROM checker_runs WHERE document_id = ? AND outcome <> 'done' ORDER BY 1"
_DECIDED = ("state", "attribution", "rating", "review_id", "shown")
_Row = dict[str, Value]


def reports_on(db: Database, words: Iterable[str]) -> tuple[ReportedDocument, ...]:
    """Each document that one of the words names, by id, address or title, once and in their order.

    StoreError where a word names none or several.
    """
    found = (reported_document(db, key) for key in dict.fromkeys(document_named(db, word) for word in words))
    return tuple(one for one in found if one is not None)


def reported_document(db: Database, document_id: str) -> ReportedDocument | None:
    """The document with all that its report says, in the order of its text; None where there is none of that id.

    Words of the text are given as this version has them: what was found in an earlier one is left out, and the stage
    that found it is not current. Several reads: within a transaction they show one moment.
    """
    try:
        document = load_document(db, document_id)
    except KeyError:
        return None
    head = next(db.query(_HEAD, [document_id]))
    notes = Notes(db, document_id)
    rows = {str(row["id"]): row for row in db.query(_STATEMENTS, [document_id])}
    statements = {key: _statement(db, row, notes) for key, row in rows.items()}
    arrived = frozenset(records_arrived(db))
    quotations = _quotations(db, document, statements, arrived, is_current=head["verified_version"] == head["version"])
    quotations, statements, flags = _with_flags(db, document_id, quotations, statements, notes)
    quoting = {one.statement.id for one in quotations if one.statement}
    rest = [one for key, one in statements.items() if key not in quoting]
    return ReportedDocument(
        **document.model_dump(
            include={"id", "kind", "title", "publisher", "published", "byline", "url", "language", "version"}
        ),
        **{name: head[name] for name in ("ingested_at", "origin", "source_sha256", "abstained")},
        text_sha256=sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        agencies=tuple(_agencies(db, document)),
        stages=tuple(_stages(head)),
        unfinished=tuple(UnfinishedRun.model_validate(row) for row in db.query(_UNFINISHED, [document_id])),
        records_unseen=len(arrived),
        quotations=quotations,
        statements=tuple(one for one in rest if one.gone_at is None and rows[one.id]["shown"]),
        gone=tuple(one for one in rest if one.gone_at is not None),
        not_shown=sum(one.gone_at is None and not rows[one.id]["shown"] for one in rest),
        flags=reported_flags(flags, document_id, notes),
        notes=notes.left(),
        cited=_cited(db, document_id, quotations, statements.values()),
    )


def _statement(db: Database, row: _Row, notes: Notes) -> ReportedStatement:
    plain = {name: value for name, value in row.items() if name not in _DECIDED}
    return ReportedStatement.model_validate({**plain, "decision": decision_of(db, row, notes)})


def _quotations(
    db: Database,
    document: Document,
    statements: dict[str, ReportedStatement],
    arrived: frozenset[str],
    *,
    is_current: bool,
) -> tuple[ReportedQuotation, ...]:
    # Offsets of an earlier version would cut other words out of this one.
    verified = verifications_of(db, document.id) if is_current else ()
    made_by = {
        (row["statement_id"], row["start"]): row["fingerprint"]
        for row in db.query(
            "SELECT statement_id, start, fingerprint FROM verifications WHERE document_id = ? AND gone_at IS NULL",
            [document.id],
        )
    }
    found = [
        ReportedQuotation(
            quotation=one.quotation,
            statement=statements.get(one.statement_id or ""),
            # Its place in a record that has changed may hold other words now.
            verification=one.model_copy(update={"found": None}) if one.found_document_id in arrived else one,
            verified_by=made_by.get((one.statement_id, one.quotation.start)),
            is_outdated=one.found_document_id in arrived,
        )
        for one in verified
    ]
    found += _held_against_nothing(document.statements, statements, verified)
    found.sort(key=lambda one: (one.quotation.start, one.quotation.end))
    return tuple(_with_traces(found, document.traces))


def _held_against_nothing(
    found: Iterable[Statement], statements: dict[str, ReportedStatement], verified: Sequence[Verification]
) -> Iterator[ReportedQuotation]:
    """The quoted words of statements of which nothing was verified: too short for it, or not yet looked at."""
    for one in found:
        words = () if any(other.statement_id == one.id for other in verified) else one.quoted
        for span in words:
            if not any(span.overlaps(other.quotation) for other in verified):
                yield ReportedQuotation(quotation=span, statement=statements.get(one.id))


def _with_traces(found: list[ReportedQuotation], traces: Iterable[Trace]) -> Iterator[ReportedQuotation]:
    mine: dict[int, list[Trace]] = defaultdict(list)
    for trace in traces:
        own = [at for at, one in enumerate(found) if one.statement and one.statement.id == trace.statement_id]
        at = next((at for at in own if found[at].quotation.overlaps(trace.quotation)), own[0] if own else -1)
        mine[at].append(trace)
    for at, one in enumerate(found):
        likest = sorted(mine[at], key=lambda trace: (-trace.score, trace.document_id))
        yield one.model_copy(update={"traces": tuple(likest)})


def _with_flags(
    db: Database,
    document_id: str,
    quotations: tuple[ReportedQuotation, ...],
    statements: dict[str, ReportedStatement],
    notes: Notes,
) -> tuple[tuple[ReportedQuotation, ...], dict[str, ReportedStatement], list[StoredFlag]]:
    """Each flag at the quotation it points at, else at its statement; and those that are about neither."""
    at_quotation: dict[int, list[StoredFlag]] = defaultdict(list)
    at_statement: dict[str, list[StoredFlag]] = defaultdict(list)
    others = []
    for flag in flags_standing(db, document_id):
        at = _place(flag, document_id, quotations)
        if at is not None:
            at_quotation[at].append(flag)
        elif flag.statement_id in statements:
            at_statement[str(flag.statement_id)].append(flag)
        else:
            others.append(flag)
    flagged = tuple(
        one.model_copy(update={"flags": reported_flags(at_quotation[at], document_id, notes)})
        for at, one in enumerate(quotations)
    )
    told = {
        key: one.model_copy(update={"flags": reported_flags(at_statement[key], document_id, notes)})
        for key, one in statements.items()
    }
    return flagged, told, others


def _place(flag: StoredFlag, document_id: str, quotations: Sequence[ReportedQuotation]) -> int | None:
    spans = [item.span for item in flag.evidence if item.document_id == document_id and item.field == "text"]
    meant = [at for at, one in enumerate(quotations) if any(one.quotation.overlaps(span) for span in spans)]
    own = [at for at, one in enumerate(quotations) if one.statement and one.statement.id == flag.statement_id]
    if flag.statement_id is None:
        return meant[0] if meant else None
    return next((at for at in meant if at in own), own[0] if own else None)


def _stages(head: _Row) -> Iterator[ReportedStage]:
    seen = {
        "attribute": (head["attributed_by"], head["attributed_version"] == head["version"]),
        "trace": (head["traced_by"], head["traced_revision"] == head["revision"]),
        "verify": (
            head["verified_by"],
            (head["verified_version"], head["verified_revision"]) == (head["version"], head["revision"]),
        ),
    }
    versions = {"attribute": head["attributed_version"], "verify": head["verified_version"]}
    for name, (made_by, is_current) in seen.items():
        told = {"name": name, "made_by": made_by, "version": versions.get(name)}
        yield ReportedStage.model_validate({**told, "is_current": made_by is not None and is_current})


def _agencies(db: Database, document: Document) -> Iterator[CreditedAgency]:
    """Each agency that the document credits once, as its first words have it."""
    known = agencies(db)
    own = [one for one in document.sourcings if one.level == "document"]
    for one in {one.agency: one for one in reversed(own)}.values():
        name = known[one.agency].name if one.agency in known else one.agency
        said = one.model_dump(include={"relation", "position", "ambiguous"})
        yield CreditedAgency(id=one.agency, name=name, **said)


def _cited(
    db: Database,
    document_id: str,
    quotations: Iterable[ReportedQuotation],
    statements: Iterable[ReportedStatement],
) -> tuple[CitedDocument, ...]:
    quotations = tuple(quotations)
    named = documents_of(one.verification for one in quotations if one.verification)
    named |= {trace.document_id for one in quotations for trace in one.traces}
    reviews = [review for one in statements for review in one.decision.reviews]
    named |= {item.document_id for review in reviews for item in review.evidence if item.document_id}
    found = heads(db, named - {document_id})
    return tuple(CitedDocument.model_validate(found[key].model_dump(exclude={"version"})) for key in sorted(found))
