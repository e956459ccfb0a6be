"""Statements of what a tagger found: spans in the text, speaker, day, factuality, confidence."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from factcheck.attribution.days import day_left_open
from factcheck.attribution.eventualities import is_yet_to_be
from factcheck.attribution.inherited import ResolvedStatement, stated_days
from factcheck.attribution.kinds.forms import statement_forms
from factcheck.attribution.kinds.showing import Thresholds, is_shown, thresholds
from factcheck.attribution.kinds.types import statement_type
from factcheck.attribution.rules.factuality import factuality
from factcheck.attribution.rules.layouts.unlabelled_interviews import unlabelled_answers, with_answers
from factcheck.attribution.rules.sources import with_sources
from factcheck.attribution.speakers.interviews import answering, interviewee
from factcheck.attribution.speakers.known_people import KnownPeople
from factcheck.attribution.speakers.names import Persons, find_persons
from factcheck.attribution.speakers.resolution import Resolver, is_first_person
from factcheck.attribution.tagging import TaggedStatement, Tagger, TokenSpan
from factcheck.dates import Stated, StatedDays
from factcheck.identity import content_words, statement_id
from factcheck.model import Document, KnownPerson, Quotation, Span, Speaker, Statement
from factcheck.text import Reading, read

# So many contents begin before the one that a source is looked for in: quotations do not nest deeper.
_NESTED = 4
_ENTITY = re.compile(r"&(?:quot|[lr]dquo|#34);")


def with_statements(document: Document, tagger: Tagger, people: Sequence[KnownPerson] = ()) -> Document:
    """Fill in the document's statements, in order of their content; `people` are those the desk knows.

    Spans are code points of `document.text`, pieces trimmed of white space; quotation marks at the edge of content are
    part of it. The relation is that of Pareti (2012).
    """
    reading = read(document.text)
    persons = find_persons(reading)
    found = [with_whole_name(persons, one) for one in with_sources(reading, tagger.find(reading))]
    answers = unlabelled_answers(reading)
    if answers and interviewee(reading, answers[0].cue[0], document.title) is not None:
        found = with_answers(found, answers)
    known = KnownPeople(people, reading, persons, document.published) if people else None
    speakers = speakers_of(reading, found, persons, document.title, known)
    resolved = [ResolvedStatement(*one) for one in zip(found, speakers, strict=True)]
    resolved.sort(key=lambda one: (min(one.found.content), one.found.cue))
    return document.model_copy(
        update={"statements": tuple(_statements(document, reading, resolved, thresholds(tagger.name)))}
    )


def with_whole_name(persons: Persons, found: TaggedStatement) -> TaggedStatement:
    """The statement with the whole of a name that its source cuts: `Minister |Arlo| Benting`."""
    if found.source is None:
        return found
    first, last = found.source
    after = bisect_left(persons.mentions, last, key=lambda mention: mention.first)
    name = persons.mentions[after - 1] if after else None
    if name is None or name.last <= last:
        return found
    taken = any(start < name.last and last < end for start, end in (found.cue, *found.content))
    return found if taken else replace(found, source=(first, name.last))


def speakers_of(
    reading: Reading,
    found: list[TaggedStatement],
    persons: Persons | None = None,
    title: str | None = None,
    known: KnownPeople | None = None,
) -> list[Speaker | None]:
    """The speaker of each statement; a quotation's own `I` and `we` are the one who is quoted."""
    resolver = Resolver(reading, persons or find_persons(reading), known)
    speakers = [resolver.resolve(one.source) for one in found]
    for number, speaker in answering(reading, found, title).items():
        speakers[number] = speakers[number] or speaker
    speakers = [known.as_known(speaker) for speaker in speakers] if known is not None else speakers
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


def _enclosing(spoken: list[tuple[TokenSpan, Speaker]], source: TokenSpan | None) -> Speaker | None:
    """The speaker of the innermost content a source lies in."""
    if source is None:
        return None
    after = bisect_right(spoken, source[0], key=lambda one: one[0][0])
    around = (speaker for piece, speaker in reversed(spoken[max(0, after - _NESTED) : after]) if source[1] <= piece[1])
    return next(around, None)


def _statements(
    document: Document, reading: Reading, resolved: list[ResolvedStatement], least: Thresholds
) -> Iterator[Statement]:
    seen: Counter[str] = Counter()
    days, forms = _stated_days(document, reading, resolved), statement_forms(reading, resolved, document.title)
    for one, day, form in zip(resolved, stated_days(days, reading, resolved), forms, strict=True):
        found = one.found
        left_open = day_left_open(days, reading, found) if document.published is None and day is None else None
        content = tuple(_span(reading, piece) for piece in sorted(found.content))
        words = content_words(content)
        quoted = _quoted(reading, content)
        quotation = _quotation(content, quoted)
        yield Statement(
            id=statement_id(document.id, content, seen[words]),
            source=(_span(reading, found.source),) if found.source is not None else (),
            cue=(_span(reading, found.cue),),
            content=content,
            quotation=quotation,
            quoted=quoted,
            speaker=one.speaker,
            **_stated(document, reading, day, left_open, has_been=not is_yet_to_be(reading, found)),
            factuality=factuality(reading, found.source, found.cue),
            type=statement_type(reading, found),
            form=form,
            shown=is_shown(reading, found, quotation, form, least),
            confidence=found.confidence,
        )
        seen[words] += 1


def _stated_days(document: Document, reading: Reading, resolved: list[ResolvedStatement]) -> StatedDays:
    told = sorted(piece for one in resolved for piece in one.found.content)
    stretches = tuple((reading.starts[first], reading.ends[last - 1]) for first, last in told)
    return StatedDays(document.text, document.published, stretches)


def _of_open_year(reading: Reading, words: tuple[int, int] | None) -> dict[str, Any]:
    """The words of a day of which a document without a date does not tell the year."""
    if words is None:
        return {}
    return {"stated_on_words": Span.of(reading.text, *words), "stated_on_reason": "the document has no date"}


def _stated(
    document: Document, reading: Reading, day: Stated | None, left_open: tuple[int, int] | None, *, has_been: bool
) -> dict[str, Any]:
    """The fields of a statement that tell its day; one without a day was made by publication."""
    if day is not None:
        return {
            "stated_on": day.first,
            "stated_on_latest": day.last if day.last != day.first else None,
            "stated_on_reason": day.reason,
            "stated_on_words": Span.of(reading.text, day.start, day.end),
        }
    if document.published is None:
        return _of_open_year(reading, left_open)
    if not has_been:
        return {}
    return {"stated_on_latest": document.published, "stated_on_reason": "by publication"}


def quotation_of(reading: Reading, found: TaggedStatement) -> Quotation:
    """How a tagged statement's content is given."""
    content = tuple(_span(reading, piece) for piece in sorted(found.content))
    return _quotation(content, _quoted(reading, content))


def _span(reading: Reading, tokens: TokenSpan) -> Span:
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
    """How many letters and digits, marks that are written as entities not counted."""
    return sum(map(str.isalnum, _ENTITY.sub("", text) if "&" in text else text))
