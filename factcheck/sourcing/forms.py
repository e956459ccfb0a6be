"""The forms that credit an agency in running text, tried beside a name in the languages its sentence may be in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from factcheck.errors import ConfigError
from factcheck.languages.entries import Entry, entries, languages, words
from factcheck.languages.templates import Slot, TemplateError, compiled, listed
from factcheck.model import Relation
from factcheck.sourcing.lexicon import AFTER_NAME, BETWEEN, DESCRIPTIONS
from factcheck.sourcing.lexicon_forms import REPORTED
from factcheck.sourcing.lexicon_forms_asian import ASIAN
from factcheck.sourcing.lexicon_forms_eastern import EASTERN
from factcheck.sourcing.lexicon_forms_germanic import GERMANIC
from factcheck.sourcing.lexicon_forms_romance import ROMANCE
from factcheck.sourcing.lexicon_forms_told import TOLD
from factcheck.sourcing.lexicon_tongues import LETTERS_OF, SMALL_WORDS
from factcheck.sourcing.registry import Mention
from factcheck.sourcing.tongues import tongues

Strength = Literal["press", "strong", "weak"]

_OPENING = r"[«\"“„‘'(\[]{0,2}"
_CLOSING = r"[»”\"“’']?(?: \([A-ZА-Я-]{2,8}\))?[»”\"“’']?"
_SURE: dict[Strength, float] = {"press": 0.9, "strong": 0.85, "weak": 0.75}
# Scripts that set no space between a word and what belongs to it: a form may open and end within a run of letters.
_UNSPACED = frozenset({"ar", "fa", "ja", "ko", "zh"})
# Where a template is parted: what comes before stands before the name, the rest behind it.
_NAME = "\0"
_ENDS_A_WORD = re.compile(r"[\w)\]}]$")
# Slots of every language's forms: where a sentence, a clause or what follows a quotation opens; a number.
_SLOTS = {"opening": r"(?:^|(?<=[.!?;:,\"”»] ))", "number": r"\d+"}


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
class Form:
    """One form of a language; `rank` counts its literal words, `entry` is the name of the entry it stands in."""

    cue: AgencyCue
    entry: str
    rank: int
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, before: str, after: str) -> bool:
        """Whether the words before a name end, and those behind it begin, as the form says."""
        return not (self.after and not self.after.match(after)) and not (self.before and not self.before.search(before))


@dataclass(frozen=True, slots=True)
class Citation:
    """A name in the running text, what it is there for, how sure one may be; `weak`: it may be said of anyone."""

    name: Mention
    relation: Relation
    confidence: float
    weak: bool = False
    form: AgencyCue | None = None


def find_cue(before: str, after: str) -> AgencyCue | None:
    """The form with the most literal words of those that hold, English before other languages."""
    for language in _spoken(before + " " + after):
        for form in forms(language):
            if form.holds(before, after):
                return form.cue
    return None


def _spoken(sentence: str) -> list[str]:
    """The languages to try; one whose small words are not known to us comes last, where the sentence is not English."""
    detected = sorted(tongues(sentence), key=lambda one: one != "en")
    return detected if detected == ["en"] else [*detected, *_undetected()]


@cache
def _undetected() -> tuple[str, ...]:
    return tuple(language for language in languages("credits") if language not in SMALL_WORDS | LETTERS_OF)


@cache
def forms(language: str) -> tuple[Form, ...]:
    """The forms of a language, those with more literal words first; ConfigError names the entry that does not hold."""
    own = [form for entry in entries(language, "credits") if entry.templates for form in _forms_of(entry)]
    return (*sorted(own, key=lambda form: -form.rank), *_lexicon(language))


def _forms_of(entry: Entry) -> Iterator[Form]:
    where = f"languages/{entry.language}/{entry.matter}.toml: {entry.name}"
    relation, strength = entry.more.get("relation"), entry.more.get("strength", "strong")
    if relation not in get_args(Relation) or strength not in get_args(Strength):
        raise ConfigError(f"{where}: expected a relation and a strength, found {relation!r} and {strength!r}.")
    cue = AgencyCue(cast("Relation", relation), cast("Strength", strength), entry.language)
    for text in entry.templates:
        if text.count("{agency}") != 1:
            raise ConfigError(f"{where}: {text!r} must hold {{agency}} once.")
        try:
            yield _form(text, entry.name, cue)
        except (TemplateError, re.error) as error:
            raise ConfigError(f"{where}: {error}") from error


def _form(text: str, entry: str, cue: AgencyCue) -> Form:
    def slot(name: str) -> Slot:
        if name == "agency":
            return _NAME
        found = words(cue.language, "credit_words", name)
        return listed(found) if found else _SLOTS[name]

    whole = compiled(text, slot)
    before, _, after = whole.pattern.partition(f"(?:{_NAME})")
    spaced = cue.language not in _UNSPACED
    left, right = r"(?<!\w)" if spaced else "", r"(?!\w)" if spaced and _ENDS_A_WORD.search(text) else ""
    return Form(
        cue,
        entry,
        whole.literal_words,
        _before(left + before if before else ""),
        _after(f"(?i:{after}){right}" if after else "", AFTER_NAME if cue.language == "en" else _CLOSING),
    )


@cache
def _lexicon(language: str) -> tuple[Form, ...]:
    if language == "en":
        return tuple(
            Form(AgencyCue(relation, strength, "en"), "", 0, _before(before), _after(after, AFTER_NAME))
            for relation, strength, before, after in (*TOLD, *REPORTED)
        )
    return tuple(
        Form(AgencyCue(relation, "strong", language), "", 0, _before(before), _after(after, _CLOSING))
        for lexicon in (GERMANIC, ROMANCE, EASTERN, ASIAN)
        for relation, before, after in lexicon.get(language, ())
    )


def _before(form: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?:(?i:{form})){DESCRIPTIONS}{{0,7}}{_OPENING}$") if form else None


def _after(form: str, name: str) -> re.Pattern[str] | None:
    if not form:
        return None
    between = BETWEEN if name is AFTER_NAME else ""
    return re.compile(rf"{name}(?:{between}(?:{form})|(?:{form}))")
