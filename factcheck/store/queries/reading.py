"""The views that are made for reading, in the order in which a reader wants them; their SQL is the schema's."""

from typing import NamedTuple


class ReadingView(NamedTuple):
    """A view of the database, and what a reader calls it."""

    name: str
    title: str
    description: str


READING_VIEWS = (
    ReadingView(
        "who_said_what",
        "Who said what",
        "In which document, on which day, by way of whom, how it was found in the records, with which verdict and "
        "flags.",
    ),
    ReadingView(
        "what_agencies_carried",
        "What each agency carried",
        "Each statement that came by an agency, document by document, with the words that say so.",
    ),
    ReadingView(
        "what_speakers_said",
        "What each speaker said",
        "One speaker after another, each in the order of days, with the document and the verdict.",
    ),
)
