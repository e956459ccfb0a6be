"""Picture and caption credits: they name an agency and say nothing about the words."""

import re

from factcheck.languages.late import late
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.copytext import Copy
from factcheck.sourcing.forms.phrases import holds, word_pattern

_MATTER = "picture_credits"
_SLASH_AFTER = late(r"^ ?/ ?(?:[A-ZÀ-ÞА-Я][\w'’.-]+|[A-ZÀ-Þ]{2,}) ?(?:[A-ZÀ-ÞА-Я]|[|)\]/.-]|$)")
_SLASH_BEFORE = late(
    r"(?:[A-ZÀ-Þ][\w'’.-]+ [A-ZÀ-Þ][\w'’.-]+|[A-Z]{4,}|[Pp]ool|[Gg]etty\w*|[Ii]mago\w*|[Aa]lliance|Photo\w*) ?/ ?"
    r"(?:[\w ]{2,20} ?/ ?)?(?:[Tt]he )?$"
)
_PICTURE_BEFORE = late(
    lambda: (
        rf"(?:\b{word_pattern(_MATTER, 'pictures')}\b[^.!?\n]{{0,50}}?(?::|\b{word_pattern(_MATTER, 'links')}|[/(,—-])"
        r" ?(?:the )?|\bvia (?:the )?)$"
    ),
    re.IGNORECASE,
)
_PHOTOGRAPHER = late(
    r"^\W*[A-ZÀ-Þ][\w'’.-]*[a-zà-ÿ] (?:[A-ZÀ-Þ][\w'’.-]* )?[A-ZÀ-Þ][\w'’.-]*[a-zà-ÿ]"
    r"(?:,| ?[|•:–—-]| for) ?(?:[Tt]he )?$"
)
# `The harbour at dawn. [AFP]` above the story.
_CAPTION_BEFORE, _CAPTION_AFTER = late(r"^[A-ZÀ-Þ][^\n]{3,75} \[$"), late(r"^\]\.?\s*$")
_VIA = late(r"(?:^|[a-z0-9.!?]|[\"”,]) ?\(via (?:the )?$")
_GRAPHIC = late(r"\bBy [^|\n]{2,40}\| Source: $")
_PICTURE_AFTER = late(
    lambda: rf"^(?:['’]s)?\s*(?:[-–—/,|]\s*)?(?:via )?{word_pattern(_MATTER, 'pictures-behind')}(?!\w)", re.IGNORECASE
)


def is_picture_credit(copy: Copy, name: AgencyMention) -> bool:
    """Whether the name credits a picture, not the words (`REUTERS/Ann Lee`, `AFP Photo`, `Foto: dpa`)."""
    if name.sort == "photo":
        return True
    before, after = copy.before(name, 80), copy.after(name, 40)
    if _VIA.search(before) or any(holds(_MATTER, form, before, "") for form in ("words-via", "had-from-others")):
        return False
    if _CAPTION_BEFORE.match(before) and _CAPTION_AFTER.match(after) and name.end < copy.lines[-1].start:
        return True
    if _PICTURE_AFTER.match(after) or _PICTURE_BEFORE.search(before) or _GRAPHIC.search(before):
        return True
    return bool(_SLASH_BEFORE.search(before) or (_SLASH_AFTER.match(after) and not _names_follow(copy, name)))


def is_a_photographers(copy: Copy, name: AgencyMention) -> bool:
    """Whether only a person's name stands beside it on the line, as a photographer's does: `(Bo Lind, AP)`."""
    return bool(_PHOTOGRAPHER.search(copy.before(name)))


def _names_follow(copy: Copy, name: AgencyMention) -> bool:
    """Whether the word behind the slash is another agency's name, as in `AFP/Reuters`."""
    return any(name.end < other.start <= name.end + 3 for other in copy.mentions_near(name))
