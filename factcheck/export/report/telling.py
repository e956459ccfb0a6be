"""The facts of a report in a reader's words, for every form it leaves in."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.export.days import day
from factcheck.export.verifications import clock
from factcheck.model import (
    ATTRIBUTION,
    DEFECT,
    FINDING,
    KIND,
    POSITION,
    RATING,
    RELATION,
    SEVERITY,
    STATE,
    TRACE_RELATION,
    CitedDocument,
    CreditedAgency,
    Decision,
    Finding,
    ReportedDocument,
    ReportedQuotation,
    ReportedReview,
    ReportedStatement,
    Span,
    Trace,
    Verification,
)

# A quotation that a hundred documents have has a hundred traces; the JSON form gives all.
TRACES_SHOWN = 8
SEARCHED_SHOWN = 12
# In the order of the summary: what is in the record first, what is not last.
_FIRST: tuple[Finding, ...] = ("exact", "near", "partial")
_LAST: tuple[Finding, ...] = ("not_found", "not_searched")
IN_SUMMARY = (*_FIRST, *(one for one in FINDING.codes if one not in (*_FIRST, *_LAST)), *_LAST)
_HELD_AGAINST_NOTHING = "Not held against records"


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 quotation, 2 quotations; of a noun that adds an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def name_of(key: str, document: ReportedDocument) -> str:
    """A cited document by its title, else by its id."""
    cited = cited_in(document, key)
    return f"“{cited.title}”" if cited and cited.title else key


def cited_in(document: ReportedDocument, key: str | None) -> CitedDocument | None:
    """The head of a document that the report names; None where it is not stored, or is the document itself."""
    return next((one for one in document.cited if one.id == key), None)


def head_of(cited: CitedDocument) -> str:
    """What tells a cited document from others of its title: id, publisher, day, kind."""
    kind = () if cited.kind == "article" else (KIND.terms[cited.kind].label.lower(),)
    return ", ".join(one for one in (cited.publisher, day(cited.published), *kind, cited.id) if one)


def finding_label(one: ReportedQuotation) -> str:
    """The finding as pages call it."""
    if one.verification is None:
        return _HELD_AGAINST_NOTHING
    turned = ", and the cut turns it" if one.verification.turned else ""
    return FINDING.terms[one.verification.finding].label + turned


def finding_meaning(one: ReportedQuotation) -> str:
    """What the finding means, in one line."""
    if one.verification is None:
        return "no record was searched for these words"
    return FINDING.terms[one.verification.finding].help


def tone(one: ReportedQuotation) -> str:
    """How pressing it is, for the eye: alarm, found or open."""
    found = one.verification
    if found is not None and found.is_alarm:
        return "alarm"
    return "found" if found is not None and found.finding in ("exact", "near", "partial") else "open"


def place_of(span: Span) -> str:
    """Where the words stand, in code points of the text as stored."""
    return f"characters {span.start:,} to {span.end:,}"


def second_of(found: Verification) -> str | None:
    """The second of the recording at which the turn begins, as players show it."""
    return f"at {clock(found.at)} of the recording" if found.at is not None else None


def stated_on(one: ReportedStatement) -> str | None:
    """The day the copy gives; the first and last it may be; of a statement without a day, by which it was made."""
    first, latest = one.stated_on, one.stated_on_latest
    if first is None:
        return f"by {day(latest)}, the day of publication" if latest else None
    return f"{day(first)} to {day(latest)}" if latest else day(first)


def said_by(one: ReportedQuotation) -> str:
    """Who says it, as found and as the copy has it, and when."""
    if one.statement is None:
        return "nobody that the document names"
    return who(one.statement) + (f", {when}" if (when := stated_on(one.statement)) else "")


def who(one: ReportedStatement) -> str:
    """The speaker, with the words that name them where these are others."""
    written = (one.source or "").strip(",;: ")
    if one.speaker is None:
        return written or "nobody named"
    return f"{one.speaker} (in the copy: “{written}”)" if written and written != one.speaker else one.speaker


def machine(one: ReportedQuotation) -> str:
    """By what it was found and verified."""
    told = []
    if one.statement:
        told.append(f"statement found by {one.statement.tagger}, confidence {one.statement.confidence:.2f}")
    if one.verified_by:
        told.append(f"held against the records by verification {one.verified_by}")
    return "; ".join(told) or "a machine; by which it is not stored"


def is_same_passage(one: ReportedQuotation, trace: Trace) -> bool:
    """Whether the trace leads to the passage that the finding rests on."""
    found = one.verification
    if found is None or found.found is None or found.found_document_id != trace.document_id:
        return False
    return found.found.start < trace.found.end and trace.found.start < found.found.end


def trace_label(trace: Trace) -> str:
    """How the words stand to those of the other document."""
    return TRACE_RELATION.terms[trace.relation].label


def verdict(decision: Decision) -> str:
    """The verdict, the defects, the rating and the state."""
    latest = decision.reviews[-1] if decision.reviews else None
    told = [ATTRIBUTION.terms[decision.attribution].label]
    if latest and latest.defects:
        told[0] += f" ({', '.join(DEFECT.terms[defect].label.lower() for defect in latest.defects)})"
    if decision.rating != "not_rated":
        label = RATING.terms[decision.rating].label
        told.append(f"content: {label.lower()}" + (f" (“{latest.desk_label}”)" if latest and latest.desk_label else ""))
    told.append(STATE.terms[decision.state].label.lower())
    return "; ".join(told)


def review_verdict(review: ReportedReview) -> str:
    """What one review says, as `verdict` says it of the latest."""
    return verdict(
        Decision(state=review.state, attribution=review.attribution, rating=review.rating, reviews=(review,))
    )


def decided_by(decision: Decision) -> str | None:
    """Who decided, when, about which version, and who had come to the same before; None where nobody has."""
    if not decision.reviews:
        return None
    latest = decision.reviews[-1]
    second = f"; second reviewer: {decision.second_reviewer}" if decision.second_reviewer else ""
    return f"{latest.reviewer}, {day(latest.reviewed_at)}, of version {latest.document_version}{second}"


def in_short(one: ReportedStatement) -> str:
    """Verdict and who, of a statement without a quotation."""
    by = decided_by(one.decision)
    return f"{verdict(one.decision)}; {by}" if by else "nobody has decided"


def agency(one: CreditedAgency) -> str:
    """An agency with how and where the document credits it."""
    open_ = "; one of several, the credit does not say which" if one.ambiguous else ""
    return f"{one.name} ({RELATION.terms[one.relation].label}; {POSITION.terms[one.position].label}{open_})"


class SummaryPart(NamedTuple):
    """A finding in the summary: what it is called, how many have it, and its tone."""

    label: str
    number: int
    tone: str


def summary_parts(document: ReportedDocument) -> Iterator[SummaryPart]:
    """The findings that there are: what is in the record first, what was not looked for last."""
    found: dict[tuple[int, str, str], int] = {}
    for one in document.quotations:
        rank = IN_SUMMARY.index(one.verification.finding) if one.verification else len(IN_SUMMARY)
        key = rank, finding_label(one).lower(), tone(one)
        found[key] = found.get(key, 0) + 1
    yield from (SummaryPart(label, number, tone_) for (_, label, tone_), number in sorted(found.items()))


def flags_told(flags: Iterable[tuple[str, int]]) -> str:
    """How many flags stand, by severity: 1 hold, 3 queries; none."""
    plurals = {"query": "queries"}
    told = [f"{number:,} {code if number == 1 else plurals.get(code, code + 's')}" for code, number in flags]
    return ", ".join(told) or "none"


def severity(code: str) -> str:
    """The severity as pages call it."""
    return SEVERITY.labels[code]
