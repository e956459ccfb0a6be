"""What `factcheck verify` costs as a whole process: `python -m tests.measures.verify_command [TRANSCRIPTS]`.

An article of twenty quotations against a folder of made-up transcripts, first read anew, then as they are kept.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.measures.made_up_talks import QUOTATIONS, write_talks
from tests.measures.printing import heading, row

NUMBER, ROUNDS = 1_000, 5


def seconds(draft: Path) -> float:
    """The CPU of the command, its start and the system's share included."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "factcheck", "verify", draft.name, "--against", "talks"],
        cwd=draft.parent,
        env=own | {"XDG_CACHE_HOME": str(draft.parent / "cache"), "PYTHONPATH": str(Path.cwd())},
        check=False,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    with tempfile.TemporaryDirectory() as folder:
        draft = write_talks(Path(folder), number)
        heading(f"factcheck verify, {QUOTATIONS} quotations", "transcripts", "CPU")
        row("first read", f"{number:,}", f"{seconds(draft):.2f} s")
        kept = sorted(seconds(draft) for _ in range(ROUNDS))
        row(
            "kept, median (least to most)",
            f"{number:,}",
            f"{kept[ROUNDS // 2]:.2f} s ({kept[0]:.2f} to {kept[-1]:.2f})",
        )


if __name__ == "__main__":
    main()
