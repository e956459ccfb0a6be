"""Words as compared: what is only glyphs, spelling or an editor's bracket is levelled out; offsets stay the text's."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.tracing.lexicon import CONTRACTED_ENDINGS, CONTRACTIONS, IS_AFTER, SPELLINGS, STOPWORDS

_TOKEN = re.compile(r"\[[^\[\]\n]{0,80}\]|\.\.\.|…|(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«„(\[]?[^\W_a-zà-ÿа-яё]|\s*$)|\n\s*\n|\n(?=\S)")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jr|Sr|vs|No|Prof|Rev|U\.S|U\.N|U\.K))$"
)
# Longer than any word: what is compared of a hostile one.
_LONGEST_WORD = 64
_LONGEST_PIECE = 4000
BRACKET, ELLIPSIS = "[]", "…"


@dataclass(frozen=True, slots=True)
class Word:
    """One word in its compared form, and where it stands in the text; a contraction gives two that cover the same."""

    form: str
    start: int
    end: int

    @property
    def gap(self) -> bool:
        """Whether the copy itself says here that words were left out or put in."""
        return self.form in (BRACKET, ELLIPSIS)


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two offsets, in order."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        token = match.group()
        if token[0] in "[.…":
            # An insertion or an ellipsis owns up to the change it makes.
            form = BRACKET if token[0] == "[" else ELLIPSIS
            found.append(Word(form, match.start(), match.end()))
            continue
        found += [Word(form, match.start(), match.end()) for form in forms(token)]
    return found


def forms(token: str) -> tuple[str, ...]:
    """The compared forms of one token: none of its case, accents kept, a contraction taken apart."""
    return _forms(token[:_LONGEST_WORD])


@lru_cache(maxsize=65536)
def _forms(token: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", token).casefold().replace("’", "'").replace("ʼ", "'")
    if folded[0].isdecimal():
        return (folded.replace(",", ""),)
    folded = folded.replace(".", "")
    if folded in CONTRACTIONS:
        return CONTRACTIONS[folded]
    stem, mark, ending = folded.rpartition("'")
    if not mark:
        return (_spelling(folded),)
    return _taken_apart(stem, ending)


def _taken_apart(stem: str, ending: str) -> tuple[str, ...]:
    """A word with an apostrophe: a contraction gives two words, a possessive loses its mark."""
    if ending in CONTRACTED_ENDINGS:
        return (_spelling(stem), CONTRACTED_ENDINGS[ending])
    if ending == "s":
        return (stem, "is") if stem in IS_AFTER else (_spelling(stem),)
    return (_spelling((stem + ending).replace("'", "")),)


def _spelling(form: str) -> str:
    """One spelling for British and American."""
    if form in SPELLINGS:
        return SPELLINGS[form]
    if len(form) > 5:
        form = re.sub(r"is(e[ds]?|ing|ations?)$", r"iz\1", form)
        form = re.sub(r"our(s|ed|ing|able|ite|ites|ful|hood)?$", lambda match: "or" + (match[1] or ""), form)
        form = re.sub(r"ll(ed|ing|er|ers)$", r"l\1", form)
        form = re.sub(r"([bt])re(s?)$", r"\1er\2", form)
        form = re.sub(r"ys(e[ds]?|ing)$", r"yz\1", form)
    return form


def is_content(form: str) -> bool:
    """Whether the word carries meaning of its own."""
    return form not in STOPWORDS and form not in (BRACKET, ELLIPSIS)


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The word without the commonest English endings, so that a changed ending is a small change."""
    for ending in ("ions", "ing", "ion", "ies", "ed", "es", "s", "e", "y"):
        if form.endswith(ending) and len(form) - len(ending) >= 4:
            return form[: -len(ending)]
    return form


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets of the sentences between two offsets, white space at their edges left out."""
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    opened = start
    for match in _SENTENCE_END.finditer(text, start, stop):
        if match.group()[0] == "." and _ABBREVIATION.search(text[max(opened, match.start() - 8) : match.start()]):
            continue
        _keep(found, text, opened, match.end())
        opened = match.end()
    _keep(found, text, opened, stop)
    return found


def _keep(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    if part.strip():
        found.append((start + lead, start + len(part.rstrip())))


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch itself; one longer than any sentence is cut at white space, so that no piece costs much to read."""
    while end - start > _LONGEST_PIECE:
        at = max(text.rfind(" ", start, start + _LONGEST_PIECE), text.rfind("\n", start, start + _LONGEST_PIECE))
        cut = at if at > start else start + _LONGEST_PIECE
        yield start, cut
        start = cut + (at > start)
    if start < end:
        yield start, end
