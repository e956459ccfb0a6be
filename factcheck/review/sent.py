"""A form that was sent: its fields, whether a page of ours sent it, and how it is given back to be sent again."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from factcheck.review.compat import Request, Response

# A whole form filled to its bounds, percent-encoded, is below this.
BODY_AT_MOST = 2_000_000
FIELDS_AT_MOST = 300
Fields = dict[str, list[str]]

_IN_SCOPE = "factcheck.sent"
# Under which the browser keeps what is typed, until it is told that it was saved.
_KEPT = re.compile(r"[a-z0-9]{1,40}")
_SAVED_COOKIE = "factcheck_saved"
_TYPED: Mapping[str, str] = {
    "note": "Note",
    "note_body": "Note",
    "searched": "What was searched",
    "desk_label": "The desk’s label",
    "words": "In words",
}
_TYPED_AS_EVIDENCE: Mapping[str, str] = {
    "words": "quoted words",
    "url": "URL",
    "document_id": "stored document",
    "dated": "date of the words",
}


class FormTooLargeError(ValueError):
    """More than a form of ours may hold."""


class SentField(NamedTuple):
    """One value to be sent again; one that was typed has a label and is shown."""

    name: str
    value: str
    label: str | None


async def sent_fields(request: Request) -> Fields:
    """The fields, read once a request; FormTooLargeError where there is too much of it, ValueError for no form."""
    if _IN_SCOPE in request.scope:
        found = request.scope[_IN_SCOPE]
        if isinstance(found, dict):
            return found
        raise ValueError("what was sent has been read already, and is no form")
    request.scope[_IN_SCOPE] = None
    declared = request.headers.get("content-length") or "0"
    if declared.isdigit() and int(declared) > BODY_AT_MOST:
        raise FormTooLargeError(declared)
    body: bytes = await request.post_body()
    if len(body) > BODY_AT_MOST:
        raise FormTooLargeError(len(body))
    fields = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=FIELDS_AT_MOST)
    request.scope[_IN_SCOPE] = fields
    return fields


async def to_send_again(request: Request) -> tuple[SentField, ...]:
    """All that was sent, its token left out; nothing of what another site sent, which nobody here has typed."""
    if not _is_from_here(request):
        return ()
    try:
        fields = await sent_fields(request)
    except ValueError:
        return ()
    return tuple(
        SentField(name, value, _label(name) if value.strip() else None)
        for name, values in fields.items()
        if name != "csrftoken"
        for value in values
    )


def kept_as(request: Request | None) -> str | None:
    """Under which the browser keeps what it has sent; None where it keeps nothing."""
    found = request.scope.get(_IN_SCOPE) if request else None
    given = found.get("kept", [""])[-1] if isinstance(found, dict) else ""
    return given if _KEPT.fullmatch(given) else None


def say_saved(request: Request, response: Response) -> Response:
    """Tell the browser that what it keeps was saved."""
    kept = kept_as(request)
    if kept:
        response.set_cookie(_SAVED_COOKIE, kept, max_age=600, secure=request.scheme == "https")
    return response


def _label(name: str) -> str | None:
    evidence = re.fullmatch(r"evidence-(\d{1,2})-([a-z_]+)", name)
    if evidence and evidence[2] in _TYPED_AS_EVIDENCE:
        return f"Evidence {int(evidence[1]) + 1}: {_TYPED_AS_EVIDENCE[evidence[2]]}"
    return _TYPED.get(name)


def _is_from_here(request: Request) -> bool:
    """Whether a page of this server sent it, as far as the browser tells; what is no browser tells nothing."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")
