"""Resolve a source to its speaker: *he* to the person meant, *Moscow* to Russia; None rather than a wrong one."""

from bisect import bisect_left

from factcheck.attribution.descriptions import (
    ENDS_HEAD,
    as_written,
    body_or_group,
    described,
    head_text,
    is_pair,
    without_possessive,
)
from factcheck.attribution.gazetteer import BODIES, COLLECTIVES, NATIONALITIES, OFFICES, PARTIES, STATE_OF, TITLES
from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUE_FORMS,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from factcheck.attribution.names import (
    GIVEN_NAMES,
    PARTICLES,
    Gender,
    Mention,
    Persons,
    gender_of,
    person_name,
)
from factcheck.attribution.phrases import Range
from factcheck.attribution.tokens import Reading
from factcheck.model import Speaker

_GENDERED: dict[str, Gender] = {"he": "male", "his": "male", "him": "male", "she": "female", "her": "female"}
_ANONYMITY = frozenset(("anonymity", "unnamed", "anonymous", "unidentified"))
# How many sentences back a pronoun may reach.
_REACH = 5
_PARTS_OF_PLACES = frozenset(("north", "south", "new"))
_PLACE_ADVERBS = frozenset(("here", "there", "now", "today"))
_ENDS_PHRASE = PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | {"that", "which", "than"}


