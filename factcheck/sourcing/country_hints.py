"""Countries that a text speaks of: they tell whose a name is that several bodies bear."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files

from factcheck.languages.late import late
from factcheck.sourcing.agencies import AgencyMention, AgencyRegistry
from factcheck.text.language import candidate_languages

_STEMS: dict[str, str] = tomllib.loads(
    files("factcheck.sourcing").joinpath("data/country_hints.toml").read_text(encoding="utf-8")
)
# How far round a name its country may be spoken of.
_NEAR = 260
_FAR = 2000
_BESIDE = 45
_UNSPACED = late(r"[\u3040-\u9fff\uac00-\ud7af]")


def resolve_shared_names(text: str, mentions: list[AgencyMention], registry: AgencyRegistry) -> list[AgencyMention]:
    """The mentions, each with the agency it stands for where several share its spelling."""
    spelled_out = {mention.agency for mention in mentions if len(registry.agencies_by_name[mention.text]) == 1}
    return [_resolved(text, mention, registry, spelled_out) for mention in mentions]


def _resolved(text: str, mention: AgencyMention, registry: AgencyRegistry, spelled_out: set[str]) -> AgencyMention:
    agencies = registry.agencies_by_name[mention.text]
    if len(agencies) == 1:
        return mention
    named = [agency for agency in agencies if agency in spelled_out]
    if len(named) == 1:
        return replace(mention, agency=named[0])
    distances = {agency: _distance(text, mention, registry.hint_countries(agency)) for agency in agencies}
    known = {agency: far for agency, far in distances.items() if far is not None}
    if known:
        return replace(mention, agency=min(known, key=lambda agency: known[agency]))
    written = _writing_the_language(text, agencies, registry)
    return replace(mention, agency=written[0]) if len(written) == 1 else mention


def _writing_the_language(text: str, agencies: Iterable[str], registry: AgencyRegistry) -> list[str]:
    """Those of the agencies that write the text's language, where the text tells which it is."""
    spoken = candidate_languages(text[:_FAR])
    return [agency for agency in agencies if len(spoken) == 1 and spoken[0] in registry.entries[agency]["languages"]]


def is_country_near(text: str, mention: AgencyMention, registry: AgencyRegistry) -> bool:
    """Whether the agency's country is spoken of near its name."""
    return _spoken_of(text, mention, registry.hint_countries(mention.agency), _NEAR)


def is_country_beside(text: str, mention: AgencyMention, registry: AgencyRegistry) -> bool:
    """Whether the country stands just before the name: `Hungary's MTI`."""
    words = text[max(0, mention.start - _BESIDE) : mention.start]
    words = re.split(r"[.!?;\n]", words)[-1]
    return any(_words(country).search(words) for country in registry.hint_countries(mention.agency))


def is_rival_country_near(text: str, mention: AgencyMention, registry: AgencyRegistry) -> bool:
    """Whether a country where another body bears the initials is spoken of, and the agency's own is not."""
    rivals = registry.entries[mention.agency].get("rival_countries", ())
    return _spoken_of(text, mention, rivals, _NEAR) and not is_country_near(text, mention, registry)


def is_place_name(words: str) -> bool:
    """Whether the words open with a country or a city that is known."""
    return any(_words(country).match(words.strip().lower()) for country in _STEMS)


def spells_out(before: str, initials: str) -> bool:
    """Whether the last words before the initials begin with their letters: `Afghan National Police (ANP`."""
    words = [word for word in re.findall(r"[^\W\d_]+", before) if len(word) > 2 or word.isupper()]
    return "".join(word[0] for word in words[-len(initials) :]).casefold() == initials.casefold()


def _spoken_of(text: str, mention: AgencyMention, countries: Iterable[str], reach: int) -> bool:
    before, after = text[max(0, mention.start - reach) : mention.start], text[mention.end : mention.end + reach]
    return any(_words(country).search(before) or _words(country).search(after) for country in countries)


def _distance(text: str, mention: AgencyMention, countries: Iterable[str]) -> int | None:
    """How many characters lie between the name and the nearest word of its countries."""
    low = max(0, mention.start - _FAR)
    places = [
        match
        for country in countries
        for window, at in ((text[low : mention.start], low), (text[mention.end : mention.end + _FAR], mention.end))
        for match in ((at + found.start(), at + found.end()) for found in _words(country).finditer(window))
    ]
    gaps = [mention.start - end if end <= mention.start else start - mention.end for start, end in places]
    return min(gaps, default=None)


@cache
def _words(country: str) -> re.Pattern[str]:
    stems = _STEMS.get(country, "").split()
    return re.compile("|".join(_stem(stem) for stem in stems) or r"(?!)", re.IGNORECASE)


def _stem(stem: str) -> str:
    words = re.escape(stem.removesuffix("$")).replace("_", r"\s")
    if _UNSPACED.match(stem):
        return words
    return rf"(?<!\w){words}" + (r"(?!\w)" if stem.endswith("$") else "")
