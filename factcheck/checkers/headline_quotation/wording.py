"""Whether words are those of a quotation, and whether what stands beside them there tempers them."""

import re
from collections.abc import Sequence
from itertools import accumulate

from factcheck.plugin.languages import one_of, words

# What a headline has of a longer quotation, from its beginning on: fewer words are a catchword.
_LEAST_BEGUN = 4
# How near words must stand to temper a catchword.
_BEFORE, _BEHIND = 6, 3
# `s` is cut from `mayor's`.
_PASSED_OVER = frozenset(("a", "an", "the", "s"))
_TURNING = frozenset(words("en", "headlines", "turning"))
# `t` is cut from `don't`.
_NEGATIONS = frozenset((*words("en", "headlines", "negations"), "t"))
_DENIED = frozenset(words("en", "headlines", "denials")) | _NEGATIONS
_TEMPERS = re.compile(rf"\b(?:{one_of(words('en', 'headlines', 'tempering'))})\b")

Words = tuple[str, ...]
# The words before and behind others in their sentence.
Context = tuple[Words, Words]


def places(wanted: Words, found: Words) -> list[tuple[int, int]]:
    """Where the words stand among others, as half-open ranges; articles and plurals do not matter."""
    told = _told(wanted)
    at = [number for number, word in enumerate(found) if word not in _PASSED_OVER]
    folded, sought = [_folded(found[number]) for number in at], [_folded(wanted[number]) for number in told]
    length = len(sought)
    starts = range(len(folded) - length + 1) if sought else range(0)
    return [(at[one], at[one + length - 1] + 1) for one in starts if folded[one : one + length] == sought]


def _told(some: Words) -> list[int]:
    return [number for number, word in enumerate(some) if word not in _PASSED_OVER]


def _folded(word: str) -> str:
    if len(word) < 4 or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def contexts(wanted: Sequence[Words], sentences: Sequence[Words]) -> list[Context]:
    """What stands before and behind the words in their sentence, wherever sentences have them: one, unless they are
    of several themselves.
    """
    sought = tuple(word for sentence in wanted for word in sentence)
    if len(wanted) < 2:
        return [(one[:first], one[last:]) for one in sentences for first, last in places(sought, one)]
    found = tuple(word for sentence in sentences for word in sentence)
    ends = list(accumulate(map(len, sentences)))
    return [
        (
            found[max((end for end in ends if end <= first), default=0) : first],
            found[last : next(end for end in ends if end >= last)],
        )
        for first, last in places(sought, found)
    ]


def is_tempered(context: Context, length: int, headline: Words) -> bool:
    """Whether what stands beside so many words denies, hedges or conditions them; not by what the headline has too."""
    before, behind = context
    return _is_turned_before(before[-_BEFORE:], headline) or _is_turned_behind(length, behind, headline)


def _is_turned_before(before: Words, headline: Words) -> bool:
    if not _NEGATIONS.isdisjoint(before) and _DENIED.isdisjoint(headline):
        return True
    told = {match.group() for match in _TEMPERS.finditer(" ".join(headline))}
    return any(match.group() not in told for match in _TEMPERS.finditer(" ".join(before)))


def _is_turned_behind(length: int, behind: Words, headline: Words) -> bool:
    near = behind if length >= _LEAST_BEGUN else behind[:_BEHIND]
    turned = (_TURNING | {"t"}).intersection(near)
    return bool(turned - frozenset(headline))
