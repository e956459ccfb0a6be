"""Spans: offsets are Unicode code points, half-open, ``text[start:end]``."""

from typing import Self

from pydantic import Field, model_validator

from factcheck.model.record import Record


class Span(Record):
    """A stretch of a text, with the words it covers: ``text[start:end] == span.text``."""

    start: int = Field(ge=0, description="First code point.")
    end: int = Field(description="One past the last code point; greater than start.")
    text: str = Field(description="The words covered, so that a span can be read and verified alone.")

    @model_validator(mode="after")
    def _covers_its_text(self) -> Self:
        if self.end - self.start != len(self.text) or not self.text:
            raise ValueError(f"span {self.start}-{self.end} cannot cover {len(self.text)} code points")
        return self

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut the span out of the text it belongs to; ValueError where it lies outside."""
        return cls(start=start, end=end, text=text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Whether the two, of one text, have a code point in common."""
        return self.start < other.end and other.start < self.end
