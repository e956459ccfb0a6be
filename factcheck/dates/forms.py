"""The forms of words that say when something was said, over the mask of a text: grammar for `stated`."""

import re

from factcheck.dates.feasts import WRITTEN_HOLIDAY
from factcheck.dates.lexicon import PARTS_OF_DAY, WRITTEN_MONTH, any_of
from factcheck.dates.mentions import AMOUNT, DATE, NEAR, WEEKDAY, YEAR

_NOUN = rf"{any_of('speech_nouns')}\b"
_ITS = any_of("determiners")
_PART = rf"(?P<part>(?i:{any_of('parts_of_period')}))[\s-]{{1,3}}"
_IN = rf"\b(?i:(?:in|during|back in|(?:in|at|during|from|through) {_ITS})\s{{1,3}})(?:{_PART})?"
_OF_YEAR = rf"(?:,?\s{{1,3}}(?:of\s{{1,3}})?(?:(?P<year>{YEAR})|(?i:(?P<rel>last|this|that|the\s+same)\s{{1,3}}year)))?"

_NUMBERED = r"\b(?i:on\s+the)\s+(?P<number>\d{1,2})(?:st|nd|rd|th)"

# In order: of two forms in one stretch the first listed gives the day.
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(form))
    for name, form in (
        (
            "range",
            rf"\b(?i:between|from)\s(?:(?P<number>\d{{1,2}})|(?P<day>{DATE}|{WEEKDAY})),?\s"
            rf"(?i:and|to|until|till|through)\s(?:(?P<last>{DATE}|{WEEKDAY})|(?P<until>\d{{1,2}})(?![\w.,:%]\w|\w))",
        ),
        ("range", rf"\b(?i:on)\s(?P<day>{DATE}|{WEEKDAY})(?P<number>)(?P<until>)\sand\s(?P<last>{DATE}|{WEEKDAY})"),
        ("range", rf"\b(?i:on)\s(?P<number>\d{{1,2}})(?P<day>)(?P<until>)\s?(?:and|[-–])\s?(?P<last>{DATE})"),
        ("ago_near", rf"(?P<amount>{AMOUNT})\s+(?i:ago)\s+(?:on\s+)?(?P<day>{NEAR}|{WEEKDAY})"),
        ("week_day", rf"(?P<day>{WEEKDAY})\s{{1,3}}(?:of\s{{1,3}})?(?i:(?P<which>last|this)\s{{1,3}}week)\b"),
        (
            "week_day",
            rf"\b(?i:(?P<which>last|this)\s{{1,3}}week),?\s{{1,3}}(?:on\s{{1,3}})?(?P<day>{WEEKDAY})",
        ),
        (
            "eve_of_event",
            rf"(?:(?P<amount>{AMOUNT})\s+before|\b(?i:on\s+the\s+eve\s+of|the\s+(?:night|evening)\s+before))"
            r"\s+the\s+(?P<event>[a-z]+)\b",
        ),
        ("eve", rf"\b(?i:on\s+the\s+eve\s+of)\s+(?:[\w’'.-]+\s+){{0,6}}?(?P<day>{DATE}|{WEEKDAY})"),
        (
            "the_weekday",
            rf"\b(?i:on\s+the)\s+(?P<day>{WEEKDAY})(?=[.,;]|\s(?i:that|he|she|it|they|we|the|a|his|her)\b|\s[A-Z]|$)",
        ),
        (
            "day_of_month",
            r"\b(?i:on\s+the)\s+(?P<number>\d{1,2})(?:st|nd|rd|th)\s+(?i:(?P<which>inst|ult|of\s+this|of\s+last)(?:\s+month)?)\b",
        ),
        (
            "numbered_day",
            _NUMBERED + r"(?=[.,;]|\s(?i:that|he|she|it|they|we|the|a|his|her)\b|$)",
        ),
        ("date", rf"(?P<day>{DATE})(?P<rel>\s(?:of\s)?(?:last|this)\syear\b)?"),
        ("weekday", rf"(?P<day>{WEEKDAY})"),
        (
            "holiday",
            rf"\b(?P<feast>(?i:{WRITTEN_HOLIDAY}))(?:,?\s(?:(?P<year>{YEAR})|(?i:(?P<rel>last)\s+year)))?",
        ),
        (
            "after",
            rf"(?P<amount>{AMOUNT})\s+(?i:(?P<way>{any_of('ways_to_day')}))\s+(?:[\w’'.-]+\s+){{0,8}}?"
            rf"(?P<day>{DATE}|{WEEKDAY})",
        ),
        (
            "after_feast",
            rf"(?P<amount>{AMOUNT})\s(?P<way>after|before)\s(?P<feast>(?i:{WRITTEN_HOLIDAY})|Christmas|Easter)(?=[.,;]|\s(?:that|he|she|the|a)\b|$)",
        ),
        (
            "quarter",
            rf"\b(?i:in\s+the\s+(?P<nth>first|second|third|fourth|last)\s+quarter\s+of)\s+(?P<day>{YEAR})",
        ),
        ("since", rf"\b(?i:after|following)\s{{1,3}}(?:\w+ing\s)?(?P<day>{DATE}|{WEEKDAY})['’]s\s"),
        ("before_near", rf"(?P<amount>{AMOUNT})\s+(?i:before)\s+(?P<day>{NEAR})"),
        (
            "near",
            rf"(?P<day>{NEAR})|\b(?i:(?P<near>(?:earlier\s+)?(?:this\s+(?:morning|afternoon|evening)|last\s+(?:night|evening))))\b",
        ),
        (
            "later",
            rf"(?P<amount>{AMOUNT})\s+(?i:(?P<way>{any_of('ways_alone')})(?!\s+than\b)"
            rf"|(?P<way2>{any_of('ways_at_end')})(?!\s+\w))",
        ),
        (
            "next",
            rf"\b(?i:the\s+(?P<way>{any_of('neighbouring_days')})\s+{PARTS_OF_DAY}"
            rf"|the\s+{PARTS_OF_DAY}\s+(?P<way2>before|after)(?!\s+\w)"
            rf"|(?P<same>(?:(?:later|earlier)\s+)?that\s+(?:same\s+|very\s+)?{PARTS_OF_DAY}"
            rf"|(?:later|earlier)\s+(?:in|on)\s+(?:the\s+(?:same\s+)?day|(?P<of_day>{AMOUNT}))))(?!\w)(?(same)|(?!\s+(?:that|as)\b))",
        ),
        ("ago", rf"(?P<amount>{AMOUNT})\s+(?i:ago)\b"),
        ("overnight", r"\b(?i:overnight)(?=[.,;]|\s(?i:that|he|she|it|they|on|in|the|there|no)\b|$)"),
        (
            "month_week",
            rf"\b(?i:(?:in|during)\s+the\s+(?P<nth>{any_of('weeks_of_month')})\s+week\s+of)\s+{WRITTEN_MONTH}(?!\w){_OF_YEAR}",
        ),
        ("month", rf"{_IN}{WRITTEN_MONTH}(?!\w){_OF_YEAR}"),
        ("month", rf"\b(?i:(?P<which>last|this)\s{{1,3}}){WRITTEN_MONTH}(?!\w)"),
        (
            "period",
            # `This Week` is a broadcast.
            r"\b(?i:(?:(?P<part>earlier|late|later|early)\s+)?(?P<which>last|this(?:\s+past)?)\s+)"
            r"(?P<unit>week|month|year|weekend)\b",
        ),
        ("weekend", r"\b(?i:(?:over|at|on|during)\s+the\s+weekend)\b"),
        ("that_month", rf"\b(?i:(?P<that>that)|the\s+(?:following|next|previous|same))\s+{WRITTEN_MONTH}(?!\w)"),
        (
            "festival",
            r"\b(?i:(?:at|over|during)\s+(?:the\s+)?(?P<feast>easter|christmas))\b(?!\s(?i:eve|day|sunday|monday))",
        ),
        ("period", r"\b(?i:earlier\s+in\s+(?P<which>the)\s+(?P<unit>week|month|year))\b"),
        ("year", rf"{_IN}(?P<day>{YEAR})(?![\w-])"),
    )
)
# What lets other days be counted from it without being a day as written.
CHAINED = ("later", "next")
# What stands before an event that the day is of, and counts from it.
OF_ITS_EVENT = ("after", "eve", "eve_of_event", "numbered_day", "after_feast", "since", "the_weekday", "day_of_month")

