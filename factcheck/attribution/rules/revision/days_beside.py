"""The day that stands beside a cue is when it was said, and no content: `said on Monday, |June 10|`."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CUE_FORMS,
    DAY_WORDS,
    LONGER_TIMES,
    MONTHS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES_OF_DAY,
    word_set,
)
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.languages.calendar import short_weekdays
from factcheck.text import Reading

_SHORT_DAYS = frozenset(short_weekdays("en"))
_DAYS = DAY_WORDS | word_set("statement_days", "short_days")
_NAMES = _DAYS | MONTHS | TIMES_OF_DAY | LONGER_TIMES | word_set("statement_days", "units") | {"overnight"}
_SUBJECTS = word_set("function_words", "clause_subjects") | {"its", "his", "her", "their", "the", "no"}
_BESIDE = (
    word_set("statement_days", "counts")
    | word_set("statement_days", "counted_from")
    | word_set("statement_days", "open_day")
    | frozenset(("the", "on", "of", ",", "early", "late", "past", "about", "around", "nearly", "afternoon", "noon"))
)
_NEAR = word_set("statement_days", "open_day") | DAY_WORDS
_NEIGHBOURS = word_set("statement_days", "relative_units")
_HEDGES = frozenset(("late", "early", "earlier", "later", "mid"))
_PERIODS = LONGER_TIMES | TIMES_OF_DAY | DAY_WORDS | frozenset(("year", "weekend"))
_PARTS = TIMES_OF_DAY | frozenset(("day", "week", "month", "year"))
_NEAR_DAYS = word_set("statement_days", "days")
_SAME = frozenset(("same", "very"))
_COUNTS = word_set("statement_days", "counts")
_UNITS = word_set("statement_days", "units")
_LONGEST_LEAD = 8
_LONGEST = 8
_LONGEST_DATE = 4
_SHORTEST_CLAUSE = 4


def without_days(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements without the day beside their cue; one whose content is a day alone is left out."""
    kept = []
    for given in found:
        one = _without_day_in_source(reading, _without_loose_days(reading, given))
        after = one.cue[1]
        if one.source is not None and 0 <= one.source[0] - after < 2:
            after = one.source[1]
        day = next((piece for piece in one.content if 0 <= piece[0] - after < _LONGEST), None)
        end = _day_end(reading, day) if day is not None else None
        if day is None or end is None:
            kept.append(_without_circumstance(reading, one, day))
            continue
        closing = _closes_sentence(reading, day)
        content = tuple(
            piece if piece != day else (end, day[1])
            for piece in one.content
            if (piece[0] < day[0] or not closing) and (piece != day or end < day[1])
        )
        content = content or _clause_before(reading, one)
        if content:
            kept.append(replace(one, content=content, adjunct=(after, end)))
    return kept


def _day_end(reading: Reading, piece: TokenSpan) -> int | None:
    """Where the day ends that a piece is, or opens with before `that`."""
    first, last = piece
    if _is_short_day(reading, first):
        # `The Jays said |Sat.| Lopez was fit`.
        return min(last, first + 2)
    end = first
    while end < min(last, first + _LONGEST) and reading.quoted[end] < 0 and _is_of_day(reading.lower[end]):
        end += 1
    if _NAMES.isdisjoint(reading.lower[first:end]):
        return None
    if end == last or reading.lower[end] == "that":
        return end
    if _is_time_before_clause(reading, end, last):
        return end
    return first + 1 if _is_weekday_before_clause(reading, first, last) else None


def _is_short_day(reading: Reading, at: int) -> bool:
    """`said |Sat|.`, `said on |Sun|.`; not `they sat.`, `said the |Sun|.`."""
    if reading.lower[at] not in _SHORT_DAYS or not reading.capital(at) or reading.words[at + 1 : at + 2] != ["."]:
        return False
    return reading.lower[at - 1] in CUE_FORMS | {"on", "late", "early"}


def _closes_sentence(reading: Reading, piece: TokenSpan) -> bool:
    """Whether the piece is a short weekday that closes its sentence: what stands behind was not said."""
    return piece[1] - piece[0] == 1 and _is_short_day(reading, piece[0])


def _is_time_before_clause(reading: Reading, end: int, last: int) -> bool:
    """`said |this morning| the rip had opened`, not `said |last night| was cold`."""
    if last - end < _SHORTEST_CLAUSE - 1 or reading.lower[end] not in _SUBJECTS or reading.quoted[end] >= 0:
        return False
    return reading.lower[end - 2] in _NEAR and reading.lower[end - 1] in TIMES_OF_DAY | LONGER_TIMES | DAY_WORDS


def _is_weekday_before_clause(reading: Reading, first: int, last: int) -> bool:
    """`said |Tuesday| its members would walk out`, not `said |Tuesday the 10th was cold|`."""
    if last - first < _SHORTEST_CLAUSE or reading.lower[first] not in _DAYS or reading.quoted[first] >= 0:
        return False
    return reading.lower[first + 1] in _SUBJECTS and not reading.words[first + 2][0].isdigit()


def _without_loose_days(reading: Reading, found: TaggedStatement) -> TaggedStatement:
    """The statement without a piece before its cue that is a date alone: `On Sunday, |September 8|, she said`."""
    content = tuple(
        piece
        for piece in found.content
        if piece[1] > found.cue[0]
        or reading.quoted[piece[0]] >= 0
        or piece[1] - piece[0] > _LONGEST_DATE
        or not _is_loose_day(reading.lower[slice(*piece)], reading.words[piece[1]])
    )
    return replace(found, content=content) if content and content != found.content else found


