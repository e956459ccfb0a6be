"""Credit lines: `With reporting by Reuters and AFP`, and the other forms that name an agency for a whole text."""

import re
from collections.abc import Iterator

from factcheck.languages.late import late
from factcheck.model import Relation, Sourcing, Span
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy, CopyLine, listed_together
from factcheck.sourcing.country_hints import is_country_near
from factcheck.sourcing.forms.credit_lines import credit_lines
from factcheck.sourcing.forms.phrases import holds, phrase, word_pattern
from factcheck.sourcing.pictures import is_picture_credit

_MATTER = "credit_lines"
_LONGEST_CREDIT = 700
# The house's own lines and a writer's biography stand below the credit.
_FOOT_LINES = 5
# Beside the names of a line that holds nothing else: small words, material, a writer's initials.
_CLOSED_REST = late(lambda: rf"(?:\W|\b{word_pattern(_MATTER, 'small-words')}\b|\b[a-zäöü]{{2,3}}\b)*", re.IGNORECASE)
# The name stands at once behind the sign.
_COPYRIGHT = late(
    r"(?:[©ⓒ]|\([cC]\)|\b[Cc]opyright\b)(?: ?(?:[©ⓒ]|\([cC]\)))?(?: ?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)?"
    r",? ?(?:by )?(?:[Tt]he )?$"
)
_SIGNED = late(r"^(?:.*[.)] |.*\) )?(?:[A-Z][\w.'’-]+ ){1,3}?[A-Z][\w.'’-]+, (?:the )?$", re.IGNORECASE)
_ENDS_STORY = late(r"(?:^|[.!?…][\"”»’]*\s*[-–—(/]+\s?|^[-–—(（/\s]+)$")
_NAME_CLOSES = late(r"^(?:[ ,]+[\d./]+)?[)）\]/.\s]*$")
_LONGEST_CAPTION = 120
_DESK = late(lambda: rf"{word_pattern('datelines', 'desks-with')}, ?with\b", re.IGNORECASE)
# `LIMA — A bus`: a brief, not a caption.
_OPENS_BRIEF = late(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?: [A-ZÀ-Þ.'’-]+){0,3}(?:, [A-ZÀ-Þ][\w.]+)? ?[-–—:] ?[A-ZÀ-Þ0-9\"“]")
# How far into its line a form's list of names may run.
_REACH = 400


def find_credits(copy: Copy) -> list[Sourcing]:
    """Every agency a credit line names, once for each relation."""
    rows: dict[tuple[str, Relation], Sourcing] = {}
    for line in copy.lines:
        for row in _line_credits(copy, line):
            rows.setdefault((row.agency, row.relation), row)
    return list(rows.values())


def _line_credits(copy: Copy, line: CopyLine) -> Iterator[Sourcing]:
    words = copy.text[line.start : min(line.end, line.start + _LONGEST_CREDIT)]
    yield from _signatures(line)
    if line.end - line.start > _LONGEST_CREDIT or phrase(_MATTER, "boilerplate").search(words):
        return
    named = tuple(name for name in line.mentions if name.kind not in ("signature", "dateline"))
    closed = list(_closed(copy, line, words, named))
    names = tuple(name for name in named if not is_picture_credit(copy, name))
    if closed:
        yield from closed
    elif names:
        yield from _formed(copy, line, words, names)
    elif not line.mentions and (house := phrase(_MATTER, "house-form").match(words)):
        # Reuters prints its reporters and editors so; the house is inferred, no word names it.
        text = house.group().rstrip()
        span = Span(start=line.start, end=line.start + len(text), text=text)
        # Other desks sign so too.
        yield _row("reuters", "authored", span, 0.5).model_copy(update={"ambiguous": True})


def _signatures(line: CopyLine) -> Iterator[Sourcing]:
    for name in line.mentions:
        if name.kind == "signature":
            yield _named(name, "authored", 0.8)


def _formed(copy: Copy, line: CopyLine, words: str, names: tuple[AgencyMention, ...]) -> Iterator[Sourcing]:
    for form in credit_lines("behind"):
        match = form.words.search(words)
        if match:
            named = _names_after(copy, names, line.start + match.end())
            yield from (_named(name, form.relation, form.confidence) for name in named)
            if named:
                return
    for form in credit_lines("before"):
        match = form.words.search(words)
        if match:
            at = line.start + match.start()
            yield from (
                _named(name, form.relation, form.confidence) for name in names if at - _REACH <= name.start < at
            )
            return
    yield from _close(copy, line, names)
    yield from _signed(copy, line, names)


def _closed(copy: Copy, line: CopyLine, words: str, names: tuple[AgencyMention, ...]) -> Iterator[Sourcing]:
    """A line that holds a short form and names, and nothing else."""
    if not names or (line.number == 0 and line.left > 0 and not _DESK.search(words)):
        return
    for form in credit_lines("alone"):
        match = form.words.match(words)
        if match and _holds_only(copy, names, line.start + match.end(), line.end):
            yield from (_named(name, form.relation, form.confidence) for name in names)
            return
    bracketed = words.strip()[:1] in "(/[" or line.number > 0
    # `(dpa/al)`, `AFP/al`: the agency and the initials of who edited it.
    if (
        bracketed
        and re.search(r"[/,(] ?[a-zäöü]{2,3}\b|\b[a-zäöü]{2,3}[/,]", words)
        and _holds_only(copy, names, line.start, line.end)
    ):
        yield from (_named(name, "authored", 0.7) for name in names)


def _holds_only(copy: Copy, names: tuple[AgencyMention, ...], start: int, end: int) -> bool:
    rest = []
    for name in names:
        rest.append(copy.text[start : max(start, name.start)])
        start = name.end
    return bool(_CLOSED_REST.fullmatch(" ".join([*rest, copy.text[start:end]])))


def _names_after(copy: Copy, names: tuple[AgencyMention, ...], at: int) -> list[AgencyMention]:
    """The names behind the form; the first must come in its own sentence."""
    behind = [name for name in names if at <= name.start < at + _REACH]
    if not behind or re.search(r"[^.][^A-Z.]\. [A-Z]", copy.text[at : behind[0].start]):
        return []
    return behind


def _close(copy: Copy, line: CopyLine, names: tuple[AgencyMention, ...]) -> Iterator[Sourcing]:
    for group in listed_together(copy.text, names):
        before, after = copy.before(group[0], 40), copy.after(group[-1], 20)
        if _COPYRIGHT.search(before):
            if _sets_a_picture(copy, group[0], line):
                continue
            yield from (_named(name, "authored", 0.85) for name in group)
        elif holds(_MATTER, "this-story-of", before, after) and not holds(_MATTER, "another-story-of", before, after):
            yield from (_named(name, "authored", 0.6) for name in group)


def _sets_a_picture(copy: Copy, name: AgencyMention, line: CopyLine) -> bool:
    """Whether `© dpa`, with no year, closes a sentence on its own line, or stands amid the story: so captions do."""
    lead = re.split(r"©|\([cC]\)|[Cc]opyright", copy.before(name))[0].strip()
    captions = (len(lead) > 3 and lead[-1:] in ".!?…") or (not lead and _stands_amid(line))
    return captions and not re.search(r"\d{4}", copy.before(name, 12))


def _signed(copy: Copy, line: CopyLine, names: tuple[AgencyMention, ...]) -> Iterator[Sourcing]:
    """A name that closes the story: `(PTI)`, `– NZPA`, `Ann Lee, The Canadian Press`, `AFP/Reuters`.

    A name that is a word too does so only where its country is spoken of. Amid the text it closes a paragraph of a
    brief; alone there, or behind a few words, it credits a picture.
    """
    if names[-1].kind in ("wordlike", "shared") and not is_country_near(copy.text, names[-1], copy.registry):
        return
    group = listed_together(copy.text, names)[-1]
    before, after = copy.text[line.start : group[0].start], copy.text[group[-1].end : line.end]
    if not _NAME_CLOSES.match(after):
        return
    if _ENDS_STORY.search(before[-60:]) and (before.strip() or line.number > 0 or line.left == 0):
        if not _stands_amid(line) or len(before) > _LONGEST_CAPTION or _OPENS_BRIEF.match(before):
            yield from (_named(name, "authored", 0.7) for name in group)
    elif not _stands_amid(line) and len(before) < 160 and _SIGNED.match(before) and group[0].kind == "plain":
        yield from (_named(name, "authored", 0.75) for name in group)


def _stands_amid(line: CopyLine) -> bool:
    """Whether more of the story follows: the foot has few lines, and most of the text above it."""
    return line.left >= _FOOT_LINES or 0 < line.number <= line.left


def _named(name: AgencyMention, relation: Relation, confidence: float) -> Sourcing:
    return _row(name.agency, relation, Span(start=name.start, end=name.end, text=name.text), confidence)


def _row(agency: str, relation: Relation, span: Span, confidence: float) -> Sourcing:
    return Sourcing(
        agency=agency, relation=relation, level="document", position="footer", span=span, confidence=confidence
    )
