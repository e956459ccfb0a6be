"""How near two contents are, and whether what differs may be an edit of one statement."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from factcheck.identity import level_form
from factcheck.languages import words
from factcheck.text.numbers import number_words

# Of a shorter statement one word is too much.
SHORTEST = 8
# Words that both have, of all words of both.
SHARED_AT_LEAST = 0.8
CHANGED_AT_MOST = 8
# Between the first and the last word that differ; edits further apart are no small one.
_STRETCH = 300

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|[$£€¥₽₹]")
_MEANING = "word_meaning"
_CURRENCIES = frozenset("$£€¥₽₹")


class ContentWords(NamedTuple):
    """The words of a content: as printed, levelled, and each with its number among its like, to count in common."""

    printed: tuple[str, ...]
    level: tuple[str, ...]
    counted: frozenset[tuple[str, int]]


def words_of(content: str) -> ContentWords:
    """The content's words in order."""
    printed = tuple(_WORD.findall(content))
    level = tuple(map(_level, printed))
    seen: Counter[str] = Counter()
    counted = set()
    for word in level:
        counted.add((word, seen[word]))
        seen[word] += 1
    return ContentWords(printed, level, frozenset(counted))


class WordIndex:
    """Contents by number, found by how many words they have in common with another."""

    def __init__(self, contents: Mapping[int, ContentWords]) -> None:
        self.contents = contents
        self._with: dict[tuple[str, int], list[int]] = defaultdict(list)
        for number, content in contents.items():
            for word in content.counted:
                self._with[word].append(number)

    def near(self, one: ContentWords) -> list[int]:
        """The numbers of those that may be a small edit away: enough words in common, in whatever order."""
        shared: Counter[int] = Counter()
        for word in one.counted:
            shared.update(self._with.get(word, ()))
        return [
            number
            for number, words in sorted(shared.items())
            if 2 * words >= SHARED_AT_LEAST * (len(one.level) + len(self.contents[number].level))
        ]


def edited_words(before: ContentWords, after: ContentWords) -> int | None:
    """How many words a small edit changed; None where it is none: too short, too much, or of another meaning.

    An edit that changes a number, a currency, a negation, one word to its opposite or one name to another makes
    another statement.
    """
    if min(len(before.level), len(after.level)) < SHORTEST:
        return None
    first, last = _common_edges(before.level, after.level)
    old, new = before.level[first : len(before.level) - last], after.level[first : len(after.level) - last]
    if max(len(old), len(new)) > _STRETCH:
        return None
    same = sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    changed = max(len(old), len(new)) - same
    shared = 2 * (first + last + same) / (len(before.level) + len(after.level))
    if changed > CHANGED_AT_MOST or shared < SHARED_AT_LEAST or _bears_on_meaning(before, after):
        return None
    return changed


def _level(word: str) -> str:
    return word.lower() if word.isascii() else level_form(word).replace("’", "'").replace("ʼ", "'")


def _common_edges(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many words are the same at the beginning, and how many of the rest at the end."""
    shorter = min(len(one), len(other))
    first = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    last = next((at for at in range(shorter - first) if one[-1 - at] != other[-1 - at]), shorter - first)
    return first, last


def _bears_on_meaning(before: ContentWords, after: ContentWords) -> bool:
    gone = Counter(before.level) - Counter(after.level)
    come = Counter(after.level) - Counter(before.level)
    return (
        Counter(_numbers(gone)) != Counter(_numbers(come))
        or _negations(gone) != _negations(come)
        or any(_are_opposite(one, other) for one in gone for other in come)
        or bool(_names(before, gone) and _names(after, come))
    )


def _numbers(counted: Counter[str]) -> Iterator[str]:
    """Numbers in figures and words, by value, and the currencies beside them."""
    for word in counted.elements():
        if word in _number_values():
            yield _number_values()[word]
        elif word[0].isdecimal() or word in _CURRENCIES:
            yield word.replace(",", "")


def _negations(counted: Counter[str]) -> int:
    return sum(
        number
        for word, number in counted.items()
        if word in _list("negations") or word == "cannot" or word.endswith("n't")
    )


def _are_opposite(one: str, other: str) -> bool:
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(shorter) > 3 and any(longer == prefix + shorter for prefix in _list("opposing_prefixes"))


def _names(content: ContentWords, differing: Counter[str]) -> bool:
    """Whether a word with a capital is among those that differ; an article at the head of a sentence is none."""
    return any(
        word in differing and printed[0].isupper() and word not in _list("function_words")
        for printed, word in zip(content.printed, content.level, strict=True)
    )


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(words("en", _MEANING, name))


@cache
def _number_values() -> dict[str, str]:
    """What each number word is worth, in figures; a word without a value stands for itself, and `one` for nothing."""
    valued = {word: str(value) for word, value in number_words().items() if word != "one"}
    return valued | {word: word for word in words("en", _MEANING, "other_numbers")}
