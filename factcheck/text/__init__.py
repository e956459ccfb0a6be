"""One reading of a text, for all who read it: tokens, sentences and quotations, in code points of the text as given."""

from factcheck.text.quotations import Quotation, find_quotations
from factcheck.text.tokens import Reading, Sentence, read

__all__ = ["Quotation", "Reading", "Sentence", "find_quotations", "read"]
