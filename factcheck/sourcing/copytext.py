"""A document's text in lines, with the agency names on each."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.sourcing.agencies import AgencyMention, AgencyRegistry
from factcheck.sourcing.country_hints import resolve_shared_names
from factcheck.sourcing.forms.brackets import is_set_in_dateline
from factcheck.sourcing.persons import without_persons
from factcheck.text import Reading
from factcheck.text import read as read_text

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_LIST_LINK = re.compile(
    r"[»”\"]?(?:\s*(?:,|/|-|\||&|\+|;|and|or|und|et|y|e|und der|et l['’]|и|та|і|sowie|with)\s*)+"
    r"(?:both |the |der |l['’]|la )?(?:(?-i:[A-Z])[\w-]+['’]s )?(?:(?:state |official |news )*agency )?[«“\"]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A line that is not blank; `number` counts those from the top, `left` from the foot, both from 0."""

    start: int
    end: int
    number: int
    left: int
    mentions: tuple[AgencyMention, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """The text, every mention in it, and its lines."""

    text: str
    mentions: list[AgencyMention]
    lines: list[CopyLine]
    registry: AgencyRegistry
    reading: Reading

    def before(self, mention: AgencyMention, width: int = 120) -> str:
        """The words before the name on its line, cut to a width that bounds the work."""
        window = self.text[max(0, mention.start - width) : mention.start]
        return window[window.rfind("\n") + 1 :]

    def mentions_near(self, mention: AgencyMention) -> list[AgencyMention]:
        """The mention and the one behind it."""
        at = bisect_left(self.mentions, mention.start, key=lambda other: other.start)
        return self.mentions[at : at + 2]

    def mentions_before(self, at: int, most: int = 8) -> list[AgencyMention]:
        """The last few mentions before a place."""
        last = bisect_left(self.mentions, at, key=lambda other: other.start)
        return self.mentions[max(0, last - most) : last]

    def mentions_from(self, at: int, most: int = 8) -> list[AgencyMention]:
        """The next few mentions from a place on."""
        first = bisect_left(self.mentions, at, key=lambda other: other.start)
        return self.mentions[first : first + most]

    def after(self, mention: AgencyMention, width: int = 140) -> str:
        """The words after the name on its line."""
        return self.text[mention.end : mention.end + width].partition("\n")[0]


def read(text: str, registry: AgencyRegistry) -> Copy:
    """Find the names and the lines."""
    found = [
        one for one in registry.find(text) if one.kind != "dateline" or is_set_in_dateline(text, one.start, one.end)
    ]
    mentions = without_persons(text, resolve_shared_names(text, found, registry))
    return Copy(text, mentions, list(_lines(text, mentions)), registry, read_text(text))


def _lines(text: str, mentions: list[AgencyMention]) -> Iterator[CopyLine]:
    starts = [mention.start for mention in mentions]
    matches = [match for match in _LINE.finditer(text) if not match.group().isspace()]
    for number, match in enumerate(matches):
        inside = mentions[bisect_left(starts, match.start()) : bisect_left(starts, match.end())]
        yield CopyLine(match.start(), match.end(), number, len(matches) - 1 - number, tuple(inside))


def listed_together(text: str, mentions: tuple[AgencyMention, ...]) -> list[tuple[AgencyMention, ...]]:
    """Group names that stand in one list: `Reuters, AFP and dpa`."""
    groups: list[list[AgencyMention]] = []
    for mention in mentions:
        if groups and _LIST_LINK.fullmatch(text[groups[-1][-1].end : mention.start][:60]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [tuple(group) for group in groups]
