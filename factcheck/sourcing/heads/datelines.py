"""Datelines: the agency named before the first word of the story."""

import re
from collections.abc import Iterator

from factcheck.languages.late import late
from factcheck.model import Relation, Sourcing
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy, CopyLine, listed_together
from factcheck.sourcing.country_hints import is_place_name, spells_out
from factcheck.sourcing.forms.phrases import word_pattern
from factcheck.sourcing.forms.slots import MONTHS, WEEKDAYS
from factcheck.sourcing.heads.credited import HEAD_LINES, credits_of
from factcheck.sourcing.heads.inner_datelines import inner_datelines
from factcheck.sourcing.pictures import is_a_photographers, is_picture_credit

_LONGEST_HEAD = 90
_PARTICLES = word_pattern("datelines", "place-particles")
_CAPITAL_OR_DIGIT = late(
    rf"\s*(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯҐЄІЇ0-9\[(（【/]|\W|(?:{MONTHS}|{WEEKDAYS}|{_PARTICLES})\b"
    r"|[\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af])"
)
_ASIAN = r"\u3040-\u9fff\uac00-\ud7af"
_OPENS = late(
    lambda: (
        r"(?P<mark>[(/（【\[［])(?!" + word_pattern("datelines", "bracket-labels") + r")"
        r"(?:(?P<other>[A-ZА-Я][\w .&]{1,24}) ?[/,–—-] ?"
        r"|[Кк]о[рp]{1,2}\. |ИА |[Aa]gen\w+ "
        rf"|[\d\s{_ASIAN}]{{1,24}}=?)?[«\"]?$"
    )
)
_CLOSES = late(
    r"^[»\"]?(?:[/-][\w ]{2,12})?(?: [A-Z][\w!]+){0,2}(?:[ ,]+[\d./]+)?" + rf"[\d{_ASIAN}]{{0,20}}[)/）】\]］]"
)
_UNDASHED = late(lambda: rf" {word_pattern('datelines', 'story-openers')} [\w]")
_OPENS_STORY = late(rf"\s*[A-ZÀ-ÞА-ЯҐЄІЇ0-9\"“«„{_ASIAN}]")
_DASH = late(r"\s*[-–—:.,]")
_WEEKDAY = late(rf", (?:{WEEKDAYS})\b", re.IGNORECASE)
_BARE_BEFORE = late(r"(?:[,.:|/]\s*|[-–—]\s?|\d\s+|[A-ZА-Я]{3}\s+|^)[«\"]?$")
_BARE_AFTER = late(r"^[»\"]?[.,:]?\s*(?:[-–—|]{1,3}|\.-)(?:\s|$|(?=[A-ZÀ-Þ]))")
# Without a dash: a stop, the line's end, a colon, the writer's name.
_STOPPED_AFTER = late(r"^(?:[.:]\s+(?=[A-ZÀ-ÞА-ЯҐЄІЇ\"“«0-9])|[.:]?\s*$|(?:, [A-ZА-Я]\w+ [A-ZА-Я]\w+)\. )")
_UNSTOPPED_AFTER = late(r"^ (?=[A-ZА-ЯҐЄІЇ][\wа-яіїєґ]* \w)")
# `ACN Girona.-`, `WANA (May 2) -`, `Reuters in London`, `ТАСС, 2 мая.`
_PLACE_AFTER = late(
    r"^[ ,/–—-]+(?P<place>[^\n]{2,50}?)(?P<end>\s*[-–—]{1,3}\s|\.-|\.\s+(?=[A-ZА-ЯҐЄІЇ])|\s*$|\)\s*[-–—:]?\s+(?=[A-Z]))"
)
_ASIAN_AFTER = late(
    r"^(?:社|通讯社)?(?:记者|記者)?[\u4e00-\u9fff]{0,12}(?:\d{1,2}月)?\d{1,2}日(?:\s?[电電讯訊]|\s*[-–—]|消息|报道|報道|報導)"
)


def find_datelines(copy: Copy) -> Iterator[Sourcing]:
    """The agencies in the dateline at the head, then those in datelines further down, each agency once."""
    signed: set[str] = set()
    for line in copy.lines[:HEAD_LINES]:
        groups = listed_together(copy.text, line.mentions)
        if groups and groups[0][0].start - line.start <= _LONGEST_HEAD and _is_dateline(copy, line, groups[0]):
            relation: Relation = "contributed" if _shared_with(copy, line, groups[0][0]) else "authored"
            signed = {name.agency for name in groups[0]}
            yield from credits_of(groups[0], relation, "dateline", 0.97)
            break
    below = [name for group in inner_datelines(copy) for name in group if name.agency not in signed]
    yield from credits_of(tuple(below), "authored", "dateline", 0.9)


