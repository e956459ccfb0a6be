"""Clocks that copy names beside a time: data for `zones`."""

# Hours ahead of UTC; a name that is winter time in one mouth and summer time in another has the range of both.
ZONES: dict[str, tuple[float, float]] = {
    "gmt": (0, 0),
    "utc": (0, 0),
    "bst": (1, 1),
    "cet": (1, 2),
    "cest": (2, 2),
    "msk": (3, 3),
    "jst": (9, 9),
    "kst": (9, 9),
    "et": (-5, -4),
    "est": (-5, -4),
    "edt": (-4, -4),
    "eastern": (-5, -4),
    "ct": (-6, -5),
    "cdt": (-5, -5),
    "central": (-6, -5),
    "pt": (-8, -7),
    "pst": (-8, -7),
    "pdt": (-7, -7),
    "pacific": (-8, -7),
}
# Wherever it is.
ANYWHERE = (-12.0, 14.0)
# Countries with one clock, or nearly, that copy names as the place of a moment.
COUNTRIES: dict[str, tuple[float, float]] = {
    "japan": (9, 9),
    "south korea": (9, 9),
    "north korea": (8.5, 9),
    "china": (8, 8),
    "taiwan": (8, 8),
    "india": (5.5, 5.5),
    "pakistan": (5, 5),
    "afghanistan": (4.5, 4.5),
    "iran": (3.5, 4.5),
    "iraq": (3, 4),
    "syria": (2, 3),
    "israel": (2, 3),
    "egypt": (2, 3),
    "turkey": (2, 3),
    "ukraine": (2, 3),
    "france": (1, 2),
    "germany": (1, 2),
    "britain": (0, 1),
    "new zealand": (12, 13),
    "australia": (8, 11),
    "hawaii": (-10, -10),
    "california": (-8, -7),
    "florida": (-6, -4),
    "texas": (-7, -5),
    "the united states": (-10, -4),
}
# From and to which hour; a night goes on into the next day, and copy also says it of the hours before dawn.
PARTS: dict[str, tuple[float, float]] = {
    "morning": (0, 12),
    "afternoon": (11, 19),
    "evening": (16, 24),
    "night": (0, 30),
    "early": (0, 10),
    "late": (14, 26),
    "noon": (12, 12),
}
