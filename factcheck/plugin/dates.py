"""Days in an English text, for checkers: what words give a day, and which days they may mean.

    from factcheck.plugin.dates import DATE, WEEKDAY, read_dates

    dated = read_dates(document.text, document.published)
    dated.mentions                              # each `August 28`, `Tuesday`, `two weeks`, `yesterday`, `2015`
    dated.days(dated.mentions[0])               # every day it may mean
    dated.find(re.compile(f"{WEEKDAY}, {DATE}"))    # over the mask, in which each mention is a run of one letter

Offsets are code points of the text, half-open. A day without a year needs a day of publication; without one it means
none. Days are those of the Gregorian calendar from 1 January of the year 1.
"""

from factcheck.dates.calendar import day_or_none, days_meant, hours_ahead, last_weekday, shifted
from factcheck.dates.dateline import Dateline, find_dateline
from factcheck.dates.lexicon import OF_OTHER_EVENT, WRITTEN_MONTH
from factcheck.dates.mentions import (
    AMOUNT,
    DATE,
    MASKED,
    NEAR,
    WEEKDAY,
    YEAR,
    DatedText,
    DateMention,
    month_as_written,
    read_dates,
)
from factcheck.dates.periods import month_of, week_of, year_of
from factcheck.dates.stated import Stated, StatedDays
from factcheck.dates.told_years import ToldYear, told_year

__all__ = [
    "AMOUNT",
    "DATE",
    "MASKED",
    "NEAR",
    "OF_OTHER_EVENT",
    "WEEKDAY",
    "WRITTEN_MONTH",
    "YEAR",
    "DateMention",
    "DatedText",
    "Dateline",
    "Stated",
    "StatedDays",
    "ToldYear",
    "day_or_none",
    "days_meant",
    "find_dateline",
    "hours_ahead",
    "last_weekday",
    "month_as_written",
    "month_of",
    "read_dates",
    "shifted",
    "told_year",
    "week_of",
    "year_of",
]
