"""A trace of any relation is shown on its statement's page."""

import sqlite3
from contextlib import closing

import pytest

from factcheck.model import TRACE_RELATION


@pytest.mark.parametrize("relation", TRACE_RELATION.codes)
async def test_a_trace_of_every_relation_is_shown(desk_path, ids, visitor, relation):
    with closing(sqlite3.connect(desk_path)) as connection, connection:
        connection.execute("UPDATE traces SET relation = ?", [relation])
    page = await visitor.get(f"/-/factcheck/statement/{ids.pier}")
    assert page.status_code == 200
    assert TRACE_RELATION.labels[relation] in page.text
