"""Reports that a tagger passes over or turns round: `“It is late,” a docker who asked not to be named said`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CUE_FORMS,
    DAY_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    word_set,
)
from factcheck.attribution.rules.layouts.merging import LAYOUTS
from factcheck.attribution.rules.phrases import subject_before
from factcheck.attribution.rules.trimming import trim
from factcheck.attribution.speakers.descriptions import DENIES
from factcheck.attribution.speakers.gazetteer import UNNAMED_HEADS
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence
from factcheck.text.sentences import SAY_FORMS

_WITHHELD = word_set("references", "withheld")
_AFTER_HEAD = word_set("references", "after_head")
_DUE = word_set("statement_days", "coming_to")
_LONGEST_REQUEST, _LONGEST_ROLE, _LONGEST_NAME, _LONGEST_GROUP = 9, 3, 5, 4
_SHORTEST = 3


def with_plain_reports(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements, with those whose form leaves no doubt who said what."""
    reported = {reading.sentence_at(one.cue[0]) for one in found}
    told: list[TaggedStatement] = []
    for number, sentence in enumerate(reading.sentences):
        one = _nameless(reading, sentence) or _familiar(reading, sentence)
        if one is None and number not in reported:
            one = _groaned(reading, sentence) or _to_announce(reading, sentence)
        if one is not None and not any(_stands(same, one) for same in found):
            told.append(one)
    kept = [_turned_round(reading, one) for one in found if not any(_overlap(one, new) for new in told)]
    return [*kept, *told]


def _stands(same: TaggedStatement, one: TaggedStatement) -> bool:
    """Whether a tagger has found the whole of it."""
    if same.rule in LAYOUTS or same.source is None or one.source is None:
        return same.rule in LAYOUTS
    whole = bool(same.content) and min(same.content)[0] <= one.content[0][0]
    same_source = same.source[0] < one.source[1] and one.source[0] < same.source[1]
    return same.cue[0] == one.cue[0] and whole and same_source


def _overlap(one: TaggedStatement, new: TaggedStatement) -> bool:
    """Whether one takes words for its cue or content that tell who said the other: `who |asked| not to be named`."""
    told = (new.cue, *([new.source] if new.source is not None else []))
    return any(first < end and start < last for first, last in (one.cue, *one.content) for start, end in told)


def _nameless(reading: Reading, sentence: Sentence) -> TaggedStatement | None:
    """`“It is late,” |a docker who asked not to be named| said.`."""
    for at in range(sentence.first + 5, sentence.last - 1):
        named = reading.lower[at] in _WITHHELD and reading.lower[at - 2 : at] == ["to", "be"]
        if not named or reading.lower[at + 1] not in SAY_FORMS or reading.quoted[at] >= 0:
            continue
        who = next((back for back in range(at - 3, max(sentence.first, at - _LONGEST_REQUEST), -1)
                    if reading.lower[back] == "who"), None)  # fmt: skip
        if who is None or DENIES.isdisjoint(reading.lower[who:at]):
            return None
        head = next((back for back in range(who - 1, max(sentence.first, who - _LONGEST_REQUEST), -1)
                     if reading.lower[back] in ("a", "an", "one", "another")), None)  # fmt: skip
        content = _content_before(reading, sentence, head, at + 2) if head is not None else None
        if head is None or content is None:
            return None
        return TaggedStatement((head, at + 1), (at + 1, at + 2), (content,), "direct before")
    return None


def _content_before(reading: Reading, sentence: Sentence, source: int, behind: int) -> TokenSpan | None:
    """The quotation right before a source, or the clause where nothing follows the verb."""
    last = source - (reading.words[source - 1] == "," and reading.quoted[source - 1] < 0)
    number = reading.quoted[last - 1]
    if number >= 0:
        first = last
        while first > 0 and reading.quoted[first - 1] == number:
            first -= 1
        return first, last
    opens = reading.lower[sentence.first]
    closed = behind >= sentence.last or reading.words[behind] == "."
    clause = last < source and last - sentence.first > _SHORTEST and opens not in PREPOSITIONS | SUBORDINATORS
    return (sentence.first, last) if closed and clause else None


