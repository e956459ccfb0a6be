"""The quotations of a draft, as they are held against the record: their words, who is said to have said them, when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.attribution.speakers.names import find_persons
from factcheck.model import Document, Statement
from factcheck.text import Reading, read
from factcheck.text.quotations import Quotation
from factcheck.verification.folding import ELLIPSIS, SpokenWord, folded
from factcheck.verification.lexicon import SPEAKING
from factcheck.verification.voices.names import is_person_name, is_same_name, name_parts, plain_words, titles_of
from factcheck.verification.voices.occasions import is_day_of_another

LEAST_WORDS = 3
# A cue between two parts of one sentence has no more words than this.
_SHORTEST_CUE, _LONGEST_CUE = 2, 22
_GOES_ON = re.compile(r"[,—–-]\s*$")
_BEFORE = 400
# What stands before a name, and what is set beside it, as far as it may say what somebody is.
_NEAR = 60
# `the 54-year-old`, `the striker`.
_DESCRIPTION = re.compile(r"(?:[Tt]he) [^A-Z,]+$")
_LED = re.compile(r"(?P<words>(?:[^\W\d_][\w-]*\.? ){1,5})$")
_BESIDE = re.compile(r", (?:the |an? )?(?P<words>[^\W\d_A-Z][\w-]*(?: [\w-]+){0,4})")
_PRONOUN = frozenset(["he", "she", "they"])


@dataclass(frozen=True)
class ClaimedQuotation:
    """A stretch in quotation marks, or several that a cue splits: pieces are offsets without the marks.

    `outside` are the words of the copy round it, in the sentences it stands in; `roles` what the copy calls its
    speaker beside the name.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]
    words: tuple[SpokenWord, ...]
    outside: tuple[str, ...]
    statement: Statement | None
    speaker: str | None
    days: tuple[date, date] | None
    roles: frozenset[str] = frozenset()

    @property
    def span(self) -> tuple[int, int]:
        """From the first of its words to the last."""
        return self.pieces[0][0], self.pieces[-1][1]

    @property
    def parts(self) -> list["ClaimedQuotation"]:
        """What stands between dots, each for itself; the whole where there are none."""
        found: list[list[SpokenWord]] = [[]]
        for word in self.words:
            if word.form == ELLIPSIS:
                found.append([])
            else:
                found[-1].append(word)
        return [replace(self, words=tuple(part)) for part in found if part]

    @property
    def length(self) -> int:
        """How many words it has."""
        return sum(not one.is_gap for one in self.words)


def claimed_quotations(document: Document) -> list[ClaimedQuotation]:
    """The quotations of an attributed document, in order."""
    reading = read(document.text)
    return [_claimed(document, reading, group) for group in _groups(reading)]


def _groups(reading: Reading) -> Iterator[list[Quotation]]:
    group: list[Quotation] = []
    for one in reading.quotations:
        start, end = one.inner(reading.text)
        if start >= end or not any(map(str.isalnum, reading.text[start:end])):
            continue
        if group and _goes_on(reading.text, group[-1], one):
            group.append(one)
            continue
        if group:
            yield group
        group = [one]
    if group:
        yield group


def _goes_on(text: str, before: Quotation, after: Quotation) -> bool:
    """Whether a cue, as in `“We will,” she said, “not.”`, splits one sentence here."""
    between = text[before.end : after.start]
    if "\n" in between or len(between.split()) > _LONGEST_CUE or not before.closed or re.search(r"[.?!]\s", between):
        return False
    inner, following = text[slice(*before.inner(text))], text[slice(*after.inner(text))]
    if _GOES_ON.search(between) is None:
        return False
    return _GOES_ON.search(inner) is not None or _is_split_outside(inner, between, following)


def _is_split_outside(inner: str, between: str, following: str) -> bool:
    """`“We will”, she said, “not go”`: the commas stand outside the marks."""
    if not between.startswith(",") or len(between.split()) < _SHORTEST_CUE:
        return False
    return inner[:1].isupper() and following[:1].islower() and len(inner.split()) >= LEAST_WORDS


def _claimed(document: Document, reading: Reading, group: Sequence[Quotation]) -> ClaimedQuotation:
    text = reading.text
    pieces = tuple(one.inner(text) for one in group)
    words = tuple(word for start, end in pieces for word in folded(text, start, end))
    statement = _statement_of(document.statements, pieces)
    return ClaimedQuotation(
        text,
        pieces,
        words,
        tuple(_outside(reading, pieces)),
        statement,
        _speaker_of(statement),
        _days_of(text, statement),
        _roles_of(text, statement),
    )


def _statement_of(statements: Sequence[Statement], pieces: Sequence[tuple[int, int]]) -> Statement | None:
    """The innermost statement whose content has most of the words; of several that, which names its speaker."""
    found = []
    for one in statements:
        shared = sum(
            max(0, min(end, span.end) - max(start, span.start)) for start, end in pieces for span in one.content
        )
        if 2 * shared >= sum(end - start for start, end in pieces):
            size = sum(len(span.text) for span in one.content)
            found.append((one.speaker is None, size, one.id, one))
    return min(found, key=lambda one: one[:3])[3] if found else None


def _speaker_of(statement: Statement | None) -> str | None:
    speaker = statement.speaker if statement else None
    if speaker is None or speaker.kind == "unnamed" or not is_person_name(speaker.name):
        return None
    return speaker.name


