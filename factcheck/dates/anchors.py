"""The day that others are counted from: `two days later`, `the next day`, `a day earlier`."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from factcheck.dates.calendar import last_weekday, shifted
from factcheck.dates.forms import CHAINED, FORMS
from factcheck.dates.lexicon import NEAR_DAYS, WAYS, any_of
from factcheck.dates.mentions import DatedText, DateMention
from factcheck.dates.periods import Period
from factcheck.dates.told_years import day_as_told

_REACH = 400
# `The next day ... two days later ... a day after that`: so many are counted from one another.
_LINKS = 4
_CHAINED = tuple(form for name, form in FORMS if name in CHAINED)
_MONTH = tuple(form for name, form in FORMS if name in ("month", "year"))
_HELD = re.compile(rf"\b{any_of('held')}\b", re.IGNORECASE)
_SLACK = {"day": 0, "week": 3, "month": 15}
# `Two weeks later` is that day; `about two weeks later` is not.
_SLACK_OF_HEDGED = {"day": 1, "week": 3}
_SLACK_OF_YEARS = 183
_REACHED = frozenset(word for word, days in NEAR_DAYS.items() if days <= 0)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day and the words that give it."""

    day: date
    words: str


class Anchors:
    """The days of a text from which others may be counted."""

    def __init__(self, reading: DatedText, base: date | None, told: tuple[tuple[int, int], ...]) -> None:
        self._reading = reading
        self._base = base
        # With each, how far any up to it reaches: a statement may tell of another.
        self._told = tuple(zip((start for start, _ in told), accumulate((end for _, end in told), max), strict=True))

    def before(self, at: int, links: int = _LINKS) -> Anchor | None:
        """The day last named shortly before; None where it is a whole month's, or itself not to be counted."""
        low = max(0, at - _REACH)
        candidates: list[DateMention | re.Match[str]] = [*self._named(low, at), *self._chained(low, at)]
        candidates.sort(key=_place, reverse=True)
        chosen = self._of_saying(candidates)
        if chosen is None or any(form.search(self._reading.mask, _place(chosen) + 1, at) for form in _MONTH):
            return None
        if isinstance(chosen, DateMention):
            return self.named(chosen)
        if links == 0:
            return None
        earlier = self.before(chosen.start(), links - 1)
        period = self.counted(earlier, chosen) if earlier is not None else None
        return Anchor(period[0], chosen.group()) if period is not None and period[0] == period[1] else None

    def month_told(self, at: int) -> tuple[int, int] | None:
        """Year and month of the day last named shortly before; year nought where that is a month without a day."""
        low = max(0, at - _REACH)
        named = max((one for one in self._named(low, at) if one.kind == "date"), key=_place, default=None)
        months = [match.start() for form in _MONTH for match in form.finditer(self._reading.mask, low, at)]
        if months and (named is None or max(months) > named.start):
            return 0, 0
        day = self.named(named) if named is not None else None
        return (day.day.year, day.day.month) if day is not None else None

    def of_event(self, at: int, event: str) -> Anchor | None:
        """The day last named before, in a sentence that names the event or tells that something was held."""
        anchor = max(self._named(max(0, at - _REACH), at), key=_place, default=None)
        if anchor is None or self._is_told(anchor.start):
            return None
        start, end = self._reading.sentence(anchor.start)
        sentence = self._reading.text[start : min(end, at)]
        is_its = re.search(rf"\b{re.escape(event)}\b", sentence, re.IGNORECASE) or _HELD.search(sentence)
        return self.named(anchor) if is_its and start != self._reading.sentence(at)[0] else None

    def named(self, one: DateMention) -> Anchor | None:
        """The mention's day, up to publication."""
        if one.kind == "date":
            day = day_as_told(self._reading, one, self._base)
        elif self._base is None:
            return None
        elif one.kind == "weekday":
            if (beside := self._date_beside(one)) is not None:
                return self.named(beside)
            day = last_weekday(one.weekday, self._base)
        else:
            near = one.words.lower()
            day = self._base + timedelta(days=NEAR_DAYS[near]) if near in _REACHED else None
        return Anchor(day, one.words) if day is not None else None

    def _date_beside(self, weekday: DateMention) -> DateMention | None:
        """`Tuesday, |May 14|`, `|May 14|, a Tuesday`."""
        near = self._reading.between(max(0, weekday.start - 24), weekday.end + 4)
        return next((one for one in near if one.kind == "date" and weekday.start - one.end <= 5), None)

    def counted(self, anchor: Anchor, match: re.Match[str]) -> Period | None:
        """The days that `two days later` or `the next day` comes to."""
        words = match.groupdict()
        way = (words.get("way") or words.get("way2") or "same").lower()
        if words.get("amount") is None:
            return self.about(anchor.day + timedelta(days=WAYS[way]), "day")
        amount = self._reading.at(match.start("amount"))
        if amount is None or amount.count is None:
            return None
        day, hedged = shifted(anchor.day, amount.count * WAYS[way], amount.unit), self._reading.is_hedged(amount.start)
        if day is not None and amount.unit in _SLACK_OF_HEDGED:
            slack = timedelta(days=_SLACK_OF_HEDGED[amount.unit] if hedged else 0)
            return day - slack, day + slack
        return self.about(day, amount.unit)

    @staticmethod
    def about(day: date | None, unit: str) -> Period | None:
        """A day counted in days is that day; counted in weeks, months or years it is somewhere about it."""
        if day is None:
            return None
        slack = timedelta(days=_SLACK.get(unit, _SLACK_OF_YEARS))
        return day - slack, day + slack

    def _named(self, low: int, high: int) -> Iterator[DateMention]:
        for one in self._reading.between(low, high):
            if one.kind in ("date", "weekday") or (one.kind == "near" and one.words.lower() in _REACHED):
                yield one

    def _chained(self, low: int, high: int) -> Iterator[re.Match[str]]:
        for form in _CHAINED:
            yield from form.finditer(self._reading.mask, low, high)

    def _of_saying(self, candidates: list[DateMention | re.Match[str]]) -> DateMention | re.Match[str] | None:
        """The nearest; of `said on Monday the vote on Friday would be close`, Monday."""
        if not candidates:
            return None
        first = candidates[0]
        if not self._is_told(_place(first)):
            return first
        opening = self._reading.sentence(_place(first))[0]
        return next((one for one in candidates if _place(one) >= opening and not self._is_told(_place(one))), first)

    def _is_told(self, at: int) -> bool:
        found = bisect_right(self._told, at, key=lambda one: one[0]) - 1
        return found >= 0 and at < self._told[found][1]


def _place(one: DateMention | re.Match[str]) -> int:
    return one.start if isinstance(one, DateMention) else one.start()
