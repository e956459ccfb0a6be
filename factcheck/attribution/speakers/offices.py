"""Sources that are an office or a description of one person: `the president`, `the 44-year-old mother of two`."""

from factcheck.attribution.lexicon import DETERMINERS, PREPOSITIONS, word_set
from factcheck.attribution.speakers.discourse import REACH, Discourse
from factcheck.attribution.speakers.gazetteer import NATIONALITIES, OFFICES, PARTIES
from factcheck.attribution.speakers.naming import GENDER_OF, Gender
from factcheck.model import Speaker

_PARTS_OF_PLACES = frozenset(("north", "south", "new"))
_LEADS_OFFICE = DETERMINERS | word_set("offices", "leads")
# By these copy takes up somebody it has just named.
_DESCRIPTIONS = word_set("offices", "descriptions")
_LONGEST = 14


def office(discourse: Discourse, lower: list[str], at: int) -> Speaker | None:
    """The one whom an office or a description means, by who holds it or was just spoken of; else the office itself."""
    if lower[0] != "the" or not 1 < len(lower) <= _LONGEST:
        return None
    if "year-old" in lower[2:4]:
        name = _in_discourse(discourse, at, GENDER_OF.get(_head(lower)[-1]))
        return Speaker(name=name, kind="person") if name is not None else None
    parts = _parts(lower)
    known = [part for part in parts if _office_of(part) is not None]
    if not known:
        description = len(parts) == 1 and parts[0] and parts[0][-1] in _DESCRIPTIONS
        name = _in_discourse(discourse, at, GENDER_OF.get(parts[0][-1])) if description else None
        return Speaker(name=name, kind="person") if name is not None else None
    holder = holder_of(discourse, lower, at)
    if holder is not None:
        return holder
    name = None if any(_held(discourse, part) for part in known) else _in_discourse(discourse, at, None)
    if name is not None and not discourse.persons.described.get(name):
        return Speaker(name=name, kind="person")
    return Speaker(name=" ".join(discourse.reading.words[at : at + len(lower)]), kind="office")


def holder_of(discourse: Discourse, lower: list[str], at: int) -> Speaker | None:
    """The person named as holding the office, whoever was just spoken of."""
    for part in _parts(lower):
        if _office_of(part) is not None and (holder := _holder(discourse, part, at)) is not None:
            return Speaker(name=holder, kind="person")
    return None


def _head(lower: list[str]) -> list[str]:
    """The words up to a preposition, a comma or a relative clause: `|the governor| of Iowa`."""
    ends = (at for at, word in enumerate(lower) if at and (word in PREPOSITIONS or word in (",", "who", "and")))
    return lower[: next(ends, len(lower))]


def _parts(lower: list[str]) -> list[list[str]]:
    """The parts of a description that `and` joins, without what leads them; one empty part for two persons."""
    parts: list[list[str]] = [[]]
    for word in lower:
        if word == "and":
            parts.append([])
        else:
            parts[-1].append(word)
    if any(part and part[0] in DETERMINERS for part in parts[1:]):
        return [[]]
    return [[word for word in _head(part) if word not in _LEADS_OFFICE] for part in parts if part]


def _office_of(part: list[str]) -> str | None:
    if not part:
        return None
    name = "prime minister" if part[-2:] == ["prime", "minister"] else part[-1]
    if name not in OFFICES | {"prime minister"}:
        return None
    return f"former {name}" if "former" in part else name


def _held(discourse: Discourse, part: list[str]) -> bool:
    return bool(discourse.persons.by_office.get(_office_of(part) or ""))


def _holder(discourse: Discourse, part: list[str], at: int) -> str | None:
    """The one who holds the office; of several, the one named last before."""
    persons = discourse.persons
    holders = persons.by_office.get(_office_of(part) or "", set())
    qualities = set(part[:-1]) - {"former", "presidential"}
    told = qualities & (PARTIES | NATIONALITIES) - _PARTS_OF_PLACES
    if told:
        holders = {one for one in holders if told & persons.described[one]}
    elif any(not persons.described[one] & NATIONALITIES for one in holders):
        # Abroad is named: `Russian President`; at home it is `the president`.
        holders = {one for one in holders if not persons.described[one] & NATIONALITIES}
    if len(holders) == 1:
        return next(iter(holders))
    here = discourse.sentence_of[at]
    for number in range(here, max(-1, here - REACH), -1):
        sentence = discourse.reading.sentences[number]
        found = {one.name for one in discourse.mentions_in(sentence.first, min(sentence.last, at))} & holders
        if found:
            return next(iter(found)) if len(found) == 1 else None
    return None


def _in_discourse(discourse: Discourse, at: int, gender: Gender | None) -> str | None:
    """`the candidate`, where nobody was named so: the one who just spoke, or the subject just before."""
    here = discourse.sentence_of[at]
    for number in range(here, max(-1, here - 3), -1):
        sentence = discourse.reading.sentences[number]
        last = min(sentence.last, at)
        spoke = {name for name in discourse.speakers_in(sentence.first, last) if discourse.agrees(name, gender)}
        subject = discourse.first_subject(
            number,
            [one.name for one in discourse.mentions_in(sentence.first, last) if discourse.agrees(one.name, gender)],
        )
        found = spoke or ({subject.name} if subject is not None and number < here else set())
        if discourse.is_open(number) or len(found) > 1:
            return None
        if found:
            return next(iter(found))
    return None
