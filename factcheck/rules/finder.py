"""Finds the words of a rule in a text, in bounded time: whoever wrote them, and whatever the copy."""

import re
import time
import warnings
from collections.abc import Iterator
from typing import NamedTuple

import regex

from factcheck.languages.templates import TemplateError, compiled

# Seconds of all searches of one rule in one document.
TIME_LIMIT = 1.0
MAX_PATTERN = 1_000
MAX_WORDS = 5_000
MAX_WORD = 200
MAX_FOUND = 1_000
# Signs of scripts that set no spaces: no word needs to end beside them.
_SOLID = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
_LARGE = re.compile(r"\{~?(\d{4,}|[1-9]\d{2,}(?=\}))|\{~?\d*,\d{4,}")


class PatternError(ValueError):
    """Words or a pattern that cannot be looked for; the text says why."""


class SlowRuleError(Exception):
    """A rule that took too long over a document."""


class Finder(NamedTuple):
    """What a rule looks for, as patterns."""

    patterns: tuple["regex.Pattern[str]", ...]

    def spans(self, text: str, start: int, end: int, deadline: float) -> Iterator[tuple[int, int]]:
        """Offsets of what lies wholly between `start` and `end`, in order; of what overlaps the first.

        What surrounds it may be asked for by looking ahead or behind, up to the end of the line. SlowRuleError past
        the deadline, in seconds of `time.monotonic`.
        """
        line = text.find("\n", end)
        limit = len(text) if line < 0 else line
        found = sorted(
            {one for pattern in self.patterns for one in _found(pattern, text, (start, end, limit), deadline)},
            key=lambda one: (one[0], -one[1]),
        )
        at = start
        for begins, ends in found:
            if begins >= at:
                at = ends
                yield begins, ends


def _found(
    pattern: "regex.Pattern[str]", text: str, bounds: tuple[int, int, int], deadline: float
) -> Iterator[tuple[int, int]]:
    start, end, limit = bounds
    at = start
    for _ in range(MAX_FOUND):
        left = deadline - time.monotonic()
        try:
            match = pattern.search(text, at, limit, timeout=max(left, 0.001)) if left > 0 else None
        except TimeoutError:
            left = 0
        if left <= 0:
            raise SlowRuleError(f"it took more than {TIME_LIMIT:g} s over one document; make its pattern simpler")
        if match is None or match.start() >= end:
            return
        if start <= match.start() < match.end() <= end:
            yield match.span()
        at = max(match.end(), match.start() + 1)


def finder(words: tuple[str, ...], pattern: str | None, *, case: bool) -> Finder:
    """What looks for any of the words (as in language files: `claim*`, `{3}`, `(a|b)`, `[the]`) and the pattern.

    PatternError where one cannot be read, or could match no words at all.
    """
    flags = regex.VERSION0 | regex.MULTILINE | (0 if case else regex.IGNORECASE)
    sources = [_of_words(words)] if words else []
    if pattern is not None:
        sources.append(_of_pattern(pattern))
    try:
        made = tuple(regex.compile(one, flags) for one in sources)
        if any(one.search("", timeout=TIME_LIMIT) for one in made):
            raise PatternError("it is found where there are no words at all")
    except (regex.error, TimeoutError, OverflowError, RecursionError) as error:
        raise PatternError(str(error)) from error
    return Finder(made)


def _of_words(words: tuple[str, ...]) -> str:
    if len(words) > MAX_WORDS:
        raise PatternError(f"there are more than {MAX_WORDS} of them")
    return "|".join(_of_word(word) for word in sorted(set(words), key=len, reverse=True))


def _of_word(word: str) -> str:
    if len(word) > MAX_WORD:
        raise PatternError(f"“{word[:40]}...” has more than {MAX_WORD} characters")
    if _LARGE.search(word):
        raise PatternError(f"“{word}”: a gap is at most 99 words or characters")
    try:
        made = compiled(word, {}).pattern
    except TemplateError as error:
        raise PatternError(str(error)) from error
    return f"(?:{made})" if _SOLID.search(word) else rf"(?<!\w)(?:{made})(?!\w)"


def _of_pattern(pattern: str) -> str:
    """Held to what Python's own `re` reads: no recursion, no fuzzy matching, no code."""
    if len(pattern) > MAX_PATTERN:
        raise PatternError(f"it has more than {MAX_PATTERN} characters")
    if _LARGE.search(pattern):
        raise PatternError("a count in it is too large; 99 is the most")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
    except (re.error, FutureWarning, DeprecationWarning, OverflowError, RecursionError) as error:
        raise PatternError(f"it is no regular expression: {error}") from error
    return pattern