def _is_loose_day(words: list[str], behind: str) -> bool:
    """`September 8`, `the same day`, `That` before `night`."""
    if words == ["that"]:
        return behind in _SAME | _PARTS or behind.lower() in MONTHS
    if words[0] in MONTHS | DAY_WORDS:
        return all(_is_of_day(word) for word in words)
    return len(words) > 2 and words[0] == "the" and words[1] in _NEIGHBOURS and words[-1] in _NAMES


def _without_day_in_source(reading: Reading, found: TaggedStatement) -> TaggedStatement:
    """The statement without the day before its source: `On |14 October| the chairman said`."""
    if found.source is None:
        return found
    first, last = found.source
    end = max(_told_end(reading, first, last), _place_end(reading, first, last))
    if first - reading.opening_of(first) <= 1:
        end = max(end, _date_end(reading, first, last), _period_end(reading, first, last))
        end = _told_end(reading, end, last) if first < end < last else end
    end += first < end < last and reading.words[end] == ","
    return replace(found, source=(end, last)) if first < end < last and reading.lower[end] != "'s" else found


def _told_end(reading: Reading, first: int, last: int) -> int:
    """Past `That night`, `that same afternoon`, `Two weeks earlier`; `first` where nothing such opens the source."""
    opening = reading.opening_of(first)
    counted = first == opening and reading.lower[first + 2 : first + 3] in (["later"], ["earlier"])
    if counted and (reading.lower[first] in _COUNTS or reading.words[first].isdigit()):
        end = first + 3 if reading.lower[first + 1] in _UNITS else first
    else:
        is_torn = first == opening + 1 and reading.lower[opening] == "that"
        is_behind = opening < first and (reading.words[first - 1].isdigit() or reading.lower[first - 1] in MONTHS)
        at = first if is_torn else first + 1
        if not is_torn and (reading.lower[first] != "that" or not (is_behind or first == opening)):
            return first
        at += reading.lower[at] in _SAME
        is_day = reading.words[at : at + 1] and (reading.words[at] in _PARTS or reading.lower[at] in MONTHS)
        end = at + 1 if is_day else first
    names_other = end < last and (reading.capital(end) or reading.lower[end] in _SUBJECTS | {"a", "an", ","})
    return end if first < end and names_other else first


def _place_end(reading: Reading, first: int, last: int) -> int:
    """Past `In |the House of Commons to-day| the Home Secretary`; `first` where no such place opens the source."""
    if first == 0 or reading.lower[first - 1] not in ("in", "at") or not reading.capital(first - 1):
        return first
    near = (at + 1 for at in range(first, last - 1) if reading.lower[at] in _NEAR_DAYS)
    end = next(near, first)
    return end if reading.capital(end) or reading.lower[end] in _SUBJECTS else first


def _date_end(reading: Reading, first: int, last: int) -> int:
    """Past `14 October`, `between 24 and 26 March`; `first` where no date opens the source."""
    named = end = first + (reading.lower[first] in PREPOSITIONS)
    while end < last and (reading.words[end].isdigit() or reading.lower[end] in MONTHS | {"and"}):
        end += 1
    words = reading.lower[named:end]
    is_date = not MONTHS.isdisjoint(words) and any(word.isdigit() for word in words) and words[-1] != "and"
    return end if is_date else first


def _period_end(reading: Reading, first: int, last: int) -> int:
    """Past `late last month`, `this week`; `first` where nothing such opens the source."""
    at = first
    while at < last and reading.lower[at] in _HEDGES:
        at += 1
    is_period = reading.lower[at] in ("last", "this") and at + 1 < last and reading.lower[at + 1] in _PERIODS
    return at + 2 if is_period else first


def _clause_before(reading: Reading, found: TaggedStatement) -> tuple[TokenSpan, ...]:
    """The clause before a source, where a tagger took the day behind: `|The road is shut|, she said late on Monday`."""
    if found.source is None or found.source[1] > found.cue[0] or reading.words[found.source[0] - 1] != ",":
        return ()
    first, last = reading.opening_of(found.source[0]), found.source[0] - 1
    opened = [at for at in range(first, min(last, first + _LONGEST_LEAD)) if reading.words[at] in (":", "—", "–")]
    first = opened[-1] + 1 if opened else first
    verbs = reading.lower[first:last]
    if last - first < _SHORTEST_CLAUSE - 1 or AUXILIARIES.isdisjoint(verbs) or verbs[0] in PREPOSITIONS | SUBORDINATORS:
        return ()
    return () if any(reading.quoted[at] >= 0 for at in range(first, last)) else ((first, last),)


def _without_circumstance(reading: Reading, found: TaggedStatement, piece: TokenSpan | None) -> TaggedStatement:
    """`The road is shut, she said on Monday |as she left|`: what was said stands before."""
    if piece is None or len(found.content) != 1 or reading.lower[piece[0] - 1] not in ("as", "while", "when"):
        return found
    content = _clause_before(reading, found)
    return replace(found, content=content) if content else found


def _is_of_day(word: str) -> bool:
    return word != "that" and (word in _NAMES or word in _BESIDE or word[0].isdigit())
