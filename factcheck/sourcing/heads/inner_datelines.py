"""Datelines and agency bylines that stand inside the text: in a brief, behind a title, below other copy."""

from collections.abc import Iterator

from factcheck.languages.late import late
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy, listed_together
from factcheck.sourcing.country_hints import is_place_name, spells_out
from factcheck.sourcing.forms.brackets import BRACKET, BY
from factcheck.sourcing.forms.slots import MONTHS, WEEKDAYS
from factcheck.sourcing.pictures import is_picture_credit

_BRACKETED_BY = late(rf"[(\[]{BY}$")
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_REGION = r"(?:, [A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*)?){0,2}"
_DATE = rf"(?:(?i:{WEEKDAYS})\.?|(?i:{MONTHS})\.? ?\d{{1,2}}|\d{{1,2}}\.? (?i:{MONTHS})\.?)(?:,? (?:1[89]|20)\d\d)?"
_JOINT = r"[ .,:—–-]{0,4}"
_IN_CAPITALS = late(rf"(?<!\w)(?P<place>{_CAPITALS}{_REGION})(?:,? {_DATE})?{_JOINT}$")
_DATED = late(rf"(?<!\w)[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)?{_REGION},? {_DATE}{_JOINT}$")
_OPENS_SENTENCE = late(r"(?:^|[.!?|”\"]\s+)(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}) $")
_STORY = late(r"^[.]?[)\]]\.?\s?(?:[-–—]{1,3}|--)\s?[A-ZÀ-ÞА-ЯҐЄІЇ0-9\"“«„]")
_CLOSED = late(r"^\.?[)\]]")
_BYLINE = late(rf"(?<![^\s.—–])(?=[A-Z]){BY}$")
_BYLINE_ALONE = late(rf"\W*(?=[A-Z]){BY}")
_PLACE_FOLLOWS = late(rf"^[.:]?[\s—–]+{_CAPITALS}{_REGION}(?:,? {_DATE})?[ .,]{{0,2}}[-–—]")
_ALONE = late(r"^\.?\s*$")


def inner_datelines(copy: Copy) -> Iterator[tuple[AgencyMention, ...]]:
    """The names in each, in reading order; only a form that nothing but a dateline has is taken for one."""
    for line in copy.lines:
        for group in listed_together(copy.text, line.mentions):
            if not is_picture_credit(copy, group[0]) and _stands_in_dateline(copy, group):
                yield group


def inner_bylines(copy: Copy) -> Iterator[AgencyMention]:
    """`(By Associated Press.)` anywhere; `By United Press` on a line of its own, or before a place and a dash."""
    for name in copy.mentions:
        if name.kind != "plain" or name.sort != "agency":
            continue
        before, after = copy.before(name), copy.after(name)
        own_line = _ALONE.match(after) and _BYLINE_ALONE.fullmatch(before)
        bracketed = _BRACKETED_BY.search(before) and _CLOSED.match(after)
        if own_line or bracketed or (_BYLINE.search(before) and _PLACE_FOLLOWS.match(after)):
            yield name


def _stands_in_dateline(copy: Copy, group: tuple[AgencyMention, ...]) -> bool:
    before, after = copy.before(group[0]), copy.after(group[-1], 20)
    opening = BRACKET.search(before)
    if opening is None or not _STORY.match(after):
        return False
    head = before[: opening.start()]
    if spells_out(head, group[0].text):
        return False
    if _IN_CAPITALS.search(head) or _DATED.search(head):
        return True
    sentence = _OPENS_SENTENCE.search(head)
    return sentence is not None and is_place_name(sentence["place"])
