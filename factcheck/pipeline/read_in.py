"""In which languages a document is read: those whose files count for its results."""

import re
from collections.abc import Iterable

from factcheck import fingerprint
from factcheck.model import Document
from factcheck.sourcing.tongues import tongues

# ISO 639-2 for a language that cannot be told.
UNDETERMINED = "und"
_PARAGRAPH = re.compile(r"\n\s*\n")
# Of a book, the first paragraphs tell.
_MOST_PARAGRAPHS = 200
_ALL = len(tongues(""))


def read_in(document: Document, *, attributed: bool) -> str:
    """The languages of a document by their codes, in order and apart by a space, as they are stored: `de en`.

    The one it gives, the likeliest of each paragraph, and English where statements were looked for; `und` where there
    is none of these.
    """
    found = {"en"} if attributed else set()
    if document.language:
        found.add(document.language.strip().lower().replace("_", "-").partition("-")[0])
    for paragraph in _PARAGRAPH.split(document.text, _MOST_PARAGRAPHS)[:_MOST_PARAGRAPHS]:
        likely = tongues(paragraph)
        if likely and len(likely) < _ALL:
            found.add(likely[0])
    return " ".join(sorted(found - {""})) or UNDETERMINED


def languages_counted(stored: str) -> Iterable[str]:
    """The languages whose files count for a document that was read so: all of them where none could be told."""
    return fingerprint.languages() if stored == UNDETERMINED else stored.split()
