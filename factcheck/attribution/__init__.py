"""Attribution: a Document gets its Statements."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.attribution.abstaining import abstains
from factcheck.attribution.taggers import DEFAULT, TAGGERS, TaggerName, load_tagger, weights
from factcheck.attribution.tagging import Tagger
from factcheck.model import Document, KnownPerson


class Attribution(NamedTuple):
    """A document with its statements; where attribution abstained there are none, and `abstained` says why."""

    document: Document
    abstained: str | None


def attribute(document: Document, tagger: Tagger | None = None, people: Sequence[KnownPerson] = ()) -> Document:
    """Fill in the document's statements; by the default tagger where none is given. The desk knows `people`."""
    return attribute_or_abstain(document, tagger, people).document


def attribute_or_abstain(
    document: Document, tagger: Tagger | None = None, people: Sequence[KnownPerson] = ()
) -> Attribution:
    """Fill in the document's statements, or say why there are none; by the default tagger where none is given.

    `people` are those the desk knows, by whose names and offices speakers are resolved.
    """
    reason = abstains(document)
    if reason is not None:
        return Attribution(document.model_copy(update={"statements": ()}), reason)
    # The word lists are read with the first text that needs them.
    from factcheck.attribution.statements import with_statements  # noqa: PLC0415

    return Attribution(with_statements(document, tagger or load_tagger(), people), None)


__all__ = [
    "DEFAULT",
    "TAGGERS",
    "Attribution",
    "Tagger",
    "TaggerName",
    "abstains",
    "attribute",
    "attribute_or_abstain",
    "load_tagger",
    "weights",
]
