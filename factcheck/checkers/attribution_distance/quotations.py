"""Quotations with their speakers, and what stands between the two."""

import re
from bisect import bisect_left
from typing import NamedTuple

from factcheck.plugin import Document, Iterator, Quotation, Reading, Span, Statement, read
from factcheck.plugin.languages import one_of, words

_PRONOUNS = frozenset(words("en", "attribution_distance", "pronouns"))
_ONE = re.compile(rf"\b(?:{one_of(words('en', 'attribution_distance', 'of_one'))})\b", re.IGNORECASE)
_MARK = re.compile(r"[\"“”]")
_LETTER = re.compile(r"[^\W\d_]")
# Behind a comma, or dots for words left out, no sentence begins.
_GOES_ON = re.compile(r"(?:[,;:]|\.\s?\.|…)[\s”\"’']*\Z")
_FULL_NAME = re.compile(r"\b[A-Z][\w.'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+")
# Within a sentence, or two at its beginning, as a name stands.
_CAPITAL = re.compile(rf"(?<=[\w,;] )[A-Z][\w'’-]+|{_FULL_NAME.pattern}")
_FARTHEST = 12
_SEARCHED = 40  # sentences back to a name
_OF_A_TITLE = 20  # code points that tell a headline above the text
_SHORTEST = 6  # words of a quotation that stands alone in its paragraph


class SpokenQuotation(NamedTuple):
    """A quotation with its speaker: how many whole sentences and words of it stand before, and where a name stands.

    `name` is where the speaker of a pronoun was named last, so many sentences before.
    """

    statement: Statement
    source: Span
    opening: Span
    sentences_before: int
    words_before: int
    is_known: bool
    is_behind_another: bool
    name: Span | None
    name_distance: int


def attributed(document: Document) -> Iterator[SpokenQuotation]:
    """Every statement of a direct quotation, in order."""
    reading = read(document.text)
    starts = [reading.starts[one.first] for one in reading.inner_sentences]
    outer = [reading.starts[one.first] for one in reading.sentences]
    before: Statement | None = None
    for statement in sorted(document.statements, key=lambda one: one.content[0].start):
        if statement.quotation == "direct" and statement.quoted and _is_told(statement):
            yield _attributed(document, statement, before, starts, outer)
        before = statement


def _is_told(statement: Statement) -> bool:
    """Whether somebody says it in so many words; a dash and a name under a quotation are layout."""
    cue = "".join(span.text for span in statement.cue)
    return statement.form == "statement" and bool(statement.source) and _LETTER.search(cue) is not None


def _attributed(
    document: Document, statement: Statement, before: Statement | None, starts: list[int], outer: list[int]
) -> SpokenQuotation:
    text, source, start = document.text, statement.source[0], statement.quoted[0].start
    told = min(source.start, statement.cue[0].start)
    first = bisect_left(starts, start + 1)
    behind = [one for one in starts[first : bisect_left(starts, told)] if _begins(text, start, one)]
    sentences = 1 + len(behind) if told > start else 0
    end = starts[first] if first < len(starts) else len(text)
    opening = Span.of(text, start, max(start + 1, len(text[: min(end, statement.quoted[0].end)].rstrip())))
    name, distance = _name_before(document, statement, outer)
    return SpokenQuotation(
        statement,
        source,
        opening,
        sentences if told > start else 0,
        len(text[start:told].split()) if told > start else 0,
        _is_known(document, statement, before, start, outer),
        _is_behind_another(document, statement, before, start),
        name,
        distance,
    )


def _begins(text: str, start: int, at: int) -> bool:
    """Whether a sentence of a quotation truly begins here, in words of its own."""
    return not text[at].islower() and text[at] not in ".…" and not _GOES_ON.search(text, start, at)


def _is_known(document: Document, statement: Statement, before: Statement | None, start: int, outer: list[int]) -> bool:
    """Whether the reader knows who speaks: the sentence before names them, speaks of one person, or was theirs."""
    number = bisect_left(outer, start) - 1
    begin = outer[max(0, number - 1)]
    sentence, source = document.text[begin:start], statement.source[0].text
    if source.lower() in _PRONOUNS or (before is not None and _is_theirs(before, statement, begin)):
        return True
    named = {statement.speaker.name} if statement.speaker is not None else {one.text for one in statement.source}
    if any(re.search(rf"\b{re.escape(name.split()[-1])}\b", sentence) for name in named):
        return True
    return not _is_behind_another(document, statement, before, start) and _ONE.search(sentence) is not None


