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
from factcheck.verification.lexicon import TRANSLATIONS
from factcheck.verification.voices.interruptions import uninterrupted
from factcheck.verification.voices.labels import labelled_turns
from factcheck.verification.voices.layout import blotted
from factcheck.verification.voices.names import (
    closeness,
    is_answerer,
    is_interpreter,
    is_office_of,
    is_person_name,
    is_questioner,
    is_role,
    is_same_name,
    name_parts,
    plain_words,
)
from factcheck.verification.voices.witnesses import is_witness, office_name, witness_name

# `The Prime Minister (Ann Ito)`.
_INSIDE = re.compile(r"\(([^()]+ [^()]+)\)")
_HEAD, _OPENING = 500, 120
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
    def said(self) -> str:
        """The text with spaces for the labels of its turns but the first and for what layout put in; nothing moves."""
        text, turns = blotted(self.document.text), self._given
        pieces, at = [text[: turns[0].end]], turns[0].end
        for turn in turns[1:]:
            pieces += (" " * (turn.start - at), text[max(at, turn.start) : turn.end])
            at = max(at, turn.end)
        return "".join((*pieces, text[at:]))

    @cached_property
    def _given(self) -> tuple[Turn, ...]:
        """The turns: as given, else by the labels of the text, else the one speaker's whole text."""
        text = self.document.text
        found = self.document.turns or tuple(labelled_turns(text))
        return found or (Turn(start=0, end=len(text), speaker=self.document.speaker),)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, those of one speaker in a row as one."""
        return tuple(_joined(self._named(turn) for turn in self._given))

    def second_at(self, offset: int) -> float | None:
        """The second of the recording at which the words at an offset are spoken, as near as the turns tell."""
        turn = next((one for one in self.document.turns if one.start <= offset < one.end), None)
        if turn is None or turn.at_start is None:
            return None
        lasts = (turn.at_end or turn.at_start) - turn.at_start
        return round(turn.at_start + lasts * (offset - turn.start) / (turn.end - turn.start), 1)

    def _named(self, turn: Turn) -> Turn:
        name = self.names.get(turn.speaker or "", turn.speaker)
        inside = _INSIDE.search(name) if name and _is_office(name) else None
        if inside and is_person_name(inside[1]):
            name = inside[1]
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

    def is_by(self, speaker: str, label: str | None, roles: frozenset[str] = frozenset()) -> bool | None:
        """Whether a turn with this label is the speaker's, whom the copy calls `roles`; None where that stays open."""
        if label == speaker or (label and is_office_of(label, roles)):
            return True
        if label and is_interpreter(label):
            return None
        if label and not is_role(label):
            return self._is_label_of(speaker, label) if is_person_name(label) else self._of_head(speaker) or None
        if label and (name := self.office_names.get(label)):
            return is_same_name(speaker, name)
        return self._is_role_of(speaker, label, is_elsewhere=self.names_speaker(speaker, roles))

    def _is_role_of(self, speaker: str, label: str | None, *, is_elsewhere: bool) -> bool | None:
        """Whether a label that names nobody is the speaker's."""
        if label and is_witness(label) and self.witness:
            return False if is_elsewhere else is_same_name(speaker, self.witness)
        if is_elsewhere or (label and is_questioner(label) and self._answers(speaker)):
            return False
        return self._of_head(speaker) or None if not label or is_answerer(label) else None

    def _is_label_of(self, speaker: str, label: str) -> bool | None:
        """Whether a name in the record is the speaker's; of several that may be, the likest are."""
        found = is_same_name(speaker, label)
        if found is False:
            return False
        likest = max((closeness(speaker, one) for one in self.named if is_same_name(speaker, one)), default=0)
        return found if closeness(speaker, label) >= likest else False

    def _answers(self, speaker: str) -> bool:
        """Whether the speaker is the one who answers in a record that names nobody in its labels."""
        return self._of_head(speaker) or (self.witness is not None and is_same_name(speaker, self.witness) is True)

    def names_speaker(self, speaker: str, roles: frozenset[str] = frozenset()) -> bool:
        """Whether a turn has the speaker's name, or an office that the copy gives the speaker."""
        names = (*self.named, *self.office_names.values())
        if speaker in self.spoken or any(is_same_name(speaker, one) for one in names):
            return True
        return any(is_office_of(one, roles) for one in self.offices)

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
        """The names of its turns and of the one who answers; where it has none, the persons its head names."""
        named = self.named | set(self.office_names.values()) | ({self.witness} if self.witness else frozenset())
        return named or frozenset(one.name for one in find_persons(read(self.head)).mentions)

    @cached_property
    def witness(self) -> str | None:
        """By what name the others address the one who answers without a name."""
        return witness_name(self.said, self.turns)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The labels of its turns."""
        return frozenset(filter(None, self.turn_labels))

    @cached_property
    def turn_labels(self) -> tuple[str | None, ...]:
        """The label of each of its turns; None where one has none."""
        return tuple(one.speaker for one in self.turns)

    @cached_property
    def named(self) -> frozenset[str]:
        """The labels of its turns that name a person."""
        return frozenset(filter(is_person_name, self.spoken))

    @cached_property
    def offices(self) -> frozenset[str]:
        """The labels of its turns that are offices (`THE MAYOR`)."""
        return frozenset(one for one in self.spoken if is_role(one) and not is_questioner(one) and not is_witness(one))

    @cached_property
    def office_names(self) -> dict[str, str]:
        """The names of those whose labels are offices, where the record calls one person so."""
        return {one: name for one in self.offices if (name := office_name(self.text, one))}

    def uninterrupted(self, number: int, *, keeps_echoes: bool = False) -> "SpokenRecord | None":
        """The record with what breaks into a turn blotted out; None where nobody breaks in."""
        found = uninterrupted(self.said, self.turns, number, keeps_echoes=keeps_echoes)
        if found is None:
            return None
        text, whole = found
        return SpokenRecord(self.document.model_copy(update={"text": text, "turns": (whole,)}), self.names)

    def _of_head(self, speaker: str) -> bool:
        return name_parts(speaker) != () and name_parts(speaker)[-1] in plain_words(self.head)

    def covers(self, speaker: str, roles: frozenset[str] = frozenset()) -> bool | None:
        """Whether the speaker speaks in it; None where it does not say who speaks."""
        if (speaker, roles) not in self._covered:
            self._covered[speaker, roles] = self._covers(speaker, roles)
        return self._covered[speaker, roles]

    @cached_property
    def _covered(self) -> dict[tuple[str, frozenset[str]], bool | None]:
        return {}

    def _covers(self, speaker: str, roles: frozenset[str]) -> bool | None:
        if self.names_speaker(speaker, roles):
            return True
        told = {self.is_by(speaker, label, roles) for label in frozenset(self.turn_labels)}
        return True if True in told else (None if None in told else False)


def with_turns(document: Document) -> Document:
    """The document with the turns that the labels of its text give, where it has none."""
    return document if document.turns else document.model_copy(update={"turns": tuple(labelled_turns(document.text))})


def _is_office(label: str) -> bool:
    return is_role(label) or label.casefold().startswith("the ")


def _joined(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Turns of one speaker in a row made one."""
    for _, some in groupby(turns, key=attrgetter("speaker")):
        first, *others = some
        if others:
            yield first.model_copy(update={"end": others[-1].end, "at_end": others[-1].at_end})
        else:
            yield first
