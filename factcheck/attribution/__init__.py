"""Attribution: a Document gets its Statements."""

from factcheck.attribution.clauses import Rules
from factcheck.attribution.found import Tagger
from factcheck.attribution.language import abstains
from factcheck.attribution.statements import attribute as attribute_with
from factcheck.model import Document

TAGGER: str = Rules.name


def attribute(document: Document, tagger: Tagger | None = None) -> Document:
    """Fill in the document's statements; by rules where no tagger is given."""
    return attribute_with(document, tagger or Rules())


__all__ = ["TAGGER", "Tagger", "abstains", "attribute"]
