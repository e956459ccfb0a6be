"""The entries of one name in all languages together, for words that are told apart without knowing the language."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.languages.entries import Entry, entries, languages, words
from factcheck.languages.templates import compiled
from factcheck.sourcing.forms.frames import Form, close_by, parted
from factcheck.sourcing.forms.slots import SLOTS

_LISTS = {"agency_subjects": "subject_words"}


def entries_named(matter: str, name: str) -> Iterator[Entry]:
    """The entry of that name in each language that has it."""
    for language in languages(matter):
        yield from (entry for entry in entries(language, matter) if entry.name == name)


@cache
def forms_of(matter: str, name: str) -> tuple[Form, ...]:
    """The forms of the entry, which stand at once before or behind a name."""
    return tuple(
        close_by(parted(entry, text, _LISTS.get(matter, matter)), entry.language)
        for entry in entries_named(matter, name)
        for text in entry.templates
    )


def holds(matter: str, name: str, before: str, after: str) -> bool:
    """Whether a form of the entry holds between the words before a name and those behind it."""
    return any(form.holds(before, after) for form in forms_of(matter, name))


@cache
def leading(matter: str, name: str) -> str:
    """A pattern of the words of the entry's forms that stand before a name, the space behind them among them."""
    return _one_of(
        parted(entry, text, matter).before for entry in entries_named(matter, name) for text in entry.templates
    )


@cache
def phrase(matter: str, name: str) -> re.Pattern[str]:
    """The entry's templates that hold no name, as one pattern."""
    found = (compiled(text, SLOTS).pattern for entry in entries_named(matter, name) for text in entry.templates)
    return re.compile(rf"(?<!\w){_one_of(found)}", re.IGNORECASE)


@cache
def words_of(matter: str, name: str) -> frozenset[str]:
    """The words of the entry."""
    return frozenset(word for language in languages(matter) for word in words(language, matter, name))


@cache
def word_pattern(matter: str, name: str) -> str:
    """A pattern of the words of the entry, each a template of its own."""
    return _one_of(
        compiled(word, {}).pattern for word in sorted(words_of(matter, name), key=lambda one: (-len(one), one))
    )


def _one_of(patterns: Iterator[str]) -> str:
    return f"(?:{'|'.join(dict.fromkeys(patterns))})"
