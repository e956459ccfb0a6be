"""Hard-wrapped copy: its lines joined to paragraphs, but for those that say who wrote it."""

import re
from functools import cache

from factcheck.ingest.cleaning.boilerplate_forms import credit_forms, words
from factcheck.ingest.cleaning.offsets import Cut
from factcheck.text.layout import find_layout

# A credit or a remark in brackets on a line of its own.
BRACKETED = re.compile(r"\([^()]{1,200}\)")
HEAD = 8  # code points: a credit that begins further on is part of a sentence


def unwrap(text: str) -> tuple[Cut, tuple[str, ...]]:
    """The text with its hard wraps undone, and a sentence where there were any."""
    layout = find_layout(text, _is_by_itself)
    cut = Cut(layout.text, layout.starts, layout.origins)
    if layout.column is None:
        return cut, ()
    return cut, (f"the lines were wrapped at {layout.column} columns and have been joined",)


def _is_by_itself(line: str) -> bool:
    if BRACKETED.fullmatch(line) or _byline().fullmatch(line):
        return True
    credit = credit_forms().search(line)
    return credit is not None and credit.start() < HEAD


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(words('bylines')))})(?: [A-ZÀ-Þ][^\s.]*| and| und| et){{1,7}}")
