"""Whether the name that copy gives and the label of a turn are one speaker's, as far as names tell."""

import re
import unicodedata
from functools import lru_cache

from factcheck.text.tokens import TITLE_ABBREVIATIONS
from factcheck.tracing.speakers import SUFFIXES, is_name
from factcheck.verification.lexicon import ANSWERERS, QUESTIONERS, TITLES

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TITLES = frozenset(word.casefold().rstrip(".") for word in TITLE_ABBREVIATIONS) | TITLES
_NUMBERED = re.compile(r"(?:speaker|spk|voice|person|participant)[\s_-]*\d+", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without titles, suffixes and what stands in brackets."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", name))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return tuple(part for part in _WORD.findall(plain) if part not in _TITLES and part not in SUFFIXES)


@lru_cache(maxsize=1 << 14)
def is_person_name(name: str | None) -> bool:
    """Whether it names one person or body: no description, no role, no number."""
    return bool(name) and is_name(_as_name(str(name))) and bool(name_parts(str(name))) and not is_role(str(name))


def _as_name(name: str) -> str:
    return name.title() if name.isupper() else name


@lru_cache(maxsize=1 << 14)
def is_role(label: str) -> bool:
    """Whether the label names no one: `Q`, `MODERATOR`, `SPEAKER_00`."""
    plain = label.strip().casefold()
    return plain in QUESTIONERS or plain in ANSWERERS or _NUMBERED.fullmatch(plain) is not None or not name_parts(label)


def is_questioner(label: str) -> bool:
    """Whether whoever has the label asks."""
    plain = label.strip().casefold()
    return plain in QUESTIONERS or plain.split()[0] in {"q", "reporter", "moderator", "unidentified", "audience"}


def is_answerer(label: str) -> bool:
    """Whether whoever has the label answers."""
    return label.strip().casefold() in ANSWERERS


@lru_cache(maxsize=1 << 14)
def is_same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the surname agrees, and so do first names where both have one."""
    ours, theirs = name_parts(one), name_parts(other)
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    if len(ours) == 1 or len(theirs) == 1:
        return True
    return ours[0][0] == theirs[0][0]


def titles_of(name: str) -> frozenset[str]:
    """The words of a name or a description that are titles: `MAYOR HOLT`, `the mayor`."""
    return frozenset(word for word in _WORD.findall(name.casefold()) if word in TITLES and word not in _NO_OFFICE)


_NO_OFFICE = frozenset(["the", "mr", "mrs", "ms", "mx", "miss", "dr", "sir", "former", "ex", "acting"])
