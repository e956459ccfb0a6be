"""Datelines and bylines: the agency named before the first word of the story."""

import re
from collections.abc import Iterator

from factcheck.model import Document, Position, Relation, Sourcing, Span
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy, CopyLine, listed_together
from factcheck.sourcing.country_hints import is_place_name, spells_out
from factcheck.sourcing.forms.phrases import word_pattern, words_of
from factcheck.sourcing.forms.slots import MONTHS, WEEKDAYS
from factcheck.sourcing.inner_datelines import inner_bylines, inner_datelines
from factcheck.sourcing.pictures import is_a_photographers, is_picture_credit

# A dateline stands at the head; above it there may be a headline, a deck, a byline and a picture's caption.
_HEAD_LINES = 12
_LONGEST_HEAD = 90
_LONGEST_BYLINE = 160
_LONGEST_DECK = 240
_LONGEST_SENTENCE = 100
_PARTICLES = word_pattern("datelines", "place-particles")
_CAPITAL_OR_DIGIT = re.compile(
    rf"\s*(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯҐЄІЇ0-9\[(（【/]|\W|(?:{MONTHS}|{WEEKDAYS}|{_PARTICLES})\b"
    r"|[\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af])"
)
_ASIAN = r"\u3040-\u9fff\uac00-\ud7af"
_OPENS = re.compile(
    r"(?P<mark>[(/（【\[［])(?!" + word_pattern("datelines", "bracket-labels") + r")"
    r"(?:(?P<other>[A-ZА-Я][\w .&]{1,24}) ?[/,–—-] ?"
    r"|[Кк]о[рp]{1,2}\. |ИА |[Aa]gen\w+ "
    rf"|[\d\s{_ASIAN}]{{1,24}}=?)?[«\"]?$"
)
_CLOSES = re.compile(
    r"^[»\"]?(?:[/-][\w ]{2,12})?(?: [A-Z][\w!]+){0,2}(?:[ ,]+[\d./]+)?" + rf"[\d{_ASIAN}]{{0,20}}[)/）】\]］]"
)
_UNDASHED = re.compile(rf" {word_pattern('datelines', 'story-openers')} [\w]")
_OPENS_STORY = re.compile(rf"\s*[A-ZÀ-ÞА-ЯҐЄІЇ0-9\"“«„{_ASIAN}]")
_DASH = re.compile(r"\s*[-–—:.,]")
_WEEKDAY = re.compile(rf", (?:{WEEKDAYS})\b", re.IGNORECASE)
_BARE_BEFORE = re.compile(r"(?:[,.:|/]\s*|[-–—]\s?|\d\s+|[A-ZА-Я]{3}\s+|^)[«\"]?$")
_BARE_AFTER = re.compile(r"^[»\"]?[.,:]?\s*(?:[-–—|]{1,3}|\.-)(?:\s|$|(?=[A-ZÀ-Þ]))")
# Without a dash: a stop, the line's end, a colon, the writer's name.
_STOPPED_AFTER = re.compile(r"^(?:[.:]\s+(?=[A-ZÀ-ÞА-ЯҐЄІЇ\"“«0-9])|[.:]?\s*$|(?:, [A-ZА-Я]\w+ [A-ZА-Я]\w+)\. )")
_UNSTOPPED_AFTER = re.compile(r"^ (?=[A-ZА-ЯҐЄІЇ][\wа-яіїєґ]* \w)")
# `ACN Girona.-`, `WANA (May 2) -`, `Reuters in London`, `ТАСС, 2 мая.`
_PLACE_AFTER = re.compile(
    r"^[ ,/–—-]+(?P<place>[^\n]{2,50}?)(?P<end>\s*[-–—]{1,3}\s|\.-|\.\s+(?=[A-ZА-ЯҐЄІЇ])|\s*$|\)\s*[-–—:]?\s+(?=[A-Z]))"
)
_ASIAN_AFTER = re.compile(
    r"^(?:社|通讯社)?(?:记者|記者)?[\u4e00-\u9fff]{0,12}(?:\d{1,2}月)?\d{1,2}日(?:\s?[电電讯訊]|\s*[-–—]|消息|报道|報道|報導)"
)
_BY = re.compile(rf"^\W{{0,3}}{word_pattern('datelines', 'byline-openers')}(?:\b:?| ?/)", re.IGNORECASE)
_PERSON = re.compile(r"^\W{0,2}(?:[A-ZÀ-Þ][\w'’.-]+ ){1,3}[A-ZÀ-Þ][\w'’.-]+,(?: [Tt]he)? ?(?:[A-Z][\w ]{2,30} \()?$")
_INITIALS = 4
_FIRST_NAME, _SURNAME = re.compile(r"\b[A-ZÀ-Þ][\w'’.-]* $"), re.compile(r"^ [A-ZÀ-Þ][\w'’.-]*(?!\w)")
_BYLINE_REST = re.compile(rf"(?:{word_pattern('datelines', 'byline-rest')}|[A-Z][\w'’.-]*|\d+|\W)*", re.IGNORECASE)
_BASED_ON = re.compile(r"Based on\b", re.IGNORECASE)
_PICTURE = re.compile(rf"\b{word_pattern('picture_credits', 'picture-stems')}\b|©|/\s*[A-Z][a-z]", re.IGNORECASE)


