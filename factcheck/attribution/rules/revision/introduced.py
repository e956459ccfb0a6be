"""Paragraphs that a colon introduces: `Ms Ito said in a statement:`, then her words without marks, or set in."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.attribution.lexicon import AUTHOR, AUXILIARIES, DETERMINERS, FIRST_PERSON, POSSESSIVES, word_set
from factcheck.attribution.rules.colon_quotations import introducer
from factcheck.attribution.rules.cues import find_cues
from factcheck.attribution.rules.phrases import main_subject
from factcheck.attribution.rules.trimming import trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.dates import SPEECH_NOUNS
from factcheck.text import Reading
from factcheck.text.paragraphs import Paragraph

_WRITINGS = word_set("quoting", "writings")
_TELLS_OF = word_set("quoting", "tells_of")
SENTENCE_ENDS = frozenset((".", "!", "?", "…", "..."))
_SPEECH = SPEECH_NOUNS | _WRITINGS
_LONGEST_ADJUNCT, _SHORTEST_BLOCK, _LONGEST_BLOCK = 10, 3, 30


def with_introduced(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements, with the paragraphs that a reporting clause and a colon introduce."""
    colons = [number for number, one in enumerate(reading.paragraphs[:-1]) if reading.words[one.last - 1] == ":"]
    if not colons:
        return list(found)
    by_cue = sorted(found, key=lambda one: one.cue)
    reported = [one.cue[0] for one in by_cue if not _is_first_person(reading, one) and reading.quoted[one.cue[0]] < 0]
    blocks: list[TaggedStatement] = []
    for number in colons:
        paragraph = reading.paragraphs[number]
        past = blocks[-1].content[-1][1] if blocks else 0
        if paragraph.first >= past and reading.quoted[paragraph.last - 1] < 0:
            blocks.extend(_block(reading, number, by_cue, reported))
    return [*(one for one in found if not _gives_way(one, blocks)), *blocks]


def _gives_way(one: TaggedStatement, blocks: Sequence[TaggedStatement]) -> bool:
    """Whether a statement shares a block's cue, or reaches from its paragraphs to others."""
    pieces = (one.cue, *one.content)
    after = {bisect_left(blocks, edge, key=lambda block: block.content[0][0]) for piece in pieces for edge in piece}
    near = {at for edge in after for at in (edge - 1, edge) if 0 <= at < len(blocks)}
    for block in (blocks[at] for at in near):
        first, last = block.content[0][0], block.content[-1][1]
        inside = [first <= start and end <= last for start, end in pieces]
        if _overlap(one.cue, block.cue) or (any(inside) and not all(inside)):
            return True
    return False


def _overlap(one: TokenSpan, other: TokenSpan) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _block(
    reading: Reading, number: int, by_cue: Sequence[TaggedStatement], reported: Sequence[int]
) -> Iterator[TaggedStatement]:
    paragraph = reading.paragraphs[number]
    colon = paragraph.last - 1
    roles = _given(paragraph, by_cue) or _introducing(reading, reading.opening_of(colon), colon)
    content = tuple(_content(reading, number, reported)) if roles is not None else ()
    if roles is not None and content:
        yield TaggedStatement(*roles, content, "colon")


def _given(paragraph: Paragraph, by_cue: Sequence[TaggedStatement]) -> tuple[TokenSpan, TokenSpan] | None:
    """Source and cue of the statement that a tagger already begins here, with no content before the colon."""
    colon = paragraph.last - 1
    at = bisect_left(by_cue, paragraph.first, key=lambda one: one.cue[0])
    while at < len(by_cue) and by_cue[at].cue[0] < paragraph.last:
        one = by_cue[at]
        if one.cue[1] >= colon and one.source is not None and one.content and min(one.content)[0] > colon:
            return one.source, one.cue
        at += 1
    return None


