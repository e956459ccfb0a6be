"""Who tells whose words: the links of a chain, as copy gives them."""

import re
from typing import NamedTuple

from factcheck.plugin import Document, Iterator, Span, Statement, read
from factcheck.plugin.languages import compiled, entry, one_of, words

_CAPITAL = r"(?<![\w.&-])[A-Z][\w.&-]{0,40}\w"
_NAME = rf"(?:[Tt]he )?{_CAPITAL}(?: (?:(?:of|the|for|de|van|von|al) )?{_CAPITAL}){{0,5}}"
_ARTICLE = r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)"
_STOP = r"(?!(?:that|which|who|whose|was|were|is|are|be|to|has|had|have|he|she|it|they|and|but|when|as)\b)"
_NOUN = rf"{_ARTICLE} (?:{_STOP}[\w'’-]+ ){{0,5}}?{_STOP}[\w’'-]*[a-z]"
_VOICE = rf"(?:[\w’'-]+ ){{0,4}}?(?:{one_of(words('en', 'secondhand', 'voices'))})"
# `Harbour Board spokesman Erik Dahl`.
_NAMED = rf"(?:(?:{_CAPITAL} ){{1,3}}(?:{one_of(words('en', 'secondhand', 'voices'))}) )?{_NAME}"
# A name that ends here: `citing Medicare rules` cites no Medicare.
_ALONE = rf"{_NAME}(?=\s?(?:[,.;:”\"]|and |who |which |that |in |on [A-Z]|$))"
_SAID = "|".join(
    compiled(one, {"capital": "(?-i:[A-Z])"}).pattern for one in entry("en", "secondhand", "said").templates
)
_NOBODY, _PASSING_ON = (frozenset(words("en", "secondhand", name)) for name in ("nobody", "passing_on"))
_DOCUMENTS = frozenset(words("en", "secondhand", "documents"))
_BETWEEN = rf"(?:(?:{one_of(words('en', 'secondhand', 'between'))}) ){{0,2}}"
# The inner one opens what the outer one says, or stands behind quoted words in it.
_OPENS = re.compile(rf"(?:that )?(?P<whom>{_NAMED}|{_VOICE}) {_BETWEEN}(?:{_SAID})")
_CLAUSES = re.compile(r", |[”\"’'] ")
_TOLD_ME = re.compile(rf"\b(?P<whom>{_NAME}) (?:has |had )?told (?:me|us)\b")
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov"))
_QUOTED_THEN = re.compile(
    rf"[”\"’'] (?:(?P<whom>{_NAME}|{_NOUN}) (?:said|says)|(?:said|says) (?P<behind>{_NAME}|{_NOUN}))\s*,?$"
)
_TELLER = rf"(?P<teller>{_NAME}|[Tt]he (?:newspaper|paper|agency|network|magazine|broadcaster))"
_REPORTING = r"(?:(?:reported|reports|said|says|wrote|writes)(?: [^.,“”\"]{0,30})?)"
_LATER = r"[^.!?“”\"\n]{0,60}?"


def _forms(name: str, whom: str) -> list[str]:
    slots = {"whom": rf"(?P<whom>(?-i:{whom}))"}
    return [compiled(one, slots).pattern for one in entry("en", "secondhand", name).templates]


_THROUGH = [re.compile(f"{_LATER},? (?i:{one})") for one in _forms("through", f"{_ALONE}|{_VOICE}")]
_QUOTED_AS = [
    re.compile(f"{_TELLER} (?:has |had |also )?(?i:{one})") for one in _forms("quoted_as", f"{_NAME}|{_NOUN}")
]
_QUOTED_BY = [re.compile(f"(?P<voice>{_NAME}|{_NOUN}) (?i:{one})") for one in _forms("quoted_by", f"{_NAME}|{_NOUN}")]
_CITING = [
    re.compile(form.format(teller=_TELLER, reporting=_REPORTING, citing=f"(?i:{one})"))
    for one in _forms("citing", f"{_ALONE}|{_VOICE}")
    for form in (
        r"{teller}(?: {reporting})?, {citing}",
        r"(?:^|(?<=[.!?”] ))(?=[CQ]){citing}[^.,]{{0,40}}, {teller} {reporting}",
    )
]
_HEARD = [re.compile(f"(?i:{one})") for one in _forms("heard", f"{_ALONE}|{_VOICE}")]


class Hearsay(NamedTuple):
    """Who tells it and whose words it is, both with their names as far as the copy gives them."""

    teller: Span
    voice: Span
    teller_name: str
    voice_name: str
    statement: Statement | None = None


def links(document: Document) -> Iterator[Hearsay]:
    """Every link that the copy gives, in no order; one may be found in two ways."""
    statements = [one for one in document.statements if _is_speech(one)]
    for statement in statements:
        yield from _reported(document, statement)
        yield from _through(document, statement)
    for form, patterns in (("teller", (*_QUOTED_AS, *_CITING)), ("voice", _QUOTED_BY)):
        yield from _in_text(document, form, patterns)
    yield from _agencies(document)


