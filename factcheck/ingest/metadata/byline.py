"""Who signed: the names out of what a page gives for them, in one line: `Ilse Brandt; AFP`."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from factcheck.ingest.cleaning.boilerplate_forms import words
from factcheck.ingest.cleaning.characters import one_line
from factcheck.ingest.metadata import byline_forms as forms
from factcheck.ingest.metadata.days import day_written

_LONGEST = 300  # code points
_LONGEST_NAME = 8  # words
_MOST = 20  # names
_NO_NAME = re.compile(r"<[^<>]*>|\bhttps?:\S*|\bwww\.\S*|\S*@\S*|#\w+", re.IGNORECASE)
_APART = re.compile(r"\s*[|•·;\n]\s*|\s+[/–—-]\s+")
_COMMA = re.compile(r"\s*[,，、]\s*")
_TWICE = re.compile(r"(.{4,}?)[\s,;]*\1")
_PARTICLE = re.compile(r"[a-z'’]{1,4}|(?:al|el|as|ad|ar|ul)-(?:[A-Z]\w+)?")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.?-?){1,2}")
_LETTERS = re.compile(r"[A-ZÀ-Þ]{2,6}|[A-ZÀ-Þ]{2,}/[A-ZÀ-Þ]{2,}")
_EDGES = " \t,;:.-–—|/"
_COUNT = re.compile(r"\s*\(\d+\)")


def byline(given: Iterable[str], outlet: str | None = None) -> str | None:
    """The names of those who signed, agencies as well; roles, places and links cut off; None where none is left.

    The outlet itself is left out beside others.
    """
    behind = re.compile(rf"\s+for (?:the )?{re.escape(_bare_outlet(outlet or '-'))}$", re.IGNORECASE)
    found = list(_fullest([behind.sub("", name) for words in given for name in _names(words)][:_MOST]))
    for is_less in (_role, lambda name: _bare_outlet(name) == _bare_outlet(outlet or "")):
        found = [name for name in found if _is_agency(name.split()[0]) or not is_less(name)] or found
    return one_line("; ".join(found))


def adds_agencies(line: str, other: str) -> bool:
    """Whether a byline has all names of another, and agencies besides: `Ilse Brandt; agencies`."""
    names, known = line.split("; "), set(other.split("; "))
    return len(names) > len(known) and known <= set(names) and all(_is_agency(one) for one in set(names) - known)


def _bare_outlet(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _names(given: str) -> Iterator[str]:
    plain = " ".join(_NO_NAME.sub(" ", unescape(given[: 2 * _LONGEST])).replace("\0", " ").split(" "))
    if len(plain) > _LONGEST:
        return
    parts = [part.strip() for part in _APART.split(_unlabelled(plain))]
    if len(parts) > 1 and all(len(part.split()) == 1 for part in parts):
        parts = [" ".join(parts)]  # given name and surname marked apart
    for part in parts:
        if " " not in part and part != parts[0] and " " in parts[0] and not _is_agency(part):
            continue  # where somebody writes from
        part = _without_notes(_unlabelled(part))  # noqa: PLW2901
        if not part or day_written(part) is not None or forms.others().match(part) or part in words("byline-links"):
            continue
        if _is_staff_and_agencies(part):
            yield part
        else:
            for names in forms.links().split(part) if _joins_names(part) else [part]:
                for one in _with_agency(names):
                    yield from _between_commas(one)


def _without_notes(part: str) -> str:
    """Without days, counts, and what the page sets behind a name: `Ilse Brandt (214) Follow`."""
    part = forms.part_with().sub(r" with \1", part)
    for noted in (forms.deeds(), forms.dates(), forms.counts(), forms.tails(), _COUNT):
        part = noted.sub("", part)
    return part.strip()


def _is_staff_and_agencies(part: str) -> bool:
    """`Staff and agencies` is one name: it names nobody."""
    *others, last = forms.links().split(part)
    return len(others) == 1 and last.casefold() in words("byline-unnamed") and _role(others[0])


def _with_agency(part: str) -> list[str]:
    """`Ilse Brandt/Reuters`, `Ilse Brandt Associated Press`: a person and an agency."""
    for agency in sorted(words("byline-agencies"), key=len, reverse=True):
        name = part.removesuffix(agency)
        if name != part and len(name.strip(" /").split()) > 1 and name[-1] in " /" and "," not in name:
            return [name.strip(" /"), agency]
    return [part]


def _between_commas(given: str) -> Iterator[str]:
    parts = [part for part in (_trimmed(part) for part in _COMMA.split(given)) if part]
    if pairs := _turned(parts):
        yield from pairs
        return
    for number, part in enumerate([*parts[:1], *map(_agency_of, parts[1:])]):
        if number and part in words("byline-suffixes"):
            continue
        if number and not _signs(part):
            continue
        name = _bare(part)
        if name is not None:
            suffix = next((next_part for next_part in parts[number + 1 : number + 2]), "")
            yield f"{name}, {suffix}" if suffix in words("byline-suffixes") else name


def _agency_of(part: str) -> str:
    """The agency of `Associated Press Writer`, `AP Business Writer`; any other part as it is."""
    names = part.split()
    kept = len(names)
    while kept and _is_role_word(names[kept - 1]):
        kept -= 1
    agency = " ".join(names[:kept])
    return agency if kept < len(names) and _is_agency(agency) else part


def _turned(parts: list[str]) -> list[str]:
    """`Brandt, Ilse` the way it is said; nothing where these are no names written surname first."""
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if not parts or len(parts) % 2 or not all(_is_surname(last) and _is_given(first) for last, first in pairs):
        return []
    return [f"{first} {last}" for last, first in pairs]


def _is_surname(part: str) -> bool:
    *particles, last = part.split()
    return all(_PARTICLE.fullmatch(word) for word in particles) and _is_given(last)


def _is_given(part: str) -> bool:
    names = part.split()
    if part in words("byline-suffixes") or part in words("byline-places") or _is_agency(part) or len(names) > 2:
        return False
    return not _role(part) and all((name[0].isupper() and not name.isupper()) or _is_initial(name) for name in names)


def _is_initial(name: str) -> bool:
    return len(name) == 1 or ("." in name and _INITIALS.fullmatch(name) is not None)


def _signs(part: str) -> bool:
    """Whether a part behind a comma is somebody who signed too, not what or where the one before it is."""
    if _is_agency(part):
        return True
    names = part.split()
    if len(names) < 2 or forms.others().match(part) or part in words("byline-places") or _role(part) or _chair(part):
        return False
    return names[0].lower() not in words("byline-place-words") and _looks_like_names(names)


def _looks_like_names(names: list[str]) -> bool:
    return 1 < len(names) < 6 and all(not name[0].islower() or _PARTICLE.fullmatch(name) for name in names)


def _joins_names(part: str) -> bool:
    sides = forms.links().split(part)
    return len(sides) > 1 and all(
        _is_agency(_trimmed(side)) or _looks_like_names(_COMMA.split(_trimmed(side))[0].split()) for side in sides
    )


def _bare(part: str) -> str | None:
    """A name without role and place; None where it is none."""
    part = _trimmed(_behind_place(_bracketed(part)))
    if twice := _TWICE.fullmatch(part):
        part = twice[1].strip(_EDGES)
    if not part or part.isdigit() or day_written(part) or len(part.split()) > _LONGEST_NAME:
        return None
    name = _without_title(_without_role(part.split()))
    if name.isascii() and name.islower() and " " not in name and not _is_agency(name):
        return None  # how somebody logs in
    if name == name.lower() and not _is_agency(name) and name.isascii() and " " in name:
        return name.title()
    return forms.as_it_writes_itself().get(name.casefold(), name) or None


def _bracketed(part: str) -> str:
    """`Ilse Brandt (text)` is her alone; nobody is left of `Bo Lind (photos)`."""
    name, _, note = part.rstrip(")").rpartition(" (")
    if note.casefold() in words("byline-pictures"):
        return ""
    return name if name and note.casefold() in words("byline-writing") else part


def _without_title(name: str) -> str:
    title, _, rest = name.partition(" ")
    return rest if title in words("byline-titles") and " " in rest else name


def _behind_place(part: str) -> str:
    names = part.split()
    for number in range(1, len(names)):
        if names[number] in words("byline-place-words"):
            head = " ".join(names[:number])
            return head if number > 1 or _is_agency(head) else part
    return part


def _without_role(names: list[str]) -> str:
    roles = [_is_role_word(name) for name in names]
    whole = " ".join(names)
    if all(roles) or not _role(whole) or _is_agency(names[0]):
        return whole
    if roles[0]:
        rest = names[roles.index(False) :]
        return " ".join(rest) if len(rest) > 1 and not _role(" ".join(rest)) else whole
    first = roles.index(True)
    return " ".join(names[:first]) if first > 1 and all(roles[first:]) else whole


def _is_role_word(name: str) -> bool:
    bare = name.strip(_EDGES).lower()
    return bare in words("byline-roles") or bare in words("byline-role-words")


def _role(part: str) -> bool:
    return any(word.strip(_EDGES).lower() in words("byline-roles") for word in part.split())


def _chair(part: str) -> bool:
    return any(word.lower() in words("byline-chairs") for word in part.split())


def _is_agency(part: str) -> bool:
    return (
        part in words("byline-agencies")
        or part.casefold() in forms.as_it_writes_itself()
        or _LETTERS.fullmatch(part) is not None
    )


def _trimmed(part: str) -> str:
    part = part.strip()
    bare = part.strip(_EDGES)
    if part.endswith(".") and len(part.split()[-1]) < 4:
        return f"{bare}."  # `Jr.` and initials keep their full stop
    return bare


def _unlabelled(part: str) -> str:
    return forms.labels().sub("", part.strip(), count=1)


def _fullest(names: list[str]) -> Iterator[str]:
    """Each once, a surname alone not beside the whole name."""
    once: dict[str, str] = {}
    for name in names:
        key = "".join(filter(str.isalnum, name.casefold()))
        if key not in once or once[key].isupper():
            once[key] = name
    kept = list(once.values())
    for name in kept:
        is_part = any(other != name and other.casefold().endswith(f" {name.casefold()}") for other in kept)
        if not is_part or _is_agency(name):
            yield name
