"""What tells a run of words from a phrase that anybody may use: words outside the phrase book, the bounds of a clause."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from factcheck.languages import entries
from factcheck.tracing.words import Word, is_content, words

# A quotation mark opens a sentence within another, as a dash or a comma begins a clause.
_BOUND = re.compile(r"[,;:.!?…“”\"‘()–—]|\s-+\s|’(?!\w)")


def telling_words(forms: Sequence[str]) -> int:
    """How many of the words have meaning of their own and stand in no stock phrase."""
    found = at = 0
    book = _phrase_book()
    while at < len(forms):
        size = next((len(one) for one in book.get(forms[at], ()) if tuple(forms[at : at + len(one)]) == one), 0)
        found += not size and is_content(forms[at])
        at += size or 1
    return found


@cache
def _phrase_book() -> dict[str, list[tuple[str, ...]]]:
    """The stock phrases as compared, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entry in entries("en", "stock_phrases"):
        for phrase in entry.words:
            forms = tuple(word.form for word in words(phrase))
            found[forms[0]].append(forms)
    return {first: sorted(some, key=len, reverse=True) for first, some in found.items()}


def is_clause(text: str, among: Sequence[Word], first: int, last: int) -> bool:
    """Whether words `first` to `last` (exclusive) of a stretch of the text are set off from what stands round them."""
    before = text[among[first - 1].end : among[first].start] if first else "."
    after = text[among[last - 1].end : among[last].start] if last < len(among) else "."
    return _BOUND.search(before) is not None and _BOUND.search(after) is not None
