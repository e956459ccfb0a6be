"""A small desk: one article with a record behind it, one hostile page, one that nothing was found in."""

from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from datasette.app import Datasette
from lxml.html import fromstring
from sqlite_utils import Database

from factcheck.identity import digest, statement_id
from factcheck.model import (
    Agency,
    Change,
    Document,
    Evidence,
    Flag,
    Incoming,
    Review,
    Sourcing,
    Span,
    Speaker,
    Statement,
    Trace,
)
from factcheck.store.read.documents import load_document
from factcheck.store.read.due import CheckerState, Made
from factcheck.store.write.documents import put_document, stamp_attributed
from factcheck.store.write.flags import put_run
from factcheck.store.write.reviews import add_review
from factcheck.store.write.sourcings import put_agencies, put_sourcings
from factcheck.store.write.statements import put_statements
from factcheck.store.write.traces import put_traces

ARTICLE = """The harbour council shut the north pier on Tuesday after a crack was found in its footing.

"The pier will stay shut until every pile has been looked at," Mayor Ines Okafor said on March 3.

The port's engineers had warned that the footing was "close to giving way", according to Lund.

Okafor added that nobody had been hurt and that ferries would run from the south pier.

With reporting by Northwire and Coastpress"""
RECORD = """Statement to the council, 4 March.

The pier will stay closed until every single pile has been looked at."""
HOSTILE_TEXT = """<script>alert(1)</script> "She said </a><img src=x onerror=alert(2)>", <b>Mallory</b> said.

An override \u202egnirts\u202c hides here, and \U0001f6a2 a ship before "a quotation", Mallory said."""
HOSTILE = '<script>alert("t")</script>'


class Ids(NamedTuple):
    """What the tests point at."""

    article: str
    record: str
    hostile: str
    silent: str
    pier: str
    footing: str
    nobody: str
    script: str


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def say(
    document_id: str, text: str, source: str, cue: str, content: str, speaker: str | None, **more: Any
) -> Statement:
    span = find(text, content)
    return Statement(
        id=statement_id(document_id, [span], 0),
        source=(find(text, source),),
        cue=(find(text, cue),),
        content=(span,),
        speaker=Speaker(name=speaker) if speaker else None,
        **{"quotation": "direct", **more},
    )


def come_in(db: Database, document_id: str, text: str, **more: Any) -> str:
    repairs = more.pop("repairs", ())
    document = Document(id=document_id, text=text, **more)
    incoming = Incoming(
        document=document,
        key=f"id:{document_id}",
        origin=f"{document_id}.txt",
        sha256=digest(text),
        media_type="text/plain",
        repairs=repairs,
    )
    return put_document(db, incoming)[0]


def article_finds(document_id: str, text: str) -> tuple[tuple[Statement, ...], tuple[Sourcing, ...]]:
    stated = {"stated_on": date(2031, 3, 3), "stated_on_words": find(text, "March 3")}
    statements = (
        say(
            document_id,
            text,
            "Mayor Ines Okafor",
            "said",
            "The pier will stay shut until every pile has been looked at",
            "Ines Okafor",
            **stated,
        ),
        say(
            document_id,
            text,
            "Lund",
            "according to",
            'the footing was "close to giving way"',
            "Astrid Lund",
            quotation="mixed",
            stated_on_latest=date(2031, 3, 5),
            stated_on_reason="by publication",
        ),
        say(
            document_id,
            text,
            "Okafor added",
            "added",
            "nobody had been hurt and that ferries would run from the south pier",
            "Ines Okafor",
            quotation="indirect",
        ),
    )
    # As sourcing does it: of the document, and of each statement in it.
    sourcings = tuple(
        Sourcing(
            agency=key,
            statement_id=statement_id,
            relation="contributed",
            level="document",
            position="footer",
            span=find(text, name),
            ambiguous=True,
        )
        for key, name in (("northwire", "Northwire"), ("coastpress", "Coastpress"))
        for statement_id in (None, *(statement.id for statement in statements))
    )
    return statements, sourcings


