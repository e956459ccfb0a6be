"""Attribution: a Document gets its Statements."""

from factcheck.attribution.abstaining import abstains
from factcheck.attribution.found import Tagger
from factcheck.attribution.statements import attribute as attribute_with
from factcheck.attribution.taggers import DEFAULT, TAGGERS, TaggerName, load_tagger, weights
from factcheck.model import Document


def attribute(document: Document, tagger: Tagger | None = None) -> Document:
    """Fill in the document's statements; by the default tagger where none is given."""
    return attribute_with(document, tagger or load_tagger())


__all__ = ["DEFAULT", "TAGGERS", "Tagger", "TaggerName", "abstains", "attribute", "load_tagger", "weights"]
