"""Whether a statement was made: `said` is factual, `did not say` denied, `would say` hypothetical.

The words are Pareti's (2015): factuality is of the attribution, not of its content. `Ms Ito denied that it was late` is
a factual statement, her denial; in `Ms Ito denied saying that it was late` the statement itself is denied.
"""

from factcheck.attribution.lexicon import ADVERBS, AUXILIARIES, word_set
from factcheck.attribution.tagging import TokenSpan
from factcheck.model import Factuality
from factcheck.text import Reading
from factcheck.text.sentences import SAY_FORMS

_NOT = word_set("factuality", "not")
_MODALS = word_set("factuality", "modals")
_CONDITIONS = word_set("factuality", "conditions")
_NOBODY = word_set("factuality", "nobody")
# `would later say`: seen from the past, it was said.
_AFTERWARDS = word_set("factuality", "afterwards")
# `not only said` said it, and more.
_NOT_ALL = word_set("factuality", "not_all")
_WITHHOLD = word_set("factuality", "withhold")
# `denied saying`, `stopped short of saying`.
_BEFORE_DENIED_ING = word_set("factuality", "deny_ing")
_INSTEAD = word_set("factuality", "instead")
_PROSPECTS = word_set("factuality", "prospects")
_ASKS = word_set("factuality", "asks")
_BEFORE_ASKING = word_set("factuality", "before_asking")
_COMPARATIVES = word_set("factuality", "comparatives")
_REACH = 7


def factuality(reading: Reading, source: TokenSpan | None, cue: TokenSpan) -> Factuality:
    """Whether the copy asserts that the statement was made; of any tagger's source and cue, in tokens."""
    first = reading.opening_of(cue[0])
    lead = _lead(reading, source, cue, first)
    # What stands before the subject decides of all the clause: `if she said`, `did she say`.
    subject = source[0] if source is not None and source[0] < cue[0] else _group(reading, cue[0], first)
    if _conditional(reading, subject, first):
        return "hypothetical"
    if _denied(reading, source, lead) or _withheld(reading, cue, lead) or _avoided(reading, cue, first):
        return "denied"
    if _asked(reading, source, subject, cue):
        return "denied" if subject - 2 >= first and reading.lower[subject - 2] in _NOBODY | _NOT else "hypothetical"
    return "hypothetical" if _modal(lead) or _prospective(lead) else "factual"


def _lead(reading: Reading, source: TokenSpan | None, cue: TokenSpan, first: int) -> list[str]:
    """The verb group: the cue and what stands between its subject and it, outside quotation marks."""
    start = _group(reading, cue[0], first)
    if source is not None and 0 <= cue[0] - source[1] <= _REACH:
        start = source[1]
    # `The council in May said`: a month is no modal.
    return [reading.lower[at] for at in range(start, cue[1]) if reading.quoted[at] < 0 and reading.words[at] != "May"]


def _group(reading: Reading, at: int, first: int) -> int:
    while at > first and reading.quoted[at - 1] < 0 and _in_group(reading.lower[at - 1]):
        at -= 1
    return at


def _in_group(word: str) -> bool:
    return word in AUXILIARIES or word in ADVERBS or word in _WITHHOLD or word in ("to", "yet")


def _conditional(reading: Reading, subject: int, first: int) -> bool:
    before = subject - 1
    if before < first or reading.quoted[before] >= 0:
        return False
    word = reading.lower[before]
    inverted = before == first or reading.words[before - 1] == ","
    return word in _CONDITIONS and (inverted or word not in ("should", "had"))


def _denied(reading: Reading, source: TokenSpan | None, lead: list[str]) -> bool:
    for at, word in enumerate(lead):
        if (word in _NOT or word.endswith("n't")) and not _NOT_ALL.intersection(lead[at + 1 : at + 2]):
            return True
    if source is None:
        return False
    named = reading.lower[source[0] : source[0] + 2]
    return named[0] in _NOBODY or (named[0] == "no" and source[1] - source[0] > 1)


def _withheld(reading: Reading, cue: TokenSpan, lead: list[str]) -> bool:
    """`declined to say`, wherever the cue is cut."""
    after = reading.lower[cue[1] : cue[1] + 2]
    group = lead + after if len(after) == 2 and after[0] == "to" else lead
    return any(
        group[at] in _WITHHOLD and group[at + 1] == "to" and group[at + 2] in SAY_FORMS for at in range(len(group) - 2)
    )


def _avoided(reading: Reading, cue: TokenSpan, first: int) -> bool:
    """`denied saying`, `without saying`, `instead of saying`, within the cue or right before it."""
    for at in range(max(cue[0], first + 1), cue[1]):
        if reading.lower[at].endswith("ing") and reading.quoted[at - 1] < 0:
            before = reading.lower[at - 1]
            pair = f"{reading.lower[at - 2]} {before}" if at - 2 >= first else before
            if before in _BEFORE_DENIED_ING or pair in _INSTEAD:
                return True
    return False


def _asked(reading: Reading, source: TokenSpan | None, subject: int, cue: TokenSpan) -> bool:
    """`Did she say ...?`, `Nor did she say ...`, not `Not only did she say ...`."""
    before = subject - 1
    if source is None or source[0] >= cue[0] or before < 0 or reading.lower[before] not in _ASKS:
        return False
    earlier = reading.lower[before - 1] if before > reading.opening_of(subject) else ""
    return not earlier or earlier in _NOBODY | _NOT or earlier in _BEFORE_ASKING


def _modal(lead: list[str]) -> bool:
    seen_from_the_past = "would" in lead and not _AFTERWARDS.isdisjoint(lead)
    return not _MODALS.isdisjoint(lead) and not seen_from_the_past


def _prospective(lead: list[str]) -> bool:
    """`is expected to say`; of a poll's `are more likely to say`, it is what they said."""
    for at, word in enumerate(lead[:-1]):
        if word in _PROSPECTS and lead[at + 1] == "to":
            return not _COMPARATIVES.intersection(lead[:at])
    return False
