"""What may stand between the words of a form and an agency's name, and the forms with it: descriptions, marks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.errors import ConfigError
from factcheck.languages.entries import Entry, languages, words
from factcheck.languages.templates import Slot, TemplateError, compiled, listed
from factcheck.sourcing.forms.slots import SLOTS

OPENING = r"[«\"“„‘'(\[]{0,2}"
_CLOSING = r"[»”\"“’']?(?: \([A-ZА-Я-]{2,8}\))?[»”\"“’']?"
# Scripts that set no space between a word and what belongs to it: a form may open and end within a run of letters.
_UNSPACED = frozenset({"ar", "fa", "ja", "ko", "zh"})
_MARKED = re.compile(rf"{OPENING}$")
# Where words may end or begin: at a word's edge, at a sign, within a script that sets no spaces.
_EDGE = re.compile(r"\b|(?<=\W)|(?=\W)|(?<=[\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af])|$")
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
    """Words before a name, words behind it, or both, and what may stand between them and the name."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    frame: "Frame"

    def holds(self, before: str, after: str) -> bool:
        """Whether the words before a name end, and those behind it begin, as the form says."""
        return (self.after is None or self._begins(self.after, after)) and (
            self.before is None or self._ends(self.before, before)
        )

    def _begins(self, words: re.Pattern[str], after: str) -> bool:
        return any(words.match(after, at) for at in _starts_behind(self.frame, after))

    def _ends(self, words: re.Pattern[str], before: str) -> bool:
        return any(words.search(before, 0, at) for at in _ends_before(self.frame, before))


@dataclass(frozen=True, slots=True)
class Frame:
    """What may stand round a name in a language; `wide`: descriptions and small words too, not only marks."""

    language: str
    wide: bool


@lru_cache(maxsize=256)
def _ends_before(frame: Frame, before: str) -> tuple[int, ...]:
    """Where the words of a form may end: before descriptions and opening marks."""
    described = _described(frame.language) if frame.wide else _MARKED
    edges = [match.start() for match in _EDGE.finditer(before)]
    return tuple(at for at in reversed(edges) if described.match(before, at))


@lru_cache(maxsize=256)
def _starts_behind(frame: Frame, after: str) -> tuple[int, ...]:
    """Where the words of a form may begin: behind the name's tail and small words."""
    tail, small = _tails(frame.language, frame.wide)
    edges = [match.start() for match in _EDGE.finditer(after)]
    return tuple(at for at in edges if tail.fullmatch(after, 0, at) or (small and small.fullmatch(after, 0, at)))


def parted(entry: Entry, text: str, lists: str) -> Parted:
    """Read a template that holds `{agency}` once; its slots are the entries of the language's file `lists`.

    ConfigError names the entry that does not hold.
    """
    where = f"languages/{entry.language}/{entry.matter}.toml: {entry.name}"
    lead = text.partition("{agency}")[0]
    if text.count("{agency}") != 1 or sum(map(lead.count, "([")) != sum(map(lead.count, ")]")):
        raise ConfigError(f"{where}: {text!r} must hold {{agency}} once, and in no brackets.")
    try:
        whole = compiled(text, _slots(entry.language, lists))
    except TemplateError as error:
        raise ConfigError(f"{where}: {error}") from error
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


@cache
def _described(language: str) -> re.Pattern[str]:
    return re.compile(rf"{descriptions(*dict.fromkeys(('en', language)))}{{0,7}}{OPENING}$")


@cache
def _tails(language: str, wide: bool) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    small = between(language) if wide else ""
    tail = name_tail(language)
    return re.compile(tail), re.compile(tail + small) if small else None


def beside(part: Parted, language: str) -> Form:
    """The form with descriptions before the name, and its tail and small words behind it."""
    return _framed(part, Frame(language, wide=True))


def close_by(part: Parted, language: str) -> Form:
    """The form with nothing between it and the name but marks before it and the name's tail behind."""
    return _framed(part, Frame(language, wide=False))


def _framed(part: Parted, frame: Frame) -> Form:
    before = re.compile(rf"{part.before}\Z") if part.before else None
    return Form(before, re.compile(part.after) if part.after else None, frame)
