"""Who answers in an interview of questions and answers, as its title or standfirst names the one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import languages
from factcheck.attribution.lexicon import DETERMINERS, LANGUAGE, PREPOSITIONS, word_set
from factcheck.attribution.speakers.naming import GIVEN_NAMES, PARTICLES, person_name
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Speaker
from factcheck.text import Reading, read

_ANSWER = word_set("labels", "answer")
# Without labels the question's mark stands for one.
_ANSWERS = _ANSWER | {"?"}
_TURNS = _ANSWERS | word_set("labels", "question")


def _one_of(name: str) -> str:
    words = languages.entry(LANGUAGE, "labels", name).words
    return "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(words, key=len, reverse=True))


# At the head of a title or behind its colon or dash; `We spoke to` anywhere in a standfirst.
_OPENS = rf"(?:^|[:|–—]\s*|\s-\s+)(?:(?:{_one_of('interview_leads')})\s+)*"
_HEADED = re.compile(rf"{_OPENS}(?P<opening>{_one_of('interview')})(?P<colon>\s*:)?\s+", re.IGNORECASE)
_SPOKEN_TO = re.compile(rf"\b(?:{_one_of('interview_meetings')})\s+", re.IGNORECASE)
# What may stand behind the name: no verb, no `and`, no possessive.
_ENDS = PREPOSITIONS | {":", ".", "|", "(", "–", "—", "-", "?", "!"}
_LONGEST_NAME, _LONGEST_LEAD = 4, 4


def answering(reading: Reading, found: Sequence[TaggedStatement], title: str | None) -> dict[int, Speaker]:
    """The speaker of each answer of the interviewee, by its number in `found`; empty where it is open who answers."""
    labelled = [at for at, one in enumerate(found) if _is_labelled(reading, one)]
    answers = [at for at in labelled if reading.lower[found[at].cue[0]] in _ANSWERS]
    if not answers:
        return {}
    only = interviewee(reading, min(found[at].cue[0] for at in labelled), title)
    return {at: Speaker(name=only, kind="person") for at in answers} if only is not None else {}


def interviewee(reading: Reading, first: int, title: str | None) -> str | None:
    """The one whom the title, or the copy before the paragraph of token `first`, gives as interviewed."""
    common = frozenset(word for word in set(reading.words) if word.islower())
    named = set(_named(title, common, headed=True)) if title else set()
    before = reading.text.rfind("\n", 0, reading.starts[first]) + 1
    for paragraph in reading.text[:before].split("\n"):
        named.update(_named(paragraph, common, headed=False))
    return named.pop() if len(named) == 1 else None


def _is_labelled(reading: Reading, one: TaggedStatement) -> bool:
    return one.source is None and one.rule == "turn" and reading.lower[one.cue[0]] in _TURNS


def _named(line: str, common: frozenset[str], *, headed: bool) -> Iterator[str | None]:
    """Whom a line gives as the interviewee; None for one it gives without a plain name."""
    line = line.strip()
    opening = _HEADED.search(line)
    if opening is not None and (opening["colon"] or _takes_a_name(opening["opening"])):
        yield _one_person(read(line[opening.end() :]).words, common, sure=opening["colon"] is None)
    elif not headed:
        for met in _SPOKEN_TO.finditer(line):
            before = read(line[: met.start()]).words
            yield None if _full_names(before) else _one_person(read(line[met.end() :]).words, common, sure=True)


def _takes_a_name(opening: str) -> bool:
    return opening.rsplit(maxsplit=1)[-1].lower() in PREPOSITIONS


def _one_person(words: list[str], common: frozenset[str], *, sure: bool) -> str | None:
    """The one person's name that the words begin with; behind a colon (not `sure`) it may be a subject."""
    first = next((at for at, word in enumerate(words) if word[0].isupper()), len(words))
    lead = {word.lower() for word in words[:first]}
    if first > _LONGEST_LEAD or "the" in lead or not lead.isdisjoint(PREPOSITIONS | {",", "and", "'s", "’s"}):
        return None
    last = first
    while last < len(words) and (words[last][0].isupper() or words[last] in PARTICLES):
        if words[last].lower() in PREPOSITIONS | DETERMINERS | {"and"}:
            break
        last += 1
    name = _name(words[first:last], common, sure=sure)
    rest = words[last:]
    if rest[:1] == [","] and not (rest[1:2] and not rest[1][0].isupper()):
        return None
    return (
        name if (not rest or rest[0] in (",", *_ENDS) or rest[0].lower() in _ENDS) and not _full_names(rest) else None
    )


def _name(run: list[str], common: frozenset[str], *, sure: bool) -> str | None:
    titles, name = person_name(frozenset(), run)
    given = next((at for at, word in enumerate(name[:-1]) if word.lower() in GIVEN_NAMES), None)
    if given is not None:
        name = name[given:]
    else:
        subject = not (sure or titles) and name[-1:] != [] and name[-1].endswith("s")
        if subject or len(name) != 2 or not common.isdisjoint(word.lower() for word in name):
            return None
    return " ".join(name) if 2 <= len(name) <= _LONGEST_NAME else None


def _full_names(words: list[str]) -> bool:
    """Whether a given name that is known stands before another capital."""
    return any(one[0].isupper() and one.lower() in GIVEN_NAMES and other[0].isupper() for one, other in pairwise(words))
