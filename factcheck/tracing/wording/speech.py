"""What speech has and a quotation need not: sounds of hesitation, phrases that say nothing, beginnings begun anew."""

import re
from collections.abc import Sequence
from operator import eq

from factcheck.tracing.lexicon import (
    CLOSING_FILLERS,
    FILLERS,
    FUNCTION_WORDS,
    INNER_FILLERS,
    NEGATIONS,
    OPENING_FILLERS,
    STAMMERED,
)
from factcheck.tracing.words import Word

_SET_OFF = re.compile(r"[,;:.!?…–—()]|--|\s-\s")
_LETTER = re.compile(r"[^\W\d_]")
_ENDS = re.compile(r"[.!?…:]")
_ALOUD = frozenset(("the", "a", "i", "we", "and", "to", "of"))
# What is said twice with force: no stammer.
_FORCEFUL = NEGATIONS | {"yes", "no", "very"}
_REASON = ("i", "mean")
_LONGEST_STAMMER = 4
_PHRASE_OPENINGS = frozenset(phrase[0] for phrase in (*OPENING_FILLERS, *INNER_FILLERS, *CLOSING_FILLERS))


def without_hesitation(text: str, some: Sequence[Word]) -> list[Word]:
    """The words, which stand in `text`, without fillers and false starts."""
    forms = [word.form for word in some]
    spoken = some if FILLERS.isdisjoint(forms) else [word for word in some if word.form not in FILLERS]
    if not _PHRASE_OPENINGS.isdisjoint(forms):
        spoken = _without_phrases(text, spoken)
    return _without_stammer(text, spoken) or list(some)


def _without_phrases(text: str, some: Sequence[Word]) -> list[Word]:
    found: list[Word] = []
    at = 0
    while at < len(some):
        size = _phrase(text, some, at, found) if some[at].form in _PHRASE_OPENINGS else 0
        if not size:
            found.append(some[at])
        at += size or 1
    return found


def _phrase(text: str, some: Sequence[Word], at: int, kept: Sequence[Word]) -> int:
    """How many words from here on are a filler, set off from what stands round it."""
    before = text[some[at - 1].end : some[at].start] if at else ""
    opens = not kept or not at or _ENDS.search(before) is not None
    if not (opens or _SET_OFF.search(before)):
        return 0
    forms = [word.form for word in some[at : at + 3]]
    for size in (3, 2, 1):
        if len(forms) < size:
            continue
        one, last = tuple(forms[:size]), at + size == len(some)
        behind = "" if last else text[some[at + size - 1].end : some[at + size].start]
        if last:
            fits = bool(kept) and one in CLOSING_FILLERS and (_SET_OFF.search(before) is not None)
        else:
            if "?" in behind and before.strip() == "," and one in CLOSING_FILLERS:
                return size
            fits = _SET_OFF.search(behind) is not None and not re.search(r"[!?:]", behind)
            fits = fits and one in (OPENING_FILLERS if opens else INNER_FILLERS)
            # Behind another sentence it tells what that one meant.
            fits = fits and not (opens and kept and one == _REASON)
            fits = fits and not ("." in behind and "." not in before and "..." not in behind)
        if fits and not (one[-1] == "know" and kept and kept[-1].form == "know"):
            return size
    return 0


def _without_stammer(text: str, some: Sequence[Word]) -> list[Word]:
    """`I, I invited her`; `it was, it was the worst night`."""
    forms = [word.form for word in some]
    distances = range(1, _LONGEST_STAMMER + 1)
    if len(set(forms)) == len(forms) or not any(any(map(eq, forms, forms[distance:])) for distance in distances):
        return list(some)
    found: list[Word] = []
    at = 0
    while at < len(some):
        size = 0
        if forms[at] in forms[at + 1 : at + 1 + _LONGEST_STAMMER]:
            size = _stammered(text, some, forms, at)
        if not size:
            found.append(some[at])
        at += size or 1
    return found


def _stammered(text: str, some: Sequence[Word], forms: list[str], at: int) -> int:
    """How many words from here on are said again at once, the most of them; none where that is no stammer."""
    for size in range(_LONGEST_STAMMER, 0, -1):
        if forms[at : at + size] == forms[at + size : at + 2 * size] and _is_stammer(text, some, at, size):
            return size
    return 0


def _is_stammer(text: str, some: Sequence[Word], at: int, size: int) -> bool:
    """Whether so many words are said again at once, none of them with a meaning of its own."""
    once, again = some[at : at + size], some[at + size : at + 2 * size]
    forms = [word.form for word in once]
    if len(again) < size:
        return False
    between = text[once[-1].end : again[0].start]
    if _is_pause(between) and _LETTER.search(between):
        return True
    if size == 1:
        aloud = forms[0] in _ALOUD and not between.strip()
        return forms[0] in STAMMERED and (aloud or _is_pause(between))
    return _is_pause(between) and all(form in FUNCTION_WORDS and form not in _FORCEFUL for form in forms)


def _is_pause(between: str) -> bool:
    return re.search(r"[,…–—]|--|\s-\s|\.\.\.", between) is not None
