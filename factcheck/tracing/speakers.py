"""Whether two names are one speaker's, as far as names tell."""

import re
from collections.abc import Iterable

from factcheck.model import Statement
from factcheck.tracing.lexicon import PAPERS

_SEVERAL = re.compile(r"\s(?:and|&)\s|,")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def same_speaker(one: str | None, other: str | None) -> bool | None:
    """Whether two names end in the same surname; None where either is unknown, or no name of one (`her advisers`)."""
    if not one or not other or not (_is_name(one) and _is_name(other)):
        return None
    return surname(one) == surname(other)


def surname(name: str) -> str:
    """The last word of the name in small letters, `Jr` and the like left out."""
    parts = [part for part in re.findall(r"[^\W_]+", name.casefold()) if part not in _SUFFIXES]
    return parts[-1] if parts else name.casefold()


def is_paper(name: str) -> bool:
    """Whether the name is a letter's or a statement's: `the letter`, `his statement`."""
    parts = name.casefold().split()
    return len(parts) == 2 and parts[1] in PAPERS


def sole_person(statements: Iterable[Statement]) -> str | None:
    """The one person whom the statements name, by the fullest name; None where they name several or none."""
    speakers = [one.speaker for one in statements if one.speaker is not None]
    names = {speaker.name for speaker in speakers if speaker.kind == "person" and _is_name(speaker.name)}
    others = any(speaker.kind != "person" and not is_paper(speaker.name) for speaker in speakers)
    is_one = len({surname(name) for name in names}) == 1 and not others
    return max(names, key=lambda name: (len(name), name)) if is_one else None


def _is_name(name: str) -> bool:
    """Whether it names one speaker wherever it stands: neither several, nor a description, which is its document's."""
    parts = name.split()
    return bool(parts) and not _SEVERAL.search(name) and not parts[-1].islower()
