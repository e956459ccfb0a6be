"""Where the day of a statement stands: beside its cue, or in the opening of its sentence."""

from collections.abc import Iterator

from factcheck.attribution.eventualities import is_coming, is_yet_to_be, was_coming
from factcheck.attribution.lexicon import (
    AUXILIARIES,
    COORDINATORS,
    CUE_FORMS,
    DAY_WORDS,
    MONTHS,
    PREPOSITIONS,
    TIMES_OF_DAY,
    word_set,
)
from factcheck.attribution.rules.adjuncts import adjunct_end, past_addressee
from factcheck.attribution.speakers.naming import GIVEN_NAMES
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.dates import HOLIDAYS, SPEECH_NOUNS, SPEECH_OPENERS, Stated, StatedDays
from factcheck.text import Reading

# `Writing in the newspaper of the port workers on September 1, Ito said`.
_LONGEST_OPENING = 30
_LONGEST_ADJUNCT = 24
_LONGEST_ASIDE = 14
_LONGEST_DAY = 8
# `said |just| after midnight on Tuesday that`.
_TORN_OFF = 2
# `“It was close,” she said |of the vote on Monday|`.
_OF_MATTER = frozenset(("of", "about", "regarding", "as", "to"))
_OF_SPEAKING = frozenset(("quoted", "interviewed", "contacted", "reached", "published", "posted", "released", "issued"))
_RELATIVES = frozenset(("who", "which", "that"))
_NUMBERED = word_set("statement_days", "counts")
_COUNTED_PARTS = word_set("statement_days", "counted_parts")
_UNITS = word_set("statement_days", "units")
_COUNTED = word_set("statement_days", "counted_from")
_OCCASIONS = word_set("statement_days", "occasions")
_HEDGES = word_set("statement_days", "hedges")
_HOLIDAYS = tuple(HOLIDAYS)
_CLAUSE_OPENS = COORDINATORS | {";", ",", "—", "–", "--"}
_OPEN_DAY = DAY_WORDS | word_set("statement_days", "open_day")
_RELATIVE_UNITS = word_set("statement_days", "relative_units")
_STILL_OPENING = word_set("statement_days", "opening_continues")


def own_day(days: StatedDays, reading: Reading, found: TaggedStatement) -> Stated | None:
    """The day that the words round the statement give."""
    if was_coming(reading, found):
        return None
    day_in = days.coming if is_coming(reading, found) else days.within
    for first, last in _day_places(reading, found):
        if first < last:
            day = day_in(reading.starts[first], reading.ends[last - 1])
            if day is not None:
                return day
    return None


def day_left_open(days: StatedDays, reading: Reading, found: TaggedStatement) -> TokenSpan | None:
    """Where the words stand, in code points, that give a month and day of a year left open."""
    if is_yet_to_be(reading, found):
        return None
    places = (
        (reading.starts[first], reading.ends[last - 1]) for first, last in _day_places(reading, found) if first < last
    )
    return next((span for place in places if (span := days.left_open(*place)) is not None), None)


def _day_places(reading: Reading, found: TaggedStatement) -> Iterator[TokenSpan]:
    """In the cue, behind it, between source and cue, before the source, and in it."""
    yield found.cue
    if found.adjunct is not None:
        yield found.adjunct
    yield from _after_cue(reading, found)
    if found.source is not None:
        last = found.source[1]
        limit = _LONGEST_ASIDE if reading.words[last : last + 1] == [","] else 6
        if 0 < found.cue[0] - last < limit and not _tells_of_deed(reading, found.source):
            yield (last, found.cue[0]) if _is_of_saying(reading, last, found.cue[0]) else (last, last)
        yield from _openings(reading, found, found.source)
        if _tells_when(reading, found.source):
            yield found.source


def _is_of_saying(reading: Reading, first: int, last: int) -> bool:
    """Whether what stands between source and cue may tell when it was said: not `The guard, |arrested on Friday|,`."""
    if reading.words[first] == ",":
        words = reading.lower[first + 1 : last]
        opens = words[:1] and (words[0] in PREPOSITIONS | _HEDGES | _RELATIVES or words[0].endswith("ly"))
        return bool(opens) or _tells_of_speech(words) or _is_day_alone(words)
    return reading.lower[first - 1] not in _RELATIVES or _is_day_alone(reading.lower[first:last])