def _is_speech(statement: Statement) -> bool:
    told = statement.type == "assertion" and statement.form == "statement" and statement.factuality == "factual"
    cue = {word for span in statement.cue for word in span.text.lower().split()}
    return told and bool(statement.source) and bool(_PASSING_ON & cue)


def _reported(document: Document, statement: Statement) -> Iterator[Hearsay]:
    """What somebody says that another said: `Ines Holt said that Erik Dahl had told her that ...`."""
    source = statement.source[0]
    teller = statement.speaker.name if statement.speaker else source.text
    if not _speaks(source.text) or not _speaks(teller):
        return
    first, last = statement.content[0], statement.content[-1]
    for match in _inner(document, statement):
        group = "whom" if match["whom"] else "behind"
        if match.re is _OPENS and _is_quoted(document, match.start("whom")):
            continue
        if _is_another(match[group], teller, source.text):
            voice = Span.of(document.text, *match.span(group))
            yield Hearsay(source, voice, teller, voice.text, statement)
            return
    for pattern in _HEARD:
        heard = pattern.search(document.text, first.start, last.end)
        if (
            heard is not None
            and not _is_quoted(document, heard.start())
            and _is_another(heard["whom"], teller, source.text)
        ):
            yield Hearsay(source, Span.of(document.text, *heard.span("whom")), teller, heard["whom"], statement)
            return


def _inner(document: Document, statement: Statement) -> Iterator[re.Match[str]]:
    """Where the content, or what stands between it and a teller behind it, gives another's words."""
    text, source, cue = document.text, statement.source[0], statement.cue[0]
    begins = [statement.content[0].start]
    if source.start > begins[0]:
        # Behind a clause that opens it, or behind quoted words: `“It is old,” Erik Dahl said, according to ...`.
        begins += [one.end() for one in _CLAUSES.finditer(text, begins[0], min(source.start, cue.start))]
    found = [_OPENS.match(text, begin, source.start if source.start > begin else len(text)) for begin in begins]
    found += [_QUOTED_THEN.search(text, one.start, one.end) for one in statement.content]
    found += [_TOLD_ME.search(text, one.start, one.end) for one in statement.content]
    return (one for one in found if one is not None)


def _through(document: Document, statement: Statement) -> Iterator[Hearsay]:
    """Words of somebody that another passes on: `“It is old,” Erik Dahl said, according to a colleague`."""
    source, end = statement.source[0], max(statement.source[-1].end, statement.cue[-1].end)
    if not _speaks(source.text) or any(span.text.lower().startswith("according") for span in statement.cue):
        return
    for pattern in _THROUGH:
        match = pattern.match(document.text, end)
        voice = statement.speaker.name if statement.speaker else source.text
        if match is not None and _speaks(match["whom"]) and _is_another(match["whom"], voice, source.text):
            yield Hearsay(Span.of(document.text, *match.span("whom")), source, match["whom"], voice, statement)


def _in_text(
    document: Document, named: str, patterns: tuple[re.Pattern[str], ...] | list[re.Pattern[str]]
) -> Iterator[Hearsay]:
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            one, other = Span.of(document.text, *match.span(named)), Span.of(document.text, *match.span("whom"))
            teller, voice = (one, other) if named == "teller" else (other, one)
            if _is_quoted(document, match.start()) or not _speaks(teller.text) or not _speaks(voice.text):
                continue
            if _is_another(voice.text, teller.text, teller.text):
                yield Hearsay(teller, voice, teller.text, voice.text)


def _agencies(document: Document) -> Iterator[Hearsay]:
    """Agencies and outlets of which one quotes the other, as sourcing reads them."""
    for sourcing in document.sourcings:
        if len(sourcing.chain) > 1:
            outer, inner = sourcing.chain[0], sourcing.chain[-1]
            yield Hearsay(outer, inner, outer.text, inner.text)


def _speaks(words: str) -> bool:
    """Whether these words name somebody or an outlet, not a document, a poll or nobody at all."""
    found = [one.strip(".,'’").lower() for one in words.split()]
    return bool(found) and not _DOCUMENTS & set(found) and not any(one.isdigit() or one == "percent" for one in found)


def _is_another(words: str, *others: str) -> bool:
    """Whether they name somebody, and none of these others."""
    if words.split(" ", maxsplit=1)[0].lower() in _NOBODY or not _speaks(words):
        return False
    last = words.rsplit(" ", maxsplit=1)[-1].strip(".,'’")
    if last in _TITLES:
        return False
    return not any(last in other.split() or other.split()[-1] in words.split() for other in others)


def _is_quoted(document: Document, at: int) -> bool:
    return bool(read(document.text).quotations_between(at, at + 1))
