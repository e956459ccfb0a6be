"""Captions (WebVTT, SubRip): the words once, with the speaker and the second of each cue."""

import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import decode
from factcheck.ingest.readers.reader import SURE, Head, Reader
from factcheck.ingest.readers.text import LONGEST, too_long
from factcheck.ingest.records import LocatedEntry, OpenSource, Place, SourceEntry
from factcheck.ingest.stream import TooLongError
from factcheck.ingest.turns import joined_turns
from factcheck.model import Turn

MEDIA_TYPE = "text/vtt"
SUFFIXES = (".vtt", ".srt")
_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMES = re.compile(rf"^\s*(?P<start>{_TIME})\s*-->\s*(?P<end>{_TIME})")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]+)>")
_TAG = re.compile(r"</?[a-z][^>]{0,80}>|<[\d:.]+>|\{\\[^}]*\}", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:>>+\s*|-\s+)?(?:\[(?P<bracket>[A-Z][\w .'-]{1,40})\]:?|\((?P<round>SPEAKER[ _]\d+)\):?"
    r"|(?P<plain>(?:SPEAKER|Speaker)[ _]?\d+|[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,4}"
    r"|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}):)\s*"
)
_SOUNDS = re.compile(r"^(?:music|applause|laughter|cheering|silence|inaudible|noise)\b", re.IGNORECASE)
_CHANGE = re.compile(r"^>>+\s*")
# Fewer words that are said again than these may be meant.
_LEAST_AGAIN = 3


@dataclass(frozen=True, slots=True)
class _Cue:
    start: float
    end: float
    lines: tuple[str, ...]


def read_captions(source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    """The record that the cues make up; IngestError where there is no cue with words."""
    try:
        data = source.stream.all(LONGEST)
    except TooLongError:
        yield too_long(source.origin)
        return
    text, repairs = decode(data)
    said, turns = joined_turns(list(_turns(_cues(text))))
    if not turns:
        yield IngestError(f"{source.origin}: has no cue with words. Look whether the captions are whole.")
        return
    entry = SourceEntry(text=said, kind="record", repairs=repairs, turns=turns)
    yield LocatedEntry(entry, Place(source), hashlib.sha256(data).hexdigest(), MEDIA_TYPE)


def _cues(text: str) -> Iterator[_Cue]:
    times: re.Match[str] | None = None
    lines: list[str] = []
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for at, row in enumerate([*rows, ""]):
        found = _TIMES.match(row)
        if found is None and times is not None and row.strip():
            lines.append(row.strip())
            continue
        if times is not None and (found is not None or not row.strip()):
            is_number = found is not None and lines and lines[-1].isdecimal() and rows[at - 1].strip() == lines[-1]
            yield _Cue(_second(times["start"]), _second(times["end"]), tuple(lines[:-1] if is_number else lines))
            times, lines = None, []
        times = found or times


def _second(time: str) -> float:
    parts = [float(part) for part in time.replace(",", ".").split(":")]
    return round(sum(part * 60.0**power for power, part in enumerate(reversed(parts))), 3)


def _turns(cues: Iterator[_Cue]) -> Iterator[tuple[str, Turn]]:
    speaker: str | None = None
    shown: list[str] = []
    said: list[str] = []
    for cue in cues:
        lines = []
        for line in cue.lines:
            name, words = _spoken(line)
            if name is not None:
                speaker = None if name == ">>" else name
            if words:
                lines.append(words)
        fresh = lines[_rolled(shown, lines) :]
        new = _without_again(said, " ".join(fresh).split())
        shown = lines or shown
        if new:
            said = [*said[-60:], *new]
            yield " ".join(new), Turn(start=0, end=0, speaker=speaker, at_start=cue.start, at_end=cue.end)


def _spoken(line: str) -> tuple[str | None, str]:
    """Who speaks from here on, where the line says so, and its words without marks."""
    voice = _VOICE.search(line)
    words = " ".join(html.unescape(_TAG.sub(" ", _VOICE.sub(" ", line))).split())
    if voice is not None:
        return " ".join(voice["name"].split()), words
    label = _LABEL.match(words)
    name = (label["bracket"] or label["round"] or label["plain"]) if label else None
    if label is not None and name is not None and not _SOUNDS.match(name):
        return name, words[label.end() :].strip()
    change = _CHANGE.match(words)
    return (">>", words[change.end() :]) if change else (None, words)


def _rolled(shown: list[str], lines: list[str]) -> int:
    """How many of the lines stood in the cue before already: captions that roll show each line twice."""
    most = min(len(shown), len(lines))
    return next((size for size in range(most, 0, -1) if shown[-size:] == lines[:size]), 0)


def _without_again(said: list[str], words: list[str]) -> list[str]:
    """The words without those at their beginning that the cue before ended in."""
    most = min(len(said), len(words))
    again = next((size for size in range(most, _LEAST_AGAIN - 1, -1) if said[-size:] == words[:size]), 0)
    return words[again:]


def _sniff(head: Head) -> float:
    if head.beginning.startswith("WEBVTT"):
        return 1.0
    rows = head.beginning.splitlines()[:3]
    if any(_TIMES.match(row) for row in rows):
        return SURE
    return 0.8 if head.suffix in SUFFIXES else 0.0


CAPTIONS = Reader("captions (WebVTT or SubRip)", (MEDIA_TYPE,), SUFFIXES, _sniff, read_captions)
