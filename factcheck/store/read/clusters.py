"""Quotations of one utterance, and the ends of traces that join them."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sqlite_utils import Database

from factcheck.store.rows import Value
from factcheck.utterance import Cluster, ClusterMember, Edge

_AT = """
    {0}.document_id, {0}.start, {0}."end", {0}.statement_id, {0}.speaker, {0}.said, {0}.said_latest, {0}.published,
    substr({0}_document.text, {0}.start + 1, {0}."end" - {0}.start)
"""
# CROSS JOIN keeps the order: from the places given, by index, to the traces and their other ends.
_TEXTS = """
    CROSS JOIN documents one_document ON one_document.id = one.document_id AND one_document.version = one.version
    CROSS JOIN documents other_document ON other_document.id = other.document_id
        AND other_document.version = other.version
    WHERE t.relation IN ('identical', 'truncated') ORDER BY 1, 2, 10, 11, 13
"""
_GIVEN = """
    json_each(?) given CROSS JOIN passages {0} ON {0}.document_id = json_extract(given.value, '$[0]')
        AND {0}.start = json_extract(given.value, '$[1]') AND {0}.statement_id IS json_extract(given.value, '$[2]')
"""
_OUTWARD = f"""
    SELECT {_AT.format("one")}, {_AT.format("other")} FROM {_GIVEN.format("one")}
    CROSS JOIN traces t ON t.statement_id = one.statement_id AND t.quotation_start = one.start
    CROSS JOIN passages other ON other.document_id = t.document_id
        AND other.start <= t.found_start AND other."end" > t.found_start
    {_TEXTS}
"""  # noqa: S608 - our own names
_INWARD = f"""
    SELECT {_AT.format("one")}, {_AT.format("other")} FROM {_GIVEN.format("other")}
    CROSS JOIN traces t ON t.document_id = other.document_id
        AND t.found_start >= other.start AND t.found_start < other."end"
    CROSS JOIN passages one ON one.statement_id = t.statement_id AND one.start = t.quotation_start
    {_TEXTS}
"""  # noqa: S608 - our own names
_MEMBERS = """
    SELECT document_id, start, "end", statement_id, speaker, said, said_latest, published, text
    FROM quotation_cluster_members
    WHERE cluster_id = ? ORDER BY published IS NULL, published, statement_id IS NOT NULL, document_id, start
"""


def ends_of(db: Database, document_id: str) -> list[ClusterMember]:
    """Where a trace of the same words or a part of them begins or ends in the document; each place once."""
    places = db.execute("SELECT document_id, start, statement_id FROM passages WHERE document_id = ?", [document_id])
    ends = [end for pair in _edges(db, places.fetchall()) for end in pair if end.document_id == document_id]
    return list(dict.fromkeys(ends))


def clustered_with(db: Database, document_id: str) -> list[ClusterMember]:
    """The other members of the clusters the document is in as yet; by id of the cluster, then as `members_of`."""
    found = [members_of(db, cluster_id) for cluster_id in sorted(cluster_ids_of(db, document_id))]
    return [member for members in found for member in members if member.document_id != document_id]


def clusters_holding(db: Database, members: Iterable[ClusterMember]) -> list[list[ClusterMember]]:
    """The members of each cluster that any of these is in; by id of the cluster."""
    return [members_of(db, cluster_id) for cluster_id in sorted(cluster_ids_holding(db, members))]


def edges_of(db: Database, members: Iterable[ClusterMember]) -> list[Edge]:
    """The traces, of the same words or a part of them, from these members and then to them."""
    return _edges(db, [member.place for member in members])


def load_clusters(db: Database) -> Iterator[Cluster]:
    """Every cluster, in order of first appearance, one at a time; those without a day last."""
    for row in db.query("SELECT * FROM quotation_clusters ORDER BY first_published IS NULL, first_published, id"):
        yield Cluster.model_validate(
            {
                **{name: row[name] for name in ("id", "quotation", "variants")},
                **{name: tuple(json.loads(str(row[name]))) for name in ("speakers", "days")},
                "members": tuple(members_of(db, str(row["id"]))),
            }
        )


def members_of(db: Database, cluster_id: str) -> list[ClusterMember]:
    """The members of the cluster, in order of appearance; of one day, the record first."""
    return [_member(row) for row in db.execute(_MEMBERS, [cluster_id]).fetchall()]


def cluster_ids_of(db: Database, document_id: str) -> set[str]:
    """The clusters the document is in as yet."""
    rows = db.execute("SELECT DISTINCT cluster_id FROM quotation_cluster_members WHERE document_id = ?", [document_id])
    return {row[0] for row in rows.fetchall()}


def cluster_ids_holding(db: Database, members: Iterable[ClusterMember]) -> set[str]:
    """The clusters that any of these is in as yet."""
    places = json.dumps([member.place for member in members])
    rows = db.execute(
        "SELECT DISTINCT m.cluster_id FROM json_each(?) given JOIN quotation_cluster_members m"
        " ON m.document_id = json_extract(given.value, '$[0]') AND m.start = json_extract(given.value, '$[1]')"
        " AND m.statement_id IS json_extract(given.value, '$[2]')",
        [places],
    )
    return {row[0] for row in rows.fetchall()}


def _edges(db: Database, places: Iterable[tuple[str, int, str | None]]) -> list[Edge]:
    given = json.dumps(list(places))
    rows = [row for sql in (_OUTWARD, _INWARD) for row in db.execute(sql, [given]).fetchall()]
    # In a cluster of many, every member stands in many rows.
    made = lru_cache(maxsize=None)(_member)
    return [Edge(made(row[:9]), made(row[9:])) for row in rows]


def _member(row: tuple[Value, ...]) -> ClusterMember:
    document_id, start, end, statement_id, speaker, said, latest, published, text = row
    return ClusterMember.model_validate(
        {
            "document_id": document_id,
            "statement_id": statement_id,
            "span": {"start": start, "end": end, "text": text},
            "speaker": speaker,
            "said": said,
            "said_latest": latest,
            "published": published,
        }
    )
