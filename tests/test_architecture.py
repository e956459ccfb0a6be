"""Who may import whom: the law of the house, read off the syntax trees."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = {
    0: {"model", "errors", "sample", "threads"},
    1: {"languages", "identity", "utterance", "verdicts", "settings"},
    2: {"text"},
    3: {"dates"},
    4: {"plugin", "ingest", "attribution", "sourcing", "tracing", "store", "export"},
    5: {"checking", "checkers", "review"},
    6: {"registry", "testing"},
    7: {"pipeline", "training"},
    8: {"serve"},
    9: {"cli"},
    10: {"__main__"},
}
FLOOR = {room: floor for floor, rooms in FLOORS.items() for room in rooms}
REVIEW_MAY = {"model", "errors", "identity", "verdicts", "settings", "text", "store", "export"}
ONLY_IN = {
    "datasette": {"review", "serve"},
    "click": {"cli"},
    "sqlite3": {"store"},
    "rich": {"cli"},
    "dateparser": {"dates"},
}
SQL = re.compile(
    r"^\s*(SELECT\s.+\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s)", re.IGNORECASE | re.DOTALL
)

SOURCES = sorted(ROOT.glob("factcheck/**/*.py"))
PLUGINS = sorted(ROOT.glob("plugins/*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "factcheck").parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            if node.module == "factcheck":
                yield from (f"factcheck.{alias.name}" for alias in node.names)
            else:
                yield str(node.module)


def rooms_imported(path: Path) -> set[str]:
    found = {name.split(".")[1] for name in imports(path) if name.startswith("factcheck.")}
    return found - {"__version__"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_room_has_a_floor():
    rooms = {room_of(path) for path in SOURCES} - {"__init__"}
    assert rooms == set(FLOOR)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_room_imports_only_from_floors_below(path):
    room = room_of(path)
    for other in rooms_imported(path) - {room}:
        assert FLOOR[other] < FLOOR.get(room, 11), f"{room} may not import {other}"


@pytest.mark.parametrize("path", [path for path in SOURCES if room_of(path) == "review"], ids=name_of)
def test_the_review_house_never_imports_the_checking_house(path):
    assert rooms_imported(path) - {"review"} <= REVIEW_MAY


@pytest.mark.parametrize("path", [*(p for p in SOURCES if room_of(p) == "checkers"), *PLUGINS], ids=name_of)
def test_our_checkers_obey_the_law_we_give_strangers(path):
    assert {name for name in imports(path) if name.startswith("factcheck")} <= {"factcheck.plugin"}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_library_stays_in_its_room(path):
    for name in imports(path):
        library = name.split(".")[0]
        assert room_of(path) in ONLY_IN.get(library, {room_of(path)}), f"{library} does not belong here"


@pytest.mark.parametrize("path", [path for path in SOURCES if room_of(path) != "store"], ids=name_of)
def test_sql_lives_in_the_store(path):
    texts = [node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant)]
    assert not [text for text in texts if isinstance(text, str) and SQL.match(text)]


@pytest.mark.parametrize("path", [*SOURCES, *PLUGINS], ids=name_of)
def test_only_the_walls_catch_everything(path):
    broad = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or "Exception" in {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)})
    ]
    assert not broad or name_of(path) in {"factcheck/checking/run.py", "factcheck/registry.py"}