POSSESSIVE = re.compile(rf"(?: {PARTS_OF_DAY})?['’]s\b")
# `at Monday's debate`, `in an August 28 interview`, `Monday's statement` at the head of a source.
OCCASION = re.compile(rf"(?:\b(?:at|in|during|from|through)(?: {_ITS})?(?: [\w-]+)? |^(?:{_ITS} )?)$", re.IGNORECASE)
ITS_OCCASION = re.compile(rf"(?:['’]s)?\s(?:[\w’'-]+\s){{0,2}}?{_NOUN}", re.IGNORECASE)
# `on Monday's programme`.
BROADCAST = re.compile(rf"\s(?:[\w-]+\s){{0,2}}?{any_of('broadcasts')}\b")
DETERMINED = re.compile(rf"\b{_ITS}\s{{1,3}}(?:{_PART})?$", re.IGNORECASE)
AT_ITS = re.compile(r"\b(?:at|in|during) $", re.IGNORECASE)
# `in a letter of August 28`, `in remarks from Monday`.
NOUN_OF = re.compile(rf"\b{_NOUN} (?:of|from) $", re.IGNORECASE)
# Between the verb and a day: an event that the day belongs to.
EVENT = re.compile(rf"\b(?P<way>{any_of('before_event')})\s+(?P<event>[^,;:\n]{{1,80}})$", re.IGNORECASE)
# What one speaks at, or does oneself, was the day one spoke: `after a meeting on Tuesday`.
SPOKEN_AT = re.compile(rf"\b(?:{_NOUN}|{any_of('spoken_at')})\b|^[a-z]+ing\b", re.IGNORECASE)
# `told |Wednesday's assembly|`.
OF_SPEAKING_AT = re.compile(rf"\s(?:[\w-]+\s){{0,2}}?(?:{_NOUN}|{any_of('spoken_at')}\b)", re.IGNORECASE)
HOUR = re.compile(rf"{any_of('hours')} (?:on )?$", re.IGNORECASE)
# `every Monday`, `one wet Thursday in January`: some such day.
INDEFINITE = re.compile(rf"\b{any_of('indefinite')}(?: )?$", re.IGNORECASE)
OF_ITS_MONTH = re.compile(rf"\sin\s{WRITTEN_MONTH}(?!\w)")
# `“It was close,” she said |of the vote on Monday|`.
OF_MATTER = re.compile(rf"\s?{any_of('of_matter')}\s(?!{AMOUNT})")
CLAUSE = re.compile(rf"\b{any_of('clause_openers')}\b[^,;]*$")
OF_SPEECH = re.compile(
    r"^(?:who|which|where|when|that) (?:(?:had|was|were|also|he|she|they|it|gave) )*" rf"{any_of('verbs_of_speech')}\b"
)
TO_BE = re.compile(rf"\b{any_of('to_be')}\b[^,;]*$")
LAST = re.compile(r"\blast\s{1,3}$", re.IGNORECASE)
# `In a letter |published on| Monday |and written on May 2|`.
RELEASED_ON = re.compile(rf"\b{any_of('released_on')} (?:(?:on|late|early|only) )*$", re.IGNORECASE)
MADE_ON = re.compile(
    rf"\b(?i:{any_of('made_on')})\s(?:(?i:on|late|early)\s)?"
    rf"(?:{DATE}|{WEEKDAY}|{NEAR}|(?i:last|earlier)\b|(?i:in)\s(?:\w+\s)?(?:{YEAR}|{WRITTEN_MONTH}(?!\w))|{AMOUNT}\s(?i:ago))"
    rf"|\b(?i:{_ITS})\s(?:[A-Z]\w+\s)?{YEAR}\s"
)
