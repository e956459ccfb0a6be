"""The day a page was published: what its metadata says, else what a reader sees by its headline."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from factcheck.ingest.cleaning.boilerplate_forms import words
from factcheck.ingest.cleaning.lines import Line
from factcheck.ingest.metadata.blocks import Block
from factcheck.ingest.metadata.days import day_given, day_written
from factcheck.ingest.metadata.headline import PARTS
from factcheck.ingest.metadata.pruning import BLOCKS, Node, classes, words_of

PUBLISHED = (
    "article:published_time", "og:published_time", "article:published", "datePublished", "parsely-pub-date",
    "sailthru.date", "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "publish-date", "publish_date",
    "published_time", "publication_date", "pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_CHANGED = ("modified", "updated", "lastmod", "revised")
_LONGEST = 120  # code points
_HEAD_BLOCKS = 12
_TIMES, _MOST_TIMES = 40, 400


def first_day(given: Iterable[str | None]) -> date | None:
    """The first that gives a day: a bad one hides no good one."""
    return next((day for words in given if words and (day := day_given(words))), None)


def visible_day(body: Node, head: Sequence[Block]) -> date | None:
    """The one day of publication among time elements and lines by the headline; None where there are several."""
    times = list(_times(body))
    for days in ([day for is_named, day in times if is_named], [day for _, day in times], list(_days_of(head))):
        if len(set(days)) == 1:
            return days[0]
        if days:
            return None
    return None


def leave_out_other_days(tree: Node) -> None:
    """Take out the days of changes and of other stories, and the margins; the words of the text stay."""
    for meta in list(tree.iter("meta")):
        named = f"{meta.get('property')} {meta.get('name')} {meta.get('itemprop')}".lower()
        if any(word in named for word in _CHANGED):
            meta.drop_tree()
    for element in list(tree.iter("aside")):
        if element.getparent() is not None and element.find(".//h1") is None:
            element.drop_tree()
    for element in [one for one, _ in zip(tree.iter("time"), range(_MOST_TIMES), strict=False)]:
        if _is_change(element, _words_before(element)):
            element.drop_tree()
        elif _stands_elsewhere(element):
            element.drop_tag()


def _times(body: Node) -> Iterator[tuple[bool, date]]:
    for element, _ in zip(body.iter("time"), range(_TIMES), strict=False):
        day = day_given(str(element.get("datetime") or "")) or day_written(words_of(element))
        before = _words_before(element)
        if day is None or _stands_elsewhere(element) or _is_change(element, before):
            continue
        is_named = "datePublished" in str(element.get("itemprop")) or element.get("pubdate") is not None
        yield is_named or _labelled(before), day


def _stands_elsewhere(element: Node) -> bool:
    """In a margin, a list or running text, where a day is that of something else."""
    for parent in element.iterancestors():
        if parent.tag in {"aside", "nav", "footer", "li", "form"}:
            return bool(parent.find(".//h1") is None)
        if parent.tag == "p":
            return Line(0, 0, words_of(parent), opens=True).is_prose
    return False


def _is_change(element: Node, before: str) -> bool:
    named = [*classes(element), str(element.get("itemprop") or "")]
    parent = element.getparent()
    named += classes(parent) if parent is not None else []
    if any(word in name.lower() for name in named for word in _CHANGED):
        return True
    said = before.lower().split()[-4:]
    return any(word.strip(":.,;|(") in words("change-labels") for word in said)


def _words_before(element: Node) -> str:
    """What stands in the same block since the last time element."""
    before = element.getprevious()
    if before is not None:
        said = before.tail or ""
        return said if before.tag == "time" or said.strip() else words_of(before)[-_LONGEST:]
    parent = element.getparent()
    if parent is None:
        return ""
    said = str(parent.text or "")
    return said if said.strip() or parent.tag in BLOCKS else _words_before(parent)


def _labelled(before: str) -> bool:
    return _label().search(before.strip().casefold()) is not None


@cache
def _label() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, sorted(words("date-labels"), key=len, reverse=True)))
    return re.compile(rf"\b(?:{labels})\b(?:\s+(?:{'|'.join(sorted(words('before-dates')))}))?\s*:?$")


def _days_of(head: Sequence[Block]) -> Iterator[date]:
    for block in [block for block in head if len(block.text) <= _LONGEST][:_HEAD_BLOCKS]:
        for part in PARTS.split(block.text):
            if day := day_written(part) or day_written(part.rpartition(" - ")[2] if " - " in part else ""):
                yield day
