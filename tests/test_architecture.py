"""Who may import whom: the laws of the house, read off the syntax trees. docs/architecture.md has each reason."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"

# A room imports only from floors below it; rooms of one floor never import each other.
FLOORS = (
    {"model", "errors", "sample", "threads"},
    {"languages", "identity", "utterance", "verdicts", "settings", "fingerprint"},
    {"text"},
    {"dates"},
    {"plugin", "ingest", "attribution", "sourcing", "tracing", "store", "export"},
    {"checking", "checkers", "rules", "review", "verification"},
    {"registry", "testing"},
    {"isolation"},
    {"pipeline", "training"},
    {"serve"},
    {"cli"},
    {"__main__"},
)
# The same inside the rooms that have rooms: the first may be imported by all behind it.
INSIDE: dict[str, tuple[set[str], ...]] = {
    "attribution": (
        {"lexicon", "precision"},
        {"tagging"},
        {"speakers"},
        {"rules"},
        {"fast", "accurate"},
        {"eventualities"},
        {"taggers", "days", "abstaining"},
        {"inherited"},
        {"kinds"},
        {"statements"},
    ),
    "model": (
        {"closed_set", "record"},
        {"verdict_sets", "spans"},
        {"closed_sets"},
        {"statements", "sourcings", "traces", "flags", "reviews", "turns"},
        {"verifications"},
        {"documents"},
        {"reports"},
    ),
    # Migrations need nothing else of the store; who writes may read first, who reads never writes.
    "store": (
        {"schema", "failures"},
        {"rows", "opening", "shown"},
        {"borrowed", "matching"},
        {"read", "queries"},
        {"write"},
    ),
    "ingest": (
        {"limits"},
        {"stream"},
        {"records"},
        {"cleaning", "strict_json", "turns"},
        {"metadata", "naming", "turn_lists"},
        {"entries", "cleaned", "folder", "completing"},
        {"readers"},
        {"incoming"},
        {"open"},
    ),
    "export": (
        {"format", "days", "hostile", "attributed", "verifications"},
        {"flag_rows", "csv_rows", "json_lines", "verification_changes", "report"},
        {"flag_forms", "statement_rows", "linked_data"},
    ),
    "isolation": ({"messages"}, {"child", "process"}),
    "checking": ({"run"}, {"code"}, {"set_up"}),
    "rules": ({"source", "finder", "rule"}, {"read", "checker"}),
    "pipeline": (
        {"events", "read_in", "record_cache"},
        {"stage", "arrivals", "stored_records"},
        {"runner", "stages", "config"},
        {"given"},
        {"job", "memory", "archive", "trial", "verifying"},
        {"files"},
    ),
    "cli": (
        {"console"},
        {"options", "completing"},
        {"sources", "printing"},
        {"ingest", "attribute", "link", "check", "checkers", "run", "serve", "export", "verify", "report", "kit"},
        {"demo"},
    ),
    "sourcing": (
        {"agencies"},
        {"forms", "agency_overrides"},
        {"country_hints"},
        {"copytext"},
        {"pictures", "ambiguous_names", "attachment", "origins"},
        {"credits", "heads", "citations", "chains"},
        {"rows"},
    ),
    "testing": ({"what_was_read"}, {"expecting"}, {"corpus"}, {"assertions"}, {"rule_examples", "scaffold"}),
    "text": (
        {"tokens", "marked"},
        {"paragraphs"},
        {"quotations", "numbers", "language", "layout"},
        {"sentences"},
        {"reading"},
    ),
    "tracing": (
        {"lexicon", "speakers"},
        {"words"},
        {"keys", "alignment"},
        {"passages", "differences", "wording"},
        {"compare"},
        {"match_rules"},
        {"paraphrase", "bulk", "clusters", "passage_index"},
        {"candidates"},
        {"tracer"},
    ),
    "verification": (
        {"lexicon"},
        {"values"},
        {"folding"},
        {"aligning", "conditions", "voices"},
        {"cutting", "levelling", "records"},
        {"quotations", "record_index", "record_facts"},
        {"placing"},
        {"judging"},
        {"retracing"},
        {"verifier"},
    ),
    "review": (
        {"compat", "words", "tables", "highlight", "form"},
        {"database", "sent", "merging"},
        {"access", "links", "codes", "own_pages"},
        {"answers", "cells"},
        {"pages", "api"},
        {"actions"},
        {"routes"},
    ),
}
# The server reads what the command line wrote: it never runs the checking house.
REVIEW_MAY = {"model", "errors", "identity", "verdicts", "settings", "text", "store", "export"}
# A library has one room that knows it, so that it can be changed for another.
ONLY_IN = {
    "datasette": {"review", "serve"},
    "click": {"cli"},
    "rich": {"cli"},
    "sqlite3": {"store"},
    "dateparser": {"dates"},
}
# Checkers, ours and strangers', live by what `factcheck.plugin` gives, and by their own package.
CHECKERS_MAY = "factcheck.plugin"
# The walls: one broken plugin, or one broken checker, must not take the rest along.
WALLS = {
    "factcheck/checking/run.py",
    "factcheck/checking/set_up.py",
    "factcheck/registry.py",
    "factcheck/isolation/child.py",
}
SQL = re.compile(
    r"^\s*(SELECT\s.+\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s)", re.IGNORECASE | re.DOTALL
)

SOURCES = sorted(PACKAGE.glob("**/*.py"))
PLUGINS = sorted(ROOT.glob("plugins/*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in (*SOURCES, *PLUGINS)}


def parts_of(path: Path) -> list[str]:
    parts = list(path.relative_to(PACKAGE).with_suffix("").parts)
    return parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts


def room_of(path: Path) -> str:
    return parts_of(path)[0]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, in full; `from factcheck.store import opening` is factcheck.store.opening."""
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: imports are written in full"
            yield from (_module(str(node.module), alias.name) for alias in node.names)


