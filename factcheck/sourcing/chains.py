"""Who quotes whom: `Yonhap, quoting KCNA`, `Meduza, citing Interfax`; outlets that are no agency are links too."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import pairwise

from factcheck.languages.late import late
from factcheck.model import Span
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy, listed_together
from factcheck.sourcing.forms.frames import OPENING, all_descriptions
from factcheck.sourcing.forms.phrases import holds, leading, phrase, word_pattern

_KNOWN = tomllib.loads(files("factcheck.sourcing").joinpath("data/outlets.toml").read_text(encoding="utf-8"))
_OUTLETS = frozenset(_KNOWN["names"].split())
_CITING, _QUOTED_BY = re.compile(leading("citing", "citing")), re.compile(leading("citing", "quoted-by"))
_INTRODUCED = late(lambda: rf"{leading('citing', 'its-report')}?{all_descriptions()}{{0,7}}{OPENING}")
_NAME = late(
    r"[A-ZÀ-ÞА-ЯҐЄІЇ][\w’'.&-]*[\w](?: (?:(?:of|de|du|der|the) )?[A-ZÀ-ÞА-ЯҐЄІЇ][\w’'.&-]*[\w]){0,3}|[A-Z]{2,}"
)
_ARTICLE = late(lambda: rf"{word_pattern('citing', 'articles')}(?: |$)")
_FEW_WORDS = late(rf"(?:[\w-]+(?:['’]s)? ){{0,5}}{OPENING}")
_SUBJECT = late(r"[»”\"’']?(?: \([A-Z-]{2,8}\))?(?: [Nn]ews [Aa]gency)?, (?:the |The )?")
_OUTLET_WORDS = late(lambda: rf"(?:^|\s)(?:{'|'.join(_KNOWN['words'].split())})\b|\.(?:com|ru|ua|de|fr|org|net|co)\b")
_OUTLET_NOUN = late(lambda: rf"\b{word_pattern('citing', 'outlet-nouns')}\s*$", re.IGNORECASE)
_REPORTED = late(lambda: rf"\b{word_pattern('citing', 'outlet-reports')}\b")
_INITIALS = late(r"[A-Z]{2,4}\d?")
_REACH = 260


def find_chains(copy: Copy, names: Iterable[AgencyMention]) -> dict[int, tuple[Span, ...]]:
    """For each link, by its start, the chain it belongs to, outermost first; `names` are those the text cites."""
    cited = sorted(names, key=lambda name: name.start)
    inner: dict[int, tuple[Span, Span]] = {}
    for outer, below in (*_citing(copy, cited), *_quoted_by(copy, cited), *_told_through(copy, cited)):
        if outer.start != below.start:
            inner.setdefault(below.start, (outer, below))
    chains: dict[int, tuple[Span, ...]] = {}
    for outer, below in sorted(inner.values(), key=lambda pair: pair[1].start):
        whole = (*_above(outer, inner), below)
        for link in whole:
            if len(whole) > len(chains.get(link.start, ())):
                chains[link.start] = whole
    return chains


def _above(link: Span, inner: dict[int, tuple[Span, Span]]) -> tuple[Span, ...]:
    """The link and all that quote it, outermost first."""
    found = [link]
    while found[0].start in inner and inner[found[0].start][0] not in found:
        found.insert(0, inner[found[0].start][0])
    return tuple(found)


def _citing(copy: Copy, cited: list[AgencyMention]) -> Iterator[tuple[Span, Span]]:
    """The one who cites stands before the word, the one cited behind it."""
    for match in _near(copy, cited, _CITING):
        inner = _behind(copy, match.end())
        outer = _before(copy, cited, match.start())
        start = _sentence_start(copy, match.start())
        if outer is None and inner and _opens_so(copy.text[start : match.start()]):
            # `Citing KCNA, Yonhap said`: the last name is the subject, not one more of a list.
            subject = len(inner) > 1 and _stands_behind("said", copy.text, inner[-1].end)
            outer = inner.pop() if subject else _after(copy, cited, inner[-1].end)
        if outer is not None:
            yield from ((outer, below) for below in inner if below.start != outer.start)


def _near(copy: Copy, cited: list[AgencyMention], form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The form, as far from a name that is cited as a chain may reach: every chain holds an agency."""
    done = 0
    for name in cited:
        low, high = max(done, name.start - _REACH), name.end + _REACH
        if low < high:
            yield from form.finditer(copy.text, low, high)
            done = high


