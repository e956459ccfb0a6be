"""Flags as an editor reads them: which are useful, which are true and of no use, and which accuse falsely.

`python -m tests.checkers.read_flags count` says how many flags each checker raises today over English Wikinews,
PolNeAR's train and development splits, the cases of real copy and bug reports, and the wire cases, each text an
article with the metadata it has; and over PolNeAR's articles beside those that an agency wrote, as wire copy.
`python -m tests.checkers.read_flags draw SEED` writes 60 of them that nobody has read, spread over codes, with their
words in context. `draw SEED CHECKER` and `count CHECKER` are about one checker alone, also one that is off by default,
over English Wikinews and PolNeAR's development split, and its train split only where these have fewer than 60. What was
read lies in read_flags.jsonl without any text: `corpus`, `document`, `offsets` (of each
piece of evidence: field, from, to), `checker`, `code`, `label` (useful, harmless, false) and `draw`, the seed.
`python -m tests.checkers.read_flags [SEED]` scores what is raised today against the labels. The texts lie beside the
project in ../shared.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck import ingest
from factcheck.attribution import load_tagger
from factcheck.checking.run import AnyChecker
from factcheck.model import Document, Evidence, Flag
from factcheck.pipeline.given import sourced
from factcheck.plugin import Corpus, CorpusChecker
from factcheck.registry import Registry
from factcheck.testing import CheckerFailedError, MemoryCorpus, outcomes_of

DATA = Path(__file__).parents[3] / "shared" / "data"
LABELS = Path(__file__).with_name("read_flags.jsonl")
NO_WIRE = {"None", "NA"}
AGAINST_OTHERS = {"altered-quotation", "truncated-quotation", "date-conflict"}
DRAWN = 60
AROUND = 300  # code points


@dataclass(frozen=True)
class Raised:
    """A flag on a document of a corpus."""

    corpus: str
    document: Document
    flag: Flag

    @property
    def code(self) -> str:
        return self.flag.code or self.flag.checker

    @property
    def offsets(self) -> tuple[tuple[str, int, int], ...]:
        own = [one for one in self.flag.evidence if one.document_id == self.document.id]
        return tuple((one.field, one.span.start, one.span.end) for one in own)

    @property
    def key(self) -> tuple[object, ...]:
        return (self.corpus, self.document.id, self.offsets, self.code)


def _rows(*parts: str) -> Iterator[dict]:
    yield from map(json.loads, DATA.joinpath(*parts).read_text("utf-8").splitlines())


def articles() -> Iterator[tuple[str, Document, tuple[Document, ...]]]:
    """Each text as an article, after its corpus and before the records that stand beside it."""
    for corpus, document in (*wikinews(), *polnear("train"), *polnear("dev")):
        yield corpus, document, ()
    for name in ("real-copy", "bug-reports"):
        for row in _rows("cases", f"{name}.jsonl"):
            yield from ((name, one, _beside(row)) for one in _of_case(row))
    for row in _rows("wire", "cases.jsonl"):
        yield "wire", _article(row["id"], {"text": row["text"]}), ()


def wikinews() -> Iterator[tuple[str, Document]]:
    for path in sorted((DATA / "wikinews").glob("wikinews_en_*.json")):
        yield "wikinews", _article(path.stem, json.loads(path.read_text("utf-8")))


def polnear(split: str) -> Iterator[tuple[str, Document]]:
    for row in _rows("polnear", f"{split}.jsonl"):
        yield "polnear", _article(row["id"], row)


def _of_case(row: dict) -> Iterator[Document]:
    markup = row.get("html") or (row["text"] if row.get("format") == "html" else None)
    if markup is None:
        if "text" in row:
            yield _article(row["id"], row)
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(markup, "utf-8")
        found = next(iter(ingest.read(path)), None)
    document = getattr(found, "document", None)
    if document is not None:
        yield document.model_copy(update={"id": row["id"]})


def _beside(row: dict) -> tuple[Document, ...]:
    if "record" not in row:
        return ()
    return (Document.model_validate({"id": f"{row['id']}-record", **row["record"]}),)


def _article(name: str, row: dict) -> Document:
    given = {key: value for key, value in row.items() if isinstance(value, str) and value not in {"", "None", "NA"}}
    cleaned = ingest.clean(given["text"])
    day = given.get("date") or given.get("published")
    return Document(
        id=name,
        text=cleaned.text,
        title=given.get("title") or cleaned.title,
        publisher=given.get("publisher") or cleaned.publisher,
        published=date.fromisoformat(day) if day else cleaned.published,
        byline=given.get("author") or given.get("byline") or cleaned.byline,
        credit="\n".join(given[key] for key in ("credit", "wire") if key in given) or None,
    )


@cache
def raised() -> list[Raised]:
    """Every flag of the checkers that ship, in order of the texts; CheckerFailedError where one fails."""
    tagger, checkers = load_tagger("fast"), Registry().configured({}).checkers
    found = []
    for corpus, document, beside in articles():
        read = MemoryCorpus([sourced(document, tagger), *beside])
        found += [one for checker in checkers for one in _flags(checker, read, {document.id: corpus})]
    return found + _against_wires()


def raised_by(name: str) -> list[Raised]:
    """Every flag of one checker over English Wikinews and PolNeAR dev; over PolNeAR train too where they are few."""
    [checker] = [one for one in Registry().configured({name: True}).checkers if one.id == name]
    found = _raised_over(checker, [*wikinews(), *polnear("dev")])
    return found if len(found) >= DRAWN else found + _raised_over(checker, list(polnear("train")))


def _raised_over(checker: AnyChecker, texts: list[tuple[str, Document]]) -> list[Raised]:
    """The flags of one checker on each text alone; of one that compares documents, on all together."""
    tagger = load_tagger("fast")
    corpora = {document.id: corpus for corpus, document in texts}
    read = (sourced(document, tagger) for _, document in texts)
    together = [MemoryCorpus(read)] if isinstance(checker, CorpusChecker) else (MemoryCorpus([one]) for one in read)
    return [one for corpus in together for one in _flags(checker, corpus, corpora)]


def _flags(checker: AnyChecker, read: Corpus, corpora: dict[str, str]) -> Iterator[Raised]:
    """The flags of a checker over documents, each of the corpus that its document is of."""
    for outcome in outcomes_of(checker, read):
        if outcome.outcome == "failed":
            raise CheckerFailedError(f"{checker.id}: {outcome.reason}")
        for flag in outcome.flags:
            yield Raised(corpora[flag.document_id], read.document(flag.document_id), flag)


def _against_wires() -> list[Raised]:
    """The flags on PolNeAR's articles held against those that an agency wrote, as wire copy."""
    splits = ("train", "dev")
    wires = {row["id"] for name in splits for row in _rows("polnear", f"{name}.jsonl") if row["wire"] not in NO_WIRE}
    tagger = load_tagger("fast")
    together = MemoryCorpus(
        sourced(one.model_copy(update={"kind": "wire"}) if one.id in wires else one, tagger)
        for corpus, one, _ in articles()
        if corpus in {"wikinews", "polnear"}
    )
    flags = [
        flag
        for one in Registry().configured({}).checkers
        if one.id in AGAINST_OTHERS
        for outcome in outcomes_of(one, together)
        for flag in outcome.flags
    ]
    return [Raised("polnear-wires", together.document(flag.document_id), flag) for flag in flags]


