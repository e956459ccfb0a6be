"""Steps of a life or a case in an order they cannot have: `died on March 5 and was buried on March 2`."""

import re
from collections.abc import Iterator

from factcheck.dates.fault import Fault, fault
from factcheck.dates.life_lexicon import AGAIN, KIN, LATER_NOUNS, STEPS
from factcheck.dates.mentions import DATE, ONWEEKDAY, YEARS, Mention, Reading

_PLACE = r"(?: (?:in|at|near|to|with|for|of|from)(?: [\w.’'-]{1,20}){1,4}?)?"
_ON = rf"{_PLACE},?(?: on| in)?(?: {ONWEEKDAY},?)? "
_DAY = rf"(?:{DATE}|{YEARS})"
_AUXILIARY = (
    r"(?:(?:was|were|is|being|then|later|only|finally|formally|also|soon|got|he|she|it|they|who|which|and|but|before"
    r"|duly|quickly|eventually) ){0,4}"
)
# From the day of one step to the verb of the next there is no new subject.
_JOINT = rf"{_PLACE}(?:[,;)]|\.(?= (?:He|She|It|They) )| [–—-])? ?{_AUXILIARY}"
_NEXT = r"(?:[,;]? and |[,;] |\. )(?:(?:the|his|her|its|their) )(?:\w+ )?"


def _forward(first: str, last: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{first}){_ON}(?P<first>{_DAY}){_JOINT}(?:{last}){_ON}(?P<last>{_DAY})", re.IGNORECASE)


def _noun(first: str, last: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{first}){_ON}(?P<first>{_DAY}){_NEXT}(?:{last}) (?:was |took place |were |is |followed )?(?:held )?"
        rf"(?:in [\w.’'-]{{1,20}} )?(?:on )?(?P<last>{_DAY})",
        re.IGNORECASE,
    )


_STEPS = (
    *(_forward(first, last) for first, last in STEPS),
    *(_noun(first, last) for first, last in LATER_NOUNS.items()),
)
_AGAIN = re.compile(f"{AGAIN}|{KIN}", re.IGNORECASE)
# `He was buried on March 2. He had died on March 5`: nobody is buried twice.
_ONCE = re.compile(
    rf"\b(?:buried|cremated|laid to rest){_ON}(?P<last>{_DAY})(?:,|;|\.)?(?: and)? ?"
    rf"(?:(?:he|she|who|having|had|after) ){{0,2}}"
    rf"(?:died|dying|passed away){_ON}(?P<first>{_DAY})",
    re.IGNORECASE,
)


def find_life_faults(reading: Reading) -> Iterator[Fault]:
    """A later step on an earlier day, told of one subject."""
    for start, end in reading.lines:
        if sum(one.kind in ("date", "year") for one in reading.between(start, end)) < 2:
            continue
        for form in _STEPS:
            for match in form.finditer(reading.mask, start, end):
                if not _AGAIN.search(match[0]):
                    yield from _backwards(reading, match)
        for match in _ONCE.finditer(reading.mask, start, end):
            yield from _backwards(reading, match)


def _backwards(reading: Reading, match: re.Match[str]) -> Iterator[Fault]:
    first, last = reading.at(match.start("first")), reading.at(match.start("last"))
    if first is None or last is None:
        return
    if _is_before(reading, last, first):
        yield fault("order", f"{last.words} is before {first.words}", first, last)


def _is_before(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether the one can only be before the other; what has happened was not after publication."""
    if one.year is not None and other.year is not None and one.year != other.year:
        return one.year < other.year
    pairs = [(first, second) for first in reading.past_days(one) for second in reading.past_days(other)]
    return bool(pairs) and all(first < second for first, second in pairs)
