"""Starts the command: `factcheck`, or `python -m factcheck`."""

from factcheck.threads import choose_one_thread


def main() -> None:
    """Run the command on one thread."""
    choose_one_thread()
    # Numpy comes with it, and reads the number of threads once, when it is loaded.
    from factcheck.cli import main as command  # noqa: PLC0415

    command()


if __name__ == "__main__":
    main()
