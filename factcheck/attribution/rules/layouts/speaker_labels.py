"""Labels: who or what stands before a colon at the head of a paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from factcheck.attribution.lexicon import DETERMINERS, word_set
from factcheck.attribution.rules.layouts.datelines import datelines
from factcheck.attribution.speakers.gazetteer import BODIES, STATE_OF, TITLES
from factcheck.attribution.speakers.naming import GIVEN_NAMES, is_headline
from factcheck.attribution.tagging import TokenSpan
from factcheck.text import Reading, Sentence
from factcheck.text.sentences import SAY_FORMS

# `question`, `answer`: of an interview; `shouted`: a transcript's capitals; `named`: a name as prose writes it.
LabelKind = Literal["question", "answer", "shouted", "named", "handle"]
_QUESTION = word_set("labels", "question")
_ANSWER = word_set("labels", "answer")
_LONGEST_LABEL = 12
_PARTICLES = word_set("labels", "particles")
# What furniture, forms and series put before a colon.
_NO_SPEAKER = word_set("labels", "no_speaker")


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """The label of sentence number `sentence`: its source, its cue, and where the words begin."""

    sentence: int
    source: TokenSpan | None
    cue: TokenSpan
    kind: LabelKind
    key: str


def find_labels(reading: Reading) -> list[SpeakerLabel]:
    """The labels at the heads of paragraphs, in order."""
    found = []
    leads = datelines(reading)
    for number, sentence in enumerate(reading.sentences):
        if not sentence.opens or sentence.first in leads:
            continue
        if (label := _label(reading, number, sentence)) is not None:
            found.append(label)
    return found


def _label(reading: Reading, number: int, sentence: Sentence) -> SpeakerLabel | None:
    first = sentence.first
    interview = _interview(reading, sentence)
    if interview is not None:
        kind, cue = interview
        return SpeakerLabel(number, None, cue, kind, kind)
    for at in range(first + 1, min(first + _LONGEST_LABEL, sentence.last - 1)):
        if reading.quoted[at] >= 0 or reading.words[at] in (".", ";", "?", "!"):
            return None
        if reading.words[at] == ":":
            return _before_colon(reading, number, first, at)
    return None


def _interview(reading: Reading, sentence: Sentence) -> tuple[LabelKind, TokenSpan] | None:
    """`Q: ...`, `A. ...`, and the White House's `Q    ...` without a mark."""
    first = sentence.first
    word = reading.lower[first]
    kind: LabelKind | None = "question" if word in _QUESTION else "answer" if word in _ANSWER else None
    if kind is None or not reading.capital(first) or first + 2 > sentence.last - 1:
        return None
    if reading.words[first + 1] in (":", "."):
        return kind, (first, first + 2)
    if word.endswith("."):
        return kind, (first, first + 1)
    gap = reading.starts[first + 1] - reading.ends[first]
    return (kind, (first, first + 1)) if word == "q" and gap > 1 else None


def _before_colon(reading: Reading, number: int, first: int, colon: int) -> SpeakerLabel | None:
    last = _without_bracket(reading, first, colon)
    start = first + (reading.words[first] == "RT")
    if reading.words[start] == "@" and last - start == 2:
        return SpeakerLabel(number, (start, last), (colon, colon + 1), "handle", reading.lower[last - 1])
    name = [word for word in reading.words[first:last] if word[0].isalnum()]
    lower = {word.lower() for word in name}
    letters = sum(map(len, name))
    if not name or name[0].lower() in SAY_FORMS or lower & _NO_SPEAKER or any(word[0].isdigit() for word in name):
        return None
    key = name[-1].lower()
    if all(word.isupper() for word in name) and letters > 1:
        # `UN: PEACEKEEPERS PAY` is a headline in capitals all through.
        if all(word.isupper() for word in reading.words[colon + 1 : colon + 4] if len(word) > 1):
            return None
        return SpeakerLabel(number, (first, last), (colon, colon + 1), "shouted", key)
    named = (
        lower.isdisjoint(DETERMINERS)
        and all(word[0].isupper() or word in _PARTICLES for word in name)
        and "," not in reading.words[first:last]
    )
    if named and len(name) < 6:
        return SpeakerLabel(number, (first, last), (colon, colon + 1), "named", key)
    return None


def _without_bracket(reading: Reading, first: int, colon: int) -> int:
    """Where `ITO |(on tape)|:` ends its name."""
    if reading.words[colon - 1] in (")", "]"):
        for at in range(first + 1, colon):
            if reading.words[at] in ("(", "["):
                return at
    return colon


class Surnames:
    """The words that follow another capital in the running text, whoever bears them; read when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: set[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._found is None:
            self._found = set(self._read())
        return word in self._found

    def _read(self) -> Iterator[str]:
        reading = self._reading
        capital = [word[0].isupper() for word in reading.words]
        for sentence in reading.sentences:
            if not is_headline(reading, sentence.first, sentence.last):
                for at in range(sentence.first + 1, sentence.last):
                    if capital[at] and capital[at - 1]:
                        yield reading.lower[at]


def is_known(reading: Reading, source: TokenSpan | None, surnames: Surnames) -> bool:
    """Whether a label is a person's name: by title, by first name, or as the text names one in full."""
    if source is None:
        return False
    name = reading.lower[source[0] : source[1]]
    if len(name) > 1 and (name[0] in TITLES or name[0] in GIVEN_NAMES):
        return True
    return len(name) < 4 and name[-1] in surnames and name[-1] not in TITLES


def is_state_or_body(reading: Reading, source: TokenSpan | None) -> bool:
    """Whether a label is a state, its seat, or a body that a list knows."""
    name = " ".join(reading.lower[source[0] : source[1]]) if source is not None else ""
    return name in STATE_OF or name in BODIES
