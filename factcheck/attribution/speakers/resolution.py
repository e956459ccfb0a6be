"""Resolve a source to its speaker: *he* to the person meant, *Moscow* to Russia; None rather than a wrong one."""

import re

from factcheck.attribution.lexicon import CUE_FORMS, DETERMINERS, FIRST_PERSON, PREPOSITIONS, word_set
from factcheck.attribution.speakers.descriptions import (
    ENDS_HEAD,
    as_written,
    body_or_group,
    described,
    head_text,
    is_pair,
    name_withheld,
    without_examples,
    without_possessive,
)
from factcheck.attribution.speakers.discourse import Discourse
from factcheck.attribution.speakers.gazetteer import (
    BODIES,
    GROUP_NOUNS,
    KNIGHTS,
    OFFICES,
    STATE_OF,
    TITLES,
    UNNAMED_HEADS,
)
from factcheck.attribution.speakers.introductions import Introductions
from factcheck.attribution.speakers.known_people import KnownPeople
from factcheck.attribution.speakers.names import Persons
from factcheck.attribution.speakers.naming import (
    GIVEN_NAMES,
    PARTICLES,
    genders,
    person_name,
    without_letters,
    without_nickname,
)
from factcheck.attribution.speakers.offices import holder_of, office
from factcheck.attribution.tagging import TokenSpan
from factcheck.model import Speaker
from factcheck.text import Reading

_GENDERED = genders("references", "persons")
_THINGS = word_set("references", "things")
_RELATIVES = word_set("references", "relatives")
_PRONOUNS = _THINGS | _RELATIVES | _GENDERED.keys()
_ANONYMITY = word_set("references", "anonymity")
_PLACE_ADVERBS = word_set("references", "place_adverbs")
# What a tagger may leave at the edges of a source: `, Ms Ito ,`, `by Ms Ito`.
_EDGES = frozenset((",", ":", ";", ".", "—", "–", "--", "-", "(", '"', "“", "”", "'", "‘"))
_LEADS = word_set("references", "source_leads")
_INNER_PARTICLES = word_set("names", "inner_particles")
_OFFICIALS = OFFICES | TITLES
_ROLES = _OFFICIALS | UNNAMED_HEADS
# Behind these stands somebody else: `a spokeswoman for |Ms Ito|`.
_OTHER_PERSONS = PREPOSITIONS - {"of"}
_BEFORE_PLACES = word_set("references", "before_places")
_INITIAL = re.compile(r"[A-Z]\.")


