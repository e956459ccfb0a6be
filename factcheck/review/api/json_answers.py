"""The facts of a page, and its refusals, as JSON."""

import json
from collections.abc import Mapping

from factcheck.review.answers import HEADERS, Answer, RefusedError
from factcheck.review.compat import Response


def as_json(answer: Answer) -> Response:
    """The facts of the page."""
    facts = answer.facts.model_dump(mode="json") if answer.facts else {}
    return _json({"ok": True, **facts}, answer.status, answer.headers)


def refusal_as_json(refused: RefusedError) -> Response:
    """What the page would say that says no."""
    said = {"ok": False, "status": refused.status, "title": refused.title, "error": refused.message}
    return _json(said, refused.status, refused.headers)


def _json(body: Mapping[str, object], status: int, headers: Mapping[str, str]) -> Response:
    return Response(
        json.dumps(body, ensure_ascii=False),
        status=status,
        headers={**HEADERS, **headers},
        content_type="application/json; charset=utf-8",
    )
