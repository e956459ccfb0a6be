"""A limit on the time that loading a plugin may take in our own process."""

import inspect
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

TraceFunction = Callable[[FrameType, str, Any], Any]
# A plugin may import a large library.
SECONDS_TO_LOAD = 20.0
# So often it is stopped anew, where it goes on.
_AGAIN = 1.0


class LoadTooLongError(BaseException):
    """What ran within the limit was still running at its end; no `except Exception` of its own stops this."""


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """Raise LoadTooLongError where the block takes longer, at the line that it is at then.

    It takes a timer of the operating system in the main thread; on Windows and in other threads there is no limit.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    own = inspect.currentframe()
    too_long = LoadTooLongError(f"it was not loaded after {seconds:g} seconds, and was stopped")
    traced, is_over = sys.gettrace(), False

    def refuse(frame: FrameType, event: str, arg: object) -> TraceFunction:  # noqa: ARG001 - as Python calls it
        # Python stops tracing with the first error: it has to come where nothing catches it yet.
        if event in {"line", "call"}:
            raise too_long
        return refuse

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the same
        if is_over:
            return
        # A loop that catches everything is stopped at each of its lines, those of its handlers too.
        sys.settrace(refuse)
        while frame is not None and frame is not own:
            frame.f_trace = refuse
            frame = frame.f_back
        raise too_long

    handler = signal.signal(signal.SIGALRM, stop)
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        is_over = True
        sys.settrace(traced)
        signal.setitimer(signal.ITIMER_REAL, left, interval)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if handler is None else handler)
