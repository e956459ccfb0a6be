"""Find cues: the reporting verbs of a sentence, outside quotation marks, with the verb group they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from factcheck.attribution.lexicon import (
    ADVERBS,
    ALSO_NOUNS,
    AUXILIARIES,
    BE,
    CUE_FORMS,
    DETERMINERS,
    EXPRESS_VERBS,
    NUMBERS,
    OBJECT_VERBS,
    PARTICLE_VERBS,
    PARTICLES,
    PREPOSITIONS,
    SAY_VERBS,
    STANCES,
    THINK_VERBS,
    TO_VERBS,
    Form,
    Verb,
    word_set,
)
from factcheck.text import Reading, Sentence

Takes = Literal["say", "think", "object", "particle", "stance", "to"]
_MODAL = word_set("function_words", "modals")
_BASE_SUBJECTS = word_set("reporting_phrases", "base_subjects")
# `went on to say`, `declined to say`: the infinitive reports, the finite verb before it has the subject.
_TO_SAY = word_set("reporting_phrases", "to_say")
# `denied saying`: one cue.
_DENY = word_set("reporting_phrases", "deny")
_FRAMES = (SAY_VERBS, THINK_VERBS, OBJECT_VERBS, TO_VERBS, PARTICLE_VERBS, EXPRESS_VERBS)
# What may stand before a participle that reports: `..., saying it was late`.
MAY_PRECEDE_PARTICIPLE = frozenset((",", "—", "–", "--", "-")) | word_set("reporting_phrases", "before_participle")
_PUT = word_set("reporting_phrases", "put")
_AFTER_PUT = word_set("reporting_phrases", "after_put")
_VIEWS = word_set("reporting_phrases", "views")
_STANCE_PREPOSITIONS = word_set("reporting_phrases", "stance_prepositions")
_NEGATIONS = word_set("function_words", "negations")
_TRIGGERS = CUE_FORMS | _PUT
_ONLY_BEFORE_NOUNS = DETERMINERS - {"many", "some", "several", "both", "this", "that", "few", "most", *NUMBERS}
_NO_SUBJECT = DETERMINERS | PREPOSITIONS | {"to", ",", "and"}


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens `first` to `last` are the cue; its subject ends at `group`, before auxiliaries and adverbs."""

    first: int
    last: int
    verb: Verb
    takes: Takes
    group: int

    @property
    def participle(self) -> bool:
        """Whether it is a form in -ing without an auxiliary: its subject is another verb's."""
        return self.verb.form == "ing" and self.group == self.first


def find_cues(reading: Reading, sentence: Sentence) -> list[Cue]:
    """The cues of a sentence, in order, none inside another."""
    found: list[Cue] = []
    first = sentence.first
    for at in [at for at, word in enumerate(reading.lower[first : sentence.last], first) if word in _TRIGGERS]:
        if reading.quoted[at] >= 0 or reading.words[at] == "States" or (found and at < found[-1].last):
            continue
        group = group_start(reading, at, sentence.first)
        if _is_active_verb(reading, at, group, sentence):
            found.extend(_cue_at(reading, at, group, sentence.last))
    return found


def group_start(reading: Reading, at: int, low: int) -> int:
    """Where the verb's group begins: `has also repeatedly |said|`."""
    start = at
    while start > low and reading.quoted[start - 1] < 0 and _leads_verb(reading, start - 1):
        start -= 1
    if start <= low + 1 or reading.lower[start - 1] != "to":
        return start
    # `declined to say`, `went on to say`: the finite verb is the group's head.
    head = start - 3 if reading.lower[start - 2] == "on" and start > low + 2 else start - 2
    return group_start(reading, head, low) if reading.lower[head] in _TO_SAY else start


def _leads_verb(reading: Reading, at: int) -> bool:
    word = reading.lower[at]
    if word in AUXILIARIES or word in ADVERBS:
        return reading.words[at] != "May"
    return word.endswith("ly") and len(word) > 4 and not reading.capital(at)


def _is_active_verb(reading: Reading, at: int, group: int, sentence: Sentence) -> bool:
    """Whether the form is a verb with a subject here, not a noun, a passive or an adjective."""
    lead = reading.lower[group:at]
    before = reading.lower[group - 1] if group > sentence.first else ""
    form = _form(reading.lower[at])
    if form == "ing":
        return before not in DETERMINERS and before != "'s"
    if "to" in lead:
        return form == "base"
    if before == "to" or before in _ONLY_BEFORE_NOUNS:
        return False
    if form == "base":
        return _is_base(reading.lower[at], lead, before)
    adjective = before.endswith(("ing", "ed", "ous", "ive", "ic")) and not reading.capital(group - 1)
    if form == "s" and adjective and reading.lower[at] in ALSO_NOUNS:
        return False
    return _is_finite(form, lead, before)


