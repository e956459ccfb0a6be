"""What pip installs elsewhere is whole: it runs the demo with nothing of the checkout in reach."""

import os
import sqlite3
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.packaging


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [path] = folder.glob("*.whl")
    return path


def test_the_wheel_has_everything_that_is_not_python(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "factcheck/py.typed",
        "factcheck/sourcing/data/agencies.json",
        "factcheck/languages/en/reporting.toml",
        "factcheck/languages/en/states.toml",
        "factcheck/attribution/model/fast.npz",
        "factcheck/attribution/model/fast.shown.json",
        "factcheck/attribution/model/accurate.shown.json",
        "factcheck/attribution/model/accurate.onnx",
        "factcheck/attribution/model/accurate.npz",
        "factcheck/attribution/model/accurate.tokenizer.json",
        "factcheck/attribution/model/accurate.md",
        "factcheck/sample/korea-standoff-2017-09-01.txt",
        "factcheck/checkers/rules/loaded_verbs.yml",
        "factcheck/testing/templates/checker.py.txt",
        "factcheck/sample/metadata.yml",
        "factcheck/sample/plugins/stock_phrases.py",
    } <= names
    assert [name for name in names if name.startswith("factcheck/review/templates/factcheck/")]
    assert [name for name in names if name.startswith("factcheck/review/static/")]
    assert not [name for name in names if name.startswith(("tests/", "docs/"))]


def test_the_wheel_leaves_training_out(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if name.startswith("factcheck/training")]


def test_the_demo_runs_from_a_new_environment(wheel, tmp_path):
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "FACTCHECK"))}

    def run(*command):
        done = subprocess.run(command, cwd=tmp_path, env=clean, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run(python, "-m", "pip", "install", "--quiet", str(wheel), f"datasette=={version('datasette')}")
    said = run(home / "bin" / "factcheck", "demo", "--no-serve")
    assert "3 documents" in said
    assert "[stock-phrases]" in said
    db = sqlite3.connect(tmp_path / "db" / "demo" / "factcheck.db")
    assert db.execute("SELECT count(*) FROM flags").fetchone()[0] >= 6
    assert "factcheck" in run(home / "bin" / "datasette", "plugins")
