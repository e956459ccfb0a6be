"""Words as two wordings are held against each other: what a transcriber or a style book decides is levelled.

Beside what `words` levels, sounds and phrases of hesitation are left out, and a number, a sum of money, a date or a
clock time is one word however it is written. What is looked up by keys is not levelled so far.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from factcheck.tracing.lexicon import ABBREVIATED, INITIALS, STAGE_DIRECTIONS
from factcheck.tracing.wording.figures import with_figures
from factcheck.tracing.wording.speech import without_hesitation
from factcheck.tracing.words import BRACKET, ELLIPSIS, Word

_DOTS = frozenset("[](). …\xa0")
_SPACED_DOTS = re.compile(r"(?<![.…])\.(?:[ \xa0]\.){2,}")
_DIRECTION = re.compile(r"\(([^()\n]{1,40})\)")
_INITIALS = INITIALS.keys() | {full.split()[-1] for full in INITIALS.values()}
_form = attrgetter("form")
_WOULD = re.compile(r"['’ʼ]d$", re.IGNORECASE)


def levelled(text: str, found: Sequence[Word]) -> list[Word]:
    """The words, which stand in `text`, without what makes no difference; the words as they are where none is left."""
    if not found:
        return []
    start, end = found[0].start, found[-1].end
    some = _without_directions(text, found, (start, end))
    plain = list(some)
    if any(map(_is_variable, map(_form, some))):
        plain = [form for word in some for form in (_forms(text, word) if _is_variable(word.form) else (word,))]
    if not _INITIALS.isdisjoint(map(_form, plain)):
        plain = _with_initials(text, plain)
    plain = _with_dots(text, plain, (start, end))
    return without_hesitation(text, with_figures(text, plain)) or list(found)


@lru_cache(maxsize=65536)
def _is_variable(form: str) -> bool:
    return form == BRACKET or form in ABBREVIATED or form[-1] == "d" or not form.isascii()


def _forms(text: str, word: Word) -> list[Word]:
    """The word in its full form; that of a contraction with several meanings keeps its ending."""
    form = word.form
    if form == BRACKET:
        return [word._replace(form=ELLIPSIS)] if _DOTS.issuperset(text[word.start : word.end]) else [word]
    if not form.isascii() and form != ELLIPSIS:
        word = word._replace(form=_plain(form))
    if form in ABBREVIATED:
        return [Word(each, word.start, word.end) for each in ABBREVIATED[form]]
    if form[-1] == "d" and len(form) > 1 and _WOULD.search(text, word.start, word.end):
        return [Word(form[:-1], word.start, word.end), Word("'d", word.start, word.end)]
    return [word]


def _plain(form: str) -> str:
    """The form without accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", form) if not unicodedata.combining(one)) or form


def _with_initials(text: str, some: Sequence[Word]) -> list[Word]:
    """`U.S.` and `the United States`."""
    found: list[Word] = []
    for word in some:
        before = found[-1] if found else None
        if word.form in INITIALS and text[word.start : word.end].replace(".", "") == word.form.upper():
            shouted = before is not None and before.end - before.start > 1 and text[before.start : before.end].isupper()
            found.append(word if shouted else word._replace(form=INITIALS[word.form].replace(" ", "")))
        elif before is not None and f"{before.form} {word.form}" in INITIALS.values():
            found[-1] = Word(before.form + word.form, before.start, word.end)
        else:
            found.append(word)
    return found


def _with_dots(text: str, some: list[Word], within: tuple[int, int]) -> list[Word]:
    """With an omission where the dots of its mark stand apart."""
    if text.find(". .", *within) < 0 and text.find(".\xa0.", *within) < 0:
        return some
    dots = [Word(ELLIPSIS, *match.span()) for match in _SPACED_DOTS.finditer(text, *within)]
    dots = [one for one in dots if not any(word.start <= one.start < word.end for word in some)]
    return sorted((*some, *dots), key=lambda word: word.start) if dots else some


def _without_directions(text: str, some: Sequence[Word], within: tuple[int, int]) -> Sequence[Word]:
    """Without `(Applause)`."""
    if text.find("(", *within) < 0:
        return some
    rooms = [
        match.span()
        for match in _DIRECTION.finditer(text, within[0], within[1] + 1)
        if not STAGE_DIRECTIONS.isdisjoint(re.findall(r"[^\W\d_]+", match[1].casefold()))
    ]
    return [word for word in some if not any(start <= word.start < end for start, end in rooms)]
