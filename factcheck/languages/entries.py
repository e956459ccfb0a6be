"""Entries of the language files: read once, held to their form, and named where they do not hold."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import ConfigDict, Field, ValidationError, field_validator

from factcheck.errors import ConfigError
from factcheck.model import Record


class Entry(Record):
    """One entry of a language file: words, pairs or templates that mean the same to the code that asks for them.

    What else a matter needs to say of an entry (`relation`, `strength`, `frame`) stands beside as `more`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    matter: str = Field(description="The file it stands in, without its ending: `credits`, `calendar`.")
    name: str
    words: tuple[str, ...] = Field((), description="Words, or several words each where given as a list.")
    pairs: Mapping[str, str | int] = Field({}, description="From a word to what it stands for.")
    templates: tuple[str, ...] = Field((), description="Forms of words with slots; see `templates`.")
    example: str = Field(min_length=1, description="Copy in which the entry is found.")
    counter: str = Field(min_length=1, description="Copy that only looks like it, in which it is not.")
    more: Mapping[str, str | int | float | bool] = {}

    @field_validator("words", "templates", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """A string is words apart by white space; a list is taken as it is."""
        return tuple(value.split()) if isinstance(value, str) else value


_OWN = frozenset(Entry.model_fields) - {"more", "language", "matter", "name"}
_HERE = files("factcheck.languages")


def languages(matter: str) -> tuple[str, ...]:
    """Codes of the languages that have a file of this matter, in order."""
    return tuple(sorted(one.name for one in _HERE.iterdir() if one.is_dir() and _file(one.name, matter).is_file()))


@cache
def entries(language: str, matter: str) -> tuple[Entry, ...]:
    """Every entry of a file, in order; none where there is no such file. ConfigError where one does not hold."""
    path = _file(language, matter)
    if not path.is_file():
        return ()
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not readable as TOML: {error}") from error
    return tuple(_entry(language, matter, name, value) for name, value in found.items())


def entry(language: str, matter: str, name: str) -> Entry:
    """The entry of that name; KeyError where there is none."""
    return _by_name(language, matter)[name]


def words(language: str, matter: str, name: str) -> tuple[str, ...]:
    """The words of one entry, in order; none where the language has no such entry."""
    found = _by_name(language, matter).get(name)
    return found.words if found else ()


def pairs(language: str, matter: str, name: str) -> Mapping[str, str | int]:
    """The pairs of one entry; none where the language has no such entry."""
    found = _by_name(language, matter).get(name)
    return found.pairs if found else {}


@cache
def _by_name(language: str, matter: str) -> dict[str, Entry]:
    return {one.name: one for one in entries(language, matter)}


def _file(language: str, matter: str) -> Traversable:
    return _HERE.joinpath(language, f"{matter}.toml")


def _entry(language: str, matter: str, name: str, value: object) -> Entry:
    where = f"languages/{language}/{matter}.toml: {name}"
    if not isinstance(value, Mapping):
        raise ConfigError(f"{where}: expected a table with an example and a counter, found {value!r}.")
    own = {key: one for key, one in value.items() if key in _OWN}
    more = {key: one for key, one in value.items() if key not in _OWN}
    try:
        return Entry(language=language, matter=matter, name=name, more=more, **own)
    except ValidationError as error:
        first = error.errors()[0]
        place = ": ".join([where, *(str(part) for part in first["loc"])])
        raise ConfigError(f"{place}: {first['msg']}.") from error
