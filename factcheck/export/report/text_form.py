"""The report as plain text: 80 columns, no colour, the same on a terminal, in a pipe and in a mail."""

import textwrap
from collections.abc import Iterable, Iterator

from factcheck.export.days import day
from factcheck.export.hostile import one_line
from factcheck.export.report import telling
from factcheck.export.report.report import Report
from factcheck.model import (
    KIND,
    Change,
    Decision,
    ReportedDocument,
    ReportedFlag,
    ReportedNote,
    ReportedQuotation,
    ReportedReview,
    ReportedStatement,
    ReviewEvidence,
    Trace,
    Verification,
)

_WIDTH = 80
_LABEL = 14
_INDENT = "   "
_LEGEND = "In what differs, [-words-] stand only in the record, {+words+} only in the copy."
_SHORT = 300


def as_text(reports: Iterable[Report]) -> str:
    """The reports one below the other, each in lines of at most 80 columns but for words that are longer."""
    return "\n\n".join("\n".join(_report(one)) for one in reports) + "\n"


def _report(report: Report) -> Iterator[str]:
    document = report.document
    yield "FACT-CHECK REPORT"
    yield "=" * _WIDTH
    yield from _wrapped(document.title or document.id, "")
    yield ""
    yield from _head(report)
    yield ""
    yield from _summary(report)
    yield from _section("Quotations, in the order of the text", document.quotations)
    if any(one.verification and one.verification.diff for one in document.quotations):
        yield from _wrapped(_LEGEND, "")
    decided: dict[str, int] = {}
    for number, one in enumerate(document.quotations, 1):
        yield ""
        yield from _quotation(number, one, document, decided)
    yield from _section("Statements without a quotation", document.statements)
    for statement in document.statements:
        yield from _statement(statement)
    yield from _section("No longer found in the text, but decided on", document.gone)
    for statement in document.gone:
        yield from _statement(statement)
    yield from _section("Open flags about the document", (*document.flags, *document.notes))
    for flag in document.flags:
        yield from _flag(flag, "")
    for note in document.notes:
        yield from _note(note, "")
    yield from _section("What this report cannot say", report.limits)
    for limit in report.limits:
        yield from _wrapped(f"- {limit}", "", "  ")


def _section(title: str, rows: Iterable[object]) -> Iterator[str]:
    if tuple(rows):
        yield from ("", title.upper(), "-" * len(title))


def _head(report: Report) -> Iterator[str]:
    document = report.document
    kind = KIND.terms[document.kind].label.lower()
    yield from _row("Publisher", document.publisher or "not stated")
    yield from _row("Published", day(document.published))
    if document.byline:
        yield from _row("Byline", document.byline)
    yield from _row("Address", document.url or "not stated")
    agencies = "; ".join(telling.agency(one) for one in document.agencies)
    yield from _row("Agencies", agencies or "none credited")
    yield from _row("Document", f"{document.id}, {kind}, version {document.version}")
    yield from _row("Stored", f"{day(document.ingested_at)}, from {document.origin}")
    yield from _row("Text SHA-256", document.text_sha256)
    yield from _row("Report made", f"{day(report.made_at)}, with factcheck {report.factcheck}")


def _summary(report: Report) -> Iterator[str]:
    found = report.summary
    told = ", ".join(f"{one.number:,} {one.label}" for one in telling.summary_parts(report.document))
    left = f", {found.not_to_be_checked:,} not to be checked" if found.not_to_be_checked else ""
    people = f"{found.decided:,} decided by people{left}, {found.open:,} open"
    begin = telling.counted(found.quotations, "quotation")
    yield from _wrapped(f"{begin}: {told}; {people}." if found.quotations else "No quotations.", "")
    if found.statements:
        yield from _wrapped(
            f"{telling.counted(found.statements, 'statement')} without a quotation,"
            f" {found.statements_decided:,} decided by people.",
            "",
        )
    yield from _wrapped(f"Open flags: {telling.flags_told(found.flags.items())}.", "")


def _quotation(
    number: int, one: ReportedQuotation, document: ReportedDocument, decided: dict[str, int]
) -> Iterator[str]:
    yield f"{number}. {telling.finding_label(one).upper()}"
    yield from _wrapped(f"“{one.quotation.text.strip()}”", _INDENT)
    yield from _row("Said by", telling.said_by(one), _INDENT)
    yield from _row("Place", f"{telling.place_of(one.quotation)} of the text", _INDENT)
    yield from _row("Finding", telling.finding_meaning(one), _INDENT)
    if one.verification:
        yield from _found(one.verification, document)
    yield from _row("Machine", telling.machine(one), _INDENT)
    for trace in one.traces[: telling.TRACES_SHOWN]:
        yield from _trace(one, trace, document)
    if (more := len(one.traces) - telling.TRACES_SHOWN) > 0:
        yield from _row("Traced", f"and to {more:,} more places, in the JSON form", _INDENT)
    for flag in (*one.flags, *(one.statement.flags if one.statement else ())):
        yield from _flag(flag, _INDENT)
    if one.statement is None:
        yield from _row("People", "nobody can decide on words outside a statement", _INDENT)
    elif (before := decided.setdefault(one.statement.id, number)) != number:
        yield from _row("People", f"decided on with quotation {before}", _INDENT)
    else:
        yield from _decision(one.statement.decision, document)


