"""Which day copy gives for a statement, by either trained tagger; rather none than a wrong one."""

from datetime import date

import pytest

from tests.attribution.revised import TRAINED, statements

# In copy of Tuesday, 4 March 2031.
DAYS = {
    "Lind said on the 2nd of March that the bridge was closed.": date(2031, 3, 2),
    "Lind said on Tues. that the bridge was closed.": date(2031, 3, 4),
    "Lind said this morning that the bridge was closed.": date(2031, 3, 4),
    "Lind said a week ago today that the bridge was closed.": date(2031, 2, 25),
    "Lind said a fortnight ago that the bridge was closed.": date(2031, 2, 18),
    "Lind said on Christmas Eve that the bridge was closed.": date(2030, 12, 24),
    "Lind said on New Year's Day that the bridge was closed.": date(2031, 1, 1),
    "On Valentine’s Day, Lind said that the bridge was closed.": date(2031, 2, 14),
    "“It is closed,” Lind said on New Year's Eve.": date(2030, 12, 31),
    "The bridge is closed, Lind said on Monday, June 10.": date(2030, 6, 10),
    "“The bridge is closed,” Lind said Monday, June 10, 2030.": date(2030, 6, 10),
    "“It is closed,” said Lind on Monday, June 10, before the vote.": date(2030, 6, 10),
    "In 1963 the regatta was rowed. On Sunday, September 8, Lind said that it was over.": date(1963, 9, 8),
    "In 1963 the regatta was rowed. On Sunday, March 2, Lind said that it was over.": date(2031, 3, 2),
    "Lind said on Friday that the bridge was closed.": date(2031, 2, 28),
    "Lind said on Good Friday that the bridge was closed.": date(2030, 4, 19),
    "On Black Friday, Lind said the shops were full.": date(2030, 11, 29),
    "Lind said on Memorial Day last year that the bridge was closed.": date(2030, 5, 27),
    "The night before last, Lind said that the bridge was closed.": date(2031, 3, 2),
    "Lind said last evening that the bridge was closed.": date(2031, 3, 3),
    "Lind said on the first of March that the bridge was closed.": date(2031, 3, 1),
    "Lind said on the 2nd inst. that the bridge was closed.": date(2031, 3, 2),
    "Lind said just after midnight on Monday that the bridge was closed.": date(2031, 3, 3),
    "“It is closed,” Lind told reporters shortly before dawn on Monday.": date(2031, 3, 3),
    "On the eve of the March 2 vote, Lind said that the bridge was closed.": date(2031, 3, 1),
    "On Sunday’s Face the Coast, Lind said that the bridge was closed.": date(2031, 3, 2),
    "Lind said at the opening of the inquest on Monday that the bridge was closed.": date(2031, 3, 3),
    "Lind told the jury on Tuesday of last week that the bridge was closed.": date(2031, 2, 25),
    "On Thursday, Lind said the ferry will sail.": date(2031, 2, 27),
}
PERIODS = {
    "After Saturday's vote, Lind said that the bridge was closed.": (date(2031, 3, 1), date(2031, 3, 4)),
    "Following Sunday's storm, Lind said that the bridge was closed.": (date(2031, 3, 2), date(2031, 3, 4)),
    "Between February 20 and 23, Lind said that the bridge was closed.": (date(2031, 2, 20), date(2031, 2, 23)),
    "In the first week of June 2030, Lind said that the bridge was closed.": (date(2030, 6, 1), date(2030, 6, 9)),
    "In mid-January, Lind said that the bridge was closed.": (date(2031, 1, 7), date(2031, 1, 24)),
    "Lind said in late 2029 that the bridge was closed.": (date(2029, 9, 1), date(2029, 12, 31)),
    "Lind said in mid-2029 that the bridge was closed.": (date(2029, 4, 1), date(2029, 9, 30)),
    "“It is closed,” Lind said after losing Saturday's vote.": (date(2031, 3, 1), date(2031, 3, 4)),
    "Lind said overnight that the bridge was closed.": (date(2031, 3, 3), date(2031, 3, 4)),
    "Lind said at Easter that the bridge was closed.": (date(2030, 4, 19), date(2030, 4, 22)),
}
AHEAD = {
    "Lind will say this coming Thursday that the chain was cut.": date(2031, 3, 6),
    "Lind will tell the inquiry on Thursday that the chain was cut.": date(2031, 3, 6),
    "On Saturday the union is to say whether it will strike.": date(2031, 3, 8),
    "Dorne is expected to say on Friday that the bridge is closed.": date(2031, 3, 7),
}
NO_DAY = [
    "The bridge is closed, Joe Friday said.",
    "The bridge is closed, Lind told the Mail on Sunday.",
    "Lind told the Sunday Times that the bridge was closed.",
    "Sheffield Wednesday said the bridge was closed.",
    "In 1963 the regatta was rowed. On September 8, Lind said that the race was over.",
    "Lind said the Good Friday Agreement held.",
    "Lind spoke of Black Friday deals and said they were good.",
    "April Friday told fans that the bridge was closed.",
    "Tuesday Lane said the bridge was closed.",
    "In an interview on Thursday Island, Lind said the bridge was closed.",
    "The guard, arrested on Sunday, said the bridge was closed.",
    "The clerk, who resigned on Sunday, said the bridge was closed.",
    "Lind said next Thursday was a holiday.",
    "Lind said she would resign on Thursday.",
    "Lind was to say on Thursday whether she would go.",
    "Lind will tell the inquiry by Thursday that the chain was cut.",
]


def days(tagger: str, text: str) -> list[date | None]:
    return [one.stated_on for one in statements(tagger, text)]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", [*DAYS, *AHEAD])
def test_the_day_is_as_copy_gives_it(tagger, text):
    assert days(tagger, text)[0] == {**DAYS, **AHEAD}[text]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", PERIODS)
def test_words_that_leave_days_open_bound_them(tagger, text):
    (one,) = statements(tagger, text)
    assert (one.stated_on, one.stated_on_latest) == PERIODS[text]


def test_next_thursday_may_be_of_this_week_or_the_next():
    (one,) = statements("accurate", "Lind will say next Thursday that the chain was cut.")
    assert (one.stated_on, one.stated_on_latest) == (date(2031, 3, 6), date(2031, 3, 13))


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("text", NO_DAY)
def test_a_name_with_a_day_in_it_and_a_day_left_open_give_none(tagger, text):
    assert set(days(tagger, text)) <= {None}


@pytest.mark.parametrize("tagger", TRAINED)
def test_about_a_fortnight_ago_is_about_that_day(tagger):
    (one,) = statements(tagger, "Lind said about a fortnight ago that the bridge was closed.")
    assert one.stated_on <= date(2031, 2, 18) <= one.stated_on_latest


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed, Lind said on Monday, June 10.",
        "The bridge is closed, Lind said Monday, June 10, 2030.",
        "Lind said this morning that the bridge is closed.",
        "Lind said a fortnight ago that the bridge is closed.",
        "Lind said a week ago today that the bridge is closed.",
    ],
)
def test_a_day_beside_the_cue_is_no_content(tagger, text):
    (one,) = statements(tagger, text)
    content = " ".join(piece.text for piece in one.content)
    assert content.removeprefix("that ").lower() == "the bridge is closed"


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "content", ["June 10 was a Monday", "two days of rain were enough", "last week's vote was close"]
)
def test_a_day_that_is_told_of_is_content(tagger, content):
    assert all(content in one.content[0].text for one in statements(tagger, f"Lind said {content}."))
