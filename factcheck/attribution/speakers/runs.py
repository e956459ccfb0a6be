"""The runs of capitals in a document, and the person's name that each may hold."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from factcheck.attribution.lexicon import CUE_FORMS, PREPOSITIONS, word_set
from factcheck.attribution.speakers.gazetteer import BODY_WORDS, OFFICES, STATE_OF, TITLES, UNNAMED_HEADS
from factcheck.attribution.speakers.naming import (
    GENDER_OF,
    GIVEN_NAMES,
    NOT_NAMES,
    OPENING_MARKS,
    PARTICLES,
    is_headline,
    person_name,
    without_letters,
    without_nickname,
)
from factcheck.text import Reading, Sentence

_LONGEST_APPOSITION = 5
_TITLES_TOO = word_set("names", "titles_too")
_COMMANDS = word_set("names", "commands")
ARTICLES_IN_NAMES = tuple(word_set("names", "joined_articles"))


class CapitalRun(NamedTuple):
    """Capitals at tokens `first` to `last`: what leads the name in them, and the name."""

    first: int
    last: int
    titles: list[str]
    name: list[str]


def find_runs(reading: Reading, common: frozenset[str], juniors: frozenset[str]) -> list[CapitalRun]:
    """Those that hold a name, in order; `common` are the document's words in lower case."""
    capital = [word[0].isupper() for word in reading.words]
    plain = (
        _run(common, without_letters(reading.words[start:last], juniors), start)
        for sentence in reading.sentences
        for first, last in _capital_runs(reading, sentence, capital)
        for start in (_past_portfolio(reading, first, last),)
        if start < last
    )
    plain = (_with_given_name(reading, _apposed(reading, run)) for run in plain)
    nicknamed = [run for run in _nicknamed(reading, common) if run.name]
    opened = {run.first for run in nicknamed}
    return sorted(run for run in (*(one for one in plain if one.first not in opened), *nicknamed) if run.name)


def _run(common: frozenset[str], words: list[str], first: int) -> CapitalRun:
    return CapitalRun(first, first + len(words), *person_name(common, words))


def _apposed(reading: Reading, run: CapitalRun) -> CapitalRun:
    """`Valeska Paris, an Australian woman`: no branch of anything abroad."""
    if run.name or run.last - run.first != 2 or reading.lower[run.last - 1] not in STATE_OF:
        return run
    words = reading.lower[run.last : run.last + 2 + _LONGEST_APPOSITION]
    if words[:1] != [","] or words[1:2] not in (["a"], ["an"], ["the"]) or reading.lower[run.first] in STATE_OF:
        return run
    phrase = takewhile(lambda word: word not in PREPOSITIONS and word not in (",", ".", "who", "and"), words[2:])
    human = any(word in GENDER_OF or word in UNNAMED_HEADS for word in phrase)
    return run._replace(name=reading.words[run.first : run.last]) if human else run


def _with_given_name(reading: Reading, run: CapitalRun) -> CapitalRun:
    """`|Major| Ito, 34, a postman`: a given name, not a rank."""
    if len(run.name) != 1 or len(run.titles) != 1 or run.titles[0].lower() not in _TITLES_TOO:
        return run
    words = reading.lower[run.last : run.last + 4 + _LONGEST_APPOSITION]
    if len(words) < 5 or words[0] != "," or not words[1].isdigit() or words[2] != "," or words[3] not in ("a", "an"):
        return run
    phrase = list(takewhile(lambda word: word.isalpha() and word not in PREPOSITIONS and word != "who", words[4:]))
    official = not (OFFICES | TITLES | _COMMANDS).isdisjoint(words[4:])
    return run if official or not phrase else run._replace(titles=[], name=[*run.titles, *run.name])


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
    if at > first and word[0].islower() and lower.startswith(ARTICLES_IN_NAMES) and word[-1:].isalpha():
        return any(character.isupper() for character in word)
    if lower in PARTICLES and not word[0].isupper():
        return at > first and _name_follows(reading, at + 1)
    if not word[0].isupper() or lower in NOT_NAMES or at - first > 9:
        return False
    return not (lower in CUE_FORMS and (headline or at == first))


def _name_follows(reading: Reading, at: int) -> bool:
    """`van |der Lund|`: a capital, with no more than another particle before it."""
    at += at < len(reading.words) and reading.words[at] in PARTICLES
    return at < len(reading.words) and reading.capital(at)


def _past_portfolio(reading: Reading, first: int, last: int) -> int:
    """`Minister of Foreign Affairs |Aiko Ito|`: where the name begins."""
    owner = reading.lower[first - 2] if first > 1 and reading.lower[first - 1] == "of" else ""
    if last - first > 2 and owner in BODY_WORDS and reading.capital(first - 2):
        # `University of Texas Arlington |Ana Lind|`; of a name no list knows it is open where it begins.
        return next((at for at in range(first + 1, last - 1) if reading.lower[at] in GIVEN_NAMES), last)
    if owner not in OFFICES or last - first < 3 or reading.lower[first] in STATE_OF:
        return first
    return next((at for at in range(first, last - 1) if reading.lower[at] in GIVEN_NAMES), last - 2)


def _nicknamed(reading: Reading, common: frozenset[str]) -> Iterator[CapitalRun]:
    """`Tom “Sparky” Voss`, a name as any other."""
    for opening in [at for at, word in enumerate(reading.words) if word in OPENING_MARKS and at > 0]:
        start = opening
        while start > 0 and opening - start < 3 and reading.capital(start - 1) and reading.quoted[start - 1] < 0:
            start -= 1
        end = opening + 4
        words = reading.words[start:end]
        if start < opening and (name := without_nickname(words)) != words:
            titles, name = person_name(common, name)
            yield CapitalRun(start, start + len(words), titles, name)
