"""The page of one speaker: what they are said to have said."""

from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import read
from factcheck.review.links import key_of
from factcheck.store.read.pages.speaker import speaker_facts
from factcheck.store.read.parts import LINES_AT_MOST


async def speaker(visit: Visit) -> Answer:
    """What one speaker is said to have said."""
    key = key_of(visit.key)
    number = int(key) if key.isascii() and key.isdigit() and len(key) < 16 else -1
    facts = await read(visit.datasette, visit.database, lambda db: speaker_facts(db, number, hidden=visit.with_hidden))
    if facts is None:
        raise RefusedError(404, "No such speaker", f"There is no speaker {key} in this database.")
    total = sum(facts.states.values())
    context = {
        "total": total,
        "with_hidden": visit.with_hidden,
        "all_url": f"{visit.datasette.urls.table(visit.database, 'statements')}?speaker_id={facts.id}"
        if total > LINES_AT_MOST
        else None,
    }
    return Answer("speaker.html", facts.name, facts, context)