def drawn(seed: int, unread: list[Raised]) -> list[Raised]:
    """A draw of these, the codes taking turns."""
    by_code: dict[str, list[Raised]] = {}
    for one in random.Random(seed).sample(unread, len(unread)):
        by_code.setdefault(one.code, []).append(one)
    turns: list[Raised] = []
    while len(turns) < min(DRAWN, len(unread)):
        for code in sorted(by_code):
            turns += [by_code[code].pop()] if by_code[code] else []
    return turns[:DRAWN]


def labels() -> list[dict]:
    return [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()] if LABELS.exists() else []


def _key(label: dict) -> tuple[object, ...]:
    offsets = tuple((field, start, end) for field, start, end in label["offsets"])
    return (label["corpus"], label["document"], offsets, label["code"])


def in_context(one: Raised) -> str:
    """What the flag says, and each of its pieces of evidence in its text."""
    document, flag = one.document, one.flag
    lines = [
        f"{one.corpus} {document.id[:60]} {document.published} {flag.severity} {one.code}: {flag.message}",
        f"    title: {document.title}; byline: {document.byline}; credit: {document.credit}",
    ]
    return "\n".join([*lines, *(_evidence(document, item) for item in flag.evidence)])


def _evidence(document: Document, item: Evidence) -> str:
    if item.document_id != document.id:
        return f"    elsewhere: {item.span.text}"
    text = (document.title or "") if item.field == "title" else document.text
    start, end = item.span.start, item.span.end
    before, behind = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"    {item.role}: {' '.join(f'{before}[[{item.span.text}]]{behind}'.split())}"


def score(write: Callable[[str], None], seed: int | None) -> None:
    """How many of those read are raised today, by label; and how many today's severity leaves as queries."""
    today = {one.key: one for one in raised()}
    read = [label for label in labels() if seed is None or label["draw"] == seed]
    still = [label for label in read if _key(label) in today]
    for name in ("useful", "harmless", "false"):
        of = sum(label["label"] == name for label in read)
        write(f"{name:9} {sum(label['label'] == name for label in still):3} of {of:3} that were read are raised today")


def count(write: Callable[[str], None], flags: list[Raised]) -> None:
    """Flags raised today, by corpus and by code with its severity."""
    for name in ("corpus", "code"):
        for value, number in Counter(getattr(one, name) for one in flags).most_common():
            write(f"{name:7} {value:40} {number:4}")
    for value, number in Counter(f"{one.flag.checker} {one.flag.severity}" for one in flags).most_common():
        write(f"checker {value:40} {number:4}")


def draw(write: Callable[[str], None], flags: list[Raised], seed: int) -> None:
    """The draw, each with the line that goes into the list once it has its label."""
    have_read = {_key(label) for label in labels()}
    for number, one in enumerate(drawn(seed, [one for one in flags if one.key not in have_read])):
        row = {"draw": seed, "corpus": one.corpus, "document": one.document.id, "offsets": one.offsets}
        write(f"{number}. {in_context(one)}\n    {json.dumps({**row, 'checker': one.flag.checker, 'code': one.code})}")


def main(arguments: list[str]) -> None:
    """What the head of this file says."""
    match arguments:
        case ["draw", seed]:
            draw(print, raised(), int(seed))
        case ["draw", seed, checker]:
            draw(print, raised_by(checker), int(seed))
        case ["count"]:
            count(print, raised())
        case ["count", checker]:
            count(print, raised_by(checker))
        case _:
            score(print, int(arguments[0]) if arguments else None)


if __name__ == "__main__":
    main(sys.argv[1:])
