"""Numbers of a text, in figures or in English words, with their values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck import languages
from factcheck.text.tokens import Tokens

_FIGURES = re.compile(r"(?P<figures>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?P<scale>[a-z]+)?")
_CURRENCIES = frozenset("$£€¥₽")
# No number of a text has more figures than this: what has is no amount, and would only cost time.
_MOST_FIGURES = 30


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens `first` to `last` (exclusive), which the text has from `start` to `end` (exclusive, code points)."""

    first: int
    last: int
    start: int
    end: int
    value: int | float


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A value, and past which token it ends."""

    value: int | float
    last: int


def find_numbers(tokens: Tokens) -> list[Number]:
    """The numbers in order: `1,500`, `3bn`, `1.5 million`, `two hundred and five`, `a dozen`."""
    found: list[Number] = []
    done = 0
    opening = number_words()
    for at, word in enumerate(tokens.lower):
        is_figure = word[0].isdecimal()
        if at < done or not (is_figure or word.partition("-")[0] in opening):
            continue
        parsed = _in_figures(tokens, at) if is_figure else _in_words(tokens, at)
        if parsed is not None:
            done = parsed.last
            found.append(Number(at, done, tokens.starts[at], tokens.ends[done - 1], parsed.value))
    return found


@cache
def number_words() -> Mapping[str, int]:
    """What each number word is worth by itself."""
    return {word: value for name in ("units", "tens", "scales", "collectives") for word, value in _values(name).items()}


def _in_figures(tokens: Tokens, at: int) -> _Parsed | None:
    """`1.5bn` is three tokens that touch."""
    last = at + 1
    while last < len(tokens.words) and last - at < 3 and tokens.starts[last] == tokens.ends[last - 1]:
        last += 1
    for end in range(last, at, -1):
        match = _FIGURES.fullmatch("".join(tokens.lower[at:end]))
        if match and len(match.group()) <= _MOST_FIGURES and (worth := _scale(tokens, at, match["scale"])):
            return _scaled(tokens, _amount(match) * worth, end, behind_scale=bool(match["scale"]))
    return None


def _amount(match: re.Match[str]) -> int | float:
    whole = match["figures"].replace(",", "")
    return float(whole + match["decimals"]) if match["decimals"] else int(whole)


def _scale(tokens: Tokens, at: int, short: str | None) -> int | None:
    """What a short scale is worth; 1 without one, None where it is none."""
    if short is None:
        return 1
    of_money = at > 0 and tokens.words[at - 1] in _CURRENCIES
    return _values("short_scales").get(short) or (_values("money_scales").get(short) if of_money else None)


def _scaled(tokens: Tokens, value: int | float, last: int, *, behind_scale: bool) -> _Parsed:
    """The value with the scale that follows it: `1.5 million`, `3 bn`."""
    following = tokens.lower[last] if last < len(tokens.lower) and not behind_scale else ""
    worth = _values("scales").get(following) or _values("short_scales").get(following)
    exact = value * worth if worth else value
    return _Parsed(int(exact) if exact == int(exact) else exact, last + bool(worth))


def _in_words(tokens: Tokens, at: int) -> _Parsed | None:
    count = _Count()
    last = at
    while last < len(tokens.lower):
        joined = tokens.lower[last] == "and" and count.takes_and and last + 1 < len(tokens.lower)
        if not count.takes(tokens.lower[last + joined].split("-")):
            break
        last += 1 + joined
    return _Parsed(count.value, last) if last > at else None


class _Count:
    """A number in words as it is read, from the left."""

    def __init__(self) -> None:
        self._total, self._below, self._smallest = 0, 0, 10**18
        self._is_open = False

    @property
    def value(self) -> int:
        """What it comes to."""
        return self._total + self._below

    @property
    def takes_and(self) -> bool:
        """Whether `and` may go on with it: behind a hundred, a thousand."""
        return self._is_open and self.value > 0 and self.value % 100 == 0

    def takes(self, parts: list[str]) -> bool:
        """Whether the word, cut at its hyphens, goes on with the number; it is taken then."""
        before = self._total, self._below, self._smallest, self._is_open
        if all(self._takes(part) for part in parts):
            return True
        self._total, self._below, self._smallest, self._is_open = before
        return False

    def _takes(self, part: str) -> bool:
        if (value := _values("units").get(part)) is not None:
            behind_tens = 0 < value < 10 and self._below % 100 in _round_tens()
            fits = self._has_room(value) or behind_tens
            self._below += value
        elif (value := _values("tens").get(part)) is not None:
            fits = self._has_room(value)
            self._below += value
        elif (value := _values("collectives").get(part)) is not None:
            fits = self._total == 0 and self._below < 100
            self._below = (self._below or 1) * value
            self._smallest = 1
        elif (value := _values("scales").get(part)) is not None:
            fits = self._smallest > value and (value > 100 or self._below < 100)
            self._scale(value)
        else:
            return False
        self._is_open = True
        return fits

    def _has_room(self, value: int) -> bool:
        """Whether a number below a hundred may follow: at the beginning, or behind a hundred, a thousand."""
        return not self._is_open or (self._below % 100 == 0 and self.value > 0 and value > 0)

    def _scale(self, value: int) -> None:
        if value == 100:
            self._below = (self._below or 1) * value
        else:
            self._total += (self._below or 1) * value
            self._below, self._smallest = 0, value


@cache
def _round_tens() -> frozenset[int]:
    return frozenset(_values("tens").values())


@cache
def _values(name: str) -> Mapping[str, int]:
    return {word: int(value) for word, value in languages.pairs("en", "numbers", name).items()}
