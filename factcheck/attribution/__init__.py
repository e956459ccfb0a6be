"""Attribution: a Document gets its Statements."""

from factcheck.attribution.statements import attribute

TAGGER: str = "rules/1"

__all__ = ["TAGGER", "attribute"]
