"""A real browser against a real server, on the sample; skipped, with the reason, where Chromium is not there."""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from factcheck import sample

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Chromium is kept from calling home: tests talk to this machine only.
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-quic", "--disable-sync", "--no-first-run",
)  # fmt: skip


def pytest_collection_modifyitems(items):
    reason = "no Chromium here; on Debian: apt install chromium"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason=reason))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    """A running server, its address and the one-time link it printed."""

    def __init__(self, folder):
        self.address = f"http://127.0.0.1:{free_port()}"
        self.document = f"{self.address}/-/factcheck/document/{sample.ARTICLE.stem}"
        self.log = folder / "server.log"
        self.folder = folder
        self.start()

    def start(self):
        command = [sys.executable, "-m", "factcheck", "demo", "--port", self.address.rpartition(":")[2]]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, cwd=self.folder, stdout=log, stderr=subprocess.STDOUT, env=environment
            )

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)

    def wait(self):
        for _ in range(300):
            assert self.process.poll() is None, self.log.read_text()
            try:
                with urllib.request.urlopen(f"{self.address}/-/factcheck.json"):
                    return self
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    @property
    def sign_in(self):
        return re.search(r"http://\S+/sign-in\S+", self.log.read_text())[0]


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    server = Served(tmp_path_factory.mktemp("served"))
    try:
        yield server.wait()
    finally:
        server.stop()


@pytest.fixture(scope="module")  # not longer: Playwright keeps an event loop running, which other tests cannot share
def chromium():
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a Chromium to drive

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def signed_in(chromium, served):
    """The cookies of the local reviewer, who followed the link once."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(served.sign_in)
    assert page.url == served.document
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def statement(served):
    """The address of the statement whose content holds these words."""

    def find(words):
        with sqlite3.connect(served.folder / "db" / "demo" / "factcheck.db") as db:
            row = db.execute("SELECT id FROM statements WHERE content LIKE ?", [f"%{words}%"]).fetchone()
        return f"{served.address}/-/factcheck/statement/{row[0]}"

    return find


def is_complaint(said):
    """An error on the console that is not the browser's note of an answer such as 409, which the tests ask for."""
    return said.type == "error" and "server responded with a status of 4" not in said.text


@pytest.fixture
def open_page(chromium):
    """Open pages in a context of the test's own; what the page complains of fails the test."""
    contexts = []

    def open_one(address, **options):
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda said: page.complaints.append(said.text) if is_complaint(said) else None)
        page.goto(address)
        return page

    yield open_one
    for context in contexts:
        for page in context.pages:
            assert not getattr(page, "complaints", None)
        context.close()
