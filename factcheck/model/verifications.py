"""Quotations held against the record of what was said."""

from pydantic import Field

from factcheck.model.closed_sets import Finding, Turning
from factcheck.model.record import Record
from factcheck.model.spans import Span
from factcheck.model.traces import Change


class Verification(Record):
    """What holding one quotation against the records gave: a machine's finding, never a verdict."""

    document_id: str = Field(description="The document that quotes it.")
    statement_id: str | None = Field(None, description="The statement that quotes it; None where nobody is said to.")
    quotation: Span = Field(description="The quoted words; of a quotation that its cue splits, from first to last.")
    speaker: str | None = Field(None, description="Who said it, as the copy has it; None where that is nobody named.")
    finding: Finding = Field(description="What it is beside the record: of several the first that holds.")
    turned: bool = Field(False, description="Whether what was cut turns the rest: a negation, condition, hedge, ...")
    turned_by: Turning | None = Field(None, description="What of that it is.")
    cut: Span | None = Field(None, description="The record's words that were cut and turn the rest.")
    found_document_id: str | None = Field(None, description="The record with the words, or with the likest.")
    found: Span | None = Field(None, description="The passage in the record.")
    found_speaker: str | None = Field(None, description="Who says it there, as the record names them.")
    diff: tuple[Change, ...] = Field((), description="`ours` as the copy has it, `theirs` as the record does.")
    searched: tuple[str, ...] = Field((), description="The records it was looked for in.")
    at: float | None = Field(None, description="The second of the recording, where the record has times.")

    @property
    def is_alarm(self) -> bool:
        """Whether somebody should look at it before it is published."""
        return self.finding in ALARMS or (self.finding == "partial" and self.turned)

    @property
    def is_found(self) -> bool:
        """Whether the words stand in a record, be it under another name or day."""
        return self.found is not None


ALARMS: frozenset[Finding] = frozenset(("other_speaker", "spliced", "added", "altered", "other_day", "not_found"))
