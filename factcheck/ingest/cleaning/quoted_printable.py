"""Quoted-printable text (RFC 2045, 6.7): told from copy that has equals signs of its own, and decoded."""

import re
from collections.abc import Iterator

from factcheck.ingest.cleaning.mentions import mostly_touch_words
from factcheck.ingest.cleaning.offsets import Respelling

_OCTETS = re.compile(r"=[0-9A-Fa-f]{2}(?:(?:=[ \t]*\r?\n)*=[0-9A-Fa-f]{2})*")
_SOFT_BREAK = re.compile(r"=[ \t]*\r?\n")
_CODED = re.compile(f"{_OCTETS.pattern}|{_SOFT_BREAK.pattern}")
_SENTENCE = "it was quoted-printable, as mail is, and has been decoded"
# A line is broken softly where 76 characters are full, or nearly.
_FULL, _LONGEST = 66, 77
# Quotation marks of Windows, opening and closing.
_OPENS_93 = re.compile(r"(?<!\S)=93(?=\w)")
_CLOSES_94 = re.compile(r"[\w.,!?]=94(?!\w)")


def decode_quoted_printable(text: str) -> tuple[Respelling, str] | None:
    """The text decoded, and the sentence that says so; None where it is not quoted-printable."""
    if "=" not in text or not text.isascii() or not _is_coded(text):
        return None
    return Respelling.of(text, _changes(text)), _SENTENCE


def _is_coded(text: str) -> bool:
    # An equals sign of the text's own would be coded too.
    if sum(match.group().count("=") for match in _CODED.finditer(text)) != text.count("="):
        return False
    octets = [match for match in _OCTETS.finditer(text) if _letters(match.group(), "utf-8")]
    if octets:
        return mostly_touch_words(text, [match.span() for match in octets])
    if _OPENS_93.search(text) and _CLOSES_94.search(text):
        return True
    return _is_broken_softly(text)


def _is_broken_softly(text: str) -> bool:
    """Whether the lines that end in an equals sign are all as long as lines of mail become."""
    ends = [match.start() for match in _SOFT_BREAK.finditer(text)]
    lengths = [end - text.rfind("\n", 0, end) for end in ends]
    full = sum(1 for length in lengths if length >= _FULL)
    return bool(ends) and max(lengths) <= _LONGEST and 2 * full >= len(ends)


def _letters(octets: str, encoding: str) -> str | None:
    """What the octets stand for beyond ASCII; None where they are of another encoding, or of ASCII."""
    try:
        letters = _octets(octets).decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if letters.isascii() else letters


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _CODED.finditer(text):
        if _SOFT_BREAK.fullmatch(match.group()):
            yield match.start(), match.end(), ""
        else:
            octets = _octets(match.group())
            try:
                yield match.start(), match.end(), octets.decode("utf-8")
            except UnicodeDecodeError:
                yield match.start(), match.end(), octets.decode("cp1252", "replace")


def _octets(coded: str) -> bytes:
    return bytes.fromhex(_SOFT_BREAK.sub("", coded).replace("=", ""))