def add_article(db: Database) -> tuple[Statement, ...]:
    come_in(
        db,
        "harbour-31",
        ARTICLE,
        title="Pier 'Close To Giving Way', Council Told",
        publisher="The Quay",
        published=date(2031, 3, 5),
        byline="R. Sand",
        url="https://quay.example/pier",
        repairs=("a menu of 12 lines was left out at the head",),
    )
    statements, sourcings = article_finds("harbour-31", ARTICLE)
    document = load_document(db, "harbour-31").model_copy(update={"statements": statements, "sourcings": sourcings})
    attribute(db, "harbour-31", *statements)
    put_sourcings(db, document)
    diff = (
        ("same", "The pier will stay", "The pier will stay"),
        ("changed", "shut", "closed"),
        ("same", "until every", "until every"),
        ("removed", "", "single"),
        ("same", "pile has been looked at", "pile has been looked at"),
    )
    trace = Trace(
        statement_id=statements[0].id,
        document_id="record-31",
        relation="altered",
        quotation=statements[0].content[0],
        found=find(RECORD, "The pier will stay closed until every single pile has been looked at."),
        diff=tuple(Change(op=op, ours=ours, theirs=theirs) for op, ours, theirs in diff),
        score=0.9,
    )
    put_traces(db, document, [trace])
    return statements


def raise_flags(db: Database, statements: tuple[Statement, ...]) -> None:
    pier, footing = statements[0], statements[1]
    here, there = pier.content[0], find(RECORD, "The pier will stay closed until every single pile has been looked at.")
    flags = [
        Flag(
            checker="altered-quotation",
            code="altered-quotation",
            document_id="harbour-31",
            statement_id=pier.id,
            severity="hold",
            message="two words differ from the record",
            evidence=(
                Evidence(document_id="harbour-31", role="content", span=here),
                Evidence(document_id="record-31", role="record", span=there),
            ),
        ),
    ]
    query = Flag(
        checker="headline-quotation",
        code="headline-quotation",
        document_id="harbour-31",
        statement_id=footing.id,
        severity="query",
        message="the headline quotes words that the text has in another case",
        evidence=(
            Evidence(
                document_id="harbour-31",
                role="headline",
                span=Span.of("Pier 'Close To Giving Way', Council Told", 6, 25),
                field="title",
            ),
            Evidence(document_id="harbour-31", role="content", span=find(ARTICLE, "close to giving way")),
        ),
    )
    note = Flag(
        checker="wire-scope",
        code="wire-scope",
        document_id="harbour-31",
        severity="note",
        message="the credit names two agencies and no statement says which carried it",
        evidence=(
            Evidence(
                document_id="harbour-31",
                role="credit",
                span=find(ARTICLE, "With reporting by Northwire and Coastpress"),
            ),
        ),
    )
    for checker, raised in (("altered-quotation", flags), ("headline-quotation", [query]), ("wire-scope", [note])):
        put_run(
            db,
            CheckerState(checker, "1", "{}", "code"),
            "harbour-31",
            revision=1,
            outcome="done",
            reason=None,
            flags=raised,
        )
    put_run(
        db,
        CheckerState("unlucky", "1", "{}", "code"),
        "harbour-31",
        revision=1,
        outcome="failed",
        reason="ZeroDivisionError: <b>by</b> zero",
        flags=[],
    )


