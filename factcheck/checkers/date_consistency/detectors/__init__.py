"""Where the days of a text cannot all be right."""

from collections.abc import Iterator
from datetime import date

from factcheck.checkers.date_consistency.detectors.centuries import find_century_faults
from factcheck.checkers.date_consistency.detectors.corrections import is_put_right
from factcheck.checkers.date_consistency.detectors.date_arithmetic import find_arithmetic_faults
from factcheck.checkers.date_consistency.detectors.durations import find_duration_faults
from factcheck.checkers.date_consistency.detectors.event_lengths import find_event_length_faults
from factcheck.checkers.date_consistency.detectors.event_order import find_event_order_faults
from factcheck.checkers.date_consistency.detectors.impossible_days import find_impossible_days
from factcheck.checkers.date_consistency.detectors.intervals import find_interval_faults
from factcheck.checkers.date_consistency.detectors.life_events import find_life_event_faults
from factcheck.checkers.date_consistency.detectors.relative_dates import find_relative_faults
from factcheck.checkers.date_consistency.detectors.tenses import find_tense_faults
from factcheck.checkers.date_consistency.detectors.time_zones import find_time_zone_faults
from factcheck.checkers.date_consistency.detectors.weekday_pairs import find_weekday_pair_faults
from factcheck.checkers.date_consistency.detectors.weekdays import find_weekday_faults
from factcheck.checkers.date_consistency.faults import DateFault
from factcheck.plugin.dates import read_dates

_DETECTORS = (
    find_impossible_days,
    find_weekday_faults,
    find_weekday_pair_faults,
    find_interval_faults,
    find_arithmetic_faults,
    find_duration_faults,
    find_relative_faults,
    find_event_order_faults,
    find_century_faults,
    find_event_length_faults,
    find_life_event_faults,
    find_tense_faults,
    find_time_zone_faults,
)


def date_faults(text: str, published: date | None) -> Iterator[DateFault]:
    """Every such fault, in the order of the text; English copy. A day without a year needs a day of publication."""
    reading = read_dates(text, published)
    found = [one for detector in _DETECTORS for one in detector(reading) if not is_put_right(reading, one)]
    yield from sorted(found, key=lambda fault: (fault.spans, fault.code))
