"""What a traced checker reads beside its document: the documents it quotes, and those that quote it."""

from collections.abc import Iterable, Iterator

from factcheck.model import KINDS, Document, Finding, HeldQuotation, Kind, Traced, TraceRelation
from factcheck.plugin.corpus import Corpus


class Neighbours:
    """The documents that one is traced to, either way, and the records that its quotations were held against.

    Each is read when it is asked for.
    """

    def __init__(self, document: Document, corpus: Corpus) -> None:
        self._document = document
        self._corpus = corpus

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """The document's own quotations found elsewhere, in order of statement; each with the other document.

        `relation` narrows it to one relation, `into` to traces found in documents of these kinds.
        """
        kinds = frozenset(into)
        statements = {statement.id: statement for statement in self._document.statements}
        for trace in self._document.traces:
            if relation in {None, trace.relation} and self._corpus.kind(trace.document_id) in kinds:
                other = self._corpus.document(trace.document_id)
                yield Traced(self._document, statements[trace.statement_id], trace, other)

    def traces_back(self, relation: TraceRelation | None = None, of: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Quotations of other documents found in this one, which is the `other` of each; in order of document.

        `relation` narrows it to one relation, `of` to quotations in documents of these kinds.
        """
        kinds = frozenset(of)
        for document_id in self._corpus.quoting(self._document.id):
            if self._corpus.kind(document_id) in kinds:
                document = self._corpus.document(document_id)
                statements = {statement.id: statement for statement in document.statements}
                for trace in document.traces:
                    if trace.document_id == self._document.id and relation in {None, trace.relation}:
                        yield Traced(document, statements[trace.statement_id], trace, self._document)

    def held(self, *findings: Finding) -> Iterator[HeldQuotation]:
        """The document's own quotations held against the records, with one of these findings, or any; in order."""
        statements = {statement.id: statement for statement in self._document.statements}
        for one in self._document.verifications:
            if not findings or one.finding in findings:
                record = self._corpus.document(one.found_document_id) if one.found_document_id else None
                yield HeldQuotation(self._document, statements.get(one.statement_id or ""), one, record)

    def searched(self, held: HeldQuotation) -> Iterator[Document]:
        """The records in which a quotation was looked for and not found."""
        if held.verification.finding == "not_found":
            yield from map(self._corpus.document, held.verification.searched)

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Each of the documents once, those that it quotes first."""
        ids = dict.fromkeys(trace.document_id for trace in self._document.traces)
        ids |= dict.fromkeys(self._corpus.quoting(self._document.id))
        return (self._corpus.document(each) for each in ids if kind in {None, self._corpus.kind(each)})
