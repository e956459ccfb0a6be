"""Quotations of one utterance: those that traces link, the same or cut, within a week."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from factcheck.identity import digest
from factcheck.model import Document, Trace
from factcheck.tracing.guards import is_near
from factcheck.tracing.passages import passages
from factcheck.tracing.speakers import surname
from factcheck.tracing.words import words
from factcheck.utterance import Cluster, ClusterMember, Joined

# So few words, without the sentence they come from, are said anew on other days: `Make America Great Again`.
_SLOGAN, _SLOGAN_DAYS = 5, 2
# No utterance is followed further than this.
_MOST_MEMBERS = 2_000

Place = tuple[str, int, str | None]


JoinedTo = Callable[[list[ClusterMember]], Iterable[Joined]]


def clusters(members: Iterable[ClusterMember], joined_to: JoinedTo) -> list[Cluster]:
    """The clusters that any of the members belong to; `joined_to` gives the traces from and to some members."""
    found: dict[Place, Cluster] = {}
    for member in members:
        if place_of(member) not in found:
            whole = _gather(member, joined_to)
            found |= dict.fromkeys(whole, _cluster(list(whole.values())))
    return _distinct(found.values())


def clusters_grown(
    members: Iterable[ClusterMember], joined_to: JoinedTo, clustered: Callable[[ClusterMember], list[ClusterMember]]
) -> list[Cluster]:
    """The clusters of a new document's members: of each that one is joined to, those it is `clustered` with come along.

    What these were joined to before need not be followed again.
    """
    groups: list[dict[Place, ClusterMember]] = []
    for member in members:
        near = [end for joined in joined_to([member]) if _are_one_utterance(joined) for end in joined]
        whole = {place_of(each): each for one in near for each in (one, *clustered(one))}
        for group in [group for group in groups if not group.keys().isdisjoint(whole)]:
            groups.remove(group)
            whole |= group
        groups.append(whole)
    return _distinct(_cluster(list(group.values())) for group in groups if group)


def _distinct(found: Iterable[Cluster]) -> list[Cluster]:
    distinct = {cluster.id: cluster for cluster in found if len({one.document_id for one in cluster.members}) > 1}
    return list(distinct.values())


def clusters_among(documents: Collection[Document]) -> list[Cluster]:
    """All clusters among traced documents that are in memory."""
    held = {document.id: list(_members(document)) for document in documents}
    by_place: dict[Place, list[Joined]] = defaultdict(list)
    for document in documents:
        for trace in document.traces:
            for joined in _joined(trace, held[document.id], held.get(trace.document_id, [])):
                for end in joined:
                    by_place[place_of(end)].append(joined)
    everyone = [member for members in held.values() for member in members]
    return clusters(everyone, lambda some: [joined for one in some for joined in by_place[place_of(one)]])


def _members(document: Document) -> Iterator[ClusterMember]:
    for passage in passages(document):
        yield ClusterMember(
            document_id=document.id,
            statement_id=passage.statement_id,
            span=document.span(passage.start, passage.end),
            speaker=passage.speaker,
            said=passage.said,
            published=passage.published,
        )


def _joined(trace: Trace, ours: list[ClusterMember], theirs: list[ClusterMember]) -> Iterator[Joined]:
    if trace.relation not in {"identical", "truncated"}:
        return
    for one in ours:
        if (one.statement_id, one.span.start) != (trace.statement_id, trace.quotation.start):
            continue
        for other in theirs:
            if other.span.start <= trace.found.start < other.span.end:
                yield Joined(one, other)


def place_of(member: ClusterMember) -> Place:
    """What tells a member from others: where it stands, and in which statement."""
    return member.document_id, member.span.start, member.statement_id


def _gather(member: ClusterMember, joined_to: JoinedTo) -> dict[Place, ClusterMember]:
    """All that the member is joined to, at any remove."""
    found = {place_of(member): member}
    edge = [member]
    while edge and len(found) < _MOST_MEMBERS:
        near = [end for joined in joined_to(edge) if _are_one_utterance(joined) for end in joined]
        fresh = {place_of(each): each for each in near if place_of(each) not in found}
        found |= fresh
        edge = list(fresh.values())
    return found


def _are_one_utterance(joined: Joined) -> bool:
    """A slogan said again weeks later is another utterance, though the words are the same; a short one, days later."""
    one, other = joined
    if max(len(one.span.text.split()), len(other.span.text.split())) <= _SLOGAN:
        return is_near(one.said, other.said, _SLOGAN_DAYS) is True
    return is_near(one.said, other.said) is not False


def _cluster(members: list[ClusterMember]) -> Cluster:
    members = sorted(members, key=_appearance)
    first = members[0]
    longest = max(members, key=lambda member: (member.statement_id is not None, len(member.span.text)))
    return Cluster(
        id=digest(first.document_id, first.span.text, first.statement_id or str(first.span.start)),
        quotation=longest.span.text,
        speakers=_speakers(members),
        days=tuple(sorted(_days(members))),
        variants=len({tuple(word.form for word in words(member.span.text)) for member in members}),
        members=tuple(members),
    )


def _appearance(member: ClusterMember) -> tuple[date, bool, Place]:
    # On one day the record came before those who quote it.
    document_id, start, statement_id = place_of(member)
    return member.published or date.max, statement_id is not None, (document_id, start, statement_id or "")


def _speakers(members: list[ClusterMember]) -> tuple[str, ...]:
    """Each speaker once, by the fullest name, the most frequent first."""
    names: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for name in (member.speaker for member in members if member.speaker):
        names.setdefault(surname(name), set()).add(name)
        counts[surname(name)] += 1
    in_order = sorted(counts, key=lambda key: (-counts[key], key))
    return tuple(max(names[key], key=lambda name: (len(name), name)) for key in in_order)


def _days(members: list[ClusterMember]) -> Iterator[date]:
    seen = set()
    for member in members:
        is_given = member.statement_id is None or member.said != member.published
        if member.said and is_given and member.said not in seen:
            seen.add(member.said)
            yield member.said
