"""Who has spoken and been named so far: the context in which pronouns and bare offices are read."""

from bisect import bisect_left
from collections import deque

from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CUE_FORMS,
    DETERMINERS,
    NUMBERS,
    PRONOUNS,
)
from factcheck.attribution.speakers.gazetteer import (
    COLLECTIVES,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    STATE_OF,
    UNNAMED_HEADS,
)
from factcheck.attribution.speakers.leads import ENDS_PHRASE, is_adverbial, is_one_person, is_role
from factcheck.attribution.speakers.names import PersonMention, Persons
from factcheck.attribution.speakers.naming import Gender
from factcheck.attribution.tagging import TokenSpan
from factcheck.model import Speaker
from factcheck.text import Reading

# How many sentences back a pronoun may reach; a thing is not remembered as long as a person.
REACH = 5
_THING_REACH = 2
_LONGEST_PLURAL = 3
_REMEMBERED = 40
_LONGEST_LEAD = 6


class Discourse:
    """The speakers of one document so far, in order, and its persons' mentions."""

    def __init__(self, reading: Reading, persons: Persons) -> None:
        self.reading = reading
        self.persons = persons
        self.sentence_of = _sentence_numbers(reading)
        self._said: deque[tuple[int, Speaker]] = deque(maxlen=_REMEMBERED)
        self._open: dict[int, str] = {}
        self._told_of: frozenset[str] = frozenset()

    def note(self, source: TokenSpan, speaker: Speaker) -> None:
        """This speaker spoke here."""
        self._said.append((source[0], speaker))

    def note_open(self, source: TokenSpan) -> None:
        """Somebody spoke here under one name, and who it is stays open."""
        at = source[0]
        word = self.reading.words[at]
        if source[1] - at == 1 and word.istitle() and word.isalpha() and self.reading.lower[at] not in PRONOUNS:
            self._open[self.sentence_of[at]] = self.reading.lower[at]

    def last_named(self, surname: str) -> Speaker | None:
        """Two persons share the surname: the one who spoke last under it, if any."""
        for _, speaker in list(self._said)[-1:-7:-1]:
            if speaker.kind == "person" and speaker.name.split()[-1].lower() == surname.lower():
                return speaker
        return None

    def person(self, at: int, gender: Gender | None) -> Speaker | None:
        """The last who spoke and may be meant, named or not, or whom the copy has turned to; None where it is open.

        Who is only mentioned is meant where nobody spoke, and nobody else of that gender is named so near.
        """
        passed: list[str] = []
        self._told_of = self._interrupted(at)
        here = self.sentence_of[at]
        for number in range(here, max(-1, here - REACH), -1):
            found = self._candidates(number, at, gender)
            spoke = self._spoke(number, at, gender)
            if len(spoke) == 1:
                return spoke[0]
            if number in self._open:
                return self._open_one(number, gender)
            if not spoke and number < here and (name := self._said_at_end(number)) is not None:
                return Speaker(name=name, kind="person") if self.agrees(name, gender) else None
            subject = None if number == here and found else self.subject(number, at, gender)
            if subject is not None and (spoke or self._is_turned_to(number, here)):
                return subject
            if len(spoke) > 1 or (found and self._is_near(number, here, found)):
                return self._one(number, {} if spoke and number < here else found)
            passed.extend(name for name in found if name not in passed)
        return Speaker(name=passed[0], kind="person") if len(passed) == 1 else None

    def _said_at_end(self, number: int) -> str | None:
        """`..., noted the Post's Bo Lind.`: who spoke in a sentence in which no statement was found."""
        sentence = self.reading.sentences[number]
        mentions = self.mentions_in(sentence.first, sentence.last)
        if not mentions or any(sentence.first <= at < sentence.last for at, _ in self._said):
            return None
        at, end = mentions[-1].first, mentions[-1].last
        comma = next((place for place in range(at - 2, sentence.first, -1) if self.reading.words[place] == ","), at)
        if at - comma > _LONGEST_LEAD or self.reading.lower[comma + 1] not in CUE_FORMS:
            return None
        return mentions[-1].name if self.reading.words[end : end + 1] in (["."], [","]) else None

    def _is_near(self, number: int, here: int, found: dict[str, bool]) -> bool:
        """Whether those named can only be meant: in the same sentence, or alone in the one that this goes on with."""
        return number == here or (len(found) == 1 and number == here - 1 and self._goes_on(number, here))

    def _one(self, number: int, found: dict[str, bool]) -> Speaker | None:
        only = next(iter(found)) if len(found) == 1 else None
        return Speaker(name=only, kind="person") if only is not None else self.first_subject(number, list(found))

    def _goes_on(self, number: int, here: int) -> bool:
        return self.reading.sentences[number].paragraph == self.reading.sentences[here].paragraph

    def _is_turned_to(self, number: int, here: int) -> bool:
        """Whether the copy is about a sentence's subject: it opens a paragraph with it, or is still in the same."""
        return self.reading.sentences[number].opens or self._goes_on(number, here)

    def _spoke(self, number: int, before: int, gender: Gender | None) -> list[Speaker]:
        """Who spoke in a sentence and agrees, a person of no name too."""
        sentence = self.reading.sentences[number]
        last = min(sentence.last, before)
        found: list[Speaker] = []
        for at, speaker in self._said:
            fits = self.agrees(speaker.name, gender) if speaker.kind == "person" else is_one_person(speaker, gender)
            if sentence.first <= at < last and fits and speaker not in found:
                found.append(speaker)
        named = [one for one in found if one.kind == "person"]
        return named or found

    def _open_one(self, number: int, gender: Gender | None) -> Speaker | None:
        """Of those who share the name that stayed open here, the only one who agrees."""
        bearers = self.persons.by_surname.get(self._open[number], {})
        agree = [name for name in bearers if gender is not None and self.persons.gender.get(name) == gender]
        sure = len(agree) == 1 and all(name in self.persons.gender for name in bearers)
        return Speaker(name=agree[0], kind="person") if sure else None

    def is_open(self, number: int) -> bool:
        """Whether somebody spoke in that sentence whose name stayed open."""
        return number in self._open

    def speakers_in(self, first: int, last: int) -> set[str]:
        """The persons who spoke between two tokens."""
        return {one.name for at, one in list(self._said)[-9:] if first <= at < last and one.kind == "person"}

    def _candidates(self, number: int, before: int, gender: Gender | None) -> dict[str, bool]:
        """The persons of a sentence who agree, and whether each spoke in it."""
        sentence = self.reading.sentences[number]
        last = min(sentence.last, before)
        found: dict[str, bool] = {}
        for at, speaker in self._said:
            if sentence.first <= at < last and speaker.kind == "person" and self.agrees(speaker.name, gender):
                found[speaker.name] = True
        asked = self._asked_about(sentence.first, last)
        taken_up = self._taken_up(sentence.first, last, gender) if before > last - 1 else last
        for mention in self.mentions_in(sentence.first, last):
            fits = self.agrees(mention.name, gender) and (mention.certain or mention.name in found)
            if fits and mention.first not in asked and mention.first < taken_up:
                found.setdefault(mention.name, False)
        return found

    def _taken_up(self, first: int, last: int, gender: Gender | None) -> int:
        """Where `she` first stands in a sentence: who is named behind it is somebody else."""
        pronoun = "he" if gender == "male" else "she"
        places = (at for at in range(first, last) if self.reading.lower[at] == pronoun and self.reading.quoted[at] < 0)
        return next(places, last)

    def _asked_about(self, first: int, last: int) -> range:
        """The tokens of `Asked whether he would sell to Mr Abe,`: nobody in them answers."""
        reading = self.reading
        for at in range(first, min(first + 4, last)):
            if reading.lower[at] == "asked":
                comma = (end for end in range(at, last) if reading.words[end] == ",")
                return range(at, next(comma, last))
        return range(0)

    def mentions_in(self, first: int, last: int) -> list[PersonMention]:
        """The names of persons between two tokens, outside quotation marks."""
        mentions = self.persons.mentions
        start = bisect_left(mentions, first, key=lambda mention: mention.first)
        end = bisect_left(mentions, last, key=lambda mention: mention.first)
        return [mention for mention in mentions[start:end] if self.reading.quoted[mention.first] < 0]

    def agrees(self, name: str, gender: Gender | None) -> bool:
        """Whether nothing known of a person speaks against the gender."""
        return name not in self._told_of and (gender is None or self.persons.gender.get(name, gender) == gender)

    def _interrupted(self, at: int) -> frozenset[str]:
        """`|Ito|, she said, had missed it`: the subject of what she says is somebody else."""
        last = at - 1
        comma = self.reading.words[last:at] == [","]
        within = self.reading.words[at + 2 : at + 3] == [","] and self.reading.lower[at + 1] in CUE_FORMS
        if not comma or not within:
            return frozenset()
        return frozenset(one.name for one in self.mentions_in(max(0, last - _LONGEST_LEAD), last) if one.last == last)

    def first_subject(self, number: int, names: list[str]) -> Speaker | None:
        """Of several, the one the sentence begins with; None where it begins with none of them."""
        sentence = self.reading.sentences[number]
        for mention in self.mentions_in(sentence.first, min(sentence.first + 2, sentence.last)):
            possessive = self.reading.lower[mention.last : mention.last + 1] == ["'s"]
            if mention.name in names and not possessive:
                return Speaker(name=mention.name, kind="person")
        return None

    def subject(self, number: int, before: int, gender: Gender | None) -> Speaker | None:
        """The one person that a sentence is about: it begins with the name, or with `In her lawsuit` and the name."""
        reading, sentence = self.reading, self.reading.sentences[number]
        mentions = self.mentions_in(sentence.first, min(sentence.last, before))
        if not mentions or not self.agrees(mentions[0].name, gender):
            return None
        first, after = mentions[0], reading.lower[mentions[0].last : mentions[0].last + 5]
        lead = reading.lower[sentence.first : first.first]
        begins = len(lead) < 2 or lead[-1] == "," or is_adverbial(lead) or is_role(lead)
        joined = "and" in after[: 1 + 3 * (after[:1] == [","])]
        given = first.name.split()[0].lower()
        full = first.certain or first.name in self.persons.by_first.get(given, ())
        sure = begins and full and not joined and after[:1] != ["'s"]
        return Speaker(name=first.name, kind="person") if sure else None

    def described_so(self, lower: list[str]) -> Speaker | None:
        """`the teacher`: the one of no name who spoke as `a teacher at the hall`, not long ago."""
        if len(lower) != 2 or lower[0] != "the" or lower[1] not in UNNAMED_HEADS:
            return None
        for _, speaker in list(self._said)[-1:-7:-1]:
            words = speaker.name.lower().split()
            if speaker.kind == "unnamed" and words[0] in ("a", "an", "one", "another") and lower[1] in words[1:4]:
                return speaker
        return None

    def thing(self, at: int) -> Speaker | None:
        """`it`, `they`: the group just named, or the body, state or group that spoke last, not long ago."""
        plural = self.reading.lower[at] != "it"
        if plural and (group := self._plural_before(at)) is not None:
            return group
        if self._said and self.sentence_of[at] - self.sentence_of[self._said[-1][0]] <= _THING_REACH:
            last = self._said[-1][1]
            word = last.name.lower().split()[-1]
            if last.kind in ("body", "state", "group", "unnamed"):
                # `They` are not the report: those who wrote it, or whom it is about.
                return None if plural and word in DOCUMENT_NOUNS and not word.endswith("s") else last
        return None if plural else self._state_before(at)

    def _plural_before(self, at: int) -> Speaker | None:
        """The plural that stands before `they` in its sentence, where nobody has spoken in it."""
        first = self.reading.sentences[self.sentence_of[at]].first
        if any(place >= first for place, _ in self._said):
            return None
        for last in range(at, first, -1):
            word = self.reading.lower[last - 1]
            plural = word in GROUP_NOUNS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))
            noun = plural and word.isalpha() and word not in ENDS_PHRASE and word not in CUE_FORMS
            if noun and not self.reading.capital(last - 1) and self.reading.quoted[last - 1] < 0:
                start = self.phrase_before(last)
                short = 0 < last - start <= _LONGEST_PLURAL
                return Speaker(name=" ".join(self.reading.words[start:last]), kind="group") if short else None
        return None

    def _state_before(self, at: int) -> Speaker | None:
        """`it`: the one state that is a subject in this sentence or the one before."""
        here = self.sentence_of[at]
        for number in (here, here - 1):
            if number < 0:
                return None
            sentence = self.reading.sentences[number]
            names = {self._state_at(token) for token in range(sentence.first, min(at, sentence.last))} - {None}
            if names:
                name = next(iter(names))
                return Speaker(name=name, kind="state") if len(names) == 1 and name is not None else None
        return None

    def _state_at(self, at: int) -> str | None:
        reading = self.reading
        word = reading.lower[at]
        if word not in STATE_OF or not reading.capital(at) or reading.quoted[at] >= 0:
            return None
        after = reading.lower[at + 1] if at + 1 < len(reading.words) else ""
        subject = after in AUXILIARIES or after in CUE_FORMS or (at > 0 and reading.lower[at - 1] in AUXILIARIES)
        return STATE_OF[word] if subject and after != "'s" else None

    def phrase_before(self, last: int) -> int:
        """Where the noun phrase begins that ends before token `last`."""
        reading = self.reading
        first = last
        while first > 0 and last - first < 8:
            word = reading.lower[first - 1]
            ends = word in ENDS_PHRASE or word in CUE_FORMS or not word[0].isalnum()
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
