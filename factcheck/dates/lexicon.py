"""The words by which English copy gives a day, from `languages/en/dates.toml`, as parts of patterns."""

from factcheck.languages import pairs, words
from factcheck.languages.calendar import month_names, short_months, short_weekdays, weekday_names
from factcheck.languages.templates import one_of


def any_of(name: str) -> str:
    """A pattern for any word of a list, or any form of a list of pairs."""
    return one_of(words("en", "dates", name) or tuple(pairs("en", "dates", name)), spaced=False)


def _by_initial(forms: tuple[str, ...], way: str) -> str:
    """The forms grouped by their first letter: the search then passes over the rest of a text at once.

    `way` takes the initial, as a capital and small, and the rests of the forms that have it.
    """
    longest = sorted(forms, key=len, reverse=True)
    rests = {form[0]: "|".join(one[1:] for one in longest if one[0] == form[0]) for form in sorted(forms)}
    return "|".join(way.format(capital=one.upper(), small=one, rests=rest) for one, rest in rests.items())


NUMBERS = {word: int(number) for word, number in pairs("en", "dates", "numbers").items()}
ORDINALS = {word: int(number) for word, number in pairs("en", "dates", "ordinals").items()}
WEEKS_OF_MONTH = {
    word: tuple(int(day) for day in str(days).split("-"))
    for word, days in pairs("en", "dates", "weeks_of_month").items()
}
SEASONS = {
    name: frozenset(int(month) for month in str(months).split())
    for name, months in pairs("en", "dates", "seasons").items()
}
SEASONS_OF_NORTH = {
    name: tuple(int(month) for month in str(months).split())
    for name, months in pairs("en", "dates", "seasons_of_north").items()
}
UNITS = {form: str(unit) for form, unit in pairs("en", "dates", "units").items()}
NEAR_DAYS = {word: int(days) for word, days in pairs("en", "dates", "near_days").items()}
# With each word between an amount and its day, -1 where what is counted is earlier.
WAYS = {
    word: int(way)
    for name in ("ways_to_day", "ways_alone", "ways_at_end", "neighbouring_days")
    for word, way in pairs("en", "dates", name).items()
}
SPEECH_NOUNS = frozenset(words("en", "dates", "speech_nouns"))
VERBS_OF_SPEECH = frozenset(words("en", "dates", "verbs_of_speech"))
SPEECH_OPENERS = frozenset(words("en", "dates", "speech_openers"))

_MONTHS = (*month_names("en"), *(rf"{form}\.?" for form in short_months("en")))
_SHORT_WEEKDAYS = short_weekdays("en")
_WEEKDAYS = (*weekday_names("en"), *(rf"{form}\." for form in _SHORT_WEEKDAYS))
WRITTEN_MONTH = "(?P<month>" + _by_initial(_MONTHS, "{capital}(?i:{rests})") + ")"
WRITTEN_WEEKDAY = "(?P<weekday>" + _by_initial(_WEEKDAYS, r"{capital}(?<!\w\w)(?i:{rests})") + ")"
# `On Sat night`, `late on Thurs`: without its full stop only where nothing else has the form.
BARE_WEEKDAY = (
    rf"(?P<weekday>(?-i:{'|'.join(form.capitalize() for form in sorted(_SHORT_WEEKDAYS, key=len, reverse=True))}))"
)
BEFORE_BARE_WEEKDAY = rf"\b(?i:{any_of('before_short_weekdays')})\s$"
PARTS_OF_DAY = any_of("parts_of_day")
WRITTEN_NEAR = _by_initial(tuple(NEAR_DAYS), r"[{capital}{small}](?<!\w\w)(?:{rests})")
WRITTEN_YEAR = r"(?:,?\s{1,3}(?P<year>(?:1[5-9]|20)\d\d)\b)?"
UNIT = rf"{any_of('units')}(?!\w)"
# What stands before a unit.
COUNT = rf"(?<![\w.,$€£-])(?P<count>\d{{1,3}}|{any_of('numbers')})(?P<joint>[\s-]{{1,3}})$"
# Plural without a number: days after, weeks before.
SOME = rf"s\s+{any_of('counting')}\b"
HEDGES = rf"\b{any_of('hedges')}\s{{1,3}}$"
# `On the evening of August 28`, `in the early hours of Tuesday` is the day itself.
_OF = "".join(rf"(?<!{part}\s)" for part in (*words("en", "dates", "parts_of_day"), "hours")) + "of"
OF_OTHER_EVENT = rf"\b(?:{any_of('of_other_event')}|{_OF})\s{{1,3}}$"
# Before a year in which something happened.
YEAR_OPENERS = any_of("year_openers")
