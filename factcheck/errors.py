"""The one error tree: every message says what, where and what next."""


class FactcheckError(Exception):
    """What a person can mend; its text is shown as it stands, without a traceback."""


class IngestError(FactcheckError):
    """A source that could not be read as a document."""


class StoreError(FactcheckError):
    """A database that cannot be opened, read or written as asked."""


class ConfigError(FactcheckError):
    """A setting in metadata.yml or on the command line that does not hold."""


class ReviewError(FactcheckError):
    """A review that breaks a rule of the verdict model."""


class StaleReviewError(ReviewError):
    """A review written on top of one that is no longer the latest."""
