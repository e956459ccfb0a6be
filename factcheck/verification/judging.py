"""Which finding holds of a quotation, given where in the records it may stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import Finding
from factcheck.verification.folding import is_telling
from factcheck.verification.placing import Placing, TurningCut
from factcheck.verification.quotations import LEAST_WORDS, ClaimedQuotation, is_pronoun
from factcheck.verification.records import SpokenRecord
from factcheck.verification.voices.names import has_qualifier, name_parts, plain_words

# A transcript may be dated by the day after.
LATER = timedelta(days=1)
# Below these the words are not those of the same sentence.
_LEAST_ALIKE, _NEARLY, _LEAST_SHARE = 0.6, 0.79, 0.5
_CORE, _CORE_TELLING, _CORE_ALIKE = 5, 3, 0.75
# Others say a few small words too.
_OTHERS_TELLING = 2
SHORT = 8
_OPEN_DAYS = timedelta(days=7)


@dataclass(frozen=True)
class Judged:
    """A finding, and the place it rests on; None where there is none."""

    finding: Finding
    placing: Placing | None = None
    turning: TurningCut | None = None


def judged_place(placing: Placing) -> Judged:
    """What the place alone says of the quotation, the speaker and splices of far places apart."""
    if not placing.is_clean:
        if placing.is_jumping:
            return Judged("spliced", placing)
        is_added = bool(placing.put_on) and not placing.has_other_number
        return Judged("added" if is_added else "altered", placing)
    turning = placing.turning if placing.is_cut else None
    day = _is_other_day(placing.quotation, placing.record)
    if turning is not None:
        return Judged("partial", placing, turning)
    if day:
        return Judged("other_day", placing)
    if placing.is_cut:
        return Judged("partial", placing)
    return Judged("exact" if placing.is_word_for_word else "near", placing)


def _is_other_day(quotation: ClaimedQuotation, record: SpokenRecord) -> bool:
    day = record.day
    return quotation.days is not None and day is not None and not _is_of_days(day, quotation.days)


def _is_of_days(day: date, days: tuple[date, date]) -> bool:
    return days[0] <= day <= days[1] + LATER


_MILDEST: tuple[Finding, ...] = ("exact", "near", "partial", "other_day")


def mildest(places: Iterable[Placing]) -> Judged | None:
    """Of the places that have all the words the one that says least against the quotation."""
    found = [judged_place(one) for one in places if one.is_clean]
    found.sort(
        key=lambda one: (one.turning is not None, _MILDEST.index(one.finding), one.placing.start if one.placing else 0)
    )
    return found[0] if found else None


def is_same_sentence(placing: Placing) -> bool:
    """Whether enough of the quotation is there for it to be the same sentence, altered."""
    quotation = placing.quotation
    ours = [one.form for one in quotation.words if not one.is_gap]
    telling = sum(map(is_telling, ours))
    if telling and placing.telling / telling < _LEAST_SHARE:
        return _has_core(placing)
    alike = 2 * placing.matched / (len(ours) + _covered(placing))
    if placing.telling < min(2, telling) or not placing.telling:
        return placing.matched >= SHORT or (placing.telling > 0 and placing.matched > LEAST_WORDS and alike >= _NEARLY)
    if alike >= _LEAST_ALIKE and (placing.matched >= LEAST_WORDS or len(ours) <= LEAST_WORDS):
        return True
    return _has_core(placing)


def _covered(placing: Placing) -> int:
    """How many words of the record the quotation lies along, without those that dots stand for."""
    marked = sum(run.d - run.c for run in placing.runs if run.marked)
    return placing.same[-1].d - placing.same[0].c - marked


def _has_core(placing: Placing) -> bool:
    """Whether a part of the quotation, at least, is a stretch of the record."""
    first, last = placing.same[0].a, placing.same[-1].b
    size = last - first
    alike = 2 * placing.matched / (size + _covered(placing))
    is_long = (placing.matched >= _CORE and placing.telling >= 2) or placing.matched >= SHORT - 1
    is_whole = not placing.left.strip(" ,\n") and placing.matched >= LEAST_WORDS and placing.telling >= 2
    return (is_long or placing.telling >= _CORE_TELLING or is_whole) and alike >= _CORE_ALIKE


def is_somebodys(placing: Placing) -> bool:
    """Whether words that somebody else said are enough to be theirs alone."""
    if not placing.is_clean or any(run.marked and run.d - run.c > SHORT for run in placing.runs):
        return False
    return placing.telling >= _OTHERS_TELLING or (placing.telling > 0 and placing.matched >= SHORT)


# Whether a record covers the occasion of a quotation, all records being these.
Covering = Callable[[ClaimedQuotation, SpokenRecord, Sequence[SpokenRecord]], bool]


def absent(quotation: ClaimedQuotation, records: Sequence[SpokenRecord], covers: Covering) -> Judged:
    """What is to be said where no record has the words: not found only where one of the speaker covers the occasion."""
    covering = [one for one in records if covers(quotation, one, records)]
    if any(one.is_foreign or one.is_translation for one in covering):
        return Judged("other_translation")
    return Judged("not_found" if covering else "not_searched")


def covers_as_given(quotation: ClaimedQuotation, record: SpokenRecord, records: Sequence[SpokenRecord]) -> bool:
    """Of records that somebody put beside the draft: whether the speaker speaks in it, on the day the copy gives."""
    if _is_other_day(quotation, record):
        return False
    if quotation.speaker is None:
        return is_pronoun(quotation.statement) and len(records) == 1 and _may_mean(quotation, record)
    found = record.covers(quotation.speaker, quotation.roles)
    if found is None and len(records) == 1 and not record.names_anybody:
        return not (record.offices and has_qualifier(quotation.roles))
    return found is True


def _may_mean(quotation: ClaimedQuotation, record: SpokenRecord) -> bool:
    """Whether a pronoun may stand for a speaker of the record: it names none, or the copy has named one before."""
    before = {*plain_words(quotation.text[: quotation.span[0]])}
    return not record.labels or any(before.issuperset(name_parts(one)[-1:]) for one in record.labels)


@dataclass(frozen=True)
class StoredCoverage:
    """Of whatever records are stored: whether the speaker, by name, speaks in it on the day the copy gives.

    Where the copy gives none, in the week before it was published. A record without a day of its own covers nothing,
    be there a day in its title: words may well have been said elsewhere.
    """

    published: date | None

    def __call__(self, quotation: ClaimedQuotation, record: SpokenRecord, _: Sequence[SpokenRecord]) -> bool:
        """Whether the record covers the occasion."""
        days = quotation.days or (week_before(self.published) if self.published else None)
        day = record.document.published
        if quotation.speaker is None or day is None or days is None:
            return False
        return _is_of_days(day, days) and record.covers(quotation.speaker, quotation.roles) is True


def week_before(published: date) -> tuple[date, date]:
    """The days on which words may have been said whose day the copy leaves open."""
    return published - _OPEN_DAYS, published
