"""factcheck: who said it, in which words, on which day, through which agency, and who has verified it.

    from factcheck import attribute, check, compare, open_database, verify

    attribute(text)                  # the document with its statements and the agencies behind them
    compare(document, record)        # its quotations found in the record: identical, truncated, altered, paraphrase
    verify(document, record)         # one finding a quotation: exact, altered, spliced, not found, ...
    check(text)                      # the flags of the installed checkers
    open_database(path)              # the database that `factcheck run` fills, migrated

Offsets are Unicode code points, half-open. Records are in `factcheck.model`; authors of checkers import
`factcheck.plugin`. Each name is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.pipeline.memory import attribute, check, compare, verify
    from factcheck.store.opening import open_database

__version__ = "0.1.0"
__all__ = ["__version__", "attribute", "check", "compare", "open_database", "verify"]

_HOMES = {
    "attribute": "factcheck.pipeline.memory",
    "check": "factcheck.pipeline.memory",
    "compare": "factcheck.pipeline.memory",
    "open_database": "factcheck.store.opening",
    "verify": "factcheck.pipeline.memory",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
