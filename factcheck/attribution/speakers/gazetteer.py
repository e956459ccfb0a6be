"""Who stands behind a name: states and their capitals, bodies, offices, titles, and the nouns of groups and papers."""

from factcheck import languages
from factcheck.attribution.lexicon import LANGUAGE, word_pairs, word_set

# A row is `state|its seats and other names|its people`.
_STATES = [row.split("|") for row in languages.entry(LANGUAGE, "states", "states").words]
STATE_OF = {name.lower(): state for state, others, _ in _STATES for name in (state, *others.split(",")) if name}
NATIONALITIES = frozenset(word.lower() for *_, people in _STATES for name in people.split(",") for word in name.split())

BODIES = word_set("bodies", "bodies")
BODY_WORDS = word_set("bodies", "words")
PLACE_WORDS = word_set("bodies", "places")
BODY_NOUNS = word_set("bodies", "nouns")
DOCUMENT_NOUNS = word_set("bodies", "documents")

GROUP_NOUNS = word_set("groups", "groups")
COLLECTIVES = word_set("groups", "collectives")
UNNAMED_HEADS = word_set("groups", "unnamed")
KIN = word_set("groups", "kin")

TITLES = word_set("offices", "titles")
MALE_TITLES = word_set("offices", "male_titles")
FEMALE_TITLES = word_set("offices", "female_titles")
KNIGHTS = word_set("offices", "knights")
OFFICES = word_set("offices", "offices")
OFFICE_OF = {short + stop: office for short, office in word_pairs("offices", "shortened").items() for stop in ("", ".")}
PARTIES = word_set("offices", "parties")
