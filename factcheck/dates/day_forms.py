"""What the forms of words come to that give a day: `August 28`, `Tuesday of last week`, `two days later`."""

import re
from datetime import date, timedelta

from factcheck.dates.anchors import Anchor
from factcheck.dates.calendar import day_or_none, last_weekday, shifted
from factcheck.dates.feasts import AFTER_FEASTS, BEHIND_FEAST, feast_of
from factcheck.dates.forms import LAST
from factcheck.dates.lexicon import NEAR_DAYS, SPEECH_NOUNS
from factcheck.dates.period_forms import PeriodForms, Stated
from factcheck.dates.periods import month_before, week_of
from factcheck.dates.told_years import day_as_told, told_year

# A place so far ahead of Greenwich may already have the day after the one the page is dated.
_FAR_AHEAD = 5
_DAY = timedelta(days=1)


class DayForms(PeriodForms):
    """One method for each form that gives a day, or a few from one day on."""

    def _date(self, match: re.Match[str]) -> Stated | None:
        one = self._mention(match)
        if match["rel"] and self._base is not None and one.year is None:
            year = self._base.year - (1 if "last" in match["rel"] else 0)
            return self._on(day_or_none(year, one.month, one.day), match, self._counted())
        day = day_as_told(self._reading, one, self._base)
        if one.year is not None:
            return self._on(day, match, "the date as written")
        told = told_year(self._reading, one)
        if told is not None and told.bearing == "certain":
            return self._on(day, match, f"of {told.year}, told beside it")
        if self._base is None or day is None:
            return None
        tomorrow = self._base + _DAY
        if (tomorrow.month, tomorrow.day) == (one.month, one.day):
            # The page is dated by a clock a day behind.
            return self._on(tomorrow, match, f"the day after {self._base_is}, {self._base:%Y-%m-%d}")
        return self._on(day, match, f"the last such day up to {self._base_is}, {self._base:%Y-%m-%d}")

    def _weekday(self, match: re.Match[str]) -> Stated | None:
        if self._base is None or match.string.startswith(" week", match.end()):
            # `On Friday week` is to come.
            return None
        weekday = self._mention(match).weekday
        if LAST.search(self._reading.text[max(0, match.start() - 7) : match.start()]):
            # On a Friday, `last Friday` is the one before.
            return self._on(last_weekday(weekday, self._base - _DAY), match, self._counted())
        tomorrow = self._base + _DAY
        line = self._dateline
        if line and line.filed is None and tomorrow.weekday() == weekday and line.hours_ahead(self._base) >= _FAR_AHEAD:
            return self._on(tomorrow, match, f"{line.place} is a day ahead of {self._base_is}, {self._base:%Y-%m-%d}")
        return self._on(last_weekday(weekday, self._base), match, self._counted())

    def _holiday(self, match: re.Match[str]) -> Stated | None:
        """`On Christmas Eve`, `on Black Friday last year`; not `Labour Day organisers`, `thanksgiving`."""
        name = match["feast"].removeprefix("the ")
        beside = BEHIND_FEAST.match(self._reading.text, match.end())
        if not name[0].isupper() or (beside is not None and beside["word"] not in AFTER_FEASTS | SPEECH_NOUNS):
            return None
        if match["year"]:
            year = self._mention(match, "year").year
            return self._on(feast_of(match["feast"], date.min, year), match, "the day of that name")
        if self._base is None:
            return None
        year = self._base.year - 1 if match["rel"] else None
        day = feast_of(match["feast"], self._base, year)
        return self._on(day, match, f"the last such day up to {self._base_is}, {self._base:%Y-%m-%d}")

    def _the_weekday(self, match: re.Match[str]) -> Stated | None:
        """`On the Thursday`: the first from the day last named on."""
        anchor = self._anchors.before(match.start())
        if anchor is None or self._base is None:
            return None
        day = anchor.day + timedelta(days=(self._mention(match).weekday - anchor.day.weekday()) % 7)
        return self._on(day, match, f"the first from “{anchor.words}” on") if day <= self._base else None

    def _day_of_month(self, match: re.Match[str]) -> Stated | None:
        """`On the 12th inst.` or `ult.`, of this month or the one before."""
        if self._base is None:
            return None
        first = month_before(self._base, 1 if match["which"].lower().endswith(("ult", "last")) else 0)[0]
        day = day_or_none(first.year, first.month, int(match["number"]))
        return self._on(day, match, self._counted()) if day is not None and day <= self._base else None

    def _numbered_day(self, match: re.Match[str]) -> Stated | None:
        """`On the 19th`: the last such day up to publication, unless a day or month told before is of another month."""
        if self._base is None:
            return None
        number = int(match["number"])
        months = (month_before(self._base, back)[0] for back in (0, 1, 2))
        such = (day_or_none(first.year, first.month, number) for first in months)
        day = next((one for one in such if one is not None and one <= self._base), None)
        if day is None or self._anchors.month_told(match.start()) not in (None, (day.year, day.month)):
            return None
        return self._on(day, match, self._counted())

    def _range(self, match: re.Match[str]) -> Stated | None:
        """`Between 9 and 13 September`, `from Monday to Wednesday`."""
        if match["until"]:
            opened = self._anchors.named(self._mention(match))
            closed = day_or_none(opened.day.year, opened.day.month, int(match["until"])) if opened is not None else None
            if opened is None or closed is None or closed < opened.day:
                return None
            return self._in((opened.day, closed), match, f"the days as written, up to {closed:%Y-%m-%d}")
        last = self._anchors.named(self._mention(match, "last"))
        if last is None:
            return None
        if match["number"]:
            first = day_or_none(last.day.year, last.day.month, int(match["number"]))
        else:
            opened = self._anchors.named(self._mention(match))
            first = opened.day if opened is not None else None
        if first is not None and first > last.day and self._mention(match, "last").kind == "weekday":
            # `From Monday to Wednesday`, on a Tuesday: those of the week before.
            first -= timedelta(days=7)
        if first is None or first > last.day:
            return None
        return self._in((first, last.day), match, f"the days as written, up to {last.day:%Y-%m-%d}")

    def _week_day(self, match: re.Match[str]) -> Stated | None:
        """`Tuesday of last week`."""
        if self._base is None:
            return None
        monday = week_of(self._base, 1 if match["which"].lower() == "last" else 0)[0]
        day = monday + timedelta(days=self._mention(match).weekday)
        return self._on(day, match, self._counted()) if day <= self._base else None

    def _near(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        words = (match["near"] or self._mention(match).words).lower()
        days = NEAR_DAYS.get(words, -1 if words.endswith(("last night", "last evening")) else 0)
        return self._on(self._base + timedelta(days=days), match, self._counted()) if days <= 0 else None

    def _before_near(self, match: re.Match[str]) -> Stated | None:
        """`The day before yesterday`."""
        amount, near = self._mention(match, "amount"), self._anchors.named(self._mention(match))
        if self._base is None or near is None or amount.count is None:
            return None
        return self._on(shifted(near.day, -amount.count, amount.unit), match, self._counted())

    def _ago(self, match: re.Match[str]) -> Stated | None:
        amount = self._mention(match, "amount")
        if self._base is None or amount.count is None:
            return None
        day = shifted(self._base, -amount.count, amount.unit)
        if amount.unit == "week" and not self._reading.is_hedged(amount.start):
            return self._on(day, match, self._counted())
        return self._about(day, amount.unit, match, self._counted())

    def _ago_near(self, match: re.Match[str]) -> Stated | None:
        """`A week ago today`, `two weeks ago on Monday`."""
        amount, named = self._mention(match, "amount"), self._anchors.named(self._mention(match))
        if self._base is None or named is None or amount.count is None:
            return None
        return self._on(shifted(named.day, -amount.count, amount.unit), match, self._counted())

    def _after(self, match: re.Match[str]) -> Stated | None:
        """`Two days after the August 28 test`."""
        anchor = self._anchors.named(self._mention(match))
        return self._from(anchor, match) if anchor is not None else None

    def _eve(self, match: re.Match[str]) -> Stated | None:
        """`On the eve of the May 4 vote`."""
        anchor = self._anchors.named(self._mention(match))
        return self._on(anchor.day - _DAY, match, f"the day before “{anchor.words}”") if anchor is not None else None

    def _eve_of_event(self, match: re.Match[str]) -> Stated | None:
        """`The vote was held on 1 May. On the eve of the poll`."""
        anchor = self._anchors.of_event(match.start(), match["event"])
        amount = self._mention(match, "amount") if match["amount"] else None
        if anchor is None or (amount is not None and (amount.count is None or amount.unit != "day")):
            return None
        day = anchor.day - _DAY * (amount.count or 1 if amount is not None else 1)
        return self._on(day, match, f"counted from “{anchor.words}”, {anchor.day:%Y-%m-%d}")

    def _after_feast(self, match: re.Match[str]) -> Stated | None:
        """`The day after Christmas`, `two days before Easter`."""
        amount, feast = self._mention(match, "amount"), match["feast"]
        if self._base is None or amount.count is None or amount.unit != "day":
            return None
        shift = _DAY * (amount.count if match["way"] == "after" else -amount.count)
        feast = {"Christmas": "christmas day", "Easter": "easter sunday"}.get(feast, feast)
        day = feast_of(feast, self._base - max(shift, _DAY * 0))
        return self._on(day + shift, match, self._counted()) if day is not None else None

    def _since(self, match: re.Match[str]) -> Stated | None:
        """`After Tuesday's vote`: on that day or any since, up to publication."""
        anchor = self._anchors.named(self._mention(match))
        if anchor is None or self._base is None:
            return None
        return self._in(
            (anchor.day, self._base), match, f"from “{anchor.words}” to {self._base_is}, {self._base:%Y-%m-%d}"
        )

    def _later(self, match: re.Match[str]) -> Stated | None:
        """`Two days later`: after the day last named, here or in the paragraph before."""
        anchor = self._anchors.before(match.start())
        return self._from(anchor, match) if anchor is not None else None

    def _next(self, match: re.Match[str]) -> Stated | None:
        if match["of_day"] and self._mention(match, "of_day").words.lower() != "the day":
            return None
        return self._later(match)

    def _from(self, anchor: Anchor, match: re.Match[str]) -> Stated | None:
        period = self._anchors.counted(anchor, match)
        if period is None or (self._base is not None and period[0] > self._base + _DAY):
            return None
        return Stated(*period, *match.span(), f"counted from “{anchor.words}”, {anchor.day:%Y-%m-%d}")

    def _about(self, day: date | None, unit: str, match: re.Match[str], reason: str) -> Stated | None:
        period = self._anchors.about(day, unit)
        return Stated(*period, *match.span(), reason) if period is not None else None
