"""Two who reviewed at once: what was typed on top of an earlier review, brought on top of the latest one."""

from typing import NamedTuple, TypeVar

from factcheck.review.form import ReviewForm

Item = TypeVar("Item")

_FIELDS = ("state", "attribution", "rating", "desk_label", "searched")
_LISTS = ("defects", "evidence")


class Merged(NamedTuple):
    """The form to save on top of the latest review, and by name the fields in which the two reviews part.

    `differs`: what was typed is not what is there now. `taken`: left untouched, so it follows what is there now.
    """

    form: ReviewForm
    differs: frozenset[str]
    taken: frozenset[str]


def merge(begun: ReviewForm, typed: ReviewForm, there: ReviewForm) -> Merged:
    """What was changed in `typed` since it was `begun`, on top of what is `there` now."""
    changes: dict[str, object] = {}
    for name in _FIELDS:
        own = getattr(typed, name)
        changes[name] = own if own != getattr(begun, name) else getattr(there, name)
    for name in _LISTS:
        changes[name] = _merged(*(_filled(form, name) for form in (begun, typed, there)))
    form = typed.model_copy(
        update={**changes, "follows": there.follows, "document_version": there.document_version},
    )
    names = (*_FIELDS, *_LISTS)
    differs = {name for name in names if _filled(form, name) != _filled(there, name)}
    taken = {name for name in names if _filled(form, name) != _filled(typed, name)} - differs
    return Merged(form.with_room(), frozenset(differs), frozenset(taken))


def _merged(begun: tuple[Item, ...], typed: tuple[Item, ...], there: tuple[Item, ...]) -> tuple[Item, ...]:
    """Own items first; one that only the other side took out is out, and one that only it put in is in."""
    if typed == begun:
        return there
    own = [one for one in typed if one in there or one not in begun]
    return (*own, *[one for one in there if one not in begun and one not in own])


def _filled(form: ReviewForm, name: str) -> tuple[object, ...]:
    if name == "evidence":
        return tuple(row for row in form.evidence if not row.is_empty)
    value = getattr(form, name)
    return value if isinstance(value, tuple) else (value,)
