"""`python -m factcheck.training accurate` or `fast`: build a tagger's files anew; `shown`: only what lists show."""

import sys
from importlib import import_module

PARTS = ("accurate", "fast", "shown")


def main(words: list[str]) -> None:
    """Build what is named first; the words after it are its own options."""
    if not words or words[0] not in PARTS:
        sys.exit(f"Name what to build: {' or '.join(PARTS)}.")
    import_module(f"factcheck.training.{words[0]}").main(words[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
