"""Sourcing: which agency a document and its statements came by, with the words that say so."""

from factcheck.sourcing.agencies import DATA, AgencyRegistry, shipped
from factcheck.sourcing.agency_overrides import registry_of
from factcheck.sourcing.origins import Origins, origins, origins_of
from factcheck.sourcing.rows import source

__all__ = ["DATA", "AgencyRegistry", "Origins", "origins", "origins_of", "registry_of", "shipped", "source"]
