"""An utterance drawn over the days: one row for each outlet, one mark for each printing, its shape the wording."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.export.days import day
from factcheck.export.hostile import spelled
from factcheck.store.read.pages.cluster import ClusterFacts, Occurrence

# In the order of the wordings; what comes after them shares the last.
SHAPES = ("disc", "ring", "square", "box", "diamond", "triangle", "cross")
LETTERS = "ABCDEF"
# The tallest bar of what is not drawn.
_BAR = 38
# More names of days than this run into each other on a telephone; more lines than that are a grey field.
_TICKS_AT_MOST = 4
_LINES_AT_MOST = 14
_ABREAST_AT_MOST = 3
_APART = 13
# In per cent of the width: where the first and the last day stand, and the place of what has no day.
_LEFT, _RIGHT, _RIGHT_BESIDE_UNDATED, _UNDATED = 8.0, 92.0, 66.0, 90.0


class TimelineMark(NamedTuple):
    """A printing: its place, its shape, and what it says when pointed at; `times` where it stands for several."""

    x: float
    shift: int
    shape: str
    says: str
    times: int
    is_record: bool
    is_here: bool


class TimelineRow(NamedTuple):
    """An outlet and its printings; the first of them is where its name leads."""

    outlet: str | None
    first: Occurrence
    marks: tuple[TimelineMark, ...]
    is_here: bool
    is_record: bool


class Tick(NamedTuple):
    """A day along the top."""

    x: float
    says: str | None
    is_first: bool


class Left(NamedTuple):
    """How many printings that are not drawn fall on a day."""

    x: float
    printings: int
    height: int


class Timeline(NamedTuple):
    """The drawing, and in one sentence what it shows."""

    rows: tuple[TimelineRow, ...]
    ticks: tuple[Tick, ...]
    left: tuple[Left, ...]
    left_documents: int
    undated_x: float | None
    says: str


def shape_of(wording: int) -> str:
    """The mark of a wording."""
    return SHAPES[min(wording, len(SHAPES) - 1)]


def letter_of(wording: int) -> str:
    """The letter of a wording; those beyond the letters share one sign."""
    return LETTERS[wording] if wording < len(LETTERS) else "other"


def timeline(facts: ClusterFacts, here: str | None, rows_at_most: int) -> Timeline:
    """Draw the utterance; `here` is the statement to be told apart."""
    undated = facts.total - sum(facts.by_day.values())
    places = _Places(facts.by_day, has_undated=undated > 0)
    outlets = _by_outlet(facts.members)
    chosen = _chosen(list(outlets.values()), here, rows_at_most)
    rows = tuple(_row(printings, places, here) for printings in chosen)
    drawn = Counter(one.document.published for printings in chosen for one in printings)
    totals = [*facts.by_day.items(), (None, undated)]
    rest = {when: count - drawn[when] for when, count in totals if count > drawn[when]}
    left = tuple(Left(places.x(when), n, max(2, _BAR * n // max(rest.values()))) for when, n in rest.items())
    documents = facts.documents - len({one.document.id for printings in chosen for one in printings})
    return Timeline(
        rows, tuple(places.ticks()), left, documents, places.x(None) if undated else None, _says(facts, undated)
    )


class _Places:
    """Where the days stand, in per cent of the width."""

    def __init__(self, days: Iterable[date], *, has_undated: bool) -> None:
        self._days = sorted(days)
        self._right = _RIGHT_BESIDE_UNDATED if has_undated else _RIGHT
        self._span = (self._days[-1] - self._days[0]).days if self._days else 0

    def x(self, when: date | None) -> float:
        if when is None:
            return _UNDATED if self._days else (_LEFT + _RIGHT) / 2
        if not self._span:
            return (_LEFT + self._right) / 2
        return round(_LEFT + (self._right - _LEFT) * (when - self._days[0]).days / self._span, 2)

    def ticks(self) -> Iterator[Tick]:
        """Every day of a few, else days evenly apart; the first and the last are always named."""
        if not self._days:
            return
        every = max(1, -(-self._span // (_TICKS_AT_MOST - 1)))
        for number in range(self._span + 1):
            when = self._days[0] + timedelta(days=number)
            named = number == self._span or (number % every == 0 and self._span - number > every / 2)
            if named or self._span <= _LINES_AT_MOST:
                yield Tick(self.x(when), f"{when.day} {when:%b}" if named else None, number == 0)


def _by_outlet(members: Sequence[Occurrence]) -> dict[str, list[Occurrence]]:
    found: dict[str, list[Occurrence]] = {}
    for one in members:
        found.setdefault(one.document.publisher or f"\0{one.document.id}", []).append(one)
    return found


def _chosen(outlets: list[list[Occurrence]], here: str | None, at_most: int) -> list[list[Occurrence]]:
    """In order of appearance: the first ones, and with them the statement's own outlet and the records."""
    if len(outlets) <= at_most:
        return outlets
    kept = {0, *(i for i, some in enumerate(outlets) if any(_is(one, here) for one in some))}
    kept |= set([i for i, some in enumerate(outlets) if any(map(_is_record, some))][: at_most // 2])
    for number in range(len(outlets)):
        if len(kept) >= at_most:
            break
        kept.add(number)
    return [some for number, some in enumerate(outlets) if number in kept]


def _row(printings: list[Occurrence], places: _Places, here: str | None) -> TimelineRow:
    return TimelineRow(
        printings[0].document.publisher,
        next((one for one in printings if _is(one, here)), printings[0]),
        tuple(_marks(printings, places, here)),
        any(_is(one, here) for one in printings),
        any(map(_is_record, printings)),
    )


def _marks(printings: list[Occurrence], places: _Places, here: str | None) -> Iterator[TimelineMark]:
    """Side by side where they fall on one day; more than a few of one wording are one mark with their number."""
    days: dict[date | None, list[Occurrence]] = {}
    for one in printings:
        days.setdefault(one.document.published, []).append(one)
    for when, some in days.items():
        alike: dict[tuple[int, bool, bool], list[Occurrence]] = {}
        for one in some:
            alike.setdefault((one.wording, _is_record(one), _is(one, here)), []).append(one)
        drawn = [(one, 1) for one in some]
        if len(some) > _ABREAST_AT_MOST:
            drawn = [(same[0], len(same)) for same in alike.values()]
        for number, (one, times) in enumerate(drawn):
            yield TimelineMark(
                places.x(when),
                round((number - (len(drawn) - 1) / 2) * (_APART if len(drawn) == len(some) else 2 * _APART)),
                shape_of(one.wording),
                _pointed_at(one, times),
                times,
                _is_record(one),
                _is(one, here),
            )


def _pointed_at(one: Occurrence, times: int) -> str:
    words = one.span.text if len(one.span.text) <= 160 else one.span.text[:160] + "…"
    outlet = one.document.publisher or one.document.title or one.document.id
    often = f", {times} times" if times > 1 else ""
    return spelled(f"{outlet[:80]}, {day(one.document.published)}{often}: {words}")


def _says(facts: ClusterFacts, undated: int) -> str:
    outlets = len(facts.outlets)
    when = day(facts.first_published)
    if facts.first_published and facts.last_published and facts.first_published < facts.last_published:
        when = f"{when} to {day(facts.last_published)}"
    said = f"{_counted(facts.documents, 'document')} of {_counted(outlets, 'outlet')}, {when}"
    said += f", {_counted(len(facts.wordings), 'wording')}"
    return said + (f"; {undated} without a day" if undated and facts.by_day else "")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _is(one: Occurrence, statement_id: str | None) -> bool:
    return statement_id is not None and one.statement_id == statement_id


def _is_record(one: Occurrence) -> bool:
    return one.document.kind == "record"
