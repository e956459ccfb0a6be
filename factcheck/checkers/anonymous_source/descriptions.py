"""Which words describe one person, or a few that are counted, without a name."""

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.plugin import Document, Iterator, Span, Statement, read
from factcheck.plugin.languages import compiled, entry, one_of, words

_FAR = 300  # code points from a description to what withholds its name
_LONGEST_NOUN = 9  # words up to the head: `a longtime senior foreign policy adviser`
_CLAUSE = re.compile(r",|\swho\b")
_WORD = re.compile(r"[\w.]+(?:[-'’]\w+)*")
_LAST = r"[A-Z][\w'’-]+"
_FIRST = r"(?:[A-Z][\w'’-]+|[A-Z]\.)(?: [A-Z]\.)* (?:(?:van|von|de|der|al|bin) )?"
_NAME = _FIRST + _LAST
_NAMED_BEHIND = re.compile(rf"\s?,?\s(?:(?:{one_of(words('en', 'anonymous', 'naming'))})\s)?{_NAME}")
_NAMED_WITHIN = re.compile(rf"(?:{one_of(words('en', 'anonymous', 'naming'))})\s[A-Z]|,\s{_NAME}")
_NAMED_BEFORE = re.compile(rf"{_NAME}\s?,\s$")
_OPENED_BY = re.compile(rf"\s*{_FIRST}(?P<last>{_LAST})(?:, who|\s(?:said|says|told|tells))\b")
_OTHERS = re.compile(
    rf"\b(?:{'|'.join(compiled(one, {}).pattern for one in entry('en', 'anonymous', 'others_told').templates)})\b",
    re.IGNORECASE,
)
# Whom somebody tells by name is somebody in the story, unless it is an outlet: `told CNN`, `told the Harbour Post`.
_NAME_TOLD = re.compile(r"\b(?:tell|telling|tells|told)\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][a-z’'-]+\b")
_TOLD = re.compile(r"\b(?:tell|telling|tells|told)\s(?P<whom>(?:[A-Z]\S*\s?){1,4})")


def _listed(name: str) -> frozenset[str]:
    return frozenset(words("en", "anonymous", name))


_ONE, _COUNTED, _BEHIND, _CUES = _listed("one"), _listed("counted"), _listed("behind"), _listed("cues")
_SINGULAR, _PLURAL = _listed("persons") | _listed("bystanders"), _listed("plurals")
_OUTLETS = frozenset(words("en", "citing", "outlet-nouns")) | {"news", "times", "post", "press", "journal", "herald"}


# Where attribution finds no statement: the description that stands before the words that withhold a name.
_DESCRIBED = re.compile(
    rf"\b(?:(?:{one_of(tuple(_ONE | _COUNTED))})\s(?:[\w'’.-]+\s){{0,5}}?(?:{one_of(tuple(_SINGULAR | _PLURAL))})"
    rf"|(?:[\w'’.-]+\s){{0,2}}?(?:{one_of(tuple(_PLURAL))}))",
    re.IGNORECASE,
)


class Description(NamedTuple):
    """A source without a name: the words that describe it, its noun, and the statement that it makes."""

    span: Span
    head: str
    statement: Statement | None = None

    @property
    def is_one(self) -> bool:
        """Whether it is one person."""
        return self.span.text.split()[0].lower() in _ONE

    def is_met_in(self, sentence: str) -> bool:
        """Whether the sentence speaks of it again: `The official, who ...`."""
        return re.search(rf"\bthe (?:\w+ )?{re.escape(self.head)}\b", sentence, re.IGNORECASE) is not None


def descriptions(document: Document) -> Iterator[Description]:
    """Every statement's source that is described and not named, in order."""
    for statement in document.statements:
        if not statement.source or not statement.cue or (statement.speaker is not None and statement.speaker.named):
            continue
        source = statement.source[0]
        head = _head_of(source)
        if head is None or not _is_told_here(document, statement):
            continue
        if not _is_quoted(document, source) and not _is_named(document, source, head):
            end = source.start + len(_CLAUSE.split(source.text, maxsplit=1)[0])
            yield Description(Span.of(document.text, source.start, end), head, statement)


def described_before(document: Document, start: int, end: int) -> Description | None:
    """The last description that ends in a stretch of the copy."""
    found = list(_DESCRIBED.finditer(document.text, max(start, end - _FAR), end))
    match = found[-1] if found else None
    if match is None:
        return None
    span = Span.of(document.text, *match.span())
    head = span.text.split()[-1].lower()
    is_none = _is_quoted(document, span) or _is_named(document, span, head)
    return None if is_none else Description(span, head)


def _head_of(source: Span) -> str | None:
    """The noun of a description without a name: `official` of `a senior official who was there`; None of others."""
    found = _WORD.findall(source.text)
    first = found[0].lower() if found else ""
    if first == "one" and found[1:2] == ["of"]:
        first, found = "two", found[1:]
    heads = _SINGULAR if first in _ONE else _PLURAL if first in _COUNTED else None
    if heads is None:
        return None
    end = next((at for at, word in enumerate(found[1:], 1) if _ends_noun(word, at)), len(found))
    head = found[end - 1].lower()
    return head if 1 < end <= _LONGEST_NOUN and head in heads else None


def _ends_noun(word: str, at: int) -> bool:
    return at > 1 and (word.lower() in _BEHIND or word.endswith("ing"))


def _is_told_here(document: Document, statement: Statement) -> bool:
    """Whether the words are said to whoever wrote the copy, not to a court or to somebody in the story."""
    if statement.type != "assertion" or statement.form != "statement" or statement.factuality != "factual":
        return False
    cue = " ".join(span.text for span in statement.cue).lower().split()
    if not _CUES & set(cue):
        return False
    behind = statement.cue[-1].end
    told = document.text[statement.cue[0].start : behind + 60]
    if _OTHERS.match(told):
        return False
    return not _NAME_TOLD.match(told) or _is_outlet(told)


def _is_outlet(told: str) -> bool:
    match = _TOLD.match(told)
    names = match["whom"].split() if match else []
    return any(one.isupper() or one.lower().strip(",.'’") in _OUTLETS for one in names)


def _is_quoted(document: Document, source: Span) -> bool:
    """Whether the source stands within quotation marks: somebody else speaks of it."""
    return bool(read(document.text).quotations_between(source.start, source.end))


def _is_named(document: Document, source: Span, head: str) -> bool:
    """Whether a name stands beside the description, opens the next sentence, or stands beside `the official`."""
    text = document.text
    if _NAMED_BEHIND.match(text, source.end) or _NAMED_WITHIN.search(source.text):
        return True
    if _NAMED_BEFORE.search(text, max(0, source.start - 60), source.start):
        return True
    sentence = read(text).sentence_around(source.start)
    opened = _OPENED_BY.match(text, sentence[1])
    if opened and text.find(opened["last"], 0, sentence[1]) < 0:
        return True
    return _is_introduced(text, head)


@lru_cache(maxsize=256)
def _is_introduced(text: str, head: str) -> bool:
    """Whether `the official, Lena Marsh` stands anywhere in the copy."""
    return re.search(rf"\b[Tt]he (?:\w+ ){{0,2}}{re.escape(head)}, {_NAME}\b", text) is not None
