"""Text wrapped at a fixed column, as mail and agency copy are: its line breaks undone, with the way back."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import dropwhile, pairwise
from typing import NamedTuple

from factcheck import languages

_LINE = re.compile(r"(?P<words>[^\r\n]+)(?:\r\n|\r|\n|\Z)")
# What begins a line that stands by itself: a mark of a list, a number.
_ITEM = re.compile(r"[-*•–—+·#|=_](?!\w)|[*•·#|=_]|\(?(?:\d{1,3}|[a-z])[.)]\s")
# Rows of a table: columns set apart, or hardly anything but figures.
_COLUMNS = re.compile(r"\t|\S {3,}\S|\|.*\||^\||\|$")
_FIGURE = re.compile(r"[-+(]?[$£€]?\d[\d.,:/-]*%?\)?")
_QUOTED = re.compile(r"(?:> ?)*")
_ENDED = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_INNER_END = re.compile(r"[a-z][.!?][\"”’»)]* [A-ZÀ-Þ\"“]")
_HYPHENATED = re.compile(r"\w-$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# Columns that people and machines wrap at; copy narrower than that is told by a quotation that runs on.
_NARROWEST, _WIDEST, _NARROW_QUOTED = 40, 100, 20
# Of a wrapped text nearly every line break stands where the next word had no room; a few tell nothing. Lines of less
# than so much of the column are headings and last lines of paragraphs, and say nothing either way. A paragraph a line
# ends every line with a sentence. A few lines may be wider than the column: addresses of pages, rows of tables.
_LEAST_BREAKS, _LEAST_SHARE, _LONG, _LEAST_RUN_ON, _WIDER = 3, 0.9, 0.6, 0.4, 0.1


def _nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Layout:
    """A text without its hard wraps; `column` is None where it has none, and `text` the text as given.

    The i-th piece that was kept begins at `starts[i]` in `text` and at `origins[i]` in the text as given.
    """

    text: str
    column: int | None
    starts: tuple[int, ...] = field(repr=False)
    origins: tuple[int, ...] = field(repr=False)

    @property
    def is_wrapped(self) -> bool:
        """Whether line breaks were undone."""
        return self.column is not None

    @property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Half-open offsets into `text`, in order, blank lines and white space at the edges left out."""
        return tuple((line.start, line.end) for line in _lines(self.text))

    def to_given(self, offset: int) -> int:
        """The offset in the text as given of a code point of `text`."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]

    def span_given(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the text as given of a span of `text` that holds a code point."""
        return self.to_given(start), self.to_given(end - 1) + 1


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words: where it begins and the next one does, where the words do and end; how it is set; the words.

    `depth` is its marks of quoting (`>>`), `indent` the white space after them.
    """

    begin: int
    after: int
    start: int
    end: int
    depth: str
    indent: int
    words: str

    @property
    def length(self) -> int:
        """Its code points, with the marks of quoting, without white space at its end."""
        return self.end - self.begin


class _Break(NamedTuple):
    """Two lines of one paragraph, maybe."""

    one: _Line
    other: _Line

    @property
    def runs_on(self) -> bool:
        """Whether the second line evidently goes on with the sentence of the first: no line of prose ends in `the`."""
        if _ENDED.search(self.one.words):
            return False
        small = self.one.length >= _NARROWEST and self.one.words.rpartition(" ")[2] in _small_words()
        return self.other.words[0].islower() or small

    def is_full(self, column: int) -> bool:
        """Whether the first word of the second line had no room at the end of the first."""
        return self.one.length + 1 + len(self.other.words.split(maxsplit=1)[0]) > column


@cache
def _small_words() -> frozenset[str]:
    return frozenset(languages.words("en", "stop_words", "small_words"))


def find_layout(text: str, opens: Callable[[str], bool] = _nothing) -> Layout:
    """Undo hard wraps: within a paragraph, each line break at which the next word had no room becomes a space.

    Where there are too few lines to tell a column by, breaks are undone in paragraphs whose sentences run on over
    them. A mark of quoting (`>`) at the head of a line goes with the break before it. Breaks of short lines, of lists,
    of tables, of indented lines and of verse stay, and those round a line by itself, of which `opens` is true.
    """
    lines = list(_lines(text))
    pairs = (_Break(*pair) for pair in pairwise(lines) if _may_belong(*pair, opens))
    breaks = [one for one in pairs if not _is_heading(*one, one.one is lines[0])]
    for column in _columns(breaks):
        if full := _wrapped_at(column, breaks):
            return _joined(text, full, column)
    undone = [one for block in _blocks(breaks) for one in _running_on(text, block)]
    if undone:
        return _joined(text, undone, max(one.one.length for one in undone))
    return Layout(text, None, (0,), (0,))


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        end = match.end("words")
        quoted = _QUOTED.match(text, match.start(), end)
        marked = quoted.end() if quoted else match.start()
        words = text[marked:end].strip()
        if words:
            start = text.index(words[0], marked)
            depth = text[match.start() : marked].replace(" ", "")
            yield _Line(match.start(), match.end(), start, start + len(words), depth, start - marked, words)


def _may_belong(one: _Line, other: _Line, opens: Callable[[str], bool]) -> bool:
    """Whether two lines may be of one paragraph: next to each other, of no table, the second not one by itself."""
    if " " not in one.words or one.after != other.begin or one.depth != other.depth or other.indent > one.indent:
        return False
    if _is_row(one.words) or _is_row(other.words):
        return False
    sure = _ENDED.search(one.words) is not None
    if _ITEM.match(other.words):
        return not sure and not _ITEM.match(one.words) and one.length >= _NARROWEST
    goes_on = other.words[0].islower() and not sure
    return goes_on or not (opens(one.words) or opens(other.words))


def _is_row(words: str) -> bool:
    if _COLUMNS.search(words):
        return True
    parts = words.split()
    return len(parts) > 3 and 2 * sum(1 for part in parts if _FIGURE.fullmatch(part)) >= len(parts)


def _is_heading(one: _Line, other: _Line, is_top: bool) -> bool:
    """Whether the first line is set in capitals, or opens the text in title case, and no sentence runs on from it."""
    if other.words[0].islower() or _ENDED.search(one.words):
        return False
    words = [word for word in _WORD.findall(one.words) if len(word) > 3]
    return len(words) > 2 and (one.words.isupper() or (is_top and all(word[0].isupper() for word in words)))


def _columns(breaks: Sequence[_Break]) -> Iterator[int]:
    """The columns the text may be wrapped at, the widest first."""
    lengths = sorted((one.one.length for one in breaks), reverse=True)
    widest = lengths[: 1 + int(_WIDER * len(lengths))]
    yield from (length for length in dict.fromkeys(widest) if _NARROWEST <= length <= _WIDEST)


def _wrapped_at(column: int, breaks: Sequence[_Break]) -> list[_Break]:
    """The breaks of a text wrapped at this column; none where it is not."""
    within = [one for one in breaks if one.one.length <= column]
    long = [one for one in within if one.one.length >= _LONG * column]
    full = [one for one in within if one.is_full(column)]
    open_ended = sum(1 for one in full if not _SENTENCE_END.search(one.one.words))
    if len(full) < max(_LEAST_BREAKS, _LEAST_SHARE * len(long)) or open_ended < _LEAST_RUN_ON * len(full):
        return []
    return full


def _blocks(breaks: Sequence[_Break]) -> Iterator[list[_Break]]:
    """The breaks by paragraphs: each run of lines that may belong together."""
    block: list[_Break] = []
    for one in breaks:
        if block and block[-1].other is not one.one:
            yield block
            block = []
        block.append(one)
    if block:
        yield block


def _running_on(text: str, block: Sequence[_Break]) -> list[_Break]:
    """The breaks of a paragraph of prose that sentences run on over; none where it may be verse or a list."""
    widest = max(one.one.length for one in block)
    # A heading stands above its paragraph without a blank line.
    block = list(dropwhile(lambda one: _is_loose(one) and not one.is_full(widest), block))
    on = [one for one in block if one.runs_on]
    if not on or widest > _WIDEST or not _SENTENCE_END.search(block[-1].other.words):
        return []
    loose = [one for one in block if _is_loose(one)]
    full = sum(1 for one in (*on, *loose) if one.is_full(widest))
    doubtful = sum(1 for one in loose if not one.is_full(widest))
    is_quoting = any(_is_quoting(text, block, one) for one in on)
    # Verse in small letters ends its lines where it likes.
    narrow = widest < _NARROWEST and not _is_narrow_prose(on, widest)
    if not is_quoting and (narrow or 2 * full <= len(on) + len(loose)):
        return []
    after_colon = any(one.one.words.endswith((":", ";")) and not _opens_quotation(one.other) for one in block)
    if after_colon or doubtful >= len(on) or widest < _NARROW_QUOTED:
        return []
    column = max(one.one.length for one in on)
    ended = (one for one in block if _SENTENCE_END.search(one.one.words) and one.is_full(column))
    return sorted({*on, *loose, *ended}, key=lambda one: one.one.begin)


def _is_narrow_prose(on: Sequence[_Break], widest: int) -> bool:
    """Whether narrow lines are prose: no word had room, and a sentence ends within a line."""
    inner = any(_INNER_END.search(one.other.words) for one in on)
    reports = any(one.other.words.split()[0].strip(".,").lower() == "said" for one in on)
    return inner and len(on) >= _LEAST_BREAKS - reports and all(one.is_full(widest) for one in on)


def _opens_quotation(line: _Line) -> bool:
    """`Said one:`, and the quotation on the next line."""
    return line.words[0] in '"“«„'


def _is_loose(one: _Break) -> bool:
    return not one.runs_on and not _ENDED.search(one.one.words)


def _is_quoting(text: str, block: Sequence[_Break], one: _Break) -> bool:
    """Whether a quotation that began in the paragraph goes on over the break."""
    before = text[block[0].one.start : one.one.end]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("«") > before.count("»")


def _joined(text: str, undone: Sequence[_Break], column: int) -> Layout:
    parts: list[str] = []
    starts, origins = [0], [0]
    length = at = 0
    for one, other in undone:
        # A compound that was parted behind its hyphen has no space there.
        space = "" if _HYPHENATED.search(one.words) and other.words[0].isalpha() else " "
        parts += [text[at : one.end], space]
        length += one.end - at
        # The space stands for what stood between the two lines.
        starts += [length] if space else []
        origins += [one.end] if space else []
        length += len(space)
        starts.append(length)
        origins.append(other.start)
        at = other.start
    parts.append(text[at:])
    joined = "".join(parts)
    return Layout(joined, column, tuple(starts), tuple(origins))
