"""What metadata gives: the byline, the credit, the publisher."""

import re
from collections.abc import Iterator

from factcheck.model import Document, Relation, Sourcing, Span
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy
from factcheck.sourcing.forms.phrases import word_pattern
from factcheck.sourcing.heads.credited import OPENS_BYLINE, credit_of
from factcheck.sourcing.persons import is_initials_of_a_person

_BASED_ON = re.compile(r"Based on\b", re.IGNORECASE)
PICTURE = re.compile(rf"\b{word_pattern('picture_credits', 'picture-stems')}\b|©|/\s*[A-Z][a-z]", re.IGNORECASE)
_INITIALS = 4
_FIRST_NAME, _SURNAME = re.compile(r"\b[A-ZÀ-Þ][\w'’.-]* $"), re.compile(r"^ [A-ZÀ-Þ][\w'’.-]*(?!\w)")


def given_byline(byline: str, copy: Copy) -> Iterator[Sourcing]:
    """The agencies the byline names, pointed at where the text prints it; a picture's byline names none."""
    if PICTURE.search(byline):
        return
    # Where the page prints the byline too, the words can be pointed at; elsewhere metadata alone has them.
    at = copy.text[:4000].find(byline)
    for mention in _distinct(copy.registry.find(byline[:1000])):
        if is_a_persons(mention, byline[: mention.start], byline[mention.end :]):
            continue
        span = Span.of(copy.text, at + mention.start, at + mention.end) if at >= 0 else None
        yield credit_of(mention.agency, "authored", "byline", span, 0.95)


def is_a_persons(name: AgencyMention, before: str, after: str) -> bool:
    """Whether a name that is a word too is a part of somebody's: `Yousef Saba`, `By Petra Klein`, not `PA Sport`."""
    if is_initials_of_a_person(name, after):
        return True
    if name.kind != "wordlike" or (name.text.isupper() and len(name.text) <= _INITIALS):
        return False
    first_name = _FIRST_NAME.search(before)
    has_first_name = first_name is not None and not OPENS_BYLINE.match(first_name[0])
    return has_first_name or bool(_SURNAME.match(after))


def find_given_credits(document: Document, copy: Copy) -> Iterator[Sourcing]:
    """What metadata credits: an agency named alone wrote the text, one named among other words had a part in it."""
    for line in (document.credit or "").splitlines():
        based = _BASED_ON.match(line)
        if not based and PICTURE.search(line):
            continue
        names = _distinct(copy.registry.find(line[:1000]))
        rest = line
        for name in names:
            rest = rest.replace(name.text, "")
        alone = not re.search(r"[^\W\d_]{3}", re.sub(r"\b(?:The|and|und|et)\b", "", rest))
        relation: Relation = "based_on" if based else "authored" if alone else "contributed"
        by_address = [copy.registry.of_address(line)] if based and not names else []
        for agency in (*(name.agency for name in names), *filter(None, by_address)):
            yield credit_of(agency, relation, "metadata", None, 0.85 if alone or based else 0.7)


def find_publisher(document: Document, copy: Copy) -> Iterator[Sourcing]:
    """The agency that published the document itself, by name or by the address of its site."""
    publisher = (document.publisher or "").strip().removeprefix("The ")
    name = copy.registry.names.get(publisher)
    agency = name.agency if name is not None and name.kind in ("plain", "initials") else None
    if agency is None and re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", publisher):
        agency = copy.registry.of_address(f"https://{publisher}")
    if agency is not None and copy.registry.entries[agency]["kind"] == "agency":
        yield credit_of(agency, "authored", "metadata", None, 0.85)


def _distinct(mentions: list[AgencyMention] | tuple[AgencyMention, ...]) -> list[AgencyMention]:
    first: dict[str, AgencyMention] = {}
    for mention in mentions:
        if mention.kind != "lower":
            first.setdefault(mention.agency, mention)
    return list(first.values())
