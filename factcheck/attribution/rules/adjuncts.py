"""What stands between a cue and its content: to whom, when and where it was said."""

import re

from factcheck.attribution.lexicon import DAY_WORDS, LONGER_TIMES, MONTHS, PREPOSITIONS, TIMES_OF_DAY, word_set
from factcheck.text import Reading

_ADJUNCT_LIMIT = 14
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME_ADVERBS = word_set("function_words", "time_adverbs")
_AFTER_LAST = word_set("statement_days", "after_last") | DAY_WORDS | MONTHS
_ADDRESSEE_PRONOUNS = word_set("reporting_phrases", "addressee_pronouns")
_AFTER_ADDRESSEE = word_set("reporting_phrases", "after_addressee")
_CLAUSE_SUBJECTS = word_set("function_words", "clause_subjects")
_ADDRESSEES = word_set("reporting_phrases", "addressees")


def past_addressee(reading: Reading, at: int, high: int) -> int:
    """Past `told |reporters| that`, `told |the Daily Planet|`."""
    if at < high and reading.lower[at] in _ADDRESSEE_PRONOUNS:
        return at + 1
    end = at
    while end < high and end - at < 10 and reading.quoted[end] < 0:
        word = reading.lower[end]
        if word in _AFTER_ADDRESSEE or word in (",", ":") or word in DAY_WORDS:
            return end
        if (
            end > at
            and reading.capital(end - 1)
            and not reading.capital(end)
            and word not in ("of", "'s", "and", "for")
        ):
            return end
        if end > at and reading.lower[end - 1] in _ADDRESSEES:
            return end
        end += 1
    return end if end < high else at


def adjunct_end(reading: Reading, at: int, high: int) -> int:
    """Past `on Tuesday`, `in a statement`, `at a rally in Iowa`: the words that say when and where it was said."""
    end = at
    while end < high and reading.quoted[end] < 0:
        word = reading.lower[end]
        if (
            word in DAY_WORDS
            or (word in _TIME_ADVERBS and end == at)
            or (word in ("last", "earlier", "this") and _time_follows(reading, end))
        ):
            end += 2 if word in ("last", "earlier", "this") else 1
        elif word in TIMES_OF_DAY or word in LONGER_TIMES or word == "ago":
            end += 1
        elif word in PREPOSITIONS - {"that", "like", "because"} and (past := _past_phrase(reading, end, high)) > end:
            end = past
        else:
            break
    return end


def _time_follows(reading: Reading, at: int) -> bool:
    return at + 1 < len(reading.words) and reading.lower[at + 1] in _AFTER_LAST


def _past_phrase(reading: Reading, at: int, high: int) -> int:
    """The end of a prepositional phrase that is closed by `that`, a comma, a quotation or a pronoun; else `at`."""
    first = reading.lower[at + 1] if at + 1 < high else ""
    if first in MONTHS or first in DAY_WORDS or first[:4].isdigit():
        end = at + 2
        while end < high and (reading.words[end].isdigit() or reading.lower[end] in MONTHS):
            end += 1
        year = end + 1 < high and reading.words[end] == "," and _YEAR.fullmatch(reading.words[end + 1])
        return end + (3 if end + 2 < high and reading.words[end + 2] == "," else 2) if year else end
    for end in range(at + 1, min(at + _ADJUNCT_LIMIT, high)):
        word = reading.lower[end]
        if reading.quoted[end] >= 0 or word in (",", "that", ":", ".", "—", "--"):
            return end
        if word in _CLAUSE_SUBJECTS and end > at + 1:
            return end
    return at
