"""The agencies and their names: where a text names one, in any of its scripts."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from factcheck.languages import languages, words
from factcheck.model import Agency

# plain: no one else bears the name; initials: a few capitals; shared: another body bears it too; wordlike: also a
# word or a person's name; lower: initials in small letters, as German and Swiss wires set them in brackets.
# dateline: initials that mean the agency in a dateline alone, as `(UP)` did United Press.
NameKind = Literal["plain", "initials", "shared", "wordlike", "lower", "signature", "dateline", "other"]
EntrySort = Literal["agency", "broadcaster_or_outlet", "photo"]
DATA = Path(__file__).parent / "data"
_ENTRY_KEYS = ("id", "name", "aliases", "country", "languages", "domains")
_LETTER = r"A-Za-z0-9_\u00c0-\u024f\u0370-\u052f\u0610-\u061a\u0620-\u06d3\u06d5-\u06ff"
# A name that takes case endings in languages that set them at once behind it: Интерфакс, Укрінформ, Reuters.
_DECLINES = re.compile(r"[А-ЯҐЄІЇ][а-яґєії]{4,}[бвгджзклмнпрстфхцчш]|[A-Z][a-z]{4,}[bcdfghjklmnpqrstvwxz]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_STOPPED_INITIALS = re.compile(r"(?:[A-Z]\. ?){2,4}")
_LETTERS = re.compile(f"[{_LETTER}]")


class AgencyEntry(TypedDict):
    """One entry of agencies.json."""

    id: str
    name: str
    aliases: list[str]
    country: str | None
    languages: list[str]
    domains: list[str]
    kind: EntrySort
    state_controlled: str | None
    homographs: list[str]
    examples: NotRequired[list[str]]
    uncertain: NotRequired[str]
    note: NotRequired[str]
    signatures: NotRequired[list[str]]
    dateline_names: NotRequired[list[str]]
    lookalikes: NotRequired[list[str]]
    wordlike: NotRequired[list[str]]
    shared: NotRequired[list[str]]
    renowned: NotRequired[bool]
    hint_countries: NotRequired[list[str]]
    rival_countries: NotRequired[list[str]]


@dataclass(frozen=True, slots=True)
class Spelling:
    """What one spelling stands for; `agency` is None where it only looks like one (`Reuters Institute`)."""

    agency: str | None
    kind: NameKind


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """One place where a text names an agency."""

    start: int
    end: int
    text: str
    agency: str
    kind: NameKind
    sort: EntrySort = "agency"


class AgencyRegistry:
    """The agencies of one desk: those shipped, with what the desk adds, overrides or leaves out."""

    def __init__(self, entries: Mapping[str, AgencyEntry]) -> None:
        self.entries = entries

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies known, in the registry's order."""
        return tuple(
            Agency.model_validate(
                {key: entry.get(key) for key in _ENTRY_KEYS}
                | {"state_controlled": entry["state_controlled"], "uncertain": "uncertain" in entry}
            )
            for entry in self.entries.values()
        )

    @cached_property
    def names(self) -> dict[str, Spelling]:
        """Every spelling and what it stands for; where two agencies share one, the first listed has it."""
        known: dict[str, Spelling] = {}
        for entry in self.entries.values():
            for spelling, kind in _spellings(entry):
                known.setdefault(spelling, Spelling(entry["id"], kind))
        for entry in self.entries.values():
            for spelling, kind in _variants(entry):
                known.setdefault(spelling, Spelling(entry["id"], kind))
        for entry in self.entries.values():
            for spelling in entry.get("lookalikes", ()):
                known[spelling] = Spelling(None, "other")
        return known

    @cached_property
    def agencies_by_name(self) -> dict[str, tuple[str, ...]]:
        """Every spelling that stands for an agency, and all the agencies it may stand for."""
        found: dict[str, dict[str, None]] = {}
        for entry in self.entries.values():
            for spelling, _ in (*_spellings(entry), *_variants(entry)):
                found.setdefault(spelling, {})[entry["id"]] = None
        return {spelling: tuple(agencies) for spelling, agencies in found.items()}

    def hint_countries(self, agency: str) -> tuple[str, ...]:
        """The countries whose mention tells that the agency is meant."""
        entry = self.entries[agency]
        return tuple(entry.get("hint_countries", ())) or ((entry["country"],) if entry["country"] else ())

    @cached_property
    def homographs(self) -> dict[str, str]:
        """Other bodies' full names (in small letters) and the agency whose initials they share."""
        return {
            name.casefold(): entry["id"]
            for entry in self.entries.values()
            for name in (phrase.partition(" (")[0] for phrase in entry["homographs"])
            if len(name) >= 10 and " " in name and "agency" not in name.casefold()
        }

    def find(self, text: str) -> list[AgencyMention]:
        """Every place that names an agency, the longest name winning (`Interfax-Ukraine` is not `Interfax`)."""
        found: list[AgencyMention] = []
        end = 0
        for start, spelling in sorted(
            (*self._spaced(text), *self._solid(text)), key=lambda one: (one[0], -len(one[1]))
        ):
            if start < end:
                continue
            end = start + len(spelling)
            name = self.names[spelling]
            if name.agency is not None:
                sort = self.entries[name.agency]["kind"]
                found.append(AgencyMention(start, end, spelling, name.agency, name.kind, sort))
        return found

    def of_address(self, words: str) -> str | None:
        """The agency whose site an address in the words lies on."""
        found = re.search(r"https?://(?:www\.)?([\w.-]+)", words)
        host = found[1].lower() if found else ""
        return next(
            (
                id_
                for id_, entry in self.entries.items()
                if any(host == domain or host.endswith(f".{domain}") for domain in entry["domains"])
            ),
            None,
        )

    def _spaced(self, text: str) -> Iterator[tuple[int, str]]:
        """Names that stand between word edges, by the two letters they open with."""
        by_opening, opens = self._openings
        for match in opens.finditer(text):
            start = match.start()
            for spelling in by_opening.get(text[start : start + 2], ()):
                end = start + len(spelling)
                if text.startswith(spelling, start) and not _LETTERS.match(text, end):
                    yield start, spelling
                    break

    def _solid(self, text: str) -> Iterator[tuple[int, str]]:
        """Names in scripts that set no spaces between words."""
        return ((match.start(), match.group()) for match in self._solid_names.finditer(text))

    @cached_property
    def _openings(self) -> tuple[dict[str, list[str]], re.Pattern[str]]:
        by_opening: dict[str, list[str]] = {}
        for spelling in self._ordered:
            if _is_spaced(spelling):
                by_opening.setdefault(spelling[:2], []).append(spelling)
        first = "".join(sorted({re.escape(opening[0]) for opening in by_opening}))
        # Arabic writes `to`, `and`, `by` as a letter of the name that follows.
        return by_opening, re.compile(rf"[{first}](?:(?<![{_LETTER}].)|(?<=[^{_LETTER}][لوبك].)|(?<=[^{_LETTER}]لل.))")

    @cached_property
    def _solid_names(self) -> re.Pattern[str]:
        return re.compile("|".join(re.escape(spelling) for spelling in self._ordered if not _is_spaced(spelling)))

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.names, key=lambda spelling: (-len(spelling), spelling))


