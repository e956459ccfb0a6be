"""Pieces of a text as HTML: each statement's words lead to its page."""

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from factcheck.review.highlight import Piece, shown

# Roles whose words belong to a statement of this document.
_OF_A_STATEMENT = ("content", "cue", "source")


class Typesetter:
    """Sets the paragraphs of one document; each place and each statement gets its anchor once."""

    def __init__(self, states: Mapping[str, str], address: Callable[[str], str]) -> None:
        self._states = states
        self._address = address
        self._anchored: set[str] = set()

    def set_text(self, pieces: Iterable[Piece]) -> Markup:
        """A paragraph's pieces, one after the other."""
        return Markup("").join(self._set(piece) for piece in pieces)

    def _set(self, piece: Piece) -> Markup:
        words = shown(piece.text)
        if not piece.marks:
            return words
        anchors = Markup("").join(self._anchor(f"s-{m.key}") for m in piece.begins if m.role == "content")
        place = self._anchor(f"at-{piece.start}") if piece.begins else Markup("")
        statement = next((key for role in _OF_A_STATEMENT if (key := piece.innermost(role))), None)
        target = statement or piece.innermost("found")
        classes = " ".join(f"fc-{role}" for role in piece.roles)
        if target is None:
            credit = next((mark for mark in piece.begins if mark.role == "agency"), None)
            if credit is not None:
                back = Markup('<a class="{}" href="#credit-{}" title="back to the credits">{}</a>')
                return anchors + place + back.format(classes, credit.start, words)
            return anchors + place + Markup('<span class="{}">{}</span>').format(classes, words)
        state = self._states.get(target)
        classes += f" fc-is-{state}" if state and "content" in piece.roles else ""
        # One stop for the keyboard per statement, where its content begins.
        begins = any(mark.role == "content" and mark.key == target for mark in piece.begins)
        stop = Markup(" data-item") if begins else Markup(' tabindex="-1"') if statement else Markup("")
        link = Markup('<a class="{}" href="{}"{}>{}</a>').format(classes, self._address(target), stop, words)
        return anchors + place + link

    def _anchor(self, name: str) -> Markup:
        if name in self._anchored:
            return Markup("")
        self._anchored.add(name)
        return Markup('<span class="fc-anchor" id="{}"></span>').format(name)
