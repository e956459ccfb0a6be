"""Whether a name that other bodies bear too is the agency's here: AFP the police, Petra the woman, MAP the map."""

import re
from collections import defaultdict
from dataclasses import dataclass

from factcheck.languages import words
from factcheck.languages.late import late
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy
from factcheck.sourcing.country_hints import (
    is_country_beside,
    is_country_near,
    is_place_name,
    is_rival_country_near,
    spells_out,
)
from factcheck.sourcing.forms.cues import Citation, find_cue
from factcheck.sourcing.forms.phrases import holds
from factcheck.sourcing.forms.slots import DAYS, MONTHS

_COMPANY_NAME_AFTER = late(
    rf"^ (?!{DAYS}|(?i:{MONTHS})\b|News|Agency|Politics|Television|TV|Businessweek|I\b)[A-Z][a-z]+"
)
_TOLD_BARE = late(r"\b(?:told|tells|to|with) $")
# `La Comunidad Andina` is no agency; `Indonesian Antara` is.
_LONGER_NAME = late(r"(?:[\w,;] |^(?:La|El|The|Der|Die|Das|Le|Il|O|A) )([A-ZÀ-Þ][a-zà-ÿ]+) $")
_ARTICLE = late(r"\b(?:[Tt]he|[Ll]as?|[Ll]os|[Dd]ie) $")
_INITIALS_IN_BRACKETS = re.compile(r"\($"), re.compile(r"^\)")


@dataclass(frozen=True, slots=True)
class AmbiguousNames:
    """Who else bears the names of one text: agencies and initials given to others, agencies spelled out."""

    copy: Copy
    others: frozenset[str]
    spelled_out: frozenset[str]

    @classmethod
    def of(cls, copy: Copy, most: int) -> "AmbiguousNames":
        """Read the text once, up to so many mentions."""
        spelled_out = frozenset(name.agency for name in copy.mentions if name.kind == "plain")
        return cls(copy, frozenset(_borne_by_others(copy, most)), spelled_out)

    def is_others(self, name: AgencyMention, own: Citation) -> bool:
        """Whether the name is someone else's than the agency's, for all that the form says."""
        if name.kind == "plain":
            return False
        before, after = self.copy.before(name), self.copy.after(name)
        if _is_called_agency(before, after) or name.agency in self.spelled_out:
            return False
        if (
            name.text in self.others
            or name.agency in self.others
            or (own.relation != "told" and holds("agency_subjects", "another-body", before, after))
            or self._is_little_known(name, own)
        ):
            return True
        if is_rival_country_near(self.copy.text, name, self.copy.registry) and (
            name.kind != "initials" or _ARTICLE.search(before)
        ):
            return True
        if name.kind == "wordlike":
            return not self._is_meant(name, own)
        return (own.relation != "told" and bool(_COMPANY_NAME_AFTER.match(after))) or self._is_shared(name, own)

    def _is_little_known(self, name: AgencyMention, own: Citation) -> bool:
        """`MTI said`, `the BTA reported`, and not a word of Hungary or Bulgaria: initials that anyone may bear."""
        entry = self.copy.registry.entries[name.agency]
        english = own.cue is None or own.cue.language == "en"
        known = name.kind == "wordlike" or (name.kind == "initials" and entry.get("renowned", False))
        if known or own.relation == "told" or not english:
            return False
        articled = name.text.isupper() and bool(_ARTICLE.search(self.copy.before(name)))
        weak = own.weak and name.kind == "initials"
        return (articled or weak) and not self._is_country_near(name)

    def _is_shared(self, name: AgencyMention, own: Citation) -> bool:
        """`X said` may be said of any body; `X reported` and `according to X` hardly."""
        if name.kind != "shared":
            return False
        rivals = self.copy.registry.entries[name.agency].get("rival_countries")
        if rivals and own.cue and own.cue.language != "en":
            return not self._speaks(name, own.cue.language, 9) and not self._is_country_near(name)
        near = not rivals and name.text.isupper() and self._is_country_near(name)
        return own.weak and not near and not is_country_beside(self.copy.text, name, self.copy.registry)

    def _is_meant(self, name: AgencyMention, own: Citation) -> bool:
        """Whether a word or a first name is the agency: only the press is so spoken of, or its country is named."""
        before, after = self.copy.before(name), self.copy.after(name)
        longer = _LONGER_NAME.search(before)
        if longer and not name.text.isupper() and not is_place_name(longer[1]):
            return False
        cue = own.cue or find_cue(before, after)
        press = cue is not None and cue.strength == "press"
        home = is_country_beside(self.copy.text, name, self.copy.registry)
        if (
            holds("agency_subjects", "common-noun", before, after)
            and not press
            and cue
            and cue.language == "en"
            and not home
        ):
            return False
        alone = name.text.isupper() and own.relation == "told" and _TOLD_BARE.search(before)
        return bool(
            home
            or (press and cue and (name.text.isupper() or cue.relation == "told"))
            or (alone and holds("agency_subjects", "stands-alone", before, after))
            or (cue and cue.language != "en" and self._speaks(name, cue.language, 2))
            or (not own.weak and self._is_country_near(name))
        )

    def _is_country_near(self, name: AgencyMention) -> bool:
        return is_country_near(self.copy.text, name, self.copy.registry)

    def _speaks(self, name: AgencyMention, language: str, most: int) -> bool:
        """Whether the language is one of the agency's first."""
        spoken = self.copy.registry.entries[name.agency]["languages"][:most]
        return not {language, *words(language, "credits", "read-for")}.isdisjoint(spoken)


def _is_called_agency(before: str, after: str) -> bool:
    return any(holds("agency_words", name, before, after) for name in ("agency-before", "agency-behind"))


def _borne_by_others(copy: Copy, most: int) -> set[str]:
    """Agencies whose initials this text gives to someone else, and such initials: `Afghan National Police (ANP)`."""
    folded = copy.text.casefold()
    others = {agency for phrase, agency in copy.registry.homographs.items() if phrase in folded}
    earlier: dict[int, set[str]] = defaultdict(set)
    for other in copy.mentions[:most]:
        earlier[other.end].add(other.agency)
    opened, closed = _INITIALS_IN_BRACKETS
    for name in copy.mentions[:most]:
        if name.kind == "plain" or not closed.match(copy.after(name, 2)) or not opened.search(copy.before(name, 2)):
            continue
        follows_its_name = name.agency in earlier[name.start - 2] | earlier[name.start - 1]
        if spells_out(copy.before(name, 90)[:-1], name.text) and not follows_its_name:
            others.add(name.text)
    return others
