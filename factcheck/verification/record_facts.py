"""What most quotations ask of a record, so that its text need not be read for it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from factcheck.model import Document
from factcheck.verification.records import SpokenRecord


class RecordFacts(NamedTuple):
    """Of whom, of which day and in which language a record is, by the names of `SpokenRecord`."""

    id: str
    named: frozenset[str]
    labels: frozenset[str]
    turn_labels: tuple[str | None, ...]
    head: str
    day: date | None
    is_translation: bool
    is_foreign: bool
    witness: str | None
    office_names: dict[str, str]


_NAMES = tuple(name for name in RecordFacts._fields if name != "id")


def facts_of(record: SpokenRecord) -> RecordFacts:
    """Read the facts of a record."""
    return RecordFacts(record.id, *(getattr(record, name) for name in _NAMES))


def knowing(record: SpokenRecord, facts: RecordFacts) -> SpokenRecord:
    """The record, which need not find out its facts any more."""
    vars(record).update({name: getattr(facts, name) for name in _NAMES})
    return record


class KeptRecord(SpokenRecord):
    """A record whose facts are known and whose document is loaded when a quotation is laid into it."""

    _facts: RecordFacts
    _load: Callable[[], Document]

    def __init__(self, facts: RecordFacts, load: Callable[[], Document], names: Mapping[str, str]) -> None:
        vars(self).update(names=names, _facts=facts, _load=load)
        knowing(self, facts)

    @property
    def id(self) -> str:
        """The document's id."""
        return self._facts.id

    @cached_property
    def document(self) -> Document:
        """The document, under the record's id."""
        found = self._load()
        return found if found.id == self.id else found.model_copy(update={"id": self.id})

    def called(self, name: str) -> "KeptRecord":
        """The record under another id, its document still to be loaded."""
        return KeptRecord(self._facts._replace(id=name), self._load, self.names)

    def __reduce__(self) -> tuple[object, ...]:
        """In another process it has its document in hand."""
        return SpokenRecord, (self.document, self.names)


def called(record: SpokenRecord, name: str) -> SpokenRecord:
    """The record under another id."""
    if isinstance(record, KeptRecord):
        return record.called(name)
    return SpokenRecord(record.document.model_copy(update={"id": name}), record.names)
