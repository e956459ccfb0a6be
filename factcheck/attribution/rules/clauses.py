"""Pair each cue with its source and content, sentence by sentence."""

from factcheck.attribution.lexicon import COORDINATORS, word_set
from factcheck.attribution.rules.colon_quotations import colon_quotation
from factcheck.attribution.rules.cues import MAY_PRECEDE_PARTICIPLE, Cue, find_cues
from factcheck.attribution.rules.layouts.dialogue import LayoutStatement, dialogue_turns
from factcheck.attribution.rules.layouts.headings import closing_names, headings, signed
from factcheck.attribution.rules.layouts.speaker_labels import Surnames, find_labels
from factcheck.attribution.rules.leading import forward
from factcheck.attribution.rules.nonverbal_cues import according, in_the_view_of
from factcheck.attribution.rules.paragraph_merger import ParagraphMerger
from factcheck.attribution.rules.passive import quoted_as, sourceless
from factcheck.attribution.rules.phrases import subject_before
from factcheck.attribution.rules.trailing import trailing
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading, Sentence

_JOINED_CLAUSES = word_set("function_words", "joined_clauses")


class Rules:
    """The tagger that needs no weights: hand-written rules alone."""

    name = "rules/1"

    def find(self, reading: Reading) -> list[TaggedStatement]:
        """All statements of a text that a rule finds."""
        return find_statements(reading)


def find_statements(reading: Reading) -> list[TaggedStatement]:
    """All statements of a text, in order of their cues; a sentence that is only quotation goes on with the last."""
    merger = ParagraphMerger(reading)
    blocks = {block.first: block for block in find_blocks(reading)}
    past = 0
    for number, sentence in enumerate(reading.sentences):
        if number < past:
            continue
        if number in blocks:
            past = blocks[number].last
            merger.add([blocks[number].found], sentence)
            merger.close()
        elif here := _in_sentence(reading, sentence):
            merger.add(here, sentence)
        else:
            merger.extend(sentence)
    return merger.statements()


def find_blocks(reading: Reading) -> list[LayoutStatement]:
    """The statements that a layout marks, none overlapping another: dialogue, headlines, signed words."""
    labels = find_labels(reading)
    surnames = Surnames(reading)
    blocks: list[LayoutStatement] = []
    end = 0
    for block in sorted(
        (
            *dialogue_turns(reading, labels, surnames),
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


def _in_sentence(reading: Reading, sentence: Sentence) -> list[TaggedStatement]:
    cues = find_cues(reading, sentence)
    found: list[TaggedStatement] = []
    taken: list[TokenSpan] = []
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
        *colon_quotation(reading, sentence, cues),
        *in_the_view_of(reading, sentence),
    ):
        _take(found, taken, statement)
    return sorted(found, key=lambda statement: statement.cue)


def _take(found: list[TaggedStatement], taken: list[TokenSpan], statement: TaggedStatement) -> None:
    spans = [*statement.content, statement.cue]
    if not any(first < other_last and other_first < last for first, last in spans for other_first, other_last in taken):
        found.append(statement)
        taken.extend(spans)


def _is_taken(taken: list[TokenSpan], at: int) -> bool:
    return any(first <= at < last for first, last in taken)


def _limit(reading: Reading, cues: list[Cue], number: int, high: int, taken: list[TokenSpan]) -> int:
    """The token at which content must end: the next cue of the same subject, a joined clause, or what is taken."""
    cue = cues[number]
    for other in cues[number + 1 : number + 8]:
        before = other.group - 1
        if before <= cue.last or reading.quoted[before] >= 0:
            continue
        if other.participle and reading.words[before] in MAY_PRECEDE_PARTICIPLE:
            high = before
            break
        if other.takes in ("say", "think") and (joined := _joined_clause(reading, other, cue.last)) is not None:
            high = joined
            break
        if (reading.lower[before] in COORDINATORS or reading.words[before] == ",") and other.verb.form == cue.verb.form:
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
    joined = reading.lower[subject[0] - 1] in _JOINED_CLAUSES
    return subject[0] - 2 if joined and reading.words[subject[0] - 2] == "," else None
