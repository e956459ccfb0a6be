"""One reading of a text, for all who read it: tokens, quotations, sentences, paragraphs, numbers, language, layout.

Everything stands in code points of the text as given.
"""

from factcheck.text.quotations import Quotation, find_quotations
from factcheck.text.reading import Reading, read
from factcheck.text.sentences import Sentence

__all__ = ["Quotation", "Reading", "Sentence", "find_quotations", "read"]
