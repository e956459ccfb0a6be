"""Whether a run of capitals is a person's name, and what leads it: titles, nationalities."""

import re
from typing import Literal

from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUE_FORMS,
    DAY_WORDS,
    DETERMINERS,
    MONTHS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    word_pairs,
    word_set,
)
from factcheck.attribution.speakers.gazetteer import (
    BODIES,
    BODY_WORDS,
    FEMALE_TITLES,
    MALE_TITLES,
    NATIONALITIES,
    PLACE_WORDS,
    STATE_OF,
    TITLES,
    UNNAMED_HEADS,
)
from factcheck.text import Reading

Gender = Literal["male", "female"]
MALE_NAMES = word_set("given_names", "male")
FEMALE_NAMES = word_set("given_names", "female")
EITHER = (MALE_NAMES & FEMALE_NAMES) | word_set("given_names", "either")
PARTICLES = word_set("names", "particles")
_FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | AUXILIARIES
NOT_NAMES = (
    (_FUNCTION_WORDS | MONTHS | DAY_WORDS) - word_set("names", "names_too")
    | word_set("names", "no_names")
    | word_set("references", "adverb_leads")
)
# Nobody but a person has these: `Mr. Justice`, `Ms. Church`.
PLAIN_TITLES = word_set("offices", "plain_titles")
SURNAMES_TOO = word_set("names", "surnames_too")
_LETTERS = word_set("names", "letters")
_GENERATIONS = word_set("names", "generations")
EPITHETS = word_set("names", "epithets")
_ROLE_ENDINGS = tuple(word_set("groups", "role_endings"))
_BEFORE_HYPHENS = word_set("offices", "before_hyphens")
_SURE_NAMES = MALE_NAMES | FEMALE_NAMES
_NO_PERSON = BODY_WORDS | NATIONALITIES
OPENING_MARKS = frozenset(("“", "‘", '"', "'", "(", "``"))
_CLOSING_MARKS = frozenset(("”", "’", '"', "'", ")", "''"))
_DIGIT = re.compile(r"\d")
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | EITHER


def is_headline(reading: Reading, first: int, last: int) -> bool:
    """Whether words are capitalised as in a headline: nearly all of the longer ones."""
    long = [word for word in reading.words[first : min(last, first + 40)] if len(word) > 3]
    return len(long) > 3 and len([word for word in long if word[0].isupper()]) > 0.8 * len(long)


def without_letters(run: list[str], juniors: frozenset[str]) -> list[str]:
    """The run without `MBE`, `Ph.D.`; without `Jr.` behind a surname of `juniors`, in lower case."""
    while len(run) > 1:
        junior = len(run) > 2 and run[-1] in _GENERATIONS and run[-2].lower() in juniors
        if not junior and not _is_letters(run) and (run[-1] not in _LETTERS or all(word.isupper() for word in run)):
            break
        run = run[:-1]
    return run


def _is_letters(run: list[str]) -> bool:
    """`Aiko Ito |MRIAI|`, whatever they stand for; not the surname of `Jean Paul DUPONT`."""
    last = run[-1]
    letters = last.isalpha() and last.isupper() and 2 < len(last) < 7 and last not in _GENERATIONS
    return letters and len(run) > 2 and run[-2].istitle() and run[-2].lower() not in GIVEN_NAMES


def without_nickname(words: list[str]) -> list[str]:
    """`Tom “Sparky” Voss` without what stands in the marks."""
    for opening in range(1, len(words) - 3):
        given, surname = words[opening - 1], words[opening + 3]
        if words[opening] in OPENING_MARKS and words[opening + 2] in _CLOSING_MARKS and given[0].isupper():
            nickname = words[opening + 1][0].isupper() and surname[0].isupper()
            return words[:opening] + words[opening + 3 :] if nickname else words
    return words


def find_juniors(reading: Reading) -> frozenset[str]:
    """The surnames of which the copy names nobody else: each is first given with `Jr.`, never behind another name."""
    found: set[str] = set()
    told: set[str] = set()
    for at in [at for at, word in enumerate(reading.words) if at > 1 and word in _GENERATIONS]:
        told.add(reading.lower[at - 1])
    for surname in told:
        places = [at for at, word in enumerate(reading.lower) if word == surname]
        followed = [reading.words[at + 1 : at + 2] for at in places]
        behind = [at for at, after in zip(places, followed, strict=True) if not after or after[0] not in _GENERATIONS]
        if behind[:1] != places[:1] and not any(at and reading.capital(at - 1) for at in behind):
            found.add(surname)
    return frozenset(found)


