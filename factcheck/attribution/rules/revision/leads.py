"""What stands before the first word of a story or an item and is never content: datelines, alerts, times, bullets."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import LANGUAGE, word_set
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.languages.calendar import month_names, short_months, short_weekdays, weekday_names
from factcheck.text import Reading

_LONGEST = 120
_MONTH = "|".join(name.capitalize() for name in (*month_names(LANGUAGE), *short_months(LANGUAGE)))
_WEEKDAY = "|".join(name.capitalize() for name in (*weekday_names(LANGUAGE), *short_weekdays(LANGUAGE)))
_DAY = rf"(?:(?:{_MONTH})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTH})\.?)(?:,? \d{{4}})?"
_CAPITALS = r"[A-ZÀ-Þ](?:[A-ZÀ-Þ.’'-]|(?<=[\w.]) (?=[A-ZÀ-Þ]{2}))+(?<![.’'-])(?:/[A-ZÀ-Þ]+)*"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2}"
_REGION = rf"(?:, {_NAME}\.?){{0,2}}"
_CREDIT = r" ?[(\[/][\w .,/&-]{2,40}[)\]/]"
_DASH = r"\s*(?:[–—|]|--?)\s+"
# Of the undated and unsigned, only what is followed by a capital or a mark: `UN — the body — is closed` is prose.
_OPENS = r"(?=[A-ZÀ-Þ\d\"“‘'«‹„＂″〝「『])"
_ALERTS = "|".join(re.escape(word) for word in sorted(word_set("leads", "alerts"), key=len, reverse=True))
_TIME = r"\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)|\d{1,2}[:.h]\d{2}(?!\d|%| ?per)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # Bullets, emoji and arrows.
        r"(?:[^\w\s\"“”‘’'«»‹›„‟‚`＂″〝「『([{$€£¥#@&¿¡…+~−±]\s*)+(?<![-–—]\d)",
        # `3. `, `a) `, `[1] ` of a list.
        rf"(?:\(?(?:\d{{1,2}}|[a-z])[.)]|\[\d{{1,2}}\])\s+{_OPENS}",
        rf"(?i:{_ALERTS})(?: \d{{1,2}})?\s*(?::|\||[–—-]\s|(?<=\d)-)\s*",
        rf"(?:(?:{_WEEKDAY}),? )?(?:{_TIME})(?: [A-Z]{{3,4}}\b)?\s*(?:[:|]|[–—-]\s)?\s*"
        rf"(?:{_OPENS}|(?=(?i:{_ALERTS})\b))",
        rf"(?:{_CAPITALS}|{_NAME}){_REGION}(?:,? {_DAY},?)?{_CREDIT}\.?{_DASH}",
        rf"(?:{_CAPITALS}|{_NAME}){_REGION},? {_DAY}(?:{_CREDIT})?\.?(?:{_DASH}|: ){_OPENS}",
        rf"{_CAPITALS}{_REGION}(?:{_DASH}|: ){_OPENS}",
        # Not `Ilse Brandt — Ivy League surgeon — said`.
        rf"{_NAME}{_REGION} [–—] {_OPENS}(?!.{{0,90}} [–—])",
        rf"{_CREDIT.removeprefix(' ?')}\.?{_DASH}",
    )
)  # fmt: skip


def without_leads(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements without what leads their paragraph in; one that has no other content is left out."""
    kept = []
    for one in found:
        lead = _lead(reading, min(first for first, _ in (*one.content, *((one.source,) if one.source else ()))))
        if lead is None or lead[0] <= one.cue[0] < lead[1]:
            kept.append(one)
            continue
        content = tuple(cut for piece in one.content if (cut := _behind(piece, lead)) is not None)
        source = _behind(one.source, lead) if one.source is not None else None
        if content and (source is not None or one.source is None):
            kept.append(replace(one, content=content, source=source))
    return kept


def _behind(piece: TokenSpan, lead: TokenSpan) -> TokenSpan | None:
    if piece[0] >= lead[1] or piece[1] <= lead[0]:
        return piece
    return (lead[1], piece[1]) if lead[1] < piece[1] else None


def _lead(reading: Reading, first: int) -> TokenSpan | None:
    """The tokens that lead in the paragraph of a token; None where it opens with prose."""
    one = reading.paragraphs[bisect_right(reading.paragraphs, first, key=lambda one: one.first) - 1]
    at = start = reading.starts[one.first]
    end = min(reading.ends[one.last - 1], start + _LONGEST)
    while match := next((match for form in _FORMS if (match := form.match(reading.text, at, end))), None):
        at = match.end()
    last = bisect_left(reading.starts, at, one.first, one.last)
    return (one.first, last) if one.first < last < one.last else None
