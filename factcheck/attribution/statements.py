"""Make Statements of what the rules found: spans in the text, speaker, day, confidence."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date

from factcheck.attribution.dates import find_day
from factcheck.attribution.factuality import factuality
from factcheck.attribution.found import Found, Tagger
from factcheck.attribution.language import abstains
from factcheck.attribution.lexicon import DAY_WORDS, MONTHS
from factcheck.attribution.names import find_persons
from factcheck.attribution.phrases import Range
from factcheck.attribution.speakers import Resolver, is_first_person
from factcheck.attribution.tokens import Reading, read
from factcheck.identity import content_words, statement_id
from factcheck.model import Document, Quotation, Span, Speaker, Statement

# So many contents begin before the one that a source is looked for in: quotations do not nest deeper.
_NESTED = 4


def attribute(document: Document, tagger: Tagger) -> Document:
    """Fill in the document's statements, in order of their content.

    Spans are code points of `document.text`, pieces trimmed of white space; quotation marks at the edge of content are
    part of it. Where `abstains` gives a reason there are none. The relation is that of Pareti (2012).
    """
    if abstains(document) is not None:
        return document.model_copy(update={"statements": ()})
    reading = read(document.text)
    found = tagger.find(reading)
    drafts = list(zip(found, speakers_of(reading, found), strict=True))
    drafts.sort(key=lambda draft: (min(draft[0].content), draft[0].cue))
    return document.model_copy(update={"statements": tuple(_statements(document, reading, drafts))})


def speakers_of(reading: Reading, found: list[Found]) -> list[Speaker | None]:
    """The speaker of each statement; a quotation's own `I` and `we` are the one who is quoted."""
    resolver = Resolver(reading, find_persons(reading))
    speakers = [resolver.resolve(one.source) for one in found]
    if not any(is_first_person(reading, one.source) for one in found):
        return speakers
    spoken = [
        (piece, speaker)
        for one, speaker in zip(found, speakers, strict=True)
        if speaker is not None
        for piece in one.content
    ]
    spoken.sort(key=lambda one: one[0])
    return [
        _enclosing(spoken, one.source) if is_first_person(reading, one.source) else speaker
        for one, speaker in zip(found, speakers, strict=True)
    ]


def _enclosing(spoken: list[tuple[Range, Speaker]], source: Range | None) -> Speaker | None:
    """The speaker of the innermost content a source lies in."""
    if source is None:
        return None
    after = bisect_right(spoken, source[0], key=lambda one: one[0][0])
    around = (speaker for piece, speaker in reversed(spoken[max(0, after - _NESTED) : after]) if source[1] <= piece[1])
    return next(around, None)


def _statements(
    document: Document, reading: Reading, drafts: list[tuple[Found, Speaker | None]]
) -> Iterator[Statement]:
    seen: Counter[str] = Counter()
    for found, speaker in drafts:
        content = tuple(_span(reading, piece) for piece in sorted(found.content))
        words = content_words(content)
        day = _stated_on(document, reading, found)
        quoted = _quoted(reading, content)
        yield Statement(
            id=statement_id(document.id, content, seen[words]),
            source=(_span(reading, found.source),) if found.source is not None else (),
            cue=(_span(reading, found.cue),),
            content=content,
            quotation=_quotation(content, quoted),
            quoted=quoted,
            speaker=speaker,
            stated_on=day[0] if day is not None else None,
            stated_on_words=Span.of(reading.text, *day[1]) if day is not None else None,
            factuality=factuality(reading, found.source, found.cue),
            confidence=found.confidence,
        )
        seen[words] += 1


def _span(reading: Reading, tokens: Range) -> Span:
    return Span.of(reading.text, reading.starts[tokens[0]], reading.ends[tokens[1] - 1])


def _quoted(reading: Reading, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The quotations that lie in the content, without their marks."""
    found = []
    for piece in content:
        for quotation in reading.quotations_between(piece.start, piece.end):
            start, end = quotation.inner(reading.text)
            start, end = max(start, piece.start), min(end, piece.end)
            if start < end and any(character.isalnum() for character in reading.text[start:end]):
                found.append(Span.of(reading.text, start, end))
    return tuple(found)


def _quotation(content: tuple[Span, ...], quoted: tuple[Span, ...]) -> Quotation:
    """By letters and digits: all quoted, none, or some."""
    inside = sum(_letters(span.text) for span in quoted)
    if not inside:
        return "indirect"
    return "direct" if inside == sum(_letters(span.text) for span in content) else "mixed"


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _stated_on(document: Document, reading: Reading, found: Found) -> tuple[date, tuple[int, int]] | None:
    for first, last in _day_places(reading, found):
        if first < last:
            day = find_day(reading.text, reading.starts[first], reading.ends[last - 1], document.published)
            if day is not None:
                return day
    return None


def _day_places(reading: Reading, found: Found) -> Iterator[Range]:
    """Where a day attaches to the cue: after it, between source and it, or right before the source."""
    if found.adjunct is not None:
        yield found.adjunct
    if found.source is not None:
        first, last = found.source
        if last < found.cue[0] and found.cue[0] - last < 6:
            yield last, found.cue[0]
        opening = reading.opening_of(first)
        if first - opening < 8 and _opens_with_day(reading, opening) and _outside(found, opening, first):
            yield opening, first


def _opens_with_day(reading: Reading, at: int) -> bool:
    """`On Tuesday, ...`, `Late on August 28 ...`."""
    while reading.lower[at] in ("late", "early", "on"):
        at += 1
    return reading.lower[at] in DAY_WORDS or reading.lower[at] in MONTHS or reading.lower[at + 1] in MONTHS


def _outside(found: Found, first: int, last: int) -> bool:
    return all(piece_last <= first or last <= piece_first for piece_first, piece_last in found.content)