def find_datelines(copy: Copy) -> Iterator[Sourcing]:
    """The agencies in the dateline at the head, then those in datelines further down, each agency once."""
    signed: set[str] = set()
    for line in copy.lines[:_HEAD_LINES]:
        groups = listed_together(copy.text, line.mentions)
        if groups and groups[0][0].start - line.start <= _LONGEST_HEAD and _is_dateline(copy, line, groups[0]):
            relation: Relation = "contributed" if _shared_with(copy, line, groups[0][0]) else "authored"
            signed = {name.agency for name in groups[0]}
            yield from _credits(groups[0], relation, "dateline", 0.97)
            break
    below = [name for group in inner_datelines(copy) for name in group if name.agency not in signed]
    yield from _credits(tuple(below), "authored", "dateline", 0.9)


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
    if re.search(r"[©ⓒ]|\([cC]\)|opyright", head):
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


def find_bylines(document: Document, copy: Copy) -> Iterator[Sourcing]:
    """The agencies in the byline, as metadata gives it or as a line of its own at the head."""
    if document.byline:
        yield from _given_byline(document.byline, copy)
        return
    head = tuple(_head_byline(copy))
    yield from head
    signed = {row.agency for row in head}
    yield from _credits(
        tuple(name for name in inner_bylines(copy) if name.agency not in signed), "authored", "byline", 0.85
    )


def _head_byline(copy: Copy) -> Iterator[Sourcing]:
    for line in copy.lines[:_HEAD_LINES]:
        # A name alone below the first paragraph credits a picture set there.
        if line.end - line.start > _LONGEST_DECK:
            return
        if line.mentions and line.end - line.start <= _LONGEST_BYLINE and _is_byline(copy, line):
            around = [(name, copy.text[line.start : name.start], copy.after(name)) for name in line.mentions]
            names = tuple(name for name, *beside in around if not _is_a_persons(name, *beside))
            yield from _credits(names, "authored", "byline", 0.9 if _BY.match(_words(copy, line)) else 0.7)
            return


def _given_byline(byline: str, copy: Copy) -> Iterator[Sourcing]:
    if _PICTURE.search(byline):
        return
    # Where the page prints the byline too, the words can be pointed at; elsewhere metadata alone has them.
    at = copy.text[:4000].find(byline)
    for mention in _distinct(copy.registry.find(byline[:1000])):
        if _is_a_persons(mention, byline[: mention.start], byline[mention.end :]):
            continue
        span = Span.of(copy.text, at + mention.start, at + mention.end) if at >= 0 else None
        yield _credit(mention.agency, "authored", "byline", span, 0.95)


