"""Days in the running text: which day words give, and where two of them cannot both be right."""

from factcheck.dates.faults import DateFault, date_faults
from factcheck.dates.lexicon import SPEECH_NOUNS, SPEECH_OPENERS
from factcheck.dates.stated import Stated, StatedDays

__all__ = ["SPEECH_NOUNS", "SPEECH_OPENERS", "DateFault", "Stated", "StatedDays", "date_faults"]
