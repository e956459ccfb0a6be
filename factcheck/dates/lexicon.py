"""The words by which English copy gives a day: data for the other modules."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# In a leap year; whether it is one is asked of the calendar.
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NUMBERS = {
    word: number
    for number, word in enumerate(
        _words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"), 1
    )
} | {"a": 1, "an": 1, "the": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
ORDINALS = {
    word: number
    for number, word in enumerate(
        _words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), 1
    )
}
UNITS = ("day", "week", "fortnight", "month", "year", "decade", "century")

# Each opens with a capital or another literal: the search then passes over the rest of a text at once.
MONTH = (
    r"(?P<month>J(?i:an(?:uary|\.)?|une?\.?|uly?\.?)|F(?i:eb(?:ruary|\.)?)|M(?i:ar(?:ch|\.)?|ay)|A(?i:pr(?:il|\.)?"
    r"|ug(?:ust|\.)?)|S(?i:ept?(?:ember|\.)?)|O(?i:ct(?:ober|\.)?)|N(?i:ov(?:ember|\.)?)|D(?i:ec(?:ember|\.)?))"
)
YEAR = r"(?:,?\s{1,3}(?P<year>(?:1[5-9]|20)\d\d)\b)?"
WEEKDAY = (
    r"(?P<weekday>M(?<!\w\w)(?i:on(?:day|\.))|T(?<!\w\w)(?i:uesday|ues?\.|hursday|hurs?\.)|W(?<!\w\w)(?i:ednesday|ed\.)"
    r"|F(?<!\w\w)(?i:riday|ri\.)|S(?<!\w\w)(?i:aturday|at\.|unday|un\.))"
)
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))(?!\w)"
# What stands before a unit.
COUNT = rf"(?<![\w.,$€£-])(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})(?P<joint>[\s-]{{1,3}})$"
# Plural without a number: days after, weeks before.
SOME = r"s\s+(?:after|before|later|earlier|ago)\b"

# Before an amount of time: it is meant loosely.
HEDGES = (
    r"\b(?:about|nearly|almost|around|some|roughly|approximately|over|under|than|least|most|within|few|past|last|next"
    r"|first|every|each|up to|and a half|half|another|in)\s{1,3}$"
)
# These stand before a day that is not when something was said.
AHEAD = (
    r"\b(?:next|until|till|before|by|after|since|from|(?<!morning\s)(?<!evening\s)(?<!night\s)of|the|a|an|following|between|through|for|to|his|her|their|its|our"
    r"|ahead of|prior to|'s|’s)\s{1,3}$"
)

# An opening that says where and when the words behind it were said: `Writing on the website on September 1, ...`.
SPEECH_OPENERS = frozenset(
    _words("speaking writing addressing talking testifying appearing answering briefing lecturing tweeting posting")
)
SPEECH_NOUNS = frozenset(
    _words("""interview interviews statement statements speech speeches tweet tweets post posts letter letters article
    articles message messages remarks address editorial op-ed column essay email e-mail memo report briefing briefings
    conference rally broadcast debate hearing testimony call note filing ruling decree release comments appearance
    podcast communique communiqué telegram sermon keynote""")
)

# A notice about the text itself, not part of the story: its day is the day of the notice.
NOTICE = (
    r"(?i:\bcorrect(?:s|ed|ion|ions)?\b|\bupdated?s?\b|\bclarif\w+|\bamended\b|\bappended\b|\beditor['’]s note"
    r"|\bearlier version|\bthis (?:article|story|report|post|page) (?:was|has|is)\b|\ba version of this)"
)

# Simple pasts and participles of things that happen on a day.
HAPPENED = (
    "went to the polls|said|told|wrote|spoke|"
    "met|held|left|began|won|lost|shot|sent|went|came|fell|rose|found|fled|flew|fought|broke|cut|took|withdrew|became"
    "|sank|struck|stood|took place|ran|sold|bought|chose|drove|swore|swam|was|were|saw|gave|hit|made|quit"
    "|threw|stole|kept|spent|grew|drew|rang|rode|sang|overthrew|sought|caught"
)
# What is arranged today may lie ahead.
ARRANGED = (
    "announced|planned|called|scheduled|set|proposed|promised|organi[sz]ed|booked|moved|postponed|expected|slated"
    "|rescheduled|invited|agreed|delayed|adjourned|extended|ordered|needed|wanted|hoped|vowed|pledged|urged|asked"
    "|requested|required|supposed|timed|intended|based|used|named|dated|added|marked|tabled|listed|deferred|advertised"
)
TO_COME = (
    r"\b(?:will|would|to|shall|may|can|could|should|must|be|being|due|set|scheduled|expected|plans?|planned|planning"
    r"|upcoming|next|until|till|by|if|when|hopes?|likely|is|are|['’]ll|won['’]t|going|ahead)\b"
)
# Verbs with the form of a past, without the regular ending.
PARTICIPLES = (
    rf"(?:{HAPPENED}|[a-z]{{2,}}ed|born|seen|done|gone|taken|given|written|spoken|known|grown|shown|thrown|flown|built"
    "|shut|spread|burst|beat|split|caught|taught|brought|thought|led|fed|paid|laid|put|read|heard|been|become|arrested)"
)
ZONE_WORDS = r"(?:local time|GMT|UTC|BST|CET|CEST|E[SD]?T|P[SD]?T|C[SD]T|MSK|hours|hrs|o['’]clock)"

# A line that puts right what the text, or another, had wrong: whatever days it gives are quoted.
CORRECTIONS = (
    r"^\W{0,3}(?i:corrections?|clarifications?|editor['’]s note|for the record)\s?[:.—–-]"
    r"|(?i:\bearlier version of (?:this|the) (?:\w+ )?(?:article|story|report|post|page|column|caption|headline|review"
    r"|obituary|dispatch|item|notice|text)\b|\b(?:article|story|report|caption|headline|column|obituary|item)"
    r" (?:\w+ ){0,6}(?:misstated|misidentified|misspelled|incorrectly|erroneously))"
)
# A sentence that calls a day wrong.
CALLED_WRONG = (
    r"\b(?:misstated|misdated|mistakenly|incorrectly|wrongly|erroneously|inaccurately|misprint(?:ed)?|typos?"
    r"|typographical|wrong (?:day|date|year|time|weekday|month)|impossible (?:day|date)|(?:do|did|does) not exist"
    r"|(?:do|did|does)n['’]t exist|non-?existent|no such (?:day|date|time)|forged|forgery|fictitious|fictional"
    r"|imaginary|clerical error|in error|by mistake|should have (?:been|read|said)|mix-?up|jok(?:ed|ing|ingly|es?))\b"
)
# Before a day that is named only to be set aside.
SET_ASIDE = r"\b(?:instead of|rather than|there (?:is|was) no) "

# Verbs whose past is their present: only beside a singular are they past.
UNCHANGED = frozenset(("cut", "hit", "shut", "put", "quit", "spread", "burst", "beat", "split", "read"))
# `A rate cut`, `the hit musical`: here they are nouns.
CUTS = frozenset(
    _words("""tax taxes rate price job jobs budget spending pay power short hair wage output benefit film first big
    smash direct the a an its his her box-office director's crew clear fare fuel cost final deep latest biggest""")
)
AFTER_NOUN = frozenset(_words("musical show film takes comes song series single album play is was will"))
# Before these a day is of something that has happened.
DEEDS = (
    "attacks?|bombings?|crash|earthquake|quake|storm|fire|blaze|explosion|blast|shootings?|raid|massacre|murders?"
    "|killings?|arrests?|coup|collapse|derailment|stabbing|flood|landslide|avalanche|riot|ambush|accident"
)
PAPERS = (
    "letter|statement|memo|memorandum|report|note|e-?mail|order|ruling|filing|document|invoice|receipt|telegram|cable"
)
JUBILEES = {
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
    "tercentenary": 300,
    "silver jubilee": 25,
    "golden jubilee": 50,
    "diamond jubilee": 60,
    "platinum jubilee": 70,
}
