"""Hold each quotation of a draft against the records: one finding each, the first that holds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.model import Change, ChangeOp, Document, Finding, Span, Verification
from factcheck.verification.aligning import AlignedRun, align_words
from factcheck.verification.folding import SpokenWord, is_telling
from factcheck.verification.judging import (
    SHORT,
    Covering,
    Judged,
    absent,
    covers_as_given,
    is_same_sentence,
    is_somebodys,
    judged_place,
    mildest,
)
from factcheck.verification.lexicon import CONJUNCTIONS
from factcheck.verification.placing import Placing, TurningCut
from factcheck.verification.quotations import LEAST_WORDS, ClaimedQuotation, claimed_quotations, with_speaker
from factcheck.verification.record_index import RecordIndex, Window
from factcheck.verification.retracing import Retracing

# So many windows are looked into: the speaker's own first.
_OWN, _OTHERS = 8, 4
# Among so few records a word is never too frequent to be looked for.
_FEW_RECORDS = 20
# A part of a quotation that stands elsewhere makes a splice from so many words in a row on.
_ELSEWHERE, _ELSEWHERE_FAR = 4, 6
_EDGES = " \t\n,;:.!?"


def verify_document(document: Document, index: RecordIndex, covers: Covering = covers_as_given) -> list[Verification]:
    """What holding each quotation of an attributed document against the records gave, in order of place.

    It is not found only where a record `covers` its occasion. Every stretch in quotation marks of three words or more
    has one; a shorter one only where it is found altered.
    """
    labels = frozenset(label for record in index.records for label in record.labels | record.offices)
    quotations = [with_speaker(one, labels) for one in claimed_quotations(document) if one.length > 1]
    windows = index.find([one.words for one in quotations])
    retracing = Retracing(document, index)
    found: list[Verification] = []
    for quotation, some in zip(quotations, windows, strict=True):
        judged = _judge(quotation, some, index, covers)
        if judged.finding == "not_found" or (judged.finding == "other_translation" and judged.placing is None):
            covering = [one for one in index.records if covers(quotation, one, index.records)]
            judged = retracing.judged(quotation, covering) or judged
        if quotation.length >= LEAST_WORDS or _is_short_altered(judged):
            found.append(_verification(document, quotation, judged, index))
    return found


def _is_short_altered(judged: Judged) -> bool:
    if judged.finding != "altered" or judged.placing is None:
        return False
    left_out = [judged.placing.theirs[at].form for run in judged.placing.differing for at in range(run.c, run.d)]
    return judged.placing.matched == judged.placing.quotation.length and 0 < len(left_out) <= 2


def _judge(quotation: ClaimedQuotation, windows: Sequence[Window], index: RecordIndex, covers: Covering) -> Judged:
    own, others = _placings(quotation, windows, index)
    if (found := mildest(own) or _pieced(quotation, index)) is not None:
        return found
    if (theirs := mildest(filter(is_somebodys, others))) is not None:
        return Judged("other_speaker", theirs.placing)
    if (whole := mildest(_across(quotation, own))) is not None:
        return whole
    if (theirs := mildest(filter(is_somebodys, _across(quotation, others)))) is not None:
        return Judged("other_speaker", theirs.placing)
    alike = [one for one in own if is_same_sentence(one)]
    if not alike and quotation.length <= SHORT and len(index.records) > _FEW_RECORDS:
        near = index.among(lambda record: covers(quotation, record, index.records))
        own, _ = _placings(quotation, near.find([quotation.words])[0], near)
        alike = [one for one in own if is_same_sentence(one)]
    if alike:
        return _altered(alike, index)
    judged = absent(quotation, index.records, covers)
    joint = _joint(quotation, index) if judged.finding == "not_found" else None
    return Judged("spliced", joint) if joint else judged


def _altered(alike: Sequence[Placing], index: RecordIndex) -> Judged:
    """What is to be said of the likest of the places that have other words."""
    best = max(alike, key=lambda one: (one.telling + one.matched - 2 * len(one.differing), -one.start))
    if best.record.is_translation or best.record.is_foreign:
        return Judged("other_translation", best)
    if any(_stands_elsewhere(best, run, index) for run in best.differing):
        return Judged("spliced", best)
    return judged_place(best)


def _placings(
    quotation: ClaimedQuotation, windows: Sequence[Window], index: RecordIndex
) -> tuple[list[Placing], list[Placing]]:
    """The quotation laid into the likeliest windows: those that may be the speaker's, and those of others."""
    own: list[Placing] = []
    others: list[Placing] = []
    for window in windows:
        record = index.records[window.record]
        label = record.turn_labels[window.turn]
        by = record.is_by(quotation.speaker, label, quotation.roles) if quotation.speaker else None
        among, most = (others, _OTHERS) if by is False else (own, _OWN)
        if len(among) < most and (placing := Placing.of(quotation, record, window.turn, index.read(window))):
            among.append(placing)
        if len(own) >= _OWN and len(others) >= _OTHERS:
            break
    return own, others


