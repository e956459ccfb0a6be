"""A record of what was said: its text, its day, its turns, and who each of them is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from factcheck.attribution.speakers.names import find_persons
from factcheck.dates.mentions import read_dates
from factcheck.model import Document, Turn
from factcheck.text import read
from factcheck.tracing import Tracer
from factcheck.verification.lexicon import NO_LABELS, TRANSLATIONS
from factcheck.verification.names import (
    is_answerer,
    is_person_name,
    is_questioner,
    is_role,
    is_same_name,
    name_parts,
)

# `MR. SPICER:`, `Anna Lind (Labour):`, `Q:`, `SPEAKER_00:`, `Q  Will you?`
_LABEL = re.compile(
    r"^[ \t]*(?:\[[\d:.]+\][ \t]*)?(?:\*\*)?(?P<label>(?:Q|A|[^\W\d_](?:[\w.'’() \-]|, (?=[A-Z])){1,60}?))"
    r"(?:\*\*)?[ \t]*(?:\([\d:.]+\))?"
    r"[ \t]*[:：](?:\*\*)?(?:[ \t]+|$)(?=\S|$)",
    re.MULTILINE,
)
_BARE = re.compile(r"^[ \t]*(?P<label>[QA])[.)]?[ \t]+(?=[A-Z“\"'])", re.MULTILINE)
_MOST_WORDS, _HEAD, _OPENING = 6, 500, 120
_END = re.compile(r"[.!?][\"”’')\]]*(?:\s|$)")
# A text with fewer ends of sentences than one in so many words has no punctuation to go by.
_WORDS_A_SENTENCE = 60


@dataclass(frozen=True)
class SpokenRecord:
    """A record, its turns in order, and what it says of itself; `names` stand for labels such as `SPEAKER_00`."""

    document: Document
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns: as given, else by the labels of the text, else the one speaker's whole text."""
        found = self.document.turns or tuple(labelled_turns(self.text))
        if not found:
            found = (Turn(start=0, end=len(self.text), speaker=self.document.speaker),)
        return tuple(_joined(self._named(turn) for turn in found))

    def second_at(self, offset: int) -> float | None:
        """The second of the recording at which the words at an offset are spoken, as near as the turns tell."""
        turn = next((one for one in self.document.turns if one.start <= offset < one.end), None)
        if turn is None or turn.at_start is None:
            return None
        lasts = (turn.at_end or turn.at_start) - turn.at_start
        return round(turn.at_start + lasts * (offset - turn.start) / (turn.end - turn.start), 1)

    def _named(self, turn: Turn) -> Turn:
        name = self.names.get(turn.speaker or "", turn.speaker)
        return turn if name == turn.speaker else turn.model_copy(update={"speaker": name})

    @cached_property
    def head(self) -> str:
        """What names whom the record is of: title, id and opening."""
        opening = self.text[: min(_HEAD, self.turns[0].start or (_HEAD if len(self.turns) == 1 else 0))]
        return " ".join((self.document.title or "", self.document.id.replace("-", " "), opening))

    @cached_property
    def day(self) -> date | None:
        """The day it was spoken: as given, else the one day with a year that its title or opening lines give."""
        if self.document.published is not None:
            return self.document.published
        opening = self.text[: min(_HEAD, self.turns[0].start)] if self.turns[0].start else self.text[:_OPENING]
        for words in (self.document.title or "", opening):
            dated = read_dates(words, None)
            days = {day for one in dated.mentions if one.kind == "date" and one.year for day in dated.days(one)}
            if len(days) == 1:
                return days.pop()
        return None

    @cached_property
    def is_translation(self) -> bool:
        """Whether the record says that its words are translated."""
        about = f"{self.document.title or ''} {self.text[:_HEAD]}".casefold()
        return any(mark in about for mark in TRANSLATIONS)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether the record is evidently in another language than English."""
        code = (self.document.language or read(self.text).language or "en").lower().replace("_", "-").split("-")[0]
        return code not in ("en", "eng", "")

    @cached_property
    def has_sentences(self) -> bool:
        """Whether the text has punctuation to tell sentences by: automatic captions have none."""
        return len(_END.findall(self.text)) * _WORDS_A_SENTENCE >= len(self.text.split())

    def is_by(self, speaker: str, label: str | None) -> bool | None:
        """Whether a turn with this label is the speaker's; None where the record does not tell."""
        if label and not is_role(label):
            return is_same_name(speaker, label) if is_person_name(label) else self._of_head(speaker)
        if label and is_questioner(label):
            return False if self.names_speaker(speaker) or self._of_head(speaker) else None
        if self.names_speaker(speaker):
            return False
        return self._of_head(speaker) or None if not label or is_answerer(label) else None

    def names_speaker(self, speaker: str) -> bool:
        """Whether a turn has the speaker's name."""
        return any(is_same_name(speaker, one) for one in self.named)

    @cached_property
    def tracer(self) -> Tracer:
        """What traces quotations into the record."""
        return Tracer([self.document])

    @property
    def names_anybody(self) -> bool:
        """Whether a turn, its title or its opening names a person."""
        return bool(self.labels)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The names of its turns; where these have none, the persons its head names."""
        return self.named or frozenset(one.name for one in find_persons(read(self.head)).mentions)

    @cached_property
    def turn_labels(self) -> tuple[str | None, ...]:
        """The label of each of its turns; None where one has none."""
        return tuple(one.speaker for one in self.turns)

    @cached_property
    def named(self) -> frozenset[str]:
        """The labels of its turns that name a person."""
        spoken = {one.speaker for one in self.document.turns or self.turns}
        named = {self.names.get(one or "", one) for one in spoken}
        return frozenset(one for one in named if one and is_person_name(one))

    def _of_head(self, speaker: str) -> bool:
        return name_parts(speaker) != () and name_parts(speaker)[-1] in name_parts(self.head)

    def covers(self, speaker: str) -> bool | None:
        """Whether the speaker speaks in it; None where it does not say who speaks."""
        if self.names_speaker(speaker):
            return True
        told = {self.is_by(speaker, label) for label in frozenset(self.turn_labels)}
        return True if True in told else (None if None in told else False)


def with_turns(document: Document) -> Document:
    """The document with the turns that the labels of its text give, where it has none."""
    return document if document.turns else document.model_copy(update={"turns": tuple(labelled_turns(document.text))})


def _joined(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Turns of one speaker in a row made one."""
    for _, some in groupby(turns, key=attrgetter("speaker")):
        first, *others = some
        if others:
            yield first.model_copy(update={"end": others[-1].end, "at_end": others[-1].at_end})
        else:
            yield first


def labelled_turns(text: str) -> Iterator[Turn]:
    """The turns that labels at the head of lines give, in order."""
    labels = [match for match in _LABEL.finditer(text) if _is_label(match["label"])]
    bare = [match for match in _BARE.finditer(text) if match["label"] == "Q"]
    if len(bare) > 1:
        labels = sorted([*labels, *_BARE.finditer(text)], key=lambda match: match.start())
    if not labels:
        return
    for number, match in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        if match.end() < end:
            yield Turn(start=match.end(), end=end, speaker=match["label"].strip(" \t*"))


def _is_label(label: str) -> bool:
    words = label.split()
    if not words or len(words) > _MOST_WORDS or words[0].casefold().strip(".") in NO_LABELS:
        return False
    return is_role(label) or all(word[:1].isupper() or word[:1] in "(0123456789" or len(word) < 4 for word in words)