def _is_base(word: str, lead: list[str], before: str) -> bool:
    if any(auxiliary in _MODAL for auxiliary in lead) or before in _BASE_SUBJECTS:
        return True
    if word not in ALSO_NOUNS and before and before not in _NO_SUBJECT:
        return True
    return before.endswith("s") and not before.endswith(("ss", "'s", "is", "us"))


def _is_finite(form: Form, lead: list[str], before: str) -> bool:
    passive = any(auxiliary in BE for auxiliary in lead)
    if form in ("past", "participle") and (passive or (form == "participle" and not lead)):
        return False
    return before not in PREPOSITIONS and before != "'s"


def _form(word: str) -> Form:
    return next((verbs[word].form for verbs in _FRAMES if word in verbs), "past")


def _cue_at(reading: Reading, at: int, group: int, high: int) -> Iterator[Cue]:
    word = reading.lower[at]
    first = _with_auxiliaries(reading, at, group)
    after = reading.lower[at + 1] if at + 1 < high else ""
    if word in _PUT:
        if after == "it" and _closes_put(reading, at + 2, high):
            last = at + 4 if reading.lower[at + 2 : at + 4] == ["this", "way"] else at + 2
            yield Cue(first, last, SAY_VERBS["said"], "say", group)
    elif word in _DENY and after in SAY_VERBS and SAY_VERBS[after].form == "ing" and reading.quoted[at + 1] < 0:
        yield Cue(first, at + 2, SAY_VERBS[after]._replace(form="past"), "say", group)
    else:
        yield from _by_frame(reading, at, (first, group), high)


def _by_frame(reading: Reading, at: int, lead: tuple[int, int], high: int) -> Iterator[Cue]:
    """The cue that one verb makes, by what it takes; `lead` is where cue and verb group begin."""
    first, group = lead
    word = reading.lower[at]
    after = reading.lower[at + 1] if at + 1 < high else ""
    if word in EXPRESS_VERBS:
        if (last := _stance_end(reading, at + 1, high)) is not None:
            yield Cue(at, last, EXPRESS_VERBS[word], "stance", group)
    elif word in PARTICLE_VERBS and after in PARTICLES[PARTICLE_VERBS[word].lemma] and reading.quoted[at + 1] < 0:
        verb = PARTICLE_VERBS[word]
        takes: Takes = "say" if after == "out" else "particle"
        yield Cue(first, at + 2, verb, takes, group)
    elif word in TO_VERBS and after == "to":
        yield Cue(first, at + 1, TO_VERBS[word], "to", group)
    elif word in SAY_VERBS:
        yield Cue(first, _view_end(reading, at + 1, high), SAY_VERBS[word], "say", group)
    elif word in THINK_VERBS:
        yield Cue(first, at + 1, THINK_VERBS[word], "think", group)
    elif word in OBJECT_VERBS:
        yield Cue(first, at + 1, OBJECT_VERBS[word], "object", group)


def _closes_put(reading: Reading, at: int, high: int) -> bool:
    """`put it |this way:|`, `put it|.|`: not `put it on the table`."""
    return at >= high or reading.quoted[at] >= 0 or reading.words[at] in {",", ":", ".", *_AFTER_PUT}


def _with_auxiliaries(reading: Reading, at: int, group: int) -> int:
    """`has said` and `did not say` are cues whole; an adverb is left out."""
    if reading.lower[at - 1] == "to" and group < at - 1:
        return group
    first = at
    while first > group and (reading.lower[first - 1] in AUXILIARIES or reading.lower[first - 1] in _NEGATIONS):
        first -= 1
    return first


def _stance_end(reading: Reading, at: int, high: int) -> int | None:
    """`expressed |deep concern about|`: one past the preposition."""
    for noun in range(at, min(at + 4, high - 1)):
        if reading.lower[noun] in STANCES and reading.quoted[noun] < 0:
            return noun + 2 if reading.lower[noun + 1] in _STANCE_PREPOSITIONS else None
    return None


def _view_end(reading: Reading, at: int, high: int) -> int:
    """`says it sees as`: the view verb is part of the cue."""
    if at + 2 < high and reading.lower[at] in ("it", "he", "she", "they") and reading.lower[at + 1] in _VIEWS:
        return at + 3 if reading.lower[at + 2] == "as" else at
    return at
