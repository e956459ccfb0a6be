"""What a report cannot say, one plain sentence each: records that are not there, stages that did not run."""

from collections import Counter
from collections.abc import Iterator

from factcheck.export.days import day
from factcheck.export.report.telling import counted, name_of, stated_on
from factcheck.model import ReportedDocument, ReportedQuotation, ReportedStage, ReportedStatement

_HELD = frozenset(("record", "factcheck"))
_ALWAYS = (
    "Only the records in this database were searched. What stands outside quotation marks was held against none.",
    "A finding is a machine’s comparison of words, and no verdict; a record is as good as whoever took it down.",
)


def limits_of(document: ReportedDocument) -> Iterator[str]:
    """What is missing of this document, then what no report can say."""
    yield from _of_stages(document)
    yield from _of_records(document)
    yield from _of_people(document)
    for run in document.unfinished:
        why = f": {run.reason.splitlines()[0]}" if run.reason else ""
        did = "failed on the document" if run.outcome == "failed" else "abstained from the document"
        yield f"The checker {run.checker} {did}{why}."
    if document.not_shown:
        is_one = document.not_shown == 1
        more = "passage looks like no statement and is" if is_one else "passages look like no statements and are"
        yield f"{document.not_shown:,} more {more} not listed."
    yield from _ALWAYS


def _of_stages(document: ReportedDocument) -> Iterator[str]:
    stages = {stage.name: stage for stage in document.stages}
    if document.abstained:
        yield f"No statements were looked for: {document.abstained}."
    attribute, trace, verify = stages.get("attribute"), stages.get("trace"), stages.get("verify")
    if attribute is None or attribute.made_by is None:
        yield "Its statements have not been looked for yet; factcheck check does that."
    elif not attribute.is_current:
        yield f"Its statements are those of version {attribute.version}; the text is version {document.version} now."
    if document.kind in _HELD:
        yield "It is a record itself: its own quotations are held against no other record."
        return
    yield from _of_verifying(document, verify)
    if trace is None or trace.made_by is None:
        yield "Its quotations have not been looked for in other documents yet."
    elif not trace.is_current:
        yield "It has changed since its quotations were looked for in other documents."


def _of_verifying(document: ReportedDocument, verify: ReportedStage | None) -> Iterator[str]:
    if verify is None or verify.made_by is None:
        yield "Its quotations have been held against no record yet; factcheck run does that."
    elif verify.version != document.version:
        yield (
            f"The text has changed since its quotations were held against the records: that was version"
            f" {verify.version}, this is version {document.version}. What was found then is left out."
        )
    elif not verify.is_current:
        yield "What is known of it has changed since its quotations were held against the records: they are due again."
    elif unheld := sum(one.verification is None for one in document.quotations):
        were = "quotation was" if unheld == 1 else "quotations were"
        yield f"{unheld:,} short {were} held against no record: that takes three words, or words that were altered."


def _of_records(document: ReportedDocument) -> Iterator[str]:
    not_searched = Counter(
        _occasion(one, document)
        for one in document.quotations
        if one.verification and one.verification.finding == "not_searched"
    )
    for (speaker, occasion), number in not_searched.items():
        of_whom = f" of {speaker}" if speaker else ""
        yield f"No stored record{of_whom} covers {occasion}: {counted(number, 'quotation')} could not be looked up."
    outdated = {
        one.verification.found_document_id for one in document.quotations if one.is_outdated and one.verification
    }
    for key in sorted(filter(None, outdated)):
        yield f"{name_of(key, document)} has changed since it was searched; its words are left out here."
    if document.records_unseen:
        came = "record has" if document.records_unseen == 1 else "records have"
        yield f"{document.records_unseen:,} {came} come in or changed that no quotation was held against yet."


def _occasion(one: ReportedQuotation, document: ReportedDocument) -> tuple[str | None, str]:
    speaker = one.verification.speaker if one.verification else None
    if one.statement and one.statement.stated_on:
        return speaker, stated_on(one.statement) or ""
    if document.published:
        return speaker, f"the week to {day(document.published)}, when the document was published"
    return speaker, "the occasion, as the document has no date"


def _of_people(document: ReportedDocument) -> Iterator[str]:
    quoting = {one.statement.id: one.statement for one in document.quotations if one.statement}
    statements: list[ReportedStatement] = [*quoting.values(), *document.statements]
    earlier = [
        one
        for one in statements
        if one.decision.reviews and one.decision.reviews[-1].document_version < document.version
    ]
    if earlier:
        were = "decision is" if len(earlier) == 1 else "decisions are"
        yield f"{len(earlier):,} {were} about an earlier version of the text than this one, {document.version}."
    if outside := sum(one.statement is None for one in document.quotations):
        were = "quotation stands" if outside == 1 else "quotations stand"
        yield f"{outside:,} {were} outside any statement: nobody is said to have said it, and nobody can decide on it."
