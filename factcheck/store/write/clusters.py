"""Quotations of one utterance, kept in step with the traces."""

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from factcheck.identity import independent
from factcheck.store.opening import writing
from factcheck.store.read.clusters import cluster_ids_holding, cluster_ids_of, members_of
from factcheck.store.rows import Row, put, replace, update
from factcheck.utterance import Cluster, ClusterMember

_MEMBER_COLUMNS = ("document_id", "start", "end", "statement_id", "speaker", "said", "said_latest", "published", "text")
# What its members do not say themselves: who published them, in order of appearance, and which agencies are behind it.
_ABOUT = """
    SELECT (SELECT json_group_array(publisher) FROM (SELECT d.publisher FROM json_each(:documents) given
                JOIN documents d ON d.id = given.value WHERE d.publisher IS NOT NULL
                GROUP BY d.publisher ORDER BY min(given.key))),
           (SELECT json_group_array(agency_id) FROM (SELECT DISTINCT agency_id FROM sourcings
                WHERE relation <> 'subject' AND document_id IN (SELECT value FROM json_each(:documents))
                AND (statement_id IS NULL OR statement_id IN (SELECT value FROM json_each(:statements)))
                ORDER BY agency_id))
"""
# What each member goes back to: its statement, or the record it stands in.
_ORIGINS = """
    SELECT origin.value FROM json_each(?) given JOIN documents d ON d.id = json_extract(given.value, '$[0]')
    LEFT JOIN statements s ON s.id = json_extract(given.value, '$[1]')
    JOIN json_each(ifnull(s.origins, d.origins)) origin ORDER BY given.key, origin.key
"""


def put_clusters(db: Database, document_id: str, clusters: Iterable[Cluster]) -> bool:
    """Make these the clusters of the document and of those it was in one with; True where a row changed.

    One write transaction, or a savepoint in the one that is open.
    """
    wanted = {cluster.id: cluster for cluster in clusters}
    with writing(db):
        stale = cluster_ids_of(db, document_id)
        for cluster in wanted.values():
            known = cluster_ids_holding(db, cluster.members) - stale
            stale |= {each for each in known if supersedes(cluster.members, members_of(db, each))}
        changed = [_remove(db, cluster_id) for cluster_id in sorted(stale - wanted.keys())]
        changed += [_put(db, cluster) for cluster in wanted.values()]
        return any(changed)


def put_publishers(db: Database, document_id: str) -> bool:
    """Bring what the document's clusters say of publishers and agencies up to these; True where a row changed.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        changed = [
            update(db, "quotation_clusters", {"id": cluster_id}, _publishers(db, members_of(db, cluster_id)))
            for cluster_id in sorted(cluster_ids_of(db, document_id))
        ]
        return any(changed)


def supersedes(members: Sequence[ClusterMember], old: Sequence[ClusterMember]) -> bool:
    """Whether these are the old cluster's utterance: a short member may be in several, a long one is in one."""
    places = {each.place for each in members}
    long = {each.place for each in old if not each.is_short}
    if long:
        return not long.isdisjoint(places)
    return all(each.is_short for each in members) or {each.place for each in old} <= places


def _remove(db: Database, cluster_id: str) -> bool:
    db.execute("DELETE FROM quotation_cluster_members WHERE cluster_id = ?", [cluster_id])
    db.execute("DELETE FROM quotation_clusters WHERE id = ?", [cluster_id])
    return True


def _put(db: Database, cluster: Cluster) -> bool:
    changed = put(db, "quotation_clusters", {"id": cluster.id}, _cluster_row(db, cluster))
    rows = [_member_row(member) for member in cluster.members]
    return replace(db, "quotation_cluster_members", {"cluster_id": cluster.id}, rows, _MEMBER_COLUMNS) or changed


def _cluster_row(db: Database, cluster: Cluster) -> Row:
    days = [member.published.isoformat() for member in cluster.members if member.published]
    return {
        "quotation": cluster.quotation,
        "speaker": next(iter(cluster.speakers), None),
        "first_document_id": cluster.members[0].document_id,
        "first_published": min(days, default=None),
        "last_published": max(days, default=None),
        "documents": len({member.document_id for member in cluster.members}),
        "variants": cluster.variants,
        "speakers": json.dumps(cluster.speakers, ensure_ascii=False),
        "days": json.dumps([day.isoformat() for day in cluster.days]),
        **_publishers(db, cluster.members),
    }


def _publishers(db: Database, members: Sequence[ClusterMember]) -> Row:
    """Who published the members, in order of appearance, which agencies are behind it and what they go back to."""
    names = list(dict.fromkeys(member.document_id for member in members))
    statement_ids = [member.statement_id for member in members if member.statement_id]
    about = {"documents": json.dumps(names), "statements": json.dumps(statement_ids)}
    outlets, agencies = db.execute(_ABOUT, about).fetchone()
    places = json.dumps([[member.document_id, member.statement_id] for member in members])
    origins = independent(name for (name,) in db.execute(_ORIGINS, [places]).fetchall())
    named = json.dumps(origins, ensure_ascii=False)
    return {"outlets": outlets, "agencies": agencies, "origins": named}


def _member_row(member: ClusterMember) -> Row:
    return {
        "document_id": member.document_id,
        "start": member.span.start,
        "end": member.span.end,
        "statement_id": member.statement_id,
        "speaker": member.speaker,
        "said": member.said.isoformat() if member.said else None,
        "said_latest": member.said_latest.isoformat() if member.said_latest else None,
        "published": member.published.isoformat() if member.published else None,
        "text": member.span.text,
    }
