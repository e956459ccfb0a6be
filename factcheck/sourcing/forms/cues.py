"""The cues that credit an agency in running text, tried beside a name in the languages its sentence may be in."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from factcheck.errors import ConfigError
from factcheck.languages.entries import Entry, entries, languages
from factcheck.model import Relation
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.forms.frames import Form, beside, parted
from factcheck.text.language import candidate_languages

Strength = Literal["press", "strong", "weak"]
_SURE: dict[Strength, float] = {"press": 0.9, "strong": 0.85, "weak": 0.75}
_MATTERS = ("credits_told", "credits")
_LISTS = "credit_words"


@dataclass(frozen=True, slots=True)
class AgencyCue:
    """What the words beside a name say, how strongly, and in which language."""

    relation: Relation
    strength: Strength
    language: str

    @property
    def confidence(self) -> float:
        """How sure one may be."""
        return _SURE[self.strength]


@dataclass(frozen=True, slots=True)
class CreditForm:
    """One form of a language; `rank` counts its literal words, `entry` is the name of the entry it stands in."""

    cue: AgencyCue
    entry: str
    rank: int
    form: Form

    def holds(self, before: str, after: str) -> bool:
        """Whether the words before and behind a name are as the form says."""
        return self.form.holds(before, after)


@dataclass(frozen=True, slots=True)
class Citation:
    """A name in the running text, what it is there for, how sure one may be; `weak`: it may be said of anyone."""

    name: AgencyMention
    relation: Relation
    confidence: float
    weak: bool = False
    cue: AgencyCue | None = None


PLAINLY_TOLD = AgencyCue("told", "strong", "en")
PLAINLY_CITED = AgencyCue("cited", "strong", "en")
LOOSELY_CITED = AgencyCue("cited", "weak", "en")


def find_cue(before: str, after: str) -> AgencyCue | None:
    """The cue with the most literal words of those that hold, English before other languages."""
    for language in _spoken(before + " " + after):
        for form in forms(language):
            if form.holds(before, after):
                return form.cue
    return None


def is_plain(before: str, after: str, cue: AgencyCue, *, governed: bool = False) -> bool:
    """Whether the words beside a name are plain English for the cue (`credits_plain`).

    A name that a preposition governs is not the subject of the verb behind it: words behind alone say nothing then.
    """
    return any(
        form.cue == cue and not (governed and form.form.before is None) and form.holds(before, after)
        for form in forms("en", "credits_plain")
    )


def _spoken(sentence: str) -> list[str]:
    """The languages to try; one whose small words are not known to us comes last, where the sentence is not English."""
    detected = sorted(candidate_languages(sentence), key=lambda one: one != "en")
    return detected if detected == ["en"] else [*detected, *_undetected()]


@cache
def _undetected() -> tuple[str, ...]:
    known = languages("stop_words")
    return tuple(language for language in languages("credits") if language not in known)


@cache
def forms(language: str, *matters: str) -> tuple[CreditForm, ...]:
    """The forms of a language, those with more literal words first; ConfigError names the entry that does not hold."""
    known = [entry for matter in matters or _MATTERS for entry in entries(language, matter) if entry.templates]
    return tuple(sorted((form for entry in known for form in _forms_of(entry)), key=lambda form: -form.rank))


def _forms_of(entry: Entry) -> Iterator[CreditForm]:
    relation, strength = entry.more.get("relation"), entry.more.get("strength", "strong")
    for name, value, known in (("relation", relation, get_args(Relation)), ("strength", strength, get_args(Strength))):
        if value not in known:
            where = f"languages/{entry.language}/{entry.matter}.toml: {entry.name}"
            raise ConfigError(f"{where}: {name}: expected one of {', '.join(known)}; found {value!r}.")
    cue = AgencyCue(cast("Relation", relation), cast("Strength", strength), entry.language)
    for text in entry.templates:
        part = parted(entry, text, _LISTS)
        yield CreditForm(cue, entry.name, part.literal_words, beside(part, entry.language))
