"""Who speaks where in a record of several speakers."""

from pydantic import Field

from factcheck.model.record import Record


class Turn(Record):
    """What one speaker says at a stretch: half-open offsets in the document's text, and seconds where known."""

    start: int = Field(ge=0, description="First code point.")
    end: int = Field(description="One past the last code point.")
    speaker: str | None = Field(default=None, description="As the record names them: `MR. SPICER`, `SPEAKER_00`, `Q`.")
    at_start: float | None = Field(default=None, description="The second of the recording at which it begins.")
    at_end: float | None = Field(default=None, description="The second at which it ends.")
