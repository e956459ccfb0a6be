"""Citations in the running text: who told the agency, what the agency reported."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.model import Relation
from factcheck.sourcing.copytext import Copy, listed_together
from factcheck.sourcing.lexicon import (
    AFTER_NAME,
    AGENCY_NOUN_AFTER,
    AGENCY_NOUN_BEFORE,
    BETWEEN,
    CITED_AFTER,
    CITED_BEFORE,
    DAYS,
    DESCRIPTIONS,
    MONTHS,
    NOT_A_CREDIT_AFTER,
    STRONG_VERBS,
    TOLD_BEFORE,
    WEAK_BEFORE,
    WEAK_VERBS,
)
from factcheck.sourcing.lexicon_chains import THE_AGENCY
from factcheck.sourcing.pictures import is_picture_credit
from factcheck.sourcing.registry import Mention

# A text that names agencies more often than this is a list, not a story; the rest is left unread.
MOST_MENTIONS = 2000
_OPENING = r"[«\"“„‘'(\[]{0,2}"
_VERBS = f"{STRONG_VERBS}|{WEAK_VERBS}"
_TOLD_BEFORE = re.compile(rf"(?i:{'|'.join(TOLD_BEFORE)}){DESCRIPTIONS}{{0,7}}{_OPENING}$")
_CITED_BEFORE = re.compile(rf"(?i:{'|'.join(CITED_BEFORE)}){DESCRIPTIONS}{{0,7}}{_OPENING}$")
_WEAK_BEFORE = re.compile(rf"(?i:{WEAK_BEFORE}){DESCRIPTIONS}{{0,7}}{_OPENING}$")
_STRONG_AFTER = re.compile(
    rf"^{AFTER_NAME}{BETWEEN} (?:{STRONG_VERBS})\b|^(?:{'|'.join(CITED_AFTER)})"
    rf"|^{AFTER_NAME}, (?:quoting|citing) [^.\n]{{3,90}},(?: and [A-Z]\w+)? (?:{_VERBS})\b"
)
_WEAK_AFTER = re.compile(rf"^{AFTER_NAME}{BETWEEN} (?:{WEAK_VERBS})\b")
_QUOTES_AFTER = re.compile(r"^(?:['’]s (?:[A-Z][\w.'’-]* ?){2,4}[^:\n]{0,80}|[ ]?): ?[\"“«]")
_ITS_WRITER_AFTER = re.compile(rf"^(?:['’]s?)? (?:[A-Z][\w.'’-]+ ){{2,3}}(?:{_VERBS})\b")
_ITS_REPORT_AFTER = re.compile(
    r"^(?:['’]s)? (?:\w+ )?(?:report|story|tally|count|investigation|analysis|survey|interview|article|dispatch)\b"
)
_REPORT_FRAME_BEFORE = re.compile(
    r"\b(?:[Aa]ccording to|citing|quoting|cited|told|[Ii]n|per) (?:an?|the|this|his|her|their) (?:\w+ ){0,2}$"
)
_WITNESS_BEFORE = re.compile(
    rf"\b(?:reporter|correspondent|journalist|photographer)s? (?:for|with|from|of|at) {DESCRIPTIONS}{{0,3}}$"
)
_WITNESS_AFTER = re.compile(rf"^,?(?: [\w-]+){{0,6}}? (?:{_VERBS}|witnessed|tweeted)\b")
_ITS_WITNESS_AFTER = re.compile(
    r"^ (?:reporters?|correspondents?|journalists?|teams?|witness(?:es)?)\b[^.,\n]{0,40} "
    r"(?:said|saw|reported|witnessed|heard)\b"
)
_INTERVIEW_BEFORE = re.compile(r"\b[Ii]n (?:an?|his|her|the) (?:\w+ )?$")
_INTERVIEW_AFTER = re.compile(r"^ (?:\w+ )?interview\b")
# `did not respond to a Reuters request for comment`.
_ANSWER_BEFORE = re.compile(r"\b(?:respond|repl|answer|react)\w* (?:\w+ )?to (?:an? |the )?(?:\w+ )?$")
_ANSWER_AFTER = re.compile(r"^(?:['’]s?)? (?:\w+ ){0,2}(?:requests?|[ie]nquir(?:y|ies)|questions?|e-?mails?|calls?)\b")
# `The bridge is closed — AP`, and a headline: `AP: The bridge is closed for a week`.
_DASH_BEFORE, _DASH_AFTER = (
    re.compile(r"(?:^|\s)[a-zа-яёіїєґ][\w’'-]* [—–] (?:the |The )?$"),
    re.compile(r"^(?:$|[.:]|\s*$)"),
)
_HEAD_BEFORE = re.compile(r"^\W*$")
_HEAD_AFTER = re.compile(
    r"^: (?![^\n]*(?:branded|proprietary|trademark|[Cc]opyright|rights reserved))[\"“«]?[A-ZÀ-ÞА-ЯҐЄІЇ](?:[^\n]* ){3}\w"
)
_BRACKETED = re.compile(r"\[$"), re.compile(r"^\]")
_REFERENCE_BEFORE = re.compile(r"[,—–-] ?(?:the |The )?$")
_REFERENCE_AFTER = re.compile(
    rf"^, (?i:(?:{MONTHS})\.? \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} (?:{MONTHS})\.?,? (?:19|20)\d\d)"
)
_COMPANY_NAME_AFTER = re.compile(
    rf"^ (?!{DAYS}|(?i:{MONTHS})\b|News|Agency|Politics|Television|TV|Businessweek|I\b)[A-Z][a-z]+"
)
_NOUN_BEFORE, _NOUN_AFTER = re.compile(AGENCY_NOUN_BEFORE), re.compile(AGENCY_NOUN_AFTER)
_NOT_A_CREDIT_AFTER = re.compile(NOT_A_CREDIT_AFTER)
_POLL_AFTER = re.compile(r"^['’]?s? ?(?:[/-][A-Z]\w+ )?(?:opinion )?polls?\b")
_THE_AGENCY = re.compile("|".join(THE_AGENCY))
_NOT_FAR = 600
_INITIALS_IN_BRACKETS = re.compile(r"\($"), re.compile(r"^\)")


@dataclass(frozen=True, slots=True)
class Citation:
    """A name in the running text, what it is there for, how sure one may be; `weak`: it may be said of anyone."""

    name: Mention
    relation: Relation
    confidence: float
    weak: bool = False


def find_citations(copy: Copy, taken: set[int]) -> list[Citation]:
    """What each mention not yet `taken` by a credit (by its start) is there for; pictures are left out."""
    left = _left_over(copy, taken)
    others = _borne_by_others(copy)
    spelled_out = {name.agency for name in copy.mentions if name.kind == "plain"}
    found: list[Citation] = []
    for line in copy.lines:
        names = tuple(name for name in line.mentions if name.start in left)
        for group in listed_together(copy.text, names):
            found += _group(copy, group, others, spelled_out)
    return [*found, *_unnamed(copy)]


def _unnamed(copy: Copy) -> Iterator[Citation]:
    """`The news agency said`: the agency named last, where one is named not far before."""
    first = copy.mentions[0].end if copy.mentions else len(copy.text)
    for match in _THE_AGENCY.finditer(copy.text, first):
        named = [name for name in copy.mentions_before(match.start()) if _may_be_meant(name, match.start())]
        if not named:
            continue
        name = Mention(match.start(), match.end(), match.group(), named[-1].agency, "plain")
        if own := _cited(copy, name):
            yield replace(own, confidence=own.confidence * 0.85)


def _may_be_meant(name: Mention, at: int) -> bool:
    return at - name.end < _NOT_FAR and name.kind in ("plain", "initials") and name.sort == "agency"


def _left_over(copy: Copy, taken: set[int]) -> set[int]:
    usable = (name for name in copy.mentions[:MOST_MENTIONS] if name.kind not in ("lower", "signature"))
    return {name.start for name in usable if name.start not in taken and not is_picture_credit(copy, name)}


def _group(copy: Copy, group: tuple[Mention, ...], others: set[str], spelled_out: set[str]) -> Iterator[Citation]:
    """Names in one list share the words before the first and after the last."""
    first, last = _cited(copy, group[0]), _cited(copy, group[-1])
    for name in group:
        own = _cited(copy, name) or first or last
        if own and not _is_someone_else(copy, name, own, others, spelled_out):
            yield own if own.name is name else replace(own, name=name, confidence=own.confidence * 0.95)
        elif name.kind == "plain" and name.sort == "agency":
            yield Citation(name, "subject", 0.5)


def _cited(copy: Copy, name: Mention) -> Citation | None:
    before, after = copy.before(name), copy.after(name)
    if not (_NOT_A_CREDIT_AFTER.match(after) or _POLL_AFTER.match(after)):
        if _told(before, after):
            return Citation(name, "told", 0.93)
        if _strongly_reported(before, after):
            return Citation(name, "cited", 0.9)
        if _WEAK_BEFORE.search(before) or _WEAK_AFTER.match(after):
            return Citation(name, "cited", 0.8, weak=True)
    return Citation(name, "cited", 0.75) if _quoted_or_referred_to(before, after) else None


def _told(before: str, after: str) -> bool:
    if _INTERVIEW_BEFORE.search(before) and _INTERVIEW_AFTER.match(after):
        return True
    if _ANSWER_BEFORE.search(before) and _ANSWER_AFTER.match(after):
        return True
    return bool(_TOLD_BEFORE.search(before))


def _strongly_reported(before: str, after: str) -> bool:
    if _STRONG_AFTER.match(after) or (_ITS_REPORT_AFTER.match(after) and _REPORT_FRAME_BEFORE.search(before)):
        return True
    return bool(_CITED_BEFORE.search(before)) and not _WEAK_BEFORE.search(before)


def _quoted_or_referred_to(before: str, after: str) -> bool:
    return bool(
        (_BRACKETED[0].search(before) and _BRACKETED[1].match(after))
        or (_DASH_BEFORE.search(before) and _DASH_AFTER.match(after))
        or (_HEAD_BEFORE.match(before) and _HEAD_AFTER.match(after))
        or _QUOTES_AFTER.match(after)
        or _ITS_WRITER_AFTER.match(after)
        or (_WITNESS_BEFORE.search(before) and _WITNESS_AFTER.match(after))
        or _ITS_WITNESS_AFTER.match(after)
        or (_REFERENCE_BEFORE.search(before) and _REFERENCE_AFTER.match(after))
    )


def _is_someone_else(copy: Copy, name: Mention, own: Citation, others: set[str], spelled_out: set[str]) -> bool:
    """Whether a name that others bear too is theirs here (AFP the police, Petra the woman)."""
    if name.kind == "plain":
        return False
    before, after = copy.before(name), copy.after(name)
    if _NOUN_BEFORE.search(before) or _NOUN_AFTER.match(after) or name.agency in spelled_out:
        return False
    if name.kind == "wordlike" or name.text in others or name.agency in others:
        return True
    if own.relation != "told" and _COMPANY_NAME_AFTER.match(after):
        return True
    # `X said` may be said of any body; `X reported` and `according to X` hardly.
    return name.kind == "shared" and own.weak


def _borne_by_others(copy: Copy) -> set[str]:
    """Agencies whose initials this text gives to someone else, and such initials: `Afghan National Police (ANP)`."""
    folded = copy.text.casefold()
    others = {agency for phrase, agency in copy.registry.homographs.items() if phrase in folded}
    for name in copy.mentions[:MOST_MENTIONS]:
        opened, closed = _INITIALS_IN_BRACKETS
        if name.kind == "plain" or not closed.match(copy.after(name, 2)) or not opened.search(copy.before(name, 2)):
            continue
        if _spells_out(copy.before(name, 90)[:-1], name.text) and not _follows_its_name(copy, name):
            others.add(name.text)
    return others


def _spells_out(before: str, initials: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", before) if len(word) > 2 or word.isupper()]
    return "".join(word[0] for word in words[-len(initials) :]).casefold() == initials.casefold()


def _follows_its_name(copy: Copy, name: Mention) -> bool:
    earlier: dict[int, set[str]] = defaultdict(set)
    for other in copy.mentions[:MOST_MENTIONS]:
        earlier[other.end].add(other.agency)
    return name.agency in earlier[name.start - 2] | earlier[name.start - 1]
