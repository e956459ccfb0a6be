"""Numbers in figures and in words have the value a reader gives them."""

import pytest

from factcheck.text import Reading


def numbers(text):
    reading = Reading(text)
    return [(text[number.start : number.end], number.value) for number in reading.numbers]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Some 1,500 boats", [("1,500", 1500)], id="thousands"),
        pytest.param("1.5 million people", [("1.5 million", 1_500_000)], id="a scale in words"),
        pytest.param("3bn crowns, or $1.5bn", [("3bn", 3_000_000_000), ("1.5bn", 1_500_000_000)], id="a short scale"),
        pytest.param("$5m for a 5m wall", [("5m", 5_000_000)], id="metres are no millions"),
        pytest.param("2.25 metres", [("2.25", 2.25)], id="decimals"),
        pytest.param("twenty-five boats", [("twenty-five", 25)], id="a hyphen"),
        pytest.param("two hundred and five boats", [("two hundred and five", 205)], id="hundreds"),
        pytest.param("one hundred thousand two hundred", [("one hundred thousand two hundred", 100_200)], id="scales"),
        pytest.param("Twelve hundred", [("Twelve hundred", 1200)], id="more than nine hundreds"),
        pytest.param("a dozen, two dozen", [("dozen", 12), ("two dozen", 24)], id="dozens"),
        pytest.param("two, three or four", [("two", 2), ("three", 3), ("four", 4)], id="several"),
        pytest.param("nineteen ninety", [("nineteen", 19), ("ninety", 90)], id="a year in words is two numbers"),
        pytest.param("a hundred and they left", [("hundred", 100)], id="an `and` that goes on with the sentence"),
        pytest.param("at 9:30, in the 1990s, on the 5th, G20", [], id="clock, decade, ordinal, name"),
        pytest.param("9" * 40, [], id="more figures than any amount"),
        pytest.param("", [], id="empty"),
    ],
)
def test_a_number_has_its_value(text, found):
    assert numbers(text) == found