def _is_spaced(spelling: str) -> bool:
    return bool(_LETTERS.match(spelling[-1])) or spelling[0] in "«©(" or bool(_STOPPED_INITIALS.fullmatch(spelling))


@cache
def shipped() -> AgencyRegistry:
    """The registry as shipped."""
    raw = json.loads((DATA / "agencies.json").read_text(encoding="utf-8"))
    return AgencyRegistry({entry["id"]: entry for entry in raw["agencies"]})


def _spellings(entry: AgencyEntry) -> Iterator[tuple[str, NameKind]]:
    for spelling in (entry["name"], *entry["aliases"]):
        yield spelling.removeprefix("The "), _kind(entry, spelling)
    for spelling in entry.get("signatures", ()):
        yield spelling, "signature"
    for spelling in entry.get("dateline_names", ()):
        yield spelling, "dateline"


def _kind(entry: AgencyEntry, spelling: str) -> NameKind:
    if spelling in entry.get("wordlike", ()):
        return "wordlike"
    if spelling in entry.get("shared", ()):
        return "shared"
    return "initials" if spelling.isupper() and len(spelling) <= 4 else "plain"


@cache
def _endings(cyrillic: bool) -> tuple[str, ...]:
    """The case endings that the languages of a script set at once behind a name."""
    known = (ending for language in languages("credits") for ending in words(language, "credits", "name-endings"))
    return tuple(dict.fromkeys(ending for ending in known if bool(_CYRILLIC.match(ending)) is cyrillic))


def _variants(entry: AgencyEntry) -> Iterator[tuple[str, NameKind]]:
    """REUTERS for Reuters, Sana for SANA, dpa for DPA, `Harbour news agency` for `Harbour News Agency`."""
    for spelling, kind in list(_spellings(entry)):
        if kind in ("signature", "dateline") or " and " in spelling:
            continue
        if _DECLINES.fullmatch(spelling):
            yield from ((f"{spelling}{ending}", kind) for ending in _endings(bool(_CYRILLIC.match(spelling))))
        if spelling.endswith(" News Agency"):
            yield f"{spelling[: -len('News Agency')]}news agency", kind
        if len(spelling) > 3 and not spelling.isupper():
            yield spelling.upper(), kind
        elif spelling.isupper() and spelling.isalpha():
            if len(spelling) > 3:
                yield spelling.title(), "plain" if len(spelling) > 5 and kind == "plain" else "wordlike"
            yield spelling.lower(), "lower"
