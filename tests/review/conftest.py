"""A Datasette on the small desk, and people to visit it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from review_copy import CONFIG, Ids, Person, fill

from factcheck.store.opening import open_database


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    return tmp_path / "factcheck.db"


@pytest.fixture
def ids(desk_path: Path) -> Ids:
    db = open_database(desk_path)
    found = fill(db)
    db.close()
    return found


@pytest.fixture
def serve(ids: Ids, desk_path: Path) -> Callable[..., Datasette]:
    """Start a Datasette on the desk, with this metadata on top of the usual permissions."""

    def started(metadata: dict[str, Any] | None = None, files: list[str] | None = None, **more: Any) -> Datasette:
        return Datasette(
            files if files is not None else [str(desk_path)], metadata={**CONFIG, **(metadata or {})}, **more
        )

    return started


@pytest.fixture
def desk(serve: Callable[..., Datasette]) -> Datasette:
    return serve()


@pytest.fixture
def ana(desk: Datasette) -> Person:
    return Person(desk, {"id": "ana"})


@pytest.fixture
def ben(desk: Datasette) -> Person:
    return Person(desk, {"id": "ben"})


@pytest.fixture
def visitor(desk: Datasette) -> Person:
    return Person(desk, None)
