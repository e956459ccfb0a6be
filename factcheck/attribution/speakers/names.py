"""The persons a document names: full names, the surnames that stand for them, where each is mentioned."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.attribution.lexicon import CUE_FORMS, DETERMINERS, PREPOSITIONS, word_set
from factcheck.attribution.speakers.gazetteer import (
    FEMALE_TITLES,
    KIN,
    MALE_TITLES,
    NATIONALITIES,
    OFFICE_OF,
    OFFICES,
    PARTIES,
    TITLES,
)
from factcheck.attribution.speakers.naming import (
    EITHER,
    FEMALE_NAMES,
    GIVEN_NAMES,
    MALE_NAMES,
    NOT_NAMES,
    PARTICLES,
    Gender,
    find_juniors,
    gender_of,
    is_headline,
    person_name,
    without_letters,
)
from factcheck.text import Reading, Sentence

_SURNAMES_FIRST = word_set("names", "surnames_first")
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name at tokens `first` to `last`."""

    first: int
    last: int
    name: str
    certain: bool


class CapitalRun(NamedTuple):
    """Capitals at tokens `first` to `last`: what leads the name in them, and the name."""

    first: int
    last: int
    titles: list[str]
    name: list[str]


@dataclass(slots=True)
class Persons:
    """What is known of a document's persons; built once a document."""

    by_surname: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(int)))
    gender: dict[str, Gender] = field(default_factory=dict)
    by_given: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_office: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    described: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    mentions: list[PersonMention] = field(default_factory=list)
    kin: set[str] = field(default_factory=set)
    kin_names: frozenset[str] = frozenset()
    titled: set[str] = field(default_factory=set)
    common: frozenset[str] = frozenset()
    juniors: frozenset[str] = frozenset()

    def full_name(self, surname: str, gender: Gender | None = None) -> str | None:
        """The one person with this surname, or the one named by far most often; None where that is open."""
        known = self.by_surname.get(surname.lower(), {})
        agree = [item for item in known.items() if gender is None or self.gender.get(item[0], gender) == gender]
        # `his wife, Mary Jones`: plain `Jones` is her husband.
        often = max((count for _, count in known.items()), default=0)
        first = [item for item in agree if item[0] not in self.kin or (len(known) > 1 and item[1] == often > 3)]
        agree = first or (agree if gender is not None else [])
        if not agree:
            return None
        ranked = sorted(agree, key=lambda item: (-item[1], item[0]))
        if len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1]:
            return self._bare(ranked)
        return None

    def _bare(self, ranked: list[tuple[str, int]]) -> str | None:
        """Whom the bare surname means: a woman mostly named in full leaves it to the man who shares it."""
        if len(ranked) == 2 and ranked[0][1] >= 4 and ranked[1][0] in self.gender:
            return ranked[1][0] if self.gender.get(ranked[0][0]) == "female" else None
        return ranked[0][0]

    def sharing(self, surname: str) -> list[str]:
        """All who share a surname, where each has another gender; else nobody."""
        known = sorted(self.by_surname.get(surname.lower(), {}))
        genders = [self.gender.get(name) for name in known]
        return known if None not in genders and len(set(genders)) == len(known) > 1 else []

    def canonical(self, name: list[str]) -> str:
        """The form the document used first: `Donald Trump` for `Donald J. Trump`."""
        for known in self.by_surname.get(name[-1].lower(), {}):
            if known.split()[0].lower() == name[0].lower():
                return known
        return " ".join(name)


def find_persons(reading: Reading) -> Persons:
    """Read the whole document for names."""
    common = frozenset(word for word in set(reading.words) if word.islower())
    persons = Persons(common=common, kin_names=_kin_names(reading), juniors=find_juniors(reading))
    capital = [word[0].isupper() for word in reading.words]
    runs = [
        _run(persons, reading.words[first:last], first)
        for sentence in reading.sentences
        for first, last in _capital_runs(reading, sentence, capital)
    ]
    runs = [run for run in runs if run.name]
    for run in runs:
        _note_full_name(persons, reading, run)
    for run in runs:
        _note_surname(persons, reading, run)
    for run in runs:
        persons.mentions.extend(_mentions(persons, run))
    return persons


def _run(persons: Persons, words: list[str], first: int) -> CapitalRun:
    words = without_letters(words, persons.juniors)
    return CapitalRun(first, first + len(words), *person_name(persons.common, words))


def _kin_names(reading: Reading) -> frozenset[str]:
    """First names that follow `his wife,`."""
    found: set[str] = set()
    for at in [at for at, word in enumerate(reading.lower) if word in KIN]:
        after = at + 2 if reading.lower[at + 1 : at + 2] == [","] else at + 1
        found.update(reading.lower[after : after + 1] if after < len(reading.words) and reading.capital(after) else ())
    return frozenset(found)


