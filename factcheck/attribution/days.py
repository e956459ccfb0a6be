"""Where the day of a statement stands: beside its cue, or in the opening of its sentence."""

from collections.abc import Iterator

from factcheck.attribution.day_words import (
    DAY_FORMS,
    HEDGES,
    LONGEST_DAY,
    OF_MATTER,
    OF_SPEAKING,
    OPEN_DAY,
    RELATIVES,
    UNITS,
    counts_days,
    is_day_alone,
    is_short,
    names_day,
    past_hedges,
    past_person,
    tells_of_speech,
    was_made_to_speak,
)
from factcheck.attribution.eventualities import is_coming, is_yet_to_be, was_coming
from factcheck.attribution.lexicon import (
    AUXILIARIES,
    COORDINATORS,
    CUE_FORMS,
    MONTHS,
    PREPOSITIONS,
    TIMES_OF_DAY,
    word_set,
)
from factcheck.attribution.rules.adjuncts import adjunct_end, past_addressee
from factcheck.attribution.speakers.naming import GIVEN_NAMES
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.dates import SPEECH_NOUNS, SPEECH_OPENERS, VERBS_OF_SPEECH, Stated, StatedDays
from factcheck.text import Reading

# `Writing in the newspaper of the port workers on September 1, Ito said`.
_LONGEST_OPENING = 30
_LONGEST_ADJUNCT = 24
_LONGEST_ASIDE = 14
_LIMITS = word_set("dates", "limits")
_OF_DAY = DAY_FORMS | TIMES_OF_DAY | frozenset(("on", "last", "late", "early", ","))
_VERBS = CUE_FORMS | VERBS_OF_SPEECH
_FINITE = AUXILIARIES - {"'s"}
_PLACES = word_set("statement_days", "places_of_speaking")
_HOURS = word_set("dates", "hours")
# `said |just| after midnight on Tuesday that`.
_TORN_OFF = 2
_DASHES = frozenset(("—", "–", "--", "-"))
_CLAUSE_OPENS = COORDINATORS | {";", ",", "—", "–", "--"}


def own_day(days: StatedDays, reading: Reading, found: TaggedStatement) -> Stated | None:
    """The day that the words round the statement give."""
    if was_coming(reading, found):
        return None
    day_in = days.coming if is_coming(reading, found) else days.within
    for first, last in _day_places(reading, found):
        if first < last and not _is_told_of(reading, last):
            day = day_in(reading.starts[first], reading.ends[last - 1])
            if day is not None:
                return day
    return None


def _is_told_of(reading: Reading, end: int) -> bool:
    """`Said last night |was| the worst in years`: the day is what is spoken of."""
    return end < len(reading.words) and reading.lower[end] in _FINITE and not reading.capital(end - 1)


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
    if found.adjunct is not None and not _is_of_other(reading, found, found.adjunct):
        yield found.adjunct
    yield from _after_cue(reading, found)
    if found.source is None:
        yield _aside_before(reading, found.cue[0])
    else:
        last = found.source[1]
        limit = _LONGEST_ASIDE if reading.words[last : last + 1] == [","] else 6
        if 0 < found.cue[0] - last < limit and not _tells_of_deed(reading, found.source):
            yield (last, found.cue[0]) if _is_of_saying(reading, last, found.cue[0]) else (last, last)
        yield from _openings(reading, found, found.source)
        if _tells_when(reading, found.source):
            yield found.source


def _is_of_other(reading: Reading, found: TaggedStatement, adjunct: TokenSpan) -> bool:
    """`Said Ito, |who retires| on Friday`, `said Ito, chief |since| Monday`."""
    first = found.cue[1]
    if found.source is not None and first <= found.source[0] < adjunct[0]:
        first = found.source[0]
    if any(_is_deed(reading.lower[first : at + 1]) for at in range(*adjunct)):
        return True
    between = reading.lower[first : adjunct[0]]
    return bool(between) and (between[-1] in _LIMITS or _is_deed(between) or not RELATIVES.isdisjoint(between))


def _is_deed(words: list[str]) -> bool:
    """`Said Ito, |sacked| on Wednesday`."""
    return words[-2:-1] == [","] and words[-1].endswith("ed") and words[-1] not in OF_SPEAKING | HEDGES


