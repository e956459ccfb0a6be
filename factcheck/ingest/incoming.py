"""What was found becomes what ingest hands over: an Incoming for the store, a RawText for `attribute`."""

from datetime import date

from factcheck.errors import IngestError
from factcheck.identity import shortened
from factcheck.ingest.cleaned import Cleaned, clean, clean_characters
from factcheck.ingest.limits import MAX_FIELD, MAX_TEXT
from factcheck.ingest.metadata.days import day_in_name
from factcheck.ingest.naming import document_id, document_key, feed_of_entry, former_keys
from factcheck.ingest.readers.text import MEDIA_TYPE, too_long
from factcheck.ingest.records import LocatedEntry, RawText
from factcheck.ingest.turns import cleaned_turns
from factcheck.model import Document, Incoming, Kind

# A record is kept word for word: what looks like boilerplate in it may be part of the statement.
WITH_BOILERPLATE: tuple[Kind, ...] = ("article", "wire")


def incoming(found: LocatedEntry, kind: Kind | None) -> Incoming | IngestError:
    """The document with its cleaned text; `kind` is the command line's and comes before the entry's own."""
    entry = found.entry
    if len(entry.text) > MAX_TEXT:
        return too_long(str(found.place))
    kind = kind or entry.kind or "article"
    cleaned = clean(entry.text) if kind in WITH_BOILERPLATE else clean_characters(entry.text)
    if not cleaned.text.strip():
        return IngestError(f"{found.place}: holds no words, only characters that cannot be read. Look at its source.")
    return Incoming(
        document=_with_turns(_document(found, kind, cleaned), found),
        key=document_key(found),
        feed=feed_of_entry(entry),
        former_keys=former_keys(found),
        origin=found.place.origin,
        sha256=found.sha256,
        media_type=found.media_type,
        given=entry.text if found.media_type == MEDIA_TYPE else None,
        repairs=(*entry.repairs, *cleaned.repairs),
    )


def _with_turns(document: Document, found: LocatedEntry) -> Document:
    """The document with the turns its source has, each where the cleaned text has it."""
    entry = found.entry
    if not entry.turns:
        return document
    text, turns = cleaned_turns(entry.text, entry.turns, lambda words: clean_characters(words).text)
    return document.model_copy(update={"text": text, "turns": turns})


def raw_text(found: LocatedEntry) -> RawText | IngestError:
    """The text as given, and what is known of it."""
    entry = found.entry
    if len(entry.text) > MAX_TEXT:
        return too_long(str(found.place))
    stem, row = found.place.source.stem, found.place.row
    return RawText(
        id=shortened(entry.id or "", MAX_FIELD) or (stem if row is None else f"{stem}:{row}"),
        text=entry.text,
        title=entry.title,
        url=entry.url,
        publisher=entry.publisher,
        published=entry.published or _day_of_file(found, clean(entry.text)),
        byline=entry.byline,
        credit=entry.credit,
        language=entry.language,
        speaker=entry.speaker,
        kind=entry.kind or "article",
        turns=tuple(entry.turns),
    )


def _document(found: LocatedEntry, kind: Kind, cleaned: Cleaned) -> Document:
    entry = found.entry
    return Document(
        id=document_id(found),
        kind=kind,
        text=cleaned.text,
        title=entry.title or cleaned.title,
        url=entry.url,
        publisher=entry.publisher or cleaned.publisher,
        published=entry.published or _day_of_file(found, cleaned),
        byline=entry.byline or cleaned.byline,
        language=entry.language,
        speaker=entry.speaker,
        licence=entry.licence,
        credit=entry.credit,
    )


def _day_of_file(found: LocatedEntry, cleaned: Cleaned) -> date | None:
    """The day the text's head gives, else the one its file's name carries; rows have no file of their own."""
    return cleaned.published or (day_in_name(found.place.source.stem) if found.place.row is None else None)
