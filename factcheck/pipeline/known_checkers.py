"""What is known of the checkers at hand: what they say of themselves, and how often they were right when read."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from factcheck.model import KnownChecker
from factcheck.registry import Registry, runs
from factcheck.settings import CheckerSettings


def known_checkers(registry: Registry, settings: Mapping[str, CheckerSettings]) -> list[KnownChecker]:
    """All that are loaded, with the severity that the desk gives them, and whether it has them run."""
    known = []
    for checker, _ in registry.loaded:
        said = settings.get(checker.id)
        severity = said.get("severity") if isinstance(said, Mapping) else None
        figures = measured().get(checker.id, {}) if checker.__module__.startswith("factcheck.") else {}
        found = {
            "id": checker.id,
            "title": checker.title,
            "severity": severity or checker.severity,
            "version": checker.version,
            "rule_ref": checker.rule_ref,
            "is_on": runs(checker, settings),
            **figures,
        }
        known.append(KnownChecker.model_validate(found))
    return known


@cache
def measured() -> Mapping[str, Mapping[str, object]]:
    """By the ids of checkers that ship, `precision`, `flags_read` and `read_on`; those not measured are left out."""
    text = files("factcheck.checkers").joinpath("measured.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
