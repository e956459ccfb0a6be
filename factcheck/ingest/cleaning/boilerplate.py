"""Boilerplate told from copy: a line goes only where it can hardly be a sentence of the report."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from factcheck.ingest.cleaning.boilerplate_forms import biographies, credit_forms, foot_forms, line_forms, words
from factcheck.ingest.cleaning.lines import SENTENCE_ENDS, Line

LONGEST = 600  # code points; boilerplate is shorter, and no form is tried on more
HEAD_LINES = 6  # how far below the headline it may be set a second time
FOOT_LINES = 6  # how far up a biography may stand
BULLETS = " \t\u00a0•·*-–—|>»›▶►"
QUOTATION_MARKS = re.compile('["“”«»„]')


class Boilerplate(NamedTuple):
    """Which lines are boilerplate, by number, and the outlet that speaks of itself at the foot."""

    numbers: frozenset[int]
    outlet: str | None = None


def boilerplate(lines: Sequence[Line]) -> Boilerplate:
    """Tell the boilerplate among the lines; none where there would be nothing else."""
    dropped = {number for number, line in enumerate(lines) if _is_boilerplate(line.text)}
    dropped.update(_edge(range(len(lines)), lines, dropped))
    dropped.update(_edge(range(len(lines) - 1, -1, -1), lines, dropped))
    dropped.update(_set_twice(lines, dropped))
    foot = _standing(lines, dropped)[-FOOT_LINES:]
    dropped.update(number for number in foot if _fits(foot_forms(), lines[number].text))
    outlet = None
    for number, name in _biographies(lines, [number for number in foot if number not in dropped]):
        dropped.add(number)
        outlet = outlet or name
    if len(dropped) == len(lines):
        return Boilerplate(frozenset())
    return Boilerplate(frozenset(dropped), outlet)


def is_credit(text: str) -> bool:
    """Whether a line says where copy came from: `With reporting by Reuters and AFP`."""
    return len(text) <= LONGEST and credit_forms().search(text) is not None


def _is_boilerplate(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    line = text.strip(BULLETS).casefold().replace("’", "'")
    return line in words("lines") or _fits(line_forms(), text)


def _fits(forms: re.Pattern[str], text: str) -> bool:
    line = text.strip(BULLETS)
    return len(line) <= LONGEST and forms.fullmatch(line) is not None and not is_credit(line)


def _edge(numbers: Iterable[int], lines: Sequence[Line], dropped: set[int]) -> Iterator[int]:
    names = words("sections")
    # Section names stand in a run at the very top or bottom, among other boilerplate.
    for number in numbers:
        if lines[number].text.strip(BULLETS).casefold() in names:
            yield number
        elif number not in dropped:
            return


def _standing(lines: Sequence[Line], dropped: set[int]) -> list[int]:
    return [number for number in range(len(lines)) if number not in dropped]


def _set_twice(lines: Sequence[Line], dropped: set[int]) -> Iterator[int]:
    """Labels set twice in a row, and the headline set again below itself."""
    standing = _standing(lines, dropped)
    for before, number in pairwise(standing):
        if lines[number].text == lines[before].text and _is_label(lines[number]):
            yield number
    for number in standing[2:HEAD_LINES]:
        if lines[number].text == lines[standing[0]].text and _is_label(lines[number]):
            yield number


def _is_label(line: Line) -> bool:
    # What a crowd chants or a witness says twice ends like a sentence or stands in quotation marks.
    return (
        len(line.text.split()) > 2
        and not line.is_prose
        and not line.text.endswith(SENTENCE_ENDS)
        and _unquoted(line.text)
    )


def _unquoted(text: str) -> bool:
    return QUOTATION_MARKS.search(text) is None


def _biographies(lines: Sequence[Line], foot: Sequence[int]) -> Iterator[tuple[int, str | None]]:
    """From the last line up, as long as outlets and authors speak of themselves or credits are given."""
    last = list(takewhile(lambda number: _is_aside(lines[number].text), reversed(foot)))
    for number in last:
        if match := _biography(lines[number].text):
            yield number, match.groupdict().get("outlet")


def _is_aside(text: str) -> bool:
    return is_credit(text) or _biography(text) is not None


def _biography(text: str) -> re.Match[str] | None:
    # Words in quotation marks are somebody's statement, wherever they stand.
    if len(text) > LONGEST or not _unquoted(text) or is_credit(text):
        return None
    return next((match for form in biographies() if (match := form.fullmatch(text))), None)
