"""Sourcing: which agency a document and its statements came by, with the words that say so."""

from factcheck.sourcing.agency_overrides import registry_of
from factcheck.sourcing.origins import Origins, origins, origins_of
from factcheck.sourcing.registry import AGENCIES_FILE, Registry, shipped
from factcheck.sourcing.rows import source

__all__ = ["AGENCIES_FILE", "Origins", "Registry", "origins", "origins_of", "registry_of", "shipped", "source"]
