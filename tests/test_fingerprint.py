"""A fingerprint counts what runs, and nothing that is only said about it."""

import ast
from pathlib import Path

import pytest

from factcheck import fingerprint
from factcheck.fingerprint import code_of, entries_of

PACKAGE = Path(fingerprint.__file__).parent
CODE = '''"""What it is for."""

import re

# A reason.
WORDS = (
    "said"  # the commonest
    "told"
)
PATTERN = re.compile(r"#\\d+'")


class Cue:
    """One cue."""

    def text(self, words: str = "#") -> str:
        """Its text."""
        return f"{words}: '#'"
'''


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("What it is for.", "What it does.", id="module docstring"),
        pytest.param('"""One cue."""', "'''One\n    cue, not two.'''", id="class docstring"),
        pytest.param('        """Its text."""\n', "", id="no docstring"),
        pytest.param("# A reason.\n", "", id="no comment"),
        pytest.param("# the commonest", "# a common one", id="comment at the end of a line"),
        pytest.param("import re\n", "import re\n\n\n", id="blank lines"),
    ],
)
def test_what_is_only_said_does_not_count(old, new):
    assert old in CODE
    assert code_of(CODE.replace(old, new)) == code_of(CODE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('"said"', '"says"', id="a word within brackets"),
        pytest.param(r"\d", r"\w", id="a pattern with the sign of comments"),
        pytest.param('str = "#"', 'str = "##"', id="a default that holds the sign of comments"),
        pytest.param("'#'\"", "'##'\"", id="the end of a formatted string"),
        pytest.param("        return", "    return", id="indentation"),
    ],
)
def test_what_runs_counts(old, new):
    assert old in CODE
    assert code_of(CODE.replace(old, new)) != code_of(CODE)


def without_docstrings(text):
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            opens = node.body[0] if node.body else None
            if isinstance(opens, ast.Expr) and isinstance(opens.value, ast.Constant) and opens.value.value != ...:
                node.body = node.body[1:]
    return ast.dump(tree)


def test_of_every_module_all_that_runs_is_left_and_no_docstring():
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text()
        kept = code_of(text)
        try:
            ast.parse(kept)
        except IndentationError:
            continue  # a class or function that is nothing but its docstring
        assert ast.dump(ast.parse(kept)) == without_docstrings(text), path


def test_of_a_language_file_comments_and_examples_do_not_count():
    text = '# Why.\n[say]\nwords = "say # says"  # forms\nexample = "She said."\ncounter = """\nEasier said\n"""\n'
    assert entries_of(text) == '[say]\nwords = "say # says"'


def test_a_stage_s_modules_are_found_wherever_they_are_imported():
    found = fingerprint.imported("factcheck.attribution")
    assert "factcheck.attribution.fast.tagger" in found  # imported within a function
    assert "factcheck.attribution.rules" in found  # a package on the way
    assert "factcheck" not in found
    assert not [name for name in found if name.startswith(("factcheck.review", "factcheck.store", "factcheck.cli"))]


def test_a_package_is_all_its_modules_and_a_file_itself(tmp_path):
    (tmp_path / "one").mkdir()
    for name in ("one/__init__", "one/rules", "two"):
        (tmp_path / f"{name}.py").write_text("x = 1\n")
    package, single = tmp_path / "one/__init__.py", tmp_path / "two.py"
    before = fingerprint.of_module(package), fingerprint.of_module(single)
    (tmp_path / "one/rules.py").write_text("x = 2\n")
    for cached in (fingerprint._text, fingerprint._stripped, fingerprint._code):
        cached.cache_clear()
    assert fingerprint.of_module(package) != before[0]
    assert fingerprint.of_module(single) == before[1]
