"""An archive of quotations linked to each other at once, without a database."""

from collections.abc import Iterable, Iterator

from factcheck.ingest import RawText
from factcheck.tracing.bulk import links
from factcheck.utterance import Passage


def linked_rows(quotations: Iterable[RawText]) -> Iterator[dict[str, str | float]]:
    """The rows of `factcheck link`: two quotations by their ids, the earlier first, and how the later relates to it.

    Each text is one quotation, said on the day it was published. Not all pairs are told: one that many repeat is linked
    to the first and to the one before it. A million take some 300 bytes of memory each.
    """
    ids: list[str] = []
    texts: list[str] = []
    passages: list[Passage] = []
    for given in quotations:
        ids.append(given.id)
        texts.append(given.text)
        passages.append(_passage(given))
    for link in links(texts, passages):
        yield {"earlier": ids[link.earlier], "later": ids[link.later], "relation": link.relation, "score": link.score}


def _passage(given: RawText) -> Passage:
    return Passage(
        document_id=given.id,
        version=1,
        number=0,
        start=0,
        end=len(given.text),
        length=len(given.text.split()),
        is_record=False,
        is_indirect=False,
        statement_id=None,
        speaker=given.speaker,
        said=given.published,
        published=given.published,
    )
