"""Slots that templates of every language may use: signs no template can write, words known by their letters."""

from factcheck.languages.calendar import all_month_forms, all_weekday_forms, weekday_names

# Patterns, for words whatever their case: months and days of any language; days of the week in English as they are set.
MONTHS = "|".join(all_month_forms())
WEEKDAYS = "|".join((*all_weekday_forms(), r"utc\S*", r"gmt\S*"))
DAYS = "|".join(day.title() for day in weekday_names("en"))
SLOTS = {
    "opening": r"(?:^|(?<=[.!?;:,\"”»] ))",
    "number": r"\d+",
    "bracket": r"\(",
    "bracket_end": r"\)",
    "stop": r"(?:[,.;:?!\"”)]|$)",
    "sentence_end": r"\s*(?:[.]|$)",
    "letter": r"\w",
    "capital": r"(?-i: [A-ZÀ-Þ])",
    "short_word": r" [A-Za-z]{2,4}\b",
    "bracketed": r" \(",
    "small_words": r"(?-i:(?: [a-zß-ÿ-]+){0,4})",
    # Of credit lines.
    "line": r"(?:^\W*|[(\[—–-] ?|\. |; )",
    "line_start": r"^\W*",
    "line_end": r"\W*$",
    "opening_bracket": r"^\(",
    "colon": r"\s?[:：] ?",
    "marks": r"[ ,:(]+",
    "dash": r"[ :,/–—-]+",
    "initials": r"\w{2,5}",
    "places": r"[A-Z][\w., ]{2,60}",
    "writer": r"^(?:(?:Le|La|Les) |L['’])?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}",
    # All words of it a name's or a byline's.
    "signers": r"(?-i:(?:(?:[A-ZÀ-Þ][\w.'’-]*|and|a|our|own|in|for|of),? ?){1,12}?)",
    "short_rest": r"(?=[^.\n]{2,40}$)",
    "people": r"[A-Z][^\n]{2,300}?[;.] ?",
    "people_in_brackets": r"[A-Z][^()\n]{2,200}\)\W*$",
    "rest": r"[^\n]{0,200}",
}
