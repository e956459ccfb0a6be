"""The reporter's own words beside a quotation: `she went on` within it, `but it did not explain how` behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import DETERMINERS, POSSESSIVES, PRONOUNS, word_set
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading
from factcheck.text.sentences import SAY_FORMS

_GOES_ON = word_set("quoting", "goes_on")
_JOINS = word_set("quoting", "aside_joins")
_WITHHOLDS = word_set("quoting", "withholds")
_WITHOUT = word_set("quoting", "without")
_ACCOUNTS = word_set("quoting", "accounts")
_SHOWS = word_set("quoting", "shows")
_THEN = word_set("quoting", "then")
_SCENES = word_set("quoting", "scenes")
_FEATURES = word_set("quoting", "features")
_DISPUTES = word_set("quoting", "disputes")
_EVIDENCE = word_set("quoting", "evidence")
_EVIDENT = word_set("quoting", "evident")
_MAY_BE_DENIED = frozenset(("has", "have", "had", "did", "does", "would", "could"))
_OTHERWISE = frozenset(("otherwise", "opposite", "contrary", "differently"))
_REFUSES = word_set("factuality", "withhold")
_LONGEST_REPORT = 7
_LONGEST_SUBJECT = 5


def without_asides(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements without the reporter's words; one that has no others is left out."""
    kept = []
    for one in found:
        if _tells_what_words_show(reading, one, found):
            continue
        content = tuple(part for piece in one.content for part in _source_s_own(reading, piece, one))
        if content:
            kept.append(replace(one, content=content) if content != one.content else one)
    return kept


def _source_s_own(reading: Reading, piece: TokenSpan, found: TaggedStatement) -> Iterator[TokenSpan]:
    opens = min(found.content)[0]
    told = reading.quoted[opens] >= 0 or reading.lower[piece[0]] not in _THEN
    behind = piece[0] >= found.cue[1] and opens < found.cue[0] and told
    if behind and (_is_aside(reading, piece) or _is_aside(reading, (_gap(reading, piece[0], found), piece[1]))):
        return
    start, last = piece
    at = start
    while at < last:
        end = at
        while end < last and reading.quoted[end] < 0:
            end += 1
        if start < at and at < end < last and _is_report(reading, at, end):
            yield start, at
            start = end
        at = end
        while at < last and reading.quoted[at] >= 0:
            at += 1
    yield start, last


def _gap(reading: Reading, at: int, found: TaggedStatement) -> int:
    """Where the words begin that no role holds, right before a token."""
    spans = [*found.content, found.cue, *([found.source] if found.source is not None else [])]
    first = max((last for _, last in spans if last <= at), default=at)
    return first + (first < at and reading.words[first] == ",")


def _is_report(reading: Reading, first: int, last: int) -> bool:
    """`“It is late,” |she went on,| “and cold”`."""
    if reading.words[first - 2] not in (",", "?", "!", "—", "–", "--", "…") and reading.words[first] != ",":
        return False
    words = [reading.lower[at] for at in range(first, last) if reading.words[at] != ","]
    if not 1 < len(words) <= _LONGEST_REPORT:
        return False
    if words[-1] == "on" and words[-2] in _GOES_ON:
        words.pop()
    if words[-1] in SAY_FORMS or words[-1] in _GOES_ON:
        subject = range(first + (reading.words[first] == ","), last)
    elif words[0] in SAY_FORMS:
        subject = range(first + (reading.words[first] == ",") + 1, last)
    else:
        return False
    opens = reading.lower[subject[0]]
    return opens in PRONOUNS or opens in DETERMINERS or reading.capital(subject[0])


def _is_aside(reading: Reading, piece: TokenSpan) -> bool:
    """Whether a piece behind the cue tells what was not said, or judges what was."""
    if reading.quoted[piece[0]] >= 0:
        return False
    commented = _passes_on(reading, piece) or _is_disputed(reading, piece)
    return commented or _is_scene(reading.lower[slice(*piece)]) or _is_comment(reading, piece)


