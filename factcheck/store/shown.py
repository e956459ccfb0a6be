"""Which statements lists show unasked, and which flags stand there: one condition each, for every list and count."""


def standing(flag: str) -> str:
    """That a row of `flags`, by that alias, is raised by its checker and dismissed by nobody."""
    return f"({flag}.gone_at IS NULL AND {flag}.state <> 'dismissed')"


# Of a statement `s`. What somebody has looked at, or a checker points at, is shown whatever it looks like.
SHOWN = (
    "(s.shown = 1 OR s.review_id IS NOT NULL"  # noqa: S608 - our own words
    f" OR EXISTS (SELECT 1 FROM flags raised WHERE raised.statement_id = s.id AND {standing('raised')})"
    " OR EXISTS (SELECT 1 FROM notes about WHERE about.statement_id = s.id)"
    " OR EXISTS (SELECT 1 FROM flags noted JOIN notes about ON about.flag_id = noted.id"
    " WHERE noted.statement_id = s.id))"
)
# The rest; said so that an index of few rows is walked.
NOT_SHOWN = f"(s.shown = 0 AND NOT {SHOWN})"


def listed(*, hidden: bool) -> str:
    """The condition of a list: what is shown unasked, or everything where somebody asked for what is hidden too."""
    return "1" if hidden else SHOWN
