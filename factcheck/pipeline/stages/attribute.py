"""Attribute: a document gets its statements, and the agencies it and they came by."""

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from sqlite_utils import Database

from factcheck import attribution, fingerprint, sourcing
from factcheck.attribution import TAGGERS, TaggerName
from factcheck.model import Document, KnownPerson
from factcheck.pipeline.events import StageResult
from factcheck.pipeline.read_in import languages_counted, read_in
from factcheck.pipeline.stage import Stage
from factcheck.store.opening import writing
from factcheck.store.read.documents import load_document
from factcheck.store.read.due import Made, attributed_with, documents_to_attribute
from factcheck.store.write import documents, sourcings, speakers, statements
from factcheck.store.write.kept_ids import kept_ids, with_ids

NAME = "attribute"
# Records and fact-checks are what statements are checked against, not texts under review.
ATTRIBUTED_KINDS = ("article", "wire")
# What works without the store: its code makes the results.
_ROOT = "factcheck.pipeline.stages.attribute"
_COMPUTES_NOTHING = ("factcheck.store", "factcheck.pipeline.events", "factcheck.pipeline.stage", "factcheck.checking")


class Attributed(NamedTuple):
    """A document with its statements and sourcings, and what else attribution found out."""

    document: Document
    tagger: str
    read_in: str
    abstained: str | None
    origins: sourcing.Origins


class AttributeStage(Stage[str, Document, Attributed]):
    """Finds the statements of each document and sources it and them; reviewed statements keep ids and reviews.

    `tagger` is the one that was asked for: where nobody did, what any of them has read is left as it is, and the
    default reads the rest. `agencies` and `people` are what the desk says of them in its settings.
    """

    name = NAME

    def __init__(
        self,
        tagger: TaggerName | None = None,
        agencies: Mapping[str, object] | None = None,
        people: Iterable[KnownPerson] = (),
    ) -> None:
        self.asked = tagger
        self.tagger = tagger or attribution.DEFAULT
        self.people = tuple(people)
        self._desk = json.dumps(agencies or {}, default=str)
        # An address makes nobody another speaker.
        self._known = json.dumps([one.model_dump(mode="json", exclude={"url"}) for one in self.people])

    @property
    def agencies(self) -> sourcing.AgencyRegistry:
        """The agencies shipped with the desk's own; ConfigError where an entry does not hold."""
        return _registry(self._desk)

    def due(self, db: Database, among: Collection[str] | None = None) -> list[str]:
        """Ids of documents that are new, changed, or were read by what has another fingerprint."""
        wanted = TAGGERS if self.asked is None else (self.asked,)
        return documents_to_attribute(
            db,
            [
                made
                for made in attributed_with(db, among)
                for name in wanted
                if made.by == name and made.fingerprint == self.fingerprint(name, made.read_in)
            ],
            among,
        )

    def fingerprint(self, tagger: TaggerName, languages: str) -> str:
        """Of what makes the statements and sourcings of a document that is read in these languages."""
        return _fingerprint(tagger, languages, self._desk, self._known)

    def begin(self, db: Database, due: Iterable[str]) -> None:
        """Bring the tables of agencies and speakers up to date and read the weights, unless nothing is due."""
        sourcings.put_agencies(db, self.agencies.agencies)
        speakers.put_people(db, self.people)
        if due:
            attribution.load_tagger(self.tagger)

    def item(self, db: Database, key: str) -> Document:
        """The document, without what was found in it before."""
        return load_document(db, key).model_copy(update={"statements": (), "sourcings": (), "traces": ()})

    def work(self, item: Document) -> Attributed:
        """Attribute and source it; a record is only looked at for its language."""
        tagger = attribution.load_tagger(self.tagger)
        found = attribution.Attribution(item, None)
        is_read = item.kind in ATTRIBUTED_KINDS
        if is_read:
            found = attribution.attribute_or_abstain(item, tagger, self.people)
            found = found._replace(document=sourcing.source(found.document, self.agencies))
        languages = read_in(item, attributed=is_read and found.abstained is None)
        origins = sourcing.origins_of(found.document, self.agencies)
        return Attributed(found.document, tagger.name, languages, found.abstained, origins)

    def put(self, db: Database, result: Attributed) -> StageResult:
        """Store all of it, in one transaction, under the ids that its statements have had."""
        made = Made(self.tagger, result.read_in, self.fingerprint(self.tagger, result.read_in))
        with writing(db):
            ids = kept_ids(db, result.document)
            document = with_ids(result.document, ids)
            origins = {ids[found]: agencies for found, agencies in result.origins.statements.items()}
            statements.put_statements(db, document, result.tagger)
            sourcings.put_sourcings(db, document)
            sourcings.put_origins(db, document.id, result.origins.document, origins)
            documents.stamp_attributed(db, document, made, result.abstained)
        became = "abstained" if result.abstained else "attributed"
        return StageResult(NAME, document.id, document.id, became)

    def end(self, db: Database) -> None:
        """Drop the agencies that the desk has left out, and that documents named until now."""
        sourcings.drop_agencies_but(db, self.agencies.agencies)


@cache
def _registry(desk: str) -> sourcing.AgencyRegistry:
    return sourcing.registry_of(json.loads(desk))


@cache
def _fingerprint(tagger: TaggerName, languages: str, desk: str, known: str) -> str:
    others = tuple(f"factcheck.attribution.{name}" for name in TAGGERS if name != tagger)
    but = (*_COMPUTES_NOTHING, *others)
    files = [*attribution.weights(tagger), *sorted(sourcing.DATA.iterdir())]
    return fingerprint.digest(
        [
            fingerprint.of_stage(_ROOT, but=but),
            fingerprint.of_languages(languages_counted(languages), fingerprint.matters(_ROOT, but=but)),
            *map(fingerprint.of_file, files),
            desk,
            known,
        ]
    )
