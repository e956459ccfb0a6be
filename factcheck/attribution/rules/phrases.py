"""Phrases around a cue, without a parser: whose subject, whose clause, where it ends."""

from factcheck.attribution.lexicon import (
    ADVERBS,
    ALSO_NOUNS,
    AUXILIARIES,
    CONJUNCTIONS,
    CUE_FORMS,
    DAY_WORDS,
    DETERMINERS,
    LONGER_TIMES,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES_OF_DAY,
    word_set,
)
from factcheck.text import Reading

TokenSpan = tuple[int, int]
_LONGEST_SUBJECT = 16
_LONGEST_APPOSITION = 30
_BRACKETS = {",": ",", "—": "—", "–": "–", "--": "--", ")": "("}
_ARTICLES = word_set("function_words", "articles")
_ROLE_WORDS = word_set("reporting_phrases", "roles")
_INSIDE_NOUNS = word_set("function_words", "inside_nouns")
_OPENING_TIMES = word_set("function_words", "opening_times")
_ONE_WORD_SUBJECTS = word_set("function_words", "one_word_subjects")
# A subject, read leftwards from its verb, has begun behind one of these.
_SUBJECT_STOPS = frozenset(
    (",", ":", ";", "—", "–", "--", "(", ")", ".", "?", "!", "…", "...", "[", "]", "•", "·")
) | word_set("function_words", "subject_stops")
# After an inverted cue these end the speaker's name.
_INVERTED_STOPS = _SUBJECT_STOPS - {"and"} | (PREPOSITIONS - {"of", "for"}) | {"in", "on", "at"} | DAY_WORDS


def subject_before(reading: Reading, end: int, low: int) -> TokenSpan | None:
    """The subject that ends just before token `end`, an apposition set off by commas included."""
    last = end - 1
    if last < low or reading.quoted[last] >= 0:
        return None
    while last > low + 1 and (end - last < 5) and (early := _before_adjunct(reading, last, low)) is not None:
        last = early
    end = last + 1
    if reading.words[last] in _BRACKETS:
        return _subject_with_apposition(reading, last, low)
    if reading.lower[last] in PRONOUNS:
        return last, end
    first = last
    while first >= low and not _stops_subject(reading, first) and last - first < _LONGEST_SUBJECT:
        first -= 1
    return _trimmed_subject(reading, _with_coordinate(reading, first + 1, end, low), end)


def _before_adjunct(reading: Reading, last: int, low: int) -> int | None:
    """Where the subject ends when `on Tuesday` stands between it and its verb."""
    word = reading.lower[last]
    if (word in TIMES_OF_DAY or word in LONGER_TIMES) and last - 1 > low:
        return (
            last - 1
            if reading.lower[last - 1] in DAY_WORDS
            else last - 2
            if reading.lower[last - 1] == "last"
            else None
        )
    if word in MONTHS and reading.lower[last - 1] == "in":
        return last - 2
    if word not in DAY_WORDS:
        return None
    return last - 2 if reading.lower[last - 1] in ("on", "late", "early") else last - 1


def _subject_with_apposition(reading: Reading, bracket: int, low: int) -> TokenSpan | None:
    """`Ms Ito, the party's leader, |said|`."""
    mark = _BRACKETS[reading.words[bracket]]
    for at in range(bracket - 1, max(low, bracket - _LONGEST_APPOSITION), -1):
        if reading.quoted[at] >= 0 or reading.words[at] in (";", ":"):
            return None
        if reading.words[at] == mark:
            head = subject_before(reading, at, low) if reading.words[at - 1] not in _BRACKETS else None
            if head is None:
                return None
            return head if mark == "(" else (head[0], bracket)
    return None


def _stops_subject(reading: Reading, at: int) -> bool:
    word = reading.lower[at]
    if reading.quoted[at] >= 0 or word in _SUBJECT_STOPS or (word in AUXILIARIES and word != "'s"):
        return True
    return word in CUE_FORMS and not reading.capital(at) and word not in ALSO_NOUNS and not _nounlike(reading, at)


def _nounlike(reading: Reading, at: int) -> bool:
    before = reading.lower[at - 1] if at else ""
    return before in DETERMINERS or before in PREPOSITIONS or before == "'s"


def _with_coordinate(reading: Reading, first: int, end: int, low: int) -> int:
    """`Ms Ito and Mr Abe |said|`: both, where nothing else stands before them; also `the mayor and the crew`."""
    if first - 2 < low or first >= end or reading.lower[first - 1] != "and":
        return first
    other = first - 2
    if reading.lower[first] in DETERMINERS:
        while other > low and reading.quoted[other] < 0 and reading.words[other].isalpha() and other > first - 6:
            if reading.lower[other] in DETERMINERS or reading.lower[other] in _SUBJECT_STOPS:
                break
            other -= 1
        opens = reading.lower[other] in DETERMINERS and (other == low or reading.words[other - 1] in (",", ";"))
        return other if opens else first
    if not reading.capital(first):
        return first
    while other >= low and reading.quoted[other] < 0 and (reading.capital(other) or reading.words[other] == "of"):
        other -= 1
    reached = other < low or reading.words[other] in (",", ";", "—", "--")
    return other + 1 if reached and other + 1 < first - 1 else first


