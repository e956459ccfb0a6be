"""A text made fit to read, and the way back from each of its characters to the text as given."""

from dataclasses import dataclass, field
from datetime import date

from factcheck.ingest.cleaning.boilerplate import Boilerplate, boilerplate
from factcheck.ingest.cleaning.characters import mend_characters
from factcheck.ingest.cleaning.lines import Line, lines, stretches
from factcheck.ingest.cleaning.offsets import Cut, Respelling
from factcheck.ingest.cleaning.respelling import respell
from factcheck.ingest.cleaning.wraps import unwrap
from factcheck.ingest.metadata.headline import headline


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without boilerplate, what its head and foot say of it, and what was put right."""

    text: str
    title: str | None = None
    published: date | None = None
    byline: str | None = None
    publisher: str | None = None
    repairs: tuple[str, ...] = ()
    cuts: tuple[Cut | Respelling, ...] = field(default=(), repr=False)

    def to_original_offsets(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of this text stood in the text as given; what was left out within it is covered too."""
        if end <= start:
            origin = self._origin(start)
            return origin, origin
        last = end - 1
        for cut in reversed(self.cuts):
            last = cut.last(last)
        return self._origin(start), last + 1

    def _origin(self, offset: int) -> int:
        for cut in reversed(self.cuts):
            offset = cut.origin(offset)
        return offset


def clean(text: str) -> Cleaned:
    """Drop unwanted characters, boilerplate and white space; time grows with the length of the text alone."""
    legible = clean_characters(text)
    found = tuple(lines(legible.text))
    gone = boilerplate(found)
    kept, broken = _kept(found, gone)
    head = headline(kept)
    cut = Cut.of(legible.text, stretches(legible.text, kept, broken))
    return Cleaned(
        text=cut.text,
        title=head.title,
        published=head.published,
        byline=head.byline,
        publisher=gone.outlet,
        repairs=(*legible.repairs, *_boilerplate_sentence(gone)),
        cuts=(*legible.cuts, cut),
    )


def clean_characters(text: str) -> Cleaned:
    """Mend characters and hard wraps only: a record's words and their setting stay as they are."""
    respelled, steps, restored = respell(text)
    mended, dropped = mend_characters(respelled)
    unwrapped, joined = unwrap(mended.text)
    return Cleaned(text=unwrapped.text, repairs=(*restored, *dropped, *joined), cuts=(*steps, mended, unwrapped))


def _kept(found: tuple[Line, ...], gone: Boilerplate) -> tuple[list[Line], list[bool]]:
    kept: list[Line] = []
    broken: list[bool] = []
    opens = False
    for number, line in enumerate(found):
        opens = opens or line.opens
        if number not in gone.numbers:
            kept.append(line._replace(opens=opens))
            broken.append(opens)
            opens = False
    return kept, broken


def _boilerplate_sentence(gone: Boilerplate) -> tuple[str, ...]:
    count = len(gone.numbers)
    if count == 1:
        return ("1 line of boilerplate was left out",)
    return (f"{count} lines of boilerplate were left out",) if count else ()
