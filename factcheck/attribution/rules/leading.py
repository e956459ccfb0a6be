"""Statements whose content follows their cue."""

from dataclasses import replace

from factcheck.attribution.lexicon import (
    ADDRESSED,
    AUTHOR,
    AUXILIARIES,
    CONJUNCTIONS,
    COORDINATORS,
    DAY_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    word_set,
)
from factcheck.attribution.precision import Rule
from factcheck.attribution.rules.adjuncts import adjunct_end, past_addressee
from factcheck.attribution.rules.cues import MAY_PRECEDE_PARTICIPLE, Cue, group_start
from factcheck.attribution.rules.phrases import main_subject, subject_before
from factcheck.attribution.rules.trimming import before_gloss, direct_end, trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

_CLAUSE_WORDS = PRONOUNS | DETERMINERS | word_set("function_words", "clause_openers")
# `said it in the debate`: what was said is elsewhere.
_THINGS = frozenset(("it", "them", "so", "this"))
_AFTER_OBJECT = CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS | {"which", "who", "with", "he", "she", "they", "it"}
_NO_CLAUSE = PREPOSITIONS | {"to", "and", "or", "so"}
# These take a thing as readily as a clause.
_TAKE_THINGS = word_set("reporting_phrases", "takes_things")
_ISSUE = word_set("reporting_phrases", "issue")
_WRITTEN = word_set("reporting_phrases", "written")
_DOCUMENTS_SAY = word_set("reporting_phrases", "documents_say")
_NAMING = word_set("reporting_phrases", "naming")


def forward(
    reading: Reading, sentence: Sentence, cue: Cue, high: int, found: list[TaggedStatement]
) -> TaggedStatement | None:
    """The statement whose content follows a cue, up to token `high`; None where the cue reports nothing."""
    cue = _with_document(reading, sentence, cue)
    if cue.participle and cue.first == sentence.first:
        return _opening_participle(reading, sentence, cue, high)
    source, rule = _source_of(reading, sentence, cue, found)
    if source is None or reading.lower[source[0]] in AUTHOR:
        return None
    high = _clause_limit(reading, sentence, cue, source, high)
    content = _relative_object(reading, sentence, cue, source, high) or _content_after(reading, cue, high)
    if content is None:
        return _announcement(reading, cue, source, high)
    piece, kind = content
    trimmed = trim(reading, piece[0], before_gloss(reading, *piece))
    if trimmed is None:
        return None
    adjunct = (cue.last, piece[0])
    if reading.lower[source[0]] == "there":
        return TaggedStatement(None, (cue.first, cue.last), (trimmed,), "passive", adjunct) if kind == "that" else None
    return TaggedStatement(source, (cue.first, cue.last), (trimmed,), rule or kind, adjunct)


def _relative_object(
    reading: Reading, sentence: Sentence, cue: Cue, source: TokenSpan, high: int
) -> tuple[TokenSpan, Rule] | None:
    """`the drills, which Pyongyang says |are a rehearsal|`: the clause's subject stands before the source."""
    before = reading.lower[source[0] - 1] if source[0] > sentence.first else ""
    if before not in ("who", "which", "that") or cue.takes != "say" or cue.last >= high - 1:
        return None
    start = adjunct_end(reading, cue.last, high)
    if start >= high or reading.lower[start] not in AUXILIARIES or reading.quoted[start] >= 0:
        return None
    set_off = source[0] - 2 >= sentence.first and reading.words[source[0] - 2] == ","
    verbs = () if set_off else (at for at in range(start + 2, high) if reading.lower[at] in AUXILIARIES)
    return (start, next(iter(verbs), high)), "clause"


def _with_document(reading: Reading, sentence: Sentence, cue: Cue) -> Cue:
    """A cue like `issued a statement on Monday saying`, or `a sign |saying|`, as one finite verb."""
    noun = cue.first - 1
    if not cue.participle or cue.verb.lemma not in _DOCUMENTS_SAY:
        return cue
    while noun > sentence.first and (reading.lower[noun] in DAY_WORDS or reading.lower[noun] in ("on", ",")):
        noun -= 1
    if noun < sentence.first or reading.lower[noun] not in _WRITTEN or reading.quoted[noun] >= 0:
        return cue
    finite = cue.verb._replace(form="past")
    for at in range(noun - 1, max(sentence.first, noun - 5), -1):
        if reading.lower[at] in _ISSUE and reading.lower[at + 1] in DETERMINERS | {"out"}:
            return replace(cue, first=at, group=group_start(reading, at, sentence.first), verb=finite)
    return replace(cue, verb=finite) if noun == cue.first - 1 else cue