def add_hostile(db: Database) -> Statement:
    come_in(
        db,
        "mallory/../x?y#z.json",
        HOSTILE_TEXT,
        title=HOSTILE,
        publisher=HOSTILE,
        byline=HOSTILE,
        url="javascript:alert(3)",
        language='"><script>',
        repairs=(HOSTILE,),
    )
    key = "mallory/../x?y#z.json"
    statement = say(key, HOSTILE_TEXT, "<b>Mallory</b>", "said.", "She said </a><img src=x onerror=alert(2)>", HOSTILE)
    attribute(db, key, statement)
    flag = Flag(
        checker="<i>odd</i>",
        code="odd",
        document_id=key,
        statement_id=statement.id,
        severity="query",
        message=f"odd: {HOSTILE}",
        evidence=(
            Evidence(document_id=key, role="content", span=statement.content[0]),
            Evidence(document_id=key, role="text", span=find(HOSTILE_TEXT, "<script>alert(1)</script>")),
        ),
    )
    put_run(
        db, CheckerState("<i>odd</i>", "1", "{}", "code"), key, revision=1, outcome="done", reason=None, flags=[flag]
    )
    return statement


def attribute(db: Database, document_id: str, *statements: Statement) -> None:
    document = load_document(db, document_id).model_copy(update={"statements": statements})
    put_statements(db, document, "tests 1")
    stamp_attributed(db, document, Made("tests", "en", "code"))


def fill(db: Database) -> Ids:
    """Everything the tests read."""
    agencies = [
        Agency(id="northwire", name="Northwire"),
        Agency(id="coastpress", name="Coastpress"),
        Agency(id="idle", name="Idle"),
    ]
    put_agencies(db, agencies)
    come_in(
        db,
        "record-31",
        RECORD,
        kind="record",
        title="Statement to the council",
        publisher="City Hall",
        published=date(2031, 3, 4),
    )
    attribute(db, "record-31")
    statements = add_article(db)
    raise_flags(db, statements)
    script = add_hostile(db)
    silent = come_in(db, "silent-31", "Nothing is said here.", title="A quiet day")
    attribute(db, silent)
    return Ids("harbour-31", "record-31", "mallory/../x?y#z.json", silent, *(one.id for one in statements), script.id)


CONFIG = {"plugins": {"datasette-factcheck": {"permissions": {"factcheck-review": {"id": ["ana", "ben"]}}}}}


class Person:
    """Somebody at a browser: keeps cookies, reads a form before sending it."""

    def __init__(self, datasette: Datasette, actor: dict[str, Any] | None) -> None:
        self.datasette = datasette
        self.cookies: dict[str, str] = {}
        if actor:
            self.cookies["ds_actor"] = datasette.sign({"a": actor}, "actor")

    def _headers(self) -> dict[str, str]:
        return {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}

    async def get(self, path: str) -> Any:
        response = await self.datasette.client.get(path, headers=self._headers())
        self._keep(response)
        return response

    async def post(self, path: str, fields: dict[str, Any]) -> Any:
        headers = {**self._headers(), "content-type": "application/x-www-form-urlencoded"}
        return await self.datasette.client.post(path, content=urlencode(fields, doseq=True), headers=headers)

    async def form(self, path: str) -> dict[str, Any]:
        """The fields of the page's review form, as a browser would send them."""
        return form_fields((await self.get(path)).text)

    async def review(self, path: str, **changes: Any) -> Any:
        """Open the form, change it, send it."""
        return await self.post(path, {**await self.form(path), **changes})

    def _keep(self, response: Any) -> None:
        for name in ("ds_csrftoken",):
            if name in response.cookies:
                self.cookies[name] = response.cookies[name]


def form_fields(html: str, form_id: str = "review") -> dict[str, Any]:
    forms = [form for form in fromstring(html).forms if form.get("id") == form_id]
    assert forms, "no review form on this page"
    fields: dict[str, Any] = {}
    for name, value in forms[0].form_values():
        fields.setdefault(name, []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in fields.items()}


CONFIRMED = {
    "state": "done",
    "attribution": "confirmed_primary",
    "evidence-0-words": "The pier will stay closed",
    "evidence-0-document_id": "record-31",
    "evidence-0-dated": "2031-03-04",
}


def reviewed(db: Database, statement_id: str, **more: Any) -> int:
    """Put a review straight into the log."""
    fields = {"reviewer": "cleo", "document_version": 1, "state": "in_review", **more}
    return add_review(db, Review(statement_id=statement_id, **fields), None)