class Resolver:
    """Resolves the sources of one document, in order: each answer is context for the next."""

    def __init__(self, reading: Reading, persons: Persons) -> None:
        self._reading = reading
        self._persons = persons
        self._said: list[tuple[int, Speaker]] = []
        self._open: set[int] = set()
        self._sentence_of = _sentence_numbers(reading)

    def resolve(self, source: Range | None) -> Speaker | None:
        """The speaker of a source span; None where it stays open."""
        if source is None:
            return None
        speaker = self._speaker(source)
        if speaker is None:
            self._note_open(source)
            return None
        if speaker.kind not in ("person", "state"):
            speaker = Speaker(name=as_written(self._reading, source, speaker.name), kind=speaker.kind)
        self._said.append((source[0], speaker))
        return speaker

    def _note_open(self, source: Range) -> None:
        at = source[0]
        if (
            source[1] - at == 1
            and self._reading.words[at].istitle()
            and self._reading.lower[at] not in PRONOUNS
            and self._reading.words[at].isalpha()
        ):
            self._open.add(self._sentence_of[at])

    def _speaker(self, source: Range) -> Speaker | None:
        word = self._reading.lower[source[0]]
        if source[1] - source[0] == 1 and word in _GENDERED:
            return self._pronoun(source[0], _GENDERED[word])
        if source[1] - source[0] == 1 and word in ("they", "it", "them", "we", "i", "you"):
            return self._thing(source[0]) if word in ("they", "it", "them") else None
        if source[1] - source[0] == 1 and word in ("who", "which", "that"):
            return self._antecedent(source[0])
        return self._named(source)

    def _named(self, source: Range) -> Speaker | None:
        words = without_possessive(self._reading.words[source[0] : source[1]])
        if any(word.lower() in _ANONYMITY for word in words):
            return Speaker(name=head_text(words), kind="unnamed")
        if is_pair(words):
            return Speaker(name=head_text(words), kind="group")
        for segment in _segments(words):
            person = self._person(segment)
            if person is not None:
                return person
        return body_or_group(words) or self._office(words, source[0]) or described(words)

    def _person(self, words: list[str]) -> Speaker | None:
        run = _name_run(words)
        titles, name = person_name(self._persons, run)
        if not name or name[0].lower() in DETERMINERS or _is_state_or_body(run):
            return None
        if len(name) > 1:
            known = self._persons.full_name(name[-1]) if name[0].lower() in PARTICLES else None
            return Speaker(name=known or self._persons.canonical(name), kind="person")
        known = self._persons.full_name(name[0], gender_of(titles))
        if known is not None:
            return Speaker(name=known, kind="person")
        if self._persons.by_surname.get(name[0].lower(), {}).keys() - self._persons.kin:
            return self._last_named(name[0])
        return self._one_name(name[0], titled=bool(titles) and titles[-1].lower() in TITLES)

    def _one_name(self, name: str, *, titled: bool) -> Speaker | None:
        """A person of whom the document gives no more than this name."""
        if titled or name in self._persons.titled:
            return Speaker(name=name, kind="person")
        given = self._persons.by_given.get(name.lower(), set())
        if len(given) == 1:
            return Speaker(name=next(iter(given)), kind="person")
        return Speaker(name=name, kind="person") if name.lower() in GIVEN_NAMES and not given else None

    def _last_named(self, surname: str) -> Speaker | None:
        """Two persons share the surname: the one who spoke last under it, if any."""
        for _, speaker in reversed(self._said[-6:]):
            if speaker.kind == "person" and speaker.name.split()[-1].lower() == surname.lower():
                return speaker
        return None

    def _office(self, words: list[str], at: int) -> Speaker | None:
        lower = [word.lower() for word in words]
        if lower[0] != "the" or len(words) > 6:
            return None
        office = "prime minister" if lower[-2:] == ["prime", "minister"] else lower[-1]
        if office not in OFFICES | {"prime minister"}:
            return None
        former = "former " if "former" in lower else ""
        holder = self._holder(former + office, set(lower[1:-1]) - {"former", "presidential"}, at)
        holder = holder or self._in_discourse(at, former + office)
        if holder is not None:
            return Speaker(name=holder, kind="person")
        return Speaker(name=" ".join(words), kind="office")

    def _in_discourse(self, at: int, office: str) -> str | None:
        """`the candidate`, where nobody was named so: the one who just spoke, or the subject just before."""
        if self._persons.by_office.get(office):
            return None
        here = self._sentence_of[at]
        for number in range(here, max(-1, here - 3), -1):
            sentence = self._reading.sentences[number]
            last = min(sentence.last, at)
            spoke = {
                one.name for place, one in self._said[-9:] if sentence.first <= place < last and one.kind == "person"
            }
            subject = self._first_subject(number, [one.name for one in self._mentions_in(sentence.first, last)])
            found = spoke or ({subject.name} if subject is not None and number < here else set())
            if number in self._open or len(found) > 1:
                return None
            if found:
                name = next(iter(found))
                return name if not self._persons.described.get(name) else None
        return None

    def _holder(self, office: str, qualities: set[str], at: int) -> str | None:
        """The one who holds the office; of several, the one named last before."""
        persons = self._persons
        holders = persons.by_office.get(office, set())
        told = qualities & (PARTIES | NATIONALITIES) - _PARTS_OF_PLACES
        if told:
            holders = {one for one in holders if told & persons.described[one]}
        elif any(not persons.described[one] & NATIONALITIES for one in holders):
            # Abroad is named: `Russian President`; at home it is `the president`.
            holders = {one for one in holders if not persons.described[one] & NATIONALITIES}
        if len(holders) == 1:
            return next(iter(holders))
        here = self._sentence_of[at]
        for number in range(here, max(-1, here - _REACH), -1):
            sentence = self._reading.sentences[number]
            found = {one.name for one in self._mentions_in(sentence.first, min(sentence.last, at))} & holders
            if found:
                return next(iter(found)) if len(found) == 1 else None
        return None

    def _pronoun(self, at: int, gender: Gender) -> Speaker | None:
        """The last person of that gender who spoke or was a subject; None where two could be meant."""
        here = self._sentence_of[at]
        for number in range(here, max(-1, here - _REACH), -1):
            found = self._candidates(number, at, gender)
            speakers = [name for name, spoke in found.items() if spoke]
            if len(speakers) == 1:
                return Speaker(name=speakers[0], kind="person")
            # Somebody spoke here whose name stayed open: it may be the one meant.
            if number in self._open:
                return None
            if len(found) == 1:
                return Speaker(name=next(iter(found)), kind="person")
            if found:
                return self._first_subject(number, list(found))
        return None

    def _candidates(self, number: int, before: int, gender: Gender) -> dict[str, bool]:
        """The persons of a sentence who agree, and whether each spoke in it."""
        sentence = self._reading.sentences[number]
        last = min(sentence.last, before)
        found: dict[str, bool] = {}
        for at, speaker in self._said[-40:]:
            if sentence.first <= at < last and speaker.kind == "person" and self._agrees(speaker.name, gender):
                found[speaker.name] = True
        for mention in self._mentions_in(sentence.first, last):
            if self._agrees(mention.name, gender) and (mention.certain or mention.name in found):
                found.setdefault(mention.name, False)
        return found

    def _mentions_in(self, first: int, last: int) -> list[Mention]:
        mentions = self._persons.mentions
        start = bisect_left(mentions, first, key=lambda mention: mention.first)
        end = bisect_left(mentions, last, key=lambda mention: mention.first)
        reading = self._reading
        return [mention for mention in mentions[start:end] if reading.quoted[mention.first] < 0]

    def _agrees(self, name: str, gender: Gender) -> bool:
        return self._persons.gender.get(name, gender) == gender

    def _first_subject(self, number: int, names: list[str]) -> Speaker | None:
        """Of several, the one the sentence begins with; None where it begins with none of them."""
        sentence = self._reading.sentences[number]
        for mention in self._mentions_in(sentence.first, min(sentence.first + 2, sentence.last)):
            possessive = self._reading.lower[mention.last : mention.last + 1] == ["'s"]
            if mention.name in names and not possessive:
                return Speaker(name=mention.name, kind="person")
        return None

    def _thing(self, at: int) -> Speaker | None:
        """`it`, `they`: the body, state or group that spoke last, in this sentence or the two before."""
        if self._said and self._sentence_of[at] - self._sentence_of[self._said[-1][0]] <= 2:
            last = self._said[-1][1]
            return last if last.kind in ("body", "state", "group", "unnamed") else None
        return None

    def _antecedent(self, at: int) -> Speaker | None:
        """`Ms Ito, who |said|`: the name right before; `demonstrators here, who`: or the noun phrase."""
        reading = self._reading
        last = at - 1 if at and reading.words[at - 1] == "," else at
        for end in (last, self._phrase_before(last)):
            mentions = [one for one in self._mentions_in(max(0, end - 8), end) if one.last == end]
            if len(mentions) == 1:
                return Speaker(name=mentions[0].name, kind="person")
            if end > 1 and reading.words[end - 1] == "," and self._mentions_in(end - 6, end - 1):
                mention = self._mentions_in(end - 6, end - 1)[-1]
                if mention.last == end - 1:
                    return Speaker(name=mention.name, kind="person")
        last -= reading.lower[last - 1] in _PLACE_ADVERBS
        first = self._phrase_before(last)
        return self._named((first, last)) if first < last else None

    def _phrase_before(self, last: int) -> int:
        """Where the noun phrase begins that ends before token `last`."""
        reading = self._reading
        first = last
        while first > 0 and last - first < 8:
            word = reading.lower[first - 1]
            ends = word in _ENDS_PHRASE or word in CUE_FORMS or not word[0].isalnum()
            if ends and not (word == "of" and reading.lower[first - 2] in COLLECTIVES):
                break
            first -= 1
            if word in DETERMINERS | NUMBERS | {"a", "an", "the"}:
                break
        return first


def _sentence_numbers(reading: Reading) -> list[int]:
    numbers: list[int] = []
    for number, sentence in enumerate(reading.sentences):
        numbers.extend([number] * (sentence.last - sentence.first))
    return numbers


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
    while start > 0 and (
        head[start - 1][0].isupper() or (start < len(head) and head[start - 1] in ("al", "bin", "van", "von", "de"))
    ):
        start -= 1
    run = head[start:]
    while run and (run[0].lower() in DETERMINERS or (run[0].lower() in CUE_FORMS and len(run) > 2)):
        run = run[1:]
    return run


def _is_state_or_body(run: list[str]) -> bool:
    return " ".join(run).lower() in STATE_OF or " ".join(run).lower() in BODIES
