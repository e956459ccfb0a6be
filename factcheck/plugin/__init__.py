"""All that a checker's author imports.

A checker is a class with metadata (id, title, version, severity) and one method::

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

from collections.abc import Iterable, Iterator

import pluggy
from pydantic import Field

from factcheck.model import (
    Change,
    Difference,
    Document,
    Evidence,
    Finding,
    Flag,
    FormerDecision,
    HeldQuotation,
    Kind,
    Sourcing,
    Span,
    Speaker,
    Statement,
    Trace,
    Traced,
    Verification,
)
from factcheck.plugin.checker import (
    CheckerClass,
    CheckerConfig,
    CorpusChecker,
    DocumentChecker,
    Later,
    Register,
    Skip,
    TracedChecker,
    evidence,
)
from factcheck.plugin.corpus import Corpus
from factcheck.plugin.neighbours import Neighbours
from factcheck.text import Quotation, Reading, read
from factcheck.utterance import Cluster, ClusterMember

__all__ = [
    "Change",
    "CheckerClass",
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
    "Finding",
    "Flag",
    "FormerDecision",
    "HeldQuotation",
    "Iterable",
    "Iterator",
    "Kind",
    "Later",
    "Neighbours",
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
    "TracedChecker",
    "Verification",
    "evidence",
    "hookimpl",
    "read",
]

hookimpl = pluggy.HookimplMarker("factcheck")
