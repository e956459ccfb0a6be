"""The page of one flag: what it says, what was decided about it and the form to decide by."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.review.answers import RETRY_AFTER, Answer, RefusedError, Visit
from factcheck.review.compat import read
from factcheck.review.database import is_served_read_only
from factcheck.review.links import key_of
from factcheck.store.read.pages.flag import FlagFacts, flag_facts


class TypedDecision(NamedTuple):
    """What a person has chosen and typed, and what kept it from being saved."""

    reason: str = ""
    words: str = ""
    problems: tuple[str, ...] = ()
    status: int = 200


async def find_flag(visit: Visit) -> FlagFacts:
    """All about the flag in the address; a 404 where there is none."""
    key = key_of(visit.key)
    found = await read(visit.datasette, visit.database, lambda db: flag_facts(db, key))
    if found is None:
        raise RefusedError(404, "No such flag", f"There is no flag {key} in this database.")
    return found


async def flag(visit: Visit) -> Answer:
    """The flag as it stands."""
    return await flag_answer(visit, await find_flag(visit), TypedDecision())


async def flag_answer(visit: Visit, facts: FlagFacts, typed: TypedDecision) -> Answer:
    """The flag's page with what was typed, if anything was."""
    context = {
        "heads": {head.id: head for head in facts.documents},
        "typed_decision": typed,
        **await who_decides(visit),
    }
    headers = RETRY_AFTER if typed.status == 503 else {}
    return Answer("flag.html", facts.flag.message[:80], facts, context, typed.status, headers=headers)


async def who_decides(visit: Visit) -> Mapping[str, object]:
    """Whether the page has forms to write by, and in whose name."""
    may, read_only = await visit.access.may_review(), is_served_read_only(visit.datasette, visit.database)
    return {"may_review": may and not read_only, "read_only": may and read_only, "reviewer": visit.access.reviewer}
