"""What a tagger gives: statements in tokens."""

from dataclasses import dataclass
from typing import Protocol

from factcheck.attribution.precision import PRECISION, Rule
from factcheck.text import Reading

# The first token and the one past the last, by their numbers in the reading.
TokenSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TaggedStatement:
    """A statement in tokens: where its roles lie, which rule found it, and its score where a network gave one.

    `adjunct` is what stands between cue and content and may hold the day; `score` is a probability.
    """

    source: TokenSpan | None
    cue: TokenSpan
    content: tuple[TokenSpan, ...]
    rule: Rule
    adjunct: TokenSpan | None = None
    score: float | None = None

    @property
    def confidence(self) -> float:
        """The probability that cue, source and content are right: the network's score, or the rule's precision."""
        return PRECISION[self.rule] if self.score is None else self.score


class Tagger(Protocol):
    """Finds the statements of a text; the same text gives the same statements."""

    @property
    def name(self) -> str:
        """The tagger with the version of its rules and weights: `rules/1`."""

    def find(self, reading: Reading) -> list[TaggedStatement]:
        """All statements of a text, in order of their cues, no content overlapping its own cue or source."""
