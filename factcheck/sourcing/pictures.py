"""Picture and caption credits: they name an agency and say nothing about the words."""

import re

from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy

_SLASH_AFTER = re.compile(r"^ ?/ ?(?:[A-ZÀ-ÞА-Я][\w'’.-]+|[A-ZÀ-Þ]{2,}) ?(?:[A-ZÀ-ÞА-Я]|[|)\]/.-]|$)")
_SLASH_BEFORE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]+ [A-ZÀ-Þ][\w'’.-]+|[A-Z]{4,}|[Pp]ool|[Gg]etty\w*|[Aa]lliance|Photo\w*) ?/ ?"
    r"(?:[\w ]{2,20} ?/ ?)?(?:[Tt]he )?$"
)
_PICTURE_BEFORE = re.compile(
    r"(?:\b(?:photos?|fotos?|fotocredit|pictures?|images?|bild|photograph\w*|credit|video|graphic"
    r"|illustration|crédit|фото"
    r"|pool|handout|file|archive)\b[^.!?\n]{0,50}?(?::|\bby|\bvia|\bfrom|\bcourtesy(?: of)?|/|\(|,|—|-) ?(?:the )?"
    r"|\bvia (?:the )?)$",
    re.IGNORECASE,
)
# `video obtained by the AP shows`: what the agency came by is its report.
_HAD_FROM_OTHERS = re.compile(
    r"\b(?:obtained|seen|verified|reviewed|viewed|authenticated|analy[sz]ed|published|released|aired"
    r"|broadcast|geolocated"
    r"|examined|shared|posted|carried|shown|identified|cited|reported|confirmed) (?:by|on|with) (?:the )?$",
    re.IGNORECASE,
)
# `the mayor said (via AFP)`: words came by it; a person's name before `via` is a photographer's.
_WORDS_VIA = re.compile(r"(?:^|[a-z0-9.!?]|[\"”,]) ?\(via (?:the )?$|\b(?:said|says|reported|told \w+) via (?:the )?$")
_GRAPHIC = re.compile(r"\bBy [^|\n]{2,40}\| Source: $")
_PICTURE_AFTER = re.compile(
    (
        r"^(?:['’]s)?\s*(?:[-–—/,|]\s*)?(?:via )?(?:photo(?!graphers?\b)|foto|image|picture|getty|file|pool"
        r"|video grab|handout|archiv)\w*"
    ),
    re.IGNORECASE,
)


def is_picture_credit(copy: Copy, name: AgencyMention) -> bool:
    """Whether the name credits a picture, not the words (`REUTERS/Ann Lee`, `AFP Photo`, `Foto: dpa`)."""
    if name.sort == "photo":
        return True
    before, after = copy.before(name, 80), copy.after(name, 40)
    if _WORDS_VIA.search(before):
        return False
    if _HAD_FROM_OTHERS.search(before):
        return False
    if _PICTURE_AFTER.match(after) or _PICTURE_BEFORE.search(before) or _GRAPHIC.search(before):
        return True
    return bool(_SLASH_BEFORE.search(before) or (_SLASH_AFTER.match(after) and not _names_follow(copy, name)))


def _names_follow(copy: Copy, name: AgencyMention) -> bool:
    """Whether the word behind the slash is another agency's name, as in `AFP/Reuters`."""
    return any(name.end < other.start <= name.end + 3 for other in copy.mentions_near(name))
