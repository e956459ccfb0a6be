"""factcheck: who said it, in which words, on which day, through which agency, and who has verified it."""

__version__ = "0.1.0"
