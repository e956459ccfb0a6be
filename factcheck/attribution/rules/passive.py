"""Statements in the passive: `was quoted as saying`, `it was reported that`, `is expected to`."""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.attribution.lexicon import AUXILIARIES, BE, SAY_VERBS, word_pairs, word_set
from factcheck.attribution.rules.adjuncts import adjunct_end, past_addressee
from factcheck.attribution.rules.cues import group_start
from factcheck.attribution.rules.leading import object_end
from factcheck.attribution.rules.phrases import subject_after, subject_before
from factcheck.attribution.rules.trimming import pieces_of, trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

# `it was reported that`, `the ferry is said to be late`: nobody is named who says so.
_REPORTED = word_set("reporting_phrases", "reported")
_REPORTED_TO = word_set("reporting_phrases", "reported_to")
# These name what somebody is charged with; the charge is what was said.
_CHARGES = word_pairs("reporting_phrases", "charges")
_ASKED = word_set("reporting_phrases", "asked")
_ADDRESSED = word_set("reporting_phrases", "asked_passive")
_QUOTE = word_set("reporting_phrases", "quote")
_BY_SPEAKER = word_set("reporting_phrases", "by_speaker")
_PASSIVES = _REPORTED | _CHARGES.keys() | _BY_SPEAKER | _ADDRESSED
_REACH = 14


def quoted_as(reading: Reading, sentence: Sentence) -> Iterator[TaggedStatement]:
    """`Yonhap quoted KCNA as saying ...`: the one who said it is KCNA; `Ms Ito was quoted (by Kyodo) as saying`."""
    if _QUOTE.isdisjoint(reading.lower[sentence.first : sentence.last]):
        return
    for at in range(sentence.first + 2, sentence.last - 1):
        verb = SAY_VERBS.get(reading.lower[at + 1])
        if reading.lower[at] != "as" or verb is None or verb.form != "ing" or reading.quoted[at] >= 0:
            continue
        quote = _quote_before(reading, at, sentence.first)
        if quote is None:
            continue
        group = group_start(reading, quote, sentence.first)
        passive = quote + 1 == at or reading.lower[quote + 1] == "by"
        source = subject_before(reading, group, sentence.first) if passive else (quote + 1, at)
        if source is None:
            continue
        cue = (group if passive else at, at + 2)
        addressed = verb.lemma == "tell"
        content = _said_after(reading, cue[1], sentence.last, addressed=addressed)
        content = content or _said_before(reading, sentence.first, source[0])
        if content is not None:
            yield TaggedStatement(source, cue, (content,), "quoted as")


def _quote_before(reading: Reading, at: int, low: int) -> int | None:
    for quote in range(at - 1, max(low, at - _REACH) - 1, -1):
        if reading.quoted[quote] >= 0 or reading.words[quote] in (".", ";"):
            return None
        if reading.lower[quote] in _QUOTE:
            return quote
    return None


def _said_after(reading: Reading, at: int, high: int, *, addressed: bool) -> TokenSpan | None:
    start = past_addressee(reading, at, high) if addressed else at
    start = adjunct_end(reading, start, high)
    return trim(reading, start, high) if start < high else None


def _said_before(reading: Reading, low: int, source: int) -> TokenSpan | None:
    """What stands before the cue: `"It is late," Ms Ito was quoted as saying.`."""
    set_off = source > low and (reading.quoted[source - 1] >= 0 or reading.words[source - 1] == ",")
    return trim(reading, low, source) if set_off else None


def sourceless(reading: Reading, sentence: Sentence) -> Iterator[TaggedStatement]:
    """What was said, by whom is left open."""
    first = sentence.first
    for at in [at for at, word in enumerate(reading.lower[first : sentence.last - 1], first) if word in _PASSIVES]:
        if reading.quoted[at] < 0 and (found := _passive_at(reading, sentence, at)) is not None:
            yield found