def _introducing(reading: Reading, first: int, colon: int) -> tuple[TokenSpan, TokenSpan] | None:
    """Source and cue where the clause reports: `Ms Ito told the crew:`, `Ms Ito was clear in her letter:`."""
    sentence = reading.sentences[reading.sentence_at(first)]
    cues = [
        cue for cue in find_cues(reading, sentence) if not cue.participle or _SPEECH & set(reading.lower[first:colon])
    ]
    says = [cue for cue in cues if cue.takes in ("say", "think") and colon - cue.last <= _LONGEST_ADJUNCT]
    written = _is_in_writing(reading, first, colon)
    if not says and not written:
        return None
    behind = reading.lower[(says[0].last if says else first) : colon]
    if says and (not AUXILIARIES.isdisjoint(behind) or not _TELLS_OF.isdisjoint(behind)):
        return None
    first += reading.lower[first] == "as"
    subject = None if says else main_subject(reading, first, colon)
    roles = (subject, (subject[1], colon)) if subject else introducer(reading, first, colon, says[:1] or cues)
    if roles is None or roles[0] is None or reading.lower[roles[0][0]] in AUTHOR:
        return None
    return roles if 0 < roles[1][1] - roles[1][0] <= _LONGEST_ADJUNCT else None


def _is_in_writing(reading: Reading, first: int, colon: int) -> bool:
    """`in |her letter|:`, right before the colon."""
    at = next((at for at in range(colon - 1, max(first, colon - 3), -1) if reading.lower[at] in _SPEECH), None)
    if at is None or at - 2 < first:
        return False
    return reading.lower[at - 2] in ("in", "by") and reading.lower[at - 1] in DETERMINERS | POSSESSIVES


def _content(reading: Reading, number: int, reported: Sequence[int]) -> Iterator[TokenSpan]:
    """The paragraphs introduced: all that are set in as the first is; else the first, and those in the first person."""
    head, *rest = reading.paragraphs[number : number + 1 + _LONGEST_BLOCK]
    setting = _setting(reading, rest[0]) if rest and _setting(reading, rest[0]) != _setting(reading, head) else ""
    for place, paragraph in enumerate(rest):
        if setting and _setting(reading, paragraph) != setting:
            return
        if not setting and not _is_spoken(reading, paragraph, reported, opens=place == 0):
            return
        first = paragraph.first + (reading.words[paragraph.first] == ">")
        piece = trim(reading, first, paragraph.last)
        if piece is None or (place == 0 and not _is_prose(reading, piece, paragraph)):
            return
        yield piece


def _setting(reading: Reading, paragraph: Paragraph) -> str:
    """What sets a paragraph in: its white space of two or more, or a mail's mark."""
    if reading.words[paragraph.first] == ">":
        return ">"
    line = reading.text[reading.text.rfind("\n", 0, paragraph.start) + 1 : paragraph.start]
    return line if len(line.expandtabs(4)) > 1 else ""


def _is_prose(reading: Reading, piece: TokenSpan, paragraph: Paragraph) -> bool:
    """A sentence without marks, no list and no heading."""
    first, last = piece
    unmarked = all(reading.quoted[at] < 0 for at in (first, last - 1)) and reading.words[first][0].isalpha()
    if reading.words[first + 1 : first + 2] in ([")"], ["."]):
        return False
    return unmarked and last - first >= _SHORTEST_BLOCK and reading.words[paragraph.last - 1] in SENTENCE_ENDS


def _is_spoken(reading: Reading, paragraph: Paragraph, reported: Sequence[int], *, opens: bool) -> bool:
    """Whether a paragraph is in the words of somebody quoted: the first person, or the first one without a report."""
    at = bisect_left(reported, paragraph.first)
    tells = at < len(reported) and reported[at] < paragraph.last
    own = any(
        reading.lower[at] in FIRST_PERSON and reading.quoted[at] < 0 for at in range(paragraph.first, paragraph.last)
    )
    marked = any(reading.quoted[at] >= 0 for at in range(paragraph.first, paragraph.last))
    return not tells and ((own and not marked) or (opens and (own or not marked)))


def _is_first_person(reading: Reading, one: TaggedStatement) -> bool:
    return one.source is not None and reading.lower[one.source[0]] in FIRST_PERSON