def _capital_runs(reading: Reading, sentence: Sentence, capital: list[bool]) -> Iterator[tuple[int, int]]:
    headline = is_headline(reading, sentence.first, sentence.last)
    past = 0
    for at in [at for at in range(sentence.first, sentence.last) if capital[at]]:
        if at < past:
            continue
        end = at
        while end < sentence.last and _in_name(reading, at, end, headline=headline):
            end += 1
        if end > at:
            yield at, end
        past = end


def _in_name(reading: Reading, first: int, at: int, *, headline: bool) -> bool:
    word = reading.words[at]
    lower = reading.lower[at]
    if lower in PARTICLES and not word[0].isupper():
        return at > first and at + 1 < len(reading.words) and reading.words[at + 1][0].isupper()
    if not word[0].isupper() or lower in NOT_NAMES or at - first > 9:
        return False
    return not (lower in CUE_FORMS and (headline or at == first))


def _note_full_name(persons: Persons, reading: Reading, run: CapitalRun) -> None:
    first, last, name = run.first, run.last, run.name
    if not (2 <= len(name) <= _LONGEST_NAME):
        return
    given = name[0].lower()
    if len(name) > 2 and given in GIVEN_NAMES and is_headline(reading, first, min(last + 12, len(reading.words))):
        name = name[: 3 if len(name[1]) < 3 else 2]
    full = persons.canonical(name)
    persons.by_surname[name[-1].lower()][full] += 1
    if given in _SURNAMES_FIRST or "-" in name[-1][1:]:
        persons.by_surname[given][full] += 1
    if given in GIVEN_NAMES:
        persons.by_given[given].add(full)
    if given in persons.kin_names:
        persons.kin.add(full)
    _note_titles(persons, _lead(reading, last - len(name)), full)
    _note_apposition(persons, reading, last, full)
    if full not in persons.gender and given not in EITHER:
        if given in MALE_NAMES:
            persons.gender[full] = "male"
        elif given in FEMALE_NAMES:
            persons.gender[full] = "female"


def _note_surname(persons: Persons, reading: Reading, run: CapitalRun) -> None:
    """`President Obama`, where no other name is given for him."""
    last, titles, name = run.last, run.titles, run.name
    if len(name) == 1 and titles and titles[-1].lower() in TITLES:
        full = persons.full_name(name[0], gender_of(titles))
        if full is None and not persons.by_surname.get(name[0].lower(), {}).keys() - persons.kin:
            full = name[0]
            persons.titled.add(full)
        if full is not None:
            _note_titles(persons, _lead(reading, last - 1), full)


def _lead(reading: Reading, first: int) -> list[str]:
    """What stands right before a name: `Republican presidential nominee`, `former President`."""
    start = first
    while start > 0 and first - start < 6:
        word = reading.lower[start - 1]
        if not (word in TITLES or word in NATIONALITIES or word in PARTIES or reading.capital(start - 1)):
            break
        start -= 1
    return reading.lower[start:first]


def _note_apposition(persons: Persons, reading: Reading, last: int, full: str) -> None:
    """`Mary Jones, the state's governor`."""
    if reading.lower[last : last + 1] != [","]:
        return
    words_after: list[str] = []
    for word in reading.lower[last + 1 : last + 8]:
        if word in PREPOSITIONS or word in (",", ".", "who", "and"):
            break
        words_after.append(word)
    if words_after and words_after[0] in DETERMINERS | {"now", "then", "former"} and words_after[-1] in OFFICES:
        _note_titles(persons, words_after, full)


def _note_titles(persons: Persons, titles: list[str], full: str) -> None:
    for title in titles:
        if title in MALE_TITLES:
            persons.gender[full] = "male"
        elif title in FEMALE_TITLES:
            persons.gender[full] = "female"
    offices = [OFFICE_OF.get(title, title) for title in titles if OFFICE_OF.get(title, title) in OFFICES | {"premier"}]
    if not offices or {"vice", "deputy", "vice-presidential"} & set(titles):
        return
    office = "prime minister" if "prime" in titles else offices[-1]
    persons.by_office[f"former {office}" if "former" in titles else office].add(full)
    persons.described[full].update(titles)


def _mentions(persons: Persons, run: CapitalRun) -> Iterator[PersonMention]:
    first, last, titles, name = run.first, run.last, run.titles, run.name
    full = persons.canonical(name) if len(name) > 1 else persons.full_name(name[0], gender_of(titles))
    titled = bool(titles) and titles[-1].lower() in TITLES
    if full is None:
        if titled or name[0] in persons.titled:
            yield PersonMention(first, last, name[0], certain=True)
        for one in persons.sharing(name[0]):
            yield PersonMention(first, last, one, certain=True)
        return
    if len(name) == 1:
        _note_titles(persons, [title.lower() for title in titles if title.lower() in MALE_TITLES | FEMALE_TITLES], full)
    certain = titled or full in persons.gender or name[0].lower() in EITHER
    yield PersonMention(first, last, full, certain=certain)
