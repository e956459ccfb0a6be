"""Days that copy counts from a day it has told, not from publication: `held on Friday and freed the next Tuesday`."""

from datetime import timedelta

from factcheck.plugin.dates import DatedText, last_weekday

# How far back the day may stand that `the next Tuesday` is counted from.
_REACH = 250
_NEXT_AFTER_THE = "the next"


def is_counted_from_told(reading: DatedText, start: int, end: int) -> bool:
    """Whether `next Tuesday`, `next week`, has `the` before it, and can be past by the day it is counted from.

    It cannot where it is counted from the last weekday before publication and comes after publication itself.
    """
    words = reading.text[max(0, start - 4) : end].lower()
    if not words.startswith(_NEXT_AFTER_THE):
        return False
    told = reading.between(max(0, start - _REACH), start)
    # `On a Friday`, `that Friday`, `Friday's vote` may be of any week.
    if not told or told[-1].kind != "weekday" or not reading.mask[: told[-1].start].endswith((" on ", "On ")):
        return True
    later = next((one for one in reading.between(start, end) if one.kind == "weekday"), None)
    if reading.published is None or later is None:
        return True
    first = last_weekday(told[-1].weekday, reading.published)
    days = (later.weekday - first.weekday()) % 7 or 7
    return first + timedelta(days=days) <= reading.published
