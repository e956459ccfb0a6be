"""Bylines: the agency on a line of its own at the head, or in brackets further down."""

import re
from collections.abc import Iterator

from factcheck.model import Document, Sourcing
from factcheck.sourcing.copytext import Copy, CopyLine
from factcheck.sourcing.forms.credit_lines import credit_lines
from factcheck.sourcing.forms.phrases import word_pattern, words_of
from factcheck.sourcing.heads.credited import HEAD_LINES, OPENS_BYLINE, credits_of
from factcheck.sourcing.heads.given import PICTURE, given_byline, is_a_persons
from factcheck.sourcing.heads.inner_datelines import inner_bylines

_LONGEST_BYLINE = 160
_LONGEST_DECK = 240
_LONGEST_SENTENCE = 100
_DASHES = ("-", "–", "—")
_HELPED = ("byline-with", "with-reporting")
_PERSON = re.compile(r"^\W{0,2}(?:[A-ZÀ-Þ][\w'’.-]+ ){1,3}[A-ZÀ-Þ][\w'’.-]+,(?: [Tt]he)? ?(?:[A-Z][\w ]{2,30} \()?$")
_BYLINE_REST = re.compile(rf"(?:{word_pattern('datelines', 'byline-rest')}|[A-Z][\w'’.-]*|\d+|\W)*", re.IGNORECASE)


def find_bylines(document: Document, copy: Copy) -> Iterator[Sourcing]:
    """The agencies in the byline, as metadata gives it or as a line of its own at the head."""
    if document.byline:
        yield from given_byline(document.byline, copy)
        return
    head = tuple(_head_byline(copy))
    yield from head
    signed = {row.agency for row in head}
    yield from credits_of(
        tuple(name for name in inner_bylines(copy) if name.agency not in signed), "authored", "byline", 0.85
    )


def _head_byline(copy: Copy) -> Iterator[Sourcing]:
    for line in copy.lines[:HEAD_LINES]:
        # A name alone below the first paragraph credits a picture set there.
        if line.end - line.start > _LONGEST_DECK:
            return
        if line.mentions and line.end - line.start <= _LONGEST_BYLINE and _is_byline(copy, line):
            helped = _helped(_words(copy, line))
            signing = [name for name in line.mentions if name.start - line.start < helped]
            around = [(name, copy.text[line.start : name.start], copy.after(name)) for name in signing]
            names = tuple(name for name, *beside in around if not is_a_persons(name, *beside))
            yield from credits_of(names, "authored", "byline", 0.9 if OPENS_BYLINE.match(_words(copy, line)) else 0.7)
            return


def _helped(words: str) -> int:
    """Where in the line the names begin of those who had a part in the story: `By Ann Lee, with files from AFP`."""
    forms = (form.words.search(words) for form in credit_lines("behind") if form.entry in _HELPED)
    return min((form.end() for form in forms if form), default=len(words))


def _is_byline(copy: Copy, line: CopyLine) -> bool:
    words = _words(copy, line)
    if PICTURE.search(words) or words.rstrip().endswith(("!", "?")):
        return False
    first = line.mentions[0]
    lead = words[: first.start - line.start]
    if first.sort == "photo" or (_is_last(line) and lead.strip() in _DASHES and not first.text.isupper()):
        return False  # `– Petra` signs a letter, or the story as a credit line does
    rest = copy.text[first.end : line.end]
    if OPENS_BYLINE.match(words):
        return len(words.split()) <= 20 and _names_only(words, first.text)
    if _PERSON.match(lead) and len(rest.split()) <= 3:
        return line.number <= 3 and line.left > 0 and not _stands_below_story(copy, line)
    return (
        not _stands_below_story(copy, line)
        and lead.strip(" -–—|(").lower() in ("", "the")
        and len(rest.split()) <= 8
        and bool(_BYLINE_REST.fullmatch(rest))
        and not re.search(r"[a-z]{3}[.:]", rest)
        and _only_names(rest)
    )


def _is_last(line: CopyLine) -> bool:
    return line.left == 0 and line.number > 0


def _stands_below_story(copy: Copy, line: CopyLine) -> bool:
    """Whether a sentence stands above the line, first of the text or longer than a deck: no head, but a picture's."""
    if line.number == 0 or line.left == 0:
        return False
    above = _words(copy, copy.lines[line.number - 1]).rstrip()
    return above.endswith((".", "!", "?", "”", '"')) and (line.number == 1 or len(above) > _LONGEST_SENTENCE)


def _names_only(words: str, agency: str) -> bool:
    """Whether the line holds names and the small words of a byline, not a sentence."""
    lower = [word for word in re.findall(r"[^\W\d_]+", words.replace(agency, "")) if word.islower()]
    return all(word in words_of("datelines", "byline-words") for word in lower) and not words.rstrip().endswith(
        ("!", ":")
    )


def _only_names(rest: str) -> bool:
    lower = [word for word in re.findall(r"[^\W\d_]+", rest) if word.islower()]
    return all(word in words_of("datelines", "byline-rest-small") for word in lower)


def _words(copy: Copy, line: CopyLine) -> str:
    return copy.text[line.start : line.end]
