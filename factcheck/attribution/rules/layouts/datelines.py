"""Datelines in capitals with a colon, `NEW DELHI: ...`, as copy of South Asia and much of Africa opens: no speaker."""

from collections import Counter

from factcheck.attribution.lexicon import DAY_WORDS, DETERMINERS, MONTHS
from factcheck.attribution.speakers.gazetteer import BODIES, GROUP_NOUNS, STATE_OF, TITLES, UNNAMED_HEADS
from factcheck.attribution.speakers.naming import GIVEN_NAMES
from factcheck.text import Reading, Sentence

_JOINERS = frozenset((",", "/", "-", "(", ")", "."))
_LONGEST = 10
_MOST_WORDS = 4
_NO_PLACES = GIVEN_NAMES | TITLES | BODIES | GROUP_NOUNS | UNNAMED_HEADS | DETERMINERS


def datelines(reading: Reading) -> dict[int, int]:
    """The colon of each dateline by the first token of its paragraph.

    A place that is known opens a paragraph anywhere; another only where no second paragraph opens so, as those of a
    transcript do, and where more follows than a quotation.
    """
    heads = {
        sentence.first: colon
        for sentence in reading.sentences
        if sentence.opens and (colon := _colon(reading, sentence)) is not None
    }
    turns = sum(sentence.opens and _is_shouted(reading, sentence) for sentence in reading.sentences) if heads else 0
    times = Counter(_place(reading, first, colon) for first, colon in heads.items())
    found = {}
    for first, colon in heads.items():
        place = _place(reading, first, colon)
        known = place in STATE_OF
        if times[place] == 1 and (known or (turns == 1 and not _only_quoted(reading, colon))):
            found[first] = colon
    return found


def _colon(reading: Reading, sentence: Sentence) -> int | None:
    """The colon behind a place in capitals, with the region and the day that may follow it."""
    if not reading.words[sentence.first].isupper():
        return None
    words = 0
    for at in range(sentence.first, min(sentence.last - 1, sentence.first + _LONGEST)):
        word, lower = reading.words[at], reading.lower[at]
        if word == ":":
            shouted = all(after.isupper() for after in reading.words[at + 1 : at + 4] if len(after) > 1)
            return at if words and not shouted else None
        dated = lower in MONTHS or lower in DAY_WORDS or word.isdigit()
        words += word.isupper()
        place = word.isupper() and len(word) > 1 and lower not in _NO_PLACES
        region = word[0].isupper() and words > 0 and reading.words[at - 1] in (",", "(")
        if words > _MOST_WORDS or not (place or dated or region or word in _JOINERS):
            return None
    return None


def _is_shouted(reading: Reading, sentence: Sentence) -> bool:
    """Whether a paragraph opens with capitals and a colon, as a turn of a transcript does."""
    words = reading.words[sentence.first : min(sentence.last, sentence.first + _LONGEST)]
    return words[0].isupper() and ":" in words


def _place(reading: Reading, first: int, colon: int) -> str:
    names = (at for at in range(first, colon) if reading.words[at] in _JOINERS)
    return " ".join(reading.lower[first : next(names, colon)])


def _only_quoted(reading: Reading, colon: int) -> bool:
    """`LIND: “The ferry is late.”`: a transcript's turn."""
    end = colon + 1
    while end < len(reading.words) and reading.quoted[end] == reading.quoted[colon + 1] >= 0:
        end += 1
    return end > colon + 1 and (end >= len(reading.words) or reading.opening_of(end) == end)
