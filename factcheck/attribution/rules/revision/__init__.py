"""What every tagger's statements are put through: whole quotations, and no word that the source did not say."""

from factcheck.attribution.rules.relayed import with_relayed
from factcheck.attribution.rules.revision.addressees import without_addressees
from factcheck.attribution.rules.revision.asides import without_asides
from factcheck.attribution.rules.revision.beside import with_quotations_beside
from factcheck.attribution.rules.revision.days_beside import without_days
from factcheck.attribution.rules.revision.deeds import without_deeds
from factcheck.attribution.rules.revision.introduced import with_introduced
from factcheck.attribution.rules.revision.leads import without_leads
from factcheck.attribution.rules.revision.questions import without_questions
from factcheck.attribution.rules.revision.teasers import without_teasers
from factcheck.attribution.rules.revision.whole_quotations import whole_quotations
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading

_STEPS = (
    with_introduced,
    with_relayed,
    without_addressees,
    without_teasers,
    without_deeds,
    without_leads,
    without_days,
    without_questions,
    whole_quotations,
    without_asides,
    with_quotations_beside,
)


def revise(reading: Reading, found: list[TaggedStatement]) -> list[TaggedStatement]:
    """The statements of a text as copy means them, in order of their cues."""
    for step in _STEPS:
        found = step(reading, found)
    return sorted(found, key=lambda one: one.cue)
