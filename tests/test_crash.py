"""A run that is killed half way leaves nothing half done: the next run ends where an undisturbed one does."""

import json
import sqlite3
import subprocess
import sys
import time

import pytest

COMPARED = {
    "documents": "id, text, version",
    "statements": "id, document_id, content, state, gone_at",
    "statement_spans": "statement_id, role, start, text",
    "sourcings": "document_id, statement_id, agency_id, relation, ambiguous",
    "traces": "statement_id, document_id, relation, found, diff",
    "flags": "id, severity, message",
    "flag_evidence": "flag_id, role, document_id, text",
}


@pytest.fixture
def rows(tmp_path):
    copy = [
        {
            "id": f"a{number}",
            "published": "2021-05-06",
            "text": f'"The bridge over canal {number // 2} will be closed all winter," Mayor Anna Lind said.\n\n'
            f"Erik Dahl said that pier {number} was safe.\n\nWith reporting by Reuters and AFP",
        }
        for number in range(250)
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, copy)))
    return path


def start(folder, rows):
    command = [sys.executable, "-m", "factcheck", "run", str(rows), "--db", str(folder / "factcheck.db")]
    folder.mkdir(exist_ok=True)
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def dump(folder):
    with sqlite3.connect(folder / "factcheck.db") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {
            table: sorted(db.execute(f"SELECT {names} FROM {table}"), key=repr) for table, names in COMPARED.items()
        }


def test_a_killed_run_is_made_good_by_the_next(tmp_path, rows):
    for seconds in (0.6, 0.9, 1.2):
        killed = start(tmp_path / "killed", rows)
        time.sleep(seconds)
        killed.kill()
        killed.wait()
    assert start(tmp_path / "killed", rows).wait() == 0
    assert start(tmp_path / "whole", rows).wait() == 0
    assert dump(tmp_path / "killed") == dump(tmp_path / "whole")
