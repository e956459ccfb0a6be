"""English words as tracing asks for them, from the language files."""

import re
from functools import cache

from factcheck.languages import pairs, words
from factcheck.text.numbers import number_words

_MEANING = "word_meaning"
CONTRACTIONS = {short: tuple(str(full).split()) for short, full in pairs("en", "contractions", "whole").items()}
CONTRACTED_ENDINGS = {short: str(full) for short, full in pairs("en", "contractions", "endings").items()}
BEFORE_IS = frozenset(words("en", "contractions", "before_is"))
SPELLINGS = {one: str(other) for name in ("whole", "signs") for one, other in pairs("en", "spellings", name).items()}
FUNCTION_WORDS = frozenset(words("en", _MEANING, "function_words"))
INFLECTIONS = words("en", _MEANING, "inflections")
NEGATIONS = frozenset(words("en", _MEANING, "negations"))
OPPOSING_PREFIXES = words("en", _MEANING, "opposing_prefixes")
PAPERS = frozenset(words("en", _MEANING, "papers"))
ASKED = frozenset(words("en", _MEANING, "asked"))
ASKING = frozenset(words("en", _MEANING, "asking"))
# The same number in words or figures is the same number.
NUMBERS = {word: str(value) for word, value in number_words().items()} | {
    word: word for word in words("en", _MEANING, "other_numbers")
}

_UNITS, _TENS = pairs("en", "numbers", "units"), pairs("en", "numbers", "tens")
# `5` is compared as `five`, and `twenty-five` as `25`.
FIGURES = {str(value): word for word, value in (*_UNITS.items(), *_TENS.items())}
PHRASES = {phrase: str(word) for phrase, word in pairs("en", "spellings", "apart").items()} | {
    f"{ten} {unit}": str(int(tens) + int(units))
    for ten, tens in _TENS.items()
    for unit, units in _UNITS.items()
    if 0 < int(units) < 10
}
PHRASE_OPENINGS = frozenset(phrase.partition(" ")[0] for phrase in PHRASES)


_VARIANTS, _VERIFICATION = "variants", "verification"


def _phrases(matter: str, name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(one.split()) for one in words("en", matter, name))


# One table of what is no alteration, for tracing and for holding quotations against the record.
ABBREVIATED = {
    short: tuple(str(full).split())
    for matter, name in ((_VERIFICATION, "spoken"), (_VARIANTS, "abbreviated"))
    for short, full in pairs("en", matter, name).items()
    if not str(full).startswith("#")
}
INITIALS = {short: str(full) for short, full in pairs("en", _VARIANTS, "initials").items()}
MEASURES = {
    short: str(full)
    for matter, name in ((_VERIFICATION, "units"), (_VARIANTS, "measures"))
    for short, full in pairs("en", matter, name).items()
}
CURRENCY_SIGNS = {sign: str(word) for sign, word in pairs("en", _VERIFICATION, "currency_signs").items()}
FILLERS = frozenset(words("en", _VERIFICATION, "fillers"))
OPENING_FILLERS, INNER_FILLERS = _phrases(_VARIANTS, "opening_fillers"), _phrases(_VARIANTS, "inner_fillers")
CLOSING_FILLERS = _phrases(_VARIANTS, "closing_fillers")
OPENING_CONJUNCTIONS = frozenset(words("en", _VARIANTS, "opening_conjunctions"))
STAMMERED = frozenset(words("en", _VARIANTS, "stammered"))
NOUNS, BEFORE_NOUNS = frozenset(words("en", _VARIANTS, "nouns")), frozenset(words("en", _VARIANTS, "before_nouns"))
SHADINGS = frozenset(words("en", _VARIANTS, "shadings"))
IRREGULAR = {past: str(one) for past, one in pairs("en", _VARIANTS, "irregular").items()}
STAGE_DIRECTIONS = frozenset(words("en", _VERIFICATION, "stage_directions"))
ORDINALS = {word: int(value) for word, value in pairs("en", _VERIFICATION, "ordinals").items()}
ORDINAL_WORDS = {float(value): word for word, value in ORDINALS.items()}
DECADES = {figure: str(word) for figure, word in pairs("en", _VERIFICATION, "decades").items()}
_MONTHS = pairs("en", "calendar", "months")
_MONTH_NAMES = {number: name for name, number in reversed(tuple(_MONTHS.items()))}
MONTHS = {name: _MONTH_NAMES[number] for name, number in _MONTHS.items()}


def phrase_form() -> str:
    """A pattern for any of the phrases, its words joined by hyphens or white space."""
    ways = "|".join(r"[-‐‑\s]+".join(map(re.escape, phrase.split())) for phrase in PHRASES)
    return rf"(?:{ways})(?![^\W_])"


@cache
def spelling_endings() -> tuple[tuple[int, dict[str, str]], ...]:
    """British endings and the American ones they are levelled to, by length, the longest first."""
    by_length: dict[int, dict[str, str]] = {}
    for british, american in pairs("en", "spellings", "endings").items():
        by_length.setdefault(len(british), {})[british] = str(american)
    return tuple(sorted(by_length.items(), reverse=True))
