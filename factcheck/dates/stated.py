"""The day a statement was made, from the words beside its cue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.dates.calendar import last_such_day, last_weekday, shifted
from factcheck.dates.dateline import find_dateline
from factcheck.dates.lexicon import AHEAD
from factcheck.dates.mentions import AMOUNTS, DATE, NEAR, ONWEEKDAY, Mention, Reading, read

# A place so far ahead of Greenwich may already have the day after the one the page is dated.
_FAR_AHEAD = 5
_LONGEST = 240
_AHEAD = re.compile(AHEAD, re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?: (?:morning|afternoon|evening|night))?['’]s\b")
_OCCASION = re.compile(r"\b(?:at|in|during) $", re.IGNORECASE)
_LAST = re.compile(r"\blast\s{1,3}$", re.IGNORECASE)
_FORMS = tuple(
    (name, re.compile(form))
    for name, form in (
        (
            "after",
            rf"(?P<amount>{AMOUNTS})\s+(?i:(?P<way>after|before|following))\s+(?:[\w’'.-]+\s+){{0,4}}?(?P<day>{DATE})",
        ),
        ("later", rf"(?P<amount>{AMOUNTS})\s+(?i:(?P<way>later|earlier|afterwards?|beforehand|before|after))(?!\s+\w)"),
        ("next", r"\b(?i:the\s+(?P<way>next|following|previous|preceding|same)\s+day)\b"),
        ("date", rf"(?P<day>{DATE})"),
        ("weekday", rf"(?P<day>{ONWEEKDAY})"),
        (
            "near",
            rf"(?P<day>{NEAR})|\b(?i:(?P<near>(?:earlier\s+)?(?:this\s+(?:morning|afternoon|evening)|last\s+night)))\b",
        ),
        ("ago", rf"(?P<amount>{AMOUNTS})\s+(?i:ago)\b"),
        (
            "period",
            r"\b(?i:(?:(?:earlier|late|later|early)\s+)?(?P<which>last|this)\s+(?P<unit>week|month|year|weekend))\b",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Stated:
    """When something was said: one day, or any day from `first` to `last`; where the words stand, and the reason."""

    first: date
    last: date
    start: int
    end: int
    reason: str


class StatedDays:
    """The days of one document, resolved against its dateline or its day of publication."""

    def __init__(self, text: str, published: date | None) -> None:
        reading = read(text, published)
        self._dateline = find_dateline(reading)
        filed = self._dateline.filed if self._dateline is not None else None
        near = filed is not None and (published is None or abs(filed - published) <= timedelta(days=3))
        self._base, self._base_is = (filed, "the dateline") if near else (published, "publication")
        self._reading: Reading = reading

    def within(self, start: int, end: int) -> Stated | None:
        """The first day that words in that stretch give for what is said; None where none is or its year stays open."""
        end = min(end, start + _LONGEST)
        for name, form in _FORMS:
            match = form.search(self._reading.mask, start, end)
            if match is None or self._is_of_something_else(match, start):
                continue
            found: Stated | None = getattr(self, f"_{name}")(match)
            if found is not None:
                return found
        return None

    def _is_of_something_else(self, match: re.Match[str], start: int) -> bool:
        """`until Monday`, `the Monday vote`, `Monday night's vote`; but `at Monday's debate, she said`."""
        before = self._reading.mask[max(start, match.start() - 14) : match.start()]
        if _POSSESSIVE.match(self._reading.mask, match.end()):
            return not _OCCASION.search(before)
        return bool(_AHEAD.search(before))

    def all_days(self) -> Iterator[Stated]:
        """Every day, or week, month or year, that the text names."""
        for name in ("date", "weekday", "near", "ago", "period"):
            form = dict(_FORMS)[name]
            for match in form.finditer(self._reading.mask):
                found: Stated | None = getattr(self, f"_{name}")(match)
                if found is not None:
                    yield found

    def of_lead(self, at: int) -> Stated | None:
        """What the dateline says of undated words in its own paragraph: that day or the one before."""
        line = self._dateline
        if line is None or line.day is None or line.filed is None or not line.start <= at < line.end:
            return None
        reason = f"no day is named beside it; the dateline is of {line.filed:%Y-%m-%d}"
        return Stated(line.filed - timedelta(days=1), line.filed, line.day.start, line.day.end, reason)

    def _mention(self, match: re.Match[str], name: str = "day") -> Mention:
        found = self._reading.at(match.start(name))
        assert found is not None  # noqa: S101 - the mask has a letter only where there is a mention
        return found

    def _on(self, day: date | None, match: re.Match[str], reason: str) -> Stated | None:
        return None if day is None else Stated(day, day, *match.span(), reason)

    def _counted(self) -> str:
        return f"counted from {self._base_is}, {self._base:%Y-%m-%d}"

    def _date(self, match: re.Match[str]) -> Stated | None:
        one = self._mention(match)
        reason = "the date as written"
        if one.year is None:
            reason = f"the last such day up to {self._base_is}, {self._base:%Y-%m-%d}" if self._base else ""
        return self._on(last_such_day(one.month, one.day, one.year, self._base), match, reason)

    def _weekday(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        weekday = self._mention(match).weekday
        if _LAST.search(self._reading.text[max(0, match.start() - 7) : match.start()]):
            # On a Friday, `last Friday` is the one before.
            return self._on(last_weekday(weekday, self._base - timedelta(days=1)), match, self._counted())
        tomorrow = self._base + timedelta(days=1)
        line = self._dateline
        if line and line.filed is None and tomorrow.weekday() == weekday and line.hours_ahead(self._base) >= _FAR_AHEAD:
            return self._on(tomorrow, match, f"{line.place} is a day ahead of {self._base_is}, {self._base:%Y-%m-%d}")
        return self._on(last_weekday(weekday, self._base), match, self._counted())

    def _near(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        words = (match["near"] or self._mention(match).words).lower()
        if words == "tomorrow":
            return None
        back = 1 if words in ("yesterday", "last night") or words.endswith("last night") else 0
        return self._on(self._base - timedelta(days=back), match, self._counted())

    def _ago(self, match: re.Match[str]) -> Stated | None:
        amount = self._mention(match, "amount")
        if self._base is None or amount.count is None:
            return None
        day = shifted(self._base, -amount.count, amount.unit)
        return self._about(day, amount.unit, match, self._counted())

    def _period(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        first, last = _period(self._base, match["which"].lower(), match["unit"].lower())
        return Stated(first, min(last, self._base), *match.span(), self._counted()) if first <= self._base else None

    def _after(self, match: re.Match[str]) -> Stated | None:
        """`Two days after the August 28 test`."""
        amount, anchor = self._mention(match, "amount"), self._mention(match)
        day = last_such_day(anchor.month, anchor.day, anchor.year, self._base)
        return self._from(day, anchor.words, amount, match)

    def _later(self, match: re.Match[str]) -> Stated | None:
        """`Two days later`: after the day last named, here or in the paragraph before."""
        anchor = self._anchor(match.start())
        return self._from(anchor[0], anchor[1], self._mention(match, "amount"), match) if anchor else None

    def _next(self, match: re.Match[str]) -> Stated | None:
        anchor = self._anchor(match.start())
        if anchor is None:
            return None
        count = {"next": 1, "following": 1, "same": 0}.get(match["way"].lower(), -1)
        return self._on(anchor[0] + timedelta(days=count), match, f"counted from “{anchor[1]}”")

    def _from(self, day: date | None, words: str, amount: Mention, match: re.Match[str]) -> Stated | None:
        if day is None or amount.count is None:
            return None
        back = match["way"].lower() in ("before", "earlier", "beforehand")
        shown = shifted(day, -amount.count if back else amount.count, amount.unit)
        return self._about(shown, amount.unit, match, f"counted from “{words}”, {day:%Y-%m-%d}")

    def _about(self, day: date | None, unit: str, match: re.Match[str], reason: str) -> Stated | None:
        """A day counted in days is that day; counted in weeks, months or years it is somewhere about it."""
        if day is None:
            return None
        slack = timedelta(days={"day": 0, "week": 3, "month": 15}.get(unit, 183))
        return Stated(day - slack, day + slack, *match.span(), reason)

    def _anchor(self, at: int) -> tuple[date, str] | None:
        """The day last named within 400 code points."""
        for one in reversed(self._reading.between(max(0, at - 400), at)):
            if one.kind == "date":
                day = last_such_day(one.month, one.day, one.year, self._base)
            elif one.kind == "weekday" and self._base is not None:
                day = last_weekday(one.weekday, self._base)
            else:
                continue
            return (day, one.words) if day is not None else None
        return None


def _period(base: date, which: str, unit: str) -> tuple[date, date]:
    """First and last day of this or last week (Monday to Sunday), weekend, month or year."""
    back = 1 if which == "last" else 0
    if unit in ("week", "weekend"):
        monday = base - timedelta(days=base.weekday() + 7 * back)
        sunday = monday + timedelta(days=6)
        return (monday if unit == "week" else sunday - timedelta(days=1)), sunday
    if unit == "year":
        return date(base.year - back, 1, 1), date(base.year - back, 12, 31)
    first = base.replace(day=1)
    if back:
        first = (first - timedelta(days=1)).replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
