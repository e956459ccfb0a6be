"""What attribution by the rules finds, and what it finds when one entry of a language file is left out.

An entry is proved by its own copy: without it the example reads otherwise, and the counter reads the same.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from types import ModuleType

from factcheck import languages
from factcheck.model import Document, Speaker, Statement
from factcheck.text import read

ROOM = "factcheck.attribution"


def statements(text: str) -> tuple[Statement, ...]:
    """The statements of a text published on 14 May 2026, by the rules alone."""
    document = Document(id="d", text=text, published=date(2026, 5, 14))
    rules = import_module(f"{ROOM}.rules.clauses").Rules()
    found: Document = import_module(ROOM).attribute(document, rules)
    return found.statements


def speakers(text: str) -> list[Speaker | None]:
    """The speakers of sources as a trained tagger may cut them: all from a mark to `said` or `believe`."""
    reading = read(text)
    tagging = import_module(f"{ROOM}.tagging")
    found = []
    for cue in (at for at, word in enumerate(reading.words) if word in ("said", "believe")):
        first = next((at + 1 for at in range(cue - 1, -1, -1) if not reading.words[at][0].isalnum()), 0)
        content = ((cue + 1, len(reading.words)),)
        found.append(tagging.TaggedStatement((first, cue), (cue, cue + 1), content, "tagged"))
    resolved: list[Speaker | None] = import_module(f"{ROOM}.statements").speakers_of(reading, found)
    return resolved


def revised(text: str) -> int:
    """How many statements are left of one as a trained tagger may find it: a word, a cue up to `the` or `that`."""
    reading = read(text)
    last = next(at for at, word in enumerate(reading.lower) if at > 1 and word in ("the", "that"))
    content = ((last, len(reading.words) - 1),)
    found = [import_module(f"{ROOM}.tagging").TaggedStatement((0, 1), (1, last), content, "tagged")]
    return len(import_module(f"{ROOM}.rules.revision").revise(reading, found))


def kinds(text: str) -> list[tuple[str | bool, ...]]:
    """Type, form and whether it is shown, as a trained tagger may find it, and of those the rules find."""
    reading = read(text)
    tagging, room = import_module(f"{ROOM}.tagging"), f"{ROOM}.kinds"
    last = next((at for at, word in enumerate(reading.lower) if at > 1 and word in ("the", "that", "for", "to")), 2)
    found = tagging.TaggedStatement((0, 1), (1, last), ((last, len(reading.words) - 1),), "tagged")
    resolved = import_module(f"{ROOM}.inherited").ResolvedStatement(found, None)
    kind = import_module(f"{room}.types").statement_type(reading, found)
    [form] = import_module(f"{room}.forms").statement_forms(reading, [resolved], None)
    shown = import_module(f"{room}.showing").is_shown(reading, found, "indirect", form, {})
    return [(kind, form, shown), *((one.type, one.form, one.shown) for one in statements(text))]


def sources(text: str) -> list[tuple[int, int] | None]:
    """The source that is left of a statement whose source is the first two words, its cue the fourth and fifth."""
    reading = read(text)
    found = import_module(f"{ROOM}.tagging").TaggedStatement((0, 2), (3, 5), ((5, len(reading.words)),), "tagged")
    settled = import_module(f"{ROOM}.rules.sources").with_sources(reading, [found])
    return [one.source for one in settled]


def factuality(text: str) -> str:
    """The factuality of a statement whose cue is `say` or `saying`, its source the first word."""
    reading = read(text)
    cue = next(at for at, word in enumerate(reading.words) if word in ("say", "saying"))
    judged: str = import_module(f"{ROOM}.rules.factuality").factuality(reading, (0, 1), (cue, cue + 1))
    return judged


def word_class(text: str) -> list[int]:
    """The class of each word as the fast tagger's weights count them."""
    words = import_module(f"{ROOM}.fast.words")
    rows = words.Words((), {})
    return [rows.row(word)[words.CLASS] for word in text.split()]


@contextmanager
def leaving_out(entry: languages.Entry) -> Iterator[None]:
    """Within this, attribution is imported anew and reads the entry as if it had no words."""
    whole = languages.entry

    def entry_of(language: str, matter: str, name: str) -> languages.Entry:
        found = whole(language, matter, name)
        return found.model_copy(update={"words": (), "pairs": {}}) if found == entry else found

    kept = _taken_out()
    languages.entry = entry_of
    try:
        yield
    finally:
        languages.entry = whole
        _taken_out()
        sys.modules.update(kept)
        sys.modules["factcheck"].attribution = kept[ROOM]


def _taken_out() -> dict[str, ModuleType]:
    import_module(ROOM)
    names = [name for name in sys.modules if name == ROOM or name.startswith(f"{ROOM}.")]
    return {name: sys.modules.pop(name) for name in names}
