"""The files of a folder, in order, each folder entered once."""

from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import IngestError
from factcheck.ingest.naming import printable


def files(folder: Path) -> Iterator[Path | IngestError]:
    """All files below, sorted by path; hidden ones, and folders a link leads back to, are passed over."""
    entered: set[Path] = set()
    waiting: list[Path] = [folder]
    while waiting:
        path = waiting.pop()
        if not is_folder(path):
            if _is_file(path):
                yield path
            continue
        if (real := path.resolve()) in entered:
            continue
        entered.add(real)
        try:
            within = sorted((item for item in path.iterdir() if not item.name.startswith(".")), reverse=True)
        except OSError as error:
            yield IngestError(
                f"{printable(str(path))}: could not be entered ({error.strerror}). Look at its permissions."
            )
        else:
            waiting.extend(within)


def is_folder(path: Path) -> bool:
    """Whether the path is a folder; False where one may not even look."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_file(path: Path) -> bool:
    # Pipes and devices in a folder would be waited on for ever.
    try:
        return path.is_file()
    except OSError:
        return False
