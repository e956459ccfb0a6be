"""Styles of marks that desks and systems set copy in: `python -m tests.pipeline.typography FOLDER [TAGGER]` counts.

The JSON files of the folder have a `text` each. Printed is, for each style, how many statements of the texts as given
are stored under the same id once the texts have come in anew in that style.
"""

import json
import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from factcheck import ingest
from factcheck.model import Document, Incoming
from factcheck.pipeline.runner import Runner
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.store.opening import open_database
from factcheck.store.write.documents import put_document

_STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "--", "…": "...", "\u00a0": " "}
)
_ONE_WORD = re.compile(r"\b([A-Za-z]{3,4}[aeiou])([bcdfgklmnprst][a-z]{3,})")


def straight(text: str) -> str:
    return text.translate(_STRAIGHT)


def curly(text: str) -> str:
    text = re.sub(r'(^|[\s(\[–—-])"', r"\1“", straight(text), flags=re.MULTILINE).replace('"', "”")
    text = re.sub(r"(^|[\s(\[“–—-])'(?=\w)", r"\1‘", text, flags=re.MULTILINE).replace("'", "’")
    return text.replace("--", "—").replace("...", "…")


def single(text: str) -> str:
    return re.sub("“([^”\n]*)”", lambda found: "‘" + found[1].replace("‘", "“").replace("’ ", "” ") + "’", curly(text))


def guillemets(text: str) -> str:
    return curly(text).replace("“", "«\u00a0").replace("”", "\u00a0»").replace("‘", "‹")


def single_guillemets(text: str) -> str:
    return curly(text).replace("“", "‹").replace("”", "›")


def low_marks(text: str) -> str:
    return re.sub("“([^”\n]*)”", r"„\1“", curly(text))


def dashes(text: str) -> str:
    return re.sub(r"\s+[-–—]\s+", "—", curly(text))


def ellipses(text: str) -> str:
    return text.replace("…", ". . .").replace("...", ". . .")


def hard_spaces(text: str) -> str:
    text = re.sub(r"\b(Mr|Ms|Dr|Mrs|St)\. ", "\\1.\u00a0", re.sub(r" (a|of|the|I) ", " \\1\u00a0", text))
    return re.sub(r"(\d) (\w)", "\\1\u00a0\\2", text)


def ligatures(text: str) -> str:
    for letters, sign in (("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        text = text.replace(letters, sign)
    return text


def soft_hyphens(text: str) -> str:
    return _ONE_WORD.sub("\\1\u00ad\\2", text)


def spaced_marks(text: str) -> str:
    return re.sub(r"(?<=\w)([:;?!])(?=\s|[\"”]|$)", "\u00a0\\1", text, flags=re.MULTILINE)


def all_at_once(text: str) -> str:
    return ligatures(soft_hyphens(spaced_marks(hard_spaces(dashes(text)))))


STYLES: tuple[Callable[[str], str], ...] = (
    straight, curly, single, guillemets, single_guillemets, low_marks, dashes, ellipses, hard_spaces, ligatures,
    soft_hyphens, spaced_marks, all_at_once,
)  # fmt: skip


def kept(path: Path, texts: Mapping[str, str], style: Callable[[str], str], tagger: str = "fast") -> tuple[int, int]:
    """How many statements keep their ids when the texts come in anew in that style, and how many there are."""
    with closing(open_database(path)) as db:
        before = _stored(db, texts, tagger)
        after = _stored(db, {name: style(text) for name, text in texts.items()}, tagger)
    return len(before & after), len(before)


def articles(folder: Path) -> dict[str, str]:
    return {path.stem: json.loads(path.read_text("utf-8"))["text"] for path in sorted(folder.glob("*_en_*.json"))}


def _stored(db, texts, tagger):
    for name, text in texts.items():
        cleaned = ingest.clean(text)
        put_document(
            db,
            Incoming(
                document=Document(id=name, text=cleaned.text),
                key=f"id:{name}",
                feed="desk",
                origin=f"{name}.txt",
                sha256="made up",
                media_type="text/plain",
            ),
        )
    Runner(db).run(AttributeStage(tagger))
    return {row[0] for row in db.execute("SELECT id FROM statements WHERE gone_at IS NULL").fetchall()}


def main(folder: str, tagger: str = "fast") -> None:
    texts = articles(Path(folder))
    for style in STYLES:
        with tempfile.TemporaryDirectory() as place:
            found, every = kept(Path(place) / "factcheck.db", texts, style, tagger)
        sys.stdout.write(f"{style.__name__:<20} {found} of {every}: {found / every:.1%}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
