"""The days of statements in texts of many kinds: right where copy gives one, and none wrong."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.attribution.revised import TRAINED, statements

CASES = [
    json.loads(line)
    for name in ("stated_days.jsonl", "stated_days_short.jsonl")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
]
PERIOD = 7  # days; a longer one counts where it is at most twice the one given, and two days


class Count(NamedTuple):
    given: int
    right: int
    wrong: list[str]


def day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def found(tagger, case):
    """With each piece of content asked for, the statement that has least beside it; None where none has it."""
    made = statements(tagger, case["text"], published=day(case["published"]))
    for words in case["days"]:
        with_words = [one for one in made if any(words.lower() in piece.text.lower() for piece in one.content)]
        yield words, min(with_words, key=lambda one: sum(len(piece.text) for piece in one.content), default=None)


def is_right(one, given: str) -> bool:
    first, _, last = given.partition("..")
    first, last = date.fromisoformat(first), date.fromisoformat(last or first)
    stated, latest = one.stated_on, one.stated_on_latest or one.stated_on
    longest = max(2 * (last - first) + timedelta(days=2), timedelta(days=PERIOD))
    return (first <= stated and latest <= last) or (stated <= first and last <= latest and latest - stated <= longest)


def count(tagger: str) -> Count:
    given = right = 0
    wrong = []
    for case in CASES:
        for words, one in found(tagger, case):
            wanted = case["days"][words]
            given += wanted is not None
            if one is None or one.stated_on is None:
                continue
            if wanted is not None and is_right(one, wanted):
                right += 1
            else:
                wrong.append(f"{case['id']}: {words}: {one.stated_on}")
    return Count(given, right, wrong)


@pytest.mark.parametrize("tagger", TRAINED)
def test_days_are_right_where_copy_gives_them_and_none_is_wrong(tagger):
    counted = count(tagger)
    assert counted.wrong == []
    assert counted.right >= 0.95 * counted.given