def _tells_of_deed(reading: Reading, source: TokenSpan) -> bool:
    """`The guard, |arrested| on Sunday`, not `Ms Ito, asked on Sunday`, `a statement, published on Sunday`."""
    after_comma = [reading.lower[at + 1] for at in range(source[0], source[1] - 1) if reading.words[at] == ","]
    return any(word.endswith("ed") and word not in _HEDGES | _OF_SPEAKING for word in after_comma)


def _after_cue(reading: Reading, found: TaggedStatement) -> Iterator[TokenSpan]:
    """`told the Daily Planet |on Tuesday|`, `said Ms Ito |on Tuesday|`, `said, |speaking in Lima on Tuesday|`."""
    at = found.cue[1]
    if found.source is not None and at <= found.source[0] < at + 2:
        at = found.source[1]
    high = min(reading.sentence_end(found.cue[0]), at + _LONGEST_ADJUNCT)
    if "that" in reading.lower[at : at + _LONGEST_DAY]:
        that = reading.lower.index("that", at)
        if _is_day_alone(reading.lower[at:that]):
            yield at, that
    gap = _gap_before_content(reading, found, at)
    high = min((first for first, _ in found.content if first >= at), default=high)
    yield gap
    yield at, adjunct_end(reading, past_addressee(reading, at, high), high)
    yield _closing_day(reading, found, at)
    if reading.lower[at + 1 : at + 2] == ["ago"] or (
        reading.lower[at + 2 : at + 3] == ["ago"] and reading.lower[at + 1] in _UNITS
    ):
        yield at, at + 3
    if reading.words[at : at + 1] == [","] and _tells_of_speech(reading.lower[at + 1 : high]):
        yield at + 1, high


def _gap_before_content(reading: Reading, found: TaggedStatement, at: int) -> TokenSpan:
    """`said |at the opening of the inquest on Tuesday| that`; past a word or two that a tagger has torn off."""
    first = at
    for piece_first, piece_last in sorted(found.content):
        if piece_first < at:
            continue
        if piece_first > first or piece_last - piece_first > _TORN_OFF:
            near = piece_first - first <= _LONGEST_ADJUNCT and piece_first < reading.sentence_end(found.cue[0])
            return (first, piece_first) if near else (at, at)
        first = piece_last
    return at, at


def _closing_day(reading: Reading, found: TaggedStatement, at: int) -> TokenSpan:
    """What is left of the sentence: `“It is shut,” she said |just before dawn on Monday|`, `said Ito, |that day|`."""
    end = reading.sentence_end(found.cue[0])
    if any(first >= at for first, _ in found.content):
        return at, at
    comma = reading.words.index(",", at, end) if "," in reading.words[at:end] else end
    if comma > at and reading.lower[at] not in _OF_MATTER:
        return at, min(comma, at + _LONGEST_ADJUNCT)
    first = at + (reading.words[at : at + 1] == [","])
    rest = reading.lower[first:end]
    return (first, end) if rest and len(rest) <= _LONGEST_DAY and _is_day_alone(rest) else (at, at)


def _tells_when(reading: Reading, source: TokenSpan) -> bool:
    """`A statement released on Tuesday`, `Ms Ito on Tuesday`, `Ms Ito, speaking on Tuesday`."""
    inside = frozenset(reading.lower[slice(*source)])
    last = source[1] - 1
    if reading.lower[last] in DAY_WORDS:
        if _tells_of_deed(reading, source):
            return False
        # `Joe Friday` is somebody's name, `Ms Ito Friday` no such thing.
        return source[1] - source[0] < 2 or reading.lower[last - 1] not in GIVEN_NAMES | MONTHS
    if reading.lower[last] in TIMES_OF_DAY and reading.lower[last - 1] in _OPEN_DAY | {"last"}:
        return True
    return bool(inside & SPEECH_NOUNS or inside & SPEECH_OPENERS)


def _openings(reading: Reading, found: TaggedStatement, source: TokenSpan) -> Iterator[TokenSpan]:
    """What stands before the source, or before a quotation that stands before it."""
    first, last = source
    opening = reading.opening_of(first)
    before = [piece for piece in found.content if opening < piece[0] < first]
    if before and reading.quoted[before[0][0]] >= 0 and reading.words[before[0][0] - 1] in (",", ":"):
        first = before[0][0]
    # A tagger may take the day into the source: `|Last month the council| said`.
    if first - opening < 4 and _opens_with_day(reading, opening, last) and _outside(found, opening, last):
        yield opening, min(last, opening + _LONGEST_DAY)
    if _opens_with_day(reading, opening, first) and _outside(found, opening, first):
        yield opening, first
    clause = _clause_before(reading, opening, first)
    if clause < first and _outside(found, clause, first):
        yield clause, first


