"""Which language a text is in, told by its letters and its commonest words."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from math import sqrt

from factcheck import languages

_MATTER = "stop_words"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")
_ACCENTED = re.compile(r"[^\W\d_a-zA-Z]")
# A word whose letters all are a language's own speaks for it about as much as a small word that several share.
_LETTERS_WEIGH = 0.7
# Fewer words than these tell nothing: a headline of names is in any language.
_ENOUGH = 25
# What is told by words in small letters alone needs fewer: names are none of them.
_ENOUGH_SMALL = 15
_HARDLY = 20
_LOOKED_AT = 4000
# What the likeliest language outweighs another by, where the other need not be thought of.
_NEAR = 0.4
UNKNOWN = "und"


def detect_language(text: str) -> str | None:
    """The language a text is evidently in, as its ISO 639-1 code; `und` where that is none we know.

    None where it is not evident: of fewer than 25 words, or with words of several. English is evident by a fifth of its
    words; another language by three times as much as speaks for English.
    """
    words = [match.group() for match in _WORD.finditer(text, 0, _LOOKED_AT)]
    letters = sum(map(len, words))
    if letters > 2 * _ENOUGH and len(_NOT_LATIN.findall(text, 0, _LOOKED_AT)) > 3 * letters / 4:
        return next(iter(_by_script(text[:_LOOKED_AT], words) or _with_script(text[:_LOOKED_AT], words)), UNKNOWN)
    if len(words) < _ENOUGH:
        return None
    english = sum(word.lower() in _small_words("en") for word in words)
    if english > len(words) / 5:
        return "en"
    weights = _weights(words)
    best = max(weights, key=lambda code: weights[code])
    least = max(3 * max(weights["en"], 0) + 3, len(words) / 10)
    is_evident = best != "en" and weights[best] >= least
    return best if is_evident else None


def lacks_small_words(text: str, code: str) -> bool:
    """Whether a text of some length has hardly any of a language's commonest words, so that it is not in it."""
    words = [word for word in _WORD.findall(text[:_LOOKED_AT]) if word[0].islower()]
    return len(words) >= _ENOUGH_SMALL and sum(map(_small_words(code).__contains__, words)) * _HARDLY <= len(words)


@lru_cache(maxsize=256)
def candidate_languages(text: str) -> tuple[str, ...]:
    """The languages that a sentence may be in, likeliest first; all in Latin script where no word tells.

    English stands alone where no other has more for it.
    """
    words = _WORD.findall(text)
    by_script = _by_script(text, words)
    if by_script:
        return by_script
    weights = _weights(words)
    most = max(weights.values())
    if most <= 0:
        return tuple(weights)
    if most > 1 and weights["en"] == most:
        return ("en",)
    near = [code for code, weight in weights.items() if weight > 0 and weight >= most * _NEAR]
    return tuple(sorted(near, key=lambda code: -weights[code]))


def _weights(words: list[str]) -> dict[str, float]:
    """How much speaks for each language in Latin script: small words, less where several share them, and letters."""
    weights = dict.fromkeys(_in_latin_script(), 0.0)
    shared = _languages_of_words()
    for word in words:
        lower = word.lower().replace("’", "'")
        for code, weight in shared.get(lower, ()):
            weights[code] += weight
        odd = frozenset(_ACCENTED.findall(lower))
        if odd:
            for code, own in _letters().items():
                weights[code] += _LETTERS_WEIGH if odd <= own else -_LETTERS_WEIGH
    return weights


def _by_script(text: str, words: list[str]) -> tuple[str, ...]:
    """The languages whose script the text has, and none of the letters they lack, likeliest first."""
    lacking = {code for code, (_, foreign) in _scripts().items() if foreign and foreign.search(text)}
    return tuple(code for code in _with_script(text, words) if code not in lacking)


def _with_script(text: str, words: list[str]) -> tuple[str, ...]:
    """The languages whose script the text has, those with the most small words in it first."""
    found = [code for code, (script, _) in _scripts().items() if script.search(text)]
    lower = [word.lower() for word in words]
    return tuple(sorted(found, key=lambda code: -sum(map(_small_words(code).__contains__, lower))))


@cache
def _in_latin_script() -> tuple[str, ...]:
    """Those languages, English first."""
    codes = [code for code in languages.languages(_MATTER) if not languages.words(code, _MATTER, "script")]
    return tuple(sorted(codes, key=lambda code: (code != "en", code)))


@cache
def _small_words(code: str) -> frozenset[str]:
    return frozenset(languages.words(code, _MATTER, "small_words"))


@cache
def _languages_of_words() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """For each small word the languages that have it, and how much it speaks for each of them."""
    found: dict[str, list[str]] = defaultdict(list)
    for code in _in_latin_script():
        for word in _small_words(code):
            found[word].append(code)
    return {word: tuple((code, 1 / sqrt(len(codes))) for code in codes) for word, codes in found.items()}


@cache
def _letters() -> Mapping[str, frozenset[str]]:
    """For each language in Latin script its letters beyond a to z."""
    return {code: frozenset(languages.words(code, _MATTER, "letters")) for code in _in_latin_script()}


@cache
def _scripts() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str] | None]]:
    """For each language in another script that script, and the letters of it that the language lacks.

    Those that need fewer letters come first: what is written in Chinese characters only is Chinese before Japanese.
    """
    scripts = {code: languages.words(code, _MATTER, "script") for code in languages.languages(_MATTER)}
    foreign = {code: languages.words(code, _MATTER, "foreign_letters") for code in scripts}
    return {
        code: (_any_of(script), _any_of(foreign[code]) if foreign[code] else None)
        for code, script in sorted(scripts.items(), key=lambda one: len(one[1]))
        if script
    }


def _any_of(letters: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of these letters, of which one may be a range: `а-я`."""
    return re.compile(f"[{''.join(letters)}]", re.IGNORECASE)
