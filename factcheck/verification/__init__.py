"""Verification: a draft's quotations held against the records of what was said."""

from factcheck.verification.judging import LATER, StoredCoverage, week_before
from factcheck.verification.quotations import ClaimedQuotation, claimed_quotations
from factcheck.verification.record_index import IndexedWords, RecordIndex, indexed_words
from factcheck.verification.records import SpokenRecord, with_turns
from factcheck.verification.verifier import verify_document

__all__ = [
    "LATER",
    "ClaimedQuotation",
    "IndexedWords",
    "RecordIndex",
    "SpokenRecord",
    "StoredCoverage",
    "claimed_quotations",
    "indexed_words",
    "verify_document",
    "week_before",
    "with_turns",
]
