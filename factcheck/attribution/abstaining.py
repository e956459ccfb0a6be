"""Abstain where the text is in a language that attribution does not read, and say why."""

import re

from factcheck.attribution.lexicon import words
from factcheck.model import Document

_ENGLISH = ("en", "eng", "")
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
# The commonest words of each language that English lacks; a text has more of its own than of any other's.
_STOP_WORDS = {
    "en": frozenset(words("the of and to that is was for with as by from at are were said has had not this be it")),
    "fr": frozenset(words("le les des du et est une dans pour que qui sur pas au aux ce cette avec sont il elle été")),
    "es": frozenset(words("el los las y que una por con para del se su como más pero fue ha es lo al según")),
    "de": frozenset(words("der die das und ist nicht ein eine mit von zu den dem auf für sich im auch wird sei nach")),
    "it": frozenset(words("il gli che di e è una per con non del della sono nel alla anche ha dei delle più")),
    "pt": frozenset(words("o os que e uma por com para do da não em dos das se ao foi mais ele são")),
    "nl": frozenset(words("het een van en niet dat zijn met voor op te aan er ook bij maar wordt heeft naar uit")),
    "sv": frozenset(words("och att det som på är av för med den till inte ett om har men var han från sade")),
    "da": frozenset(words("og at det er på af for med den til ikke et har der som var han fra også sig")),
    "no": frozenset(words("og at det er på av for med den til ikke et har som var han fra også seg sier")),
    "pl": frozenset(words("i w na z nie się że do jest o to jak od po za przez są oraz był dla")),
    "tr": frozenset(words("ve bir bu da de için ile olarak daha çok olan gibi ancak sonra kadar ise diye")),
    "id": frozenset(
        words("yang dan di dengan untuk dari ini itu tidak pada dalam ke akan juga oleh adalah mengatakan")
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
# Fewer words than these tell nothing: a headline of names is in any language.
_ENOUGH = 25
_LOOKED_AT = 4000


def abstains(document: Document) -> str | None:
    """Why attribution finds nothing in a document, as one plain sentence; None where it reads it.

    A language that the document gives is believed; without one, a longer text is judged by its commonest words.
    """
    given = document.language
    code = _code(given) if given is not None else _evident(document.text)
    if code in _ENGLISH:
        return None
    name = _NAMES.get(code, f'the language marked "{given}"' if given is not None else "another language")
    return f"no statements: the text is in {name}, and attribution reads English only"


def _code(language: str) -> str:
    return language.strip().lower().replace("_", "-").split("-")[0]


def _evident(text: str) -> str:
    """The language that a text is evidently in; English where it is not evident."""
    found = _WORD.findall(text[:_LOOKED_AT].lower())
    letters = sum(map(len, found))
    if letters > 2 * _ENOUGH and sum(map(len, filter(str.isascii, found))) < letters / 4:
        return "other"
    if len(found) < _ENOUGH:
        return "en"
    english = sum(map(_STOP_WORDS["en"].__contains__, found))
    if english > len(found) / 5:
        return "en"
    counts = {code: sum(map(own.__contains__, found)) for code, own in _STOP_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= 3 * english + 3 and counts[best] > len(found) / 10 else "en"
