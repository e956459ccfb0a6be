"""Whether what a quotation leaves out turns what it keeps: a negation, a condition, a hedge, a number, a name."""

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import TURNING, Turning
from factcheck.verification.folding import folded, is_number, is_telling
from factcheck.verification.lexicon import (
    AFFIRMATIONS,
    BEFORE_SAYING,
    CONDITIONS,
    CONTRASTS,
    FILLER_PHRASES,
    HEDGES,
    IDLE_CONDITIONS,
    INVERTED,
    INVERTING,
    MODALS,
    NEGATIVE,
    OPENERS,
    REPORTING,
    SAYING,
    SUBJECTS,
    TIMES,
    holds_phrase,
    phrase_at,
)

# Where a clause begins that stands by itself.
_STRONG = re.compile(
    r"[;:—–]|--|[.?!]\s|,\s*(?:and|but|so|or|yet)\b|\b(?:and|but|so)\s+(?=(?:i|you|he|she|it|we|they|there|this|that)\b)",
    re.IGNORECASE,
)
# Where a clause joins on that stands beside the one before.
_JOINED = re.compile(r";|,\s*(?:and|so)\b|\band\s+(?=(?:i|you|he|she|it|we|they)\b)", re.IGNORECASE)
_ASIDE = re.compile(r"^\s*,?\s*(?:which|who|whose|whom|where)\b.*,\s*$", re.IGNORECASE | re.DOTALL)
_FIRST = frozenset(("i", "we"))
_MONTHS = frozenset(word.casefold() for word in (*month_name[1:], *day_name))
# A negation or a hedge further from the cut than this belongs to something else.
_REACH, _RIGHT_REACH, _NEXT = 9, 4, 14
_LONGEST_ASIDE = 6
# In the midst of a sentence `May` is the month, no hedge.
_MONTH = "in-may"
_ONLY = "only"


def turns_left(cut: str, outside: Sequence[str]) -> Turning | None:
    """What turns a quotation in the words cut before it in its sentence; `outside` are the copy's words round it."""
    return _gravest_untold(_kinds_before(cut, outside), outside)


def _gravest_untold(kinds: Iterable[Turning], outside: Sequence[str]) -> Turning | None:
    """Of several the gravest; one that the copy says in its own words turns nothing."""
    told = _told(outside)
    return min((kind for kind in kinds if not told.get(kind)), key=TURNING.codes.index, default=None)


def _kinds_before(cut: str, outside: Sequence[str]) -> Iterator[Turning]:
    if _is_condition_before(cut):
        yield "condition"
    clause = cut[max((match.end() for match in _STRONG.finditer(cut)), default=0) :]
    forms = _forms(clause)
    is_aside = clause.rstrip().endswith(",")
    if all(form in OPENERS for form in forms) or (is_aside and len(forms) > _LONGEST_ASIDE):
        return
    near = forms[-_REACH:]
    if holds_phrase(near, AFFIRMATIONS):
        return
    if holds_phrase(near, HEDGES):
        yield "hedge"
    if _is_reported(near, clause, outside):
        yield "reporting"
    if is_aside:
        return
    if not NEGATIVE.isdisjoint(near):
        yield "negation"
    if holds_phrase(near, CONDITIONS) or (_ONLY in (near[0], near[-1]) and _ONLY not in outside):
        yield "condition"
    if _is_number_cut(forms[-2:], outside):
        yield "number"


def turns_right(cut: str, kept: Sequence[str], outside: Sequence[str]) -> Turning | None:
    """What turns a quotation in the words cut behind it in its sentence; `kept` are its own words."""
    return _gravest_untold(_kinds_behind(cut, kept, outside), outside)


def _kinds_behind(cut: str, kept: Sequence[str], outside: Sequence[str]) -> Iterator[Turning]:
    forms = _forms(cut)
    if not forms or any(phrase_at(forms, at, IDLE_CONDITIONS) for at in range(min(2, len(forms)))):
        return
    strong = _STRONG.search(cut)
    own = _forms(cut[: strong.start()] if strong else cut)
    if _is_condition_behind(forms, own, kept):
        yield "condition"
    if forms[0] in CONTRASTS:
        yield from _kinds_of(forms[1:_NEXT])
        return
    has_comma = cut.lstrip().startswith(",")
    if (forms[0] in NEGATIVE and len(forms) == 1) or (not has_comma and not NEGATIVE.isdisjoint(own[:_RIGHT_REACH])):
        yield "negation"
    if phrase_at(forms, 0, HEDGES):
        yield "hedge"
    if has_comma and len(own) < _LONGEST_ASIDE and holds_phrase(own, REPORTING):
        yield "reporting"
    if not has_comma and _is_number_cut(own[:3], outside) and not _is_date(cut, own[:3]):
        yield "number"