def _is_dateline(copy: Copy, line: CopyLine, names: tuple[AgencyMention, ...]) -> bool:
    name = names[0]
    head = re.sub(r"(?:(?<=[(\[])[Bb]y )?(?:\b[Tt]he )?$", "", copy.text[line.start : name.start])
    after = copy.text[names[-1].end : min(line.end, names[-1].end + 80)]
    opening = _OPENS.search(head)
    if opening:
        closing = _CLOSES.search(after)
        if closing is not None and (closing.group()[-1] in "/／") is (opening["mark"] in "/／"):
            if not (head[: opening.start()] + after[closing.end() :]).strip():
                return _signs_alone(copy, line, name, opening["mark"])
            return _story_follows(head[: opening.start()], after[closing.end() :], name.text)
    if not head.strip(' "«'):
        return _opens_with_agency(after, name)
    if re.search(r"[©ⓒ]|\([cC]\)|opyright", head) or is_picture_credit(copy, name):
        return False
    return bool(_BARE_BEFORE.search(head)) and _is_place(head) and _ends_bare(head, after, name)


def _signs_alone(copy: Copy, line: CopyLine, name: AgencyMention, mark: str) -> bool:
    """Whether brackets that are all of their line sign the story below, and no picture: `(AP)`, not `(Bo Lind/AP)`."""
    # `(dpa/al)` alone at the foot is a credit line.
    at_foot = line.number > 0 and line.left == 0
    return (
        not at_foot and mark not in "[［" and not is_picture_credit(copy, name) and not is_a_photographers(copy, name)
    )


def _ends_bare(head: str, after: str, name: AgencyMention) -> bool:
    """Whether a name without brackets closes a place and date: `TOKYO, Aug. 29, Kyodo -`, `Baku/02.05.21/Turan:`."""
    dated = any(character.isdigit() for character in head)
    # `ERIE, PA —` is a state.
    if not dated and name.kind == "wordlike" and head.endswith(", "):
        return False
    placed = len(head.split()) <= 3 and is_place_name(head)
    if _BARE_AFTER.match(after):
        # `Ann Lee/AFP — Getty Images` is a picture's credit.
        known = dated or placed or "/" not in head
        return known and (name.kind != "lower" or head.rstrip().endswith(("-", "–", "—")))
    if name.kind == "lower":
        return False
    if _STOPPED_AFTER.match(after):
        return dated or (placed and head.strip(" .,:/–—-|").isupper()) or (placed and not after.strip())
    return (dated or placed) and name.text.isupper() and bool(_UNSTOPPED_AFTER.match(after))


def _opens_with_agency(after: str, name: AgencyMention) -> bool:
    """Whether the agency stands first: `AKP Phnom Penh, May 2 --`, `Reuters in London`, a bare `(agency) -`."""
    if _ASIAN_AFTER.match(after):
        return True
    if name.kind == "lower":
        return False
    place = _PLACE_AFTER.match(after)
    if place is None or not _is_place(place["place"]):
        return _goes_on(after, name)
    words = place["place"].removeprefix("in ").removeprefix("(")
    dated = any(character.isdigit() for character in words) and bool(place["end"].strip())
    return dated or is_place_name(words) or _goes_on(after, name)


def _goes_on(after: str, name: AgencyMention) -> bool:
    """Whether a dash leads on to the story; `Beta-Version` is one word."""
    dash = _BARE_AFTER.match(after)
    return dash is not None and (name.text.isupper() or dash.group()[-1:].isspace() or not after[dash.end() :])


def _story_follows(place: str, rest: str, name: str) -> bool:
    """Whether what stands round the bracketed name is a place or date before it and a story after it."""
    rest = rest.partition("\n")[0]
    if not place.strip():
        return bool(re.match(r"\s*(?:$|[-–—:.,A-ZÀ-Þ\"“«]|[\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af])", rest))
    if not _is_place(place) or spells_out(place, name):
        return False
    dated = any(character.isdigit() for character in place) or bool(_WEEKDAY.search(place))
    # `Ann Lee (AP)` alone on a line is a picture's credit; `July 24, 2012 (AP)` is a dateline.
    if not rest.strip():
        return dated
    if _DASH.match(rest):
        return True
    # `Berlin (AFP) Die Brücke ...`, `MUMBAI, May 2 (PTI) The bridge ...`: some wires set no dash.
    if not _OPENS_STORY.match(rest):
        return False
    capitals = place.strip(" :.–—-").isupper() and is_place_name(place)
    return dated or capitals or (len(place.split()) <= 3 and bool(_UNDASHED.match(rest)))


def _is_place(head: str) -> bool:
    """Whether the words read as a place and a date: every word a capital, a number, a month or a particle."""
    return all(_CAPITAL_OR_DIGIT.match(word) for word in head.split()) and not re.search(r"[!?;\"“”]", head)


def _shared_with(copy: Copy, line: CopyLine, name: AgencyMention) -> bool:
    opening = _OPENS.search(copy.text[line.start : name.start])
    return bool(opening and opening["other"])
