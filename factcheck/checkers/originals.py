"""What copy is held against: the words a quotation may have been taken from, and not just any like them."""

from datetime import timedelta

from factcheck.plugin import Document

# Copy of the night before may bear the next day's date.
_SAME_NEWS = timedelta(days=1)


def came_later(other: Document, document: Document) -> bool:
    """Whether it is wire copy of a later day: it may quote the same words said again, and nobody copied it.

    A record may well come later, as transcripts do.
    """
    if other.kind != "wire" or other.published is None or document.published is None:
        return False
    return other.published - document.published > _SAME_NEWS