class Resolver:
    """Resolves the sources of one document, in order: each answer is context for the next."""

    def __init__(self, reading: Reading, persons: Persons, known: KnownPeople | None = None) -> None:
        self._reading = reading
        self._persons = persons
        self._known = known
        self._discourse = Discourse(reading, persons)
        self._introductions: Introductions | None = None

    def resolve(self, source: TokenSpan | None) -> Speaker | None:
        """The speaker of a source span, whatever its edges; None where it stays open, as `I` does here."""
        source = self._trimmed(source) if source is not None else None
        if source is None or is_first_person(self._reading, source):
            return None
        speaker = self._speaker(source)
        if self._known is not None and not self._is_pronoun(source):
            speaker = self._known.meant(source, speaker)
        if speaker is None:
            self._discourse.note_open(source)
            return None
        if speaker.kind not in ("person", "state"):
            speaker = Speaker(name=as_written(self._reading, source, speaker.name), kind=speaker.kind)
        if speaker.kind != "unnamed" or self._reading.lower[source[1] : source[1] + 1] not in (["asked"], ["to"]):
            self._discourse.note(source, speaker)
        return speaker

    def _trimmed(self, source: TokenSpan) -> TokenSpan | None:
        """Without marks at its edges, or a word that leads it."""
        first, last = source
        while first < last and self._reading.words[first] in _EDGES:
            first += 1
        while last > first and self._reading.words[last - 1] in _EDGES:
            last -= 1
        while last - first > 1 and self._reading.lower[first] in _LEADS:
            first += 1
        return (first, last) if first < last else None

    def _speaker(self, source: TokenSpan) -> Speaker | None:
        at = source[0]
        if self._is_pronoun(source):
            return self._pronoun(at)
        if self._reading.lower[source[1] - 1] == "whom" and source[1] - at < 5:
            return self._antecedent(at)
        return self._label(source) if self._is_label(source) else self._named(source)

    def _is_pronoun(self, source: TokenSpan) -> bool:
        return source[1] - source[0] == 1 and self._reading.lower[source[0]] in _PRONOUNS

    def _pronoun(self, at: int) -> Speaker | None:
        word = self._reading.lower[at]
        if word in _GENDERED:
            return self._discourse.person(at, _GENDERED[word])
        return self._antecedent(at) if word in _RELATIVES else self._discourse.thing(at)

    def _is_label(self, source: TokenSpan) -> bool:
        """Whether it is a transcript's name in capitals, a colon behind it."""
        words = self._reading.words
        shouted = all(word.isupper() for word in words[source[0] : source[1]] if word.isalpha())
        return shouted and words[source[1] : source[1] + 1] == [":"] and self._reading.words_between(*source).isupper()

    def _label(self, source: TokenSpan) -> Speaker | None:
        """`MR. ABE`, `ITO, HARBOUR MASTER`, `THE PRESIDENT`, as prose would write them."""
        words = self._reading.words[source[0] : source[1]]
        words = words[: words.index(",")] if "," in words else words
        lower = [word.lower() for word in words]
        if " ".join(lower) in STATE_OF or " ".join(lower) in BODIES:
            return self._named(source)
        if lower[0] in DETERMINERS:
            return holder_of(self._discourse, lower, source[0]) or Speaker(name=" ".join(words), kind="office")
        if lower[-1] in UNNAMED_HEADS:
            return Speaker(name=" ".join(words), kind="unnamed")
        titled = [word if _INITIAL.fullmatch(word) else word.title() for word in words]
        person = self._person(titled)
        if person is not None:
            return Speaker(name=person.name.title(), kind="person") if person.name.isupper() else person
        if not all(word.isalpha() or word.endswith(".") for word in words):
            return None
        return Speaker(name=titled[-1], kind="person") if len(titled) < 3 else None

    def _named(self, source: TokenSpan) -> Speaker | None:
        words = without_examples(without_nickname(without_possessive(self._reading.words[source[0] : source[1]])))
        if any(word.lower() in _ANONYMITY for word in words):
            return Speaker(name=head_text(words), kind="unnamed")
        if (withheld := name_withheld(words)) is not None:
            return Speaker(name=" ".join(withheld), kind="unnamed")
        if is_pair(words):
            return Speaker(name=" ".join(words) if words[-1] == "I" else head_text(words), kind="group")
        if len(words) == 1 and (namesake := self._namesake(words[0])) is not None:
            return Speaker(name=namesake, kind="person") if not self._is_place(words[0]) else None
        return self._named_within(words, source[0])

    def _named_within(self, words: list[str], at: int) -> Speaker | None:
        for segment in _segments(words):
            person = self._person(segment)
            if person is not None:
                return person
        lower = [word.lower() for word in words]
        if (holder := self._closing_name(words, lower)) is not None:
            return holder
        if lower[0] == "the" and words[-1][0].isupper() and lower[-1] in OFFICES:
            holder = holder_of(self._discourse, lower, at)
            if holder is not None:
                return holder
        spoken_of = self._discourse.described_so(lower) or self._introduced(lower, at)
        return spoken_of or body_or_group(words) or office(self._discourse, lower, at) or described(words)

    def _namesake(self, word: str) -> str | None:
        """`Paris`: the one person of the document who bears a state's or capital's name."""
        known = self._persons.full_name(word) if word.lower() in STATE_OF else None
        return known if known is not None and len(known.split()) > 1 else None

    def _is_place(self, word: str) -> bool:
        """Whether the document has the place of that name too: `in Paris`, `to Paris`."""
        lower = self._reading.lower
        places = (at for at, found in enumerate(lower) if found == word.lower())
        return any(lower[at - 1] in _BEFORE_PLACES for at in places if at)

    def _introduced(self, lower: list[str], at: int) -> Speaker | None:
        """`The engineer`: the one person introduced as such."""
        if len(lower) != 2 or lower[0] != "the" or lower[1] not in UNNAMED_HEADS:
            return None
        if self._introductions is None:
            self._introductions = Introductions(self._reading, self._persons)
        name = self._introductions.only(lower[1], at)
        return Speaker(name=name, kind="person") if name is not None else None

    def _closing_name(self, words: list[str], lower: list[str]) -> Speaker | None:
        """`minister of mines and energy |Aiko Ito|`, `ambassador to Cuba |Aiko Ito|`; `the Harbour Post |Ito|`."""
        run = _closing_run(words)
        known = self._persons.full_name(words[-1]) if words[-1].istitle() and len(words) > 1 else None
        before = lower[-len(run) - 1] if len(run) < len(words) else ""
        if known is not None and lower[-len(run) - 1 : -len(run)] == ["the"] and len(run) > 2:
            return Speaker(name=known, kind="person")
        if known is not None and lower[-len(known.split()) :] == known.lower().split() and len(known.split()) < 4:
            before = lower[-len(known.split()) - 1] if len(known.split()) < len(words) else ""
            described = before in _ROLES and _OTHER_PERSONS.isdisjoint(lower) and lower[0] not in GROUP_NOUNS
            return Speaker(name=known, kind="person") if described or lower[0] in _OFFICIALS else None
        alone = len(run) < 2 or lower[0] not in _OFFICIALS or not before.isalpha()
        return None if alone or before in PREPOSITIONS | DETERMINERS | {"and"} else self._person(run)

    def _person(self, words: list[str]) -> Speaker | None:
        run = without_letters(_name_run(words), self._persons.juniors)
        titles, name = person_name(self._persons.common, run)
        if not name and run and run[-1].lower() in STATE_OF and self._namesake(run[-1]) == " ".join(run):
            name = run
        if not name or name[0].lower() in DETERMINERS or _is_state_or_body(run):
            return None
        if len(name) > 1:
            known = self._persons.full_name(name[-1]) if name[0].lower() in PARTICLES else None
            return Speaker(name=known or self._persons.canonical(name), kind="person")
        known = self._persons.meant(name[0], titles)
        if known is not None:
            return Speaker(name=known, kind="person")
        if titles and titles[-1].lower() in KNIGHTS and len(self._persons.by_first.get(name[0].lower(), ())) > 1:
            return None
        if self._persons.by_surname.get(name[0].lower(), {}).keys() - self._persons.kin:
            return self._discourse.last_named(name[0])
        return self._one_name(name[0], titled=bool(titles) and titles[-1].lower() in TITLES)

    def _one_name(self, name: str, *, titled: bool) -> Speaker | None:
        """A person of whom the document gives no more than this name."""
        if titled or name in self._persons.titled:
            return Speaker(name=name, kind="person")
        given = self._persons.by_given.get(name.lower(), set())
        if len(given) == 1:
            return Speaker(name=next(iter(given)), kind="person")
        return Speaker(name=name, kind="person") if name.lower() in GIVEN_NAMES and not given else None

    def _antecedent(self, at: int) -> Speaker | None:
        """`Ms Ito, who |said|`: the name right before; `demonstrators here, who`: or the noun phrase."""
        reading, discourse = self._reading, self._discourse
        last = at - 1 if at and reading.words[at - 1] in (",", "—", "–", "--", "-") else at
        for end in (last, discourse.phrase_before(last)):
            mentions = [one for one in discourse.mentions_in(max(0, end - 8), end) if one.last == end]
            if len(mentions) == 1:
                return Speaker(name=mentions[0].name, kind="person")
            if end > 1 and reading.words[end - 1] == ",":
                before = discourse.mentions_in(max(0, end - 6), end - 1)
                if before and before[-1].last == end - 1:
                    return Speaker(name=before[-1].name, kind="person")
        last -= reading.lower[last - 1] in _PLACE_ADVERBS
        first = discourse.phrase_before(last)
        return self._named((first, last)) if first < last else None


