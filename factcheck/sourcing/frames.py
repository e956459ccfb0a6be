"""What may stand between the words of a form and an agency's name, and the forms with it: descriptions, marks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from factcheck.errors import ConfigError
from factcheck.languages.entries import Entry, languages, words
from factcheck.languages.templates import Slot, TemplateError, compiled, listed
from factcheck.sourcing.slots import SLOTS

OPENING = r"[«\"“„‘'(\[]{0,2}"
_CLOSING = r"[»”\"“’']?(?: \([A-ZА-Я-]{2,8}\))?[»”\"“’']?"
# Scripts that set no space between a word and what belongs to it: a form may open and end within a run of letters.
_UNSPACED = frozenset({"ar", "fa", "ja", "ko", "zh"})
# Where a template is parted: what comes before stands before the name, the rest behind it.
_NAME = "\0"
_ENDS_A_WORD = re.compile(r"[\w*)\]}]$")


@dataclass(frozen=True, slots=True)
class Parted:
    """A template as patterns of the words before a name and of those behind it; "" where it says nothing of a side."""

    before: str
    after: str
    literal_words: int


@dataclass(frozen=True, slots=True)
class Form:
    """Words before a name, words behind it, or both."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, before: str, after: str) -> bool:
        """Whether the words before a name end, and those behind it begin, as the form says."""
        return not (self.after and not self.after.match(after)) and not (self.before and not self.before.search(before))


def parted(entry: Entry, text: str, lists: str) -> Parted:
    """Read a template that holds `{agency}` once; its slots are the entries of the language's file `lists`.

    ConfigError names the entry that does not hold.
    """
    where = f"languages/{entry.language}/{entry.matter}.toml: {entry.name}"
    if text.count("{agency}") != 1:
        raise ConfigError(f"{where}: {text!r} must hold {{agency}} once.")
    try:
        whole = compiled(text, _slots(entry.language, lists))
    except TemplateError as error:
        raise ConfigError(f"{where}: {text!r}: {error}") from error
    before, _, after = whole.pattern.partition(f"(?:{_NAME})")
    if entry.language not in _UNSPACED:
        before = before and rf"(?<!\w){before}"
        after = rf"{after}(?!\w)" if after and _ENDS_A_WORD.search(text) else after
    return Parted(before and f"(?i:{before})", after and f"(?i:{after})", whole.literal_words)


def _slots(language: str, lists: str) -> Callable[[str], Slot]:
    def slot(name: str) -> Slot:
        if name == "agency":
            return _NAME
        found = words(language, lists, name) or words(language, lists, name.replace("_", "-"))
        return listed(found, SLOTS, spaced=language not in _UNSPACED) if found else SLOTS[name]

    return slot


@cache
def descriptions(*spoken: str) -> str:
    """A pattern of one description and the space behind it: `the`, `official`, `Norwegian`, `Agence`, `Fiji's`."""
    known = [one for language in spoken for one in words(language, "agency_words", "descriptions")]
    nationals = "|".join(words("en", "agency_words", "nationals"))
    endings = "|".join(words("en", "agency_words", "national-endings"))
    described = "|".join(compiled(one, SLOTS).pattern for one in dict.fromkeys(known))
    return (
        rf"(?:(?:(?i:{described})|(?:{nationals})|[A-Z][\w.]*(?:{endings})"
        rf"|(?:[A-Z][\w.]* ){{0,2}}[A-Z][\w.]*['’]s)(?:,? |(?<=['’])))"
    )


@cache
def all_descriptions() -> str:
    """A description in any language."""
    return descriptions(*languages("agency_words"))


@cache
def name_tail(language: str) -> str:
    """A pattern of what closes the name: a quotation mark, its initials in brackets, in English `news agency`."""
    if language != "en":
        return _CLOSING
    tails = "|".join(compiled(tail, {}).pattern for tail in words("en", "agency_words", "name-tail"))
    return rf"[»”\"“’']?(?: \([A-Z-]{{2,8}}\))?(?: (?:{tails}))?"


@cache
def between(language: str) -> str:
    """A pattern of the small words between the name and its verb, and of a clause between commas."""
    small = "|".join(compiled(one, {}).pattern for one in words(language, "agency_words", "between"))
    return rf"(?:,? (?:which|who|that))?(?:, [^,.\n“”\"]{{3,90}},)?(?: (?:{small}))*" if small else ""


def beside(part: Parted, language: str) -> Form:
    """The form with descriptions before the name, and its tail and small words behind it."""
    described = descriptions(*dict.fromkeys(("en", language)))
    small = between(language)
    behind = rf"(?:{small}{part.after}|{part.after})" if small else part.after
    return Form(
        re.compile(rf"{part.before}{described}{{0,7}}{OPENING}$") if part.before else None,
        re.compile(name_tail(language) + behind) if part.after else None,
    )


def close_by(part: Parted, language: str) -> Form:
    """The form with nothing between it and the name but marks before it and the name's tail behind."""
    before = re.compile(rf"{part.before}{OPENING}$") if part.before else None
    after = re.compile(name_tail(language) + part.after) if part.after else None
    return Form(before, after)
