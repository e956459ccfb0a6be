"""Whom the desk knows, as one document names them: by name, other name, surname or the office held on its day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from factcheck.attribution.lexicon import DETERMINERS
from factcheck.attribution.speakers.gazetteer import KNIGHTS, OFFICE_OF, OFFICES, PLACE_WORDS, TITLES
from factcheck.attribution.speakers.names import Persons
from factcheck.attribution.speakers.naming import FEMALE_NAMES, MALE_NAMES, PLAIN_TITLES, Gender, gender_of
from factcheck.model import HeldOffice, KnownPerson, Speaker
from factcheck.text import Reading

_FORMER = frozenset(("former", "ex"))
_LONGEST_LEAD = 6


class KnownPeople:
    """One document's names, and the people of the desk they mean; nobody where two, or somebody else, may be meant.

    `day` is the document's: an office that is held between days is nobody's where the document has none.
    """

    def __init__(self, people: Sequence[KnownPerson], reading: Reading, persons: Persons, day: date | None) -> None:
        self._reading, self._persons, self._day = reading, persons, day
        words = set(reading.lower)
        self._by_name = _by_form(people, _names_of)
        self._by_office = _by_form(people, lambda one: (form for held in one.offices for form in _forms(held.title)))
        # What the document calls them, by the name that it has for them.
        self._here: dict[str, KnownPerson] = {}
        self._called: dict[str, str] = {}
        by_surname = _by_form((one for one in people if one.kind == "person"), _surnames_of)
        for surname, bearers in by_surname.items():
            if surname in words and len(bearers) == 1:
                self._look_for(surname, bearers[0])
        for called, one in self._here.items():
            gender = _gender_of(one)
            if gender is not None:
                persons.gender.setdefault(called, gender)

    def meant(self, source: tuple[int, int], found: Speaker | None) -> Speaker | None:
        """The one whom a source means, under the name this document has for them; what was `found` where nobody is."""
        words = self._reading.words_between(*source)
        holder = self._holder(words)
        if holder is not None:
            return self._as_holder(holder, words, found)
        if found is not None and found.kind == "person" and " " in found.name:
            return found
        one = self._only(self._by_name, words)
        if one is not None and (one.kind == "body" or self._is_free(one, words)):
            return self._as_called(one)
        return found or self._under_surname(words.split())

    def _under_surname(self, words: list[str]) -> Speaker | None:
        """`Holt`, `harbour master Holt`: a surname that means somebody here, alone or with their office."""
        one = self._here.get(words[-1])
        lead = [word.lower() for word in words[:-1]]
        return Speaker(name=words[-1]) if one is not None and (not lead or self._holds(one, lead)) else None

    def as_known(self, speaker: Speaker | None) -> Speaker | None:
        """The speaker by the desk's own name, where the desk knows them."""
        if speaker is None or speaker.kind in ("unnamed", "state"):
            return speaker
        one = self._here.get(speaker.name) or self._only(self._by_name, speaker.name)
        if one is None or (one.kind == "person") != (speaker.kind == "person"):
            return speaker
        if " " not in speaker.name and one.kind == "person" and speaker.name not in self._here:
            return speaker
        return Speaker(name=one.name, kind=one.kind, known=True)

    def _look_for(self, surname: str, one: KnownPerson) -> None:
        bearers = {
            *self._persons.by_surname.get(surname, ()),
            *self._persons.by_first.get(surname, ()),
            *self._persons.by_given.get(surname, ()),
        }
        theirs = sorted(name for name in bearers if _bears(one, name) or self._holds(one, name.lower().split()[:-1]))
        if theirs:
            self._called[one.name] = theirs[0]
            self._here.update(dict.fromkeys(theirs, one))
        elif not bearers and self._is_theirs(surname, one):
            called = next(word for word in self._reading.words if word.lower() == surname)
            self._called[one.name] = called
            self._here[called] = one

    def _is_theirs(self, surname: str, one: KnownPerson) -> bool:
        """Whether the surname alone means them wherever it stands: under no other's title, and no place's name."""
        reading = self._reading
        places = [at for at, word in enumerate(reading.lower) if word == surname]
        if not all(reading.capital(at) for at in places) or len({reading.words[at] for at in places}) > 1:
            return False
        return all(self._fits(at, one) for at in places)

    def _fits(self, at: int, one: KnownPerson) -> bool:
        before, after = self._reading.lower[at - 1 : at], self._reading.lower[at + 1 : at + 2]
        if before == ["in"] or (after and after[0] in PLACE_WORDS and self._reading.capital(at + 1)):
            return False
        lead = self._lead(at)
        if not lead:
            return True
        if len(lead) == 1 and lead[0] in PLAIN_TITLES:
            return _gender_of(one) in (None, gender_of(lead))
        return lead[-1] not in KNIGHTS and self._holds(one, lead)

    def _lead(self, at: int) -> list[str]:
        """The title before a surname and what belongs to it, `former Penmouth mayor`; empty where there is none."""
        lower, start = self._reading.lower, at
        if at == 0 or lower[at - 1] not in TITLES | OFFICES | OFFICE_OF.keys():
            return []
        while start > 0 and at - start < _LONGEST_LEAD:
            word = lower[start - 1]
            named = self._reading.capital(start - 1) and word not in DETERMINERS
            if not (named or word in TITLES | OFFICES | _FORMER):
                break
            start -= 1
        return lower[start:at]

    def _holds(self, one: KnownPerson, lead: list[str]) -> bool:
        """Whether a title is that of an office of theirs on the document's day; of a former one, before it."""
        former = bool(lead) and lead[0] in _FORMER
        words = lead[former:]
        told = {" ".join(words), " ".join([*words[:-1], OFFICE_OF.get(words[-1], words[-1])])} if words else set()
        of_title = [held for held in one.offices if told & {*_forms(held.title), _head(held.title)}]
        return any(self._was_held(held) if former else self._is_held(held) for held in of_title)

    def _holder(self, words: str) -> KnownPerson | None:
        """The only one who holds the office so called on the document's day."""
        form = _plain(words)
        listed = self._by_office.get(form, [])
        holders = [
            one for one in listed if any(self._is_held(held) for held in one.offices if form in _forms(held.title))
        ]
        # Without a day any of those listed may have held it.
        return holders[0] if len(holders) == 1 and (self._day is not None or len(listed) == 1) else None

    def _is_held(self, held: HeldOffice) -> bool:
        if held.since is None and held.until is None:
            return True
        return self._day is not None and (held.since or self._day) <= self._day <= (held.until or self._day)

    def _was_held(self, held: HeldOffice) -> bool:
        return self._day is not None and held.until is not None and held.until < self._day

    def _as_holder(self, holder: KnownPerson, words: str, found: Speaker | None) -> Speaker:
        """The holder; the office itself where the document names another one as holding it."""
        called = self._as_called(holder)
        office = _head(_plain(words)).split()[-1]
        named = self._persons.by_office.get("prime minister" if "prime minister" in _plain(words) else office, set())
        another = found is not None and found.kind == "person" and found.name in named and found.name != called.name
        return Speaker(name=words, kind="office") if another else called

    def _as_called(self, one: KnownPerson) -> Speaker:
        called = self._called.setdefault(one.name, one.name)
        self._here.setdefault(called, one)
        gender = _gender_of(one)
        if gender is not None and one.kind == "person":
            self._persons.gender.setdefault(called, gender)
        return Speaker(name=called, kind=one.kind)

    def _is_free(self, one: KnownPerson, words: str) -> bool:
        """Whether no other person of the document bears this other name."""
        lower = words.lower()
        bearers = {*self._persons.by_surname.get(lower, ()), *self._persons.by_first.get(lower, ())}
        return all(_bears(one, name) for name in bearers) and words[:1].isupper()

    def _only(self, by_form: dict[str, list[KnownPerson]], words: str) -> KnownPerson | None:
        bearers = by_form.get(_plain(words), [])
        return bearers[0] if len(bearers) == 1 else None


