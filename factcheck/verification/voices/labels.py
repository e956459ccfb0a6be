"""The labels by which a transcript tells who speaks, and the turns they give."""

import re
from collections.abc import Iterator

from factcheck.model import Turn
from factcheck.verification.lexicon import NO_LABELS, TITLES
from factcheck.verification.voices.layout import without_line_numbers
from factcheck.verification.voices.names import is_person_name, is_role

# `MR. SPICER:`, `Anna Lind (Labour):`, `Q:`, `SPEAKER_00:`, `Q  Will you?`
_LABEL = re.compile(
    r"^[ \t]*(?:\[[\d:.]+\][ \t]*|(?:\d{1,2}:)?\d{1,2}:\d{2}[ \t]+|>+[ \t]*|[-•*][ \t]+|Q?\d{1,4}[.)]?[ \t]+)?(?:\*\*)?"
    r"(?P<label>(?:Q|A|[^\W\d_](?:[\w.'’()&/ –—\-]|, (?=[A-Z])){1,60}?))"
    r"(?:\*\*)?[ \t]*(?:\([\d:.]+\))?"
    r"[ \t]*[:：](?:\*\*)?(?:[ \t]+|$)(?=\S|$)",
    re.MULTILINE,
)
_BARE = re.compile(r"^[ \t]*(?P<label>[QA])[.)]?[ \t]+(?=[A-Z“\"'])", re.MULTILINE)
# `Mr. PIKE. I thank the chair.`
_STOPPED = re.compile(
    r"^[ \t]*(?P<label>(?:Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS|DR|Senator|SENATOR|Sen\.|The|THE)\.? "
    r"[^\W\d_][\w’'-]+(?: of [A-Z]\w+)?)\.[ \t]+"
    r"(?=[A-Z“\"'])",
    re.MULTILINE,
)
_STOPPED_CAPITALS = re.compile(
    r"^[ \t]*(?P<label>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|The)\.? )[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){0,3}"
    r"(?: of [A-Z]\w+| pro tempore)?)\.[ \t]+"
    r"(?=[A-Z“\"'])",
    re.MULTILINE,
)
# A name on a line of its own, `Ann Ito -- Chief Executive`; `Ann Ito — We sold it.`
_ALONE = re.compile(
    r"^[ \t]*(?P<label>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}?)"
    r"(?:[ \t]+(?:--+|[—–])[ \t]+[^\n.?!]{2,60}|, [^\n.?!]{2,60}|[ \t]*\([^)\n]{1,40}\))?"
    r"(?:[ \t]+[\[(]?(?:\d+:)?\d+:\d\d(?:\.\d+)?[\])]?)?[ \t]*\n+(?=[^\n]*[.?!…][”\"']?[ \t]*$)",
    re.MULTILINE,
)
_DASHED = re.compile(
    r"^[ \t]*(?P<label>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})[ \t]+(?:--+|[—–])[ \t]+(?=\S)", re.MULTILINE
)
# `ANN ITO 00:14`, `[1:02:03] Ann Ito`, on a line of its own.
_AT = r"[\[(]?(?:\d+:)?\d{1,2}:\d\d(?:\.\d+)?[\])]?"
_TIMED = re.compile(
    rf"^[ \t]*(?:{_AT}[ \t]+(?:[-–—][ \t]+)?)?(?P<label>[A-Z][\w.’'-]*(?: [^\W\d][\w.’'-]*){{0,4}})"
    rf"(?:[ \t]*\([^)\n]{{1,40}}\))?(?:[ \t]*[-–—,|]?[ \t]*{_AT})?[ \t]*\n+(?=\S)",
    re.MULTILINE,
)
_ASIDE = re.compile(r"\([^)]*\)|\s(?:--?|[–—])\s.*|, .*")
# `A. It was dark.` beside labels of another kind.
_STOPPED_BARE = re.compile(r"^[ \t]*(?P<label>[QA])[.)][ \t]+(?=[A-Z“\"'])", re.MULTILINE)
_OPTION = re.compile(r"^[ \t]*B[.)][ \t]", re.MULTILINE)
_MOST_WORDS = 6


def labelled_turns(text: str) -> Iterator[Turn]:
    """The turns that labels at the head of lines give, in order."""
    text = without_line_numbers(text)
    labels = [match for match in _LABEL.finditer(text) if _is_label(match["label"])]
    if labels:
        labels = sorted([*labels, *_STOPPED_CAPITALS.finditer(text)], key=lambda match: match.start())
    bare = [match for match in _BARE.finditer(text) if match["label"] == "Q"]
    if len(bare) > 1:
        labels = sorted([*labels, *_BARE.finditer(text)], key=lambda match: match.start())
    elif labels and _OPTION.search(text) is None:
        labels = sorted([*labels, *_STOPPED_BARE.finditer(text)], key=lambda match: match.start())
    labels = labels or _other_labels(text)
    for number, match in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        if match.end() < end:
            yield Turn(start=match.end(), end=end, speaker=match["label"].strip(" \t*"))


def _is_label(label: str) -> bool:
    words = _ASIDE.sub("", label).split()
    if not words or len(words) > _MOST_WORDS or words[0] == "BY":
        return False
    if words[0].casefold().strip(".") in NO_LABELS and not _is_titled(words):
        return False
    return is_role(label) or all(word[:1].isupper() or word[:1] in "(0123456789" or len(word) < 4 for word in words)


def _is_titled(words: list[str]) -> bool:
    """`Director Marr`, `Press Secretary Ito`: words that head a line of facts too, and here are a title with a name."""
    plain = [word.casefold().strip(".") for word in words]
    return len(words) > 1 and all(word[:1].isupper() for word in words) and not TITLES.isdisjoint(plain[:-1])


def _other_labels(text: str) -> list[re.Match[str]]:
    """Labels without a colon, of the first kind of which there are two; a dash makes one where most lines have it."""
    timed = [match for match in _TIMED.finditer(text) if ":" in match[0] and _is_label(match["label"])]
    if len(timed) > 1:
        return timed
    for form in (_STOPPED, _ALONE, _DASHED):
        found = [match for match in form.finditer(text) if _names(match["label"])]
        lines = sum(bool(line.strip()) for line in text.splitlines())
        if len(found) > 1 and (form is not _DASHED or 5 * len(found) >= 4 * lines):
            return found
    return []


def _names(label: str) -> bool:
    return _is_label(label) and (is_role(label) or (is_person_name(label) and len(label.split()) > 1))
