"""Texts as they come: strategies of hypothesis for copy with everything in it that moves offsets."""

from hypothesis import settings
from hypothesis import strategies as st

# The same texts in every run, whatever the machine.
settings.register_profile("factcheck", derandomize=True, deadline=None, database=None)
settings.load_profile("factcheck")

PIECES = (
    "Ms Ito said", "the ferry", "It is late", "U.S.", "Gov. Lind", "J. R. Roe", "1,500", "9:30", "$1.5bn", "G20",
    "well-known", "isn't", "Ito's", "the parties'", "'90s", "[the mayor]", "...", "…", "--", "said:",
    "two hundred and five", "Amazon.com",
    '"', "“", "”", "„", "«", "»", "‘", "’", "'", "''", "``", ".", "?", "!", ",", "(", ")", "[", "]",
    "\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\t", " ", "\u00a0", "\u3000", "\u200b", "\ufeff",
    "\x00", "\ud83d", "\udca9", "🙂", "👩‍👩‍👧", "🇪🇪", "e\u0301", "n\u0303o", "İstanbul", "ǅ", "ß", "ﬁ",
    "Київ", "道は", "서울", "قال", "१२",
)  # fmt: skip
anything = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=60
).map("".join)