def _aside_before(reading: Reading, cue: int) -> TokenSpan:
    """`The regulator's decision, |published on Thursday,| said`, where no tagger gives the source."""
    low = max(reading.opening_of(cue), cue - LONGEST_DAY)
    at = next((at for at in range(cue - 2, low, -1) if reading.words[at] == ","), None)
    is_its = reading.words[cue - 1] == "," and at is not None and reading.lower[at + 1] in OF_SPEAKING
    return (at + 1, cue - 1) if at is not None and is_its else (cue, cue)


def _is_of_saying(reading: Reading, first: int, last: int) -> bool:
    """Whether what stands between source and cue may tell when it was said: not `The guard, |arrested on Friday|,`."""
    if reading.words[first] == ",":
        words = reading.lower[first + 1 : last]
        opens = words[:1] and (words[0] in PREPOSITIONS | HEDGES | RELATIVES or words[0].endswith("ly"))
        return bool(opens) or tells_of_speech(words) or is_day_alone(words)
    if any(word.endswith("ed") and word not in OF_SPEAKING for word in reading.lower[first - 1 : first + 1]):
        # `A man |questioned on Monday| said`.
        return False
    return reading.lower[first - 1] not in RELATIVES or is_day_alone(reading.lower[first:last])


def _tells_of_deed(reading: Reading, source: TokenSpan) -> bool:
    """`The guard, |arrested| on Sunday`, not `Ms Ito, asked on Sunday`, `a statement, published on Sunday`."""
    end = source[1] - 1
    while end > source[0] and reading.lower[end] in _OF_DAY:
        end -= 1
    inside = frozenset(reading.lower[slice(*source)])
    is_deed = reading.lower[end].endswith("ed") and reading.lower[end] not in OF_SPEAKING
    if end < source[1] - 1 and is_deed and inside.isdisjoint(SPEECH_NOUNS):
        return True
    commas = [at for at in range(source[0], source[1] - 1) if reading.words[at] == ","]
    after_comma = [reading.lower[at + 1] for at in commas]
    if any(reading.lower[at + 1] in RELATIVES and _VERBS.isdisjoint(reading.lower[at + 2 : at + 4]) for at in commas):
        return True
    return any(word.endswith("ed") and word not in HEDGES | OF_SPEAKING for word in after_comma)


def _after_cue(reading: Reading, found: TaggedStatement) -> Iterator[TokenSpan]:
    """`told the Daily Planet |on Tuesday|`, `said Ms Ito |on Tuesday|`, `said, |speaking in Lima on Tuesday|`."""
    at = found.cue[1]
    if reading.lower[at - 1] in OF_MATTER and at - 1 > found.cue[0]:
        at -= 1
    if found.source is not None and at <= found.source[0] < at + 2:
        at = found.source[1]
        if _is_of_other(reading, found, (at, at)):
            return
    high = min(reading.sentence_end(found.cue[0]), at + _LONGEST_ADJUNCT)
    if "that" in reading.lower[at : at + LONGEST_DAY]:
        that = reading.lower.index("that", at)
        if is_day_alone(reading.lower[at:that]):
            yield at, that
    gap = _gap_before_content(reading, found, at)
    high = min((first for first, _ in found.content if first >= at), default=high)
    yield gap
    yield at, adjunct_end(reading, past_addressee(reading, at, high), high)
    yield _closing_day(reading, found, at)
    if reading.lower[at + 1 : at + 2] == ["ago"] or (
        reading.lower[at + 2 : at + 3] == ["ago"] and reading.lower[at + 1] in UNITS
    ):
        yield at, at + 3
    if reading.words[at : at + 1] == [","] and tells_of_speech(reading.lower[at + 1 : high]):
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
    if comma > at:
        past = past_person(reading, at, comma) if reading.lower[at] in OF_MATTER else at
        return past, min(comma, past + _LONGEST_ADJUNCT)
    first = at + (reading.words[at : at + 1] == [","])
    rest = reading.lower[first:end]
    return (first, end) if rest and len(rest) <= LONGEST_DAY and is_day_alone(rest) else (at, at)


def _tells_when(reading: Reading, source: TokenSpan) -> bool:
    """`A statement released on Tuesday`, `Ms Ito on Tuesday`, `Ms Ito, speaking on Tuesday`."""
    inside = frozenset(reading.lower[slice(*source)])
    last = source[1] - 1
    if reading.lower[last] in DAY_FORMS:
        if _tells_of_deed(reading, source):
            return False
        # `Joe Friday` is somebody's name, `Ms Ito Friday` no such thing.
        return source[1] - source[0] < 2 or reading.lower[last - 1] not in GIVEN_NAMES | MONTHS
    commas = [at for at in range(source[0], last) if reading.words[at] == ","]
    if any(was_made_to_speak(reading.lower[at + 1 : at + 3]) for at in commas):
        return True
    if reading.lower[last] in TIMES_OF_DAY and reading.lower[last - 1] in OPEN_DAY | {"last"}:
        return True
    return bool(inside & SPEECH_NOUNS or inside & SPEECH_OPENERS)


