"""Each list of words about days is held to its example and its counter, by the code that asks for it."""

import re
from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.dates import StatedDays
from factcheck.dates.lexicon import any_of
from factcheck.dates.mentions import read_dates
from factcheck.dates.told_years import told_year
from factcheck.languages import entries, entry
from factcheck.model import Document
from factcheck.testing import flags_for
from tests.attribution.found import by_rules

PUBLISHED = date(2017, 9, 1)  # a Friday
OF_FAULTS = ("date_tenses", "date_faults", "life_events", "event_lengths", "clocks")
# Before a cue they open a sentence: attribution asks for them. The others are asked of an amount.
NOT_STATED = {"speech_openers", "hedges", "counting", "year_openers"}


def day_of(words: str) -> date | None:
    found = StatedDays(words, PUBLISHED).within(0, len(words))
    # Of two days the second is what is counted from the first.
    later = StatedDays(words, PUBLISHED).within(words.rfind(". ") + 2, len(words)) if ". " in words else found
    return later.first if later is not None else None


def day_in(more: dict, key: str) -> date | None:
    return date.fromisoformat(str(more[key])) if key in more else None


def is_flagged(copy: str) -> bool:
    document = Document(id="d", text=copy, published=PUBLISHED)
    return any(flag.severity == "query" for flag in flags_for(DateConsistency, document))


@pytest.mark.parametrize(
    "given",
    [one for matter in ("dates", "feasts") for one in entries("en", matter) if one.name not in NOT_STATED],
    ids=lambda one: one.name,
)
def test_words_beside_a_statement_give_its_day(given):
    assert day_of(given.example) == day_in(given.more, "day")
    assert day_of(given.counter) == day_in(given.more, "counter_day")
    assert day_of(given.example) != day_of(given.counter)


def test_an_amount_may_be_hedged():
    given = entry("en", "dates", "hedges")
    for copy, is_hedged in ((given.example, True), (given.counter, False)):
        dated = read_dates(copy, PUBLISHED)
        assert [dated.is_hedged(one.start) for one in dated.mentions if one.kind == "amount"] == [is_hedged]


def test_a_year_is_told():
    given = entry("en", "dates", "year_openers")
    for copy, told in ((given.example, 1963), (given.counter, None)):
        dated = read_dates(copy, PUBLISHED)
        found = [told_year(dated, one) for one in dated.mentions if one.kind == "date"]
        assert [one.year if one is not None else None for one in found] == [told]


def test_a_plural_counts_without_a_number():
    given = entry("en", "dates", "counting")
    assert [one.words for one in read_dates(given.example, PUBLISHED).mentions] == ["days"]
    assert not read_dates(given.counter, PUBLISHED).mentions


def test_an_opening_says_when_the_words_behind_it_were_said():
    given = entry("en", "dates", "speech_openers")
    assert statement_day(given.example) == date(2017, 8, 28)
    assert statement_day(given.counter) is None


def statement_day(copy: str) -> date | None:
    return by_rules(Document(id="d", text=copy, published=PUBLISHED)).statements[0].stated_on


@pytest.mark.parametrize(
    "given", [one for matter in OF_FAULTS for one in entries("en", matter)], ids=lambda one: f"{one.matter}-{one.name}"
)
def test_words_beside_days_make_a_fault_or_silence_one(given):
    silences = bool(given.more.get("silences"))
    assert is_flagged(given.example) is not silences
    assert is_flagged(given.counter) is silences


@pytest.mark.parametrize(
    "given",
    [one for matter in (*OF_FAULTS, "dates") for one in entries("en", matter) if one.words or one.pairs],
    ids=lambda one: f"{one.matter}-{one.name}",
)
def test_an_example_has_a_word_of_its_list(given):
    forms = "|".join(re.escape(word.removesuffix("*")) for word in given.words or given.pairs)
    assert re.search(forms, given.example, re.IGNORECASE)


def test_a_list_is_one_pattern_of_whole_forms():
    assert re.fullmatch(any_of("before_event"), "prior to")
    assert not re.fullmatch(any_of("before_event"), "prior")
