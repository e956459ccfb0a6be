"""One reading of a text: whatever the text holds, its parts stand where they say, and each is found once."""

import pickle

import pytest
from copy_of_any_kind import anything
from hypothesis import given

from factcheck.attribution import attribute
from factcheck.checkers.headline_quotation import HeadlineQuotation
from factcheck.model import Document
from factcheck.sourcing import source
from factcheck.testing import flags_for
from factcheck.text import Reading, read, reading
from factcheck.tracing.words import words, words_of

TEXT = '"It is late. The ferry left," Ms Ito said. It rained.\n\nThe bridge is closed.'


@given(anything)
def test_tokens_cover_all_that_is_not_white_space_in_order(text):
    one = Reading(text)
    end = 0
    for word, first, last in zip(one.words, one.starts, one.ends, strict=True):
        assert not text[end:first].strip()
        assert end <= first < last
        assert word == text[first:last] or (word in "“”" and text[first:last] in '«»‹›„“‘’"')
        assert not any(letter.isspace() for letter in word)
        end = last
    assert not text[end:].strip()
    assert len(one.lower) == len(one.words) == len(one.quoted)


@given(anything)
def test_sentences_and_paragraphs_share_out_the_tokens(text):
    one = Reading(text)
    for parts in (one.sentences, one.inner_sentences, one.paragraphs):
        assert [at for part in parts for at in range(part.first, part.last)] == list(range(len(one.words)))
        assert all(part.first < part.last for part in parts)
    for sentence in (*one.sentences, *one.inner_sentences):
        paragraph = one.paragraphs[sentence.paragraph]
        assert paragraph.first <= sentence.first < sentence.last <= paragraph.last
        assert sentence.opens == (sentence.first == paragraph.first)


@given(anything)
def test_quotations_stand_one_behind_the_other_within_a_paragraph(text):
    one = Reading(text)
    end = 0
    for quotation in one.quotations:
        assert end <= quotation.start < quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
        assert "\n" not in text[quotation.start : quotation.end]
        assert quotation.closed or quotation.inner_end == quotation.end
        end = quotation.end
    for start, number in zip(one.starts, one.quoted, strict=True):
        around = [at for at, quotation in enumerate(one.quotations) if quotation.start <= start < quotation.end]
        assert around == ([number] if number >= 0 else [])


@given(anything)
def test_numbers_stand_one_behind_the_other(text):
    one = Reading(text)
    end = 0
    for number in one.numbers:
        assert end <= number.first < number.last <= len(one.words)
        assert (number.start, number.end) == (one.starts[number.first], one.ends[number.last - 1])
        end = number.last


@given(anything)
def test_a_pickled_reading_is_the_same_reading(text):
    one = Reading(text)
    other = pickle.loads(pickle.dumps(one))
    assert other == one
    assert hash(other) == hash(one)
    assert (other.tokens, other.sentences, other.quotations) == (one.tokens, one.sentences, one.quotations)


@given(anything)
def test_a_stretch_is_read_as_the_whole_text_is(text):
    one = Reading(text)
    for sentence in one.inner_sentences:
        start, end = one.starts[sentence.first], one.ends[sentence.last - 1]
        assert words_of(one, start, end) == words_of(Reading(text), start, end) == words(text, start, end)
        assert all(start <= word.start < word.end <= end for word in words(text, start, end))


def test_the_sentence_round_a_place_reaches_to_the_next():
    one = Reading("  It rained. It snowed.\nIt froze.")
    assert [one.text[slice(*one.sentence_around(at))] for at in (0, 14, 26)] == [
        "  It rained. ",
        "It snowed.\n",
        "It froze.",
    ]


def test_a_quotation_is_one_sentence_to_attribution_and_several_to_tracing():
    one = Reading(TEXT)
    assert [one.words_between(each.first, each.last) for each in one.sentences] == [
        '"It is late. The ferry left," Ms Ito said.',
        "It rained.",
        "The bridge is closed.",
    ]
    assert [one.words_between(each.first, each.last) for each in one.inner_sentences][:2] == [
        '"It is late.',
        'The ferry left," Ms Ito said.',
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param('He said, "It is late. It is cold." Then he left.', 3, id="a full stop before the closing mark"),
        pytest.param("She said: “Why? Because.”", 2, id="a question in the quotation"),
        pytest.param("It is late. … It is cold.", 2, id="an ellipsis goes with what it was cut from"),
        pytest.param('It is late.\n"It is cold."', 2, id="a mark that opens the next line"),
        pytest.param("It was on Sept. 11 that Sen. Lind spoke.", 1, id="abbreviations"),
    ],
)
def test_inner_sentences_end_within_quotations_too(text, sentences):
    assert len(Reading(text).inner_sentences) == sentences


def test_plain_words_have_neither_capitals_nor_hyphens():
    assert Reading("The well-known Ms Ito's 'ferry', 9:30.").plain_words(4, 40) == [
        *("well", "known", "ms", "ito", "s", "ferry", "9", "30"),
    ]


def test_who_asks_again_gets_the_same_reading():
    assert read(TEXT) is read("".join(TEXT))
    assert read(TEXT).sentences is read(TEXT).sentences


def test_few_readings_are_kept_and_none_of_a_very_long_text():
    first = read(TEXT)
    for number in range(20):
        read(f"{TEXT} {number}")
    assert read(TEXT) is not first
    assert read("a" * 2_000_001) is not read("a" * 2_000_001)


def test_a_document_is_read_once_from_attribution_to_the_checkers(monkeypatch):
    seen = []
    find_tokens = reading.find_tokens
    monkeypatch.setattr(reading, "find_tokens", lambda text: seen.append(text) or find_tokens(text))
    text = 'Mayor Sees "Storm"\n\n"It is a storm that the town has not seen before," Mayor Ito told Reuters on Monday.'
    document = Document(id="d", text=text, title=text.partition("\n")[0])
    record = Document(id="r", kind="record", text="It is a storm that the town has not seen before.", speaker="Ito")
    assert source(attribute(document)).sourcings
    flags_for(HeadlineQuotation, document, record)
    assert seen.count(text) == 1
