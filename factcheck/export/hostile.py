"""Words of hostile copy on their way out: nothing steers a terminal, hides, or leads anywhere but to the web."""

import re
from urllib.parse import urlsplit

# Characters that cannot be seen and change how the rest is read: direction marks, overrides and isolates, zero-width
# characters, controls, tags. A checker of facts wants to see them.
UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff"
    "\U000e0000-\U000e007f]"
)
# Joiners that writing needs, though they cannot be seen.
_JOINERS = "\u200c\u200d"


def spelled(text: str) -> str:
    """Text for where no mark-up may stand, such as the name of a mark in a drawing: unseen characters by number."""
    return UNSEEN.sub(lambda match: f"[U+{ord(match.group()):04X}]", text)


def one_line(text: str) -> str:
    """In one line for a terminal or a file: white space is one space, what cannot be printed stands by its number."""
    words = " ".join(text.split())
    return "".join(one if one.isprintable() or one in _JOINERS else f"[U+{ord(one):04X}]" for one in words)


def web_url(url: str | None) -> str | None:
    """The address where it leads to the web; anything else is shown and never linked."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and parts.netloc else None
