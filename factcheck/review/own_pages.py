"""Datasette's own pages of our database: rows first, help folded, what is made for reading on top.

Each takes Datasette's template, or the desk's own, and puts something before it; pages of other databases stay as
they are.
"""

from collections.abc import Callable

from jinja2 import BaseLoader, ChoiceLoader, Environment, TemplateNotFound

from factcheck.review.compat import Datasette, to_css_class
from factcheck.review.database import database_name
from factcheck.store.queries.reading import READING_VIEWS

Found = tuple[str, str | None, Callable[[], bool] | None]


class OwnPages(BaseLoader):
    """Our templates under the names by which Datasette asks for those of one database and its tables."""

    def __init__(self, datasette: Datasette) -> None:
        self._datasette = datasette

    def get_source(self, environment: Environment, template: str) -> Found:  # noqa: ARG002 - Jinja's own signature
        """The template that takes over; TemplateNotFound for every other name."""
        name = database_name(self._datasette)
        database = to_css_class(name) if name else None
        if database and template == f"database-{database}.html":
            return '{% extends "factcheck/own_database.html" %}', None, None
        if database and template.startswith(f"table-{database}-"):
            return '{% extends "factcheck/own_table.html" %}', None, None
        raise TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        """None: Datasette lists those of a desk, to say which one it took."""
        return []


def extend_environment(env: Environment, datasette: Datasette) -> None:
    """Let Datasette find our templates for the pages of our database, after everybody else's."""
    loaders = [env.loader] if env.loader else []
    env.loader = ChoiceLoader([*loaders, OwnPages(datasette)])
    env.globals["factcheck_reading_views"] = READING_VIEWS
