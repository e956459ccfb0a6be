"""A document's passages: the sentences of a record, the quotations of an article."""

from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.dates.calendar import day_or_none
from factcheck.dates.mentions import read_dates
from factcheck.model import Document, Statement
from factcheck.text import Reading, read
from factcheck.tracing import keys
from factcheck.tracing.lexicon import PAPERS
from factcheck.tracing.speakers import is_name, surname
from factcheck.tracing.words import pieces, sentences_of, words_of
from factcheck.utterance import OPEN_YEAR, Passage

RECORDS = ("record", "factcheck")
# Indirect content of fewer words of meaning than this could be about anything.
LEAST_WORDS = 5


def passages(document: Document) -> list[Passage]:
    """The passages in reading order, with their keys."""
    reading = read(document.text)
    found = _of_record(document, reading) if document.kind in RECORDS else _of_article(document, reading)
    return [passage._replace(number=number) for number, passage in enumerate(found)]


def _of_record(document: Document, reading: Reading) -> Iterator[Passage]:
    for start, end in sentences_of(reading):
        for piece in pieces(document.text, start, end):
            yield _passage(document, reading, piece, document.speaker)


def _of_article(document: Document, reading: Reading) -> Iterator[Passage]:
    author = _sole_person(document.statements)
    for statement in document.statements:
        speaker = statement.speaker.name if statement.speaker else document.speaker
        if speaker and author and _is_paper(speaker):
            speaker = author
        said, latest = _said(document, statement)
        for quotation in statement.quoted:
            # Of one too long for anybody to have said, the first piece stands for the whole.
            for piece in pieces(document.text, quotation.start, quotation.end):
                first = statement.id if piece[0] == quotation.start else None
                # One word in quotation marks, be it in two parts (`Obama-era`), is anybody's.
                if len(document.text[slice(*piece)].split()) > 1:
                    found = _passage(document, reading, piece, speaker)
                    yield found._replace(statement_id=first, said=said, said_latest=latest)
        if statement.quotation == "indirect" and speaker and said:
            yield from _indirect(document, reading, statement, speaker)


def _is_paper(name: str) -> bool:
    """Whether the name is a letter's or a statement's: `the letter`, `his statement`."""
    parts = name.casefold().split()
    return len(parts) == 2 and parts[1] in PAPERS


def _sole_person(statements: Iterable[Statement]) -> str | None:
    """The one person whom the statements name, by the fullest name; None where they name several or none."""
    speakers = [one.speaker for one in statements if one.speaker is not None]
    names = {speaker.name for speaker in speakers if speaker.kind == "person" and is_name(speaker.name)}
    others = any(speaker.kind != "person" and not _is_paper(speaker.name) for speaker in speakers)
    is_one = len({surname(name) for name in names}) == 1 and not others
    return max(names, key=lambda name: (len(name), name)) if is_one else None


def _said(document: Document, statement: Statement) -> tuple[date | None, date | None]:
    """The first and last day of the statement; one without a day is taken for news of the day of publication."""
    if statement.stated_on is None and document.published is None and statement.stated_on_words is not None:
        return _of_open_year(statement.stated_on_words.text), None
    if statement.stated_on is None:
        return document.published, None
    return statement.stated_on, statement.stated_on_latest


def _of_open_year(words: str) -> date | None:
    """The month and day of `August 28`, where the copy leaves the year open."""
    found = next((one for one in read_dates(words, None).mentions if one.kind == "date"), None)
    return day_or_none(OPEN_YEAR, found.month, found.day) if found is not None else None


def _indirect(document: Document, reading: Reading, statement: Statement, speaker: str) -> Iterator[Passage]:
    """The longest piece of the content, where it has words enough to be known by them; found by single words only."""
    content = max(statement.content, key=lambda span: span.end - span.start)
    piece = next(pieces(document.text, content.start, content.end))
    found = _passage(document, reading, piece, speaker)
    said, latest = _said(document, statement)
    if len(found.words) >= LEAST_WORDS:
        yield found._replace(is_indirect=True, triples=(), statement_id=statement.id, said=said, said_latest=latest)


def _passage(document: Document, reading: Reading, piece: tuple[int, int], speaker: str | None) -> Passage:
    forms = [word.form for word in words_of(reading, *piece) if not word.gap]
    return Passage(
        document_id=document.id,
        version=document.version,
        number=0,
        start=piece[0],
        end=piece[1],
        length=len(forms),
        is_record=document.kind in RECORDS,
        is_indirect=False,
        statement_id=None,
        speaker=speaker,
        said=document.published,
        published=document.published,
        triples=keys.triples(forms),
        words=keys.words(forms, speaker),
    )
