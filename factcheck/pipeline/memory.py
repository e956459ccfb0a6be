"""The stages over texts in memory, without a database: what the library's public functions do."""

from collections.abc import Iterable

from factcheck.attribution import DEFAULT, TaggerName, load_tagger
from factcheck.checking.run import AnyChecker
from factcheck.identity import digest
from factcheck.model import Document, Flag, Trace, Verification
from factcheck.pipeline.given import sourced
from factcheck.registry import Registry
from factcheck.testing import MemoryCorpus, outcomes_of
from factcheck.tracing import Tracer
from factcheck.verification import RecordIndex, SpokenRecord, verify_document


def attribute(text: str | Document, tagger: TaggerName = DEFAULT) -> Document:
    """The document with its statements, and the agencies behind it and them.

    A plain text becomes an article, with an id made of its words. Offsets are code points of the document's text, which
    is taken as it stands, half-open. The relation is that of Pareti (2012): source, cue, content. ConfigError where the
    tagger needs what is not installed, TypeError for anything but a text or a document.
    """
    if not isinstance(text, str | Document):
        raise TypeError(f"attribute takes a text or a Document, not {type(text).__name__}")
    document = Document(id=f"text-{digest(text)}", text=text) if isinstance(text, str) else text
    return sourced(document, load_tagger(tagger))


def compare(document: Document, *others: Document) -> tuple[Trace, ...]:
    """The document's quotations found in the others: identical, truncated, altered or a paraphrase, with the diff.

    Of each quotation the best in each other document, in order of place. The document is attributed already
    (`attribute`); an other is read as a record of what was said where its `kind` is `record`, else for the quotations
    of its statements. ValueError where two documents share an id.
    """
    ids = [one.id for one in (document, *others)]
    if len(set(ids)) < len(ids):
        raise ValueError(f"each document needs an id of its own, and these are {', '.join(ids)}")
    return Tracer((document, *others)).traces(document)


def verify(document: Document, *records: Document) -> tuple[Verification, ...]:
    """What holding the document's quotations against the records gave, in order of place: one finding each.

    The document is attributed already (`attribute`). A record has its speakers in `turns`, in labels at the head of its
    lines (`MS. LIND:`), or, where it is one person's words, in `speaker`. ValueError where two documents share an id.
    """
    ids = [one.id for one in (document, *records)]
    if len(set(ids)) < len(ids):
        raise ValueError(f"each document needs an id of its own, and these are {', '.join(ids)}")
    return tuple(verify_document(document, RecordIndex([SpokenRecord(one) for one in records])))


def check(*documents: str | Document, checkers: Iterable[AnyChecker] | None = None) -> list[Flag]:
    """The flags that checkers raise over the documents, each attributed, sourced and traced first where it is not.

    The checkers are those installed, with their default settings, where none are given. A plain text becomes an article
    with the id `text-1`, `text-2`, ... One that fails or abstains raises no flags.
    """
    corpus = MemoryCorpus(documents)
    chosen = Registry().configured({}).checkers if checkers is None else checkers
    return [flag for checker in chosen for outcome in outcomes_of(checker, corpus) for flag in outcome.flags]
