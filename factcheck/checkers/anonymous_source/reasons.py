"""Where copy says that a name is withheld, and why."""

import re
from typing import NamedTuple

from factcheck.plugin import Reading, Span
from factcheck.plugin.languages import compiled, entry


def _one_of(name: str) -> str:
    return "|".join(compiled(one, {}).pattern for one in entry("en", "anonymous", name).templates)


_WITHHELD = re.compile(rf"(?<!\w)(?:(?P<explained>{_one_of('explained')})|{_one_of('withheld')})(?!\w)", re.IGNORECASE)
_REASON = re.compile(rf"[\s,—–-]{{0,3}}(?:by name )?(?:{_one_of('reasons')})(?!\w)", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.”\"—–]|\s(?:said|told|says|confirmed|added)\b|$")


class Withheld(NamedTuple):
    """Words that say that a name is withheld, the stretch of their sentence, and the words that say why."""

    span: Span
    sentence: tuple[int, int]
    reason: Span | None


def withheld_in(reading: Reading) -> list[Withheld]:
    """Every place where the copy says so, in order."""
    return [_withheld(reading, match) for match in _WITHHELD.finditer(reading.text)]


def _withheld(reading: Reading, match: re.Match[str]) -> Withheld:
    start, end = reading.sentence_around(match.start())
    text = reading.text
    reason = None
    if match["explained"]:
        reason = Span.of(text, match.start(), _clause_end(text, match.end(), end))
    elif (why := _REASON.match(text, match.end(), end)) is not None:
        begin = why.start() + len(why.group()) - len(why.group().lstrip(" ,—–-\n"))
        reason = Span.of(text, begin, _clause_end(text, why.end(), end))
    else:
        first = _REASON_BEFORE.search(text, start, match.start())
        reason = Span.of(text, first.start(), match.end()) if first else None
    return Withheld(Span.of(text, *match.span()), (start, end), reason)


_REASON_BEFORE = re.compile(r"\b(?:[Bb]ecause|[Cc]iting|[Ff]earing|[Ff]or fear)\b[^.;]{0,120}$")


def _clause_end(text: str, start: int, limit: int) -> int:
    match = _CLAUSE_END.search(text, start, limit)
    return max(start, match.start() if match else limit)
