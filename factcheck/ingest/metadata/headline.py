"""What stands above the copy: headline, day, byline; None rather than a guess."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.ingest.cleaning.boilerplate_forms import words
from factcheck.ingest.cleaning.lines import SENTENCE_ENDS, Line
from factcheck.ingest.metadata.days import day_written

LONGEST_HEADLINE = 200  # code points
HEAD_LINES = 10
DATELINE = re.compile(r"(?:[A-Z][\w .,'’-]{1,60})?\((?:[A-Z]{2,}|Reuters|Xinhua|Bloomberg)[\w /.-]{0,20}\)\s*[-–—:]")
_NAME = r"(?P<name>[A-ZÀ-Þ][^\n:;?!\"“”]{2,90})"
PARTS = re.compile(r"\s*[|•·]\s*")
NOT_A_HEADLINE = (".", ",", ":", ";", *(end for end in SENTENCE_ENDS if len(end) > 1))


class Headline(NamedTuple):
    """What the lines above the copy say."""

    title: str | None = None
    published: date | None = None
    byline: str | None = None


def headline(lines: Sequence[Line]) -> Headline:
    """Read the lines above the first paragraph, boilerplate already gone."""
    top = _above_the_copy(lines)
    parts = [part for line in top for part in PARTS.split(line.text)]
    days = {day for part in parts if (day := day_written(part))}
    return Headline(
        title=_title(lines),
        # Two days are one of publication and one of change, and nothing says which is which.
        published=days.pop() if len(days) == 1 else None,
        byline=next((name for part in parts if (name := signed_name(part))), None),
    )


def _above_the_copy(lines: Sequence[Line]) -> list[Line]:
    top: list[Line] = []
    for line in lines[:HEAD_LINES]:
        if line.is_prose:
            break
        top.append(line)
    return top


def _title(lines: Sequence[Line]) -> str | None:
    if len(lines) < 2 or not lines[1].opens:
        return None
    text = lines[0].text
    if len(text) > LONGEST_HEADLINE or _signed().fullmatch(text) or DATELINE.match(text) or day_written(text):
        return None
    if text.endswith(NOT_A_HEADLINE) and not text.endswith("..."):
        return None
    return text


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(words('bylines')))}) {_NAME}")


def signed_name(text: str) -> str | None:
    """Who signed, where a line says that and nothing else: `By Ilse Brandt`."""
    match = _signed().fullmatch(text)
    if match is None or len(text.split()) > 12 or text.endswith("."):
        return None
    return match["name"].strip()
