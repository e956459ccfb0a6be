"""By what name a record's others address whoever answers them as `A`, `THE WITNESS`, `Guest`."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.model import Turn
from factcheck.verification.lexicon import COURTESIES, WITNESSES
from factcheck.verification.voices.names import is_person_name, is_questioner, name_parts, plain_words

_NAME = r"[^\W\d_a-z][\w’'-]+(?: (?:de|van|von|der|la|le|al|bin|O’|[^\W\d_a-z])[\w’'.-]*){0,3}"
# `Mr. Doohan, would you`; `at the log, Mr. Doohan.`; `Thank you, Dr Haddad`.
_ADDRESSED = re.compile(
    r"(?:^|[.?!,;:—–-]\s+"
    r"|\b(?:[Tt]hank you|[Mm]orning|[Aa]fternoon|[Ee]vening|[Ww]elcome|[Hh]ello|[Ss]o|[Aa]nd|[Nn]ow)\s+)"
    rf"(?P<title>[A-Z][a-z]+\.?(?: [A-Z][a-z]+\.?)?) (?P<name>{_NAME})(?=\s*(?:[.?!,;:—–-]|$))",
    re.MULTILINE,
)
_ASKED = re.compile(rf"\b(?:[Yy]ou are|[Yy]ou're|[Yy]ou’re|[Yy]our name is|[Aa]re you|call(?:s|ed)?) (?P<name>{_NAME})")
_ASKED_NAME = re.compile(r"\byour (?:full )?name\b", re.IGNORECASE)
# `EXAMINATION OF ANN ITO BY MS. KAY`, `ANN ITO, sworn`, `Witness: Ann Ito`.
_FULL_NAME = r"[A-Z][\w’'.-]*(?: (?:de|van|von|der|la|le|al|bin|[A-Z])[\w’'.-]*){1,4}"
_HEADED = re.compile(
    r"^[ \t]*(?:(?i:(?:(?:direct|cross|re-?direct|re-?cross|further|continued|chief|in)[ -]*)*examination"
    r"(?: in chief)?|testimony|evidence|deposition|interview|interrogation|statement|questioning) (?i:of|with) "
    rf"(?:(?i:mr|mrs|ms|dr)\.? )?(?P<of>{_FULL_NAME}?)"
    r"(?= (?i:by|on|before|taken|at|in)\b|\s*[,.;:(—–-]|[ \t]*$)"
    rf"|(?:(?i:the witness|witness|deponent|guest|interviewee),? ?:? )?(?P<sworn>{_FULL_NAME}?),? "
    r"[^\n.:]{0,60}?\b(?i:sworn|affirmed|(?:took|taken) the oath|called as a witness)\b"
    rf"|(?P<led>{_FULL_NAME}?)[ \t]*[-–—,][ \t]*(?i:further |re-?)?(?i:direct|cross)\b"
    rf"|(?i:witness|deponent|guest|interviewee|with): (?P<list>{_FULL_NAME}?)(?=\s*[,(—–-]|[ \t]*$))",
    re.MULTILINE,
)
_SPOKEN_OF = re.compile(r"\b(?P<title>[A-Z][a-z]+)\.? (?P<name>[^\W\d_a-z][\w’'-]+)")
_GIVEN_NAME = re.compile(rf"^\W*(?:[Mm]y (?:full )?name is |I am |I'm |I’m |It is |It's )?(?P<name>{_NAME})")
# One who is called by full name counts for as many who are spoken to.
_FULL = 5


def is_witness(label: str) -> bool:
    """Whether whoever has the label is asked by the others, and goes without a name."""
    words = [word for word in plain_words(label) if word != "the"] or [label.strip().casefold().rstrip(".")]
    return len(words) == 1 and words[0] in WITNESSES


def witness_name(text: str, turns: Sequence[Turn]) -> str | None:
    """The name of the one who answers without a name of their own; None where nobody or several may be meant."""
    if not any(is_witness(turn.speaker or "") for turn in turns):
        return None
    labelled = {name_parts(turn.speaker)[-1] for turn in turns if turn.speaker and is_person_name(turn.speaker)}
    labelled |= _spoken_of(text, turns)
    counted: Counter[str] = Counter()
    full: dict[str, str] = {}
    for name, weight in _names(text, turns):
        parts = name_parts(name)
        if parts and parts[-1] not in labelled:
            counted[parts[-1]] += weight
            full[parts[-1]] = max(full.get(parts[-1], ""), name, key=len)
    best = counted.most_common(2)
    if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
        return None
    return full[best[0][0]]


def _spoken_of(text: str, turns: Sequence[Turn]) -> set[str]:
    """The surnames of those whom the one who answers speaks of by a title: `Mr. Kay's office was locked`."""
    answers = (text[turn.start : turn.end] for turn in turns if is_witness(turn.speaker or ""))
    return {
        name_parts(match["name"])[-1]
        for said in answers
        for match in _SPOKEN_OF.finditer(said)
        if plain_words(match["title"])[0] in COURTESIES and name_parts(match["name"])
    }


def _names(text: str, turns: Sequence[Turn]) -> Iterable[tuple[str, int]]:
    asked = False
    headed = (one["of"] or one["sworn"] or one["led"] or one["list"] for one in _HEADED.finditer(text))
    yield from ((name, _FULL) for name in headed if is_person_name(name))
    for turn in turns:
        said = text[turn.start : turn.end]
        if is_witness(turn.speaker or ""):
            match = _GIVEN_NAME.match(said) if asked else None
            if match and len(match["name"].split()) > 1:
                yield match["name"], _FULL
            asked = False
            continue
        asked = bool(_ASKED_NAME.search(said))
        for match in _ADDRESSED.finditer(said):
            title = plain_words(match["title"])
            if title[-1] in COURTESIES or not name_parts(match["title"]):
                yield f"{match['title']} {match['name']}", 1
        if is_questioner(turn.speaker or ""):
            yield from ((match["name"], _FULL) for match in _ASKED.finditer(said) if len(match["name"].split()) > 1)


def office_name(text: str, label: str) -> str | None:
    """The name that a record gives its office-holder: `THE RECTOR` is `Rector Solheim`; None of several or none."""
    words = [word for word in label.split() if word.casefold() != "the"]
    if not words or label.strip().casefold().startswith("a "):
        return None
    office = " ".join(words).title()
    if f"{office} " not in text:
        return None
    found = {match["name"] for match in re.finditer(rf"{re.escape(office)} (?P<name>{_NAME})", text)}
    found = {name for name in found if is_person_name(name) and name_parts(name)}
    return max(found, key=len) if len({name_parts(name)[-1] for name in found}) == 1 else None
