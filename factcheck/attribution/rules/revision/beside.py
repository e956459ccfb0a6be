"""A quotation beside the one who speaks, without a reporting verb: `Ms Ito was furious. “Nobody told us.”`."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.attribution.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CUE_FORMS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    word_set,
)
from factcheck.attribution.rules.phrases import main_subject
from factcheck.attribution.rules.revision.introduced import SENTENCE_ENDS
from factcheck.attribution.speakers.gazetteer import OFFICES
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

_MOODS = word_set("quoting", "moods")
_GESTURES = word_set("quoting", "gestures")
_NOBODY = frozenset(start + end for start in ("every", "some", "any", "no") for end in ("one", "body", "thing"))
_DEGREES = frozenset(("more", "less", "not", "n't", "very", "so", "quite", "too"))
# `That is not how |Ines Holt sees it|.`
_SEES = frozenset(("sees", "saw", "remembers", "remembered"))
_SHORTEST_QUOTATION, _LONGEST_LEAD, _LONGEST_NAME = 6, 24, 8


def with_quotations_beside(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements, with the quotations that nobody is given for and that stand right behind who speaks."""
    sourceless = [one for one in found if one.source is None]
    taken = sorted(piece for one in found if one.source is not None for piece in (one.cue, *one.content))
    beside = []
    for lead, content in _leads(reading):
        free = content and not any(_is_taken(taken, piece) for piece in (lead, *content))
        roles = _roles(reading, lead) if free else None
        if roles is not None:
            beside.append(TaggedStatement(*roles, content, "colon"))
    given = [one for one in sourceless if any(_touches(one, (new.cue[0], new.content[-1][1])) for new in beside)]
    return [*(one for one in found if one not in given), *beside]


def _touches(one: TaggedStatement, stretch: TokenSpan) -> bool:
    return any(first < stretch[1] and stretch[0] < last for first, last in (one.cue, *one.content))


def _leads(reading: Reading) -> Iterator[tuple[TokenSpan, tuple[TokenSpan, ...]]]:
    """Each sentence that a quotation follows, or clause before a colon and one; with the quotation."""
    for number, one in enumerate(reading.sentences):
        end = next((at for at in range(one.first, one.last) if reading.quoted[at] >= 0), one.last)
        if one.last - one.first < 2 or not 1 < end - one.first <= _LONGEST_LEAD:
            continue
        if end == one.last and number + 1 < len(reading.sentences):
            yield (one.first, end), tuple(_quotation(reading, number + 1))
        elif end < one.last and reading.words[end - 1] == ":" and one.last - end >= _SHORTEST_QUOTATION:
            quotation = Sentence(end, one.last, one.paragraph, opens=False)
            yield (one.first, end), ((end, one.last),) if _is_quotation(reading, quotation) else ()


def _quotation(reading: Reading, number: int) -> Iterator[TokenSpan]:
    """The sentences of quotation alone from here on, where nothing else follows in their paragraph."""
    found: list[TokenSpan] = []
    for one in reading.sentences[number:]:
        if found and one.paragraph != reading.sentences[number].paragraph:
            break
        if not _is_quotation(reading, one):
            return
        found.append((one.first, one.last))
    if found and found[-1][1] - found[0][0] >= _SHORTEST_QUOTATION:
        yield from found


def _is_quotation(reading: Reading, one: Sentence) -> bool:
    number = reading.quoted[one.first]
    inside = all(reading.quoted[at] >= 0 for at in range(one.first, one.last))
    if number < 0 or not inside or not reading.words[one.first + 1][0].isupper():
        return False
    ends = reading.words[max(one.first, one.last - 2) : one.last]
    return not SENTENCE_ENDS.isdisjoint(ends)


def _is_taken(taken: Sequence[TokenSpan], piece: TokenSpan) -> bool:
    at = bisect_left(taken, (piece[1], 0))
    return any(last > piece[0] for _, last in taken[max(0, at - 4) : at])


def _roles(reading: Reading, lead: TokenSpan) -> tuple[TokenSpan, TokenSpan] | None:
    """Who is in a mood to speak, and the words that tell it; None where another is named beside."""
    first = lead[0]
    last = lead[1] - (reading.words[lead[1] - 1] in (".", ":", "!"))
    if "how" in reading.lower[first : first + 4] and reading.lower[last - 1] == "it":
        named = first + reading.lower[first:last].index("how") + 1, last - 2
        return (named, (last - 2, last)) if reading.lower[last - 2] in _SEES and _is_person(reading, named) else None
    source = main_subject(reading, first, last)
    if source is None or not _is_person(reading, source):
        return None
    verb = _past_apposition(reading, source[1], last)
    if any(reading.capital(at) for at in range(verb, last)) or not _speaks(reading.lower[verb:last]):
        return None
    return source, (verb, last)


def _past_apposition(reading: Reading, at: int, last: int) -> int:
    """Past `Aiko Ito|, the chief engineer,|`."""
    if at < last and reading.words[at] == ",":
        close = next((end for end in range(at + 1, last) if reading.words[end] == ","), at)
        return close + 1 if close > at else at
    return at


def _is_person(reading: Reading, source: TokenSpan) -> bool:
    words = reading.lower[slice(*source)]
    if not words:
        return False
    if words in (["he"], ["she"]):
        return True
    if words[0] in PRONOUNS or words[0] in _NOBODY:
        return False
    if words[0] in DETERMINERS:
        return words[0] == "the" and words[-1] in OFFICES
    named = all(reading.capital(at) for at in range(*source))
    return named and len(words) <= _LONGEST_NAME and words[0] not in PREPOSITIONS


def _speaks(words: list[str]) -> bool:
    """`was furious`, `could not hide her joy`, `shook her head`; not `was furious with Lind`, who may answer."""
    if not words or any(word in CUE_FORMS for word in words[1:]):
        return False
    if words[0] in BE:
        light = ADVERBS | AUXILIARIES | _DEGREES
        rest = [word for word in words[1:] if word not in light and not word.endswith("ly")]
        return rest[:1] != [] and rest[0] in _MOODS and len(rest) <= 4
    return any(" ".join(words).startswith(gesture) for gesture in _GESTURES)
