"""The page of one utterance: who had it when, in which words, by way of whom."""

from typing import NamedTuple

from factcheck.model import Agency
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import read
from factcheck.review.links import key_of
from factcheck.review.pages.timeline import Timeline, letter_of, shape_of, timeline
from factcheck.store.read.pages.cluster import ClusterFacts, cluster_facts
from factcheck.store.read.pages.one_moment import StatementPage

_ROWS_ON_ITS_PAGE = 24
_ROWS_ON_A_STATEMENT = 12
_LISTED_ON_A_STATEMENT = 25


class Spread(NamedTuple):
    """An utterance as it is shown: the facts, the drawing, how many of its printings are listed."""

    facts: ClusterFacts
    drawing: Timeline
    listed: int
    agencies: dict[str, Agency]
    here: str | None
    wording_here: int


async def cluster(visit: Visit) -> Answer:
    """The utterance."""
    key = key_of(visit.key)
    facts = await read(visit.datasette, visit.database, lambda db: cluster_facts(db, key))
    if facts is None:
        raise RefusedError(404, "No such utterance", f"There is no utterance {key} in this database.")
    table = visit.datasette.urls.table(visit.database, "quotation_cluster_members")
    context = {
        **spread_context(facts, None, _ROWS_ON_ITS_PAGE, len(facts.members)),
        "members_url": f"{table}?cluster_id={facts.id}",
    }
    return Answer("cluster.html", facts.quotation[:80], facts, context)


def spread_on_statement(found: StatementPage) -> dict[str, object]:
    """What a statement's page shows of the utterance it is of; nothing where it is of none."""
    if found.spread is None:
        return {"spread": None}
    return spread_context(found.spread, found.facts.standing.id, _ROWS_ON_A_STATEMENT, _LISTED_ON_A_STATEMENT)


def spread_context(facts: ClusterFacts, here: str | None, rows: int, listed: int) -> dict[str, object]:
    """What the drawing and the list need."""
    known = {agency.id: agency for agency in facts.agencies}
    wording = next((one.wording for one in facts.members if here and one.statement_id == here), 0)
    return {
        "spread": Spread(facts, timeline(facts, here, rows), listed, known, here, wording),
        "shape_of": shape_of,
        "letter_of": letter_of,
    }
