"""A little archive in two languages, and the package's own files in a copy that a test may edit."""

import shutil
from pathlib import Path

import pytest

from factcheck import fingerprint
from factcheck.checking import code
from factcheck.pipeline.stages import attribute, trace, verify
from factcheck.store.opening import open_database

PACKAGE = Path(fingerprint.__file__).parent
ENGLISH = '"The old harbour bridge is closed for the winter," Mayor Anna Lind said on Tuesday.'
GERMAN = (
    "Die alte Brücke über den Hafen ist im Winter geschlossen, sagte die Bürgermeisterin am Dienstag der Zeitung. "
    "Sie wird auch im Frühjahr nicht geöffnet, weil das Geld für den Umbau nach wie vor fehlt."
)
_CACHED = (
    fingerprint.imported,
    fingerprint.of_stage,
    fingerprint.of_package,
    fingerprint.matters,
    fingerprint.of_file,
    fingerprint._modules,
    fingerprint._imports,
    fingerprint._text,
    fingerprint._code,
    fingerprint._stripped,
    fingerprint._language,
    attribute._fingerprint,
    code._computing,
    trace._fingerprint,
    verify._fingerprint,
)


def forget():
    """What another process would not know: the fingerprints of the files as they were."""
    for function in _CACHED:
        function.cache_clear()


@pytest.fixture
def db(tmp_path):
    database = open_database(tmp_path / "factcheck.db")
    yield database
    database.close()


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Write to a file of the package, in a copy that fingerprints are taken of: `files(path, old, new)`."""
    copy = tmp_path / "factcheck"
    shutil.copytree(PACKAGE, copy, ignore=lambda _, names: [one for one in names if one.endswith((".npz", ".onnx"))])
    monkeypatch.setattr(fingerprint, "PACKAGE", copy)
    monkeypatch.setattr(fingerprint, "LANGUAGES", copy / "languages")
    forget()

    def edit(path, old, new):
        file = copy / path
        text = file.read_text() if file.exists() else ""
        assert old in text
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.replace(old, new, 1) if old else text + new)
        forget()

    yield edit
    forget()
