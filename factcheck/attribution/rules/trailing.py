"""Statements whose cue follows or sits within their content."""

from collections.abc import Iterator

from factcheck.attribution.lexicon import ADDRESSED, AUXILIARIES, CONJUNCTIONS, DAY_WORDS, PREPOSITIONS, SUBORDINATORS
from factcheck.attribution.rules.adjuncts import adjunct_end, past_addressee
from factcheck.attribution.rules.cues import Cue
from factcheck.attribution.rules.nonverbal_cues import goes_on
from factcheck.attribution.rules.phrases import subject_after, subject_before
from factcheck.attribution.rules.trimming import direct_end, pieces_of, trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence
from factcheck.text.sentences import SAY_FORMS

_AFTER_TRAILING = frozenset((".", ",", "—", "--", "–", ";", "!", "?", ")"))


def trailing(reading: Reading, sentence: Sentence, cues: list[Cue]) -> Iterator[TaggedStatement]:
    """Content before the cue: `"No," said Ms Ito.`; content around it: `It is late, she said, and cold`."""
    low = sentence.first
    for cue in cues:
        if cue.takes not in ("say", "think") or cue.first < low or cue.participle:
            continue
        found = _inverted(reading, cue, low, sentence.last) or _after_subject(reading, cue, low, sentence.last)
        if found is not None:
            yield found
            low = max(last for _, last in (*found.content, found.cue))


def _inverted(reading: Reading, cue: Cue, low: int, high: int) -> TaggedStatement | None:
    before = cue.group - 1
    quoted = reading.quoted[before] >= 0
    question = cue.verb.lemma == "ask" and quoted and reading.words[before - 1] == "?"
    addressed = cue.verb.lemma in ADDRESSED and not question
    if addressed or cue.group != cue.first or before - low < 1 or cue.verb.form not in ("past", "s"):
        return None
    if not (quoted or reading.words[before] == ","):
        return None
    source = subject_after(reading, cue.last, high)
    if source is None or reading.lower[cue.last] in PREPOSITIONS:
        return None
    source = _with_name(reading, source, high)
    if not quoted:
        closes = source[1] >= high and before - low > 1 and reading.opening_of(low) == low
        left = closes or _left_is_clause(reading, low, before) or _interrupts(reading, low, before, source[1], high)
        if not left or not _closes_inverted(reading, source[1], high):
            return None
    end = _past_apposition(reading, source[1], high)
    content = [trim(reading, low, cue.group)]
    if not quoted and _interrupts(reading, low, before, source[1], high):
        content.append(trim(reading, source[1] + 1, high))
    else:
        content.extend(_quoted_rest(reading, end, high))
    return TaggedStatement(source, (cue.first, cue.last), pieces_of(content), "direct inverted", (cue.last, end))


def _with_name(reading: Reading, source: TokenSpan, high: int) -> TokenSpan:
    """`said the harbour master|, Aiko Ito|`: the name in the apposition."""
    first, last = source
    if last >= high or reading.words[last] != "," or any(reading.capital(at) for at in range(first, last)):
        return source
    end = last + 1
    while end < min(high, last + 6) and reading.quoted[end] < 0 and reading.capital(end):
        end += 1
    closed = end > last + 1 and (end >= high or reading.words[end] in _AFTER_TRAILING or reading.lower[end] == "on")
    return (first, end) if closed and reading.lower[last + 1] not in DAY_WORDS else source


def _interrupts(reading: Reading, low: int, comma: int, after: int, high: int) -> bool:
    """Whether the cue stands between subject and verb: `The ferry, Ms Ito said, |was| late`."""
    if after + 2 >= high or reading.words[after] != "," or reading.lower[after + 1] not in AUXILIARIES:
        return False
    opens = reading.lower[low]
    return comma > low and opens not in PREPOSITIONS and opens not in SUBORDINATORS and not opens.endswith("ing")


def _closes_inverted(reading: Reading, at: int, high: int) -> bool:
    return at >= high or reading.words[at] in _AFTER_TRAILING or reading.lower[at] in DAY_WORDS


def _past_apposition(reading: Reading, at: int, high: int) -> int:
    """Where the next quotation begins; `high` where another cue comes first."""
    while at < high and reading.quoted[at] < 0:
        at += 1
        if at < high and reading.quoted[at] < 0 and reading.lower[at] in SAY_FORMS:
            return high
    return at


def _quoted_rest(reading: Reading, at: int, high: int) -> Iterator[TokenSpan | None]:
    set_off = reading.words[at - 1] in (",", ":", ";", ".", "—", "–", "--", "-")
    if at < high and set_off and reading.quoted[at] >= 0 and high - at > 2:
        yield trim(reading, at, direct_end(reading, at, high))


def _after_subject(reading: Reading, cue: Cue, low: int, high: int) -> TaggedStatement | None:
    source = subject_before(reading, cue.group, low)
    if source is None or source[0] - low < 2:
        return None
    before = source[0] - 1
    if reading.lower[before] == "as" and before - low > 1 and reading.words[before - 1] == ",":
        before -= 1
    quoted = reading.quoted[before] >= 0
    addressed = cue.verb.lemma in ADDRESSED and not quoted
    end = adjunct_end(reading, past_addressee(reading, cue.last, high) if addressed else cue.last, high)
    if not quoted and not (
        reading.words[before] == ","
        and (_left_is_clause(reading, low, before) or _interrupts(reading, low, before, end, high))
    ):
        return None
    if quoted and not _quotation_is_content(reading, low, before):
        return None
    ends = end >= high or reading.words[end] in _AFTER_TRAILING or quoted
    participle = end + 1 < high and reading.lower[end + 1].endswith("ing")
    if not ends or (cue.takes == "think" and not quoted and end < high - 2 and not participle):
        return None
    if not quoted and _new_quotation(reading, end, high):
        return None
    content = [trim(reading, low, before + quoted)]
    if end < high and reading.words[end] in _AFTER_TRAILING and goes_on(reading, end + 1, high):
        rest = direct_end(reading, end + 1, high) if reading.quoted[end + 1] >= 0 else high
        content.append(trim(reading, end + 1, rest))
    else:
        content.extend(_quoted_rest(reading, _past_apposition(reading, end, high), high))
    return TaggedStatement(source, (cue.first, cue.last), pieces_of(content), "direct before", (cue.last, end))


def _new_quotation(reading: Reading, at: int, high: int) -> bool:
    """Whether a quotation that is a sentence of its own follows, as in `In June, he said, "It is late."`."""
    if at + 2 >= high or reading.words[at] != "," or reading.quoted[at + 1] < 0:
        return False
    return reading.capital(at + 2)


def _quotation_is_content(reading: Reading, low: int, before: int) -> bool:
    """A name in quotation marks right before a subject is none: it ends in a comma, or is the whole so far."""
    last = reading.words[before - 1] if before > low else ""
    return last in (",", "?", "!", "…", "-", "—", "...", ".") or reading.quoted[low] == reading.quoted[before]


def _left_is_clause(reading: Reading, low: int, comma: int) -> bool:
    """Whether what stands before the comma can be content, not `In an interview`."""
    # `BREAKING: The bridge is closed, the mayor said.`
    first = next((at + 1 for at in range(low, min(low + 3, comma)) if reading.words[at] == ":"), low)
    while first < comma and (reading.lower[first] in CONJUNCTIONS or reading.words[first] == ","):
        first += 1
    word = reading.lower[first]
    if comma - first < 3:
        return False
    if word in SUBORDINATORS or word in PREPOSITIONS or word.endswith("ing"):
        return word in ("if", "unless") or any(reading.words[at] == "," for at in range(first, comma))
    return True
