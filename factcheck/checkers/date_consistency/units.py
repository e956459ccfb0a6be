"""What copy counts time in: how many days each unit is, and how far off a count in it may be."""

LENGTH = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
SLACK = {"day": 0, "week": 3, "month": 16, "year": 190}
# As round as the copy that says how long something has gone on.
ROUND_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
