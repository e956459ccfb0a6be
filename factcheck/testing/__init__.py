"""Help for authors of checkers: run one over a text, without a database.

from factcheck.testing import assert_flags, assert_skips, flags_for

[flag] = assert_flags(MyChecker, '"No," Mr Ito [[claimed]].', at_least=1)
assert_skips(MyChecker, "Nein, sagte er.", reason="no German lexicon")
assert [flag.message for flag in flags_for(MyChecker, 'Mr Ito said "no".')] == [...]

Settings of the checker are keywords. What stands in `[[...]]` is what the flags must point at; without marks there must
be no flag. A test that fails shows what the checker was given: each statement with its roles.
"""

from collections.abc import Iterable, Iterator

from factcheck import attribution, sourcing
from factcheck.checking.run import AnyChecker, Outcome, run_isolated, verify_elsewhere
from factcheck.model import KINDS, Document, Flag, Kind, Traced, TraceRelation
from factcheck.plugin import CheckerConfig, Corpus, CorpusChecker, DocumentChecker
from factcheck.testing.expecting import (
    CheckerFailedError,
    UnexpectedOutcomeError,
    as_document,
    flags_of_outcomes,
    reasons_of,
    refuse_other_places,
    without_marks,
)
from factcheck.tracing import Tracer, clusters_among
from factcheck.utterance import Cluster

__all__ = [
    "CheckerFailedError",
    "MemoryCorpus",
    "UnexpectedOutcomeError",
    "assert_flags",
    "assert_later",
    "assert_skips",
    "flags_for",
    "outcomes_of",
]


def flags_for(
    checker: type[DocumentChecker] | type[CorpusChecker],
    *documents: str | Document,
    config: CheckerConfig | None = None,
    **settings: object,
) -> list[Flag]:
    """The flags the checker raises over the documents, each attributed, sourced and traced first.

    A plain text becomes an article with the id `text-1`, `text-2`, ... A checker that skips gives no flags.
    Its settings are a `config`, or keywords. CheckerFailedError where it raises, or where a flag fails the checks every
    run makes.
    """
    return flags_of_outcomes(outcomes_of(_made(checker, config, settings), MemoryCorpus(documents)))


def assert_flags(
    checker: type[DocumentChecker] | type[CorpusChecker], *documents: str | Document, **settings: object
) -> list[Flag]:
    """The flags, which point at the words marked `[[...]]` in text and title, at all of these and at no others.

    UnexpectedOutcomeError (an AssertionError) otherwise, with what the checker was given; CheckerFailedError as from
    `flags_for`; ValueError for a mark without its partner.
    """
    plain, expected = without_marks(documents)
    corpus = MemoryCorpus(plain)
    flags = flags_of_outcomes(outcomes_of(_made(checker, None, settings), corpus))
    refuse_other_places(flags, expected, corpus.documents())
    return flags


def assert_skips(
    checker: type[DocumentChecker] | type[CorpusChecker],
    *documents: str | Document,
    reason: str = "",
    **settings: object,
) -> None:
    """It abstains from each document with `Skip`, for a reason with these words; UnexpectedOutcomeError otherwise."""
    _assert_reason(_made(checker, None, settings), documents, reason, later=False)


def assert_later(
    checker: type[DocumentChecker] | type[CorpusChecker],
    *documents: str | Document,
    reason: str = "",
    **settings: object,
) -> None:
    """It puts each document off with `Later`, for a reason with these words; UnexpectedOutcomeError otherwise."""
    _assert_reason(_made(checker, None, settings), documents, reason, later=True)


def _assert_reason(checker: AnyChecker, documents: Iterable[str | Document], words: str, *, later: bool) -> None:
    corpus = MemoryCorpus(documents)
    for reason in reasons_of(outcomes_of(checker, corpus), corpus.documents(), later=later):
        if words not in reason:
            raise UnexpectedOutcomeError(f"expected a reason with “{words}”, and it was “{reason}”")


def _made(
    checker: type[DocumentChecker] | type[CorpusChecker],
    config: CheckerConfig | None,
    settings: dict[str, object],
) -> AnyChecker:
    return checker(checker.Config.model_validate(settings) if settings else config)


def outcomes_of(checker: AnyChecker, corpus: Corpus) -> list[Outcome]:
    """What comes of a checker over a whole corpus: one outcome a document, or one for a corpus checker."""
    subjects = [corpus] if isinstance(checker, CorpusChecker) else corpus.documents()
    return [verify_elsewhere(run_isolated(checker, subject), corpus) for subject in subjects]


class MemoryCorpus:
    """A corpus of a few documents held in memory, prepared as `factcheck run` would."""

    def __init__(self, documents: Iterable[str | Document]) -> None:
        prepared = [_prepared(document, number) for number, document in enumerate(documents, 1)]
        tracer = Tracer(prepared)
        self._documents = {
            document.id: document.model_copy(update={"traces": tracer.traces(document)}) for document in prepared
        }

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Each document, in order of id."""
        return (found for _, found in sorted(self._documents.items()) if kind in {None, found.kind})

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError where there is none."""
        return self._documents[document_id]

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Each trace with its statement and both documents; of one relation, into documents of some kinds."""
        kinds = frozenset(into)
        for document in self.documents():
            statements = {statement.id: statement for statement in document.statements}
            for trace in document.traces:
                other = self.document(trace.document_id)
                if relation in {None, trace.relation} and other.kind in kinds:
                    yield Traced(document, statements[trace.statement_id], trace, other)

    def clusters(self) -> Iterator[Cluster]:
        """Each utterance that several documents quote."""
        return iter(clusters_among(list(self._documents.values())))


def _prepared(document: str | Document, number: int) -> Document:
    document = as_document(document, number)
    if document.kind not in {"article", "wire"} or document.statements:
        return document
    return sourcing.source(attribution.attribute(document))