def _is_theirs(before: Statement, statement: Statement, begin: int) -> bool:
    """Whether the statement before is the same speaker's, or may be: `the engineer` behind `Ines Holt said`."""
    speaker, last = statement.speaker, before.speaker
    if last is None or before.content[-1].end < begin:
        return False
    return (speaker is not None and speaker.name == last.name) or statement.source[0].text.lower().startswith("the ")


def _is_behind_another(document: Document, statement: Statement, before: Statement | None, start: int) -> bool:
    """Whether it follows another's quotation, with nothing but that one's attribution between."""
    if before is None or before.quotation != "direct" or before.speaker is None or statement.speaker is None:
        return False
    if before.speaker.name == statement.speaker.name:
        return False
    # A question tells the reader that another answers.
    if before.content[-1].text.rstrip("”\"’' ")[-1:] == "?":
        return False
    end = max(span.end for span in (*before.content, *before.source, *before.cue))
    between = document.text[end:start]
    return end <= start and len(between.split()) <= 3


def _name_before(document: Document, statement: Statement, outer: list[int]) -> tuple[Span | None, int]:
    """Where the speaker behind a pronoun was last named, and how many sentences lie between the two.

    Of a pronoun that nobody can resolve, how many sentences name nobody at all.
    """
    text, source, speaker = document.text, statement.source[0], statement.speaker
    if source.text.lower() not in _PRONOUNS or read(text).quotations_between(source.start, source.end):
        return None, 0
    here = bisect_left(outer, source.start + 1)
    if speaker is None:
        begin = outer[max(0, here - _FARTHEST)]
        names = [one.start() for one in _CAPITAL.finditer(text, begin, source.start)]
        return None, min(here - bisect_left(outer, names[-1] + 1) if names else here - 1, _FARTHEST)
    parts = [part for part in speaker.name.split() if len(part) > 2 and part[0].isupper()]
    begin = outer[max(0, here - _SEARCHED)]
    at, last = max(((text.rfind(part, begin, source.start), part) for part in parts), default=(-1, ""))
    # With somebody else named in between, the pronoun may be theirs.
    if speaker.kind != "person" or at < 0 or _FULL_NAME.search(text, at + len(last), source.start):
        return None, 0
    return Span.of(text, at, at + len(last)), here - bisect_left(outer, at + 1)


def unattributed(document: Document) -> Iterator[tuple[Span, Span]]:
    """Quotations that fill a paragraph and that nobody is said to speak, behind one that was closed right before."""
    reading = read(document.text)
    spans = (span for one in document.statements if one.form == "statement" for span in (*one.source, *one.cue))
    told = sorted(span.start for span in spans)
    before: Quotation | None = None
    for quotation in reading.quotations:
        if (
            before is not None
            and _fills(reading, quotation)
            and _closes(reading, before, quotation, told, document.title)
        ):
            words_in = Span.of(reading.text, *quotation.inner(reading.text))
            if len(words_in.text.split()) >= _SHORTEST and not _is_spoken(document, words_in, told):
                yield words_in, Span.of(reading.text, *before.inner(reading.text))
        before = quotation


def _fills(reading: Reading, quotation: Quotation) -> bool:
    text = reading.text
    begin, end = text.rfind("\n", 0, quotation.start) + 1, text.find("\n", quotation.end)
    around = text[begin : quotation.start] + text[quotation.end : end if end >= 0 else len(text)]
    if _MARK.search(text, quotation.inner_start, quotation.inner_end):
        return False
    return quotation.closed and not around.strip(" \t.,")


def _closes(reading: Reading, before: Quotation, quotation: Quotation, told: list[int], title: str | None) -> bool:
    """Whether the one before was closed at the end of the paragraph before, in which somebody is said to speak."""
    between = reading.text[before.end : quotation.start]
    if not before.closed or between.strip() or "\n" not in between:
        return False
    begin = reading.text.rfind("\n", 0, before.start) + 1
    if title and reading.text.startswith(title[:_OF_A_TITLE], begin):
        return False
    return _is_any_in(told, begin, before.end)


def _is_any_in(places: list[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def _is_spoken(document: Document, quotation: Span, told: list[int]) -> bool:
    """Whether a statement has these words and a source beside them, in the same paragraph or the next sentence."""
    end = document.text.find("\n", document.text.find("\n", quotation.end) + 1)
    return _is_any_in(told, quotation.start, end if end >= 0 else len(document.text))
