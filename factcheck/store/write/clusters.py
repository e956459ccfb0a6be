"""Quotations of one utterance, kept in step with the traces."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from sqlite_utils import Database

from factcheck.store.opening import writing
from factcheck.store.rows import Row, Value, dicts, insert, replace, update
from factcheck.utterance import Cluster, ClusterMember, Joined

_MEMBER_COLUMNS = ("document_id", "start", "end", "statement_id", "speaker", "said", "said_latest", "published", "text")
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


_MEMBERS = """
    SELECT document_id, start, "end", statement_id, speaker, said, said_latest, published, text
    FROM quotation_cluster_members
    WHERE cluster_id = ? ORDER BY published IS NULL, published, statement_id IS NOT NULL, document_id, start
"""


def ends_of(db: Database, document_id: str) -> list[ClusterMember]:
    """Where a trace of the same words or a part of them begins or ends in the document."""
    places = db.execute("SELECT document_id, start, statement_id FROM passages WHERE document_id = ?", [document_id])
    ends = [end for pair in _joined(db, places.fetchall()) for end in pair if end.document_id == document_id]
    return list(dict.fromkeys(ends))


def clustered_with(db: Database, document_id: str) -> list[ClusterMember]:
    """The other members of the clusters the document is in as yet."""
    members = [member for cluster_id in sorted(_clusters_of(db, document_id)) for member in _members(db, cluster_id)]
    return [member for member in members if member.document_id != document_id]


def clusters_holding(db: Database, members: Iterable[ClusterMember]) -> list[list[ClusterMember]]:
    """The members of each cluster that any of these is in."""
    return [_members(db, cluster_id) for cluster_id in sorted(_holding(db, members))]


def joined_to(db: Database, members: Iterable[ClusterMember]) -> list[Joined]:
    """The traces, of the same words or a part of them, from and to these members."""
    return _joined(db, [member.place for member in members])


def put_clusters(db: Database, document_id: str, clusters: Iterable[Cluster]) -> bool:
    """Make these the clusters of the document and of those it was in one with; True where a row changed."""
    wanted = {cluster.id: cluster for cluster in clusters}
    with writing(db):
        stale = _clusters_of(db, document_id)
        for cluster in wanted.values():
            known = _holding(db, cluster.members) - stale
            stale |= {each for each in known if _takes_the_place_of(cluster.members, _members(db, each))}
        changed = [_remove(db, cluster_id) for cluster_id in sorted(stale - wanted.keys())]
        changed += [_put(db, cluster) for cluster in wanted.values()]
        return any(changed)


def put_publishers(db: Database, document_id: str) -> bool:
    """Bring what the document's clusters say of publishers and agencies up to these; True where a row changed."""
    with writing(db):
        changed = [
            update(db, "quotation_clusters", {"id": cluster_id}, _publishers(db, _members(db, cluster_id)))
            for cluster_id in sorted(_clusters_of(db, document_id))
        ]
        return any(changed)


def load_clusters(db: Database) -> Iterator[Cluster]:
    """Every cluster, in order of first appearance."""
    for row in dicts(db, "SELECT * FROM quotation_clusters ORDER BY first_published IS NULL, first_published, id"):
        yield Cluster.model_validate(
            {
                **{name: row[name] for name in ("id", "quotation", "variants")},
                **{name: tuple(json.loads(str(row[name]))) for name in ("speakers", "days")},
                "members": tuple(_members(db, str(row["id"]))),
            }
        )


def _joined(db: Database, places: Iterable[tuple[str, int, str | None]]) -> list[Joined]:
    given = json.dumps(list(places))
    rows = [row for sql in (_OUTWARD, _INWARD) for row in db.execute(sql, [given]).fetchall()]
    # In a cluster of many, every member stands in many rows.
    made = lru_cache(maxsize=None)(_member)
    return [Joined(made(row[:9]), made(row[9:])) for row in rows]


def _members(db: Database, cluster_id: str) -> list[ClusterMember]:
    return [_member(row) for row in db.execute(_MEMBERS, [cluster_id]).fetchall()]


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


def _clusters_of(db: Database, document_id: str) -> set[str]:
    rows = db.execute("SELECT DISTINCT cluster_id FROM quotation_cluster_members WHERE document_id = ?", [document_id])
    return {row[0] for row in rows.fetchall()}


def _holding(db: Database, members: Iterable[ClusterMember]) -> set[str]:
    """The clusters that any of these is in as yet."""
    places = json.dumps([member.place for member in members])
    rows = db.execute(
        "SELECT DISTINCT m.cluster_id FROM json_each(?) given JOIN quotation_cluster_members m"
        " ON m.document_id = json_extract(given.value, '$[0]') AND m.start = json_extract(given.value, '$[1]')"
        " AND m.statement_id IS json_extract(given.value, '$[2]')",
        [places],
    )
    return {row[0] for row in rows.fetchall()}


def _takes_the_place_of(members: Sequence[ClusterMember], old: Sequence[ClusterMember]) -> bool:
    """Whether they are the same utterance: a short member may be in several, a long one is in one."""
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
    known = db.execute("SELECT 1 FROM quotation_clusters WHERE id = ?", [cluster.id]).fetchone()
    values = _cluster_row(db, cluster)
    changed = update(db, "quotation_clusters", {"id": cluster.id}, values) if known else True
    if not known:
        insert(db, "quotation_clusters", {"id": cluster.id, **values})
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
    origins: dict[str, str] = {}
    for (name,) in db.execute(_ORIGINS, [places]).fetchall():
        origins.setdefault(name.casefold(), name)
    named = json.dumps([*origins.values()], ensure_ascii=False)
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
