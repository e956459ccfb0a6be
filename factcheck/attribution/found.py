"""What a rule finds: a statement in tokens, and the trimming of its content."""

from dataclasses import dataclass

from factcheck.attribution.lexicon import GLOSSES, Rule
from factcheck.attribution.phrases import Range
from factcheck.attribution.tokens import Reading

EDGE = frozenset((",", ":", ";", "—", "–", "--"))


@dataclass(frozen=True, slots=True)
class Found:
    """A statement in tokens: where its roles lie and which rule found it."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    rule: Rule
    adjunct: Range | None = None


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
