"""A file, a folder or standard input becomes documents; what cannot be read is named, and the rest is kept."""

from factcheck.ingest.cleaned import Cleaned, clean, clean_characters
from factcheck.ingest.limits import MAX_BYTES, MAX_TEXT
from factcheck.ingest.open import Source, read, texts
from factcheck.ingest.records import RawText

__all__ = ["MAX_BYTES", "MAX_TEXT", "Cleaned", "RawText", "Source", "clean", "clean_characters", "read", "texts"]