def _found(found: Verification, document: ReportedDocument) -> Iterator[str]:
    if found.found_document_id is not None:
        head = telling.cited_in(document, found.found_document_id)
        where = [telling.name_of(found.found_document_id, document), telling.head_of(head) if head else ""]
        where += [telling.place_of(found.found)] if found.found else []
        where += [second] if (second := telling.second_of(found)) else []
        yield from _row("Found in", "; ".join(filter(None, where)), _INDENT)
    if found.found is not None and found.finding != "exact":
        yield from _row("Record has", f"“{found.found.text.strip()}”", _INDENT)
    if any(one.op != "same" for one in found.diff):
        yield from _row("Differs", _diff(found.diff), _INDENT)
    if found.searched:
        names = [telling.name_of(key, document) for key in found.searched[: telling.SEARCHED_SHOWN]]
        more = len(found.searched) - len(names)
        told = "; ".join(names) + (f"; and {more:,} more, in the JSON form" if more else "")
        yield from _row("Searched", told, _INDENT)


def _diff(changes: Iterable[Change]) -> str:
    told = []
    for one in changes:
        if one.op == "same":
            told.append(one.ours)
            continue
        told += [f"[-{one.theirs}-]"] if one.theirs else []
        told += [f"{{+{one.ours}+}}"] if one.ours else []
    return " ".join(told)


def _trace(one: ReportedQuotation, trace: Trace, document: ReportedDocument) -> Iterator[str]:
    if telling.is_same_passage(one, trace):
        yield from _row("Traced", f"{telling.trace_label(trace).lower()}, the same passage", _INDENT)
        return
    head = telling.cited_in(document, trace.document_id)
    where = telling.name_of(trace.document_id, document) + (f", {telling.head_of(head)}" if head else "")
    told = f"{telling.trace_label(trace).lower()} in {where}; {telling.place_of(trace.found)}"
    yield from _row("Traced", told, _INDENT)


def _decision(decision: Decision, document: ReportedDocument) -> Iterator[str]:
    by = telling.decided_by(decision)
    if by is None:
        yield from _row("People", "nobody has decided", _INDENT)
    else:
        yield from _row("People", telling.verdict(decision), _INDENT)
        yield from _row("Decided by", by, _INDENT)
        yield from _typed(decision.reviews[-1], document)
    for change in decision.rewordings:
        yield from _row(
            "Reworded",
            f"{day(change.reworded_at)}, after that: “{change.former_content}” became “{change.content}”"
            f" (version {change.document_version})",
            _INDENT,
        )
    for review in reversed(decision.reviews[:-1]):
        by = f"{review.reviewer}, {day(review.reviewed_at)}, of version {review.document_version}"
        yield from _row("Before", f"{telling.review_verdict(review)}; {by}", _INDENT)
        yield from _typed(review, document)
    for note in decision.notes:
        yield from _note(note, _INDENT)


def _typed(review: ReportedReview, document: ReportedDocument) -> Iterator[str]:
    """What the reviewer typed, in full."""
    for item in review.evidence:
        yield from _row("Evidence", _evidence(item, document), _INDENT)
    if review.searched:
        yield from _row("Looked in", review.searched, _INDENT)
    if review.note:
        yield from _row("Note", review.note, _INDENT)


def _evidence(item: ReviewEvidence, document: ReportedDocument) -> str:
    stored = telling.name_of(item.document_id, document) if item.document_id else None
    told = [f"“{item.words}”", stored, item.url, f"of {day(item.dated)}" if item.dated else None]
    return "; ".join(filter(None, told))


def _statement(one: ReportedStatement) -> Iterator[str]:
    when = f", {said}" if (said := telling.stated_on(one)) else ""
    words = one.content if len(one.content) <= _SHORT else f"{one.content[:_SHORT]} …"
    yield from _wrapped(f"- {telling.who(one)}{when}: {words}", "", "  ")
    gone = f"; gone since {day(one.gone_at)}" if one.gone_at else ""
    yield from _wrapped(f"{telling.in_short(one)}{gone}", "    ")
    for review in one.decision.reviews:
        if review.note:
            yield from _wrapped(f"note of {review.reviewer}: {review.note}", "    ")
    for note in one.decision.notes:
        yield from _note(note, "    ")
    for flag in one.flags:
        yield from _flag(flag, "    ")


def _flag(flag: ReportedFlag, indent: str) -> Iterator[str]:
    yield from _row("Flag", f"{telling.severity(flag.severity).lower()}: {flag.message} [{flag.checker}]", indent)
    for note in flag.notes:
        yield from _note(note, indent)


def _note(note: ReportedNote, indent: str) -> Iterator[str]:
    about = f", about “{note.about}”" if note.about else ""
    yield from _row("Note", f"{note.author}, {day(note.noted_at)}{about}:\n{note.body}", indent)


def _row(label: str, words: str, indent: str = "") -> Iterator[str]:
    """A label and what it is of, below each other where that has several lines."""
    first = indent + label.ljust(_LABEL)
    later = " " * len(first)
    for line in words.splitlines() or [""]:
        if one_line(line):
            yield from _wrapped(line, first, later)
            first = later


def _wrapped(words: str, indent: str, later: str | None = None) -> list[str]:
    return textwrap.wrap(
        one_line(words),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if later is None else later,
        break_on_hyphens=False,
        break_long_words=False,
    )
