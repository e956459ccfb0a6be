"""Short copy for the tests of tracing: an article with one quotation, and a record."""

from datetime import date

from factcheck.model import Document, Span, Speaker, Statement

DAY = date(2020, 5, 4)


def record(text, *, speaker="Ann Ito", published=DAY, id_="record"):
    """What was really said."""
    return Document(id=id_, kind="record", text=text, speaker=speaker, published=published)


def article(quotation, *, speaker="Ann Ito", published=DAY, stated_on=None, latest=None, id_="article"):
    """What an article quotes of it."""
    text = f'She said: "{quotation}" Then she left.'
    quoted = (Span.of(text, 11, 11 + len(quotation)),)
    statement = Statement(
        id=f"{id_}-1",
        content=quoted,
        quoted=quoted,
        quotation="direct",
        speaker=Speaker(name=speaker) if speaker else None,
        stated_on=stated_on,
        stated_on_latest=latest,
    )
    return Document(id=id_, text=text, published=published, statements=(statement,))
