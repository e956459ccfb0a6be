"""Sources that are no person by name: states, bodies, groups, documents, the unnamed; kept as written."""

from itertools import pairwise

from factcheck.attribution.lexicon import CUE_FORMS, DETERMINERS, NUMBERS, PREPOSITIONS, word_set
from factcheck.attribution.speakers.gazetteer import (
    BODIES,
    BODY_NOUNS,
    BODY_WORDS,
    COLLECTIVES,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    NATIONALITIES,
    STATE_OF,
    UNNAMED_HEADS,
)
from factcheck.attribution.speakers.naming import is_acronym
from factcheck.attribution.tagging import TokenSpan
from factcheck.model import Speaker
from factcheck.text import Reading

ENDS_HEAD = PREPOSITIONS | {"who", "which", "that", ",", "(", "—", "--", "–", "-", "and"}
_AFTER_HEAD = word_set("references", "after_head")
_ENDS_NAME = word_set("references", "ends_name") | {","}
# `Some senators, including |Ms Ito|`: one of those who speak.
_EXAMPLES = word_set("references", "examples")
_WITHHELD = word_set("references", "withheld")
DENIES = frozenset(("not", "n't", "didn't", "declined", "refused", "never"))
_JOINERS = word_set("bodies", "joiners")
_NEW_PHRASE = word_set("references", "new_phrase")


def as_written(reading: Reading, source: TokenSpan, name: str) -> str:
    """The name with the text's own spaces: `Reuters/Ipsos`, not `Reuters / Ipsos`."""
    close = "".join(name.split())
    for last in range(source[0] + 1, min(source[1], source[0] + 40) + 1):
        text = " ".join(reading.words_between(source[0], last).split())
        if "".join(text.split()) == close:
            return text
    return name


def head_text(words: list[str]) -> str:
    """The words without their relative clause or apposition."""
    head: list[str] = []
    for word in words[words[0].lower() == "whose" :]:
        lower = word.lower()
        if head and (lower in _ENDS_NAME or (lower == "that" and len(head) > 1)):
            break
        # `Americans |worried about ...|`, `corporations |looking to ...|`.
        if head and word.islower() and lower.endswith(("ed", "ing")) and _is_plural(head[-1]):
            break
        head.append(word)
    return " ".join(head).replace(" '", "'").replace(" ’", "’")


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def is_pair(words: list[str]) -> bool:
    """`Ms Ito and Mr Abe`, `Ms Ito and her aides`: two speakers, not the first of them."""
    head = _without_brackets(words)
    head = head[: head.index(",")] if "," in head else head
    if head[-2:] == ["and", "I"]:
        return True
    if "and" not in head[1:-1]:
        return False
    at = head.index("and")
    if head[0].lower() in ("sens.", "reps.", "govs."):
        return True
    before, after = head[at - 1], head[at + 1]
    if head[0].lower() in DETERMINERS and after.lower() in DETERMINERS:
        return True
    if before[0].isupper() and after.lower() in _NEW_PHRASE:
        return True
    return before[0].isupper() and after[0].isupper() and not any(word.lower() in BODY_WORDS for word in head)


def _without_brackets(words: list[str]) -> list[str]:
    kept: list[str] = []
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if depth <= 0 and word != ")":
            kept.append(word)
    return kept


def without_possessive(words: list[str]) -> list[str]:
    """The words of `Ito's` without the last."""
    return words[:-1] if len(words) > 1 and words[-1].lower() in ("'s", "’s", "'", "’") else words


def name_withheld(words: list[str]) -> list[str] | None:
    """`A docker who asked not to be named`, which says why there is no name; None where nothing says so."""
    lower = [word.lower() for word in words]
    ends = (
        at
        for at in range(4, len(lower))
        if lower[at] in _WITHHELD and lower[at - 2 : at] == ["to", "be"] and not DENIES.isdisjoint(lower[at - 5 : at])
    )
    end = next(ends, None)
    return words[: end + 1] if end is not None and "," not in words[:end] and lower[0] in DETERMINERS else None


