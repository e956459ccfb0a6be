"""A document or a statement as other programs read it, and the links to that."""

from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from typing import NamedTuple

from factcheck.errors import ConfigError
from factcheck.export import CSV
from factcheck.export.json_lines import JSON_LINES, write_jsonl
from factcheck.export.linked_data import (
    ANNOTATION_TYPE,
    JSON_LD_TYPE,
    PageAddresses,
    annotations_of,
    axes_given_out,
    claim_reviews_of,
    publishing_of,
    write_annotations,
    write_array,
)
from factcheck.export.statement_rows import flat_rows, nested_rows
from factcheck.model import ExportedDocument
from factcheck.review.answers import HEADERS, RefusedError, Visit
from factcheck.review.compat import Response, read
from factcheck.review.database import settings_of
from factcheck.review.links import key_of, page_url
from factcheck.review.tables import EXPORT_TABLES
from factcheck.settings import Settings
from factcheck.store.read.pages.document import DocumentFacts
from factcheck.store.read.pages.exported import document_of_statement, exported_document
from factcheck.store.read.pages.statement import StatementFacts

_AXIS_TITLES = {"attribution": "Verdict on the attribution", "rating": "Verdict on what it says"}


class ExportLink(NamedTuple):
    """Where something is given out."""

    url: str
    title: str
    what: str


class ExportForm(NamedTuple):
    """One form in which it is given out; `write` takes the document, the settings and the IRI of the whole."""

    media_type: str
    title: str
    what: str
    write: Callable[[ExportedDocument, Settings, str, StringIO], int]


FORMS: Mapping[str, ExportForm] = {
    "statements.csv": ExportForm(
        CSV.media_type,
        "CSV",
        "a table, with verdicts, evidence, notes, flags and findings",
        lambda one, _settings, _name, out: CSV.write(flat_rows([one]), out),
    ),
    "statements.jsonl": ExportForm(
        JSON_LINES.media_type,
        "JSON lines",
        "the same for programs",
        lambda one, _settings, _name, out: write_jsonl(nested_rows([one]), out),
    ),
    "annotations.json": ExportForm(
        ANNOTATION_TYPE,
        "Web Annotations",
        "statements, verdicts, flags and notes on their words",
        lambda one, settings, name, out: write_annotations(
            annotations_of(one, PageAddresses(settings.base_url)), out, name
        ),
    ),
    "claimreview.json": ExportForm(
        JSON_LD_TYPE,
        "ClaimReview",
        "the verdicts, as search engines read them",
        lambda one, settings, _name, out: write_array(claim_reviews_of(one, publishing_of(settings)), out),
    ),
}


async def export(visit: Visit) -> Response:
    """The document or the statement in the form that the address asks for."""
    key, kind, named = key_of(visit.key), visit.request.url_vars["kind"], visit.request.url_vars["format"]
    ask = exported_document if kind == "document" else document_of_statement
    found = await read(visit.datasette, visit.database, lambda db: ask(db, key))
    if found is None or (kind == "statement" and not found.statements):
        raise RefusedError(404, f"No such {kind}", f"There is no {kind} {key} in this database.")
    form, out = FORMS[named], StringIO()
    settings = settings_of(visit.datasette)
    try:
        form.write(found, settings, PageAddresses(settings.base_url).annotations(kind, key), out)
    except ConfigError as error:
        raise RefusedError(404, "No verdicts are given out", str(error)) from error
    headers = {**HEADERS, "Content-Disposition": f'inline; filename="{named}"'}
    media_type = f"{form.media_type}; charset=utf-8" if ";" not in form.media_type else form.media_type
    return Response(out.getvalue(), headers=headers, content_type=media_type)


async def exports_of_document(visit: Visit, facts: DocumentFacts) -> dict[str, object]:
    """Links to all that is given out of a document; none where nothing is, or where the visitor may not see it."""
    is_something = facts.document.statements or facts.gone or facts.flags
    if not is_something or not await visit.access.may_view(EXPORT_TABLES):
        return {"exports": ()}
    stands = {one.id: one for one in (*facts.standings, *facts.gone)}
    is_decided = any(
        axes_given_out(one, stands[one.id].state, stands[one.id].attribution, stands[one.id].rating)
        for one in facts.document.statements
        if one.id in stands
    )
    return {"exports": tuple(_links(visit, "document", facts.document.id, with_verdicts=is_decided))}


async def exports_of_statement(visit: Visit, facts: StatementFacts) -> dict[str, object]:
    """Links to all that is given out of a statement, its verdicts first."""
    stands = facts.standing
    is_kept = stands.gone_at is None or facts.reviews or any(note.statement_id for note in facts.notes)
    if not is_kept or not await visit.access.may_view(EXPORT_TABLES):
        return {"exports": ()}
    verdicts = []
    if _gives_out_verdicts(visit):
        for axis in axes_given_out(facts.statement, stands.state, stands.attribution, stands.rating):
            url = page_url(visit.datasette, f"claimreview/{axis}", stands.id)
            verdicts.append(ExportLink(url, _AXIS_TITLES[axis], "a page of its own, with its ClaimReview"))
    return {"exports": (*verdicts, *_links(visit, "statement", stands.id, with_verdicts=bool(verdicts)))}


def _links(visit: Visit, kind: str, key: str, *, with_verdicts: bool) -> Iterator[ExportLink]:
    for name, form in FORMS.items():
        if name != "claimreview.json" or (with_verdicts and _gives_out_verdicts(visit)):
            yield ExportLink(f"{page_url(visit.datasette, kind, key)}/{name}", form.title, form.what)


def _gives_out_verdicts(visit: Visit) -> bool:
    settings = settings_of(visit.datasette)
    return settings.organisation is not None and settings.base_url is not None
