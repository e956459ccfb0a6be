"""Character references of HTML in what is no HTML (`&ldquo;`, `&amp;`, `&#8217;`), written out."""

import html
import re
from collections.abc import Iterator

from factcheck.ingest.cleaning.mentions import touches_words
from factcheck.ingest.cleaning.offsets import Respelling

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{2,7}|#[xX][0-9A-Fa-f]{2,6});")
# Written out, these would make markup of what is none.
_OF_MARKUP = frozenset("<>")
_BETWEEN_NAMES = re.compile(r"[A-Z][\w.'’]* &amp; [A-Z]")


def write_out_references(text: str) -> tuple[Respelling, str] | None:
    """The text without character references, and the sentence that says so; None where it has none of its own."""
    if "&" not in text:
        return None
    changes = list(_changes(text))
    in_names = {match.start() + match.group().index("&") for match in _BETWEEN_NAMES.finditer(text)}
    own = sum(1 for start, end, _ in changes if start in in_names or touches_words(text, start, end))
    if not own or 2 * own < len(changes):
        return None
    count = len(changes)
    what = "1 HTML character reference was" if count == 1 else f"{count} HTML character references were"
    return Respelling.of(text, changes), f"{what} written out"


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _REFERENCE.finditer(text):
        letters = html.unescape(match.group())
        if letters != match.group() and letters not in _OF_MARKUP:
            yield match.start(), match.end(), letters
