"""All that a checker's author imports.

A checker is a class with a name tag and one method::

    from factcheck.plugin import CheckerConfig, Document, DocumentChecker, Field, Flag, Iterator, Register, hookimpl

    class SingleSource(DocumentChecker):
        \"\"\"Query a document whose every statement comes from one source.\"\"\"
        id = "single-source"; title = "Single source"; version = "1"; severity = "query"
        class Config(CheckerConfig):
            at_least: int = Field(3, description="Statements a document needs before it is queried.")
        def check(self, document: Document) -> Iterator[Flag]: ...

    @hookimpl
    def register_checkers(register: Register) -> None: register(SingleSource)

Records are frozen; offsets are Unicode code points, half-open.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Protocol

import pluggy
from pydantic import BaseModel, ConfigDict, Field

from factcheck.model import (
    KINDS,
    Change,
    Difference,
    Document,
    Evidence,
    Flag,
    Kind,
    Severity,
    Sourcing,
    Span,
    Speaker,
    Statement,
    Trace,
    Traced,
    TraceRelation,
)
from factcheck.text import Quotation, Reading, read
from factcheck.utterance import Cluster, ClusterMember

__all__ = [
    "Change",
    "CheckerConfig",
    "Cluster",
    "ClusterMember",
    "Corpus",
    "CorpusChecker",
    "Difference",
    "Document",
    "DocumentChecker",
    "Evidence",
    "Field",
    "Flag",
    "Iterable",
    "Iterator",
    "Kind",
    "Quotation",
    "Reading",
    "Register",
    "Skip",
    "Sourcing",
    "Span",
    "Speaker",
    "Statement",
    "Trace",
    "Traced",
    "evidence",
    "hookimpl",
    "read",
]

hookimpl = pluggy.HookimplMarker("factcheck")


class Skip(Exception):  # noqa: N818 - read as a verb: raise Skip("no Spanish lexicon")
    """Raised by a checker that abstains; the reason is stored: ``raise Skip("no Spanish lexicon")``."""


class CheckerConfig(BaseModel):
    """Base of a checker's `Config`; filled from metadata.yml, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Corpus(Protocol):
    """Every document in the database, read lazily and read only."""

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Each document, in order of id, with its statements, sourcings and traces."""
        ...

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError where there is none."""
        ...

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Each trace with its statement and both documents, in order of document and statement.

        `relation` narrows it to one relation, `into` to traces found in documents of these kinds.
        """
        ...

    def clusters(self) -> Iterator[Cluster]:
        """Each utterance that several documents quote the same or cut, in order of first appearance.

        Several names in its `speakers`, or several days in its `days`, are a conflict.
        """
        ...


class _Checker(ABC):
    """What both kinds of checker share: the name tag, the config, and `flag`."""

    id: ClassVar[str]
    title: ClassVar[str]
    version: ClassVar[str]
    severity: ClassVar[Severity]
    Config: ClassVar[type[CheckerConfig]] = CheckerConfig

    def __init__(self, config: CheckerConfig | None = None) -> None:
        self.config = config if config is not None else self.Config()

    def flag(
        self,
        message: str,
        *pointed_at: Evidence,
        code: str | None = None,
        severity: Severity | None = None,
        statement: Statement | None = None,
    ) -> Flag:
        """Make a flag on the document of the first evidence.

        `message` is a plain sentence in lower case about the text; `code` tells several findings of one checker
        apart; `statement` hangs the flag on that statement. ValueError where there is no evidence.
        """
        if not pointed_at:
            raise ValueError(f"{self.id}: a flag needs evidence: flag(message, *evidence(document, role, span))")
        return Flag(
            checker=self.id,
            code=code or self.id,
            document_id=pointed_at[0].document_id,
            statement_id=statement.id if statement else None,
            severity=severity or self.severity,
            message=message,
            evidence=pointed_at,
        )


class DocumentChecker(_Checker):
    """A checker that looks at one document at a time."""

    @abstractmethod
    def check(self, document: Document) -> Iterable[Flag]:
        """Yield the flags for this document; raise `Skip` to abstain."""


class CorpusChecker(_Checker):
    """A checker whose evidence may lie in several documents."""

    @abstractmethod
    def check(self, corpus: Corpus) -> Iterable[Flag]:
        """Yield the flags for the whole corpus; raise `Skip` to abstain."""


Register = Callable[[type[DocumentChecker] | type[CorpusChecker]], None]


def evidence(document: Document, role: str, *spans: Span) -> tuple[Evidence, ...]:
    """Point at spans of the document's text, each with the role it plays (`content`, `cue`, `credit`, ...)."""
    return tuple(Evidence(document_id=document.id, role=role, span=span) for span in spans)
