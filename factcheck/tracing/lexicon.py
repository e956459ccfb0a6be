"""English words as tracing asks for them, from the language files."""

from functools import cache

from factcheck.languages import pairs, words
from factcheck.text.numbers import number_words

_MEANING = "word_meaning"
CONTRACTIONS = {short: tuple(str(full).split()) for short, full in pairs("en", "contractions", "whole").items()}
CONTRACTED_ENDINGS = {short: str(full) for short, full in pairs("en", "contractions", "endings").items()}
BEFORE_IS = frozenset(words("en", "contractions", "before_is"))
SPELLINGS = {british: str(american) for british, american in pairs("en", "spellings", "whole").items()}
FUNCTION_WORDS = frozenset(words("en", _MEANING, "function_words"))
INFLECTIONS = words("en", _MEANING, "inflections")
NEGATIONS = frozenset(words("en", _MEANING, "negations"))
OPPOSING_PREFIXES = words("en", _MEANING, "opposing_prefixes")
ASKED = frozenset(words("en", _MEANING, "asked"))
ASKING = frozenset(words("en", _MEANING, "asking"))
# The same number in words or figures is the same number.
NUMBERS = {word: str(value) for word, value in number_words().items()} | {
    word: word for word in words("en", _MEANING, "other_numbers")
}


@cache
def spelling_endings() -> tuple[tuple[int, dict[str, str]], ...]:
    """British endings and the American ones they are levelled to, by length, the longest first."""
    by_length: dict[int, dict[str, str]] = {}
    for british, american in pairs("en", "spellings", "endings").items():
        by_length.setdefault(len(british), {})[british] = str(american)
    return tuple(sorted(by_length.items(), reverse=True))