def _quoted_by(copy: Copy, cited: list[AgencyMention]) -> Iterator[tuple[Span, Span]]:
    """`KCNA, quoted by Yonhap`: the one quoted stands close before the word."""
    for match in _near(copy, cited, _QUOTED_BY):
        start = _sentence_start(copy, match.start())
        close = [name for name in cited if start <= name.start and name.end <= match.start()]
        if close and re.fullmatch(r"[^.\n\"“”]{0,60}", copy.text[close[-1].end : match.start()]):
            yield from ((outer, _span(close[-1])) for outer in _behind(copy, match.end()))


def _told_through(copy: Copy, cited: list[AgencyMention]) -> Iterator[tuple[Span, Span]]:
    """`KCNA said it flew, Yonhap reported`: the one who reports closes the sentence."""
    for below, outer in pairwise(cited):
        if (
            outer.start - below.end < _REACH
            and _stands_behind("said", copy.text, below.end)
            and re.fullmatch(r"[^.\n]*, (?:the |The )?", copy.text[below.end : outer.start])
            and _stands_behind("reported-last", copy.text, outer.end)
        ):
            yield _span(outer), _span(below)


def _before(copy: Copy, cited: list[AgencyMention], at: int) -> Span | None:
    """The agency cited nearest before in the sentence, else an outlet that is the subject of the words between."""
    start = _sentence_start(copy, at)
    close = [name for name in cited if start <= name.start and name.end <= at]
    if close:
        return _span(close[-1])
    for low, high in _names(copy.text, start, at):
        between = copy.text[high:at]
        if len(between) <= 140 and _is_outlet(copy.text[max(0, low - 40) : low], copy.text[low:high], between):
            return Span.of(copy.text, low, high)
    return None


def _after(copy: Copy, cited: list[AgencyMention], at: int) -> Span | None:
    """The subject behind an opening: `Citing the Harbour Press, CNN said ...`."""
    subject = _SUBJECT.match(copy.text, at)
    if subject is None:
        return None
    near = [name for name in cited if subject.end() <= name.start <= subject.end() + 4]
    if near:
        return _span(near[0])
    for low, high in _names(copy.text, subject.end(), subject.end() + 60):
        if low - subject.end() <= 4 and _is_outlet(copy.text[at:low], copy.text[low:high], copy.text[high : high + 40]):
            return Span.of(copy.text, low, high)
    return None


def _behind(copy: Copy, at: int) -> list[Span]:
    """The agencies that stand there in one list, else an outlet."""
    near = tuple(name for name in copy.mentions_from(at) if name.start - at <= 110 and name.kind != "lower")
    if near and _INTRODUCED.fullmatch(copy.text[at : near[0].start]):
        return [_span(name) for name in _distinct(listed_together(copy.text, near)[0])]
    for low, high in _names(copy.text, at, at + 80):
        before = copy.text[at:low]
        if _FEW_WORDS.fullmatch(before) and _is_outlet(before, copy.text[low:high], ""):
            return [Span.of(copy.text, low, high)]
    return []


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where capitals stand in a row, an article before them left out."""
    for match in _NAME.finditer(text, start, end):
        article = _ARTICLE.match(match.group())
        low = match.start() + (article.end() if article else 0)
        if low < match.end():
            yield low, match.end()


def _distinct(group: tuple[AgencyMention, ...]) -> list[AgencyMention]:
    """Without the initials that only repeat the name before them in brackets."""
    seen: dict[str, AgencyMention] = {}
    for name in group:
        seen.setdefault(name.agency, name)
    return list(seen.values())


def _is_outlet(before: str, name: str, between: str) -> bool:
    """Whether a name that no registry holds is an outlet's: by what it is called, or by what it does."""
    if name in _OUTLETS or _OUTLET_WORDS.search(name) or _OUTLET_NOUN.search(before):
        return True
    if between and _REPORTED.search(between[:40]):
        return " " not in name
    return bool(_INITIALS.fullmatch(name)) and bool(re.match(r",? $|[^.]*\b(?:said|says)\b", between))


def _opens_so(words: str) -> bool:
    """Whether nothing stands before `citing`, or `In a report` does."""
    return not words or phrase("citing", "in-a-report").fullmatch(words) is not None


def _stands_behind(name: str, text: str, at: int) -> bool:
    return holds("citing", name, "", text[at : at + _REACH])


def _sentence_start(copy: Copy, at: int) -> int:
    return max(copy.reading.sentence_around(at)[0], at - _REACH)


def _span(name: AgencyMention) -> Span:
    return Span(start=name.start, end=name.end, text=name.text)
