"""People who bear an agency's name: `Anna Tass said`, `said Reuters Smith, who`, `By AP Herbert`."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.languages import words
from factcheck.languages.late import late
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.country_hints import is_place_name
from factcheck.sourcing.forms.phrases import words_of
from factcheck.sourcing.forms.slots import DAYS, MONTHS

_TITLED = late(r"[A-Z][a-z]+")
_NAME = r"[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?"
# One name before it and no other: `ann Martin Reuters` may be a byline.
_FIRST_NAME = late(rf"(?:^\W?|(?<![A-ZÀ-Þ])[^\w\s] |\b[a-zß-ÿ]+ )(?P<name>{_NAME}) $")
_SURNAME = late(rf"^ (?P<name>{_NAME})(?P<rest>.?.?.?.?.?)")
_A_PERSONS_REST = late(r",? (?:who\b|whose|aged|\d)")
_GOES_ON = late(r" [a-zß-ÿ]|[,.]|['’]s")
_OPENS = late(r"(?:^|[.!?”\"]\s+|\b(?:said|says) )$")
_ENDS_A_NAME = late(rf"^ (?P<name>{_NAME})\s*(?:$|[,;|&\n]|and\b)")
# `Ansa Lindqvist` is a woman; `Reuters Breakingviews` is the agency's.
_LONGEST_ACRONYM = 5
_TIME = late(rf"(?:{DAYS}|{MONTHS})", re.IGNORECASE)


def without_persons(text: str, mentions: list[AgencyMention]) -> list[AgencyMention]:
    """The mentions that are not somebody's name; one whom the text names in full bears it throughout."""
    borne = {mention.start for mention in mentions if _is_borne_here(text, mention)}
    throughout = set(_borne_throughout(text, mentions))
    return [one for one in mentions if one.start not in borne and one.text not in throughout]


def is_initials_of_a_person(name: AgencyMention, after: str) -> bool:
    """Whether two letters of a byline stand for first names: `By AP Herbert`, not `By AP Writer`."""
    surname = _ENDS_A_NAME.match(after) if len(name.text) == 2 and name.text.isupper() else None
    return surname is not None and _may_be_a_name(surname["name"])


def _is_borne_here(text: str, mention: AgencyMention) -> bool:
    if not _TITLED.fullmatch(mention.text):
        return False
    first = _FIRST_NAME.search(_line_before(text, mention))
    if first and first["name"].lower() in _first_names() and _may_be_a_name(first["name"]):
        return not _press_follows(text, mention)
    surname = _SURNAME.match(_line_behind(text, mention))
    return surname is not None and bool(_A_PERSONS_REST.match(surname["rest"])) and _may_be_a_name(surname["name"])


def _borne_throughout(text: str, mentions: list[AgencyMention]) -> Iterator[str]:
    in_capitals = {mention.text for mention in mentions if mention.text.isupper()}
    for mention in mentions:
        if mention.text.upper() in in_capitals or not _is_short_and_titled(mention.text):
            continue
        surname = _SURNAME.match(_line_behind(text, mention))
        if (
            surname
            and _OPENS.search(_line_before(text, mention))
            and _GOES_ON.match(surname["rest"])
            and _may_be_a_name(surname["name"])
        ):
            yield mention.text


def _is_short_and_titled(name: str) -> bool:
    return len(name) <= _LONGEST_ACRONYM and bool(_TITLED.fullmatch(name))


def _may_be_a_name(word: str) -> bool:
    lower = word.lower()
    if _TIME.fullmatch(word) or is_place_name(word) or lower in words_of("credit_lines", "small-words"):
        return False
    return all(lower not in words_of("datelines", name) for name in ("byline-rest", "byline-words"))


def _press_follows(text: str, mention: AgencyMention) -> bool:
    behind = re.match(r" (\w+)", _line_behind(text, mention))
    return behind is not None and behind[1].lower() in words_of("datelines", "byline-rest")


def _line_before(text: str, mention: AgencyMention) -> str:
    return text[max(0, mention.start - 60) : mention.start].rpartition("\n")[2]


def _line_behind(text: str, mention: AgencyMention) -> str:
    return text[mention.end : mention.end + 60].partition("\n")[0]


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name for kind in ("male", "female", "either") for name in words("en", "given_names", kind))
