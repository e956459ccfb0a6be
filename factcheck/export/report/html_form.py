"""The report as one HTML file that needs nothing else: no script, no font, no picture, no server."""

from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from factcheck.export.days import day
from factcheck.export.hostile import spelled, web_url
from factcheck.export.report import telling
from factcheck.export.report.report import Report
from factcheck.model import KIND


def as_html(reports: Iterable[Report], back: str | None = None) -> str:
    """The reports in one page; `back` is an address of the same site that its first line leads to."""
    return _template().render(reports=tuple(reports), back=back)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("factcheck.export.report"),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        {"day": day, "kind": lambda code: KIND.terms[code].label.lower(), "telling": telling, "web_url": web_url}
    )
    return environment.get_template("report.html")


def _harmless(value: object) -> object:
    """Every word that is put in, before it is escaped: what cannot be seen stands by its number."""
    # Mark-up of our own is a subclass of str, and has been through here.
    return spelled(value) if type(value) is str else value