def is_first_person(reading: Reading, source: TokenSpan | None) -> bool:
    """`I`, `we`: the one in whose quotation it stands."""
    return source is not None and source[1] - source[0] == 1 and reading.lower[source[0]] in FIRST_PERSON


def _segments(words: list[str]) -> list[list[str]]:
    """The parts between commas, each after its last possessive: `the party's leader, Ms Ito`."""
    segments: list[list[str]] = [[]]
    for word in words:
        if word in (",", "—", "--", "–", "("):
            segments.append([])
        elif word.lower() in ("'s", "’s") and segments[-1]:
            segments[-1] = []
        elif word.lower() in ("who", "which", "whose"):
            segments[-1].append(word)
            break
        else:
            segments[-1].append(word)
    return [segment for segment in segments[:3] if segment]


def _name_run(words: list[str]) -> list[str]:
    """The capitals that end the head of a phrase: `senior adviser |Ben Rhodes|`."""
    head: list[str] = []
    for word in words:
        if word.lower() in ENDS_HEAD and head:
            break
        head.append(word)
    start = len(head)
    while start > 0 and (head[start - 1][0].isupper() or (start < len(head) and head[start - 1] in _INNER_PARTICLES)):
        start -= 1
    run = head[start:]
    while run and (run[0].lower() in DETERMINERS or (run[0].lower() in CUE_FORMS and len(run) > 2)):
        run = run[1:]
    return run


def _closing_run(words: list[str]) -> list[str]:
    """The capitals at the very end, without a state that leads them."""
    start = len(words)
    while start > 0 and words[start - 1][0].isupper():
        start -= 1
    run = words[start:]
    states = (length for length in (3, 2, 1) if " ".join(run[:length]).lower() in STATE_OF)
    return run[next(states, 0) if len(run) > 2 else 0 :]


def _is_state_or_body(run: list[str]) -> bool:
    return " ".join(run).lower() in STATE_OF or " ".join(run).lower() in BODIES