def _opening_participle(reading: Reading, sentence: Sentence, cue: Cue, high: int) -> TaggedStatement | None:
    """`Noting that the ferry was late, Ms Ito left`: content to the comma, the main clause's subject the source."""
    if cue.takes != "say":
        return None
    comma = next((at for at in range(cue.last + 2, high) if reading.words[at] == "," and reading.quoted[at] < 0), None)
    if comma is None:
        return None
    source = main_subject(reading, comma + 1, sentence.last)
    content = _clause_after(reading, cue, comma)
    piece = trim(reading, *content[0]) if content is not None else None
    return TaggedStatement(source, (cue.first, cue.last), (piece,), "participle") if source and piece else None


def _announcement(reading: Reading, cue: Cue, source: TokenSpan, high: int) -> TaggedStatement | None:
    """`Ms Ito wrote:` with her words in the next paragraph."""
    announces = cue.takes in ("say", "think") and high - cue.last < 12 and reading.words[high - 1] == ":"
    return TaggedStatement(source, (cue.first, cue.last), (), "direct after") if announces else None


def _source_of(
    reading: Reading, sentence: Sentence, cue: Cue, found: list[TaggedStatement]
) -> tuple[TokenSpan | None, Rule | None]:
    before = cue.group - 1
    earlier = [other for other in found if other.cue[1] <= cue.first and other.source is not None]
    if cue.participle:
        if before - 1 > sentence.first and reading.lower[before - 1 : before + 1] == ["quoted", "as"]:
            group = group_start(reading, before - 1, sentence.first)
            return subject_before(reading, group, sentence.first), "participle"
        if before < sentence.first or reading.lower[before] not in MAY_PRECEDE_PARTICIPLE:
            return None, None
        return (earlier[-1].source if earlier else main_subject(reading, sentence.first, before)), "participle"
    if before >= sentence.first and (reading.lower[before] in COORDINATORS or reading.lower[before] == "or"):
        if cue.takes not in ("say", "think") and not earlier:
            return None, None
        return (earlier[-1].source if earlier else main_subject(reading, sentence.first, before)), "coordinated"
    listed = _listed(reading, sentence, cue, earlier)
    return (listed, "coordinated") if listed is not None else (subject_before(reading, cue.group, sentence.first), None)


def _listed(reading: Reading, sentence: Sentence, cue: Cue, earlier: list[TaggedStatement]) -> TokenSpan | None:
    """`Ms Ito criticized the plan, |called| for another`: the subject of the verb before."""
    before = cue.group - 1
    if before < sentence.first or reading.words[before] != "," or cue.verb.form != "past" or not earlier:
        return None
    last = earlier[-1]
    # `Ms Ito, who had called it late, |said|`: the comma closes the apposition.
    relative = last.source is None or reading.lower[last.source[0]] in ("who", "which", "that")
    return last.source if not relative and last.content and last.content[-1][1] == before else None


def _clause_limit(reading: Reading, sentence: Sentence, cue: Cue, source: TokenSpan, high: int) -> int:
    """Where content must end: at the comma of a relative or an opening subordinate clause, else at `high`."""
    before = reading.lower[source[0] - 1] if source[0] > sentence.first else ""
    relative = reading.lower[source[0]] in ("who", "which", "that") or before in ("who", "which", "whom")
    if relative or (before in SUBORDINATORS and source[0] - sentence.first <= 2):
        for at in range(cue.last + 2, high):
            if reading.words[at] == "," and reading.quoted[at] < 0 and reading.quoted[at - 1] < 0:
                return at
    return high


def _content_after(reading: Reading, cue: Cue, high: int) -> tuple[TokenSpan, Rule] | None:
    if cue.last >= high - 1:
        return None
    if cue.takes in ("say", "think"):
        return _clause_after(reading, cue, high)
    if cue.takes == "to":
        return (cue.last, high), "infinitive"
    return _object_after(reading, cue, high)


