"""The language of a page: as it is marked, unless its words are evidently of another."""

from factcheck.text import read
from factcheck.text.language import UNKNOWN, lacks_small_words

_READ = "en"
# Near relations are told apart better by whoever marked the page.
_NEAR = (
    {"no", "nb", "nn", "da", "sv"}, {"sh", "hr", "sr", "bs", "sl", "mk", "bg"}, {"cs", "sk"}, {"es", "ca", "pt", "gl"},
    {"id", "ms"}, {"ru", "uk", "be", "bg"}, {"ar", "fa", "ur", "ps"}, {"nl", "af", "fy"}, {"et", "fi"}, {"zh", "yue"},
)  # fmt: skip


def language_of(marked: str | None, text: str) -> tuple[str | None, str | None]:
    """The language, and the sentence that says so where the mark was not believed; `und` where it is none we know."""
    if marked is None:
        return None, None
    evident = read(text).language
    if evident is None and marked == _READ and lacks_small_words(text, _READ):
        evident = UNKNOWN
    if evident is None or evident == marked or any({marked, evident} <= near for near in _NEAR):
        return marked, None
    if evident == UNKNOWN:
        if marked != _READ:
            return marked, None
        return UNKNOWN, f"the page is marked {marked}, but its words are of another language"
    return evident, f"the page is marked {marked}, but its words are evidently {evident}"
