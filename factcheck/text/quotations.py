"""Find quotations: which stretches of a text stand in quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.text.paragraphs import lines

# Two single marks are how some archives keep a double one; a single one within a word opens nothing.
_MARKS = re.compile(r"(?:&(?:quot|[lr]dquo|#34);|[\"“”„‟«»‹›'‘‚`＂″〝〞〟「」『』])(?:(?<=')'|(?<=`)`|(?<!\w['‘‚`]))")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_CLOSERS: dict[str, tuple[str, ...]] = {
    '"': ('"', "”", "“"),
    "“": ("”", '"', "‟"),
    "„": ("“", "”", '"'),
    "”": ("”", '"'),
    "‟": ("”",),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "''": ("''", '"'),
    "``": ("''", '"'),
    "＂": ("＂",),
    "″": ("″",),
    "〝": ("〞", "〟"),
    "「": ("」",),
    "『": ("』",),
    "&quot;": ("&quot;",),
    "&#34;": ("&#34;",),
    "&ldquo;": ("&rdquo;",),
}
# Marks that may open or close; right behind a word they close, or tell inches.
_EITHER = frozenset(('"', "''", "＂", "″", "&quot;", "&#34;"))
# Corpora set white space round each token, marks too.
_SPACED = re.compile(r"\s[,.](?=\s|$)")
_SPACED_CLOSER = re.compile(r"(?<=[,.?!…] )['’](?= |$)")
_SINGLE_OPENERS = "'‘‚`"
_SINGLE_OPENS = re.compile(r"['‘‚`](?<!\w.)")
_SINGLE_CLOSER = re.compile(r"(?<=\S)['’‘](?!\w)")
# What an apostrophe may stand before without opening anything: 'em, '90s, 'tis.
_ELISION = re.compile(r"['’‘](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n'?\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation within a paragraph: offsets with and without the marks."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool

    def inner(self, text: str) -> tuple[int, int]:
        """The words within the marks, without white space at the edges."""
        start, end = self.inner_start, self.inner_end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end


def find_quotations(text: str) -> list[Quotation]:
    """The outermost quotations in order; a mark never closed reaches to the end of its sentence or, where the next
    paragraph opens with a mark again, of its paragraph.
    """
    paragraphs = list(lines(text))
    found: list[Quotation] = []
    for number, (start, end) in enumerate(paragraphs):
        reopened = _opening_mark(text, paragraphs[number + 1][0]) if number + 1 < len(paragraphs) else ""
        found.extend(_in_paragraph(text, start, end, reopened))
    return found


def _opening_mark(text: str, at: int) -> str:
    """The mark that a paragraph opens with; empty where it opens with none."""
    while at < len(text) and text[at] in " \t":
        at += 1
    single = text[at : at + 1]
    if single and single in _SINGLE_OPENERS and text[at + 1 : at + 2].isalnum() and not _ELISION.match(text, at):
        return single
    return next((mark for mark in _CLOSERS if text.startswith(mark, at)), "")


def _in_paragraph(text: str, start: int, end: int, reopened: str) -> Iterator[Quotation]:
    """The quotations of a paragraph; `reopened` is the mark that the next one opens with."""
    single = _SINGLE_OPENS.search(text, start, end)
    singles = [match.start() for match in _SINGLE_CLOSER.finditer(text, start, end)] if single else []
    opening: tuple[int, int] | None = None
    position = start
    while (match := _MARKS.search(text, position, end)) is not None:
        at, position = match.span()
        mark = match.group()
        if opening is not None:
            opened_by = text[opening[0] : opening[1]]
            reopens = _must_open(text, at, position, start, end)
            if mark in _CLOSERS[opened_by] and not reopens:
                yield Quotation(opening[0], position, opening[1], at, closed=True)
                opening = None
            elif mark == opened_by and reopens:
                yield from _unclosed(text, opening, at)
                opening = (at, position)
        elif mark in _SINGLE_OPENERS:
            for one in _in_single_marks(text, at, (start, end), singles, goes_on=reopened == mark):
                yield one
                position = one.end
        elif mark in _CLOSERS and _may_open(text, at, position, start, end):
            opening = (at, position)
    if opening is not None and reopened in _CLOSERS:
        last = _trim(text, end)
        yield Quotation(opening[0], last, opening[1], last, closed=False)
    elif opening is not None:
        yield from _unclosed(text, opening, end)


def _in_single_marks(
    text: str, at: int, within: tuple[int, int], singles: list[int], *, goes_on: bool
) -> Iterator[Quotation]:
    """The quotation that the single mark at `at` opens; to the paragraph's end where the next one goes on with it."""
    closer = _single_closer(text, at, singles) or _spaced_closer(text, at, *within)
    if goes_on and _goes_on(text, at, closer):
        last = _trim(text, within[1])
        yield Quotation(at, last, at + 1, last, closed=False)
    elif closer is not None:
        yield Quotation(at, closer + 1, at + 1, closer, closed=True)


