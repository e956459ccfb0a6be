"""Drafts held against records that lie in files: no database."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck import ingest
from factcheck.attribution import DEFAULT, TaggerName, abstains, load_tagger
from factcheck.attribution import attribute as attributed
from factcheck.errors import FactcheckError, IngestError
from factcheck.ingest.folder import files, is_folder
from factcheck.ingest.readers import is_known
from factcheck.model import Document, Span, Verification
from factcheck.pipeline.record_cache import KeptWords, RecordCache
from factcheck.verification import (
    IndexedWords,
    KeptRecord,
    RecordIndex,
    SpokenRecord,
    called,
    facts_of,
    indexed_words,
    verify_document,
    with_turns,
)

IndexedRecord = tuple[SpokenRecord, IndexedWords]


@dataclass
class ReadRecords:
    """The records that could be read, indexed, and an error for each that could not."""

    index: RecordIndex
    failures: list[FactcheckError] = field(default_factory=list)


def read_records(
    sources: Iterable[Path],
    names: Mapping[str, str] | None = None,
    cache: RecordCache | None = None,
    drafts: Iterable[Path] = (),
) -> ReadRecords:
    """Read the records of files and folders; `names` are speakers by the labels of turns (`SPEAKER_00`).

    A draft that lies among them is no record: it would bear out whatever it says.
    """
    own = {draft.resolve() for draft in drafts}
    names = dict(names or {})
    found: list[IndexedRecord] = []
    failures: list[FactcheckError] = []
    for path in _paths(sources):
        if isinstance(path, Path) and own and path.resolve() in own:
            continue
        for one in [path] if isinstance(path, IngestError) else _read(path, names, cache):
            if isinstance(one, FactcheckError):
                failures.append(one)
            else:
                found.append(one)
    if cache is not None:
        cache.close()
    records = _with_own_ids([record for record, _ in found])
    return ReadRecords(RecordIndex(records, [words for _, words in found]), failures)


def _paths(sources: Iterable[Path]) -> Iterator[Path | IngestError]:
    for source in sources:
        if not is_folder(source):
            yield source
            continue
        nothing = True
        for path in files(source):
            if isinstance(path, IngestError) or is_known(path):
                nothing = False
                yield path
        if nothing:
            yield IngestError(f"{source}: holds no file that can be read. Put the records into it.")


def _read(path: Path, names: Mapping[str, str], cache: RecordCache | None) -> Iterator[IndexedRecord | IngestError]:
    key = None if cache is None else _key(path, names, cache)
    if cache is not None and key is not None and (kept := cache.get(key)) is not None:
        yield from ((KeptRecord(facts, _loading(data), names), words) for facts, words, data in kept)
        return
    made: list[KeptWords] = []
    whole = True
    for one in ingest.read(path, kind="record"):
        if isinstance(one, IngestError):
            whole = False
            yield one
            continue
        document = with_turns(one.document)
        record = SpokenRecord(document, names)
        words = indexed_words(record)
        yield record, words
        if key is not None:
            made.append(KeptWords(facts_of(record), words, document.model_dump_json().encode()))
    # A file that was written to meanwhile is not what was hashed.
    if cache is not None and key is not None and whole and key == _key(path, names, cache):
        cache.put(key, made)


def _key(path: Path, names: Mapping[str, str], cache: RecordCache) -> str | None:
    try:
        return cache.key(path.read_bytes(), path.name, [f"{label}={name}" for label, name in sorted(names.items())])
    except OSError:
        return None  # the reader says what is wrong with the file


def _loading(data: bytes) -> Callable[[], Document]:
    return lambda: Document.model_validate_json(data)


def _with_own_ids(records: Sequence[SpokenRecord]) -> list[SpokenRecord]:
    """The records, a later one of the same id with a number behind it."""
    taken: dict[str, int] = {}
    found = []
    for record in records:
        number = taken[record.id] = taken.get(record.id, 0) + 1
        found.append(record if number == 1 else called(record, f"{record.id}-{number}"))
    return found


@dataclass(frozen=True)
class VerifiedDraft:
    """A draft as given and what was found of its quotations; where it was not read, `abstained` says why."""

    given: ingest.RawText
    found: tuple[Verification, ...]
    abstained: str | None = None


def verify_draft(given: ingest.RawText, index: RecordIndex, tagger: TaggerName | None = None) -> VerifiedDraft:
    """Attribute a draft and hold its quotations against the records; spans are offsets into the text as given."""
    cleaned = ingest.clean(given.text)
    document = Document(
        id=given.id,
        text=cleaned.text,
        title=given.title or cleaned.title,
        published=given.published or cleaned.published,
        language=given.language,
    )
    reason = abstains(document)
    if reason is not None:
        return VerifiedDraft(given, (), reason.replace("no statements", "no quotations"))
    found = verify_document(attributed(document, load_tagger(tagger or DEFAULT)), index)
    return VerifiedDraft(given, tuple(_as_given(one, given, cleaned) for one in found))


def _as_given(found: Verification, given: ingest.RawText, cleaned: ingest.Cleaned) -> Verification:
    start, end = cleaned.to_original_offsets(found.quotation.start, found.quotation.end)
    return found.model_copy(update={"quotation": Span.of(given.text, start, end)})
