"""A speaker's words across the voices of others that break into them: one stretch, the others blotted out."""

import re
from collections.abc import Sequence

from factcheck.model import Turn
from factcheck.verification.folding import folded
from factcheck.verification.lexicon import INTERRUPTIONS, RESUMPTIONS, TAGS, holds_phrase

# What breaks in has no more words than this, and fewer where nothing tells that it breaks in.
_MOST, _MOST_AT_AN_END, _CALL = 80, 40, 6
# `-- if I may finish -- and then`; `Thank you, Chair. And then`.
_PHRASES = "|".join(",? ".join(one) for one in RESUMPTIONS)
_RESUMED = re.compile(rf"^\W*(?:(?i:{_PHRASES})(?:,? (?:[A-Z][\w.]*|the chair))*\s*(?:[,.;:!—–-]\W*|$))+")
_SHORT_PIECE = re.compile(r"\W*(?P<words>[^\W][^,.;:!?—–-]{0,29})[,.;:!?—–-]+\s*")
_ASIDES = r"\s*(?:[(\[][^)\]]*[)\]]\s*)*$"
_BROKEN_OFF = re.compile(rf"(?:--+|[—–…-]|\.\.\.){_ASIDES}")
_OPEN_END = re.compile(rf"[\w,;:]{_ASIDES}")
_GOES_ON = re.compile(r"\s*(?:--+|[—–…-]|\.\.\.)")
_GOES_ON_SMALL = re.compile(r"\s*[a-z]")


def uninterrupted(
    text: str, turns: Sequence[Turn], number: int, *, keeps_echoes: bool = False
) -> tuple[str, Turn] | None:
    """The text with what breaks into the turn blotted out, nothing moved, and the whole of the speaker's words.

    None where nobody breaks in. With `keeps_echoes` words that repeat what broke in stay: `A roof!`, `A roof. Now.`
    """
    first = last = number
    while (before := _same_before(text, turns, first)) is not None:
        first = before
    while (after := _same_after(text, turns, last)) is not None:
        last = after
    if first == last:
        return None
    speaker = turns[number].speaker
    whole = turns[first].model_copy(update={"end": turns[last].end, "at_end": turns[last].at_end})
    pieces = [text[: whole.start]]
    echoed: set[str] = set()
    for at, turn in enumerate(turns[first : last + 1]):
        pieces.append(" " * (turn.start - sum(map(len, pieces))))
        said = text[turn.start : turn.end] if turn.speaker == speaker else " " * (turn.end - turn.start)
        pieces.append(_resumed(said, echoed) if at and not keeps_echoes else said)
        echoed = set() if turn.speaker == speaker else echoed | set(_forms(text[turn.start : turn.end]))
    return "".join(pieces) + text[whole.end :], whole


def _resumed(said: str, echoed: set[str]) -> str:
    """The words without those with which they are taken up, or which repeat what broke in: `Eleven, aye, and I was`."""
    said = _RESUMED.sub(lambda match: " " * len(match[0]), said)
    while match := _SHORT_PIECE.match(said):
        forms = _forms(match["words"])
        if not forms or not all(form in echoed or form in TAGS for form in forms):
            break
        said = " " * match.end() + said[match.end() :]
    return said


def _forms(said: str) -> list[str]:
    return [one.form for one in folded(said, 0, len(said)) if not one.is_gap]


def _same_after(text: str, turns: Sequence[Turn], number: int) -> int | None:
    after = next((at for at in range(number + 1, len(turns)) if turns[at].speaker == turns[number].speaker), None)
    return after if after is not None and _breaks_in(text, turns, number, after) else None


def _same_before(text: str, turns: Sequence[Turn], number: int) -> int | None:
    before = next((at for at in range(number - 1, -1, -1) if turns[at].speaker == turns[number].speaker), None)
    return before if before is not None and _breaks_in(text, turns, before, number) else None


def _breaks_in(text: str, turns: Sequence[Turn], before: int, after: int) -> bool:
    """Whether all that stands between two turns of one speaker breaks into their words."""
    if turns[before].speaker is None:
        return False
    between = [text[turn.start : turn.end] for turn in turns[before + 1 : after]]
    count = sum(len(one.split()) for one in between)
    ours, theirs = text[turns[before].start : turns[before].end], text[turns[after].start : turns[after].end]
    has_stops = "." in ours or "." in theirs
    is_open = has_stops and bool(_OPEN_END.search(ours) or _GOES_ON_SMALL.match(theirs))
    if is_open or _BROKEN_OFF.search(ours) or _GOES_ON.match(theirs):
        return count <= _MOST
    return count <= _MOST_AT_AN_END and all(map(_is_call, between))


def _is_call(said: str) -> bool:
    """`Shame!`; `Order. Please go on, Councillor.`: nothing that is answered."""
    if "?" in said:
        return False
    forms = _forms(said)
    return not forms or holds_phrase(forms, INTERRUPTIONS) or (len(forms) <= _CALL and said.rstrip().endswith("!"))
