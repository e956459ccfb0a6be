"""The user's cache of records as they were read and indexed."""

from factcheck.pipeline.record_cache.cache import RecordCache, user_cache
from factcheck.pipeline.record_cache.entries import KeptWords

__all__ = ["KeptWords", "RecordCache", "user_cache"]