def _is_a_persons(name: AgencyMention, before: str, after: str) -> bool:
    """Whether a name that is a word too is a part of somebody's: `Yousef Saba`, `By Petra Klein`, not `PA Sport`."""
    if name.kind != "wordlike" or (name.text.isupper() and len(name.text) <= _INITIALS):
        return False
    first_name = _FIRST_NAME.search(before)
    has_first_name = first_name is not None and not _BY.match(first_name[0])
    return has_first_name or bool(_SURNAME.match(after))


def find_given_credits(document: Document, copy: Copy) -> Iterator[Sourcing]:
    """What metadata credits: an agency named alone wrote the text, one named among other words had a part in it."""
    for line in (document.credit or "").splitlines():
        based = _BASED_ON.match(line)
        if not based and _PICTURE.search(line):
            continue
        names = _distinct(copy.registry.find(line[:1000]))
        rest = line
        for name in names:
            rest = rest.replace(name.text, "")
        alone = not re.search(r"[^\W\d_]{3}", re.sub(r"\b(?:The|and|und|et)\b", "", rest))
        relation: Relation = "based_on" if based else "authored" if alone else "contributed"
        by_address = [copy.registry.of_address(line)] if based and not names else []
        for agency in (*(name.agency for name in names), *filter(None, by_address)):
            yield _credit(agency, relation, "metadata", None, 0.85 if alone or based else 0.7)


def _is_byline(copy: Copy, line: CopyLine) -> bool:
    words = _words(copy, line)
    if _PICTURE.search(words) or words.rstrip().endswith(("!", "?")):
        return False
    first = line.mentions[0]
    lead = words[: first.start - line.start]
    rest = copy.text[first.end : line.end]
    if _BY.match(words):
        return len(words.split()) <= 20 and _names_only(words, first.text)
    if _PERSON.match(lead) and len(rest.split()) <= 3:
        return line.number <= 3 and line.left > 0 and not _stands_below_story(copy, line)
    return (
        not _stands_below_story(copy, line)
        and lead.strip(" -–—|(").lower() in ("", "the")
        and len(rest.split()) <= 8
        and bool(_BYLINE_REST.fullmatch(rest))
        and not re.search(r"[a-z]{3}[.:]", rest)
        and _only_names(rest)
    )


def _stands_below_story(copy: Copy, line: CopyLine) -> bool:
    """Whether a sentence stands above the line, first of the text or longer than a deck: no head, but a picture's."""
    if line.number == 0 or line.left == 0:
        return False
    above = _words(copy, copy.lines[line.number - 1]).rstrip()
    return above.endswith((".", "!", "?", "”", '"')) and (line.number == 1 or len(above) > _LONGEST_SENTENCE)


def _names_only(words: str, agency: str) -> bool:
    """Whether the line holds names and the small words of a byline, not a sentence."""
    lower = [word for word in re.findall(r"[^\W\d_]+", words.replace(agency, "")) if word.islower()]
    return all(word in words_of("datelines", "byline-words") for word in lower) and not words.rstrip().endswith(
        ("!", ":")
    )


def _only_names(rest: str) -> bool:
    lower = [word for word in re.findall(r"[^\W\d_]+", rest) if word.islower()]
    return all(word in words_of("datelines", "byline-rest-small") for word in lower)


def _words(copy: Copy, line: CopyLine) -> str:
    return copy.text[line.start : line.end]


def _distinct(mentions: list[AgencyMention] | tuple[AgencyMention, ...]) -> list[AgencyMention]:
    first: dict[str, AgencyMention] = {}
    for mention in mentions:
        if mention.kind != "lower":
            first.setdefault(mention.agency, mention)
    return list(first.values())


def _credits(
    names: tuple[AgencyMention, ...], relation: Relation, position: Position, confidence: float
) -> Iterator[Sourcing]:
    seen: set[str] = set()
    for name in names:
        if name.agency not in seen:
            seen.add(name.agency)
            span = Span(start=name.start, end=name.end, text=name.text)
            yield _credit(name.agency, relation, position, span, confidence)


def _credit(agency: str, relation: Relation, position: Position, span: Span | None, confidence: float) -> Sourcing:
    return Sourcing(
        agency=agency, relation=relation, level="document", position=position, span=span, confidence=confidence
    )
