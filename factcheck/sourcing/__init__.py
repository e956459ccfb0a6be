"""Sourcing: which agency a document and its statements came by, with the words that say so."""

from factcheck.sourcing.desk import registry_of
from factcheck.sourcing.origins import origins, origins_among
from factcheck.sourcing.registry import Registry, shipped
from factcheck.sourcing.rows import source

__all__ = ["Registry", "origins", "origins_among", "registry_of", "shipped", "source"]
