"""What a tagger finds: a statement in tokens, and the trimming of its content."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from factcheck.attribution.lexicon import GLOSSES, PRECISION, Rule
from factcheck.attribution.rules.phrases import Range
from factcheck.text import Reading

_STORY_GOES_ON = frozenset(("and", "but", "before", "then", "as", "while", "when", "after", "though", "although"))
EDGE = frozenset((",", ":", ";", "—", "–", "--"))


@dataclass(frozen=True, slots=True)
class Found:
    """A statement in tokens: where its roles lie, which rule found it, and how sure a model is of it."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    rule: Rule
    adjunct: Range | None = None
    score: float | None = None

    @property
    def confidence(self) -> float:
        """The probability that cue, source and content are right: the model's, or the rule's precision."""
        return PRECISION[self.rule] if self.score is None else self.score


class Tagger(Protocol):
    """Finds the statements of a text; the same text gives the same statements."""

    @property
    def name(self) -> str:
        """What found it, with the version of its rules and weights: `rules/1`."""

    def find(self, reading: Reading) -> list[Found]:
        """All statements of a text, in order of their cues, no content overlapping its own cue or source."""


def pieces_of(content: list[Range | None]) -> tuple[Range, ...]:
    """The pieces that have words in them."""
    return tuple(piece for piece in content if piece is not None)


def trim(reading: Reading, first: int, last: int) -> Range | None:
    """Without the marks that set the content off; None where no word is left."""
    while first < last and reading.quoted[first] < 0 and (reading.words[first] in EDGE or reading.words[first] == "."):
        first += 1
    while (
        last > first
        and reading.quoted[last - 1] < 0
        and (reading.words[last - 1] in EDGE or reading.words[last - 1] in ".?!")
    ):
        last -= 1
    if first < last and reading.lower[first] in ("but", "and") and reading.quoted[first] < 0 and last - first > 3:
        first += 1
    words = any(word[0].isalnum() for word in reading.words[first:last])
    return (first, last) if words else None


def direct_end(reading: Reading, at: int, high: int) -> int:
    """Where a quotation ends that `, and left` follows, the story going on; else `high`."""
    end = at
    while end < high and reading.quoted[end] >= 0:
        end += 1
    inside = end - at > 2 and reading.words[end - 2] == ","
    after = end if inside else end + 1
    if after >= high or not (inside or reading.words[end] == ",") or reading.lower[after] not in _STORY_GOES_ON:
        return high
    return high if any(reading.quoted[later] >= 0 for later in range(end, high)) else end


def without_gloss(reading: Reading, content: Iterable[Range]) -> tuple[Range, ...]:
    """The content; the reporter's gloss on what was said is no part of it."""
    return tuple((first, before_gloss(reading, first, last)) for first, last in content)


def before_gloss(reading: Reading, first: int, last: int) -> int:
    """Where content ends before `in an apparent reference to ...`."""
    for at in range(first + 3, last - 2):
        if reading.lower[at] == "in" and reading.lower[at + 1] in ("a", "an", "what") and reading.quoted[at] < 0:
            if any(word in GLOSSES for word in reading.lower[at + 2 : min(at + 6, last)]):
                return at
        elif (
            reading.lower[at : at + 2] == ["referring", "to"]
            and reading.words[at - 1] == ","
            and reading.quoted[at] < 0
        ):
            return at - 1
    return last
