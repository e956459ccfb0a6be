"""The persons a document names: full names, the surnames that stand for them, where each is mentioned."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.attribution.lexicon import AUXILIARIES, CUE_FORMS, DETERMINERS, POSSESSIVES, PREPOSITIONS, word_set
from factcheck.attribution.speakers.gazetteer import (
    COLLECTIVES,
    FEMALE_TITLES,
    KIN,
    KNIGHTS,
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
    GENDER_OF,
    GIVEN_NAMES,
    MALE_NAMES,
    POSSESSIVE_GENDER,
    SHORT_RANKS,
    Gender,
    find_juniors,
    gender_of,
    is_headline,
)
from factcheck.attribution.speakers.runs import ARTICLES_IN_NAMES, CapitalRun, find_runs
from factcheck.text import Reading

_SURNAMES_FIRST = word_set("names", "surnames_first")
_LONGEST_NAME = 5
# `his young wife`, `Mr Abe's wife`, `the wife of`: no kin of anybody else is `single mother Ann Lind`.
_OF_RANK = word_set("groups", "kin_of_rank")
_POSSESSIVE = POSSESSIVES | {"'s", "my", "whose"}


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name at tokens `first` to `last`."""

    first: int
    last: int
    name: str
    certain: bool


@dataclass(slots=True)
class Persons:
    """What is known of a document's persons; built once a document."""

    by_surname: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(int)))
    gender: dict[str, Gender] = field(default_factory=dict)
    by_given: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_first: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    knights: set[str] = field(default_factory=set)
    by_office: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    described: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    mentions: list[PersonMention] = field(default_factory=list)
    kin: set[str] = field(default_factory=set)
    kin_names: frozenset[str] = frozenset()
    titles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
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

    def meant(self, name: str, titles: list[str]) -> str | None:
        """Whom one name means here: by surname, else by first name; `Sir Keir` and `Dame Ann` by first name."""
        knight = bool(titles) and titles[-1].lower() in KNIGHTS
        first = self.by_first.get(name.lower(), set())
        if knight and (honoured := first & self.knights or first):
            return next(iter(honoured)) if len(honoured) == 1 else None
        known = self.full_name(name, gender_of(titles))
        if known is not None or self.by_surname.get(name.lower(), {}).keys() - self.kin:
            return known
        # `Minister Arlo` is Minister Arlo Benting; another title may be another Arlo's.
        known = next(iter(first)) if len(first) == 1 else None
        same = known is not None and (not titles or knight or titles[-1].lower() in self.titles.get(known, ()))
        return known if same else None

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
            if len(name) == 2 and name[0] in SHORT_RANKS and name[0].lower() in self.titles.get(known, ()):
                return known
            if known.split()[0].lower() == name[0].lower():
                return known
        return " ".join(name)


def find_persons(reading: Reading) -> Persons:
    """Read the whole document for names."""
    common = frozenset(word for word in set(reading.words) if word.islower())
    persons = Persons(common=common, kin_names=_kin_names(reading), juniors=find_juniors(reading))
    runs = find_runs(reading, common, persons.juniors)
    for run in runs:
        _note_full_name(persons, reading, run)
    for run in runs:
        _note_surname(persons, reading, run)
        _note_single(persons, reading, run)
    for run in runs:
        persons.mentions.extend(_mentions(persons, run))
    return persons


def _kin_names(reading: Reading) -> frozenset[str]:
    """First names that follow `his wife,`."""
    found: set[str] = set()
    for at in [at for at, word in enumerate(reading.lower) if word in KIN]:
        owned = reading.lower[at] in _OF_RANK or _POSSESSIVE.intersection(reading.lower[max(0, at - 3) : at])
        if not owned:
            continue
        after = at + 2 if reading.lower[at + 1 : at + 2] == [","] else at + 1
        found.update(reading.lower[after : after + 1] if after < len(reading.words) and reading.capital(after) else ())
    return frozenset(found)


