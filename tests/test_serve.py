"""Starting Datasette: the right files and settings, and a plain word where that cannot be."""

import json
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.errors import FactcheckError
from factcheck.serve import serving
from factcheck.settings import read_settings
from factcheck.store.opening import open_database

METADATA = 'title: The desk\ndatabases: {factcheck: {description: "ours"}, other: {description: "theirs"}}\n'


@pytest.fixture
def db(tmp_path):
    open_database(tmp_path / "factcheck.db").close()
    return tmp_path / "factcheck.db"


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def option(command, name):
    return command[command.index(name) + 1]


def test_only_this_machine_is_served(db, port):
    served = serving(db, port=port)
    assert option(served.command, "--host") == "127.0.0.1"
    assert served.address == f"http://127.0.0.1:{port}/-/factcheck"


def test_settings_datasette_does_not_know_are_left_out(db, port):
    command = serving(db, port=port).command
    assert option(command, "--setting") == "suggest_facets"
    known = [command[at + 1] for at, word in enumerate(command) if word == "--setting"]
    assert "no_such_setting" not in known


def test_a_reviewer_gets_a_link_of_their_own(db, port):
    one, other = (serving(db, port=port, reviewer="anna") for _ in range(2))
    assert one.environment["FACTCHECK_REVIEWER"] == "anna"
    assert one.environment["FACTCHECK_SIGN_IN"] in one.sign_in
    assert one.sign_in != other.sign_in
    assert not any("FACTCHECK_SIGN_IN" in word or one.environment["FACTCHECK_SIGN_IN"] in word for word in one.command)


def test_without_a_reviewer_nobody_may_sign_in(db, port):
    served = serving(db, port=port)
    assert served.sign_in is None
    assert "FACTCHECK_SIGN_IN" not in served.environment


def secret_of(db, port):
    return serving(db, port=port).environment["DATASETTE_SECRET"]


def test_the_secret_outlives_a_restart_and_is_read_by_nobody_else(db, port, monkeypatch):
    monkeypatch.delenv("DATASETTE_SECRET", raising=False)
    first = secret_of(db, port)
    beside = db.with_name("factcheck.db-secret")
    assert beside.stat().st_mode & 0o777 == 0o600
    assert beside.read_text() == first
    assert secret_of(db, port) == first
    assert not any(first in word for word in serving(db, port=port).command)


def test_another_database_has_another_secret(db, port, tmp_path, monkeypatch):
    monkeypatch.delenv("DATASETTE_SECRET", raising=False)
    open_database(tmp_path / "other.db").close()
    assert secret_of(tmp_path / "other.db", port) != secret_of(db, port)


def test_a_secret_that_others_could_read_is_closed_to_them(db, port, monkeypatch):
    monkeypatch.delenv("DATASETTE_SECRET", raising=False)
    beside = db.with_name("factcheck.db-secret")
    beside.write_text("0123456789abcdef" * 4)
    beside.chmod(0o644)
    assert secret_of(db, port) == "0123456789abcdef" * 4
    assert beside.stat().st_mode & 0o777 == 0o600


def test_an_empty_secret_is_refused(db, port, monkeypatch):
    monkeypatch.delenv("DATASETTE_SECRET", raising=False)
    db.with_name("factcheck.db-secret").write_text("")
    with pytest.raises(FactcheckError, match="too short for a secret"):
        serving(db, port=port)


def test_a_secret_of_the_environment_goes_before(db, port, monkeypatch):
    monkeypatch.setenv("DATASETTE_SECRET", "given by whoever runs it")
    assert secret_of(db, port) == "given by whoever runs it"
    assert not db.with_name("factcheck.db-secret").exists()


def test_git_takes_no_secret():
    assert "*.db-secret" in (Path(__file__).parent.parent / ".gitignore").read_text().splitlines()


def test_a_taken_port_is_said_to_be_taken(db):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(FactcheckError, match=r"port \d+: .*--port"):
            serving(db, port=taken.getsockname()[1])


def test_metadata_follows_a_database_of_another_name(db, port, tmp_path):
    other = db.rename(tmp_path / "korea.db")
    metadata = tmp_path / "metadata.yml"
    metadata.write_text(METADATA)
    found = json.loads(
        Path(option(serving(other, metadata=read_settings(metadata), port=port).command, "--metadata")).read_text()
    )
    assert found == {
        "title": "The desk",
        "databases": {"korea": {"description": "ours"}, "other": {"description": "theirs"}},
    }


def test_metadata_is_given_as_it_stands_where_the_name_fits(db, port, tmp_path):
    metadata = tmp_path / "metadata.yml"
    metadata.write_text(METADATA)
    assert option(serving(db, metadata=read_settings(metadata), port=port).command, "--metadata") == str(metadata)


@pytest.fixture
def started(monkeypatch):
    """What would have been started, with the command's options."""
    seen = []
    monkeypatch.setattr("factcheck.cli.serve.start", seen.append)
    return seen


def test_a_plugin_that_does_not_import_does_not_keep_the_pages_away(db, port, tmp_path, started):
    (tmp_path / "bad.py").write_text("import no_such_module_here")
    words = ["serve", "--db", str(db), "--port", str(port), "--plugins-dir", str(tmp_path)]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert "bad.py" in result.stderr
    assert "--plugins-dir" not in started[0].command


def test_the_command_says_where_to_look_and_how_to_sign_in(db, port, started):
    words = ["serve", "--db", str(db), "--port", str(port)]
    assert "--reviewer NAME" in CliRunner().invoke(main, words).stdout
    assert "sign-in?token=" in CliRunner().invoke(main, [*words, "--reviewer", "anna"]).stdout
