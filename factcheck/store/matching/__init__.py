"""Which stored statement each one found now is: no database, no writing; what is stored is handed in."""

from factcheck.store.matching.pairs import KnownStatement, paired

__all__ = ["KnownStatement", "paired"]
