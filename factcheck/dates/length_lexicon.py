"""What lasts, and what only has a length in its name: data for `lengths`."""

# Between the name of what lasts and its days.
LINKS = (
    "runs|ran|run|running|will|be|is|was|were|are|held|takes|took|take|taking|place|lasts|lasted|lasting|last"
    "|scheduled|due|planned|set|which|that|on|to|went|goes|continued|continues|served|here|there|starting|began|in"
)
# `The five-day week`, `a three-day pass`: such a thing is not as long as it runs.
UNLIKE = (
    "weeks?|pass|passes|tickets?|visas?|old|window|offer|delay|extension|low|high|plans?|notice|forecast|deadline"
    "|warning|averages?|period of|maximum|minimum|limit|wait|and|or|but|to|for|from|after|before|since"
    "|sold|until|including|during"
)
# Plural in form, one thing in fact.
PLURAL_EVENTS = frozenset(
    (
        "talks",
        "games",
        "celebrations",
        "festivities",
        "protests",
        "hearings",
        "exercises",
        "drills",
        "manoeuvres",
        "maneuvers",
        "elections",
        "olympics",
        "negotiations",
        "championships",
        "riots",
        "clashes",
        "proceedings",
        "consultations",
    )
)
