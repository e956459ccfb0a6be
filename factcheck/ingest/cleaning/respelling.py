"""What mail, feeds and editors do to letters on the way, undone, with the way back to the text as given."""

from factcheck.ingest.cleaning.entities import write_out_references
from factcheck.ingest.cleaning.misread_utf8 import restore_utf8
from factcheck.ingest.cleaning.offsets import Respelling
from factcheck.ingest.cleaning.quoted_printable import decode_quoted_printable

# Each may have happened within the other, and the last two twice over.
STEPS = (decode_quoted_printable, restore_utf8, write_out_references, restore_utf8, write_out_references)


def respell(text: str) -> tuple[str, tuple[Respelling, ...], tuple[str, ...]]:
    """The text as it was meant, each step on the way to it, and a sentence for each sort of fault."""
    steps: list[Respelling] = []
    sentences: list[str] = []
    for step in STEPS:
        if found := step(text):
            respelled, sentence = found
            text = respelled.text
            steps.append(respelled)
            sentences.append(sentence)
    return text, tuple(steps), tuple(sentences)