def _trimmed_subject(reading: Reading, first: int, end: int) -> TokenSpan | None:
    """Leave out what leads the subject: `On Tuesday` Mr Abe, `But` the party."""
    while first < end and (_leads(reading, first) or reading.lower[first] in CONJUNCTIONS):
        first += 1
    if first < end and reading.lower[first] in PREPOSITIONS:
        return _last_phrase(reading, first + 1, end)
    if first >= end or not any(character.isalnum() for character in reading.words[end - 1]):
        return None
    if end - first == 1 and not _stands_alone(reading, first):
        return None
    return None if reading.lower[end - 1] in PREPOSITIONS or reading.lower[end - 1] in _ARTICLES else (first, end)


def _stands_alone(reading: Reading, at: int) -> bool:
    """Whether one word can be a subject: a name, a plural, `police`."""
    word = reading.lower[at]
    return reading.capital(at) or word.endswith("s") or word in _ONE_WORD_SUBJECTS


def _leads(reading: Reading, at: int) -> bool:
    word = reading.lower[at]
    return word in DAY_WORDS or (word in ADVERBS and word not in DETERMINERS) or (word.endswith("ly") and len(word) > 5)


def _last_phrase(reading: Reading, first: int, end: int) -> TokenSpan | None:
    """The last noun phrase of a stretch that opens with a preposition."""
    start = end - 1
    if reading.lower[start] in PRONOUNS:
        return start, end
    while start > first and reading.capital(start - 1) and reading.lower[start - 1] not in DAY_WORDS:
        start -= 1
    if not reading.capital(start):
        while start > first and reading.lower[start] not in DETERMINERS:
            start -= 1
        return (start, end) if reading.lower[start] in DETERMINERS and start > first else None
    return (start, end) if start > first else None


def subject_after(reading: Reading, at: int, high: int) -> TokenSpan | None:
    """The subject of an inverted cue: `said |Angela Merkel|`."""
    if at >= high or reading.quoted[at] >= 0:
        return None
    if reading.lower[at] in PRONOUNS:
        return at, at + 1
    end = at
    while end < high and reading.quoted[end] < 0 and not _ends_inverted(reading, end) and end - at < _LONGEST_SUBJECT:
        end += 1
    while end > at and reading.lower[end - 1] in ("and", "of", "for"):
        end -= 1
    named = any(reading.capital(token) for token in range(at, end))
    if end == at or reading.lower[at] in MONTHS | DAY_WORDS or reading.lower[at] == "that":
        return None
    opens = reading.capital(at) or reading.lower[at] in DETERMINERS or reading.lower[at] in _ROLE_WORDS
    return (at, end) if opens or named else None


def _ends_inverted(reading: Reading, at: int) -> bool:
    word = reading.lower[at]
    return word in _INVERTED_STOPS or word in AUXILIARIES or (word.endswith("ing") and not reading.capital(at))


def main_subject(reading: Reading, first: int, upto: int) -> TokenSpan | None:
    """The subject of the clause that opens at `first`, for a cue further on that has none of its own."""
    at = _after_opening(reading, first, upto)
    while at < upto and (_leads(reading, at) or reading.lower[at] in CONJUNCTIONS or reading.words[at] == ","):
        at += 1
    if at < upto and reading.lower[at] in PREPOSITIONS:
        at = _after_day(reading, at + 1, upto)
    if at >= upto or reading.quoted[at] >= 0:
        return None
    if reading.lower[at] in PRONOUNS:
        return at, at + 1
    end = at
    while end < upto and end - at < _LONGEST_SUBJECT and not _ends_main(reading, at, end):
        end += 1
    return (at, end) if end > at and end < upto and reading.lower[end - 1] not in DETERMINERS else None


def _after_day(reading: Reading, at: int, upto: int) -> int:
    """Past `On |Sunday morning|` where no comma follows; `upto` where it is not a day."""
    if reading.lower[at] not in DAY_WORDS:
        return upto
    return at + 2 if reading.lower[at + 1] in TIMES_OF_DAY else at + 1


def _after_opening(reading: Reading, first: int, upto: int) -> int:
    """Past `In an article on Monday,` or `When asked,`."""
    at = first
    while at < upto and reading.lower[at] in CONJUNCTIONS:
        at += 1
    opening = at < upto and (
        reading.lower[at] in PREPOSITIONS
        or reading.lower[at] in SUBORDINATORS
        or reading.lower[at].endswith("ing")
        or reading.lower[at] in _OPENING_TIMES
    )
    if opening:
        for comma in range(at, upto):
            if reading.words[comma] == "," and reading.words[comma + 1 : comma + 2] != ["and"]:
                return comma + 1
    return at


def _ends_main(reading: Reading, first: int, at: int) -> bool:
    word = reading.lower[at]
    if reading.quoted[at] >= 0 or word in _SUBJECT_STOPS or (word in AUXILIARIES and word != "'s") or word == "to":
        return True
    if (
        at == first
        or reading.capital(at)
        or word in DETERMINERS
        or (not reading.capital(at - 1) and _nounlike(reading, at))
    ):
        return False
    if word in CUE_FORMS or word in ADVERBS or (word.endswith("ly") and len(word) > 4):
        return True
    if word in PREPOSITIONS and word not in _INSIDE_NOUNS and word != "with":
        return True
    if reading.capital(at - 1) and reading.lower[at - 1] not in DETERMINERS:
        # `Mr Abe visited`: after a name, a word in lower case is the verb.
        return word not in _INSIDE_NOUNS and word not in ("and", "'s")
    return word.endswith("ed") and not reading.capital(at + 1) if at + 1 < len(reading.words) else True