def _roles_of(text: str, statement: Statement | None) -> frozenset[str]:
    """What the copy calls the speaker beside the name: `Mayor Ana Ito`, `Ana Ito, the mayor,`."""
    if statement is None or not statement.speaker or not name_parts(statement.speaker.name):
        return frozenset()
    found = set(roles_of(text, statement.speaker.name))
    for span in statement.source:
        found |= set(plain_words(span.text)) if not _has_name(span.text) else set()
    return frozenset(found)


def roles_of(text: str, name: str) -> frozenset[str]:
    """What copy calls somebody wherever it names them: the words before the surname, and those set beside it."""
    parts = name_parts(name)[-1:]
    found: set[str] = set()
    for match in re.finditer(r"[^\W_][\w’'-]*", text):
        if plain_words(match[0]) == parts:
            before = _LED.search(text, max(0, match.start() - _NEAR), match.start())
            behind = _BESIDE.match(text, match.end())
            found |= {word for one in (before, behind) if one for word in _described(plain_words(one["words"]))}
    return frozenset(found)


def _described(words: Sequence[str]) -> Sequence[str]:
    """The words up to a verb of saying: `Ann Ito, told the court` calls nobody a court."""
    return words[: next((at for at, word in enumerate(words) if word in SPEAKING), len(words))]


def _has_name(source: str) -> bool:
    return any(word[:1].isupper() for word in source.split()[1:])


def with_speaker(quotation: ClaimedQuotation, labels: frozenset[str]) -> ClaimedQuotation:
    """The quotation with the speaker that its source names (`Koskela`, `the mayor`) as one label does."""
    statement = quotation.statement
    if quotation.speaker is not None:
        return quotation
    if statement is None and quotation.outside:
        named = _only_person(quotation, labels) if not _PRONOUN.isdisjoint(quotation.outside) else set()
    elif statement is None or is_pronoun(statement):
        named = _named_before(quotation, labels)
    else:
        named = _named_by(statement.source[0].text, labels) if statement.source else set()
        if (
            not named
            and statement.source
            and _is_taken_up(quotation.text[: quotation.span[0]], statement.source[0].text)
        ):
            named = _only_person(quotation, labels)
    names = {name_parts(one)[-1:] for one in named}
    return replace(quotation, speaker=max(named, key=len)) if len(names) == 1 else quotation


def _is_taken_up(before: str, source: str) -> bool:
    """Whether `the striker` may be somebody whom the copy has named: nobody was `a striker` before."""
    if not _DESCRIPTION.match(source):
        return False
    head = re.escape(source.rsplit(maxsplit=1)[-1])
    return re.search(rf"\b(?:an?|one|another) (?:[\w-]+ ){{0,4}}{head}\b", before, re.IGNORECASE) is None


def _only_person(quotation: ClaimedQuotation, labels: frozenset[str]) -> set[str]:
    """The records' speaker who is the one person that the copy names before the quotation."""
    persons = {name_parts(one.name)[-1:] for one in find_persons(read(quotation.text[: quotation.span[0]])).mentions}
    return {one for one in labels if name_parts(one)[-1:] in persons} if len(persons) == 1 else set()


def _named_by(source: str, labels: frozenset[str]) -> set[str]:
    """The records' speakers that the words of a source may mean."""
    surname = name_parts(source)[-1:]
    named = {one for one in labels if surname and name_parts(one)[-1:] == surname and is_same_name(source, one)}
    if named or any(word[:1].isupper() for word in source.split()[1:]):
        return named
    return {one for one in labels if titles_of(source) and titles_of(source) <= titles_of(one)}


def _named_before(quotation: ClaimedQuotation, labels: frozenset[str]) -> set[str]:
    """Of the records' speakers those whom the copy names shortly before the quotation."""
    start = quotation.pieces[0][0]
    before = set(plain_words(quotation.text[max(0, start - _BEFORE) : start]))
    return {one for one in labels if before.issuperset(name_parts(one)[-1:])}


def _days_of(text: str, statement: Statement | None) -> tuple[date, date] | None:
    """The days on which the copy says that it was said; None where the day it gives is that of something else."""
    if statement is None or statement.stated_on is None or statement.stated_on_words is None:
        return None
    if is_day_of_another(text[: statement.stated_on_words.start]):
        return None
    return statement.stated_on, statement.stated_on_latest or statement.stated_on


def _outside(reading: Reading, pieces: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The words outside quotation marks of the sentences that hold the quotation."""
    start, end = pieces[0][0], pieces[-1][1]
    around = [
        one for one in reading.sentences if reading.starts[one.first] < end and start < reading.ends[one.last - 1]
    ]
    if not around:
        return
    at, last = reading.starts[around[0].first], reading.ends[around[-1].last - 1]
    for quotation in reading.quotations_between(at, last):
        if at < quotation.start:
            yield from (one.form for one in folded(reading.text, at, quotation.start) if not one.is_gap)
        at = max(at, quotation.end)
    if at < last:
        yield from (one.form for one in folded(reading.text, at, last) if not one.is_gap)


def is_pronoun(statement: Statement | None) -> bool:
    """Whether the copy gives the words to a person by a pronoun that nobody was found for."""
    if statement is None or statement.speaker is not None or not statement.source:
        return False
    return statement.source[0].text.casefold() in _PRONOUN
