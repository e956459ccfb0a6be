"""The agencies and their names: where a text names one, in any of its scripts."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, NotRequired, TypedDict

from factcheck.model import Agency

# plain: no one else bears the name; initials: a few capitals; shared: another body bears it too; wordlike: also a
# word or a person's name; lower: initials in small letters, as German and Swiss wires set them in brackets.
NameKind = Literal["plain", "initials", "shared", "wordlike", "lower", "signature", "other"]
_ENTRY_KEYS = ("id", "name", "aliases", "country", "languages", "domains")
_LETTER = r"A-Za-z0-9_\u00c0-\u024f\u0370-\u052f\u0600-\u06ff"
_LETTERS = re.compile(f"[{_LETTER}]")


class Entry(TypedDict):
    """One entry of agencies.json."""

    id: str
    name: str
    aliases: list[str]
    country: str | None
    languages: list[str]
    domains: list[str]
    kind: Literal["agency", "broadcaster_or_outlet", "photo"]
    state_controlled: str | None
    homographs: list[str]
    uncertain: NotRequired[str]
    signatures: NotRequired[list[str]]
    lookalikes: NotRequired[list[str]]
    wordlike: NotRequired[list[str]]
    shared: NotRequired[list[str]]


@dataclass(frozen=True, slots=True)
class Name:
    """What one spelling stands for; `agency` is None where it only looks like one (`Reuters Institute`)."""

    agency: str | None
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names an agency."""

    start: int
    end: int
    text: str
    agency: str
    kind: NameKind


@cache
def entries() -> dict[str, Entry]:
    """The registry as shipped, by id, in its own order."""
    raw = json.loads(files("factcheck.sourcing").joinpath("agencies.json").read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in raw["agencies"]}


@cache
def agencies() -> tuple[Agency, ...]:
    """The agencies known, in the registry's order."""
    return tuple(
        Agency.model_validate(
            {key: entry.get(key) for key in _ENTRY_KEYS}
            | {"state_controlled": entry["state_controlled"], "uncertain": "uncertain" in entry}
        )
        for entry in entries().values()
    )


@cache
def names() -> dict[str, Name]:
    """Every spelling and what it stands for; where two agencies share one, the first listed has it."""
    known: dict[str, Name] = {}
    for entry in entries().values():
        for spelling, kind in _spellings(entry):
            known.setdefault(spelling, Name(entry["id"], kind))
    for entry in entries().values():
        for spelling, kind in _variants(entry):
            known.setdefault(spelling, Name(entry["id"], kind))
    for entry in entries().values():
        for spelling in entry.get("lookalikes", ()):
            known[spelling] = Name(None, "other")
    return known


def _spellings(entry: Entry) -> Iterator[tuple[str, NameKind]]:
    for spelling in (entry["name"], *entry["aliases"]):
        yield spelling.removeprefix("The "), _kind(entry, spelling)
    for spelling in entry.get("signatures", ()):
        yield spelling, "signature"


def _kind(entry: Entry, spelling: str) -> NameKind:
    if spelling in entry.get("wordlike", ()):
        return "wordlike"
    if spelling in entry.get("shared", ()):
        return "shared"
    return "initials" if spelling.isupper() and len(spelling) <= 4 else "plain"


def _variants(entry: Entry) -> Iterator[tuple[str, NameKind]]:
    """REUTERS for Reuters, Sana for SANA, dpa for DPA."""
    for spelling, kind in list(_spellings(entry)):
        if kind == "signature" or " and " in spelling:
            continue
        if len(spelling) > 3 and not spelling.isupper():
            yield spelling.upper(), kind
        elif spelling.isupper() and spelling.isalpha():
            if len(spelling) > 3:
                yield spelling.title(), "plain" if len(spelling) > 5 and kind == "plain" else "wordlike"
            yield spelling.lower(), "lower"


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(names(), key=lambda spelling: (-len(spelling), spelling))
    # Scripts that set no spaces between words have no word edge to ask for.
    spaced = "|".join(
        re.escape(spelling) for spelling in ordered if _LETTERS.match(spelling[-1]) or spelling[0] in "«©("
    )
    solid = "|".join(re.escape(spelling) for spelling in ordered if not _LETTERS.match(spelling[-1]))
    return re.compile(rf"(?<![{_LETTER}])(?:{spaced})(?![{_LETTER}])|{solid}")


def find_mentions(text: str) -> list[Mention]:
    """Every place that names an agency, the longest name winning (`Interfax-Ukraine` is not `Interfax`)."""
    known = names()
    found = []
    for match in _pattern().finditer(text):
        name = known[match.group()]
        if name.agency is not None:
            found.append(Mention(match.start(), match.end(), match.group(), name.agency, name.kind))
    return found
