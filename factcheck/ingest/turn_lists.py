"""The turns of a JSON record: a list of who says what, under one of the names that transcribers give it."""

from collections.abc import Iterator, Mapping

from factcheck.ingest.turns import joined_turns
from factcheck.model import Turn

_LISTS = ("turns", "segments", "utterances", "monologues", "transcript")
_WORDS, _SPEAKERS = ("text", "words", "utterance", "content"), ("speaker", "speaker_name", "name", "speaker_label")
_STARTS, _ENDS = ("start", "at_start", "start_time", "begin"), ("end", "at_end", "end_time")


def turns_of(value: Mapping[str, object]) -> tuple[str, tuple[Turn, ...]] | None:
    """The text and the turns of a record whose words stand in a list of turns; None where it has none."""
    found = next((given for name in _LISTS if isinstance(given := value.get(name), list)), None)
    turns = list(_turns(found)) if found else []
    return joined_turns(turns) if turns else None


def _turns(given: list[object]) -> Iterator[tuple[str, Turn]]:
    for one in given:
        if not isinstance(one, Mapping):
            continue
        words = next((found for name in _WORDS if isinstance(found := one.get(name), str)), "").strip()
        speaker = next((found for name in _SPEAKERS if isinstance(found := one.get(name), str) and found.strip()), None)
        if words:
            yield (
                words,
                Turn(start=0, end=0, speaker=speaker, at_start=_second(one, _STARTS), at_end=_second(one, _ENDS)),
            )


def _second(one: Mapping[str, object], names: tuple[str, ...]) -> float | None:
    found = next((given for name in names if (given := one.get(name)) is not None), None)
    if isinstance(found, int | float) and not isinstance(found, bool):
        return float(found)
    try:
        return float(found) if isinstance(found, str) else None
    except ValueError:
        return None
