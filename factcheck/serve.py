"""Starting Datasette with the right files and settings, in a process of its own."""

import json
import os
import secrets
import socket
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from factcheck.errors import FactcheckError
from factcheck.settings import NO_METADATA, Metadata
from factcheck.store.opening import upgrade_existing

HOST = "127.0.0.1"
# Counting facets over a million statements costs a second a page; our own pages link from counts instead.
DATASETTE_SETTINGS = {
    "suggest_facets": "off",
    "default_page_size": "50",
    "facet_time_limit_ms": "300",
    "sql_time_limit_ms": "3000",
    "truncate_cells_html": "400",
    "max_post_body_bytes": "2000000",
}
DATABASE_NAME = "factcheck"
_SECRET_AT_LEAST = 32


class Serving(NamedTuple):
    """What to run, in which environment, and what to tell the person who runs it."""

    command: list[str]
    environment: dict[str, str]
    address: str
    sign_in: str | None


def serving(
    db: Path,
    *,
    metadata: Metadata = NO_METADATA,
    plugins_dir: Path | None = None,
    port: int = 8001,
    reviewer: str | None = None,
    page: str = "/-/factcheck",
) -> Serving:
    """Put together the Datasette command, the database migrated where it is an older one.

    StoreError where it is not there or no database, FactcheckError for a taken port.

    With a `reviewer`, a one-time link signs that name in on this machine.
    """
    upgrade_existing(db)
    _refuse_taken(port)
    command = [sys.executable, "-m", "datasette", "serve", str(db), "--host", HOST, "--port", str(port)]
    for name, value in _known_settings().items():
        command += ["--setting", name, value]
    if metadata.path is not None:
        command += ["--metadata", str(_metadata_for(db, metadata.path, metadata.content))]
    if plugins_dir is not None:
        command += ["--plugins-dir", str(plugins_dir)]
    address = f"http://{HOST}:{port}"
    environment = {**os.environ, "DATASETTE_SECRET": os.environ.get("DATASETTE_SECRET") or _secret_beside(db)}
    sign_in = None
    if reviewer is not None:
        token = secrets.token_urlsafe(24)
        environment |= {"FACTCHECK_REVIEWER": reviewer, "FACTCHECK_SIGN_IN": token}
        sign_in = f"{address}/-/factcheck/sign-in?token={token}&next={quote(page, safe='')}"
    return Serving(command, environment, address + page, sign_in)


def start(served: Serving) -> None:
    """Become Datasette; does not come back."""
    sys.stdout.flush()
    os.execve(served.command[0], served.command, served.environment)  # noqa: S606 - our own interpreter


def _secret_beside(db: Path) -> str:
    """What cookies are signed with, in a file that nobody else may read: who is signed in stays so at a restart."""
    path = db.with_name(f"{db.name}-secret")
    try:
        with (
            suppress(FileExistsError),
            os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new,
        ):
            new.write(secrets.token_hex(32))
        path.chmod(0o600)
        found = path.read_text(encoding="utf-8").strip()
    except OSError:
        return secrets.token_hex(32)  # a folder that cannot be written: this start has a secret of its own
    if len(found) < _SECRET_AT_LEAST:
        raise FactcheckError(f"{path}: too short for a secret. Remove it, and the next start writes another.")
    return found


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise FactcheckError(f"port {port}: {error.strerror}. Choose another with --port.") from error


def _known_settings() -> dict[str, str]:
    """Those of our settings that the installed Datasette knows: an unknown one keeps it from starting."""
    from datasette.app import SETTINGS  # noqa: PLC0415 - slow to import, and needed only to serve

    known = {setting.name for setting in SETTINGS}
    return {name: value for name, value in DATASETTE_SETTINGS.items() if name in known}


def _metadata_for(db: Path, path: Path, content: Mapping[str, object]) -> Path:
    """The metadata under this database's name: metadata.yml describes `factcheck`, the file may be called otherwise."""
    if db.stem == DATABASE_NAME:
        return path
    found = dict(content)
    databases = found.get("databases")
    if not isinstance(databases, dict) or DATABASE_NAME not in databases or db.stem in databases:
        return path
    found["databases"] = {db.stem if name == DATABASE_NAME else name: value for name, value in databases.items()}
    with tempfile.NamedTemporaryFile("w", prefix="factcheck-", suffix=".json", delete=False) as copy:
        json.dump(found, copy, default=str)
    return Path(copy.name)
