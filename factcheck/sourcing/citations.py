"""Citations in the running text: who told the agency, what the agency reported."""

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.languages import words
from factcheck.languages.late import late
from factcheck.languages.templates import one_of
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.ambiguous_names import AmbiguousNames
from factcheck.sourcing.copytext import Copy, listed_together
from factcheck.sourcing.forms.cues import LOOSELY_CITED, PLAINLY_CITED, PLAINLY_TOLD, Citation, find_cue, is_plain
from factcheck.sourcing.forms.phrases import holds, phrase
from factcheck.sourcing.forms.slots import MONTHS
from factcheck.sourcing.pictures import is_picture_credit

# A text that names agencies more often than this is a list, not a story; the rest is left unread.
MOST_MENTIONS = 1000
_VERBS = "|".join(["said", *(one_of(words("en", "credit_words", name), spaced=False) for name in ("reported", "said"))])
_QUOTES_AFTER = late(r"^(?:['’]s (?:[A-Z][\w.'’-]* ?){2,4}[^:\n]{0,80}|[ ]?): ?[\"“«]")
_ITS_WRITER_AFTER = late(rf"^(?:['’]s?)? (?:[A-Z][\w.'’-]+ ){{2,3}}(?:{_VERBS})\b")
# `The bridge is closed — AP`, and a headline: `AP: The bridge is closed for a week`.
_DASH_BEFORE, _DASH_AFTER = (
    re.compile(r"(?:^|\s)[a-zа-яёіїєґ0-9][\w’'-]*,? [—–-] (?:the |The )?$"),
    re.compile(r"^(?:$|[.:]|\s*$)"),
)
_HEAD_BEFORE = late(r"^\W*$")
_HEAD_AFTER = late(
    r"^: (?![^\n]*(?:branded|proprietary|trademark|[Cc]opyright|rights reserved))[\"“«]?[A-ZÀ-ÞА-ЯҐЄІЇ](?:[^\n]* ){3}\w"
)
_LOWER_HEAD_AFTER = late(r"^: [a-zа-яіїє](?:[^\n.:]* ){4}\w")
_BRACKETED = re.compile(r"\[$"), re.compile(r"^(?:[,;] [^\]\n]{1,30})?\]")
_REFERENCE_BEFORE = late(r"[,—–-] ?(?:the |The )?$")
_REFERENCE_AFTER = late(rf"^, (?i:(?:{MONTHS})\.? \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} (?:{MONTHS})\.?,? (?:19|20)\d\d)")
_NOT_FAR = 600


def find_citations(copy: Copy, taken: set[int]) -> list[Citation]:
    """What each mention not yet `taken` by a credit (by its start) is there for; pictures are left out."""
    left = _left_over(copy, taken)
    ambiguous = AmbiguousNames.of(copy, MOST_MENTIONS)
    found: list[Citation] = []
    for line in copy.lines:
        names = tuple(name for name in line.mentions if name.start in left)
        for group in listed_together(copy.text, names):
            found += _group(copy, group, ambiguous)
    return [*found, *_unnamed(copy)]


def _unnamed(copy: Copy) -> Iterator[Citation]:
    """`The news agency said`: the agency named last, where one is named not far before."""
    first = copy.mentions[0].end if copy.mentions else len(copy.text)
    for match in phrase("citing", "the-agency").finditer(copy.text, first):
        named = [name for name in copy.mentions_before(match.start()) if _may_be_meant(name, match.start())]
        if not named:
            continue
        name = AgencyMention(match.start(), match.end(), match.group(), named[-1].agency, "plain")
        if own := _cited(copy, name):
            yield replace(own, confidence=own.confidence * 0.85)


def _may_be_meant(name: AgencyMention, at: int) -> bool:
    return at - name.end < _NOT_FAR and name.kind in ("plain", "initials") and name.sort == "agency"


def _left_over(copy: Copy, taken: set[int]) -> set[int]:
    usable = (name for name in copy.mentions[:MOST_MENTIONS] if name.kind not in ("lower", "signature", "dateline"))
    return {name.start for name in usable if name.start not in taken and not is_picture_credit(copy, name)}


def _group(copy: Copy, group: tuple[AgencyMention, ...], ambiguous: AmbiguousNames) -> Iterator[Citation]:
    """Names in one list share the words before the first and after the last."""
    first, last = _cited(copy, group[0]), _cited(copy, group[-1])
    for name in group:
        own = _cited(copy, name) or first or last
        if own and not ambiguous.is_others(name, own):
            yield own if own.name is name else replace(own, name=name, confidence=own.confidence * 0.95)
        elif name.kind == "plain" and name.sort == "agency":
            yield Citation(name, "subject", 0.5)


def _cited(copy: Copy, name: AgencyMention) -> Citation | None:
    before, after = copy.before(name), copy.after(name)
    if _of_itself(before, after):
        return None
    if not _is_no_credit(before, after):
        if is_plain(before, after, PLAINLY_TOLD):
            return Citation(name, "told", 0.93)
        governed = holds("agency_subjects", "governed", before, "")
        if is_plain(before, after, PLAINLY_CITED, governed=governed):
            return Citation(name, "cited", 0.9)
        if is_plain(before, after, LOOSELY_CITED, governed=governed):
            cue = find_cue(before, after)
            return Citation(name, "cited", 0.8, weak=cue is None or cue.strength != "press", cue=cue)
    return _loosely_cited(before, after, name)


def _loosely_cited(before: str, after: str, name: AgencyMention) -> Citation | None:
    if _quoted_or_referred_to(before, after, name.kind):
        return Citation(name, "cited", 0.75)
    cue = find_cue(before, after)
    if cue is None or (_is_no_credit(before, after) and cue.relation == "told"):
        return None
    return Citation(name, cue.relation, cue.confidence, weak=cue.strength == "weak", cue=cue)


def _of_itself(before: str, after: str) -> bool:
    """Whether the agency is what is spoken of: what it says of itself, who runs it, who buys its copy."""
    return any(
        holds("agency_subjects", name, before, after) for name in ("of-itself", "officer", "ordered", "customer")
    )


def _is_no_credit(before: str, after: str) -> bool:
    """Whether the agency is an employer, a picture desk, a product: `Reuters executives`."""
    return holds("agency_subjects", "no-credit", before, after)


def _quoted_or_referred_to(before: str, after: str, kind: str) -> bool:
    return bool(
        (_BRACKETED[0].search(before) and _BRACKETED[1].match(after) and (before + after).strip("[]. "))
        or (_DASH_BEFORE.search(before) and _DASH_AFTER.match(after))
        or (_HEAD_BEFORE.match(before) and _HEAD_AFTER.match(after))
        or (kind == "plain" and _HEAD_BEFORE.match(before) and _LOWER_HEAD_AFTER.match(after))
        or _QUOTES_AFTER.match(after)
        or _ITS_WRITER_AFTER.match(after)
        or (_REFERENCE_BEFORE.search(before) and _REFERENCE_AFTER.match(after))
    )
