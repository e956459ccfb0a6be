"""Who speaks where in a record of several speakers."""

from pydantic import Field

from factcheck.model.record import Record


class Turn(Record):
    """What one speaker says at a stretch: half-open offsets in the document's text, and seconds where known."""

    start: int = Field(ge=0)
    end: int
    speaker: str | None = Field(None, description="As the record names the speaker: `MR. SPICER`, `SPEAKER_00`, `Q`.")
    at_start: float | None = Field(None, description="The second of the recording at which it begins.")
    at_end: float | None = None
