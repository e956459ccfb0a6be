"""The forms of credit lines in all languages: where the names stand, the relation stated, how sure one may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from factcheck.errors import ConfigError
from factcheck.languages.entries import Entry, entries, languages
from factcheck.model import Relation
from factcheck.sourcing.forms.frames import parted

# Behind the form, before it, or behind it on a line that holds nothing else.
Place = Literal["behind", "before", "alone"]
_MATTER = "credit_lines"


@dataclass(frozen=True, slots=True)
class CreditLine:
    """One form of a credit line; `rank` counts its literal words."""

    entry: str
    language: str
    rank: int
    place: Place
    words: re.Pattern[str]
    relation: Relation
    confidence: float


@cache
def credit_lines(place: Place) -> tuple[CreditLine, ...]:
    """The forms of all languages whose names stand there, those with more literal words first."""
    known = [
        line
        for language in languages(_MATTER)
        for entry in entries(language, _MATTER)
        if "relation" in entry.more
        for line in _lines_of(entry)
        if line.place == place
    ]
    return tuple(sorted(known, key=lambda line: (-line.rank, -line.confidence)))


def _lines_of(entry: Entry) -> Iterator[CreditLine]:
    where = f"languages/{entry.language}/{entry.matter}.toml: {entry.name}"
    relation, confidence = entry.more["relation"], entry.more.get("confidence")
    if relation not in get_args(Relation) or not isinstance(confidence, float):
        raise ConfigError(f"{where}: expected a relation and a confidence, found {relation!r} and {confidence!r}.")
    for text in entry.templates:
        part = parted(entry, text, _MATTER)
        if bool(part.before) is bool(part.after):
            raise ConfigError(f"{where}: {text!r}: words stand before {{agency}} or behind it.")
        place: Place = "before" if part.after else "alone" if entry.more.get("alone") else "behind"
        words = re.compile(part.before or part.after)
        yield CreditLine(
            entry.name, entry.language, part.literal_words, place, words, cast("Relation", relation), confidence
        )
