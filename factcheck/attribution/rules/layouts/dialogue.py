"""Statements of a dialogue: transcripts (`MR. ABE: ...`), interviews (`Q: ... A: ...`), panels (`Aiko Ito: ...`)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.attribution.rules.layouts.speaker_labels import SpeakerLabel, Surnames, is_known
from factcheck.attribution.speakers.gazetteer import TITLES
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

# Between two turns so many paragraphs without a label go on with the first; a speech only in a long dialogue, and one
# of more paragraphs than that is none: something else stands between.
_GOES_ON, _LONGEST_SPEECH = 3, 30
_LONG_DIALOGUE = 6


@dataclass(frozen=True, slots=True)
class LayoutStatement:
    """A statement that a layout marks: sentences `first` to `last` (exclusive), in which no other is looked for."""

    first: int
    last: int
    found: TaggedStatement


def dialogue_turns(reading: Reading, labels: list[SpeakerLabel], surnames: Surnames) -> Iterator[LayoutStatement]:
    """The turns of a dialogue, each to the next label or to the end of its paragraph."""
    spoken = _speaking(reading, labels, surnames)
    for number, label in enumerate(spoken):
        following = spoken[number + 1].sentence if number + 1 < len(spoken) else None
        last = _last_sentence(reading, label.sentence, following, long=len(spoken) >= _LONG_DIALOGUE)
        content = tuple(_pieces(reading, label, last))
        if content:
            yield LayoutStatement(label.sentence, last, TaggedStatement(label.source, label.cue, content, "turn"))


def _speaking(reading: Reading, labels: list[SpeakerLabel], surnames: Surnames) -> list[SpeakerLabel]:
    """The labels that name a speaker: by their own form, or because the other labels make it a dialogue."""
    kinds = {label.kind for label in labels}
    interview = {"question", "answer"} <= kinds
    shouted = [label for label in labels if label.kind == "shouted"]
    transcript = len({label.key for label in shouted}) < len(shouted) or (
        len(shouted) > 1
        and (_adjacent(reading, shouted) or any(is_known(reading, label.source, surnames) for label in shouted))
    )
    # `Name: ... Age: ...` comes round again too, but names nobody.
    by_name = [label for label in labels if label.kind == "named"]
    counts = Counter(label.key for label in by_name)
    dialogue = len(counts) > 1 and (max(counts.values()) > 1 or _question_is_answered(reading, by_name))
    return [
        label
        for label in labels
        if (label.kind in ("question", "answer") and (interview or transcript))
        or (label.kind == "shouted" and (transcript or is_known(reading, label.source, surnames)))
        or label.kind == "handle"
        or (label.kind == "named" and (_titled(reading, label) or (dialogue and _takes_part(reading, label, surnames))))
    ]


def _question_is_answered(reading: Reading, labels: list[SpeakerLabel]) -> bool:
    return any(
        reading.words[reading.sentences[label.sentence].last - 1] == "?" and after.sentence == label.sentence + 1
        for label, after in pairwise(labels)
    )


def _adjacent(reading: Reading, labels: list[SpeakerLabel]) -> bool:
    paragraphs = [reading.sentences[label.sentence].paragraph for label in labels]
    return any(after == before + 1 for before, after in pairwise(paragraphs))


def _titled(reading: Reading, label: SpeakerLabel) -> bool:
    if label.source is None:
        return False
    first, last = label.source
    return last - first > 1 and reading.lower[first] in TITLES and reading.words[first].endswith(".")


def _takes_part(reading: Reading, label: SpeakerLabel, surnames: Surnames) -> bool:
    if label.source is None:
        return False
    first, last = label.source
    return last - first <= 2 or is_known(reading, label.source, surnames)


def _last_sentence(reading: Reading, number: int, following: int | None, *, long: bool) -> int:
    own = _paragraph_end(reading, number)
    if following is None:
        return own
    paragraphs = reading.sentences[following].paragraph - reading.sentences[number].paragraph - 1
    end = own
    while end < following and paragraphs <= (_LONGEST_SPEECH if long else _GOES_ON):
        if reading.words[reading.sentences[end].first] in ("(", "[", "…", "...", "*"):
            break
        end = _paragraph_end(reading, end)
    return min(end, following)


def _paragraph_end(reading: Reading, number: int) -> int:
    end = number + 1
    while end < len(reading.sentences) and not reading.sentences[end].opens:
        end += 1
    return end


def _pieces(reading: Reading, label: SpeakerLabel, last: int) -> Iterator[TokenSpan]:
    """A piece for each paragraph of the turn, its last full stop or question mark kept: it is the speaker's."""
    start = label.cue[1]
    for number in range(label.sentence, last):
        ends = number + 1 == last or reading.sentences[number + 1].opens
        if ends:
            end = reading.sentences[number].last
            if any(word[0].isalnum() for word in reading.words[start:end]):
                yield start, end
            start = end
