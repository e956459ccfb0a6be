"""Sourcing: which agency a document and its statements came by, with the words that say so."""

from factcheck.sourcing.registry import agencies
from factcheck.sourcing.rows import source

SOURCER: str = "credits/1"

__all__ = ["SOURCER", "agencies", "source"]