def _passive_at(reading: Reading, sentence: Sentence, at: int) -> TaggedStatement | None:
    """By what the participle is: a report, a charge, a question, what somebody is called."""
    group = group_start(reading, at, sentence.first)
    if not any(auxiliary in BE for auxiliary in reading.lower[group:at]):
        return None
    word = reading.lower[at]
    cue = (_first_auxiliary(reading, group, at), at + 1)
    if group > sentence.first and reading.lower[group - 1] in ("it", "what"):
        return _it_was_said(reading, sentence, group - 1, cue)
    if word in _REPORTED_TO and reading.lower[at + 1] == "to":
        return _said_to_be(reading, sentence, group, cue)
    if reading.lower[at + 1] == _CHARGES.get(word):
        return _said_to_be(reading, sentence, group, (cue[0], at + 2))
    if word in _ADDRESSED:
        return _asked(reading, sentence, group, cue)
    return _by_speaker(reading, sentence, group, cue) if word in _BY_SPEAKER else None


def _asked(reading: Reading, sentence: Sentence, group: int, cue: TokenSpan) -> TaggedStatement | None:
    """`Ms Ito was asked (by a reporter) whether it was late`: the one who asks, where named, is the source."""
    start, source = cue[1], None
    if reading.lower[start] == "by":
        end = start + 1
        while end < sentence.last and reading.lower[end] not in _ASKED and reading.words[end] not in (",", "."):
            end += 1
        start, source = end, (start + 1, end)
    if start >= sentence.last - 1 or (source is not None and source[0] == source[1]):
        return None
    if reading.lower[start] == "to":
        found = _said_to_be(reading, sentence, group, (cue[0], start))
        return replace(found, source=source, cue=cue) if found is not None else None
    content = trim(reading, start, object_end(reading, start, sentence.last))
    opens = reading.lower[start] in _ASKED or reading.quoted[start] >= 0
    return TaggedStatement(source, cue, (content,), "passive") if opens and content is not None else None


def _by_speaker(reading: Reading, sentence: Sentence, group: int, cue: TokenSpan) -> TaggedStatement | None:
    """The one who said it stands after `by`: `The ferry was called "a wreck" by Ms Ito.`."""
    for at in range(cue[1], min(sentence.last - 1, cue[1] + _REACH)):
        if reading.quoted[at] < 0 and (reading.words[at] in (",", ";", ":") or reading.lower[at] in AUXILIARIES):
            return None
        if reading.lower[at] == "by" and reading.quoted[at] < 0:
            source = subject_after(reading, at + 1, sentence.last)
            subject = subject_before(reading, group, sentence.first)
            if source is None or subject is None or reading.lower[at + 1].endswith("ing"):
                return None
            said = trim(reading, cue[1], at) if at > cue[1] else None
            return TaggedStatement(source, cue, pieces_of([trim(reading, *subject), said]), "passive")
    return None


def _first_auxiliary(reading: Reading, group: int, at: int) -> int:
    return next(token for token in range(group, at) if reading.lower[token] in AUXILIARIES)


def _it_was_said(reading: Reading, sentence: Sentence, pronoun: int, cue: TokenSpan) -> TaggedStatement | None:
    start = adjunct_end(reading, cue[1], sentence.last)
    if start < sentence.last and reading.lower[start] == "that":
        content = trim(reading, start, sentence.last)
    elif start >= sentence.last - 1 and pronoun - 1 > sentence.first and reading.words[pronoun - 1] == ",":
        content = trim(reading, sentence.first, pronoun - 1)
    else:
        content = None
    return TaggedStatement(None, cue, (content,), "passive", (cue[1], start)) if content is not None else None


def _said_to_be(reading: Reading, sentence: Sentence, group: int, cue: TokenSpan) -> TaggedStatement | None:
    subject = subject_before(reading, group, sentence.first)
    if subject is None:
        return None
    end = object_end(reading, cue[1], sentence.last)
    content = [trim(reading, *subject), trim(reading, cue[1], end)]
    return TaggedStatement(None, cue, pieces_of(content), "passive")
