"""Characters no copy needs: they are dropped, or set right one for one, so that every offset can be told back."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.ingest.cleaning.offsets import Cut
from factcheck.ingest.limits import MAX_FIELD


class Fault(NamedTuple):
    """Characters of one sort, what is done to them, and the sentence for one and for several."""

    pattern: re.Pattern[str]
    one: str
    several: str


# The quotation marks and dashes of Windows text read as Latin-1: dropping them would lose where a quotation ends.
WINDOWS_MARKS = {0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—"}
LINE_ENDS = re.compile("\r(?!\n)|[\x0b\x0c\x85\u2028\u2029]")
REPLACED = (
    Fault(
        re.compile("[\ud800-\udfff]"),
        "1 broken character (half of a pair) was replaced",
        "{} broken characters (halves of pairs) were replaced",
    ),
    Fault(
        re.compile("[\x91-\x94\x96\x97]"),
        "1 Windows quotation mark or dash was restored",
        "{} Windows quotation marks and dashes were restored",
    ),
)
DROPPED = (
    Fault(re.compile("\x00"), "1 NUL character was dropped", "{} NUL characters were dropped"),
    Fault(
        re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x90\x95\x98-\x9f]"),
        "1 control character was dropped",
        "{} control characters were dropped",
    ),
    Fault(
        re.compile("[\u202a-\u202e\u2066-\u2069]"),
        "1 character that turns the reading direction was dropped",
        "{} characters that turn the reading direction were dropped",
    ),
    # At a line's end it says that the word goes on in the next, and stays.
    Fault(re.compile(r"(?<=\w)\xad+(?=\w)"), "1 soft hyphen was dropped", "{} soft hyphens were dropped"),
    Fault(re.compile("\ufeff"), "1 byte order mark was dropped", "{} byte order marks were dropped"),
)
UNWANTED = re.compile("\r|" + "|".join(fault.pattern.pattern for fault in DROPPED))
MARKS = str.maketrans(WINDOWS_MARKS)


def mend_characters(text: str) -> tuple[Cut, tuple[str, ...]]:
    """The text with line ends made one kind and unwanted characters gone, and a sentence for each sort."""
    mended = tuple(_sentences(text))
    text = LINE_ENDS.sub("\n", REPLACED[0].pattern.sub("\ufffd", text)).translate(MARKS)
    return Cut.of(text, _between(text)), mended


def one_line(value: str) -> str | None:
    """A field as it is shown: mended, in one line, cut at 500 characters; None where nothing is left."""
    line = whole_line(value[: 4 * MAX_FIELD]) or ""
    return line[:MAX_FIELD].rstrip() or None


def whole_line(value: str) -> str | None:
    """A field mended and in one line, however long; None where nothing is left."""
    # Nearly every field of nearly every row is plain.
    if not (value.isascii() and value.isprintable()):
        value = mend_characters(value)[0].text
    return " ".join(value.split()) or None


def _between(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for unwanted in UNWANTED.finditer(text):
        yield start, unwanted.start()
        start = unwanted.end()
    yield start, len(text)


def _sentences(text: str) -> Iterator[str]:
    for fault in (*DROPPED, *REPLACED):
        count = sum(1 for _ in fault.pattern.finditer(text))
        if count:
            yield fault.one if count == 1 else fault.several.format(count)