def _by_form(
    people: Iterable[KnownPerson], forms_of: Callable[[KnownPerson], Iterable[str]]
) -> dict[str, list[KnownPerson]]:
    found: dict[str, list[KnownPerson]] = defaultdict(list)
    for one in people:
        for form in dict.fromkeys(map(_plain, forms_of(one))):
            found[form].append(one)
    return found


def _names_of(one: KnownPerson) -> Iterator[str]:
    yield one.name
    yield from one.aliases


def _bears(one: KnownPerson, full: str) -> bool:
    """Whether a full name is one of theirs, `Anna B. Holt` that of Anna Holt too."""
    first, *middle, last = [*full.split(), ""]
    bare = " ".join([first, *(word for word in middle if len(word.strip(".")) > 1), last])
    return not {_plain(full), _plain(bare)}.isdisjoint(map(_plain, _names_of(one)))


def _surnames_of(one: KnownPerson) -> Iterator[str]:
    """The last word of the name and of other names of several words."""
    for name in _names_of(one):
        if " " in name:
            yield name.split()[-1]


def _plain(words: str) -> str:
    """In the form in which two are compared: one case, one apostrophe, no leading article."""
    plain = " ".join(words.replace("’", "'").casefold().split())
    first, _, rest = plain.partition(" ")
    return rest if rest and first in ("the", "a", "an") else plain


def _forms(title: str) -> tuple[str, ...]:
    """`mayor of Penmouth` is also Penmouth mayor and Penmouth's mayor."""
    plain = _plain(title)
    head, of, place = plain.partition(" of ")
    return (plain, f"{place} {head}", f"{place}'s {head}") if of else (plain,)


def _head(title: str) -> str:
    return _plain(title).partition(" of ")[0]


def _gender_of(one: KnownPerson) -> Gender | None:
    given = one.name.split()[0].lower()
    if (given in MALE_NAMES) == (given in FEMALE_NAMES):
        return None
    return "male" if given in MALE_NAMES else "female"
