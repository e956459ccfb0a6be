"""The report on one document: what is stored about it, in numbers, and what the report cannot say."""

from collections import Counter
from collections.abc import Mapping

from factcheck import __version__
from factcheck.export.report.limits import limits_of
from factcheck.export.report.telling import IN_SUMMARY
from factcheck.model import SEVERITY, Finding, Record, ReportedDocument, ReportedStatement, Severity


class ReportSummary(Record):
    """How many quotations have each finding, and how many people have decided on; what stands on flags."""

    quotations: int
    findings: Mapping[Finding, int]
    turned: int
    held_against_nothing: int
    outside_statements: int
    decided: int
    not_to_be_checked: int
    open: int
    statements: int
    statements_decided: int
    flags: Mapping[Severity, int]


class Report(Record):
    """A document's report: when and by which factcheck it was made, what it says, and what it cannot say."""

    made_at: str
    factcheck: str = __version__
    summary: ReportSummary
    document: ReportedDocument
    limits: tuple[str, ...]


def report_of(document: ReportedDocument, made_at: str) -> Report:
    """The report on the document; `made_at` is a moment in UTC, as the store writes it."""
    return Report(made_at=made_at, summary=_summary(document), document=document, limits=tuple(limits_of(document)))


def _summary(document: ReportedDocument) -> ReportSummary:
    verified = [one.verification for one in document.quotations if one.verification]
    quoting = [one.statement for one in document.quotations]
    found = Counter(one.finding for one in verified)
    states = Counter(one.decision.state if one else "new" for one in quoting)
    decided, left = states["done"], states["wont_check"]
    return ReportSummary(
        quotations=len(document.quotations),
        findings={finding: found[finding] for finding in IN_SUMMARY if found[finding]},
        turned=sum(one.turned for one in verified),
        held_against_nothing=len(quoting) - len(verified),
        outside_statements=sum(one is None for one in quoting),
        decided=decided,
        not_to_be_checked=left,
        open=len(quoting) - decided - left,
        statements=len(document.statements),
        statements_decided=sum(one.decision.state == "done" for one in document.statements),
        flags=_flags(document),
    )


def _flags(document: ReportedDocument) -> Mapping[Severity, int]:
    statements: dict[str, ReportedStatement] = {
        one.statement.id: one.statement for one in document.quotations if one.statement
    }
    flagged = (
        document.flags,
        *(one.flags for one in document.quotations),
        *(one.flags for one in (*statements.values(), *document.statements, *document.gone)),
    )
    number = Counter(flag.severity for flags in flagged for flag in flags)
    return {severity: number[severity] for severity in SEVERITY.shown if number[severity]}
