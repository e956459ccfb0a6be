"""Make Statements of what the rules found: spans in the text, speaker, day, confidence."""

from collections import Counter
from collections.abc import Iterator

from factcheck.attribution.days import stated_on
from factcheck.attribution.found import Found, Tagger
from factcheck.attribution.names import find_persons
from factcheck.attribution.phrases import Range
from factcheck.attribution.speakers import Resolver
from factcheck.attribution.tokens import Reading, read
from factcheck.dates import StatedDays
from factcheck.identity import content_words, statement_id
from factcheck.model import Document, Quotation, Span, Speaker, Statement


def attribute(document: Document, tagger: Tagger) -> Document:
    """Fill in the document's statements, in order of their content.

    Spans are code points of `document.text`, pieces trimmed of white space; quotation marks at the edge of content are
    part of it. A document in a language other than English gets none. The relation is that of Pareti (2012).
    """
    if not _in_english(document):
        return document.model_copy(update={"statements": ()})
    reading = read(document.text)
    resolver = Resolver(reading, find_persons(reading))
    drafts = [(found, resolver.resolve(found.source)) for found in tagger.find(reading)]
    drafts.sort(key=lambda draft: (min(draft[0].content), draft[0].cue))
    return document.model_copy(update={"statements": tuple(_statements(document, reading, drafts))})


def _in_english(document: Document) -> bool:
    return document.language is None or document.language.lower().replace("_", "-").split("-")[0] in ("en", "eng", "")


def _statements(
    document: Document, reading: Reading, drafts: list[tuple[Found, Speaker | None]]
) -> Iterator[Statement]:
    seen: Counter[str] = Counter()
    days = StatedDays(document.text, document.published)
    for found, speaker in drafts:
        content = tuple(_span(reading, piece) for piece in sorted(found.content))
        words = content_words(content)
        day = stated_on(days, reading, found)
        quoted = _quoted(reading, content)
        yield Statement(
            id=statement_id(document.id, content, seen[words]),
            source=(_span(reading, found.source),) if found.source is not None else (),
            cue=(_span(reading, found.cue),),
            content=content,
            quotation=_quotation(content, quoted),
            quoted=quoted,
            speaker=speaker,
            stated_on=day.first if day is not None else None,
            stated_on_latest=day.last if day is not None and day.last != day.first else None,
            stated_on_reason=day.reason if day is not None else None,
            stated_on_words=Span.of(reading.text, day.start, day.end) if day is not None else None,
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
    return sum(character.isalnum() for character in text)
