"""The forms that credit an agency in running text, tried beside a name in the languages its sentence may be in."""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.model import Relation
from factcheck.sourcing.lexicon import AFTER_NAME, BETWEEN, DESCRIPTIONS
from factcheck.sourcing.lexicon_forms import REPORTED, Strength
from factcheck.sourcing.lexicon_forms_asian import ASIAN
from factcheck.sourcing.lexicon_forms_eastern import EASTERN
from factcheck.sourcing.lexicon_forms_germanic import GERMANIC
from factcheck.sourcing.lexicon_forms_romance import ROMANCE
from factcheck.sourcing.lexicon_forms_told import TOLD
from factcheck.sourcing.registry import Mention
from factcheck.sourcing.tongues import tongues

_OPENING = r"[«\"“„‘'(\[]{0,2}"
_CLOSING = r"[»”\"“’']?(?: \([A-ZА-Я-]{2,8}\))?[»”\"“’']?"
_SURE: dict[Strength, float] = {"press": 0.9, "strong": 0.85, "weak": 0.75}


@dataclass(frozen=True, slots=True)
class Beside:
    """What the words beside a name say, how strongly, and in which language."""

    relation: Relation
    strength: Strength
    language: str

    @property
    def confidence(self) -> float:
        """How sure one may be."""
        return _SURE[self.strength]


@dataclass(frozen=True, slots=True)
class _Form:
    beside: Beside
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, before: str, after: str) -> bool:
        return not (self.after and not self.after.match(after)) and not (self.before and not self.before.search(before))


@dataclass(frozen=True, slots=True)
class Citation:
    """A name in the running text, what it is there for, how sure one may be; `weak`: it may be said of anyone."""

    name: Mention
    relation: Relation
    confidence: float
    weak: bool = False
    form: Beside | None = None


def beside(before: str, after: str) -> Beside | None:
    """The first form that holds, English before others."""
    spoken = tongues(before + " " + after)
    for language in sorted(spoken, key=lambda one: one != "en"):
        for form in _forms(language):
            if form.holds(before, after):
                return form.beside
    return None


@cache
def _forms(language: str) -> tuple[_Form, ...]:
    if language == "en":
        return tuple(
            _Form(Beside(relation, strength, "en"), _before(before), _after(after, AFTER_NAME))
            for relation, strength, before, after in (*TOLD, *REPORTED)
        )
    return tuple(
        _Form(Beside(relation, "strong", language), _before(before), _after(after, _CLOSING))
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
