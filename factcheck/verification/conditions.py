"""Whether what a quotation leaves out sets a condition for what it keeps."""

import re
from collections.abc import Sequence

from factcheck.verification.folding import folded
from factcheck.verification.lexicon import (
    CONDITIONS,
    IDLE_CONDITIONS,
    IDLE_HEDGES,
    IMPERATIVES,
    INVERTED,
    INVERTING,
    MODALS,
    OPENERS,
    SUBJECTS,
    TIMES,
    phrase_at,
)

# Where a clause begins that stands by itself.
STRONG = re.compile(
    r"[;:—–]|--|[.?!]\s|,\s*(?:and|but|so|or|yet)\b|\b(?:and|but|so)\s+(?=(?:i|you|he|she|it|we|they|there|this|that)\b)",
    re.IGNORECASE,
)
# In the midst of a sentence `May` is the month, no hedge.
_MONTH = "in-may"
_ASIDE = re.compile(rf",\s*(?:{'|'.join(map(' '.join, IDLE_HEDGES))})\s*(?=[,.;]|$)", re.IGNORECASE)


def bargains(forms: Sequence[str]) -> bool:
    """`Give us the grant and |we will build it`."""
    said = [form for form in forms if form not in OPENERS or form == "and"]
    return len(said) > 2 and said[0] in IMPERATIVES and said[-1] in ("and", "or")


def sets_condition(forms: Sequence[str]) -> bool:
    """Whether a condition is set among the words, idle ones apart."""
    at = 0
    while at < len(forms):
        if idle := phrase_at(forms, at, IDLE_CONDITIONS):
            at += len(idle)
            continue
        if phrase_at(forms, at, CONDITIONS):
            return True
        at += 1
    return False


def is_condition_before(cut: str) -> bool:
    """`If the council agrees, |we will begin`: the condition opens the sentence or a clause and ends in a comma."""
    if re.search(r"[:,—–-]\s*$", cut) and _supposes(cut_forms(cut)):
        return True
    if not re.search(r",\s*(?:then\s*)?[“\"'‘]?$", cut):
        return False
    openings = [0, *(match.end() for match in STRONG.finditer(cut)), *(match.end() for match in re.finditer(",", cut))]
    if any(_opens_condition(cut_forms(cut[at:])) for at in openings):
        return True
    said = [match.end() for match in re.finditer(r"\b(?:said|say|that|promise|is)(?=,? (?:if|unless|provided)\b)", cut)]
    return (
        bool(said)
        and not re.search(r",\s", cut[said[-1] + 1 :].rstrip(" ,"))
        and sets_condition(cut_forms(cut[said[-1] :]))
    )


def _supposes(forms: Sequence[str]) -> bool:
    """`Suppose we get the grant: |we will build it`."""
    said = [form for form in forms if form not in OPENERS]
    return any(
        phrase_at(said, 0, ((*lead, verb),))
        for lead in ((), ("let", "us"))
        for verb in ("suppose", "imagine", "assume")
    )


def _opens_condition(forms: Sequence[str]) -> bool:
    at = 0
    while at < len(forms) and forms[at] in OPENERS and not phrase_at(forms, at, CONDITIONS):
        at += 1
    openings = (("when",), ("as", "soon", "as"), *((verb,) for verb in INVERTED))
    if phrase_at(forms, at, IDLE_CONDITIONS):
        return False
    return bool(phrase_at(forms, at, CONDITIONS)) or bool(phrase_at(forms, at, openings))


def is_condition_behind(forms: Sequence[str], own: Sequence[str], kept: Sequence[str]) -> bool:
    """`We will build it| if the council agrees`: `own` are the words of the first clause of what was cut."""
    start = 1 if forms[0] in ("and", "but") else 0
    if phrase_at(forms, start, CONDITIONS) or forms[start : start + 1] == ["only"]:
        return True
    if phrase_at(forms, 0, TIMES) and not MODALS.isdisjoint(kept):
        return True
    return any(
        phrase_at(own, at, (("if",), ("unless",), ("provided",), ("as", "long", "as"))) for at in range(len(own))
    )


def is_inverted(outside: Sequence[str]) -> bool:
    """`Had he known the price, he would`: a condition without its word."""
    if outside and outside[0] in INVERTED:
        return True
    return any(
        verb in INVERTED and subject in SUBJECTS and before not in INVERTING and before not in SUBJECTS
        for before, verb, subject in zip(outside, outside[1:], outside[2:], strict=False)
    )


def cut_forms(text: str) -> list[str]:
    """The words of a cut, as they are compared; the month of May is no hedge."""
    text = _ASIDE.sub(lambda match: " " * len(match[0]), text)
    found = [one for one in folded(text, 0, len(text)) if not one.is_gap]
    return [
        _MONTH if at and one.form == "may" and "May" in text[one.start : one.end] else one.form
        for at, one in enumerate(found)
    ]


def opens_with(cut: str, among: Sequence[tuple[str, ...]]) -> bool:
    """`With luck, and we have had some, |we will open it`: the words open the sentence."""
    forms = cut_forms(cut)
    at = next((at for at, form in enumerate(forms) if form not in OPENERS), 0)
    return phrase_at(forms, at, among) is not None