def without_examples(words: list[str]) -> list[str]:
    """`Some senators` of `some senators, including Ms Ito`."""
    pairs = enumerate(pairwise(words))
    end = next((at for at, (mark, word) in pairs if at and mark == "," and word.lower() in _EXAMPLES), len(words))
    return words[:end]


def body_or_group(words: list[str]) -> Speaker | None:
    """The state, body or group that a list knows, or whose name tells what it is."""
    lower = _without_handle(words)
    bare = lower[1:] if lower[0] in ("the", "in", "a") else lower
    name = " ".join(bare)
    if name in STATE_OF:
        return Speaker(name=STATE_OF[name], kind="state")
    if name in BODIES:
        return Speaker(name=head_text(words), kind="body")
    head = _head_noun(lower)
    if (len(lower) == 1 and is_several(head)) or (head in GROUP_NOUNS and head != "some"):
        return Speaker(name=head_text(words), kind="group")
    if head in UNNAMED_HEADS and (lower[0] in ("a", "an", "one", "another") or head in ("source", "sources")):
        return Speaker(name=head_text(words), kind="unnamed")
    if (lower[0] in NUMBERS or lower[0].isdigit()) and head.endswith("s"):
        return Speaker(name=head_text(words), kind="group")
    return _body_by_name(words)


def is_several(word: str) -> bool:
    """`Officers`, `Nurses`: several without a name."""
    return word in GROUP_NOUNS or (word.endswith("s") and word[:-1] in UNNAMED_HEADS)


def _without_handle(words: list[str]) -> list[str]:
    """In lower case, without the `@boats` of `one user @boats`."""
    return [word.lower() for word in words[: words.index("@") if "@" in words[1:] else None]]


def _head_noun(lower: list[str]) -> str:
    head = lower[0]
    for word in lower:
        participle = head.endswith("s") and word.endswith(("ed", "ing"))
        if participle or (word in ENDS_HEAD and word != "and") or word in _AFTER_HEAD:
            break
        head = word
    return head


def _body_by_name(words: list[str]) -> Speaker | None:
    bare = words[1:] if words[0].lower() == "the" else words
    run: list[str] = []
    for word in bare:
        if not (word[0].isupper() or word.lower() in _JOINERS or word.lower() in BODY_WORDS):
            break
        run.append(word)
    lower = [word.lower() for word in run]
    capitals = sum(word[0].isupper() for word in run)
    named = any(word in BODY_WORDS for word in lower) or (words[0].lower() == "the" and capitals >= 1)
    acronym = (len(run) == 1 and run[0].isupper() and len(run[0]) > 1) or (len(run) > 1 and is_acronym(run))
    branch = len(run) == capitals == 2 and lower[1] in STATE_OF and lower[0] not in STATE_OF.keys() | CUE_FORMS
    people = all(word in NATIONALITIES for word in lower)
    if (
        run
        and not people
        and capitals >= 1
        and (len(run) == len(bare) or bare[len(run)] in ENDS_HEAD)
        and (named or acronym or branch)
        and lower[-1] not in ("of", "for")
    ):
        return Speaker(name=head_text(words[: len(run) + (len(words) - len(bare))]), kind="body")
    return None


def described(words: list[str]) -> Speaker | None:
    """What is only described: `a new poll`, `her campaign`, `human rights groups`, `the announcer`."""
    lower = _without_handle(words)
    head = _head_noun(lower)
    bare = len(lower) == 1
    if head in DOCUMENT_NOUNS or (head in BODY_NOUNS and not (bare and head in ("state", "order"))):
        return Speaker(name=head_text(words), kind="body")
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s")) and not words[-1][0].isupper()
    if head in COLLECTIVES or plural or head in GROUP_NOUNS:
        return Speaker(name=head_text(words), kind="group")
    if head in UNNAMED_HEADS and not bare:
        return Speaker(name=head_text(words), kind="unnamed")
    return None
