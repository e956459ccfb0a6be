"""Lays out a new checker with its tests and a page of documentation; all of it passes at once."""

import keyword
import re
import sys
from importlib.resources import files
from pathlib import Path
from typing import Literal

from factcheck.errors import ConfigError

Layout = Literal["checker", "rule", "traced", "corpus", "package"]
# Where each template goes.
_LAYOUTS: dict[Layout, dict[str, str]] = {
    "checker": {
        "checker.py": "{{module}}.py",
        "checker_test.py": "tests/test_{{module}}.py",
        "conftest.py": "tests/conftest.py",
        "doc.md": "docs/{{module}}.md",
    },
    "corpus": {
        "corpus.py": "{{module}}.py",
        "corpus_test.py": "tests/test_{{module}}.py",
        "conftest.py": "tests/conftest.py",
        "doc.md": "docs/{{module}}.md",
    },
    "traced": {
        "traced.py": "{{module}}.py",
        "traced_test.py": "tests/test_{{module}}.py",
        "conftest.py": "tests/conftest.py",
        "doc.md": "docs/{{module}}.md",
    },
    "rule": {
        "rule.yml": "{{module}}.yml",
        "rule_test.py": "tests/test_{{module}}.py",
        "doc.md": "docs/{{module}}.md",
    },
    "package": {
        "pyproject.toml": "{{id}}/pyproject.toml",
        "checker.py": "{{id}}/{{module}}/__init__.py",
        "checker_test.py": "{{id}}/tests/test_{{module}}.py",
        "doc.md": "{{id}}/README.md",
    },
}
# Written once for all checkers of a folder.
_SHARED = "tests/conftest.py"


def lay_out(name: str, folder: Path, layout: Layout) -> list[Path]:
    """Write the files of a new checker into a folder; the files that were written, the checker first or second.

    ConfigError where the name is none for a checker, or where one of its files is there already: then none is written.
    """
    checker_id = name.replace("_", "-")
    module = checker_id.replace("-", "_")
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,48}", checker_id) or checker_id.endswith("-"):
        raise ConfigError(
            f"{name}: the name of a checker is of small letters, digits and hyphens, such as single-source."
        )
    if module in sys.stdlib_module_names or keyword.iskeyword(module) or module in {"tests", "docs", "factcheck"}:
        raise ConfigError(f"{name}: Python has something of that name; choose another, such as {checker_id}-checker.")
    words = {
        "id": checker_id,
        "module": module,
        "class": "".join(part.capitalize() for part in checker_id.split("-")),
        "title": checker_id.replace("-", " ").capitalize(),
        "folder": folder.as_posix(),
    }
    wanted = {folder / _filled(place, words): template for template, place in _LAYOUTS[layout].items()}
    for path in wanted:
        if path.exists() and path != folder / _SHARED:
            raise ConfigError(f"{path}: is there already, and was left as it is. Choose another name.")
    written = []
    for path, template in wanted.items():
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_filled(_template(template), words), encoding="utf-8")
            written.append(path)
    return written


def _template(name: str) -> str:
    return files("factcheck.testing").joinpath("templates", f"{name}.txt").read_text(encoding="utf-8")


def _filled(text: str, words: dict[str, str]) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda match: words[match[1]], text)
