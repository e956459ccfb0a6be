"""The turns of a record as its source has them: made one text, and moved with it when the text is cleaned."""

from collections.abc import Callable, Sequence

from factcheck.model import Turn


def joined_turns(turns: Sequence[tuple[str, Turn]]) -> tuple[str, tuple[Turn, ...]]:
    """One text of the words of each turn, and the turns with their places in it; what one speaker says goes on."""
    text = ""
    placed: list[Turn] = []
    for words, turn in turns:
        if placed:
            text += "\n" if placed[-1].speaker == turn.speaker else "\n\n"
        placed.append(turn.model_copy(update={"start": len(text), "end": len(text) + len(words)}))
        text += words
    return text, tuple(placed)


def cleaned_turns(text: str, turns: Sequence[Turn], clean: Callable[[str], str]) -> tuple[str, tuple[Turn, ...]]:
    """The text and the turns with the words of each cleaned; those without any are left out."""
    parts = [(clean(text[turn.start : turn.end]).strip(), turn) for turn in turns]
    return joined_turns([(words, turn) for words, turn in parts if words])
