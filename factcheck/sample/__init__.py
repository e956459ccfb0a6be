"""The sample that ships with the project: an article in our own words, and two records it quotes."""

from pathlib import Path

FOLDER = Path(__file__).parent
ARTICLE = FOLDER / "korea-standoff-2017-09-01.txt"
RECORDS = (FOLDER / "putin-brics-2017-09-01.json", FOLDER / "trump-north-korea-2017-08-29.json")


def desk_file(name: str) -> Path | None:
    """This desk's `metadata.yml` or `plugins`, as packed into the wheel or as it lies in a checkout."""
    for folder in (FOLDER, FOLDER.parent.parent):
        if (folder / name).exists():
            return folder / name
    return None