def _object_after(reading: Reading, cue: Cue, high: int) -> tuple[TokenSpan, Rule] | None:
    end = object_end(reading, cue.last, high)
    if end - cue.last < 2:
        return None
    if cue.takes == "stance":
        return (cue.last, end), "stance"
    if cue.takes == "particle":
        return (cue.last, end), "particle"
    passive = cue.verb.lemma in _NAMING and _may_be_passive(reading, cue)
    described = cue.verb.lemma in _NAMING and reading.lower[cue.last] == "as"
    thingless = not described and reading.lower[cue.last] in PREPOSITIONS | {"to", "and", ","}
    # `citing KCNA`: who is cited is no content.
    named = all(word[0].isupper() or not word[0].isalnum() for word in reading.words[cue.last : end])
    citing = cue.verb.lemma in ("cite", "quote") and named and reading.quoted[cue.last] < 0
    return None if passive or thingless or citing else ((cue.last, end), "object")


def _may_be_passive(reading: Reading, cue: Cue) -> bool:
    """Whether a past form may lean on the noun before it: `a print |called| "Dawn"`."""
    if cue.verb.form != "past" or cue.first != cue.last - 1 or cue.group != cue.first:
        return False
    before = cue.group - 1
    word = reading.lower[before]
    return not (reading.capital(before) or word in PRONOUNS or word.endswith("s") or not word[0].isalpha())


def object_end(reading: Reading, at: int, high: int) -> int:
    """Where the thing that a verb takes ends: at a dash, at the comma of another clause."""
    for end in range(at, high):
        if reading.quoted[end] >= 0:
            continue
        if reading.words[end] in (";", "—", "--", "–", "("):
            return end
        if reading.words[end] == "-" and reading.starts[end] > reading.ends[end - 1]:
            return end
        if end > at + 1 and reading.quoted[end - 1] >= 0 and reading.words[end - 2] in ",.":
            return end
        if reading.words[end] == "," and end + 1 < high:
            after = reading.lower[end + 1]
            if after in _AFTER_OBJECT or after.endswith("ing"):
                return end
    return high


def _clause_after(reading: Reading, cue: Cue, high: int) -> tuple[TokenSpan, Rule] | None:
    """Where the reported clause begins: at the quotation, at `that`, or past what stands between."""
    at = past_addressee(reading, cue.last, high) if cue.verb.lemma in ADDRESSED else cue.last
    start = adjunct_end(reading, at, high)
    if start < high and reading.words[start] in (",", ":") and start + 1 < high:
        start = _past_citation(reading, start + 1, high)
    if start >= high - 1:
        return None
    if reading.quoted[start] >= 0:
        return (start, direct_end(reading, start, high)), "direct after"
    if reading.lower[start] == "that":
        return (start, high), "that"
    if start == at and cue.takes == "say" and reading.lower[at] in _NO_CLAUSE:
        return None
    return ((start, high), "clause") if _is_clause(reading, cue, start, high) else None


def _past_citation(reading: Reading, at: int, high: int) -> int:
    """Past `Yonhap reported, |quoting KCNA,| that ...`."""
    if reading.lower[at] not in ("quoting", "citing"):
        return at
    return next((comma + 1 for comma in range(at + 1, min(at + 8, high)) if reading.words[comma] == ","), at)


def _is_clause(reading: Reading, cue: Cue, start: int, high: int) -> bool:
    """Whether what follows without `that` is a clause; behind a verb that also takes a thing it must show a verb."""
    if reading.lower[start] in AUXILIARIES:
        return False
    if reading.lower[start] in _THINGS and reading.lower[start + 1] in PREPOSITIONS | {",", "and", "again"}:
        return False
    if cue.takes == "say" and cue.verb.lemma not in _TAKE_THINGS:
        return True
    opens = reading.lower[start] in _CLAUSE_WORDS or reading.capital(start)
    return opens and _has_verb(reading, start, high)


def _has_verb(reading: Reading, first: int, last: int) -> bool:
    return any(reading.lower[at] in AUXILIARIES for at in range(first, min(last, first + 12)))
