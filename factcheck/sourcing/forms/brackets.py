"""The brackets of a dateline: what may stand in them before an agency's name, and what behind."""

import re

from factcheck.languages.late import late
from factcheck.sourcing.forms.phrases import word_pattern
from factcheck.sourcing.forms.slots import WEEKDAYS

# `(AP)`, `(By The Associated Press)`.
BY = rf"(?i:{word_pattern('datelines', 'agency-byline-openers')}) (?:[Tt]he )?"
BRACKET = late(rf"[(\[](?:{BY})?$")
_DATE_BEFORE = late(rf"(?:\d|\b(?:{WEEKDAYS}))[ .,:—–-]{{0,5}}[(\[](?:{BY})?$", re.IGNORECASE)
_SET = late(r"^(?:[-/ ][\w. ]{2,12})?\.?[)\]]\.?\s?[-–—]")


def is_set_in_dateline(text: str, start: int, end: int) -> bool:
    """Whether the words stand in brackets behind a date, with a dash behind: some initials mean an agency only there.

    `LUCKNOW (UP) — The` has a state in its brackets, and no date.
    """
    return bool(_DATE_BEFORE.search(text[max(0, start - 40) : start]) and _SET.match(text[end : end + 20]))