def _note_full_name(persons: Persons, reading: Reading, run: CapitalRun) -> None:
    first, last, name = run.first, run.last, run.name
    if not (2 <= len(name) <= _LONGEST_NAME):
        return
    given = name[0].lower()
    if len(name) > 2 and given in GIVEN_NAMES and is_headline(reading, first, min(last + 12, len(reading.words))):
        name = name[: 3 if len(name[1]) < 3 else 2]
    full = persons.canonical(name)
    for surname in _surnames(name[-1].lower()):
        persons.by_surname[surname][full] += 1
    if given in _SURNAMES_FIRST or "-" in name[-1][1:]:
        persons.by_surname[given][full] += 1
    persons.titles[full].update(title.lower() for title in run.titles[-1:])
    if given in GIVEN_NAMES:
        persons.by_given[given].add(full)
    _note_first_name(persons, reading, run, full)
    if given in persons.kin_names:
        persons.kin.add(full)
    _note_titles(persons, _lead(reading, last - len(name)), full)
    _note_apposition(persons, reading, last, full)
    if full not in persons.gender and given not in EITHER:
        if given in MALE_NAMES:
            persons.gender[full] = "male"
        elif given in FEMALE_NAMES:
            persons.gender[full] = "female"


def _surnames(last: str) -> tuple[str, ...]:
    """`al-Ito` is taken up as Al-Ito and as Ito."""
    return (last, last.partition("-")[2]) if last.startswith(ARTICLES_IN_NAMES) and "-" in last else (last,)


def _note_first_name(persons: Persons, reading: Reading, run: CapitalRun, full: str) -> None:
    if _is_taken_up_by_first_name(reading, run):
        persons.by_first[run.name[0].lower()].add(full)
    if run.titles and run.titles[-1].lower() in KNIGHTS:
        persons.knights.add(full)


def _is_taken_up_by_first_name(reading: Reading, run: CapitalRun) -> bool:
    """Not where the capitals may be a headline's, or a body's: `the Harbour Gazette`, `RT America`."""
    first, name = run.last - len(run.name), run.name
    article = first > 0 and reading.lower[first - 1] in DETERMINERS and name[0].lower() not in GIVEN_NAMES
    shouted = name[0].isupper() and len(name[0]) > 1
    headline = is_headline(reading, run.first, min(run.last + 12, len(reading.words)))
    return not (article or shouted or headline or name[0].lower() in COLLECTIVES)


def _note_surname(persons: Persons, reading: Reading, run: CapitalRun) -> None:
    """`President Obama`, where no other name is given for him."""
    last, titles, name = run.last, run.titles, run.name
    if len(name) == 1 and titles and titles[-1].lower() in TITLES:
        full = persons.meant(name[0], titles)
        if full is None and not persons.by_surname.get(name[0].lower(), {}).keys() - persons.kin:
            full = name[0]
            persons.titled.add(full)
        if full is not None:
            _note_titles(persons, _lead(reading, last - 1), full)


def _note_single(persons: Persons, reading: Reading, run: CapitalRun) -> None:
    """`In her lawsuit Corran names ...`: a person of one name, and her gender."""
    first = run.first
    if len(run.name) != 1 or run.titles or first < 3 or persons.by_surname.get(run.name[0].lower()):
        return
    gender = POSSESSIVE_GENDER.get(reading.lower[first - 2])
    after, then = [*reading.lower[run.last : run.last + 2], "", ""][:2]
    verb = after in CUE_FORMS or (after in AUXILIARIES and after != "'s") or after.endswith("ed")
    verb = verb or (after.endswith("s") and then in DETERMINERS)
    if gender is not None and reading.lower[first - 3] in PREPOSITIONS and verb:
        persons.titled.add(run.name[0])
        persons.gender[run.name[0]] = gender


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
    if len(words_after) > 1 and words_after[-1] in GENDER_OF and words_after[0] in DETERMINERS:
        persons.gender[full] = GENDER_OF[words_after[-1]]
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
    full = persons.canonical(name) if len(name) > 1 else persons.meant(name[0], titles)
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
