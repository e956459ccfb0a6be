"""Whether the name that copy gives and the label of a turn are one speaker's, as far as names tell."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from factcheck.text.tokens import TITLE_ABBREVIATIONS
from factcheck.tracing.speakers import SUFFIXES, is_name
from factcheck.verification.lexicon import (
    ANSWERERS,
    CALLING_ENDINGS,
    CALLINGS,
    COURTESIES,
    INTERPRETERS,
    NICKNAMES,
    POST_NOMINALS,
    QUESTIONERS,
    ROLES,
    SURNAMES,
    TITLES,
)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TITLES = frozenset(word.casefold().rstrip(".") for word in TITLE_ABBREVIATIONS) | TITLES
_ENDS = SUFFIXES | POST_NOMINALS
# `LTC`, `Sgt`, `Cmdr`: no first name is without a vowel.
_RANK = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,}\d?")
_INITIALS = re.compile(r"[A-Z]{2}|[BCDFGHJKLMNPQRSTVWXZ]{3}")
# What somebody is by these endings may stand for a name that the copy gives in full.
_TRADE = re.compile(r".{3,}(?:man|woman|person|ist|fighter|keeper|master|maker|holder|officer|ant|ian)")
_OF = frozenset(("of", "for", "to", "at", "in"))
_NUMBERED = re.compile(r"(?:speaker|spk|voice|person|participant)[\s_-]*\d+", re.IGNORECASE)
# Behind these a label says what its speaker is or where they are from.
_BEHIND = re.compile(r",\s|\s(?:-{1,2}|[–—])\s|\s(?:of|from|for)\s", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
# Surnames as long as this and as alike are one in two spellings, or may be.
_LONG, _ALIKE = 5, 0.8


@lru_cache(maxsize=1 << 14)
def plain_words(text: str) -> tuple[str, ...]:
    """The words in small letters, without accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return tuple(re.sub("['’]s$|['’]", "", word) for word in _WORD.findall(plain))


@lru_cache(maxsize=1 << 14)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without titles, suffixes and what stands in brackets or behind a comma."""
    bare = _ASIDE.sub(" ", name)
    aside = _ASIDE.search(name)
    for cut in _BEHIND.finditer(bare):
        before, behind = _stripped(plain_words(bare[: cut.start()])), bare[cut.end() :]
        if len(before) == 1 and cut[0].startswith(",") and _is_first_name_behind(behind):
            return (*plain_words(behind), *before)
        if before:
            return before
    found = _stripped(plain_words(bare))
    return found if found or not aside else _stripped(plain_words(aside[0]))


def _stripped(found: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last title, rank or role; one that ends them all is a name behind `Mr` or a first name."""
    while found and (found[-1] in _ENDS or found[-1].isdecimal()):
        found = found[:-1]
    at = max((at + 1 for at, word in enumerate(found) if _is_title(word, is_last=at == len(found) - 1)), default=0)
    if at < len(found):
        rest = found[at:]
        return () if rest[0] in _OF else rest
    if len(found) > 1 and found[-1] in SURNAMES and (found[0] in COURTESIES or not _is_title(found[-2], is_last=False)):
        rest = _stripped(found[:-1])
        return (*rest, found[-1])
    return ()


def _is_title(word: str, *, is_last: bool) -> bool:
    if word in _TITLES or (not is_last and (word in CALLINGS or word.endswith(CALLING_ENDINGS))):
        return True
    return not is_last and _RANK.fullmatch(word) is not None


def _is_first_name_behind(behind: str) -> bool:
    """`Smith, John`: the surname stands first."""
    words = plain_words(behind)
    return len(words) == 1 and words[0] not in _TITLES and words[0] not in _ENDS and words[0] not in ROLES


@lru_cache(maxsize=1 << 14)
def is_person_name(name: str | None) -> bool:
    """Whether it names one person or body: no description, no role, no number."""
    if not name or is_role(str(name)):
        return False
    return is_name(_as_name(re.split(r",\s", str(name))[0] if name_parts(str(name)) else str(name)))


def _as_name(name: str) -> str:
    return name.title() if name.isupper() else name


@lru_cache(maxsize=1 << 14)
def is_role(label: str) -> bool:
    """Whether the label names no one: `Q`, `MODERATOR`, `THE WITNESS`, `Press Officer`, `SPEAKER_00`."""
    plain = label.strip().casefold()
    if plain in QUESTIONERS or plain in ANSWERERS or _NUMBERED.fullmatch(plain):
        return True
    parts = name_parts(label)
    if not parts:
        return True
    while len(parts) > 1 and (parts[-1].isdecimal() or len(parts[-1]) == 1):
        parts = parts[:-1]
    words = plain_words(label)
    if words[0] == "the" and words[1] not in _TITLES:
        return True
    is_alone = len(words) == 1 or words[0] in ("the", "a", "an")
    if is_alone and parts[-1] in CALLINGS and parts[-1] not in SURNAMES:
        return True
    return (parts[-1] in ROLES and words[0] not in COURTESIES) or parts[0] in _CROWDS


_CROWDS = frozenset(("unidentified", "unknown", "several", "some", "audience"))


@lru_cache(maxsize=1 << 14)
def is_questioner(label: str) -> bool:
    """Whether whoever has the label asks."""
    words = [word for word in plain_words(label) if word != "the"] or [label.strip().casefold()]
    return (
        label.strip().casefold() in QUESTIONERS
        or words[0] in QUESTIONERS
        or words[-1] in QUESTIONERS
        or (words[0] in _CROWDS)
    )


