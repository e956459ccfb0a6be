"""Regular expressions that are compiled when they are first used: most texts need few of those that there are."""

import re
from collections.abc import Callable
from typing import cast

_USES = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "pattern", "flags", "groupindex")


class _LatePattern:
    """Stands for a pattern until it is used; from then on its methods are the pattern's own."""

    def __init__(self, words: str | Callable[[], str], flags: int) -> None:
        self._words, self._flags = words, flags

    def __getattr__(self, name: str) -> object:
        if name not in _USES:
            raise AttributeError(name)
        pattern = re.compile(self._words if isinstance(self._words, str) else self._words(), self._flags)
        self.__dict__.update({use: getattr(pattern, use) for use in _USES})
        return self.__dict__[name]


def late(words: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """The pattern of these words, compiled when it is first used; words that cost something are asked for then too.

    It has the methods of a pattern and is none by class: `re.search(late(...), text)` takes it for no pattern.
    """
    return cast("re.Pattern[str]", _LatePattern(words, flags))
