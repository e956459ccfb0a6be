"""What docs/api.md says is there."""

import re
from pathlib import Path

API = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")


def described(heading):
    """The names in the first column of the table under a heading."""
    [section] = re.findall(rf"^##+ {re.escape(heading)}\n(.*?)(?=^##|\Z)", API, re.MULTILINE | re.DOTALL)
    return {
        name
        for cell in re.findall(r"^\| (`[^|]*`) \|", section, re.MULTILINE)
        for name in re.findall(r"`([^`]+)`", cell)
    }
