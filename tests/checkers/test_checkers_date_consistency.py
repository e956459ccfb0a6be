"""Days that cannot all be right, and those that can, in made-up copy of 1 September 2017, a Friday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for

PUBLISHED = date(2017, 9, 1)


def flags(text, **parts):
    return flags_for(DateConsistency, Document(id="d", text=text, published=PUBLISHED, **parts))


@pytest.mark.parametrize(
    ("text", "code", "days"),
    [
        pytest.param(
            "The council met on Thursday, August 30, in Lima.",
            "weekday-against-date",
            ["Thursday", "August 30"],
            id="weekday",
        ),
        pytest.param(
            "The vote of August 30, 2017, a Monday, was void.",
            "weekday-against-date",
            ["August 30, 2017", "Monday"],
            id="weekday behind the date",
        ),
        pytest.param(
            "Yesterday, August 27, the council met.", "weekday-against-date", ["Yesterday", "August 27"], id="yesterday"
        ),
        pytest.param("The office closed on April 31.", "no-such-day", ["April 31"], id="no such day"),
        pytest.param("It closed on February 29, 2017.", "no-such-day", ["February 29, 2017"], id="no leap year"),
        pytest.param("The meeting began at 14:75 GMT.", "no-such-time", ["14:75"], id="no such time"),
        pytest.param(
            "The mayor said on September 8 it was over.",
            "day-after-publication",
            ["September 8"],
            id="said in the future",
        ),
        pytest.param(
            "Speaking on September 8, the mayor said it was over.",
            "day-after-publication",
            ["September 8"],
            id="speaking in the future",
        ),
        pytest.param(
            "Three days after the August 28 test, on August 29, the council met.",
            "interval",
            ["Three days", "August 28", "August 29"],
            id="days after",
        ),
        pytest.param(
            "She was held on August 26, a day after the August 28 storm.",
            "interval",
            ["August 26", "a day", "August 28"],
            id="a day after what came later",
        ),
        pytest.param(
            "They met on Wednesday, three days after Friday's vote.",
            "interval",
            ["Wednesday", "three days", "Friday"],
            id="between weekdays",
        ),
        pytest.param(
            "The storm struck on August 28. Three days later, on August 29, the dam broke.",
            "interval",
            ["August 28", "Three days", "August 29"],
            id="days later",
        ),
        pytest.param("Two weeks ago, on August 28, it rained.", "interval", ["Two weeks", "August 28"], id="ago"),
        pytest.param("Twenty years after the 1987 treaty, they met.", "interval", ["Twenty years", "1987"], id="years"),
        pytest.param("The fair ran from August 30 to August 2.", "order", ["August 30", "August 2"], id="backwards"),
        pytest.param(
            "The talks, which ended on August 28, began on August 30.",
            "order",
            ["August 28", "August 30"],
            id="end first",
        ),
        pytest.param(
            "The strike, now in its third week, began on August 30.",
            "duration",
            ["third week", "August 30"],
            id="third week",
        ),
        pytest.param(
            "The three-day visit, from August 20 to August 28, was calm.",
            "duration",
            ["three-day", "August 20", "August 28"],
            id="three days",
        ),
        pytest.param("Born on May 4, 1980, the mayor turned 36.", "age", ["May 4, 1980", "36"], id="age"),
        pytest.param(
            "The treaty of 1987 marked its 20th anniversary.", "anniversary", ["1987", "20th"], id="anniversary"
        ),
        pytest.param(
            "The singer, born in 1970, marked his 40th birthday.", "anniversary", ["1970", "40th"], id="birthday"
        ),
        pytest.param("She was mayor from 2012 to 2008.", "order", ["2012", "2008"], id="years backwards"),
        pytest.param("Tomorrow, the mayor resigned.", "tense", ["Tomorrow"], id="resigned tomorrow"),
        pytest.param("She arrived in Lima tomorrow.", "tense", ["arrived in Lima tomorrow"], id="past tomorrow"),
        pytest.param("Yesterday, the mayor will fly to Lima.", "tense", ["Yesterday"], id="will yesterday"),
        pytest.param("The fair will open on August 20.", "tense", ["August 20"], id="will, of a day gone by"),
        pytest.param(
            "The truce began on August 28. The next day, August 30, it broke.",
            "interval",
            ["August 28", "August 30"],
            id="the next day",
        ),
        pytest.param(
            "They crossed on the night of August 28 to August 30.",
            "interval",
            ["August 28", "August 30"],
            id="one night",
        ),
        pytest.param(
            "The year ran from May 1, 2017, to April 30, 2017.", "order", ["May 1, 2017", "April 30, 2017"], id="a year"
        ),
        pytest.param(
            "She was convicted on August 9 after a trial that opened on August 16.",
            "order",
            ["August 9", "August 16"],
            id="verdict before its trial",
        ),
        pytest.param("The mayor resigned next Monday.", "tense", ["resigned next Monday"], id="past next Monday"),
        pytest.param(
            "Two drowned when the ferry sank on 9/28/2017.", "day-after-publication", ["9/28/2017"], id="in numbers"
        ),
        pytest.param(
            "It opens Wednesday, 9/28/2017.", "weekday-against-date", ["Wednesday", "9/28/2017"], id="numbers"
        ),
        pytest.param(
            "Both were held on a Monday, on August 21 and August 29.",
            "weekday-against-date",
            ["Monday", "August 29"],
            id="both on a weekday",
        ),
        pytest.param("Mon., Aug. 29: It rained.", "weekday-against-date", ["Mon.", "Aug. 29"], id="before a colon"),
        pytest.param(
            "It fell on August 28 — a Tuesday.", "weekday-against-date", ["August 28", "Tuesday"], id="a dash"
        ),
        pytest.param(
            "The vote was on August 20. The day before, on August 23, it rained.",
            "interval",
            ["August 20", "The day", "August 23"],
            id="the day before",
        ),
        pytest.param(
            "The vote was on Monday. A day later, on Friday, it rained.",
            "interval",
            ["Monday", "A day", "Friday"],
            id="a weekday a day later",
        ),
        pytest.param(
            "The three-day fair of August 3-9 was calm.", "duration", ["three-day", "August 3-9"], id="days of a month"
        ),
        pytest.param(
            "The three-day fair, from 3 to 9 August, was calm.",
            "duration",
            ["three-day", "3 to 9 August"],
            id="from number to day",
        ),
        pytest.param("It marked 20 years since the 1987 treaty.", "interval", ["20 years", "1987"], id="years since"),
        pytest.param(
            "The plant closed in October 2017.", "day-after-publication", ["October 2017"], id="a later month"
        ),
        pytest.param("The house was sold in 2018.", "day-after-publication", ["2018"], id="a later year"),
        pytest.param("The mayor is to speak yesterday.", "tense", ["is to speak yesterday"], id="is to"),
        pytest.param("The fair was held on April 30-31.", "no-such-day", ["April 30-31"], id="the last of several"),
        pytest.param(
            "LIMA, Sept. 12 (Wire) - It rained.", "day-after-publication", ["Sept. 12"], id="dateline after publication"
        ),
        pytest.param(
            "SEOUL, Aug. 28 (Yonhap) -- The army said on Wednesday it was ready.",
            "dateline-weekday",
            ["Aug. 28", "Wednesday"],
            id="weekday far from the dateline",
        ),
    ],
)
def test_days_that_cannot_all_be_right_are_queried(text, code, days):
    [flag] = flags(text)
    assert (flag.severity, flag.code) == ("query", f"date-consistency-{code}")
    assert [item.span.text for item in flag.evidence] == days


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The council met on Wednesday, August 30, in Lima.", id="weekday"),
        pytest.param("The vote on Tuesday, November 8, was close.", id="the year before"),
        pytest.param("The talks begin on Tuesday, September 5.", id="still to come"),
        pytest.param("Quito, Sept. 2 (Wire) - The volcano awoke.", id="dateline a day off the page"),
        pytest.param("It was Ms Lind, not Ms Lund. Tuesday, September 5, 2017.", id="an appended correction"),
        pytest.param("This article was corrected on September 5, 2017.", id="a correction in words"),
        pytest.param("The mayor announced a rally on September 5.", id="announced"),
        pytest.param("Tickets for the concert on September 5 sold out.", id="an event to come"),
        pytest.param("The launch was put off until tomorrow.", id="until tomorrow"),
        pytest.param("The council will debate the plan announced last week.", id="announced last week"),
        pytest.param("He will stand trial for the theft on August 15 of a van.", id="a day of something else"),
        pytest.param("They met on Thursday, a day after Wednesday's vote.", id="between weekdays"),
        pytest.param("About two weeks after the August 1 vote, on August 19, it rained.", id="meant loosely"),
        pytest.param("From December 30 to January 2 the port was closed.", id="over the new year"),
        pytest.param("The law takes effect on January 1, 2018, four months from now.", id="from now"),
        pytest.param("The Harbour Boys won 25:30 on Sunday.", id="a score"),
        pytest.param("The writer, born in 1950, died on Friday aged 67.", id="age by the year"),
        pytest.param("The 30th anniversary of the 1987 treaty was marked.", id="anniversary"),
        pytest.param("The strike, now in its third week, began on August 16.", id="third week"),
        pytest.param("Tomorrow, the newly elected mayor will speak.", id="elected, but to come"),
        pytest.param("TOKYO, Sept 1 (Kyodo) - A train that crashed on Monday was moved.", id="a clause in the lead"),
        pytest.param("The truce began on August 28. The next day, August 29, it broke.", id="the next day"),
        pytest.param("Ships that were built in 2019 would be quieter.", id="a later year, of what would be"),
        pytest.param("The house was sold in August 2017.", id="the month before"),
        pytest.param("The vote is scheduled to be held in 2018.", id="a year still to come"),
        pytest.param("The three-day fair of August 3-5 was calm.", id="three days of a month"),
        pytest.param("The vote was on Monday. A day later, on Tuesday, it rained.", id="a weekday a day later"),
        pytest.param("They called the raid “June 31”.", id="a name for a day"),
        pytest.param("She said next week would be hard.", id="told of next week"),
        pytest.param("It closed on 4/3/2018.", id="March or April"),
        pytest.param("The council's fair is September 25-28.", id="no dateline"),
        pytest.param("She was jailed on August 9; a new trial opened on August 16.", id="a new trial"),
        pytest.param("On the night of 31 August to 1 September the ship left.", id="over the month"),
    ],
)
def test_days_that_can_all_be_right_are_left_alone(text):
    assert flags(text) == []


CHAIN = "Two days after the harbour bridge fell, the mayor said on August 28 it would be rebuilt."


def test_a_day_that_only_counting_gives_is_noted():
    [flag] = flags(CHAIN)
    assert (flag.severity, flag.code) == ("note", "date-consistency-undated-event")
    assert "2017-08-26" in flag.message


@pytest.mark.parametrize(
    "words", ["The bridge fell on August 26.", "The bridge fell last Saturday.", "It fell last week."]
)
def test_a_day_that_the_text_bears_out_is_not(words):
    assert flags(f"{words}\n\n{CHAIN}") == []


def test_the_desk_can_leave_implied_days_out():
    document = Document(id="d", text=CHAIN, published=PUBLISHED)
    assert flags_for(DateConsistency, document, config=DateConsistency.Config(implied=False)) == []


def test_the_flag_hangs_on_the_statement_whose_day_it_is():
    [flag] = flags('The mayor said on Thursday, August 30, that the bridge was "safe".')
    assert flag.statement_id is not None


@pytest.mark.parametrize("text", ["Am Montag, 1. September", "Le lundi 30 août"])
def test_other_languages_are_left_alone(text):
    assert flags(text, language="de") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("on August 28 " * 5_000, id="days"),
        pytest.param("two days after " * 5_000, id="amounts"),
        pytest.param("from August 30 to " * 3_000, id="ranges"),
        pytest.param("born on May 4, 1980, " * 3_000, id="births"),
        pytest.param("died on March 5 and was " * 3_000, id="steps of a life"),
        pytest.param("In three days, last week, " * 3_000, id="days seen from now"),
        pytest.param("in the 19th century, in 1912, " * 1_000, id="centuries"),
        pytest.param("a" * 300_000, id="one long word"),
        pytest.param("\ue000\ue002 after \ue000", id="letters of the mask"),
    ],
)
def test_hostile_text_is_read_to_the_end(text):
    flags(text)