def _single_closer(text: str, at: int, closers: list[int]) -> int | None:
    """Where the single quotation mark at `at` is closed; None where it is an apostrophe."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2]
    if not (before.isspace() or before in "([—–-") or not after or not (after.isalnum() or after in '"“…['):
        return None
    if _ELISION.match(text, at):
        return None
    first = bisect_left(closers, at + 2)
    # Past the next mark that can only open, none closes this one.
    reach = at + 1500
    if text[at] == "‘" and (opens := _SINGLE_OPENS.search(text, at + 1, reach)) and opens.group() == "‘":
        reach = opens.start()
    nearby = [closer for closer in closers[first : first + 4] if closer < reach]
    # A mark after s may be a plural's possessive (the parties' leaders): a later one without that doubt wins.
    sure = [closer for closer in nearby if text[closer - 1] != "s" or text[closer + 1 : closer + 2] != " "]
    candidates = sure or nearby
    return candidates[0] if candidates else None


def _goes_on(text: str, at: int, closer: int | None) -> bool:
    """Whether a single mark that opens words is not closed in its paragraph: `‘The crews’ ship is late.`."""
    after = text[at + 1 : at + 2]
    opens = text[at - 1 : at] in ("", "\n", " ", "\t") and after.isupper() and not _ELISION.match(text, at)
    if not opens or closer is None:
        return opens
    return text[closer - 1] == "s" and text[closer + 1 : closer + 2] == " " and text[closer + 2 : closer + 3].islower()


def _spaced_closer(text: str, at: int, start: int, end: int) -> int | None:
    """Where `' It is late , '` is closed; None where white space does not stand round every token."""
    if not text.startswith(" ", at + 1) or _SPACED.search(text, start, end) is None:
        return None
    closer = _SPACED_CLOSER.search(text, at + 2, end)
    return closer.start() if closer is not None else None


def _may_open(text: str, at: int, after: int, start: int, end: int) -> bool:
    # French copy sets a space within its marks.
    if after >= end or (text[after].isspace() and text[at] != "«" and not _is_spaced(text, at, after, start, end)):
        return False
    if text[at] in "”»":
        return _must_open(text, at, after, start, end)
    return text[at:after] not in _EITHER or at == start or not (text[at - 1].isalnum() or text[at - 1] in ".,!?;")


def _is_spaced(text: str, at: int, after: int, start: int, end: int) -> bool:
    """Whether white space stands round each token: `" It is late , " she said .`."""
    if at > start and not text[at - 1].isspace():
        return False
    return text[at:after] in ("“", "``", '"', "''") and _SPACED.search(text, start, end) is not None


def _must_open(text: str, at: int, after: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    follows = text[after] if after < end else " "
    return (before.isspace() or before in "([") and (follows.isalnum() or follows in "‘'[…")


def _unclosed(text: str, opening: tuple[int, int], limit: int) -> Iterator[Quotation]:
    stop = _SENTENCE_END.search(text, opening[1], limit)
    end = stop.end() if stop else _trim(text, limit)
    if end > opening[1]:
        yield Quotation(opening[0], end, opening[1], end, closed=False)


def _trim(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end
