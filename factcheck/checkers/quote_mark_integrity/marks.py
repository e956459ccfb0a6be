"""Pairs the double quotation marks of a text, paragraph by paragraph, and says which are left over."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from factcheck.plugin import Iterator
from factcheck.plugin.languages import one_of, words

Fault = Literal["open", "runs-on", "close", "mixed", "nested", "turned"]
# Some archives keep a double mark as two single ones.
_MARK = re.compile(r"''|``|[\"“”„«»]")
_LINE = re.compile(r"[^\n]+")
_INCHES = re.compile(
    rf"(?:\d\s?['’]\s?\d{{1,2}}|\d)(?:[\"”]|'')(?=\s(?:{one_of(words('en', 'quote_marks', 'inches'))}))"
)
_FEET_AND_INCHES = re.compile(r"\d\s?['’]\s?\d{1,2}(?:[\"”]|'')")
_ELISION = one_of(words("en", "quote_marks", "elisions"))
# An apostrophe that opens a stretch which another closes: `’The crane is old,’ she said`.
_APOSTROPHE = re.compile(rf"(?<![\w’'])’(?!(?i:{_ELISION})|\d)(?=[A-Z][^‘’\n]{{8,300}}[,.!?]’(?!\w))")
_ENDS = re.compile(r"[.!?…:;—–-][\s\"“”'’)\]]*$")
_LEADS_IN = re.compile(rf"\b(?:{one_of(words('en', 'quote_marks', 'leading_in'))})[,:]?\Z")
# What is left of markup is no copy.
_MARKUP = re.compile(r"<[a-z/!][^<>]*>|\w=[\"'“”]")
_CAPTION = re.compile(rf"\b(?:{one_of(words('en', 'quote_marks', 'captions'))})\s?:", re.IGNORECASE)
_REOPENS = re.compile(r"\s*(?:…|\.\.\.|\[)?\s*(?:\"|“|''|``|„|«|”(?=\w))")
_SHAPE = {
    '"': "straight",
    "''": "straight",
    "``": "straight",
    "“": "curly",
    "”": "curly",
    "„": "low",
    "«": "angle",
    "»": "angle",
}
# So many paragraphs further on a mark may still close one.
_REACH = 6
_NAME_BELOW = 8  # words


class MarkFault(NamedTuple):
    """What is wrong with marks, and where they stand: offsets of each, half-open; the first is where it begins."""

    fault: Fault
    marks: tuple[tuple[int, int], ...]


class _Mark(NamedTuple):
    start: int
    end: int
    sign: str
    opens: bool
    is_turned: bool


class _Paragraph(NamedTuple):
    start: int
    end: int
    opened: list[_Mark]
    closed: list[_Mark]
    faults: list[MarkFault]


def mark_faults(text: str) -> list[MarkFault]:
    """Every fault, in order of the text. A quotation that goes on is opened again in each paragraph."""
    paragraphs = [_paired(text, start, end) for start, end in _stretches(text)]
    found = [fault for one in paragraphs for fault in one.faults]
    found += [MarkFault("turned", (match.span(),)) for match in _APOSTROPHE.finditer(text)]
    closing: set[int] = set()
    for number, one in enumerate(paragraphs):
        if one.opened and not _reopens(text, paragraphs[number + 1 : number + 3]):
            unclosed = _unclosed(text, one.opened[0], paragraphs[number + 1 : number + 1 + _REACH], closing)
            found += [unclosed] if unclosed is not None else []
        found += [MarkFault("close", ((mark.start, mark.end),)) for mark in one.closed if mark.start not in closing]
    return sorted(found, key=lambda one: one.marks)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs; lines that end within a sentence, as in verse, go on in the next."""
    start: int | None = None
    end = 0
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        start = match.start() if start is None else start
        blank = text.startswith("\n\n", match.end()) or match.end() == len(text)
        end = match.end()
        if blank or _ENDS.search(match.group().rstrip()[-20:]):
            yield start, end
            start = None
    if start is not None:
        yield start, end


def _paired(text: str, start: int, end: int) -> _Paragraph:
    found = _Paragraph(start, end, [], [], [])
    for mark in _marks(text, start, end, found.opened):
        if mark.is_turned:
            found.faults.append(MarkFault("turned", ((mark.start, mark.end),)))
        if mark.opens:
            found.opened.append(mark)
        elif not found.opened:
            _stray(text, found, mark)
        else:
            _close(found, mark)
    # Where a mark of the same paragraph is missing, nothing is sure of those within it.
    if found.opened or found.closed:
        found.faults[:] = [fault for fault in found.faults if fault.fault != "nested"]
    return found