def is_interpreter(label: str) -> bool:
    """Whether whoever has the label speaks for others."""
    return not {*plain_words(label)}.isdisjoint(INTERPRETERS)


def is_answerer(label: str) -> bool:
    """Whether whoever has the label answers."""
    return label.strip().casefold() in ANSWERERS


@lru_cache(maxsize=1 << 14)
def is_same_name(one: str, other: str) -> bool | None:
    """Whether two names may be one person's, as far as they tell; None where they leave it open.

    All words of the shorter stand in the longer (`Ellis`, `Chief Ramona Ellis`), be it by an initial, or the surname
    agrees and so do the first names; in Hungary and much of Asia the surname stands first.
    """
    ours, theirs = sorted((name_parts(one), name_parts(other)), key=len)
    if not ours:
        return False if theirs else None
    if (found := _is_of_initials(one, other)) is not None:
        return found or None
    if _stands_in(ours, theirs):
        is_open = _are_of_two(one, other) or (
            len(ours) == 1 < len(theirs) and _is_first_of(ours[0], theirs, one, other)
        )
        return None if is_open else True
    if ours[-1] == theirs[-1]:
        return _are_same_first(ours, theirs)
    if len(ours) > 1 and {*ours} == {*theirs}:
        return True
    is_open = ours[-1] in theirs or theirs[-1] in ours
    return None if is_open or (_is_alike(ours[-1], theirs[-1]) and ours[0][0] == theirs[0][0]) else False


def _are_same_first(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool | None:
    """Whether two who share a surname share a first name too; None where a trade may stand for it, or an initial."""
    pairs = [(mine, its) for mine in ours[:-1] for its in theirs[:-1]]
    if len({*ours} & {*theirs}) > 1 or any(_is_first_name(mine, its) for mine, its in pairs):
        return True
    # `M. Carrel` is Monsieur Carrel, or somebody whose first name begins with M.
    is_open = any(mine[0] == its[0] or "m" in (mine, its) for mine, its in pairs) or any(
        _TRADE.fullmatch(parts[0]) for parts in (ours, theirs) if len(parts) == 2
    )
    return None if is_open else False


def _is_first_of(single: str, parts: tuple[str, ...], *names: str) -> bool:
    """Whether a surname, as a title before it tells, is no more than the first name of the other."""
    if single in parts[1:]:
        return False
    return any(name_parts(name) == (single,) and plain_words(name)[0] in COURTESIES for name in names)


def _is_of_initials(one: str, other: str) -> bool | None:
    """Whether a label of initials (`AM`) may be the name's; None where neither is one."""
    for label, name in ((one, other), (other, one)):
        if _INITIALS.fullmatch(label) and label.casefold() not in name_parts(name):
            return label.casefold() == "".join(part[0] for part in name_parts(name))
    return None


def _stands_in(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether all the words stand in the longer name, in order; a first name may be an initial."""
    rest = iter(theirs)
    return all(any(_is_first_name(mine, its) if mine != ours[-1] else mine == its for its in rest) for mine in ours)


def _is_first_name(one: str, other: str) -> bool:
    if one == other or NICKNAMES.get(one, one) == NICKNAMES.get(other, other):
        return True
    return one[0] == other[0] and min(len(one), len(other)) == 1


def _is_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LONG and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _are_of_two(one: str, other: str) -> bool:
    """`Mr. Smith` and `Mrs. Smith`."""
    found = {gender for name in (one, other) if (gender := _gender(name))}
    return len(found) > 1


def _gender(name: str) -> str | None:
    first = (plain_words(name) or ("",))[0]
    return "m" if first in ("mr", "sir") else ("f" if first in ("mrs", "ms", "miss", "dame", "lady") else None)


def closeness(one: str, other: str) -> int:
    """How many words two names share."""
    return len({*name_parts(one)} & {*name_parts(other)}) or int(bool(_is_of_initials(one, other)))


def titles_of(name: str) -> frozenset[str]:
    """The words of a name or a description that are titles: `MAYOR HOLT`, `the mayor`."""
    return frozenset(word for word in _WORD.findall(name.casefold()) if word in TITLES and word not in _NO_OFFICE)


def is_office_of(label: str, roles: frozenset[str]) -> bool:
    """Whether a label that is an office (`THE MAYOR`) is what copy calls a speaker, by these words."""
    words = role_words(label)
    return bool(words) and words <= roles and (roles & _QUALIFIERS) <= words


def has_qualifier(roles: frozenset[str]) -> bool:
    """Whether what copy calls a speaker is less than the office: `the former mayor`."""
    return not roles.isdisjoint(_QUALIFIERS)


_QUALIFIERS = frozenset(
    (
        "deputy",
        "vice",
        "assistant",
        "associate",
        "under",
        "shadow",
        "former",
        "ex",
        "press",
        "elect",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "then",
    )
)


def role_words(label: str) -> frozenset[str]:
    """The words of a label that say what its speaker is: `THE LORD MAYOR`."""
    return frozenset(word for word in plain_words(label) if word not in _NO_OFFICE)


_NO_OFFICE = frozenset(["the", "mr", "mrs", "ms", "mx", "miss", "dr", "sir", "madam", "former", "ex", "acting", "lord"])
