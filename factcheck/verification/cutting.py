"""Whether what a quotation leaves out turns what it keeps: a negation, a condition, a hedge, a number, a name."""

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.model import TURNING, Turning
from factcheck.verification.conditions import (
    STRONG,
    bargains,
    cut_forms,
    is_condition_before,
    is_condition_behind,
    is_inverted,
    opens_with,
    sets_condition,
)
from factcheck.verification.folding import is_number, is_telling
from factcheck.verification.lexicon import (
    AFFIRMATIONS,
    BEFORE_SAYING,
    CONTRASTS,
    FILLER_PHRASES,
    HEARSAY,
    HEDGES,
    IDLE_CONDITIONS,
    NEGATIVE,
    OPENERS,
    OPENING_HEDGES,
    OPENING_RUMOURS,
    REJECTIONS,
    REPORTING,
    SAYING,
    SUBJECTS,
    SUBORDINATORS,
    holds_phrase,
    phrase_at,
)

# Where a clause joins on that stands beside the one before.
_JOINED = re.compile(r";|,\s*(?:and|so)\b|\band\s+(?=(?:i|you|he|she|it|we|they)\b)", re.IGNORECASE)
_ASIDE = re.compile(
    r"^\s*[,—–-]*\s*(?:which|who|whose|whom|where"
    r"|as (?:i|we|you|he|she|they|everybody|everyone|the \w+)\b(?! (?:see|hope|fear)))\b.*[,—–-]\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = frozenset(("i", "we"))
# `I am proud to say`.
_READY = frozenset(
    ("proud", "happy", "glad", "pleased", "able", "here", "always", "often", "already", "tell", "say", "today")
)
# In the spelling that words are compared in.
_PERMITTING = frozenset(("permitting", "wiling", "allowing", "depending"))
_MONTHS = frozenset(word.casefold() for word in (*month_name[1:], *day_name))
# A negation or a hedge further from the cut than this belongs to something else.
_REACH, _RIGHT_REACH, _NEXT = 9, 4, 14
_LONGEST_ASIDE = 6
_ONLY = "only"


# `I was told`, `we have been assured`: somebody else says so.
_TOLD_BY, _TOLD = (
    frozenset(("was", "were", "been", "am", "are", "got")),
    frozenset(("told", "assured", "informed", "advised", "warned")),
)


def turns_left(cut: str, outside: Sequence[str]) -> Turning | None:
    """What turns a quotation in the words cut before it in its sentence; `outside` are the copy's words round it."""
    return _gravest_untold(_kinds_before(cut, outside), outside)


def _gravest_untold(kinds: Iterable[Turning], outside: Sequence[str]) -> Turning | None:
    """Of several the gravest; one that the copy says in its own words turns nothing."""
    told = _told(outside)
    return min((kind for kind in kinds if not told.get(kind)), key=TURNING.codes.index, default=None)


def _kinds_before(cut: str, outside: Sequence[str]) -> Iterator[Turning]:
    if is_condition_before(cut):
        yield "condition"
    if bargains(cut_forms(cut)):
        yield "condition"
    if opens_with(cut, OPENING_RUMOURS):
        yield "reporting"
    clause = cut[max((match.end() for match in STRONG.finditer(cut)), default=0) :]
    forms = cut_forms(clause)
    is_aside = clause.rstrip().endswith(",")
    if is_aside and opens_with(cut, OPENING_HEDGES):
        yield "hedge"
    if all(form in OPENERS for form in forms) or (is_aside and len(forms) > _LONGEST_ASIDE):
        return
    yield from _kinds_near(forms, clause, outside)


def _kinds_near(forms: Sequence[str], clause: str, outside: Sequence[str]) -> Iterator[Turning]:
    """What the last clause before a quotation says of it."""
    near, is_aside = forms[-_REACH:], clause.rstrip().endswith(",")
    if holds_phrase(near, AFFIRMATIONS):
        return
    if holds_phrase(near, HEDGES):
        yield "hedge"
    if not (is_aside and _is_subordinate(forms)) and _is_reported(near, clause, outside):
        yield "reporting"
    if is_aside:
        return
    if not NEGATIVE.isdisjoint(near) or holds_phrase(near, REJECTIONS):
        yield "negation"
    if sets_condition(near) or (_ONLY in (near[0], near[-1]) and _ONLY not in outside):
        yield "condition"
    if _is_number_cut(forms[-2:], outside):
        yield "number"


def _is_subordinate(forms: Sequence[str]) -> bool:
    """`Because you asked for it, |we will build it`."""
    return next((form for form in forms if form not in OPENERS or form in SUBORDINATORS), "") in SUBORDINATORS


def turns_right(cut: str, kept: Sequence[str], outside: Sequence[str]) -> Turning | None:
    """What turns a quotation in the words cut behind it in its sentence; `kept` are its own words."""
    return _gravest_untold(_kinds_behind(cut, kept, outside), outside)


def _kinds_behind(cut: str, kept: Sequence[str], outside: Sequence[str]) -> Iterator[Turning]:
    forms = cut_forms(cut)
    if not forms or any(phrase_at(forms, at, IDLE_CONDITIONS) for at in range(min(2, len(forms)))):
        return
    strong = STRONG.search(cut)
    own = cut_forms(cut[: strong.start()] if strong else cut)
    if is_condition_behind(forms, own, kept):
        yield "condition"
    if forms[0] in CONTRASTS:
        yield from _kinds_of(forms[1:_NEXT])
        return
    has_comma = cut.lstrip().startswith((",", "-", "—", "–"))
    if has_comma and 1 < len(own) < _LONGEST_ASIDE and own[-1] in _PERMITTING:
        yield "condition"
    if (forms[0] in NEGATIVE and len(forms) == 1) or (not has_comma and not NEGATIVE.isdisjoint(own[:_RIGHT_REACH])):
        yield "negation"
    if phrase_at(forms, 0, HEDGES):
        yield "hedge"
    is_hearsay = len(own) < _LONGEST_ASIDE and not _is_subordinate(own) and holds_phrase(own, REPORTING)
    if has_comma and is_hearsay and not _is_own(own):
        yield "reporting"
    if not has_comma and _is_number_cut(own[:3], outside) and not _is_date(cut, own[:3]):
        yield "number"


def _kinds_of(forms: Sequence[str]) -> Iterator[Turning]:
    if not NEGATIVE.isdisjoint(forms):
        yield "negation"
    if sets_condition(forms):
        yield "condition"
    if holds_phrase(forms, HEDGES):
        yield "hedge"
    if any(map(is_number, forms)):
        yield "number"


def turns_within(left_out: str, kept: Sequence[str], outside: Sequence[str]) -> Turning | None:
    """What turns what stands round them in words that dots stand for, all of one sentence."""
    told = _told(outside)
    if _ASIDE.match(left_out):
        return None
    whole = cut_forms(left_out)
    if (holds_phrase(whole, HEARSAY) or whole[:1] == ["or"]) and left_out.rstrip().endswith(","):
        return None if told["reporting"] else "reporting"
    strong = list(STRONG.finditer(left_out))
    pieces = [left_out[: strong[0].start()], left_out[strong[-1].end() :]] if strong else [left_out]
    for piece in pieces:
        forms = cut_forms(piece)
        for kind in _kinds_of(forms):
            is_date = kind == "number" and (_is_date(piece, forms) or not _is_number_cut(forms, (*outside, *kept)))
            if not told.get(kind) and not is_date:
                return kind
    return None


def leaves_a_clause(cut: str, kept: Sequence[str]) -> bool:
    """Whether words cut before a quotation are clauses of their own, and its own clause is whole.

    `We started well, |we had three chances`; but not `The committee met, and it |has decided`.
    """
    joined = list(_JOINED.finditer(cut))
    clause = _without_fillers(cut_forms(cut[joined[-1].end() if joined else 0 :]))
    if joined and not clause:
        return kept[0] in SUBJECTS
    is_closed = cut.rstrip().endswith(",") and bool(clause) and clause[0] in SUBJECTS
    return is_closed and kept[0] in SUBJECTS and not holds_phrase(clause, REPORTING)


def _without_fillers(forms: list[str]) -> list[str]:
    """The words without phrases of hesitation, and without those that may open a sentence."""
    kept: list[str] = []
    at = 0
    while at < len(forms):
        size = len(phrase_at(forms, at, FILLER_PHRASES) or ())
        if not size and (kept or forms[at] not in OPENERS):
            kept.append(forms[at])
        at += size or 1
    return kept


def _is_reported(near: Sequence[str], clause: str, outside: Sequence[str]) -> bool:
    """Whether the cut gives what follows to somebody else, and the copy does not."""
    if not holds_phrase(near, REPORTING) or _is_own(near):
        return False
    spoken_of = {form for form in cut_forms(clause) if is_telling(form)} - {word for one in REPORTING for word in one}
    return spoken_of.isdisjoint(outside)


def _is_own(near: Sequence[str]) -> bool:
    """`I told the minister that`, `I have always said that`: the speaker reports nobody else."""
    said = max((at for at, form in enumerate(near) if form in SAYING), default=0)
    first = max((at for at, form in enumerate(near[:said]) if form in _FIRST), default=None)
    if ("let", "me") in pairwise(near[:said]) and near[said - 1] in BEFORE_SAYING:
        return True
    if first is None or not NEGATIVE.isdisjoint(near[first:said]):
        return any(one in _FIRST and other in SAYING for one, other in pairwise(near))
    between = near[first + 1 : said]
    if between and between[-1] in _TOLD_BY and near[said] in _TOLD:
        return False
    return all(
        form not in SUBJECTS and (not is_telling(form) or form in _READY or form in BEFORE_SAYING) for form in between
    )


def _is_number_cut(forms: Sequence[str], outside: Sequence[str]) -> bool:
    return any(is_number(form) and form not in ("#1", "#1th") and form not in outside for form in forms)


def _is_date(text: str, forms: Sequence[str]) -> bool:
    is_year = any(re.fullmatch(r"#(?:19|20)\d\d", form) for form in forms)
    return is_year or not _MONTHS.isdisjoint(text.casefold().replace(",", " ").split()[:6])


def _told(outside: Sequence[str]) -> dict[Turning, bool]:
    """Which of these the copy round the quotation says in its own words; one verb of saying is its cue."""
    reports = sum(bool(phrase_at(outside, at, REPORTING)) for at in range(len(outside)))
    return {
        "negation": not NEGATIVE.isdisjoint(outside) or holds_phrase(outside, REJECTIONS),
        "condition": sets_condition(outside) or is_inverted(outside),
        "hedge": holds_phrase(outside, HEDGES),
        "reporting": reports > 1,
    }
