"""Names of months and weekdays, by language and over all languages. Forms are in lower case, without full stops."""

from collections.abc import Mapping
from functools import cache

from factcheck.languages.entries import languages, pairs

_MATTER = "calendar"
_DOTS = str.maketrans({"İ": "i", "ı": "i", "’": "'"})


@cache
def months(language: str) -> Mapping[str, int]:
    """From a form (`september`, `sept`) to its number, 1 to 12; empty where the language has no calendar."""
    return {form: int(number) for form, number in pairs(language, _MATTER, "months").items()}


@cache
def weekdays(language: str) -> Mapping[str, int]:
    """From a form (`monday`, `mon`) to its number, Monday 0; empty where the language has no calendar."""
    return {form: int(number) for form, number in pairs(language, _MATTER, "weekdays").items()}


def month_names(language: str) -> tuple[str, ...]:
    """The twelve names written out, January first."""
    return _names(months(language))


def weekday_names(language: str) -> tuple[str, ...]:
    """The seven names written out, Monday first."""
    return _names(weekdays(language))


def short_months(language: str) -> tuple[str, ...]:
    """What stands for a name that is written out: abbreviations, and the forms it takes in a sentence."""
    return tuple(form for form in months(language) if form not in month_names(language))


def short_weekdays(language: str) -> tuple[str, ...]:
    """What stands for a name that is written out: abbreviations, and the forms it takes in a sentence."""
    return tuple(form for form in weekdays(language) if form not in weekday_names(language))


@cache
def all_month_forms() -> tuple[str, ...]:
    """Every form of a month in any language, the longest first."""
    return _longest_first({form for language in languages(_MATTER) for form in months(language)})


@cache
def all_weekday_forms() -> tuple[str, ...]:
    """Every form of a weekday in any language, the longest first."""
    return _longest_first({form for language in languages(_MATTER) for form in weekdays(language)})


def month_number(word: str) -> int | None:
    """The month a word means in whatever language, its case and a full stop aside.

    None where it is no month, or one month here and another there: `listopada` is October in Croatian and November in
    Polish.
    """
    numbers = _numbers().get(_folded(word.removesuffix(".")), frozenset())
    return next(iter(numbers)) if len(numbers) == 1 else None


@cache
def _numbers() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for language in languages(_MATTER):
        for form, number in months(language).items():
            folded = _folded(form)
            found[folded] = found.get(folded, frozenset()) | {number}
    return found


def _folded(word: str) -> str:
    """Turkish has two letters i, and a pattern that overlooks case takes one for the other."""
    return word.translate(_DOTS).casefold()


def _names(numbers: Mapping[str, int]) -> tuple[str, ...]:
    first: dict[int, str] = {}
    for form, number in numbers.items():
        first.setdefault(number, form)
    return tuple(first[number] for number in sorted(first))


def _longest_first(forms: set[str]) -> tuple[str, ...]:
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))
