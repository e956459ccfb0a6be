"""What a checker is: metadata, settings, and one method that yields flags."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict

from factcheck.model import Document, Evidence, Flag, Kind, Severity, Span, Statement
from factcheck.plugin.corpus import Corpus
from factcheck.plugin.neighbours import Neighbours


class Skip(Exception):  # noqa: N818 - read as a verb: raise Skip("no Spanish lexicon")
    """Raised by a checker that abstains for good: its flags are withdrawn: ``raise Skip("no Spanish lexicon")``."""


class Later(Exception):  # noqa: N818 - read as a verb: raise Later("the service is down")
    """Raised by a checker that cannot judge now: its flags stay, and the next run tries again."""


class CheckerConfig(BaseModel):
    """Base of a checker's `Config`; filled from metadata.yml, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DeskRule(NamedTuple):
    """What a desk says of a checker in metadata.yml beside its settings; empty where it leaves that to the checker."""

    severity: Severity | None = None
    publishers: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()


class _Checker(ABC):
    """What all kinds of checker share: the metadata, the config, and `flag`."""

    id: ClassVar[str]
    title: ClassVar[str]
    version: ClassVar[str]
    severity: ClassVar[Severity]
    Config: ClassVar[type[CheckerConfig]] = CheckerConfig
    depends_on: ClassVar[tuple[str, ...]] = ()
    # The clause of a style book that it rests on.
    rule_ref: ClassVar[str | None] = None
    # Whether it runs where metadata.yml does not name it.
    is_on: ClassVar[bool] = True
    # A digest of the file that the class was made of, where that is no Python.
    made_of: ClassVar[str | None] = None
    desk: DeskRule = DeskRule()

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


class TracedChecker(_Checker):
    """A checker that looks at one document, those it is traced to, and the records its quotations were held against.

    Its flags are the document's. It is due again where one of these changed, and only then.
    """

    @abstractmethod
    def check(self, document: Document, neighbours: Neighbours) -> Iterable[Flag]:
        """Yield the flags for this document; raise `Skip` to abstain."""


class CorpusChecker(_Checker):
    """A checker that truly needs all documents: any new one makes it due over all of them."""

    @abstractmethod
    def check(self, corpus: Corpus) -> Iterable[Flag]:
        """Yield the flags for the whole corpus; raise `Skip` to abstain."""


CheckerClass = type[DocumentChecker] | type[TracedChecker] | type[CorpusChecker]
Register = Callable[[CheckerClass], None]


def evidence(document: Document, role: str, *spans: Span) -> tuple[Evidence, ...]:
    """Point at spans of the document's text, each with the role it plays (`content`, `cue`, `credit`, ...)."""
    return tuple(Evidence(document_id=document.id, role=role, span=span) for span in spans)
