"""Fingerprints: a hash of the code, the data and the weights that make a result.

A stored result whose fingerprint is not the current one is due again. Comments, docstrings, blank lines and the
examples of language files do not count.
"""

import hashlib
import re
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent
LANGUAGES = PACKAGE / "languages"
_LENGTH = 16  # hex digits

_LONG = r'"""(?:[^"\\]++|\\.|"(?!""))*+"""' + r"|'''(?:[^'\\]++|\\.|'(?!''))*+'''"
_STRING = _LONG + r'|"(?:[^"\\\n]++|\\.)*+"' + r"|'(?:[^'\\\n]++|\\.)*+'"
_DOCSTRING = rf"[rR]?(?:{_STRING})[ \t]*(?=[\n#]|\Z)"
# Lines that hold nothing or a comment.
_GAP = r"(?:[ \t]*(?:\#[^\n]*)?\n)*+"
_DROPPED = r"[ \t]+(?=[\n\#])|\#[^\n]*"
# Read from left to right, so that a sign within a string is never taken for a comment or a docstring.
_PYTHON = re.compile(
    rf"""
    (?P<kept>{_STRING})
    | {_DROPPED}
    | (?P<line>\n){_GAP}
      (?:(?P<header>[ \t]*(?:def|class|async|[)\]])[^\n]*:)[ \t]*(?:\#[^\n]*)?\n{_GAP}[ \t]*{_DOCSTRING})?
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENING = re.compile(rf"\s*{_GAP}{_DOCSTRING}", re.DOTALL)
_TOML = re.compile(
    rf"""
    (?P<kept>{_STRING})
    | {_DROPPED}
    | (?P<line>\n){_GAP}(?P<header>)(?:(?:(?:example|counter)[ \t]*=[ \t]*(?:{_STRING}))\s*+)*+
    """,
    re.VERBOSE | re.DOTALL,
)
_KEPT = r"\g<kept>\g<line>\g<header>"
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ ]+(factcheck[\w.]*)[ ]+import[ ]+(\([^)]*\)|[^\n#]*)|import[ ]+(factcheck[\w.]*))", re.MULTILINE
)
_NAME = re.compile(r"\w+")
_QUOTED = re.compile(r"\"([a-z_]+)\"")


def digest(parts: Iterable[str]) -> str:
    """16 hex digits over the parts, in order."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


@cache
def of_stage(root: str, *, but: tuple[str, ...] = ()) -> str:
    """The code that a module runs: its own and, in turn, that of every module of factcheck it imports.

    `but` names modules that are left out with all that stands below them: the store, say, which computes nothing.
    """
    return digest(f"{name} {_code(path)}" for name, path in sorted(imported(root, but=but).items()))


def of_languages(read_in: Iterable[str], matters: Collection[str] | None = None) -> str:
    """The language files of these languages, those of some matters alone where they are given."""
    return digest(_language(LANGUAGES, code, None if matters is None else frozenset(matters)) for code in read_in)


@cache
def of_package() -> str:
    """All code and all words of factcheck as they are: cheaper to tell than what matters to a stage alone."""
    found = hashlib.sha256()
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".toml"}):
        found.update(f"\0{path.relative_to(PACKAGE).as_posix()}\0".encode())
        found.update(path.read_bytes())
    return found.hexdigest()[:_LENGTH]


def of_module(path: Path) -> str:
    """One module's code, whoever wrote it; of a package (`__init__.py`) that of all modules in its folder."""
    return digest(f"{file.relative_to(path.parent).as_posix()} {_code(file)}" for file in files_of(path))


def files_of(path: Path) -> list[Path]:
    """A module's file; of a package (`__init__.py`) all modules in its folder, in order."""
    return sorted(path.parent.rglob("*.py")) if path.name == "__init__.py" else [path]


def names_from(path: Path, package: str) -> set[tuple[str, str]]:
    """What a file imports from a package of factcheck and the modules below it: each module with a name in it."""
    return {
        (module, name)
        for module, names, _ in _IMPORT.findall(_text(path))
        if _is_below(module, (package,))
        for name in _NAME.findall(names)
    }


