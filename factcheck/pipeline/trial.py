"""Trying a checker: over a text, and over all that is stored, which it leaves as it is."""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from pathlib import Path
from typing import NamedTuple

from factcheck import ingest
from factcheck.attribution import DEFAULT, TaggerName, load_tagger
from factcheck.checking.run import AnyChecker, Outcome
from factcheck.errors import ConfigError, FactcheckError
from factcheck.identity import digest, flag_id
from factcheck.model import Document, Evidence, Flag
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.given import sourced
from factcheck.plugin import Corpus
from factcheck.registry import FileRegistry
from factcheck.store.opening import open_read_only
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.read.documents import count_finds
from factcheck.store.read.flags import standing_flags_of
from factcheck.testing import MemoryCorpus, outcomes_of

SAMPLES = 20


class Pointed(NamedTuple):
    """A flag, and the documents that its evidence lies in, by id."""

    flag: Flag
    documents: dict[str, Document]

    def text_of(self, item: Evidence) -> str:
        """The text or title that a piece of evidence lies in."""
        document = self.documents[item.document_id]
        return (document.title or "") if item.field == "title" else document.text


class TextTrial(NamedTuple):
    """What a checker was given, and what came of it."""

    documents: list[Document]
    flags: list[Pointed]
    outcomes: list[Outcome]


class ArchiveTrial(NamedTuple):
    """How many flags it would raise over so many documents, some of them, and what became of those stored.

    `versions` are those of the flags stored; `raised` would be new, `withdrawn` (document and message) would be gone.
    """

    documents: int
    flags: int
    flagged_documents: int
    samples: list[Pointed]
    stored: int
    versions: tuple[str, ...]
    raised: list[Pointed]
    withdrawn: list[tuple[str, str]]
    outcomes: list[Outcome]


def checkers_in(path: Path, config: ProjectConfig) -> list[AnyChecker]:
    """The checkers of one file (`*.py`, or a rule), with the desk's settings; ConfigError says why there are none."""
    if not path.is_file():
        raise ConfigError(f"{path}: there is no such file. Name a checker (.py) or a rule (.yml).")
    registry = FileRegistry(path)
    # Whoever tries it wants it to run, whatever it says by default.
    wanted = {one.checker.id: config.settings.checkers.get(one.checker.id) or True for one in registry.loaded}
    configured = registry.configured(wanted, config.metadata_path)
    for failure in (*registry.failures, *configured.failures):
        raise ConfigError(f"{failure.where}: {failure.reason}")
    return configured.checkers


def texts_to_try(given: str) -> list[Document]:
    """The documents of a file, or the words themselves as an article; FactcheckError where a file cannot be read."""
    path = Path(given)
    # A name with a full stop and no white space is meant as a file, though it is not there.
    if not _is_file(path) and (any(sign.isspace() for sign in given) or not path.suffix):
        return [Document(id="text", text=given)]
    documents = []
    for found in ingest.read(path):
        if isinstance(found, FactcheckError):
            raise found
        documents.append(found.document)
    return documents


def try_texts(
    checker: AnyChecker, documents: Sequence[Document], config: ProjectConfig, tagger: TaggerName | None = None
) -> TextTrial:
    """The documents as the checker sees them, attributed, sourced and traced among each other, and its flags."""
    made = load_tagger(config.tagger(tagger) or DEFAULT)
    read = [sourced(one, made, config.agencies, config.settings.people) for one in documents]
    corpus = MemoryCorpus(read)
    outcomes = outcomes_of(checker, corpus)
    return TextTrial(list(corpus.documents()), _pointed(outcomes, corpus), outcomes)


def try_archive(checker: AnyChecker, db_path: Path) -> ArchiveTrial:
    """The checker over all that is stored; nothing is written. StoreError where there is no such database."""
    db = open_read_only(db_path)
    corpus = StoredCorpus(db)
    outcomes = outcomes_of(checker, corpus)
    stored = standing_flags_of(db, checker.id)
    found = {_id(one): one for one in _pointed(outcomes, corpus)}
    trial = ArchiveTrial(
        count_finds(db).documents,
        len(found),
        len({one.flag.document_id for one in found.values()}),
        # The same for the same flags, and spread over all of them.
        [found[key] for key in nsmallest(SAMPLES, found, key=digest)],
        len(stored),
        tuple(sorted({version for _, _, version in stored.values()})),
        [one for key, one in found.items() if key not in stored],
        [(document_id, message) for key, (document_id, message, _) in stored.items() if key not in found],
        outcomes,
    )
    db.close()
    return trial


def _is_file(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a text is longer than any name
        return False


def _pointed(outcomes: Iterable[Outcome], corpus: Corpus) -> list[Pointed]:
    flags = [flag for outcome in outcomes for flag in outcome.flags]
    return [
        Pointed(flag, {item.document_id: corpus.document(item.document_id) for item in flag.evidence}) for flag in flags
    ]


def _id(one: Pointed) -> str:
    texts: dict[tuple[str, str], str] = {}
    for key, document in one.documents.items():
        texts[key, "text"], texts[key, "title"] = document.text, document.title or ""
    return flag_id(one.flag, texts)