def _module(module: str, name: str) -> str:
    below = PACKAGE.parent / f"{module}.{name}".replace(".", "/")
    return f"{module}.{name}" if below.is_dir() or below.with_suffix(".py").is_file() else module


def rooms_imported(path: Path) -> Iterator[str]:
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "factcheck" and len(parts) > 1:
            yield parts[1]


def test_every_room_has_one_floor():
    rooms = {room_of(path) for path in SOURCES} - {"__init__"}
    assert Counter(room for floor in FLOORS for room in floor) == Counter(rooms)


def test_a_room_imports_only_from_floors_below():
    floor_of = {room: number for number, floor in enumerate(FLOORS) for room in floor} | {"__init__": len(FLOORS)}
    upwards = [
        f"{name_of(path)} imports {other}"
        for path in SOURCES
        for other in rooms_imported(path)
        if other != (room := room_of(path)) and floor_of[other] >= floor_of[room]
    ]
    assert not upwards


def test_inside_a_room_imports_go_down_too():
    upwards = []
    for room, floors in INSIDE.items():
        floor_of = {inner: number for number, floor in enumerate(floors) for inner in floor}
        for path in SOURCES:
            own = [*parts_of(path), ""][1] if room_of(path) == room else ""
            for name in imports(path) if own in floor_of else ():
                other = [*name.removeprefix(f"factcheck.{room}.").split("."), ""][0]
                below = name.startswith(f"factcheck.{room}.") and other in floor_of
                if below and other != own and floor_of[other] >= floor_of[own]:
                    upwards.append(f"{name_of(path)} imports {name}")
    assert not upwards


def test_every_inner_room_named_here_is_there():
    missing = [
        f"{room}.{inner}"
        for room, floors in INSIDE.items()
        for floor in floors
        for inner in floor
        if not (PACKAGE / room / inner).is_dir() and not (PACKAGE / room / f"{inner}.py").is_file()
    ]
    assert not missing


def test_the_review_house_never_imports_the_checking_house():
    review = [path for path in SOURCES if room_of(path) == "review"]
    assert {other for path in review for other in rooms_imported(path)} <= REVIEW_MAY | {"review"}


def test_our_checkers_obey_the_law_we_give_strangers():
    strange = [
        f"{name_of(path)} imports {name}"
        for path in (*(path for path in SOURCES if room_of(path) == "checkers"), *PLUGINS)
        for name in imports(path)
        if name.startswith("factcheck") and not f"{name}.".startswith((f"{CHECKERS_MAY}.", "factcheck.checkers."))
    ]
    assert not strange


def test_a_library_stays_in_its_room():
    strayed = [
        f"{name_of(path)} imports {name}"
        for path in SOURCES
        for name in imports(path)
        if room_of(path) not in ONLY_IN.get(name.split(".")[0], {room_of(path)})
    ]
    assert not strayed


def test_sql_lives_in_the_store():
    strayed = [
        f"{name_of(path)}:{node.lineno}"
        for path in SOURCES
        if room_of(path) != "store"
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]
    assert not strayed


def test_only_the_walls_catch_everything():
    broad = {
        name_of(path)
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or "Exception" in {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)})
    }
    assert broad <= WALLS


def test_files_and_functions_can_be_read_at_one_sitting():
    long = [name_of(path) for path in SOURCES if len(path.read_text(encoding="utf-8").splitlines()) > 300]
    long += [
        f"{name_of(path)}:{node.name}"
        for path in SOURCES
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    ]
    assert not long


# Part of what they promise, for all its underscore: the methods and fields of a named tuple, and `os._exit`.
NAMED_TUPLE = {"_replace", "_asdict", "_make", "_fields", "_field_defaults", "_exit"}


def test_nobody_reaches_into_what_is_private_to_another():
    """An underscore is read off `self`, `cls` or a class of the same file, and imported from nowhere."""
    reached = []
    for path, tree in TREES.items():
        own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)} | {"self", "cls"}
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and _is_private(node.attr) and _base(node) not in own:
                reached.append(f"{name_of(path)}:{node.lineno} {node.attr}")
            if isinstance(node, ast.ImportFrom) and any(_is_private(alias.name) for alias in node.names):
                reached.append(f"{name_of(path)}:{node.lineno} import")
    assert not reached


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in NAMED_TUPLE


def _base(node: ast.Attribute) -> str:
    return node.value.id if isinstance(node.value, ast.Name) else ""


def test_no_folder_is_crowded():
    folders = Counter(path.parent.relative_to(ROOT).as_posix() for path in SOURCES)
    assert not {folder: number for folder, number in folders.items() if number > 16}


def test_no_class_name_stands_twice_in_the_tree():
    found: dict[str, list[str]] = {}
    for path in SOURCES:
        for node in TREES[path].body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.setdefault(node.name, []).append(name_of(path))
    assert not {name: where for name, where in found.items() if len(where) > 1}