def _stray(text: str, found: _Paragraph, mark: _Mark) -> None:
    """A mark that closes nothing; in `said," The crane is old"` the first of two opens, with its space before it."""
    first = found.closed[-1] if found.closed else None
    if first is not None and _LEADS_IN.search(text, max(found.start, first.start - 20), first.start):
        found.closed.pop()
        found.faults.append(MarkFault("turned", ((first.start, first.end),)))
    else:
        found.closed.append(mark)


def _close(found: _Paragraph, mark: _Mark) -> None:
    opened = found.opened.pop()
    places = ((opened.start, opened.end), (mark.start, mark.end))
    shapes = {_SHAPE[opened.sign], _SHAPE[mark.sign]}
    if shapes == {"straight", "curly"} and not (opened.is_turned or mark.is_turned):
        found.faults.append(MarkFault("mixed", places))
    elif found.opened and _SHAPE[found.opened[-1].sign] == _SHAPE[opened.sign]:
        found.faults.append(MarkFault("nested", places))


def _marks(text: str, start: int, end: int, opened: list[_Mark]) -> Iterator[_Mark]:
    """Each mark as one that opens or closes; none of markup, nor where white space stands round them.

    `opened` is read while it grows: a mark within words opens where none is open.
    """
    inches = {
        match.end() for match in (*_FEET_AND_INCHES.finditer(text, start, end), *_INCHES.finditer(text, start, end))
    }
    places = [match.span() for match in _MARK.finditer(text, start, end)]
    if _MARKUP.search(text, start, end) or any(_is_free(text, start, end, one) for one in places):
        return
    for at, after in places:
        sign = text[at:after]
        before, behind = text[at - 1] if at > start else " ", text[after] if after < end else " "
        if after in inches or (sign in {'"', "''"} and before.isdigit() and not opened and not behind.isalnum()):
            continue
        may_open, may_close = before.isspace() or before in "([{—–-/'‘", not before.isspace()
        if sign in {'"', "''"}:
            opens = not opened if may_open == (not behind.isspace()) == may_close else may_open and not behind.isspace()
            opens = opens or (not opened and behind.isalnum())
            yield _Mark(at, after, sign, opens, is_turned=False)
        elif sign == "“":
            closes = bool(opened) and not before.isspace() and (behind.isspace() or behind in ",.;:!?")
            is_german = closes and opened[-1].sign == "„"
            yield _Mark(at, after, sign, not closes, is_turned=closes and not is_german)
        elif sign == "”":
            opens = before.isspace() and behind.isalnum()
            yield _Mark(at, after, sign, opens, is_turned=opens)
        else:
            yield _Mark(at, after, sign, sign in {"„", "«", "``"}, is_turned=False)


def _is_free(text: str, start: int, end: int, place: tuple[int, int]) -> bool:
    at, after = place
    before, behind = text[at - 1] if at > start else " ", text[after] if after < end else " "
    return before.isspace() and behind.isspace() and text[at:after] not in "«»"


def _reopens(text: str, following: Iterable[_Paragraph]) -> bool:
    """Whether the next paragraph opens with a mark, or the one behind a caption."""
    for one in following:
        if _REOPENS.match(text, one.start, one.end) is not None:
            return True
        if _CAPTION.search(text, one.start, one.end) is None:
            return False
    return False


def _unclosed(text: str, mark: _Mark, following: Iterable[_Paragraph], closing: set[int]) -> MarkFault | None:
    """A mark that its paragraph does not close: one further on may, without the paragraphs being opened again."""
    for one in following:
        if one.closed and len(text[one.start : one.closed[0].start].split()) <= _NAME_BELOW:
            # A quotation set apart, with whoever said it below and the mark behind the name.
            closing.add(one.closed[0].start)
            return None
        if one.closed:
            closing.add(one.closed[0].start)
            return MarkFault("runs-on", ((mark.start, mark.end), (one.closed[0].start, one.closed[0].end)))
        if one.opened or one.faults:
            break
    return MarkFault("open", ((mark.start, mark.end),))