def _across(quotation: ClaimedQuotation, own: Sequence[Placing]) -> Iterator[Placing]:
    """The quotation laid into the speaker's words without what breaks into them."""
    done: set[tuple[str, int]] = set()
    for placing in own[:_OTHERS]:
        for keeps_echoes in (False, True):
            record = placing.record.uninterrupted(placing.turn, keeps_echoes=keeps_echoes)
            if record is None or (record.said, record.turns[0].start) in done:
                continue
            done.add((record.said, record.turns[0].start))
            index = RecordIndex([record])
            for window in index.find([quotation.words])[0][:_OTHERS]:
                if found := Placing.of(quotation, record, window.turn, index.read(window)):
                    yield found


def _joint(quotation: ClaimedQuotation, index: RecordIndex) -> Placing | None:
    """Of a quotation whose two parts the speaker says in two places, the place of the first; else None."""
    for at in range(LEAST_WORDS, len(quotation.words) - LEAST_WORDS + 1):
        before, after = quotation.words[at - 1], quotation.words[at]
        is_joined = after.form in CONJUNCTIONS or not set(",.;:—–").isdisjoint(quotation.text[before.end : after.start])
        if not is_joined:
            continue
        parts = [replace(quotation, words=words) for words in (quotation.words[:at], quotation.words[at:])]
        if any(sum(is_telling(word.form) for word in part.words) < 2 for part in parts):
            continue
        places = [
            _own_place(part, some, index)
            for part, some in zip(parts, index.find([one.words for one in parts]), strict=True)
        ]
        if all(places):
            return places[0]
    return None


def _own_place(part: ClaimedQuotation, windows: Sequence[Window], index: RecordIndex) -> Placing | None:
    own = [one for one in _placings(part, windows, index)[0] if one.is_clean]
    return next((one for one in own if _is_theirs(part, one)), None)


def _is_theirs(part: ClaimedQuotation, placing: Placing) -> bool:
    record = placing.record
    return part.speaker is not None and record.is_by(part.speaker, record.turn_labels[placing.turn], part.roles) is True


def _pieced(quotation: ClaimedQuotation, index: RecordIndex) -> Judged | None:
    """Parts with dots between them that the speaker says in several turns of one record, in that order."""
    parts = quotation.parts
    if len(parts) < 2:
        return None
    places = [
        [one for one in _placings(part, some, index)[0] if one.is_clean]
        for part, some in zip(parts, index.find([part.words for part in parts]), strict=True)
    ]
    for first in places[0]:
        chain = [first]
        for some in places[1:]:
            chain += [one for one in some if one.record is first.record and one.start >= chain[-1].end][:1]
        if len(chain) == len(parts):
            return Judged("partial", first, next((one.turning for one in chain if one.turning), None))
    return None


