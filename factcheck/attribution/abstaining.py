"""Abstain where the text is in a language that attribution does not read, and say why."""

from factcheck.model import Document
from factcheck.text import read
from factcheck.text.language import UNKNOWN

_ENGLISH = ("en", "eng", "")
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sh": "Serbo-Croatian", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def abstains(document: Document) -> str | None:
    """Why attribution finds nothing in a document, as one plain sentence; None where it reads it.

    A language that the document gives is believed; without one, a longer text is judged by its letters and words.
    """
    given = document.language
    code = _code(given) if given is not None else (read(document.text).language or "en")
    if code in _ENGLISH:
        return None
    marked = given if given is not None and code != UNKNOWN else None
    name = _NAMES.get(code, f'the language marked "{marked}"' if marked else "another language")
    return f"no statements: the text is in {name}, and attribution reads English only"


def _code(language: str) -> str:
    return language.strip().lower().replace("_", "-").split("-")[0]
