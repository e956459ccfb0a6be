"""A file, a folder or standard input becomes documents; what cannot be read is named, and the rest is kept."""

from factcheck.ingest.cleaned import Cleaned, clean, clean_characters
from factcheck.ingest.completing import NOTHING_SAID, Completed, Completion
from factcheck.ingest.limits import MAX_BYTES, MAX_TEXT
from factcheck.ingest.metadata.days import day_written
from factcheck.ingest.naming import web_address
from factcheck.ingest.open import Source, read, texts
from factcheck.ingest.records import RawText

__all__ = [
    "MAX_BYTES",
    "MAX_TEXT",
    "NOTHING_SAID",
    "Cleaned",
    "Completed",
    "Completion",
    "RawText",
    "Source",
    "clean",
    "clean_characters",
    "day_written",
    "read",
    "texts",
    "web_address",
]
