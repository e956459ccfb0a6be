"""Citations in the running text: who told the agency, what the agency reported."""

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.sourcing.ambiguous_names import Bearers
from factcheck.sourcing.copytext import Copy, listed_together
from factcheck.sourcing.forms import Citation, find_cue
from factcheck.sourcing.lexicon import (
    AFTER_NAME,
    BETWEEN,
    CITED_BEFORE,
    DESCRIPTIONS,
    MONTHS,
    NOT_A_CREDIT_AFTER,
    STRONG_VERBS,
    TOLD_BEFORE,
    WEAK_BEFORE,
    WEAK_VERBS,
)
from factcheck.sourcing.lexicon_chains import THE_AGENCY
from factcheck.sourcing.lexicon_subjects import (
    GOVERNED_BEFORE,
    OF_ITS_EARNINGS_AFTER,
    OF_ITSELF_AFTER,
    OFFICER_BEFORE,
    ORDERED_AFTER,
)
from factcheck.sourcing.pictures import is_picture_credit
from factcheck.sourcing.registry import Mention

# A text that names agencies more often than this is a list, not a story; the rest is left unread.
MOST_MENTIONS = 1000
_OPENING = r"[«\"“„‘'(\[]{0,2}"
_VERBS = f"{STRONG_VERBS}|{WEAK_VERBS}"
_TOLD_BEFORE = re.compile(rf"(?i:{'|'.join(TOLD_BEFORE)}){DESCRIPTIONS}{{0,7}}{_OPENING}$")
_CITED_BEFORE = re.compile(rf"(?i:{'|'.join(CITED_BEFORE)}){DESCRIPTIONS}{{0,7}}{_OPENING}$")
_WEAK_BEFORE = re.compile(rf"(?i:{WEAK_BEFORE}){DESCRIPTIONS}{{0,7}}{_OPENING}$")
_STRONG_AFTER = re.compile(
    rf"^{AFTER_NAME}{BETWEEN} (?:{STRONG_VERBS})\b"
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
    re.compile(r"(?:^|\s)[a-zа-яёіїєґ0-9][\w’'-]*,? [—–-] (?:the |The )?$"),
    re.compile(r"^(?:$|[.:]|\s*$)"),
)
_HEAD_BEFORE = re.compile(r"^\W*$")
_HEAD_AFTER = re.compile(
    r"^: (?![^\n]*(?:branded|proprietary|trademark|[Cc]opyright|rights reserved))[\"“«]?[A-ZÀ-ÞА-ЯҐЄІЇ](?:[^\n]* ){3}\w"
)
_LOWER_HEAD_AFTER = re.compile(r"^: [a-zа-яіїє](?:[^\n.:]* ){4}\w")
_BRACKETED = re.compile(r"\[$"), re.compile(r"^(?:[,;] [^\]\n]{1,30})?\]")
_REFERENCE_BEFORE = re.compile(r"[,—–-] ?(?:the |The )?$")
_REFERENCE_AFTER = re.compile(
    rf"^, (?i:(?:{MONTHS})\.? \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} (?:{MONTHS})\.?,? (?:19|20)\d\d)"
)
_NOT_A_CREDIT_AFTER = re.compile(NOT_A_CREDIT_AFTER)
_POLL_AFTER = re.compile(r"^['’]?s? ?(?:[/-][A-Z]\w+ )?(?:opinion )?polls?\b")
_THE_AGENCY = re.compile("|".join(THE_AGENCY))
_NOT_FAR = 600
_OF_ITSELF = re.compile(rf"{AFTER_NAME}(?:{OF_ITSELF_AFTER}|{OF_ITS_EARNINGS_AFTER})")
_GOVERNED = re.compile(GOVERNED_BEFORE)
_OFFICER = re.compile(OFFICER_BEFORE, re.IGNORECASE)
_TOLD = re.compile(r"\b(?:told|tells|ordered|asked|warned|urged) (?:the |The )?$")
_ORDERED = re.compile(ORDERED_AFTER)


def find_citations(copy: Copy, taken: set[int]) -> list[Citation]:
    """What each mention not yet `taken` by a credit (by its start) is there for; pictures are left out."""
    left = _left_over(copy, taken)
    bearers = Bearers.of(copy, MOST_MENTIONS)
    found: list[Citation] = []
    for line in copy.lines:
        names = tuple(name for name in line.mentions if name.start in left)
        for group in listed_together(copy.text, names):
            found += _group(copy, group, bearers)
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


def _group(copy: Copy, group: tuple[Mention, ...], bearers: Bearers) -> Iterator[Citation]:
    """Names in one list share the words before the first and after the last."""
    first, last = _cited(copy, group[0]), _cited(copy, group[-1])
    for name in group:
        own = _cited(copy, name) or first or last
        if own and not bearers.have(name, own):
            yield own if own.name is name else replace(own, name=name, confidence=own.confidence * 0.95)
        elif name.kind == "plain" and name.sort == "agency":
            yield Citation(name, "subject", 0.5)


def _cited(copy: Copy, name: Mention) -> Citation | None:
    before, after = copy.before(name), copy.after(name)
    if _of_itself(before, after):
        return None
    if not (_NOT_A_CREDIT_AFTER.match(after) or _POLL_AFTER.match(after)):
        if _told(before, after):
            return Citation(name, "told", 0.93)
        governed = bool(_GOVERNED.search(before))
        if _strongly_reported(before, "" if governed else after):
            return Citation(name, "cited", 0.9)
        if _WEAK_BEFORE.search(before) or (_WEAK_AFTER.match(after) and not governed):
            form = find_cue(before, after)
            return Citation(name, "cited", 0.8, weak=form is None or form.strength != "press", form=form)
    return _loosely_cited(before, after, name)


def _loosely_cited(before: str, after: str, name: Mention) -> Citation | None:
    if _quoted_or_referred_to(before, after, name.kind):
        return Citation(name, "cited", 0.75)
    form = find_cue(before, after)
    if form is None or (_NOT_A_CREDIT_AFTER.match(after) and form.relation == "told"):
        return None
    return Citation(name, form.relation, form.confidence, weak=form.strength == "weak", form=form)


def _of_itself(before: str, after: str) -> bool:
    """Whether the agency is what is spoken of: what it says of itself, who runs it, what it is told to do."""
    return bool(_OF_ITSELF.match(after) or _OFFICER.search(before) or (_TOLD.search(before) and _ORDERED.match(after)))


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


def _quoted_or_referred_to(before: str, after: str, kind: str) -> bool:
    return bool(
        (_BRACKETED[0].search(before) and _BRACKETED[1].match(after))
        or (_DASH_BEFORE.search(before) and _DASH_AFTER.match(after))
        or (_HEAD_BEFORE.match(before) and _HEAD_AFTER.match(after))
        or (kind == "plain" and _HEAD_BEFORE.match(before) and _LOWER_HEAD_AFTER.match(after))
        or _QUOTES_AFTER.match(after)
        or _ITS_WRITER_AFTER.match(after)
        or (_WITNESS_BEFORE.search(before) and _WITNESS_AFTER.match(after))
        or _ITS_WITNESS_AFTER.match(after)
        or (_REFERENCE_BEFORE.search(before) and _REFERENCE_AFTER.match(after))
    )
