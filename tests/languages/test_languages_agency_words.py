"""Words about agencies do what they are for in their example, and nothing like them does in the counter."""

import re
from collections.abc import Iterator

import pytest

from factcheck.languages import Entry, entries, languages
from factcheck.sourcing import shipped
from factcheck.sourcing.chains import find_chains
from factcheck.sourcing.citations import find_citations
from factcheck.sourcing.copytext import Copy, read
from factcheck.sourcing.forms.frames import descriptions
from factcheck.sourcing.forms.phrases import holds


def _entries(matter: str, *names: str) -> list:
    return [
        pytest.param(entry, id=f"{language} {entry.name}")
        for language in languages(matter)
        for entry in entries(language, matter)
        if entry.name in names or not names
    ]


def _beside(text: str) -> Iterator[tuple[str, str]]:
    copy = read(text, shipped())
    return ((copy.before(name), copy.after(name)) for name in copy.mentions)


def _is_credited(text: str) -> bool:
    return any(one.relation != "subject" for one in find_citations(_copy(text), set()))


def _copy(text: str) -> Copy:
    return read(text, shipped())


def _chained(text: str) -> set[str]:
    """The outermost links of the text, where all its agencies are cited."""
    copy = _copy(text)
    return {chain[0].text for chain in find_chains(copy, copy.mentions).values()}


def _is_described(entry: Entry, text: str) -> bool:
    described = re.compile(rf"(?<!\w){descriptions(entry.language)}$")
    return any(described.search(before) for before, _ in _beside(text))


@pytest.mark.parametrize(
    "entry", [*_entries("agency_subjects"), *_entries("agency_words", "agency-before", "agency-behind")]
)
def test_the_form_holds_beside_the_name_of_its_example_alone(entry: Entry):
    assert any(holds(entry.matter, entry.name, *sides) for sides in _beside(entry.example))
    assert not any(holds(entry.matter, entry.name, *sides) for sides in _beside(entry.counter))


@pytest.mark.parametrize("entry", _entries("agency_words", "descriptions"))
def test_a_description_stands_between_words_and_name(entry: Entry):
    assert _is_credited(entry.example)
    assert _is_described(entry, entry.example)
    assert not _is_described(entry, entry.counter)


@pytest.mark.parametrize("entry", _entries("subject_words"))
def test_an_agency_that_speaks_of_itself_is_not_cited(entry: Entry):
    assert not _is_credited(entry.example)
    assert _is_credited(entry.counter)


@pytest.mark.parametrize("entry", _entries("agency_words", "nationals", "national-endings", "name-tail", "between"))
def test_what_may_stand_between_words_and_name_does(entry: Entry):
    assert _is_credited(entry.example)
    assert not _is_credited(entry.counter)


@pytest.mark.parametrize(
    "entry",
    _entries(
        "citing",
        "citing",
        "quoted-by",
        "its-report",
        "said",
        "reported-last",
        "outlet-nouns",
        "outlet-reports",
        "in-a-report",
    ),
)
def test_one_outlet_cites_another(entry: Entry):
    assert _chained(entry.example)
    assert not _chained(entry.counter)


@pytest.mark.parametrize("entry", _entries("citing", "articles"))
def test_an_article_is_no_part_of_an_outlet_s_name(entry: Entry):
    assert [name.split()[0] for name in _chained(entry.counter)] == [entry.counter.split()[0]]
    assert [name.split()[0] for name in _chained(entry.example)] == [entry.example.replace(",", "").split()[1]]


@pytest.mark.parametrize("entry", _entries("citing", "the-agency"))
def test_the_agency_unnamed_is_the_one_named_last(entry: Entry):
    def unnamed(text):
        return [
            one
            for one in find_citations(_copy(text), set())
            if one.name.text.casefold().endswith(("agency", "agentur", "presse", "noticias", "агентство"))
        ]

    assert unnamed(entry.example)
    assert not unnamed(entry.counter)


def test_a_description_is_known_in_its_own_language_alone():
    assert re.fullmatch(descriptions("de"), "nachrichtenagentur ")
    assert not re.fullmatch(descriptions("en"), "nachrichtenagentur ")