def _kinds_of(forms: Sequence[str]) -> Iterator[Turning]:
    if not NEGATIVE.isdisjoint(forms):
        yield "negation"
    if holds_phrase(forms, CONDITIONS):
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
    strong = list(_STRONG.finditer(left_out))
    pieces = [left_out[: strong[0].start()], left_out[strong[-1].end() :]] if strong else [left_out]
    for piece in pieces:
        forms = _forms(piece)
        for kind in _kinds_of(forms):
            is_date = kind == "number" and (_is_date(piece, forms) or not _is_number_cut(forms, (*outside, *kept)))
            if not told.get(kind) and not is_date:
                return kind
    return None


def leaves_a_clause(cut: str, kept: Sequence[str]) -> bool:
    """Whether words cut before a quotation are clauses of their own, and of its own its subject at most.

    `We started well, |we had three chances`; `The committee met, and it |has decided`.
    """
    joined = list(_JOINED.finditer(cut))
    clause = _without_fillers(_forms(cut[joined[-1].end() if joined else 0 :]))
    if joined and len(clause) < 2:
        return (*clause, *kept)[0] in SUBJECTS
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


def _is_condition_before(cut: str) -> bool:
    """`If the council agrees, |we will begin`: the condition opens the sentence or a clause and ends in a comma."""
    if not re.search(r",\s*(?:then\s*)?[“\"'‘]?$", cut):
        return False
    openings = [0, *(match.end() for match in _STRONG.finditer(cut)), *(match.end() for match in re.finditer(",", cut))]
    return any(_opens_condition(_forms(cut[at:])) for at in openings)


def _opens_condition(forms: Sequence[str]) -> bool:
    at = 0
    while at < len(forms) and forms[at] in OPENERS and not phrase_at(forms, at, CONDITIONS):
        at += 1
    openings = (("when",), ("as", "soon", "as"), *((verb,) for verb in INVERTED))
    return bool(phrase_at(forms, at, CONDITIONS)) or bool(phrase_at(forms, at, openings))


def _is_condition_behind(forms: Sequence[str], own: Sequence[str], kept: Sequence[str]) -> bool:
    start = 1 if forms[0] in ("and", "but") else 0
    if phrase_at(forms, start, CONDITIONS) or forms[start : start + 1] == ["only"]:
        return True
    if phrase_at(forms, 0, TIMES) and not MODALS.isdisjoint(kept):
        return True
    return any(
        phrase_at(own, at, (("if",), ("unless",), ("provided",), ("as", "long", "as"))) for at in range(len(own))
    )


def _is_reported(near: Sequence[str], clause: str, outside: Sequence[str]) -> bool:
    """Whether the cut gives what follows to somebody else, and the copy does not."""
    if not holds_phrase(near, REPORTING) or _is_own(near):
        return False
    spoken_of = {form for form in _forms(clause) if is_telling(form)} - {word for one in REPORTING for word in one}
    return spoken_of.isdisjoint(outside)


def _is_own(near: Sequence[str]) -> bool:
    """`I told the minister that`, `I can tell you that`, `let me say that`: the speaker reports nobody else."""
    for at, form in enumerate(near):
        if form in SAYING:
            first = at - 1
            while first >= 0 and (near[first] in MODALS or near[first] in BEFORE_SAYING):
                first -= 1
            if (first >= 0 and near[first] in _FIRST) or (*near[first + 1 : at],)[:2] == ("let", "me"):
                return True
    return False


def _is_number_cut(forms: Sequence[str], outside: Sequence[str]) -> bool:
    return any(is_number(form) and form not in ("#1", "#1th") and form not in outside for form in forms)


def _is_date(text: str, forms: Sequence[str]) -> bool:
    is_year = any(re.fullmatch(r"#(?:19|20)\d\d", form) for form in forms)
    return is_year or not _MONTHS.isdisjoint(text.casefold().replace(",", " ").split()[:6])


def _told(outside: Sequence[str]) -> dict[Turning, bool]:
    """Which of these the copy round the quotation says in its own words; one verb of saying is its cue."""
    reports = sum(bool(phrase_at(outside, at, REPORTING)) for at in range(len(outside)))
    return {
        "negation": not NEGATIVE.isdisjoint(outside),
        "condition": holds_phrase(outside, CONDITIONS) or _is_inverted(outside),
        "hedge": holds_phrase(outside, HEDGES),
        "reporting": reports > 1,
    }


def _is_inverted(outside: Sequence[str]) -> bool:
    """`Had he known the price, he would`: a condition without its word."""
    if outside and outside[0] in INVERTED:
        return True
    return any(
        verb in INVERTED and subject in SUBJECTS and before not in INVERTING and before not in SUBJECTS
        for before, verb, subject in zip(outside, outside[1:], outside[2:], strict=False)
    )


def _forms(text: str) -> list[str]:
    found = [one for one in folded(text, 0, len(text)) if not one.is_gap]
    return [_MONTH if at and text[one.start : one.end] == "May" else one.form for at, one in enumerate(found)]
