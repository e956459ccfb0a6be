"""The first page: what waits."""

from factcheck.model import WAITING
from factcheck.review.answers import Answer, Visit
from factcheck.review.compat import read_with
from factcheck.store.read.waiting import AgencyCount, Overview, overview, waiting_by_agency

# The count by agency joins two big tables; the page does without rather than wait.
_AGENCIES_MILLISECONDS = 1_500


class HomeFacts(Overview):
    """What waits; `agencies` is None where they are too many to count while somebody waits."""

    agencies: tuple[AgencyCount, ...] | None


async def home(visit: Visit) -> Answer:
    """What waits."""
    counts, agencies = await read_with(
        visit.datasette, visit.database, overview, waiting_by_agency, _AGENCIES_MILLISECONDS
    )
    facts = HomeFacts(**{name: getattr(counts, name) for name in Overview.model_fields}, agencies=agencies)
    waiting = sum(count.statements for count in counts.states if count.state in WAITING)
    context = {
        "waiting": waiting,
        "waiting_states": WAITING,
        "total": sum(count.statements for count in counts.states),
        "table_url": lambda table: visit.datasette.urls.table(visit.database, table),
        "database_url": visit.datasette.urls.database(visit.database),
    }
    return Answer("home.html", "What waits", facts, context)
