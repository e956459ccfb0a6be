"""Verification: a draft's quotations held against the records of what was said."""

from factcheck.verification.record_index import IndexedWords, RecordIndex, indexed_words
from factcheck.verification.records import SpokenRecord, with_turns
from factcheck.verification.verifier import verify_document

__all__ = ["IndexedWords", "RecordIndex", "SpokenRecord", "indexed_words", "verify_document", "with_turns"]
