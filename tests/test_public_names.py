"""What `import factcheck` gives: few names, each loaded when it is first asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Document

PACKAGE = Path(factcheck.__file__).parent
ARTICLE = Document(id="article", text='"The old bridge will stay closed all winter," Mayor Anna Lind said.')
RECORD = Document(
    id="record", kind="record", speaker="Anna Lind", text="The old bridge will be closed for the winter. Thank you."
)


def test_a_text_is_attributed():
    [statement] = factcheck.attribute(ARTICLE.text).statements
    assert statement.speaker.name == "Anna Lind"


def test_a_document_is_compared_with_a_record():
    [trace] = factcheck.compare(factcheck.attribute(ARTICLE), RECORD)
    assert (trace.document_id, trace.relation) == ("record", "altered")
    with pytest.raises(ValueError, match="an id of its own"):
        factcheck.compare(ARTICLE, ARTICLE)


def test_documents_are_checked_together():
    [flag] = [one for one in factcheck.check(ARTICLE, RECORD) if one.checker == "altered-quotation"]
    assert {item.document_id for item in flag.evidence} == {"article", "record"}


def test_two_texts_are_compared_with_each_other():
    other = '"The old bridge will stay closed," Mayor Anna Lind said.'
    [trace] = factcheck.compare(factcheck.attribute(ARTICLE.text), factcheck.attribute(other))
    assert trace.relation == "truncated"


@pytest.mark.parametrize("what", [None, 3, b"The bridge held."])
def test_what_is_no_text_is_refused_in_plain_words(what):
    with pytest.raises(TypeError, match="takes a text or a Document"):
        factcheck.attribute(what)


def test_a_database_is_opened(tmp_path):
    path = tmp_path / "new" / "factcheck.db"
    assert "statements" in factcheck.open_database(path).table_names()
    assert "statements" in factcheck.open_database(str(path)).table_names()


def test_no_room_has_the_name_of_a_public_function():
    rooms = {path.stem for path in PACKAGE.iterdir()}
    assert not rooms.intersection(factcheck.__all__)


def test_importing_the_library_loads_none_of_it():
    script = "import sys, factcheck; dir(factcheck); print([n for n in sys.modules if n.startswith('factcheck.')])"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="verify_all"):
        factcheck.verify_all  # noqa: B018


def test_a_document_is_held_against_a_record():
    record = Document(id="r", kind="record", speaker="Ida Moor", text="The bridge will never open again.")
    draft = factcheck.attribute("“The bridge will open again,” Ida Moor said.")
    [found] = factcheck.verify(draft, record)
    assert (found.finding, found.found_document_id) == ("altered", "r")
    with pytest.raises(ValueError, match="id of its own"):
        factcheck.verify(draft, draft)
