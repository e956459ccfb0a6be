"""What only looks like a statement: deeds, impersonal `it seems`, idioms with `say`."""

from collections.abc import Iterator, Sequence

from factcheck.attribution.lexicon import ADVERBS, AUXILIARIES, BE, MONTHS, STANCES, word_pairs, word_set
from factcheck.attribution.rules.layouts.merging import LAYOUTS
from factcheck.attribution.speakers.gazetteer import BODY_WORDS
from factcheck.attribution.tagging import TaggedStatement
from factcheck.dates import SPEECH_NOUNS
from factcheck.text import Reading

_DEEDS = word_set("no_statements", "deeds")
_TO_DO = word_set("no_statements", "to_do")
_PLANS = frozenset(("expects", "expect", "hopes", "hope", "aims", "aim", "plans", "plan"))
_ONESELF = word_set("no_statements", "to_do_oneself")
_DENIED = word_set("no_statements", "denied")
_SEEMS = word_set("no_statements", "seems")
_IDIOMS = tuple(tuple(phrase.split()) for phrase in sorted(word_set("no_statements", "idioms")))
_WORDS_OF_IDIOMS = frozenset(word for phrase in _IDIOMS for word in phrase)
_BESIDE, _RIGHT_BEHIND = (
    {verb: frozenset(found.split()) for verb, found in word_pairs("no_statements", name).items()}
    for name in ("deeds_beside", "deeds_right_behind")
)
# `Launched a complaint`, `sent a letter`: the noun reports, whatever the verb.
_REPORTING_NOUNS = (
    SPEECH_NOUNS
    | STANCES
    | word_set("reporting_phrases", "speech_nouns")
    | word_set("no_statements", "reporting_nouns")
)
_CLAUSE_OPENS = frozenset(("that", "whether", "if", "how", "why"))
_IMPERSONAL = frozenset(("it", "there"))
_REACH = 6


def without_deeds(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements alone: what somebody did, what merely seems, and turns of phrase are left out."""
    return [one for one in found if not (_is_idiom(reading, one) or _seems(reading, one) or _is_deed(reading, one))]


def _is_idiom(reading: Reading, found: TaggedStatement) -> bool:
    """`Needless to say`, `easier said than done`: the words round the cue."""
    first, last = found.cue
    if _WORDS_OF_IDIOMS.isdisjoint(reading.lower[first:last]):
        return False
    for phrase in _IDIOMS:
        length = len(phrase)
        for at in range(max(0, first - length + 1), last):
            if reading.lower[at] == phrase[0] and tuple(reading.lower[at : at + length]) == phrase:
                return True
    return False


def _seems(reading: Reading, found: TaggedStatement) -> bool:
    """`It seems unlikely that ...` is nobody's statement; `she seemed to say ...` may be hers."""
    if _head(reading, found) not in _SEEMS:
        return False
    before = reading.lower[found.cue[0] - 1] if found.cue[0] else ""
    return found.source is None or before in _IMPERSONAL or reading.lower[found.source[0]] in _IMPERSONAL


def _is_deed(reading: Reading, found: TaggedStatement) -> bool:
    if found.rule in LAYOUTS or any(reading.quoted[at] >= 0 for piece in found.content for at in range(*piece)):
        return False
    words = reading.lower[slice(*found.cue)]
    head = _head(reading, found)
    content = min((first for first, _ in found.content if first >= found.cue[1]), default=found.cue[1])
    opens = reading.lower[content] if content < len(reading.words) else ""
    if _is_denied(reading, words, head, found.cue[1]) or _is_own_plan(reading, found, head, content):
        return True
    if words[0] == "expected":
        return opens == "to"
    if head in _RIGHT_BEHIND or head in _BESIDE:
        return _of_other_trade(reading, found, head)
    if opens in _CLAUSE_OPENS or _reports(reading, found, content):
        return False
    return head in _DEEDS or (words[0] == "to" and words[-1] in _TO_DO)


def _is_own_plan(reading: Reading, found: TaggedStatement, head: str, content: int) -> bool:
    """`Ito |expects| to be back on the court`."""
    if head not in _PLANS or reading.lower[content : content + 1] != ["to"]:
        return False
    does = content + 1 + (reading.lower[content + 1 : content + 2] == ["be"])
    return not _ONESELF.isdisjoint(reading.lower[does : does + 1]) and _is_one_person(reading, found)


def _is_one_person(reading: Reading, found: TaggedStatement) -> bool:
    """`Ito`, `Aiko Ito`, `she`: not a body or a group, which may announce by such words."""
    if found.source is None:
        return True
    first, last = found.source
    if last - first > 3:
        return False
    pronoun = last - first == 1 and reading.lower[first] in ("he", "she")
    bodies = not BODY_WORDS.isdisjoint(reading.lower[first:last])
    return pronoun or (not bodies and all(reading.words[at].istitle() for at in range(first, last)))


def _is_denied(reading: Reading, words: list[str], head: str, behind: int) -> bool:
    """`Were denied visas`: what was asked for, by whoever; `was denied by the mayor` denies a claim."""
    passive = head in _DENIED and not BE.isdisjoint(words[: words.index(head)])
    return passive and reading.lower[behind : behind + 1] != ["by"]


def _of_other_trade(reading: Reading, found: TaggedStatement, head: str) -> bool:
    """`Defended her in court`, `know exactly what they need`: by the words behind."""
    end = min(reading.sentence_end(found.cue[0]), found.cue[1] + 2 * _REACH)
    if head in _RIGHT_BEHIND:
        at = reading.lower.index(head, found.cue[0]) + 1
        return not _RIGHT_BEHIND[head].isdisjoint(reading.lower[at : min(at + 1, end)])
    return not _BESIDE[head].isdisjoint(reading.lower[found.cue[0] : end])


def _head(reading: Reading, found: TaggedStatement) -> str:
    """The first verb of the cue that is no auxiliary."""
    words = reading.lower[slice(*found.cue)]
    return next(_verbs(words), words[0])


def _verbs(words: list[str]) -> Iterator[str]:
    return (word for word in words if word not in AUXILIARIES and word not in ADVERBS and not word.endswith("ly"))


def _reports(reading: Reading, found: TaggedStatement, content: int) -> bool:
    """Whether a noun that reports stands in the cue or is its object; not one that `to` has before it."""
    words = [*range(*found.cue), *range(content, min(content + _REACH, reading.sentence_end(found.cue[0])))]
    for at in words[1:]:
        if reading.lower[at] == "to":
            return False
        if reading.lower[at] in _REPORTING_NOUNS and reading.lower[at] not in MONTHS:
            return True
    return False
