"""What a page sets around an article, of every language that has a `boilerplate.toml`, as patterns."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.languages import Entry, entries, languages
from factcheck.languages.templates import compiled

_MATTER = "boilerplate"
_SLOTS: Mapping[str, str] = {
    "few": ".{1,40}",
    "some": ".{1,100}",
    "rest": ".{1,400}",
    "gap": r"\b.{0,80}\b",
    "end": r"\b.{0,400}",
    "long": ".{20,}",
    "number": r"\d{1,5}",
    "colon": r"\s*[:>|»]",
    "open": r"\(",
    "close": r"\)",
    "year": r"\d{4}",
    "letter": r"\w",
    "capital": "[A-Z]",
    "outlet": r"(?P<outlet>(?!Our )[A-Z][\w/&.'’-]*(?: (?:[A-Z][\w/&.'’-]*|of|the|for|and)){0,5})",
    "person": r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}",
}
# Entries with a part of their own; the templates of all others are forms of whole lines.
_OF_ELSEWHERE = frozenset(("foot", "biographies", "credits", "opening-credits"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of the entry of this name, of all languages."""
    return frozenset(word for entry in _named(name) for word in entry.words)


@cache
def line_forms() -> re.Pattern[str]:
    """Forms of lines that are boilerplate wherever they stand; for `fullmatch`."""
    found = [entry for code in languages(_MATTER) for entry in entries(code, _MATTER)]
    return _one_of(entry for entry in found if entry.name not in _OF_ELSEWHERE)


@cache
def foot_forms() -> re.Pattern[str]:
    """Forms of lines that are boilerplate at the foot alone; for `fullmatch`."""
    return _one_of(_named("foot"))


@cache
def biographies() -> tuple[re.Pattern[str], ...]:
    """What an outlet or an author says of themselves; the group `outlet` is its name, where one is named."""
    return tuple(re.compile(form) for form in _patterns(_named("biographies")))


@cache
def credit_forms() -> re.Pattern[str]:
    """Words that say where copy came from; for `search` in one line."""
    anywhere, at_head = ("|".join(_patterns(_named(name))) for name in ("credits", "opening-credits"))
    return re.compile(rf"\b(?:{anywhere})(?!\w)|^\W*(?:{at_head})", re.IGNORECASE)


def _named(name: str) -> Iterator[Entry]:
    return (entry for code in languages(_MATTER) for entry in entries(code, _MATTER) if entry.name == name)


def _patterns(found: Iterator[Entry]) -> list[str]:
    return [compiled(template, _SLOTS).pattern for entry in found for template in entry.templates]


def _one_of(found: Iterator[Entry]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in _patterns(found)), re.IGNORECASE)
