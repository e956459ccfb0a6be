"""Datelines and bylines: the agency named before the first word of the story."""

import re
from collections.abc import Iterator

from factcheck.model import Document, Position, Relation, Sourcing, Span
from factcheck.sourcing.copytext import Copy, Line, listed_together
from factcheck.sourcing.lexicon import MONTHS, PLACE_PARTICLES
from factcheck.sourcing.registry import Mention

# A dateline stands at the head; above it there may be a headline, a deck, a byline and a picture's caption.
_HEAD_LINES = 12
_LONGEST_HEAD = 90
_LONGEST_BYLINE = 160
_LONGEST_DECK = 240
_CAPITAL_OR_DIGIT = re.compile(
    rf"\s*(?:[A-ZÀ-ÖØ-ÞА-ЯҐЄІЇ0-9\[(（【/]|\W|(?:{MONTHS}|{PLACE_PARTICLES})\b|[\u3040-\u9fff\uac00-\ud7af])"
)
_OPENS = re.compile(r"(?P<mark>[(/（【\[])(?:(?P<other>[A-Z][\w .&]{1,24})[/,] ?)?$|【[^】\n]{0,16}$")
_CLOSES = re.compile(r"^(?:[/-][\w ]{2,12})?(?:[ ,]+[\d./]+)?[)/）】\]]")
_UNDASHED = re.compile(
    r" (?:Der|Die|Das|Ein|Eine|Einen|Bei|Nach|Im|Zum|Zur|Wegen|Mit|Rund|Mehr|Vor|Für|Trotz|Seit|Unter|Auf|An|Am) [\w]"
)
_DASH = re.compile(r"\s*[-–—:.,]")
_BARE_BEFORE = re.compile(r"(?:[,.]\s+|^)$")
_BARE_AFTER = re.compile(r"^(?:\.)?\s*(?:[-–—]{1,2}|\.-)\s")
_BY = re.compile(r"^\W{0,3}(?:by|von|par|por|di|автор|от)\b:?", re.IGNORECASE)
_BYLINE_REST = re.compile(
    r"(?:staff|writers?|correspondents?|reporters?|editors?|news|agency|television|technology|science|business|sports|political"
    r"|medical|entertainment|and|with|ago|hrs?|mins?|[A-Z][\w'’.-]*|\d+|\W)*",
    re.IGNORECASE,
)
_BASED_ON = re.compile(r"Based on\b", re.IGNORECASE)
_PICTURE = re.compile(
    r"\b(?:photo|foto|image|picture|video|graphic|pool|getty|bild|imago|caption)\w*\b|©|/\s*[A-Z][a-z]", re.IGNORECASE
)


def find_datelines(copy: Copy) -> Iterator[Sourcing]:
    """The agencies in the story's dateline; nothing where the document opens with prose."""
    for line in copy.lines[:_HEAD_LINES]:
        groups = listed_together(copy.text, line.mentions)
        if groups and groups[0][0].start - line.start <= _LONGEST_HEAD and _is_dateline(copy, line, groups[0]):
            relation: Relation = "contributed" if _shared_with(copy, line, groups[0][0]) else "authored"
            yield from _credits(groups[0], relation, "dateline", 0.97)
            return


def _is_dateline(copy: Copy, line: Line, names: tuple[Mention, ...]) -> bool:
    head, after = copy.text[line.start : names[0].start], copy.text[names[-1].end : names[-1].end + 40]
    opening = _OPENS.search(head)
    if opening:
        closing = _CLOSES.search(after)
        return closing is not None and _story_follows(
            head[: opening.start()], after[: closing.end()], after[closing.end() :]
        )
    return bool(_BARE_BEFORE.search(head) and _BARE_AFTER.match(after) and _is_place(head)) and names[0].kind != "lower"


def _story_follows(place: str, closing: str, rest: str) -> bool:
    """Whether what stands round the bracketed name is a place or date before it and a story after it."""
    rest = rest.partition("\n")[0]
    if not place.strip():
        return bool(re.match(r"\s*(?:$|[-–—:.,A-ZÀ-Þ\"“«])", rest)) or closing.endswith("】")
    # `Ann Lee (AP)` alone on a line is a picture's credit; `July 24, 2012 (AP)` is a dateline.
    ends = not rest.strip() and any(character.isdigit() for character in place)
    # `Berlin (AFP) Die Brücke ...`: German wires set no dash.
    undashed = " " not in place.strip() and bool(_UNDASHED.match(rest))
    return _is_place(place) and (ends or undashed or bool(_DASH.match(rest)))


def _is_place(head: str) -> bool:
    """Whether the words read as a place and a date: every word a capital, a number, a month or a particle."""
    return all(_CAPITAL_OR_DIGIT.match(word) for word in head.split()) and not re.search(r"[!?;\"“”]", head)


def _shared_with(copy: Copy, line: Line, name: Mention) -> bool:
    opening = _OPENS.search(copy.text[line.start : name.start])
    return bool(opening and opening["other"])


def find_bylines(document: Document, copy: Copy) -> Iterator[Sourcing]:
    """The agencies in the byline, as metadata gives it or as a line of its own at the head."""
    if document.byline:
        yield from _given_byline(document.byline, copy)
        return
    for line in copy.lines[:_HEAD_LINES]:
        # A name alone below the first paragraph credits a picture set there.
        if line.end - line.start > _LONGEST_DECK:
            return
        if line.mentions and line.end - line.start <= _LONGEST_BYLINE and _is_byline(copy, line):
            yield from _credits(line.mentions, "authored", "byline", 0.9 if _BY.match(_words(copy, line)) else 0.7)
            return


def _given_byline(byline: str, copy: Copy) -> Iterator[Sourcing]:
    if _PICTURE.search(byline):
        return
    # Where the page prints the byline too, the words can be pointed at; elsewhere metadata alone has them.
    at = copy.text[:4000].find(byline)
    for mention in _distinct(copy.registry.find(byline[:1000])):
        span = Span.of(copy.text, at + mention.start, at + mention.end) if at >= 0 else None
        yield _credit(mention.agency, "authored", "byline", span, 0.95)


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


def _is_byline(copy: Copy, line: Line) -> bool:
    words = _words(copy, line)
    if _PICTURE.search(words) or words.rstrip().endswith(("!", "?")):
        return False
    if _BY.match(words):
        return len(words.split()) <= 20
    first = line.mentions[0]
    lead = words[: first.start - line.start]
    rest = copy.text[first.end : line.end]
    return (
        lead.strip(" -–—|(").lower() in ("", "the")
        and len(rest.split()) <= 8
        and bool(_BYLINE_REST.fullmatch(rest))
        and not re.search(r"[a-z]{3}[.:]", rest)
        and _only_names(rest)
    )


def _only_names(rest: str) -> bool:
    lower = [word for word in re.findall(r"[^\W\d_]+", rest) if word.islower()]
    return all(
        word in {"staff", "writer", "writers", "and", "ago", "hr", "hrs", "min", "mins", "reporter", "with"}
        for word in lower
    )


def _words(copy: Copy, line: Line) -> str:
    return copy.text[line.start : line.end]


def _distinct(mentions: list[Mention] | tuple[Mention, ...]) -> list[Mention]:
    first: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind != "lower":
            first.setdefault(mention.agency, mention)
    return list(first.values())


def _credits(
    names: tuple[Mention, ...], relation: Relation, position: Position, confidence: float
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
