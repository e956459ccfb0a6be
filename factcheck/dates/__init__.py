"""Days in the running text: which day, or stretch of days, words give."""

from factcheck.dates.feasts import HOLIDAYS
from factcheck.dates.lexicon import SPEECH_NOUNS, SPEECH_OPENERS, VERBS_OF_SPEECH
from factcheck.dates.stated import Stated, StatedDays

__all__ = ["HOLIDAYS", "SPEECH_NOUNS", "SPEECH_OPENERS", "VERBS_OF_SPEECH", "Stated", "StatedDays"]
