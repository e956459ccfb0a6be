"""Languages in which an agency's forms are told under another name here: data for `ambiguous_names`."""

SPOKEN_LIKE = {
    "sr": "sh",
    "hr": "sh",
    "bs": "sh",
    "mk": "bg",
    "be": "ru",
    "ms": "id",
    "uk": "uk",
    "et": "fi",
}