def _is_comment(reading: Reading, piece: TokenSpan) -> bool:
    """`but it did not say how`, `without elaborating`, `a claim the auditors like`, `before leaving`."""
    at = piece[0]
    joined = reading.lower[at] in _JOINS or reading.lower[at - 1] in _JOINS
    at += reading.lower[at] in _JOINS
    if reading.lower[at] in _THEN and reading.lower[at + 1].endswith("ing"):
        return not joined
    if reading.lower[at] == "without":
        return not _WITHOUT.isdisjoint(reading.lower[at + 1 : at + 3])
    if reading.lower[at] in DETERMINERS and not joined:
        return not _ACCOUNTS.isdisjoint(reading.lower[at + 1 : at + 3]) and reading.words[at - 1] == ","
    if at >= piece[1] or (joined and _shows_otherwise(reading.lower[at : piece[1]])):
        return True
    subject = at
    if reading.lower[at] in PRONOUNS:
        subject = at + 1
    elif joined:
        while subject < min(piece[1], at + _LONGEST_SUBJECT) and reading.capital(subject):
            subject += 1
    return _withholds(reading.lower[subject : min(piece[1], subject + 4)]) if joined or subject == at else False


def _passes_on(reading: Reading, piece: TokenSpan) -> bool:
    """`..., |the Harbour Post reported|`."""
    first, last = piece
    relays = reading.lower[last - 1] in ("reported", "reports") and 1 < last - first <= _LONGEST_REPORT
    return relays and (reading.lower[first] in DETERMINERS or any(map(reading.capital, range(first, last))))


def _is_disputed(reading: Reading, piece: TokenSpan) -> bool:
    """`|which the union denies|`, `|an account that officers dispute|`, `|a version rejected by the union|`."""
    first, last = piece
    words = reading.lower[first:last]
    opens = words[0] in ("which", "something", "one") or (
        words[0] in DETERMINERS and not _ACCOUNTS.isdisjoint(words[1:3])
    )
    return opens and reading.words[first - 1] == "," and not _DISPUTES.isdisjoint(words)


def _is_scene(words: list[str]) -> bool:
    """`to loud applause`, `his voice breaking`, `amid calls to resign`, `in remarks that drew laughter`."""
    if words[0] in POSSESSIVES:
        return words[1:2] != [] and words[1] in _FEATURES and any(word.endswith("ing") for word in words[2:4])
    if words[0] in ("to", "with"):
        return not _SCENES.isdisjoint(words[1:5])
    if words[0] == "in":
        return words[1:2] != [] and words[1].removesuffix("s") in _ACCOUNTS and words[2:3] == ["that"]
    return words[0] == "amid" or words[:2] == ["even", "as"]


def _shows_otherwise(words: list[str]) -> bool:
    """`though |its own records show| ...`."""
    if words[-1] in _OTHERWISE:
        return True
    nouns = (at for at, word in enumerate(words[:_LONGEST_SUBJECT]) if word in _EVIDENCE)
    return any(not _EVIDENT.isdisjoint(words[at + 1 : at + 2]) for at in nouns)


def _withholds(words: list[str]) -> bool:
    """`did not explain`, `gave no`, `declined to say`, `refusing to comment`."""
    if not words:
        return False
    if words[0] in ("has", "have", "had", "is", "was", "are", "were") and words[1:3] == ["yet", "to"]:
        return True
    if words[0] in _MAY_BE_DENIED and words[1:2] in (["not"], ["n't"], ["never"]):
        return not _WITHHOLDS.isdisjoint(words[2:4])
    if words[0] in ("didn't", "doesn't", "wouldn't", "couldn't", "hasn't", "haven't"):
        return not _WITHHOLDS.isdisjoint(words[1:3])
    if words[0] in ("has", "have", "had"):
        words = words[1:] or words
    if words[0] in _REFUSES:
        return words[1:2] == ["to"]
    return words[0] in _WITHHOLDS and words[1:2] == ["no"]


def _tells_what_words_show(reading: Reading, one: TaggedStatement, found: Sequence[TaggedStatement]) -> bool:
    """`“It is late,” Lind said, |showing| that she minded`: the reporter's reading of her words."""
    first = one.cue[0]
    if reading.lower[first] not in _SHOWS or one.cue[1] - first > 1 or reading.words[first - 1] != ",":
        return False
    opening = reading.opening_of(first)
    return any(
        opening <= other.cue[0] < first and other.source is not None and other.source == one.source for other in found
    )
