"""Days and moments as a newsroom writes them."""

from datetime import date


def day(value: date | str | None) -> str:
    """A day or a moment: 29 Aug 2017; 29 Aug 2017, 14:05 UTC."""
    if value is None:
        return "undated"
    if isinstance(value, date):
        return f"{value.day} {value:%b %Y}"
    moment, _, time = value.partition("T")
    try:
        written = day(date.fromisoformat(moment))
    except ValueError:
        return value
    return f"{written}, {time[:5]} UTC" if time else written
