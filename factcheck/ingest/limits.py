"""How much is read: past these a source is an archive or a mistake, not a document."""

MAX_BYTES = 100_000_000  # one file, unless it is read row by row
MAX_TEXT = 5_000_000  # code points of one document: three times War and Peace
MAX_ROW = 32_000_000  # bytes of one row: MAX_TEXT where each letter is an escape of six bytes, with room to spare
MAX_PAGE = 10_000_000  # bytes of one HTML page; parsing takes many times as much memory
MAX_FIELD = 500  # code points of a title, a publisher, a byline
MAX_SLUG = 80  # of a document's id
HEAD = 65_536  # bytes looked at to tell what a source is
