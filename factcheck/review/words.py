"""The codes of the closed sets in a reader's words."""

from collections.abc import Mapping

from factcheck.model import CLOSED_SETS

LABELS: Mapping[str, Mapping[str, str]] = {one.name: one.labels for one in CLOSED_SETS}


def label(kind: str, code: str) -> str:
    """The reader's words for a code; the code itself where somebody has added one."""
    return LABELS[kind].get(code, code.replace("_", " "))
