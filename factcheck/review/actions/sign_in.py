"""The one-time link that `factcheck serve --reviewer NAME` prints."""

import hmac
from urllib.parse import urlsplit

from factcheck.review.access import local_actor, local_reviewer, reviewer_name
from factcheck.review.answers import Answer, as_html
from factcheck.review.compat import Datasette, Request, Response
from factcheck.review.links import HOME

# Links that have let somebody in, for as long as this server runs.
_used: set[str] = set()


async def sign_in(datasette: Datasette, request: Request) -> Response:
    """Let the local reviewer in, once."""
    if request.method != "GET":
        # A mail scanner or a preview asks with HEAD, and must not use the link up.
        return Response.text("", status=204 if request.method == "HEAD" else 405)
    local, given = local_reviewer(), request.args.get("token") or ""
    if local is None:
        return await _say(datasette, request, 404, "No reviewer is expected", "not expected")
    name, token = local
    if not hmac.compare_digest(given.encode(), token.encode()):
        return await _say(datasette, request, 403, "This link does not sign anybody in", "wrong")
    onward = _local_path(request.args.get("next")) or HOME
    if token in _used:
        if reviewer_name(request.actor) == name:
            return Response.redirect(datasette.urls.path(onward))
        return await _say(datasette, request, 403, "This link has been used", "used")
    _used.add(token)
    response = Response.redirect(datasette.urls.path(onward), headers={"Referrer-Policy": "no-referrer"})
    response.set_cookie(
        "ds_actor",
        datasette.sign({"a": local_actor(datasette, name)}, "actor"),
        httponly=True,
        secure=request.scheme == "https",
    )
    return response


async def _say(datasette: Datasette, request: Request, status: int, title: str, why: str) -> Response:
    return await as_html(datasette, request, Answer("signed_out.html", title, None, {"why": why}, status))


def _local_path(path: str | None) -> str | None:
    """The path where it leads to a page of this server; None for anything a browser might take for another host."""
    if not path or not path.startswith("/") or path[1:2] in {"/", "\\"} or not path.isprintable() or "\\" in path:
        return None
    parts = urlsplit(path)
    return None if parts.scheme or parts.netloc or len(path) > 2000 else path
