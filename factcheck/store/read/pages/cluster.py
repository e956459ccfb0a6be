"""All that the page of one utterance shows: who printed it when, in which words, by way of whom."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from factcheck.identity import agencies_of
from factcheck.model import Agency, Record, Span
from factcheck.store.read.parts import DocumentHead, agencies, heads
from factcheck.store.read.wordings import OtherWording, Place, Wording, other_wordings, wordings
from factcheck.store.rows import Value

MEMBERS_AT_MOST = 500
_CLUSTERS_AT_MOST = 50

_MEMBERS = """
    SELECT m.document_id, m.start, m."end", m.text, m.statement_id, m.speaker, m.said,
        ifnull(s.origins, d.origins) AS origins
    FROM quotation_cluster_members m JOIN documents d ON d.id = m.document_id
    LEFT JOIN statements s ON s.id = m.statement_id
    WHERE m.cluster_id = ?
    ORDER BY m.published IS NULL, m.published, m.statement_id IS NOT NULL, m.document_id, m.start LIMIT ?
"""
_CREDITS = """
    SELECT document_id, statement_id, agency_id, max(ambiguous) AS ambiguous FROM sourcings
    WHERE relation <> 'subject' AND document_id IN (SELECT value FROM json_each(:documents))
        AND (statement_id IS NULL OR statement_id IN (SELECT value FROM json_each(:statements)))
    GROUP BY document_id, statement_id, agency_id ORDER BY min(start), min(id)
"""
_SUMMARY = """
    SELECT id, quotation, documents, json_array_length(outlets) AS outlets, origins FROM quotation_clusters
"""


class Occurrence(Record):
    """One document's quotation of the utterance, or the sentence of a record it goes back to.

    `left_open` are those of the agencies of which the credit does not say whether they carried this.
    """

    document: DocumentHead
    span: Span
    wording: int
    statement_id: str | None
    speaker: str | None
    said: date | None
    agencies: tuple[str, ...]
    left_open: tuple[str, ...]
    origins: tuple[str, ...]


class ClusterLine(Record):
    """An utterance in one line."""

    id: str
    quotation: str
    documents: int
    outlets: int
    origins: tuple[str, ...]


class ClusterFacts(Record):
    """An utterance and its occurrences in order of appearance, at most `MEMBERS_AT_MOST` of `total`.

    `by_day` counts all of them by the day they were published; those without a day are left out of it.
    """

    id: str
    quotation: str
    speakers: tuple[str, ...]
    days: tuple[date, ...]
    first_published: date | None
    last_published: date | None
    documents: int
    variants: int
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    agencies: tuple[Agency, ...]
    wordings: tuple[Wording, ...]
    members: tuple[Occurrence, ...]
    total: int
    by_day: dict[date, int]
    other_wordings: tuple[OtherWording, ...]


def cluster_facts(db: Database, cluster_id: str) -> ClusterFacts | None:
    """The utterance of that id, its occurrences in order of appearance; None where there is none."""
    row = next(db.query("SELECT * FROM quotation_clusters WHERE id = ?", [cluster_id]), None)
    if row is None:
        return None
    days = db.execute(
        "SELECT published, count(*) FROM quotation_cluster_members WHERE cluster_id = ? GROUP BY 1", [cluster_id]
    ).fetchall()
    rows = list(db.query(_MEMBERS, [cluster_id, MEMBERS_AT_MOST]))
    places: list[Place] = [(one["document_id"], one["start"], one["end"], one["statement_id"]) for one in rows]
    worded, which = wordings(db, places, [str(one["text"]) for one in rows])
    lists = {name: tuple(json.loads(str(row[name]))) for name in ("speakers", "days", "outlets", "origins")}
    members = tuple(_occurrences(db, rows, which))
    named = {
        *json.loads(str(row["agencies"])),
        *agencies_of(lists["origins"]),
        *(key for one in members for key in one.agencies),
    }
    return ClusterFacts.model_validate(
        {
            **{key: row[key] for key in ("id", "quotation", "first_published", "last_published", "documents")},
            **lists,
            "variants": row["variants"],
            "agencies": tuple(agency for key, agency in agencies(db).items() if key in named),
            "wordings": worded,
            "members": members,
            "total": sum(count for _, count in days),
            "by_day": {day: count for day, count in days if day},
            "other_wordings": other_wordings(db, places, which),
        }
    )


def cluster_of_statement(db: Database, statement_id: str) -> ClusterLine | None:
    """The utterance that the statement's words are of; of several, the one most documents have."""
    found = _summaries(db, "statement_id = ?", [statement_id])
    return found[0] if found else None


def clusters_of_document(db: Database, document_id: str) -> tuple[ClusterLine, ...]:
    """The utterances that the document has a part in, those of most documents first, then by id."""
    return _summaries(db, "document_id = ?", [document_id])


def _summaries(db: Database, which: str, values: list[Value]) -> tuple[ClusterLine, ...]:
    rows = db.query(
        f"{_SUMMARY} WHERE id IN (SELECT cluster_id FROM quotation_cluster_members WHERE {which})"  # noqa: S608 - our own
        " ORDER BY documents DESC, id LIMIT ?",
        [*values, _CLUSTERS_AT_MOST],
    )
    return tuple(ClusterLine.model_validate({**row, "origins": tuple(json.loads(str(row["origins"])))}) for row in rows)


def _occurrences(db: Database, rows: list[dict[str, Value]], which: list[int]) -> Iterable[Occurrence]:
    known = heads(db, {str(row["document_id"]) for row in rows})
    credited = _credits(db, rows)
    for row, wording in zip(rows, which, strict=True):
        document_id, statement_id = str(row["document_id"]), row["statement_id"]
        # A statement's own sourcings say more than its document's credit.
        mine = credited.get((document_id, statement_id)) or credited.get((document_id, None)) or {}
        yield Occurrence.model_validate(
            {
                **{name: row[name] for name in ("statement_id", "speaker", "said")},
                "document": known[document_id],
                "span": {name: row[name] for name in ("start", "end", "text")},
                "wording": wording,
                "agencies": tuple(mine),
                "left_open": tuple(key for key, is_open in mine.items() if is_open),
                "origins": tuple(json.loads(str(row["origins"]))),
            }
        )


def _credits(db: Database, rows: list[dict[str, Value]]) -> dict[tuple[str, Value], dict[str, int]]:
    """By document and statement (None for the document itself): its agencies, each with whether it is left open."""
    given = {
        "documents": json.dumps([row["document_id"] for row in rows]),
        "statements": json.dumps([row["statement_id"] for row in rows if row["statement_id"]]),
    }
    found: dict[tuple[str, Value], dict[str, int]] = defaultdict(dict)
    for row in db.query(_CREDITS, given):
        found[str(row["document_id"]), row["statement_id"]][str(row["agency_id"])] = int(str(row["ambiguous"]))
    return found