def _is_role(word: str) -> bool:
    """`engineer`, `organist`, `sub-inspector`: what somebody does."""
    first, hyphen, last = word.rpartition("-")
    joined = hyphen and last in UNNAMED_HEADS | TITLES and first in _BEFORE_HYPHENS | UNNAMED_HEADS | TITLES
    return bool(joined) or word in UNNAMED_HEADS or (word.endswith(_ROLE_ENDINGS) and word not in GIVEN_NAMES)


def strip_titles(run: list[str]) -> tuple[list[str], list[str]]:
    """What leads a name (`Maryland Gov.`, `Russian President`), up to its last title, and the name."""
    at = 0
    for number, word in enumerate(run[:-1]):
        lower = word.lower()
        leads = lower in NATIONALITIES or lower in STATE_OF
        leads = leads or (len(run) - number > 2 and (_is_role(lower) or lower in EPITHETS))
        if lower in TITLES or (number == at and leads):
            at = number + 1
    plain = at and run[at - 1].lower() in PLAIN_TITLES
    while at < len(run) and len(run) - at == 1 and run[at].lower() in TITLES and not plain:
        at += 1
    return run[:at], run[at:]


def person_name(common: frozenset[str], run: list[str]) -> tuple[list[str], list[str]]:
    """Titles and name of a run of capitals, the name empty where it is no person's: `Beyond |Trump|`."""
    titles, name = strip_titles(run)
    while len(name) > 1 and name[0].lower() not in GIVEN_NAMES and name[0].lower() in common:
        name = name[1:]
    if len(name) > 1 and not titles and name[0].lower() not in GIVEN_NAMES and name[-1].lower() in common:
        return titles, []
    plain = len(name) == 1 and bool(titles) and titles[-1].lower() in PLAIN_TITLES
    return (titles, name) if name and (plain or is_person_name(name)) else (titles, [])


def genders(matter: str, name: str) -> dict[str, Gender]:
    """The words of an entry by the gender its pairs give them."""
    return {word: "male" if found == "male" else "female" for word, found in word_pairs(matter, name).items()}


# The gender that a noun tells: `mother`, `businessman`.
POSSESSIVE_GENDER: dict[str, Gender] = {
    word: gender for word, gender in genders("references", "persons").items() if word in POSSESSIVES
}
GENDER_OF = genders("offices", "heads_by_gender")


def gender_of(titles: list[str]) -> Gender | None:
    """What `Mr.` or `Mrs.` before a name tells."""
    lower = {title.lower() for title in titles}
    return "male" if lower & MALE_TITLES else "female" if lower & FEMALE_TITLES else None


def _is_company(name: list[str]) -> bool:
    """`RBC Economics`, `Indeed Canada`, `Goldman Sachs`: what no person is called."""
    lower = [word.lower() for word in name]
    branch = len(name) == 2 and lower[-1] in STATE_OF and lower[0] not in CUE_FORMS
    return len(name) > 1 and (is_acronym(name) or branch or " ".join(lower) in BODIES)


def is_acronym(name: list[str]) -> bool:
    """Whether a name opens with a body's letters: `RBC Economics`; two letters may be initials."""
    first, rest = name[0], name[1:]
    letters = first.isalpha() and first.isupper() and 2 < len(first) < 5
    return letters and 0 < len(rest) < 4 and not any(word.isupper() for word in rest)


def is_person_name(name: list[str]) -> bool:
    """Whether a run of capitals can be a person's name."""
    lower = [word.lower() for word in name]
    if len(name) == 2 and lower[1] in SURNAMES_TOO and lower[0] in _SURE_NAMES:
        return True
    if not _NO_PERSON.isdisjoint(lower) or (not all(map(str.isalpha, lower)) and _DIGIT.search(" ".join(lower))):
        return False
    known = len(name) > 1 and lower[0] in GIVEN_NAMES
    if not known and _is_company(name):
        return False
    if " ".join(lower) in STATE_OF or lower[0] in PLACE_WORDS or lower[-1] in PLACE_WORDS:
        return False
    if (lower[-1] in TITLES and not known and len(name) > 1) or (
        len(name) > 1 and (lower[0] in BODIES or lower[0] in STATE_OF)
    ):
        return False
    shouted = all(word.isupper() and len(word) > 2 for word in name)
    return not shouted or 1 < len(name) < 4