def _clause_before(reading: Reading, opening: int, source: int) -> int:
    """Where `on Tuesday` begins in `...; |on Tuesday| she said`; the source where no such clause does."""
    at = source - 1
    while at > max(opening, source - _LONGEST_DAY) and reading.lower[at - 1] not in _CLAUSE_OPENS:
        at -= 1
    day = _past_hedges(reading.lower[at:source])
    return at if opening < at and day and _names_day(day) else source


def _opens_with_day(reading: Reading, at: int, source: int) -> bool:
    """`On Tuesday, ...`, `Late on August 28 ...`, `Two days after ...`, `Writing on the website on Tuesday, ...`."""
    if at >= source or source - at > _LONGEST_OPENING:
        return False
    whole = reading.lower[at:source]
    opening = _past_hedges(whole)
    if opening and _names_day(opening) and _is_short(opening):
        return True
    if _is_at_place(reading, at, source) or _tells_of_speech(whole):
        return True
    return whole[-1] in (",", ":") and _counts_days(whole)


def _is_at_place(reading: Reading, at: int, source: int) -> bool:
    """`In Lima on Tuesday,`, `At the White House on August 28,`."""
    last = source - 1 if reading.words[source - 1] == "," else source
    named = at + 1
    while named < last and (reading.capital(named) or reading.lower[named] in ("the", ",")):
        named += 1
    day = _past_hedges(reading.lower[named:last])
    placed = reading.lower[at] in ("in", "at", "from") and named > at + 1
    return placed and bool(day) and _names_day(day) and len(day) < _LONGEST_DAY


def _past_hedges(opening: list[str]) -> list[str]:
    at = 0
    while at < len(opening) and opening[at] in _HEDGES and opening[at + 1 : at + 2] not in (["in"], ["this"]):
        at += 1
    return opening[at:]


def _names_day(opening: list[str]) -> bool:
    if " ".join(opening[:4]).replace(" 's", "'s").startswith(_HOLIDAYS):
        return True
    if opening[0] == "the" and opening[1:2]:
        if opening[1][0].isdigit() or opening[1] in DAY_WORDS | _COUNTED_PARTS:
            return True
        if opening[1] in TIMES_OF_DAY and opening[2:4] == ["before", "last"]:
            return True
    if opening[0] in _OPEN_DAY or MONTHS.intersection(opening[:2]):
        return True
    return (
        opening[0][:4].isdigit()
        or opening[0].startswith("mid-")
        or opening[:2] in (["the", "weekend"], ["the", "day"])
        or _counts_days(opening)
    )


def _is_short(opening: list[str]) -> bool:
    """No clause of its own stands in it: `On Tuesday, at a rally in Lima, ...`."""
    if len(opening) <= _LONGEST_DAY:
        return True
    comma = opening.index(",") if "," in opening else len(opening)
    return comma < 8 and opening[-1] == "," and not _STILL_OPENING.isdisjoint(opening[comma + 1 : comma + 2])


def _is_day_alone(between: list[str]) -> bool:
    """`said |the day before yesterday| that`: days that a tagger may take for content."""
    day = _past_hedges(between)
    return bool(day) and _names_day(day) and (AUXILIARIES - {"'s"}).isdisjoint(day) and CUE_FORMS.isdisjoint(day)


def _counts_days(opening: list[str]) -> bool:
    """`Two days after the vote,`, `A day earlier,`, `The next day,`."""
    if len(opening) < 3 or (opening[0] not in _NUMBERED and not opening[0].isdigit()):
        return False
    if opening[1] in _RELATIVE_UNITS:
        return True
    return opening[1] in _UNITS and opening[2] in _COUNTED


def _tells_of_speech(opening: list[str]) -> bool:
    """`Speaking in Lima on Tuesday,`, `In an article published on September 1,`, `At a rally on Monday,`."""
    if not opening or opening[0] in SPEECH_OPENERS:
        return bool(opening)
    return opening[0] in _OCCASIONS and not SPEECH_NOUNS.isdisjoint(opening[1:9])


def _outside(found: TaggedStatement, first: int, last: int) -> bool:
    return all(piece_last <= first or last <= piece_first for piece_first, piece_last in found.content)
