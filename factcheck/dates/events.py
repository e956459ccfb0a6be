"""Whether a day in the words round a statement is of something else than the saying."""

import re

from factcheck.dates.forms import (
    AT_ITS,
    BROADCAST,
    CLAUSE,
    EVENT,
    HOUR,
    INDEFINITE,
    ITS_OCCASION,
    MADE_ON,
    NOUN_OF,
    OCCASION,
    OF_ITS_MONTH,
    OF_MATTER,
    OF_SPEAKING_AT,
    OF_SPEECH,
    POSSESSIVE,
    RELEASED_ON,
    SPOKEN_AT,
    TO_BE,
)
from factcheck.dates.lexicon import OF_OTHER_EVENT, any_of
from factcheck.dates.mentions import WEEKDAY

_OF_OTHER_EVENT = re.compile(OF_OTHER_EVENT, re.IGNORECASE)
_ORDINAL = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)|{any_of('ordinals')}\b", re.IGNORECASE)
_REACH = 100


def modifies_other_event(match: re.Match[str], start: int, text: str) -> bool:
    """`until Monday`, `the Monday vote`, `after the vote on Monday`; not `in a Monday interview`.

    The match is in the mask of the text: `on the 2nd of March` is the day itself, and only the text shows it.
    """
    before = match.string[max(start, match.start() - _REACH) : match.start()]
    if _ORDINAL.match(text, match.start()):
        before = before.removesuffix("the ")
    if OF_MATTER.match(match.string, start) or _is_of_release(match, start, before):
        return True
    if OCCASION.search(before) and ITS_OCCASION.match(match.string, match.end()):
        return False
    is_weekday = match.string[match.start()] == WEEKDAY[0]
    if is_weekday and (
        INDEFINITE.search(match.string, max(0, match.start() - 10), match.start())
        or OF_ITS_MONTH.match(match.string, match.end())
    ):
        return True
    if its := POSSESSIVE.match(match.string, match.end()):
        # `On Sunday's Face the State` is a broadcast.
        is_named = match.string[its.end() + 1 : its.end() + 2].isupper()
        on_air = before.lower().endswith("on ") and (is_named or BROADCAST.match(match.string, its.end()))
        spoken_to = not before.strip() and OF_SPEAKING_AT.match(match.string, its.end())
        return not (on_air or spoken_to or AT_ITS.search(before))
    if _OF_OTHER_EVENT.search(before[-14:]) and not NOUN_OF.search(before):
        return True
    return _is_of_event(before) or _is_of_clause(before) or bool(TO_BE.search(before[-40:]))


def _is_of_release(match: re.Match[str], start: int, before: str) -> bool:
    """`In a letter published on |Monday| and written on May 2`: what tells when it was made has the day."""
    return bool(RELEASED_ON.search(before) and MADE_ON.search(match.string, start, match.endpos))


def _is_of_event(before: str) -> bool:
    """`After the storm on Monday`, not `after a meeting on Monday`, `after meeting her on Monday`."""
    event = EVENT.search(before)
    if event is None or HOUR.match(event["event"]):
        return False
    return event["way"].lower() not in ("after", "following") or not SPOKEN_AT.search(event["event"])


def _is_of_clause(before: str) -> bool:
    """`In Lima, where it rained on Monday`, not `Ms Ito, who spoke on Monday`."""
    clause = CLAUSE.search(before)
    return clause is not None and not OF_SPEECH.match(clause[0])
