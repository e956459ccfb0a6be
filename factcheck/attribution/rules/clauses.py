"""Pair each cue with its source and content, sentence by sentence."""

from factcheck.attribution.found import Found
from factcheck.attribution.lexicon import BEFORE_PARTICIPLE
from factcheck.attribution.rules.colons import announced
from factcheck.attribution.rules.cues import Cue, find_cues
from factcheck.attribution.rules.dialogue import Block, turns
from factcheck.attribution.rules.headings import closing_names, headings, signed
from factcheck.attribution.rules.leading import forward
from factcheck.attribution.rules.nonverbal_cues import according, in_the_view_of
from factcheck.attribution.rules.paragraph_merger import Gathering
from factcheck.attribution.rules.passive import quoted_as, sourceless
from factcheck.attribution.rules.phrases import Range, subject_before
from factcheck.attribution.rules.speaker_labels import Surnames, find_labels
from factcheck.attribution.rules.trailing import trailing
from factcheck.text import Reading, Sentence


class Rules:
    """The tagger that needs no weights: hand-written rules alone."""

    name = "rules/1"

    def find(self, reading: Reading) -> list[Found]:
        """All statements of a text that a rule finds."""
        return find_statements(reading)


def find_statements(reading: Reading) -> list[Found]:
    """All statements of a text, in order of their cues; a sentence that is only quotation goes on with the last."""
    gathering = Gathering(reading)
    blocks = {block.first: block for block in find_blocks(reading)}
    past = 0
    for number, sentence in enumerate(reading.sentences):
        if number < past:
            continue
        if number in blocks:
            past = blocks[number].last
            gathering.add([blocks[number].found], sentence)
            gathering.close()
        elif here := _in_sentence(reading, sentence):
            gathering.add(here, sentence)
        else:
            gathering.goes_on(sentence)
    return gathering.statements()


def find_blocks(reading: Reading) -> list[Block]:
    """The statements that a layout marks, none overlapping another: dialogue, headlines, signed words."""
    labels = find_labels(reading)
    surnames = Surnames(reading)
    blocks: list[Block] = []
    end = 0
    for block in sorted(
        (
            *turns(reading, labels, surnames),
            *headings(reading, labels, surnames),
            *closing_names(reading, surnames),
            *signed(reading),
        ),
        key=lambda block: block.first,
    ):
        if block.first >= end:
            blocks.append(block)
            end = block.last
    return blocks


def _in_sentence(reading: Reading, sentence: Sentence) -> list[Found]:
    cues = find_cues(reading, sentence)
    found: list[Found] = []
    taken: list[Range] = []
    for rule in (quoted_as(reading, sentence), trailing(reading, sentence, cues), according(reading, sentence)):
        for statement in rule:
            _take(found, taken, statement)
    # `Kyodo cited Ms Ito as saying`: that Kyodo cites her is no statement beside hers.
    taken.extend((one.source[0] - 1, one.source[0]) for one in found if one.rule == "quoted as" and one.source)
    for number, cue in enumerate(cues):
        if not _is_taken(taken, cue.first):
            high = _limit(reading, cues, number, sentence.last, taken)
            ahead = forward(reading, sentence, cue, high, found)
            if ahead is not None:
                _take(found, taken, ahead)
    for statement in (
        *sourceless(reading, sentence),
        *announced(reading, sentence, cues),
        *in_the_view_of(reading, sentence),
    ):
        _take(found, taken, statement)
    return sorted(found, key=lambda statement: statement.cue)


def _take(found: list[Found], taken: list[Range], statement: Found) -> None:
    spans = [*statement.content, statement.cue]
    if not any(first < other_last and other_first < last for first, last in spans for other_first, other_last in taken):
        found.append(statement)
        taken.extend(spans)


def _is_taken(taken: list[Range], at: int) -> bool:
    return any(first <= at < last for first, last in taken)


def _limit(reading: Reading, cues: list[Cue], number: int, high: int, taken: list[Range]) -> int:
    """How far content may reach: up to the next cue that has the same subject, or what is taken."""
    cue = cues[number]
    for other in cues[number + 1 : number + 8]:
        before = other.group - 1
        if before <= cue.last or reading.quoted[before] >= 0:
            continue
        if other.participle and reading.words[before] in BEFORE_PARTICIPLE:
            high = before
            break
        if other.takes in ("say", "think") and (joined := _joined_clause(reading, other, cue.last)) is not None:
            high = joined
            break
        if reading.lower[before] in ("and", "but", "then", ",") and other.verb.form == cue.verb.form:
            high = before
            break
    return min([high, *(first for first, _ in taken if first >= cue.last)])


def _joined_clause(reading: Reading, cue: Cue, low: int) -> int | None:
    """Where `, and aides said ...` begins, a clause with a subject of its own."""
    subject = subject_before(reading, cue.group, low)
    if subject is None or subject[0] - 3 < low or reading.quoted[subject[0] - 1] >= 0:
        return None
    if reading.words[subject[0] - 1] == ";":
        return subject[0] - 1
    joined = reading.lower[subject[0] - 1] in ("and", "but", "while", "although", "though", "as")
    return subject[0] - 2 if joined and reading.words[subject[0] - 2] == "," else None
