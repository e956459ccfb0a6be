"""Speakers: a full name is one of them in all documents, anything less only in its own."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.identity import is_full_name
from factcheck.model import KnownPerson, Speaker
from factcheck.store.opening import writing
from factcheck.store.rows import update

ALIASES_AT_MOST = 50
_LONGEST_ALIAS = 80
_PRONOUNS = frozenset(
    ["he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "his", "who", "which", "that", "this", "one"]
)


def put_speaker(db: Database, document_id: str, speaker: Speaker, source: str | None) -> int:
    """The row of the speaker that `document_id` names so, made where there is none; `source` is kept as an alias.

    Reads and then writes, and opens no transaction: it is called within one.
    """
    scope = None if is_full_name(speaker) else document_id
    row = db.execute(
        "SELECT id, aliases FROM speakers WHERE name = ? AND kind = ? AND ifnull(document_id, '') = ifnull(?, '')",
        [speaker.name, speaker.kind, scope],
    ).fetchone()
    aliases: list[str] = json.loads(row[1]) if row else []
    if source is not None and _is_alias(source, speaker.name) and source not in aliases:
        aliases = [*aliases, source][:ALIASES_AT_MOST]
    told = json.dumps(aliases, ensure_ascii=False)
    if row is None:
        made = {"name": speaker.name, "kind": speaker.kind, "aliases": told, "document_id": scope}
        return int(db.table("speakers").insert(made).last_rowid or 0)
    update(db, "speakers", {"id": row[0]}, {"aliases": told})
    return int(row[0])


def put_people(db: Database, people: Iterable[KnownPerson]) -> None:
    """Give those the desk knows their rows and their other names; what copy has called them stays. One transaction."""
    with writing(db):
        for one in people:
            speaker = Speaker(name=one.name, kind=one.kind, known=True)
            for alias in (one.name, *one.aliases):
                put_speaker(db, "", speaker, alias)


def _is_alias(source: str, name: str) -> bool:
    """Whether the words name somebody: a pronoun does not, and an apposition tells more than a name."""
    return source != name and source.lower() not in _PRONOUNS and len(source) <= _LONGEST_ALIAS
