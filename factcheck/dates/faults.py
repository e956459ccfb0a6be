"""Where the days of a text cannot all be right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.dates.ages import find_age_faults
from factcheck.dates.chains import find_chain_faults
from factcheck.dates.counting import find_counting_faults
from factcheck.dates.durations import find_duration_faults
from factcheck.dates.fault import FaultCode
from factcheck.dates.impossible import find_impossible
from factcheck.dates.lengths import find_length_faults
from factcheck.dates.lives import find_life_faults
from factcheck.dates.mentions import read
from factcheck.dates.misquoted import is_misquoted
from factcheck.dates.nows import find_now_faults
from factcheck.dates.orders import find_order_faults
from factcheck.dates.pairs import find_pair_faults
from factcheck.dates.tenses import find_tense_faults
from factcheck.dates.weekdays import find_weekday_faults
from factcheck.dates.zones import find_zone_faults
from factcheck.model import Span

_DETECTORS = (
    find_impossible,
    find_weekday_faults,
    find_pair_faults,
    find_chain_faults,
    find_counting_faults,
    find_duration_faults,
    find_now_faults,
    find_order_faults,
    find_age_faults,
    find_length_faults,
    find_life_faults,
    find_tense_faults,
    find_zone_faults,
)


@dataclass(frozen=True, slots=True)
class DateFault:
    """Days of a text that cannot all be right: what kind of fault, a plain sentence, and the words.

    `implied`: nothing is wrong yet; the words give an event a day that nothing else in the text bears out.
    """

    code: FaultCode
    message: str
    spans: tuple[Span, ...]
    implied: bool = False


def date_faults(text: str, published: date | None) -> Iterator[DateFault]:
    """Every such fault, in the order of the text; English copy. A day without a year needs a day of publication."""
    reading = read(text, published)
    found = [one for detector in _DETECTORS for one in detector(reading) if not is_misquoted(reading, one)]
    for one in sorted(found, key=lambda fault: (fault.spans, fault.code)):
        spans = tuple(Span.of(text, *span) for span in one.spans)
        yield DateFault(one.code, one.message, spans, one.open)
