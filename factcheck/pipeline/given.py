"""One text as given, attributed and sourced without a database."""

from collections.abc import Sequence

from factcheck import ingest, sourcing
from factcheck.attribution import DEFAULT, Tagger, TaggerName, load_tagger
from factcheck.attribution import attribute as attributed
from factcheck.export.attributed import attributed_row
from factcheck.model import Document, KnownPerson
from factcheck.pipeline.arrivals import completed
from factcheck.pipeline.events import Reporter, Undated, no_report


def sourced(
    document: Document,
    tagger: Tagger,
    agencies: sourcing.AgencyRegistry | None = None,
    people: Sequence[KnownPerson] = (),
) -> Document:
    """The document with its statements and the agencies behind it and them."""
    return sourcing.source(attributed(document, tagger, people), agencies)


def attribute_given(
    given: ingest.RawText,
    tagger: TaggerName | None = None,
    agencies: sourcing.AgencyRegistry | None = None,
    people: Sequence[KnownPerson] = (),
    *,
    completion: ingest.Completion = ingest.NOTHING_SAID,
    report: Reporter = no_report,
) -> dict[str, object]:
    """What `factcheck attribute` writes for one text: spans are offsets into the text exactly as given.

    `completion` is of use where the text itself is silent. What it says otherwise, and that it has no date, is
    reported.
    """
    document, cleaned = read_given(given)
    document = completed(document, given.id, completion, report)
    if document.published is None:
        report(Undated(given.id))
    found = sourced(document, load_tagger(tagger or DEFAULT), agencies, people)
    return attributed_row(found, cleaned.to_original_offsets)


def read_given(given: ingest.RawText) -> tuple[Document, ingest.Cleaned]:
    """A text as a document, and the way back to the text as it was given."""
    cleaned = ingest.clean(given.text)
    document = Document(
        id=given.id,
        text=cleaned.text,
        kind=given.kind,
        title=given.title or cleaned.title,
        url=given.url,
        publisher=given.publisher or cleaned.publisher,
        published=given.published or cleaned.published,
        byline=given.byline or cleaned.byline,
        credit=given.credit,
        language=given.language,
        speaker=given.speaker if given.kind == "record" else None,
        turns=given.turns if given.kind == "record" and cleaned.text == given.text else (),
    )
    return document, cleaned
