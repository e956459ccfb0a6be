"""UTF-8 that was taken for another encoding on the way (`â€œ` for `“`, `Ã©` for `é`), set right."""

import re
from collections.abc import Iterator, Mapping

from factcheck.ingest.cleaning.mentions import mostly_touch_words
from factcheck.ingest.cleaning.offsets import Respelling

_MARKS = "“”„‘’‚–—…"
_OTHERS = ("cp1250", "cp1251", "mac_roman")
# What Windows-1252 makes of an octet; of the five it leaves empty, what Latin-1 makes of it.
_WINDOWS = {octet: bytes((octet,)).decode("cp1252", "ignore") or chr(octet) for octet in range(0x80, 0x100)}
_OCTETS = {letter: octet for octet, letter in _WINDOWS.items()} | {chr(octet): octet for octet in range(0x80, 0x100)}
_FOLLOWS = "[" + re.escape("".join(letter for letter, octet in _OCTETS.items() if octet < 0xC0)) + "]"
# Two octets open with Â or Ã, and Å and Ä in the Latin letters of the east; three of marks and signs with â.
_MISREAD = re.compile(f"[ÂÃÄÅ]{_FOLLOWS}|â{_FOLLOWS}{{2}}|ð{_FOLLOWS}{{3}}")
# The last octet of a closing quotation mark is no letter of Windows-1252 and is lost first.
_CUT = re.compile(r"(?<=[\w.,!?])â€(?=[\s.,;:!?)]|$)")
# These stand behind capitals in copy as it should be: `LIBERTÃ»`, `GARÇÂ—`.
_MARKS_OF_COPY = frozenset("»«“”’‘–—… \u00a0")


def restore_utf8(text: str) -> tuple[Respelling, str] | None:
    """The text set right, and the sentence that says so; None where nothing in it was misread."""
    if text.isascii():
        return None
    changes = sorted(_changes(text))
    if not changes:
        return None
    count = len(changes)
    what = "1 letter or mark was" if count == 1 else f"{count} letters or marks were"
    return Respelling.of(text, changes), f"{what} UTF-8 read as another encoding, and restored"


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    found = [change for match in _MISREAD.finditer(text) if (change := _change(match))]
    if found and _are_misread(text, found):
        yield from found
        yield from ((match.start(), match.end(), "”") for match in _CUT.finditer(text))
        return
    others = [(match.start(), match.end(), _OTHER_MARKS[match.group()]) for match in _OTHER.finditer(text)]
    if mostly_touch_words(text, [one[:2] for one in others]):
        yield from others


def _change(match: re.Match[str]) -> tuple[int, int, str] | None:
    try:
        words = bytes(_OCTETS[letter] for letter in match.group()).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return match.start(), match.end(), words


def _are_misread(text: str, found: list[tuple[int, int, str]]) -> bool:
    sure = [one for one in found if text[one[0] + 1] not in _MARKS_OF_COPY]
    return mostly_touch_words(text, [one[:2] for one in sure])


def _other_marks() -> Mapping[str, str]:
    """The quotation marks and dashes as other encodings show them: `вЂњ`, `‚Äú`."""
    found: dict[str, str] = {}
    for encoding in _OTHERS:
        for mark in _MARKS:
            try:
                found[mark.encode().decode(encoding)] = mark
            except UnicodeDecodeError:
                continue
    return found


_OTHER_MARKS = _other_marks()
_OTHER = re.compile("|".join(map(re.escape, _OTHER_MARKS)))