def _stands_elsewhere(placing: Placing, run: AlignedRun, index: RecordIndex) -> bool:
    """Whether words that this place lacks stand together in another."""
    words = [one for one in placing.quotation.words[run.a : run.b] if not one.is_gap]
    if len(words) < 2:
        return False
    for window in index.find([words])[0][:_OTHERS]:
        longest = _longest_run(words, index.read(window))
        is_here = index.records[window.record] is placing.record
        is_whole = len(longest) >= max(2 if is_here else LEAST_WORDS, len(words) - (len(words) > LEAST_WORDS))
        is_long = len(longest) >= (_ELSEWHERE if is_here else _ELSEWHERE_FAR)
        if (
            (is_whole or is_long)
            and any(is_telling(one.form) for one in longest)
            and 5 * len(longest) >= 2 * len(words)
        ):
            return True
    return False


def _longest_run(words: Sequence[SpokenWord], theirs: Sequence[SpokenWord]) -> Sequence[SpokenWord]:
    runs = [words[run.a : run.b] for run in align_words(words, theirs) if run.same]
    return max(runs, key=len, default=())


def _verification(document: Document, quotation: ClaimedQuotation, judged: Judged, index: RecordIndex) -> Verification:
    placing = judged.placing
    start, end = quotation.span
    return Verification(
        document_id=document.id,
        statement_id=quotation.statement.id if quotation.statement else None,
        quotation=document.span(start, end),
        speaker=quotation.speaker or _name(quotation),
        finding=judged.finding,
        turned=judged.turning is not None,
        turned_by=judged.turning.by if judged.turning else None,
        cut=_cut(_text_of(placing, index), judged.turning) if placing and judged.turning else None,
        found_document_id=placing.record.id if placing else None,
        found=Span.of(_text_of(placing, index), placing.start, placing.end) if placing else None,
        found_speaker=placing.record.turns[placing.turn].speaker if placing else None,
        diff=word_changes(placing) if placing else (),
        searched=_searched(quotation, judged.finding, index),
        at=placing.record.second_at(placing.start) if placing else None,
    )


def _text_of(placing: Placing, index: RecordIndex) -> str:
    """The record's text as it stands, with what breaks into the words."""
    return next((one for one in index.records if one.id == placing.record.id), placing.record).document.text


def _cut(text: str, turning: TurningCut) -> Span:
    """The words that were cut, without white space and stops at their edges."""
    words = text[turning.start : turning.end]
    start = turning.end - len(words.lstrip(_EDGES))
    return Span.of(text, start, max(start, turning.start + len(words.rstrip(_EDGES))))


def _name(quotation: ClaimedQuotation) -> str | None:
    speaker = quotation.statement.speaker if quotation.statement else None
    return speaker.name if speaker else None


def _searched(quotation: ClaimedQuotation, finding: Finding, index: RecordIndex) -> tuple[str, ...]:
    """The records of the speaker; all of them where no speaker is known, or none of them is the speaker's."""
    speaker = quotation.speaker
    if finding == "not_searched":
        return ()
    by = {one.id: one.covers(speaker, quotation.roles) if speaker else None for one in index.records}
    own = [name for name, is_own in by.items() if is_own]
    return tuple(own or [name for name, is_own in by.items() if is_own is None] or by)


def word_changes(placing: Placing) -> tuple[Change, ...]:
    """The quotation and the record side by side, in their own spelling."""
    return tuple(
        Change(op=_op(run, ours, theirs), ours=ours, theirs=theirs)
        for run in placing.runs
        for ours in [_text(placing.quotation.text, placing.quotation.words[run.a : run.b])]
        for theirs in [_text(placing.record.said, placing.theirs[run.c : run.d])]
        if ours or theirs
    )


def _op(run: AlignedRun, ours: str, theirs: str) -> ChangeOp:
    if run.same:
        return "same"
    return "changed" if ours and theirs else ("added" if ours else "removed")


def _text(text: str, words: Sequence[SpokenWord]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split()) if words else ""
