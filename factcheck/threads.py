"""One thread for numpy's products of matrices: ours are small, and every further thread spins while it waits.

The command chooses one for its whole process, before numpy is there. As a library factcheck holds numpy to one thread
only while a tagger computes, and leaves it afterwards as it was. A number that somebody has set wins over both.
"""

import os
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

# What OpenBLAS, MKL, BLIS and Apple's Accelerate read when they are loaded.
VARIABLES = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "GOTO_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


def choose_one_thread(environment: MutableMapping[str, str] = os.environ) -> None:
    """Set one thread in the environment, unless any number is set there; of use only before numpy is imported."""
    if not _is_chosen(environment):
        environment.update(dict.fromkeys(VARIABLES, "1"))


@contextmanager
def one_thread() -> Iterator[None]:
    """Hold numpy to one thread, from the first that enters until the last has left, in whichever threads they run.

    Nothing is held where the environment sets a number.
    """
    if _is_chosen(os.environ):
        yield
        return
    _hold.enter()
    try:
        yield
    finally:
        _hold.leave()


def _is_chosen(environment: Mapping[str, str]) -> bool:
    return any(environment.get(name) for name in VARIABLES)


class _Hold:
    """The limit is the process's, not a thread's: two that each put back what they found would leave it on."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._limit: AbstractContextManager[object] | None = None

    def enter(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._limit = _controller().limit(limits=1, user_api="blas")
                self._limit.__enter__()
            self._inside += 1

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._limit is not None:
                self._limit.__exit__(None, None, None)


_hold = _Hold()


@cache
def _controller() -> "ThreadpoolController":
    # It sees what is loaded already; the command, which set its variables, never gets here.
    import numpy as np  # noqa: F401, PLC0415
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    return ThreadpoolController()
