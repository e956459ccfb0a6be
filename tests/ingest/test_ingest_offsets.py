"""Every character of cleaned copy can be told back to the copy as given."""

import random
import re

import pytest

from factcheck.ingest import clean
from factcheck.ingest.cleaning.characters import WINDOWS_MARKS

LINE_ENDS = "\r\n\x0b\x0c\x85\u2028\u2029"
PIECES = [
    "The minister said no. ", "A heading", "\n", "\r\n", "\r", "\n\n\n\n", "   ", "\t", "\0", "\u202e",
    "\ufeff", "\x07", "“No,” she said. ", "😀", "Share this article", "\nAdvertisement\n", "\u2028", "\x0c",
    "\ud83d", "\x93", "é", "\u200d", "\n• 16x9 Image\n", "\nBy Ann Ito\n", "\nWith reporting by Reuters and AFP\n",
]  # fmt: skip


def is_set_right(was: str, now: str) -> bool:
    if "\ud800" <= was <= "\udfff":
        return now == "\ufffd"
    if was in LINE_ENDS:
        return now == "\n"
    return now == WINDOWS_MARKS.get(ord(was), was)


@pytest.mark.parametrize("seed", range(200))
def test_a_cleaned_character_stands_where_it_is_said_to_have_stood(seed):
    chance = random.Random(seed)
    given = "".join(chance.choices(PIECES, k=40))
    cleaned = clean(given)
    places = [cleaned.to_original_offsets(i, i + 1) for i in range(len(cleaned.text))]
    assert all(is_set_right(given[start], now) for (start, _), now in zip(places, cleaned.text, strict=True))
    assert all(end == start + 1 for start, end in places)
    assert places == sorted(set(places))


@pytest.mark.parametrize("seed", range(50))
def test_cleaned_copy_holds_nothing_unwanted(seed):
    text = clean("".join(random.Random(seed).choices(PIECES, k=40))).text
    assert not re.search("[\0\x07\r\x0b\x0c\x80-\x9f\u2028\u202e\ufeff\ud800-\udfff]|\n\n\n|[ \t]\n|\n[ \t]", text)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param("😀 “No,” she said.", "“No,”", id="emoji before a quotation"),
        pytest.param("Share this article\n\n“No,” she said.", "“No,”", id="furniture before it"),
        pytest.param("A\r\n\r\nB “No,” she said.", "“No,”", id="CRLF before it"),
        pytest.param("\ufeff\0A “No,” she said.", "“No,”", id="dropped characters before it"),
    ],
)
def test_a_span_is_told_back_to_the_copy_as_given(given, words):
    cleaned = clean(given)
    start = cleaned.text.index(words)
    begin, end = cleaned.to_original_offsets(start, start + len(words))
    assert given[begin:end] == words


def test_a_span_covers_what_was_left_out_within_it():
    given = "“Not\0 one\u202e day,” she said."
    cleaned = clean(given)
    assert cleaned.to_original_offsets(0, cleaned.text.index(" she")) == (0, given.index(" she"))


def test_an_empty_span_and_an_empty_text_have_a_place():
    assert clean("\0a").to_original_offsets(0, 0) == (1, 1)
    assert clean("").to_original_offsets(0, 0) == (0, 0)
