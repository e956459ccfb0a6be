"""Verification: a draft's quotations held against the records of what was said."""

from factcheck.verification.judging import LATER, StoredCoverage, week_before
from factcheck.verification.quotations import ClaimedQuotation, claimed_quotations, roles_of
from factcheck.verification.record_facts import KeptRecord, RecordFacts, called, facts_of, knowing
from factcheck.verification.record_index import IndexedWords, RecordIndex, indexed_words
from factcheck.verification.records import SpokenRecord, with_turns
from factcheck.verification.verifier import verify_document

__all__ = [
    "LATER",
    "ClaimedQuotation",
    "IndexedWords",
    "KeptRecord",
    "RecordFacts",
    "RecordIndex",
    "SpokenRecord",
    "StoredCoverage",
    "called",
    "claimed_quotations",
    "facts_of",
    "indexed_words",
    "knowing",
    "roles_of",
    "verify_document",
    "week_before",
    "with_turns",
]
