"""First and last day of a week, a weekend, a month, a year."""

from datetime import date, timedelta

Period = tuple[date, date]


def week_of(base: date, back: int) -> Period:
    """Monday to Sunday of the base's week, or so many weeks before."""
    monday = base - timedelta(days=base.weekday() + 7 * back)
    return monday, monday + timedelta(days=6)


def weekend_of(base: date, back: int) -> Period:
    """Saturday and Sunday of the base's week, or so many weeks before."""
    sunday = week_of(base, back)[1]
    return sunday - timedelta(days=1), sunday


def last_weekend(base: date) -> Period:
    """The last weekend that has begun by the base."""
    return weekend_of(base, 0 if base.weekday() >= 5 else 1)


def month_of(year: int, month: int) -> Period:
    """The whole month."""
    first = date(year, month, 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def month_before(base: date, back: int) -> Period:
    """The base's month, or the one before it."""
    first = base.replace(day=1)
    if back:
        first = first - timedelta(days=1)
    return month_of(first.year, first.month)


def last_such_month(month: int, base: date) -> Period:
    """The month's last year in which it had begun by the base."""
    return month_of(base.year if month <= base.month else base.year - 1, month)


def year_of(year: int) -> Period:
    """The whole year."""
    return date(year, 1, 1), date(year, 12, 31)


def named_period(base: date, unit: str, back: int) -> Period:
    """This or last week, weekend, month or year."""
    if unit == "week":
        return week_of(base, back)
    if unit == "weekend":
        return weekend_of(base, back)
    return year_of(base.year - back) if unit == "year" else month_before(base, back)


def part_of_month(month: Period, part: str) -> Period:
    """`early`, `mid` or `late` in the month, with some days to spare; else the whole of it."""
    first, last = month
    if part == "early":
        return first, first.replace(day=15)
    if part == "mid":
        return first.replace(day=7), first.replace(day=24)
    return (first.replace(day=15), last) if part == "late" else month


def part_of_year(year: int, part: str) -> Period:
    """`early`, `mid` or `late` in the year, with some weeks to spare; a winter may reach into the next."""
    first, last = year_of(year)
    if part == "early":
        return first, date(year, 4, 30)
    if part == "mid":
        return date(year, 4, 1), date(year, 9, 30)
    if part == "late":
        return date(year, 9, 1), last
    return first, last if "winter" not in part or year == date.max.year else date(year + 1, 3, 31)
