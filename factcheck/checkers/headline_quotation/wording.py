"""Whether words are those of a quotation, and whether what stands beside them there tempers them."""

import re
from collections.abc import Sequence
from itertools import accumulate

from factcheck.plugin.languages import one_of, words

# What a headline has of a longer quotation, from its beginning on: fewer words are a catchword.
_LEAST_BEGUN = 4
# How near words must stand to temper a catchword.
_BEFORE, _BEHIND = 6, 3
_ENDINGS = re.compile(r"(?<=\w{4})(?:ing|ed|e)$")
# `s` is cut from `mayor's`.
_PASSED_OVER = frozenset(("a", "an", "the", "s"))
_TURNING = frozenset(words("en", "headlines", "turning"))
# `t` is cut from `don't`.
_NEGATIONS = frozenset((*words("en", "headlines", "negations"), "t"))
_DENIED = frozenset(words("en", "headlines", "denials")) | _NEGATIONS
# What a headline supposes needs no condition.
_SUPPOSING = frozenset(words("en", "headlines", "supposing"))
_CONDITIONS = frozenset(("if", "unless", "when", "until", "would"))
_TEMPERS = re.compile(rf"\b(?:{one_of(words('en', 'headlines', 'tempering'))})\b")

Words = tuple[str, ...]
# The words before and behind others in their sentence.
Context = tuple[Words, Words]


def places(wanted: Words, found: Words) -> list[tuple[int, int]]:
    """Where the words stand among others, as half-open ranges; articles and plurals do not matter, nor
    of one word alone the ending of a verb.
    """
    sought_at, at = _told(wanted), _told(found)
    fold = _stem if len(sought_at) == 1 else _folded
    folded, sought = [fold(found[number]) for number in at], [fold(wanted[number]) for number in sought_at]
    length = len(sought)
    starts = range(len(folded) - length + 1) if sought else range(0)
    return [(at[one], at[one + length - 1] + 1) for one in starts if folded[one : one + length] == sought]


def _told(some: Words) -> list[int]:
    return [number for number, word in enumerate(some) if word not in _PASSED_OVER]


def _folded(word: str) -> str:
    if len(word) < 4 or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def _stem(word: str) -> str:
    """`streamlin` of `streamline`, `streamlined`, `streamlining`."""
    return _ENDINGS.sub("", _folded(word))


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


def denies(headline: Words) -> bool:
    """Whether the headline denies what it has in marks."""
    return not _DENIED.isdisjoint(headline)


def is_tempered(context: Context, length: int, headline: Words) -> bool:
    """Whether what stands beside so many words denies, hedges or conditions them; not by what the headline has too."""
    before, behind = context
    return _is_turned_before(before[-_BEFORE:], headline) or _is_turned_behind(length, behind, headline)


def _is_turned_before(before: Words, headline: Words) -> bool:
    if not _NEGATIONS.isdisjoint(before) and not denies(headline):
        return True
    told = {match.group() for match in _TEMPERS.finditer(" ".join(headline))}
    words_before = " ".join(word for word in before if word not in _PASSED_OVER)
    return any(
        match.group() not in told and _is_about(match, words_before) for match in _TEMPERS.finditer(words_before)
    )


def _is_about(match: re.Match[str], before: str) -> bool:
    """`The threat of a long war`, not `the threat of this decision to the harbour`, of what follows."""
    return not match.group().endswith((" of", " to")) or before.count(" ", match.end()) <= 1


def _is_turned_behind(length: int, behind: Words, headline: Words) -> bool:
    near = behind if length >= _LEAST_BEGUN else behind[:_BEHIND]
    turned = (_TURNING | {"t"}).intersection(near) - frozenset(headline)
    return bool(turned if _SUPPOSING.isdisjoint(headline) else turned - _CONDITIONS)
