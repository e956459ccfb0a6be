"""The one hook."""

import pluggy

from factcheck.plugin.checker import Register

hookspec = pluggy.HookspecMarker("factcheck")


@hookspec
def register_checkers(register: Register) -> None:
    """Call `register(MyChecker)` once for each checker class this plugin brings."""
