"""What has happened cannot lie ahead of publication, nor what will happen lie behind it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checkers.date_consistency.detectors.told_days import is_counted_from_told
from factcheck.checkers.date_consistency.faults import DateFault, fault
from factcheck.checkers.date_consistency.words import ARRANGED, HAPPENED, NOTICE, PARTICIPLES, TO_COME, any_of, set_of
from factcheck.plugin import read
from factcheck.plugin.dates import (
    DATE,
    NEAR,
    WEEKDAY,
    WRITTEN_MONTH,
    YEAR,
    DatedText,
    DateMention,
    month_as_written,
    told_year,
)

_HAPPENED_ON = re.compile(
    rf"(?P<verb>\b{PARTICIPLES})\b(?P<between>(?: (?!when\b)[\w’'-]+){{0,4}}?) on (?:{WEEKDAY},? )?"
    rf"(?P<day>{DATE})"
    # `She died September 12`.
    rf"|\b(?P<verb2>{any_of('date_tenses', 'struck')}|(?:was|were) {any_of('date_tenses', 'undergone')})"
    rf"(?: {WEEKDAY},?)? (?P<day2>{DATE})(?=[.,;)]| (?:in|at|after|by|when)\b|$)"
)
_ON_HAPPENED = re.compile(
    rf"(?:^|(?<=[.!?] ))(?:[A-Z]\w+ing\b(?: [\w’'-]+){{0,5}}? on|On) (?P<day>{DATE}),"
    rf"(?P<between>(?: [\w.’'-]+){{1,5}}?) (?P<verb>{HAPPENED}|shut|[a-z]{{2,}}ed)\b",
    re.MULTILINE,
)
# `Has been closed since September 12`, `in a letter dated September 12`, `the September 12 attack killed`.
_SINCE = re.compile(rf"\b(?:has|have) been(?: [\w’'-]+){{0,3}} since (?P<day>{DATE})")
_DEEDS = any_of("date_tenses", "deeds")
_DONE = re.compile(
    rf"\b(?:{any_of('date_tenses', 'papers')}) dated (?P<day>{DATE})"
    rf"|[Tt]he (?P<day2>{DATE}) (?:{_DEEDS})(?: in [A-Z]\w+)? (?:that )?(?:was|were|had|has|{HAPPENED}|[a-z]{{2,}}ed)\b"
    rf"|[Aa]s of (?P<day3>{DATE}),(?: [\w’'-]+){{1,6}}? (?:had|has|have|was|were) "
    rf"|\b(?:{_DEEDS}) on (?P<day4>{DATE}) (?:{HAPPENED}|[a-z]{{2,}}ed)\b"
)
# `The plant closed in October 2019`, `was sold in 2020`, in copy of 2017.
_HAPPENED_IN = re.compile(
    rf"\b(?P<verb>(?:was|were|had been) (?!was|were){PARTICIPLES}|{any_of('date_tenses', 'happened_in')})\b"
    r"(?P<between>(?: (?!when\b)[\w’'-]+){0,3}?) in (?:(?:early|late|mid)[ -])?"
    rf"(?:{WRITTEN_MONTH} )?(?P<day>{YEAR})"
)
_AHEAD_OF_ALL = re.compile(rf"\b{any_of('date_tenses', 'years_ahead')}\b")
_WILL_ON = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:(?:due|set|scheduled|expected|going) )?to) (?:be )?"
    rf"(?P<between>[\w’'-]+(?: [\w’'-]+){{0,4}}?) on (?:{WEEKDAY},? )?(?P<day>{DATE})"
    rf"|\b(?:is|are) (?:due|set|scheduled|planned|slated|expected) (?P<for>for|on) (?:{WEEKDAY},? )?(?P<day2>{DATE})"
    rf"|\b(?:[Tt]he|[Aa]n) (?P<upcoming>upcoming) (?P<day3>{DATE})"
)
# `Yesterday, the minister will travel`, `Tomorrow, the council met`.
_YESTERDAY_WILL = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<day>{NEAR}|Last (?:week|month|year|night)),?(?P<between>(?: [\w’'-]+){{1,5}}?) will\b",
    re.MULTILINE,
)
_TOMORROW_PAST = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<day>{NEAR}|Next (?:week|month|year)),?(?P<between>(?: [\w’'-]+){{1,4}}?) "
    rf"(?P<verb>{HAPPENED}|[a-z]{{3,}}ed)\b(?P<rest>[^.\n]{{0,60}})",
    re.MULTILINE,
)
_TO_COME = re.compile(TO_COME, re.IGNORECASE)
_ARRANGED = re.compile(rf"\b{ARRANGED}\b", re.IGNORECASE)
_NOTICE = re.compile(NOTICE)
# `had met the envoy tomorrow`, `arrived tomorrow`.
_PAST_TOMORROW = re.compile(
    rf"\b(?:(?:had|has|have|was|were) (?P<participle>{PARTICIPLES})"
    rf"|(?P<past>{any_of('date_tenses', 'happened', 'ended')}))"
    rf"(?P<between>(?: [\w’'-]+){{0,6}}?) (?P<day>{NEAR}|next (?:week|month|year)\b(?!['’])|next {WEEKDAY}(?!['’]))"
)
_WILL_YESTERDAY = re.compile(
    rf"\b(?:will|shall|['’]ll|(?:is|are) (?:(?:going|due|set|expected) )?to)(?P<between>(?: [\w’'-]+){{1,7}}?) "
    rf"(?P<day>{NEAR}|last (?:week|month|year|night)\b(?!['’])|last {WEEKDAY})"
)
_SUPPOSED = re.compile(rf"\b{any_of('date_tenses', 'supposed')}(?: [\w’'-]+)?\s$", re.IGNORECASE)
# `The council adopted the resolution tomorrow`; not `if adopted`, `will be adopted`, `laws adopted`.
_DONE_TOMORROW = re.compile(
    rf"\b(?:[Tt]he [a-z]+|[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+) (?P<past>"
    rf"{any_of('date_tenses', 'decided')})(?P<between> (?:the|an?|his|her|its|their)"
    rf"(?: [\w’'-]+){{1,4}}?) (?P<day>{NEAR})"
)
# Between the verb and its day: another clause, or words that turn the day to something else.
_TURNS = re.compile(rf"\b{any_of('date_tenses', 'turning', 'arranged')}\b", re.IGNORECASE)
# What is called off or called for before it takes place.
_ARRANGEMENT = re.compile(rf"\b{any_of('date_tenses', 'arrangements')}\b")
_PAST_BETWEEN = re.compile(rf"\b(?:{any_of('date_tenses', 'another_clause')}|{PARTICIPLES})\b")
_NO_SINGULAR = ("they", "we", "i", "you", "to", "and")
_UNCHANGED, _BEFORE_NOUN, _AFTER_NOUN = (
    set_of("date_tenses", name) for name in ("unchanged", "before_noun", "after_noun")
)
# Without a year, a day so soon after publication is taken for the one to come.
_SOON = timedelta(days=60)


def find_tense_faults(reading: DatedText) -> Iterator[DateFault]:
    """A past event after publication; a past with `tomorrow`; a future with `yesterday`."""
    yield from _after_publication(reading)
    yield from _in_later_month(reading)
    yield from _before_publication(reading)
    yield from _opening(reading)
    for match in reading.find(_DONE_TOMORROW):
        supposed = _SUPPOSED.search(match.string[max(0, match.start() - 40) : match.start()])
        if not supposed and not _turned(match) and _is(reading, match, ("tomorrow",)):
            yield _tense(reading, match, "is told as past")
    for match in reading.find(_PAST_TOMORROW):
        verb = match["participle"] or match["past"]
        if (
            not _turned(match)
            and not _ARRANGED.fullmatch(verb)
            and not _told(match)
            and _is(reading, match, ("tomorrow", "next"))
            and not is_counted_from_told(reading, *match.span("day"))
        ):
            yield _tense(reading, match, "is told as past")
    for match in reading.find(_WILL_YESTERDAY):
        turned = _PAST_BETWEEN.search(match["between"]) or match["between"].endswith(" the")
        # `The fair will take place the last week of May`.
        if not turned and _is(reading, match, ("yesterday", "last")):
            yield _tense(reading, match, "is told as still to come")


def _opening(reading: DatedText) -> Iterator[DateFault]:
    for form, words, told in (
        (_YESTERDAY_WILL, ("yesterday", "last"), "is told as still to come"),
        (_TOMORROW_PAST, ("tomorrow", "next"), "is told as past"),
    ):
        for match in reading.find(form):
            if not _PAST_BETWEEN.search(match["between"]) and _is(reading, match, words) and not _may_come(match):
                yield _tense(reading, match, told)


def _may_come(match: re.Match[str]) -> bool:
    """`Tomorrow, the newly elected mayor will speak`, `Tomorrow, the delayed launch ...`."""
    words = match.groupdict()
    return bool("verb" in words and (_ARRANGED.fullmatch(words["verb"]) or _TO_COME.search(words["rest"])))


def _told(match: re.Match[str]) -> bool:
    """`Said next week would be hard`, `was next Thursday`: the day is what is told, or seen from the past."""
    verb, after = match["past"], match.string[match.end() :]
    if verb in ("was", "were"):
        return match["day"].startswith("next")
    return verb in ("said", "told", "wrote") and not re.match(r"(?: that\b|[.,;]|$)", after)


def _turned(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 40) : match.start()]
    between = match["between"]
    # `Had spoken with the premier tomorrow`, not `ended with effect from tomorrow`.
    if match[0].startswith("had "):
        between = between.removeprefix(" with")
    return bool(_TURNS.search(between) or re.search(r"\b(?:will|would|shall|could|should|may|might) \w*\s?$", before))


def _is(reading: DatedText, match: re.Match[str], words: tuple[str, ...]) -> bool:
    return reading.text[match.start("day") : match.end("day")].lower().startswith(words)


def _tense(reading: DatedText, match: re.Match[str], told: str) -> DateFault:
    start, end = match.span("day")
    return DateFault("tense", f"what happens {reading.text[start:end]} {told}", ((match.start(), end),))


def _after_publication(reading: DatedText) -> Iterator[DateFault]:
    published = reading.published
    if published is None:
        return
    seen = set()
    for match in (*reading.find(_HAPPENED_ON), *reading.find(_ON_HAPPENED)):
        day, between = _day_of(reading, match), match["between"] or ""
        late = _day_after(day, reading, published) if day is not None else None
        if day is None or late is None or _lies_ahead(reading, match) or _is_notice(reading, match.start()):
            continue
        if _TURNS.search(between) or _ARRANGEMENT.search(between) or not _is_past(match):
            continue
        seen.add(day.start)
        yield _late(day, published)
    for form, soon in ((_SINCE, timedelta(days=30)), (_DONE, _SOON)):
        for match in reading.find(form):
            day = _day_of(reading, match)
            late = _day_after(day, reading, published) if day is not None else None
            if day is None or late is None or late - published > soon or day.start in seen:
                continue
            if not _is_notice(reading, match.start()):
                yield _late(day, published)


def _late(day: DateMention, published: date) -> DateFault:
    return fault("day-after-publication", f"the text is of {published:%Y-%m-%d}, and tells {day.words} as past", day)


def _day_of(reading: DatedText, match: re.Match[str]) -> DateMention | None:
    """The day, whichever form of words gave it."""
    places = (match.start(name) for name in match.groupdict() if name.startswith("day"))
    return next((reading.at(start) for start in places if start >= 0), None)


def _is_past(match: re.Match[str]) -> bool:
    """`The bank shut its doors`, not `banks shut their doors`, nor `the tax cut takes effect`."""
    verb, start = match["verb"], match.start("verb")
    if verb is None or verb not in _UNCHANGED:
        return True
    before = match.string[max(0, start - 60) : start].split()
    if not before or (not match["between"] and verb not in ("shut", "quit")):
        return False
    last, opens = before[-1].lower(), match.string[match.end("verb") :].split(maxsplit=1)[:1]
    if last in ("was", "were", "been", "had", "has", "he", "she", "it"):
        return True
    if last in _BEFORE_NOUN or last.endswith("s") or not last[-1].isalpha() or last in _NO_SINGULAR:
        return False
    return not opens or opens[0] not in _AFTER_NOUN


def _in_later_month(reading: DatedText) -> Iterator[DateFault]:
    """A past event in a month or year that publication had not reached."""
    published = reading.published
    if published is None:
        return
    for match in reading.find(_HAPPENED_IN):
        year = reading.at(match.start("day"))
        sentence = reading.mask[slice(*reading.sentence(match.start()))]
        if year is None or year.year is None or _TURNS.search(match["between"]) or _AHEAD_OF_ALL.search(sentence):
            continue
        if _ARRANGED.search(match["verb"]) or _is_notice(reading, match.start()):
            continue
        month = month_as_written(match["month"]) if match["month"] else 1
        if (year.year, month) > (published.year, published.month if match["month"] else 1):
            span = (match.start("month") if match["month"] else year.start, year.end)
            words = reading.text[slice(*span)]
            message = f"the text is of {published:%Y-%m-%d}, and tells {words} as past"
            yield DateFault("day-after-publication", message, (span,))


def _before_publication(reading: DatedText) -> Iterator[DateFault]:
    """`will open on August 28` in a text of September 1."""
    published = reading.published
    if published is None:
        return
    for match in reading.find(_WILL_ON):
        day = _day_of(reading, match)
        words = (match["between"] or "").partition(" ")[2]
        if day is None or _PAST_BETWEEN.search(words) or _TURNS.search(words) or _is_notice(reading, match.start()):
            continue
        meant = reading.days(day)
        gone = [one for one in meant if one < published - timedelta(days=1)]
        near = [one for one in gone if published - one <= _SOON]
        if meant and (len(gone) == len(meant) if day.year else near and not _comes_soon(meant, published)):
            yield fault("tense", f"the text is of {published:%Y-%m-%d}, and tells {day.words} as still to come", day)


def _comes_soon(meant: tuple[date, ...], published: date) -> bool:
    """Whether the day comes round again before long, so that the one to come may be meant."""
    return any(timedelta(days=-1) <= one - published <= timedelta(days=300) for one in meant)


def _day_after(day: DateMention, reading: DatedText, published: date) -> date | None:
    """The day, where it can only be after publication; a day later is another time zone's, or the next day's page."""
    meant = reading.days(day)
    late = [one for one in meant if one > published + timedelta(days=1)]
    if not late or day.year is not None:
        return late[0] if late else None
    told = told_year(reading, day)
    if (told is not None and told.year < published.year) or _is_quoted(reading, day):
        return None
    return (
        late[0]
        if late[0] - published <= _SOON and all(published - one > _SOON for one in meant if one <= published)
        else None
    )


def _is_quoted(reading: DatedText, day: DateMention) -> bool:
    """Whether somebody else's words give the day: what they speak of may be years ago."""
    quotations = read(reading.text).quotations
    return any(one.closed and one.start < day.start < one.end for one in quotations)


def _lies_ahead(reading: DatedText, match: re.Match[str]) -> bool:
    """Whether the verb or the words before it in its clause speak of what is arranged or still to come."""
    low = max(0, match.start() - 60)
    clause = re.split(r"[.;:,\n]|\b(?:and|but|who|which|that)\b", reading.mask[low : match.start()])[-1]
    # `sank when it struck a rock`: what follows `when` in the past is past.
    verb = match["verb"] or match.groupdict().get("verb2") or ""
    if _ARRANGED.fullmatch(verb) or _TO_COME.search(clause.replace(" when ", " ")):
        return True
    # `Published on September 5` at the head of a line is the page's own.
    return not clause.strip() and verb[0].isupper()


def _is_notice(reading: DatedText, at: int) -> bool:
    """Whether the sentence speaks of the text itself: a correction appended later."""
    start, end = reading.sentence(at)
    return bool(_NOTICE.search(reading.mask[start:end]))
