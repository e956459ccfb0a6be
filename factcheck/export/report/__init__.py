"""The report on a document that an editor files with the story: what it says, and the forms it leaves in."""

from factcheck.export.report.report import Report, ReportSummary, report_of

__all__ = ["Report", "ReportSummary", "report_of"]
