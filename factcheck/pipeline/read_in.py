"""In which languages a document is read: those whose files count for its results."""

import re
from collections.abc import Iterable

from factcheck import fingerprint
from factcheck.model import Document
from factcheck.text.language import UNKNOWN, candidate_languages, detect_language

_PARAGRAPH = re.compile(r"\n\s*\n")
# Of a book, the first paragraphs tell.
_LOOKED_AT = 200
# A few words may be in some languages; where they may be in more, they tell none.
_FEW = 3


def read_in(document: Document, *, attributed: bool) -> str:
    """The languages of a document by their codes, in order and apart by a space, as they are stored: `de en`.

    The one it gives, those of its paragraphs where these are told, else the likeliest of its few words, and English
    where statements were looked for; `und` where there is none of these.
    """
    found = {"en"} if attributed else set()
    if document.language:
        found.add(document.language.strip().lower().replace("_", "-").partition("-")[0])
    paragraphs = _PARAGRAPH.split(document.text, _LOOKED_AT)[:_LOOKED_AT]
    told = {language for paragraph in paragraphs for language in _told(paragraph)}
    found.update(told or _likely(document.text))
    return " ".join(sorted(found - {""})) or UNKNOWN


def languages_counted(stored: str) -> Iterable[str]:
    """The languages whose files count for a document that was read so: all of them where none could be told."""
    return fingerprint.languages() if stored == UNKNOWN else stored.split()


def _told(paragraph: str) -> Iterable[str]:
    evident = detect_language(paragraph)
    if evident is not None:
        return () if evident == UNKNOWN else (evident,)
    likely = candidate_languages(paragraph)
    return likely if len(likely) == 1 else ()


def _likely(text: str) -> Iterable[str]:
    likely = candidate_languages(text)
    return likely[:1] if len(likely) <= _FEW else ()
