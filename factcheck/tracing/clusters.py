"""Quotations of one utterance: those that traces link, the same or cut, within a week."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from factcheck.identity import digest
from factcheck.model import Document, Trace
from factcheck.tracing.match_rules import is_near
from factcheck.tracing.passages import passages
from factcheck.tracing.speakers import surname
from factcheck.tracing.words import words
from factcheck.utterance import OPEN_YEAR, Cluster, ClusterMember, Edge

# Few words, without the sentence they come from, are said anew on other days: `Make America Great Again`.
_SLOGAN_DAYS = 2
# No utterance is followed further than this.
_MOST_MEMBERS = 2_000

Place = tuple[str, int, str | None]
JoinedTo = Callable[[list[ClusterMember]], Iterable[Edge]]
Clustered = Callable[[list[ClusterMember]], Sequence[Sequence[ClusterMember]]]
_Group = dict[Place, ClusterMember]


def clusters(members: Iterable[ClusterMember], joined_to: JoinedTo) -> list[Cluster]:
    """The clusters that any of the members belong to; `joined_to` gives the traces from and to some members.

    Long members that are joined, at any remove, are one utterance; short ones that come out of it are added and lead no
    further. Short ones that are joined to each other are another, where they are not all in one that way.
    """
    groups: list[_Group] = []
    done: set[Place] = set()
    for member in members:
        starts = [member, *(_near([member], joined_to) if member.is_short else ())]
        for start in starts:
            if start.place not in done:
                groups.append(_gather(start, joined_to))
                done |= {place for place, each in groups[-1].items() if each.is_short == start.is_short}
    return _distinct(groups)


def clusters_grown(members: Iterable[ClusterMember], joined_to: JoinedTo, clustered: Clustered) -> list[Cluster]:
    """The clusters of a new document's members, as `clusters` has them; `clustered` gives those that hold some members.

    What these were joined to before need not be followed again.
    """
    groups: list[_Group] = []
    for member in members:
        near = _near([member], joined_to)
        long, short = [each for each in near if not each.is_short], [each for each in near if each.is_short]
        grown = [_by_place([member, *cluster]) for cluster in clustered(long)]
        grown += [_by_place([member, each]) for each in long if not any(each.place in group for group in grown)]
        if member.is_short:
            for group in grown:
                _join(groups, group)
            _join(groups, _of_short([member, *short], clustered(short), grown) or _gather(member, joined_to))
        else:
            _join(groups, _by_place([member, *near, *chain(*(group.values() for group in grown))]))
    return _distinct(groups)


def _of_short(
    joined: list[ClusterMember], known: Sequence[Sequence[ClusterMember]], grown: Sequence[_Group]
) -> _Group | None:
    """A short member, the short ones it is joined to, and those they are in one with; None where that is not known.

    Short ones that are all in one with a longer one are no cluster of their own, and which were joined was not kept.
    """
    of_short = [cluster for cluster in known if all(each.is_short for each in cluster)]
    others = [_by_place(cluster).keys() for cluster in known if cluster not in of_short]
    found = _by_place([*joined, *chain(*of_short)])
    is_in_one = len(others) == 1 and any(others[0] | found.keys() <= group.keys() for group in grown)
    return found if not others or is_in_one else None


def _join(groups: list[_Group], group: _Group) -> None:
    """Add the group, made one with those that share what holds it together."""
    for other in [other for other in groups if not _core(other).keys().isdisjoint(_core(group))]:
        groups.remove(other)
        group |= other
    groups.append(group)


def _core(group: _Group) -> _Group:
    """The long members; all of them where none is long."""
    return {place: each for place, each in group.items() if not each.is_short} or group


def _by_place(some: Iterable[ClusterMember]) -> _Group:
    return {each.place: each for each in some}


def _distinct(groups: Iterable[_Group]) -> list[Cluster]:
    """The groups of several documents that are no part of another."""
    several = [group for group in groups if len({place[0] for place in group}) > 1]
    several.sort(key=len, reverse=True)
    kept: list[_Group] = []
    for group in several:
        if not any(group.keys() <= other.keys() for other in kept):
            kept.append(group)
    return [_cluster(group) for group in kept]


def clusters_among(documents: Collection[Document]) -> list[Cluster]:
    """All clusters among traced documents that are in memory."""
    held = {document.id: list(_members(document)) for document in documents}
    by_place: dict[Place, list[Edge]] = defaultdict(list)
    for document in documents:
        for trace in document.traces:
            for joined in _joined(trace, held[document.id], held.get(trace.document_id, [])):
                for end in joined:
                    by_place[end.place].append(joined)
    everyone = [member for members in held.values() for member in members]
    return clusters(everyone, lambda some: [joined for one in some for joined in by_place[one.place]])


def _members(document: Document) -> Iterator[ClusterMember]:
    for passage in passages(document):
        yield ClusterMember(
            document_id=document.id,
            statement_id=passage.statement_id,
            span=document.span(passage.start, passage.end),
            speaker=passage.speaker,
            said=passage.said if passage.said is None or passage.said.year != OPEN_YEAR else None,
            said_latest=passage.said_latest,
            published=passage.published,
        )


def _joined(trace: Trace, ours: list[ClusterMember], theirs: list[ClusterMember]) -> Iterator[Edge]:
    if trace.relation not in {"identical", "truncated"}:
        return
    for one in ours:
        if (one.statement_id, one.span.start) != (trace.statement_id, trace.quotation.start):
            continue
        for other in theirs:
            if other.span.start <= trace.found.start < other.span.end:
                yield Edge(one, other)


def _gather(member: ClusterMember, joined_to: JoinedTo) -> _Group:
    """All that the member is joined to, at any remove: a long one by way of long ones, a short one of short ones."""
    found = {member.place: member}
    edge = [member]
    while edge and len(found) < _MOST_MEMBERS:
        near = [each for each in _near(edge, joined_to) if each.is_short or not member.is_short]
        fresh = {each.place: each for each in near if each.place not in found}
        found |= fresh
        edge = [each for each in fresh.values() if each.is_short == member.is_short]
    return found


def _near(some: list[ClusterMember], joined_to: JoinedTo) -> list[ClusterMember]:
    """What the members are joined to as one utterance, they themselves left out."""
    own = {each.place for each in some}
    ends = [end for joined in joined_to(some) if _are_one_utterance(joined) for end in joined]
    return [end for place, end in _by_place(ends).items() if place not in own]


def _are_one_utterance(joined: Edge) -> bool:
    """A slogan said again weeks later is another utterance, though the words are the same; a short one, days later."""
    one, other = joined
    if one.is_short and other.is_short:
        return is_near(one.days, other.days, _SLOGAN_DAYS) is True
    return is_near(one.days, other.days) is not False


def _cluster(group: _Group) -> Cluster:
    members = sorted(group.values(), key=_appearance)
    # A short member may be in several.
    first = min(_core(group).values(), key=_appearance)
    longest = max(_leading(members), key=lambda member: (member.statement_id is not None, len(member.span.text)))
    return Cluster(
        id=digest(first.document_id, first.span.text, first.statement_id or str(first.span.start)),
        quotation=longest.span.text,
        speakers=_speakers(members),
        days=tuple(sorted(_days(members))),
        variants=len({tuple(word.form for word in words(member.span.text)) for member in members}),
        members=tuple(members),
    )


def _leading(members: list[ClusterMember]) -> list[ClusterMember]:
    """The members that may give the cluster its words: where a record has them, none with words that it lacks."""
    recorded = [_forms(member) for member in members if member.statement_id is None]
    if not recorded:
        return members
    known = frozenset().union(*recorded)
    return [member for member in members if _forms(member) <= known]


def _forms(member: ClusterMember) -> frozenset[str]:
    return frozenset(word.form for word in words(member.span.text) if not word.gap)


def _appearance(member: ClusterMember) -> tuple[date, bool, Place]:
    # On one day the record came before those who quote it.
    document_id, start, statement_id = member.place
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
        is_given = member.said_latest is None and (member.statement_id is None or member.said != member.published)
        if member.said and is_given and member.said not in seen:
            seen.add(member.said)
            yield member.said