def _openings(reading: Reading, found: TaggedStatement, source: TokenSpan) -> Iterator[TokenSpan]:
    """What stands before the source, or before a quotation that stands before it."""
    first, last = source
    if reading.lower[first - 1] in ("after", "before"):
        # `Cole left on August 22, two days |after| Dell said`: what is counted is not the saying.
        return
    opening = _past_dash(reading, reading.opening_of(first), first)
    before = [piece for piece in found.content if opening < piece[0] < first]
    if before and reading.quoted[before[0][0]] >= 0 and reading.words[before[0][0] - 1] in (",", ":"):
        first = before[0][0]
    # A tagger may take the day into the source: `|Last month the council| said`.
    if first - opening < 4 and _opens_with_day(reading, opening, last) and _outside(found, opening, last):
        yield opening, min(last, opening + LONGEST_DAY)
    if _opens_with_day(reading, opening, first) and _outside(found, opening, first):
        yield opening, first
    clause = _clause_before(reading, opening, first)
    if clause < first and _outside(found, clause, first):
        yield clause, first


def _past_dash(reading: Reading, opening: int, source: int) -> int:
    """Past the dash of a dateline: `LONDON, March 3. — |In the House of Commons to-day|`."""
    return opening + 1 if opening + 1 < source and reading.words[opening] in _DASHES else opening


def _clause_before(reading: Reading, opening: int, source: int) -> int:
    """Where `on Tuesday` begins in `...; |on Tuesday| she said`; the source where no such clause does."""
    at = source - 1
    while at > max(opening, source - LONGEST_DAY):
        if reading.lower[at - 1] in _CLAUSE_OPENS and not _joins_numbers(reading, at - 1):
            break
        at -= 1
    day = past_hedges(reading.lower[at:source])
    return at if opening < at and day and names_day(day) else source


def _joins_numbers(reading: Reading, at: int) -> bool:
    """`On 24 |and| 25 March`."""
    return reading.lower[at] == "and" and reading.words[at - 1].isdigit() and reading.words[at + 1].isdigit()


def _opens_with_day(reading: Reading, at: int, source: int) -> bool:
    """`On Tuesday, ...`, `Late on August 28 ...`, `Two days after ...`, `Writing on the website on Tuesday, ...`."""
    if at >= source or source - at > _LONGEST_OPENING:
        return False
    whole = reading.lower[at:source]
    opening = past_hedges(whole)
    if opening and names_day(opening) and is_short(opening):
        return True
    if _is_at_place(reading, at, source) or _is_on_occasion(whole) or tells_of_speech(whole):
        return True
    return whole[-1] in (",", ":") and counts_days(whole)


def _is_on_occasion(whole: list[str]) -> bool:
    """`Outside the court on Tuesday,`, `At midnight on May Day,`; not `At the scene of the crash on Monday,`."""
    if whole[-1] != "," or whole[0] not in _PLACES or "on" not in whole or len(whole) > _LONGEST_ADJUNCT:
        return False
    on = len(whole) - 1 - whole[::-1].index("on")
    of = whole.index("of") if "of" in whole[:on] else on
    is_hour = of == on or (whole[on - 1] in _HOURS and of == on - 2)
    return is_hour and is_day_alone(whole[on:-1]) and CUE_FORMS.isdisjoint(whole[:on])


def _is_at_place(reading: Reading, at: int, source: int) -> bool:
    """`In Lima on Tuesday,`, `At the White House on August 28,`."""
    last = source - 1 if reading.words[source - 1] == "," else source
    named = at + 1
    while named < last and (reading.capital(named) or reading.lower[named] in ("the", ",", "of")):
        named += 1
    day = past_hedges(reading.lower[named:last])
    placed = reading.lower[at] in ("in", "at", "from") and named > at + 1
    return placed and bool(day) and names_day(day) and len(day) < LONGEST_DAY


def _outside(found: TaggedStatement, first: int, last: int) -> bool:
    return all(piece_last <= first or last <= piece_first for piece_first, piece_last in found.content)
