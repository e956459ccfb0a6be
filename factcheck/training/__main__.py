"""`python -m factcheck.training accurate` or `fast`: build a tagger's files anew."""

import sys
from importlib import import_module

TAGGERS = ("accurate", "fast")


def main(words: list[str]) -> None:
    """Train the tagger named first; the words after it are its own options."""
    if not words or words[0] not in TAGGERS:
        sys.exit(f"Name the tagger to train: {' or '.join(TAGGERS)}.")
    import_module(f"factcheck.training.{words[0]}").main(words[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
