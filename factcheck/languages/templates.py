"""Templates: forms of words with slots, as a newsroom would write them down, made into patterns.

    said {2} to [the] (reporter*|editor*) of {agency}

| written | means |
|---|---|
| `said` | the word, whatever its case; a space is white space; `'` is either apostrophe, `"` any quotation mark |
| `report*`, `*ly` | a word that begins so, one that ends so; `*` alone is any one word |
| `(a|b c)` | one of these |
| `[the]` | this or nothing |
| `{3}` | up to three words with nothing but spaces between them |
| `{~60}` | up to sixty characters of the same sentence, commas too |
| `(!to|by)`, `(=to|by)` | here none of these follows, here one of these does |
| `{name}` | a list of the same file (an entry with `words`), or a slot that the asking code fills |

What may be missing takes one of the spaces beside it along (`told [the] AFP`); glued to a word it takes none (`AFP[-i]
said`), and it may bring its own (`by [the ]{agency}`). What may not follow brings its space: `said(! in court)`.

No other sign is special, so that no template can be an expression nobody can read. `literal_words` is its rank: where
several templates match one place, the one with more literal words wins. A list counts as one word (as many as its
shortest entry has), what may be missing and what any word fills as none.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\{~(?P<characters>\d+)\}|\{(?P<words>\d+)\}|\{(?P<slot>[a-z][a-z_]*)\}|(?P<open>\([!=]?|\[)|(?P<close>[)\]])"
    r"|(?P<bar>\|)|(?P<space>\s+)|(?P<stem>[^\W_]+(?:[-'’][^\W_]+)*)\*|\*(?P<ending>[^\W_]+)|(?P<any>\*)"
    r"|(?P<word>[^\W_]+)|(?P<sign>.)"
)
# A full stop within a word is part of it (`U.S.`, `abc.net`); behind a word it ends the sentence.
_WORD = r"(?:(?:\w\.)+|\w+(?:[.&'’‑-]\w+)*['’]?|&)"
# Beside a sign of a script that sets no spaces, no word needs to end. These have no case: to fold it takes long.
_SOLID = r"(?-i:(?<=[\u3040-\u9fff\uac00-\ud7af])|(?=[\u3040-\u9fff\uac00-\ud7af]))"
_SOLID_SIGN = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
_SPACE = r"\s{1,3}"
_MARKS = '["“”„‟«»‹›]'


class TemplateError(ValueError):
    """A template that cannot be read; the words say what is wrong in it."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template as a pattern; `literal_words` counts the words it is sure of, the least of several ways."""

    text: str
    pattern: str
    literal_words: int


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a way: its pattern, its literal words, and how often it may stand (`?`, `{0,3}?`; "" for once)."""

    pattern: str
    literal_words: int = 0
    often: str = ""
    is_run: bool = False

    @property
    def is_space(self) -> bool:
        return self.pattern == _SPACE


Slot = str | Template


def compiled(text: str, slots: Callable[[str], Slot] | Mapping[str, Slot]) -> Template:
    """Read a template; `slots` gives the pattern of each named slot, or a template that counts its words.

    TemplateError where it cannot be read.
    """
    fill = slots if callable(slots) else slots.__getitem__
    reader = _Reader(text, fill)
    pattern, count = reader.alternatives(None)
    return Template(text, pattern, count)


def listed(
    words: tuple[str, ...], slots: Callable[[str], Slot] | Mapping[str, Slot] | None = None, *, spaced: bool = True
) -> Template:
    """Any of these words as a template, which counts as many words as the shortest has."""
    shortest = min(compiled(form, slots or {}).literal_words for form in words)
    return Template("|".join(words), one_of(words, spaced=spaced, slots=slots or {}), shortest)


def one_of(
    words: tuple[str, ...], *, spaced: bool = True, slots: Callable[[str], Slot] | Mapping[str, Slot] | None = None
) -> str:
    """A pattern for any of these words (each may end in `*`), the longest first."""
    forms = sorted(words, key=len, reverse=True)
    inner = "|".join(compiled(form, slots or {}).pattern for form in forms)
    return rf"\b(?:{inner})(?!\w)" if spaced and not any(form.endswith("*") for form in forms) else f"(?:{inner})"


class _Reader:
    """Reads a template from left to right."""

    def __init__(self, text: str, fill: Callable[[str], Slot]) -> None:
        self._text = text
        self._fill = fill
        self._solid = _SOLID_SIGN.search(text) is not None
        self._tokens = _TOKEN.finditer(text)

    def alternatives(self, closing: str | None) -> tuple[str, int]:
        """One way or several up to the closing sign; the pattern and the literal words of the way with the fewest."""
        ways: list[list[_Part]] = [[]]
        for kind, value in self._until(closing):
            if kind == "bar":
                ways.append([])
            else:
                ways[-1].append(self._part(kind, value))
        patterns = [_joined(way, solid=self._solid) for way in ways]
        fewest = min(sum(part.literal_words for part in way) for way in ways)
        return patterns[0] if len(ways) == 1 else f"(?:{'|'.join(patterns)})", fewest

    def _until(self, closing: str | None) -> Iterator[tuple[str, str]]:
        for match in self._tokens:
            kind = str(match.lastgroup)
            if kind == "close":
                if match.group() != closing:
                    raise TemplateError(f"{self._text!r}: {match.group()} closes nothing")
                return
            yield kind, match.group(kind)
        if closing is not None:
            raise TemplateError(f"{self._text!r}: a bracket is never closed with {closing}")

    def _part(self, kind: str, value: str) -> _Part:
        if kind == "open":
            return self._group(value)
        if kind == "slot":
            return self._slot(value)
        if kind in {"word", "stem"}:
            word = re.escape(value).replace("'", "['’]")
            return _Part(word + (r"\w*" if kind == "stem" else ""), 1)
        if kind == "ending":
            return _Part(r"(?<!\w)\w+" + re.escape(value), 1)
        plain = {
            "space": _Part(_SPACE),
            "any": _Part(_WORD),
            "words": _Part(_WORD, often=f"{{0,{value}}}?"),
            "characters": _Part(rf"[^.{'。' * self._solid}\n]{{0,{value}}}?", is_run=True),
        }
        return plain.get(kind) or _Part({"'": "['’]", '"': _MARKS}.get(value, re.escape(value)))

    def _slot(self, name: str) -> _Part:
        try:
            filled = self._fill(name)
        except KeyError:
            raise TemplateError(f"{self._text!r}: there is no list and no slot {{{name}}}") from None
        if isinstance(filled, Template):
            return _Part(f"(?:{filled.pattern})", filled.literal_words)
        return _Part(f"(?:{filled})")

    def _group(self, opened: str) -> _Part:
        pattern, count = self.alternatives("]" if opened == "[" else ")")
        if opened == "[":
            return _Part(pattern, often="?")
        if opened == "(":
            return _Part(f"(?:{pattern})", count)
        return _Part(f"(?{opened[1]}{pattern})", count if opened == "(=" else 0)


def _joined(parts: list[_Part], *, solid: bool) -> str:
    """The parts in a row; what may be missing takes one of the white spaces on either side of it along."""
    found: list[str] = []
    at = 0
    spaced = True  # whether white space lies before the part
    while at < len(parts):
        part = parts[at]
        pattern = part.pattern
        if part.is_run:  # a run of any signs holds the white space on either side of it
            if found and found[-1] == _SPACE:
                found.pop()
            before_space = at + 1 < len(parts) and parts[at + 1].is_space
            ended, opens = (rf"(?:(?!\w)|{_SOLID})", rf"(?:(?<!\w)|{_SOLID})") if solid else (r"(?!\w)", r"(?<!\w)")
            pattern = (ended if found else "") + pattern + (opens if before_space else "")
            at += before_space
            spaced = before_space
        elif part.often:
            ends = at + 1 == len(parts)
            takes_next = spaced and not ends and parts[at + 1].is_space
            if takes_next:
                pattern, at = pattern + _SPACE, at + 1
            elif found and found[-1] == _SPACE and (ends or part.often != "?"):
                pattern = found.pop() + pattern
            pattern = f"(?:{pattern}){part.often}"
            spaced = takes_next
        else:
            spaced = part.is_space
        found.append(pattern)
        at += 1
    return "".join(found)