def home(module: str, name: str) -> str:
    """The module that a name is imported from by a module which only hands it on; else that module itself."""
    path = _modules(PACKAGE).get(module)
    # A docstring may show how it is imported.
    found = _IMPORT.findall(_stripped(path)) if path else []
    return next((package for package, names, _ in found if name in _NAME.findall(names)), module)


@cache
def of_file(path: Path) -> str:
    """A file's bytes: weights, or data in which every sign counts. Read once in a process."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:_LENGTH]


def of_file_as_it_is(path: Path) -> str:
    """A file's bytes at this moment: a list that a desk keeps may change while we run."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:_LENGTH]


def languages() -> tuple[str, ...]:
    """Codes of the languages that have files, in order."""
    return _with_files(LANGUAGES)


@cache
def _with_files(root: Path) -> tuple[str, ...]:
    return tuple(sorted(folder.name for folder in root.iterdir() if any(folder.glob("*.toml"))))


@cache
def matters(root: str, *, but: tuple[str, ...] = ()) -> frozenset[str]:
    """The matters of language files that a stage may read: those its modules name, and those that no module names."""
    own = matters_named(imported(root, but=but).values())
    rest = _known_matters(LANGUAGES) - own
    all_code = "\n".join(map(_text, _modules(PACKAGE).values())) if rest else ""
    return own | {matter for matter in rest if f'"{matter}"' not in all_code}


def matters_named(files: Iterable[Path]) -> frozenset[str]:
    """The matters of language files that these modules name."""
    known = _known_matters(LANGUAGES)
    return frozenset(name for file in files for name in _QUOTED.findall(_stripped(file)) if name in known)


@cache
def _known_matters(root: Path) -> frozenset[str]:
    return frozenset(path.stem for path in root.glob("*/*.toml"))


@cache
def imported(root: str, *, but: tuple[str, ...] = ()) -> dict[str, Path]:
    """The root, every module of factcheck that it imports, in turn, and where each lies."""
    found: dict[str, Path] = {}
    modules = _modules(PACKAGE)
    waiting = [root]
    while waiting:
        name = waiting.pop()
        if name not in modules or name in found or name == "factcheck" or _is_below(name, but):
            continue
        path = found[name] = modules[name]
        waiting += _imports(path)
        # To import a module is to run the packages it lies in; the outermost says nothing but the public names.
        parent = name.rpartition(".")[0]
        if "." in parent:
            waiting.append(parent)
    return found


def _is_below(name: str, roots: tuple[str, ...]) -> bool:
    return any(name == root or name.startswith(f"{root}.") for root in roots)


@cache
def _imports(path: Path) -> tuple[str, ...]:
    found = []
    for package, names, plain in _IMPORT.findall(_text(path)):
        # `from factcheck.attribution import fast` names a module.
        found += [plain or package, *(f"{package}.{name}" for name in _NAME.findall(names))]
    return tuple(found)


@cache
def _modules(package: Path) -> dict[str, Path]:
    found = {}
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _stripped(path: Path) -> str:
    return code_of(_text(path))


@cache
def _code(path: Path) -> str:
    return digest([_stripped(path)])


@cache
def _language(root: Path, code: str, matters: frozenset[str] | None) -> str:
    files = sorted(root.joinpath(code).glob("*.toml"))
    return digest(
        f"{code}/{path.stem} {entries_of(path.read_text(encoding='utf-8'))}"
        for path in files
        if matters is None or path.stem in matters
    )


def code_of(text: str) -> str:
    """Python without its comments, docstrings and blank lines; a docstring is the string that opens a body."""
    return _PYTHON.sub(_KEPT, "\n" + text[_opening(text) :]).strip()


def entries_of(text: str) -> str:
    """A language file without its comments, examples, counter-examples and blank lines."""
    kept = _TOML.sub(_KEPT, "\n" + text)
    return "\n".join(line for line in kept.split("\n") if line.strip())


def _opening(text: str) -> int:
    found = _OPENING.match(text)
    return found.end() if found else 0
