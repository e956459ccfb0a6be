"""What a quotation may have been taken from, and what has only like words."""

from datetime import timedelta

from factcheck.plugin import Document, Statement, Trace

# Copy of the night before may bear the next day's date.
_SAME_NEWS = timedelta(days=1)
# Two quotations of wire copy that share less are two sentences with a phrase in common.
_SAME_SENTENCE = 0.65


def is_of_another_day(document: Document, statement: Statement, other: Document) -> bool:
    """Whether wire copy is of a later day than the document, or of an earlier than the statement says of itself.

    It may have the same words as said again, and nobody copied it. A record may well come later, as transcripts do.
    """
    if other.kind != "wire" or other.published is None:
        return False
    if document.published is not None and other.published - document.published > _SAME_NEWS:
        return True
    return statement.stated_on is not None and statement.stated_on - other.published > _SAME_NEWS


def shares_only_a_phrase(trace: Trace, other: Document) -> bool:
    """Whether wire copy has too little of the quotation for it to be the same one, altered."""
    return other.kind == "wire" and trace.score < _SAME_SENTENCE
