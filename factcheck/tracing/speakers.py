"""Whether two names are one speaker's, as far as names tell."""

import re
from functools import lru_cache

_SEVERAL = re.compile(r"\s(?:and|&)\s|,")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def same_speaker(one: str | None, other: str | None) -> bool | None:
    """Whether two names end in the same surname; None where either is unknown, or no name of one (`her advisers`)."""
    if not one or not other or not (is_name(one) and is_name(other)):
        return None
    return surname(one) == surname(other)


@lru_cache(maxsize=65536)
def surname(name: str) -> str:
    """The last word of the name in small letters, `Jr` and the like left out."""
    parts = [part for part in re.findall(r"[^\W_]+", name.casefold()) if part not in SUFFIXES]
    return parts[-1] if parts else name.casefold()


@lru_cache(maxsize=65536)
def is_name(name: str) -> bool:
    """Whether it names one speaker wherever it stands: neither several, nor a description, which is its document's."""
    parts = name.split()
    return bool(parts) and not _SEVERAL.search(name) and not parts[-1].islower()