def _familiar(reading: Reading, sentence: Sentence) -> TaggedStatement | None:
    """`It had known since 2019, |said| a person familiar with the case, who was not authorised to speak.`."""
    first, last = sentence.first, sentence.last - (reading.words[sentence.last - 1] == ".")
    for cue in range(first + _SHORTEST + 1, last - _SHORTEST):
        if reading.lower[cue] != "said" or reading.words[cue - 1] != "," or reading.lower[cue + 1] not in ("a", "an"):
            continue
        end = next((at for at in range(cue + 2, last) if reading.words[at] == ","), last)
        noun = next((at for at in range(cue + 2, end) if reading.lower[at] in UNNAMED_HEADS), end)
        described = reading.lower[noun + 1 : noun + 2]
        plain = all(reading.quoted[at] < 0 for at in range(first, end))
        if not plain or not described or described[0] not in _AFTER_HEAD - PRONOUNS:
            return None
        clause = not AUXILIARIES.isdisjoint(reading.lower[first : cue - 1]) and (
            reading.lower[first] not in PREPOSITIONS | SUBORDINATORS
        )
        closes = end == last or reading.lower[end + 1] in ("who", "speaking")
        content = trim(reading, first, cue - 1) if clause and closes else None
        return TaggedStatement((cue + 1, end), (cue, cue + 1), (content,), "direct inverted") if content else None
    return None


def _groaned(reading: Reading, sentence: Sentence) -> TaggedStatement | None:
    """`“It is late,” |groaned| away captain Lee Strand.`: any verb, a name right before the end."""
    first, last = sentence.first, sentence.last - (reading.words[sentence.last - 1] == ".")
    number, cue = reading.quoted[first], first
    while cue < last and reading.quoted[cue] == number:
        cue += 1
    if number < 0 or cue - first < _SHORTEST + 2 or cue + 2 >= last or reading.words[cue - 2] not in (",", "?", "!"):
        return None
    verb = reading.lower[cue]
    named = len(list(takewhile(reading.capital, range(last - 1, cue, -1))))
    role = reading.lower[cue + 1 : last - named]
    light = PREPOSITIONS | AUXILIARIES | CUE_FORMS | PRONOUNS
    plain = all(word.isalpha() for word in role) and light.isdisjoint((*role, verb)) and "and" not in role
    if not verb.endswith("ed") or not verb.isalpha() or not plain or not 1 < named < _LONGEST_NAME:
        return None
    behind = cue + 1 + (role[:1] == ["aloud"])
    words = TaggedStatement((behind, last), (cue, behind), ((first, cue),), "direct inverted")
    return words if len(role) <= _LONGEST_ROLE and reading.words[cue].islower() else None


def _to_announce(reading: Reading, sentence: Sentence) -> TaggedStatement | None:
    """`The mayor |is to announce in Lima on Wednesday| that it is late`: with a place before the day."""
    low, high = sentence.first, sentence.last
    for verb in range(low + 2, high - _SHORTEST):
        if reading.lower[verb] not in CUE_FORMS or reading.lower[verb + 1] not in ("in", "at"):
            continue
        that = next((at for at in range(verb + 3, min(high - 1, verb + 9)) if reading.lower[at] == "that"), None)
        group = _coming_group(reading, verb, low)
        if that is None or group is None or reading.quoted[verb] >= 0:
            continue
        rest = [at for at in range(verb + 2, that) if not reading.capital(at)]
        if any(reading.lower[at] not in DETERMINERS | DAY_WORDS | {"on", "late", "early"} for at in rest):
            continue
        source, content = subject_before(reading, group, low), trim(reading, that, high)
        return TaggedStatement(source, (group, that), (content,), "that") if source and content else None
    return None


def _coming_group(reading: Reading, verb: int, low: int) -> int | None:
    """Where `will announce`, `is to announce` or `is due to announce` begins."""
    if reading.lower[verb - 1] == "will":
        return verb - 1
    if reading.lower[verb - 1] != "to":
        return None
    at = verb - 2
    at -= at > low and reading.lower[at] in _DUE - AUXILIARIES
    return at if reading.lower[at] in ("is", "are") else None


def _turned_round(reading: Reading, found: TaggedStatement) -> TaggedStatement:
    """`|Aiko Ito, 22, who plays for Oke,| said |it is late|`, where the tagger has it the other way round."""
    first, last = found.cue
    if found.source is None or len(found.content) != 1 or found.source[0] != last or last - first > 1:
        return found
    start, end = found.content[0]
    end -= reading.words[end - 1] == ","
    named = reading.capital(found.source[0])
    if named or start != reading.opening_of(first) or first - end > 1 or reading.lower[first] not in SAY_FORMS:
        return found
    if not _is_name_with_asides(reading, start, end):
        return found
    content = trim(reading, last, reading.sentence_end(first))
    return replace(found, source=(start, end), content=(content,), adjunct=None) if content else found


def _is_name_with_asides(reading: Reading, first: int, last: int) -> bool:
    """A name, an age, `who plays for Oke`: a clause without a verb of its own."""
    named = first + len(list(takewhile(reading.capital, range(first, last))))
    if named in (first, last) or reading.words[named] != "," or reading.quoted[first] >= 0:
        return False
    at = named + 1
    if reading.words[at].isdigit():
        at += 1 + (reading.words[at + 1 : at + 2] == [","])
    return at >= last or (reading.lower[at] in ("who", "whose") and "," not in reading.words[at:last])
