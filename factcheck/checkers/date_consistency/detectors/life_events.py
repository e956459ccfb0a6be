"""Steps of a life or a case in an order they cannot have: `died on March 5 and was buried on March 2`."""

import re
from collections.abc import Iterator

from factcheck.checkers.date_consistency.faults import DateFault, fault
from factcheck.checkers.date_consistency.words import any_of
from factcheck.plugin.dates import DATE, WEEKDAY, YEAR, DatedText, DateMention
from factcheck.plugin.languages import compiled, entries

_PLACE = r"(?: (?:in|at|near|to|with|for|of|from)(?: [\w.’'-]{1,20}){1,4}?)?"
_ON = rf"{_PLACE},?(?: on| in)?(?: {WEEKDAY},?)? "
_DAY = rf"(?:{DATE}|{YEAR})"
_AUXILIARY = (
    r"(?:(?:was|were|is|being|then|later|only|finally|formally|also|soon|got|he|she|it|they|who|which|and|but|before"
    r"|duly|quickly|eventually) ){0,4}"
)
# From the day of one step to the verb of the next there is no new subject.
_JOINT = rf"{_PLACE}(?:[,;)]|\.(?= (?:He|She|It|They) )| [–—-])? ?{_AUXILIARY}"
_NEXT = r"(?:[,;]? and |[,;] |\. )(?:(?:the|his|her|its|their) )(?:\w+ )?"


_SLOTS = {
    "day": rf"{_ON}(?P<first>{_DAY}){_JOINT}",
    "later_day": rf"{_ON}(?P<last>{_DAY})",
    "day_before_noun": rf"{_ON}(?P<first>{_DAY}){_NEXT}",
    "day_of_noun": r" (?:was |took place |were |is |followed )?(?:held )?"
    rf"(?:in [\w.’'-]{{1,20}} )?(?:on )?(?P<last>{_DAY})",
    # `He was buried on March 2. He had died on March 5`.
    "earlier_told": rf"{_ON}(?P<last>{_DAY})(?:,|;|\.)?(?: and)? ?(?:(?:he|she|who|having|had|after) ){{0,2}}",
    "later_told": rf"{_ON}(?P<first>{_DAY})",
}
_STEPS = {
    one.name: re.compile(rf"\b{compiled(template, _SLOTS).pattern}", re.IGNORECASE)
    for one in entries("en", "life_events")
    for template in one.templates
}
# Nobody is buried twice.
_ONCE = "burial_first"
_AGAIN = re.compile(rf"\b{any_of('life_events', 'again', 'kin')}\b", re.IGNORECASE)


def find_life_event_faults(reading: DatedText) -> Iterator[DateFault]:
    """A later step on an earlier day, told of one subject."""
    for start, end in reading.lines:
        if sum(one.kind in ("date", "year") for one in reading.between(start, end)) < 2:
            continue
        for name, form in _STEPS.items():
            for match in form.finditer(reading.mask, start, end):
                if name == _ONCE or not _AGAIN.search(match[0]):
                    yield from _backwards(reading, match)


def _backwards(reading: DatedText, match: re.Match[str]) -> Iterator[DateFault]:
    first, last = reading.at(match.start("first")), reading.at(match.start("last"))
    if first is None or last is None:
        return
    if _is_before(reading, last, first):
        yield fault("order", f"{last.words} is before {first.words}", first, last)


def _is_before(reading: DatedText, one: DateMention, other: DateMention) -> bool:
    """Whether the one can only be before the other; what has happened was not after publication."""
    if one.year is not None and other.year is not None and one.year != other.year:
        return one.year < other.year
    pairs = [(first, second) for first in reading.past_days(one) for second in reading.past_days(other)]
    return bool(pairs) and all(first < second for first, second in pairs)
