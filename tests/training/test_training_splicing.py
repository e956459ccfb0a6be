"""Articles made of two, and the batches that are drawn from articles."""

import random
from itertools import islice

import numpy as np
import pytest

from factcheck.attribution.accurate.windows import WordPieces, in_pieces
from factcheck.text import read
from factcheck.training.encoder.batches import batches
from factcheck.training.encoder.splicing import TaughtCue, TrainingArticle, cuttings, joined, spliced

WORDS = WordPieces(lambda word, _: (len(word),) * len(word), 0, 2)
TEXT = "Ito said no.\n\n“It sinks.”\n\n“And slowly,” she said.\n\nIt rained.\n\nAbe said yes."


def article(text=TEXT):
    """The article as read, with Ito's and Abe's statements, and one of two paragraphs."""
    reading = read(text)
    words = reading.words
    said = [at for at, word in enumerate(words) if word == "said"]
    quoted = words.index("“")
    she = said[1]
    cues = (
        TaughtCue((said[0], said[0] + 1), ((0, 1),), ((said[0] + 1, said[0] + 2),), False),
        TaughtCue((she, she + 1), ((she - 1, she),), ((quoted, she - 1),), True),
        TaughtCue((said[2], said[2] + 1), ((said[2] - 1, said[2]),), ((said[2] + 1, said[2] + 2),), False),
    )
    tags = np.zeros(len(words), dtype=np.int64)
    for cue in cues:
        for begin, spans in ((3, (cue.span,)), (1, cue.source), (5, cue.content)):
            for first, last in spans:
                tags[first] = begin
                tags[first + 1 : last] = begin + 1
    return TrainingArticle(in_pieces(reading, WORDS), tags, cues)


def seen(one):
    """What each cue stands for, in the lengths of its words, which are their pieces here."""
    lengths = np.diff(one.pieces.bounds).tolist()
    return sorted(
        (
            lengths[slice(*cue.span)],
            [lengths[slice(*span)] for span in cue.source],
            [lengths[slice(*span)] for span in cue.content],
        )
        for cue in one.cues
    )


@pytest.mark.parametrize("seed", range(8))
def test_no_statement_is_cut_and_nothing_is_lost(seed):
    whole = article()
    parts = cuttings(whole, random.Random(seed))
    assert sum(len(part.tags) for part in parts) == len(whole.tags)
    assert all(0 <= low < high <= len(part.tags) for part in parts for cue in part.cues for low, high in [cue.extent()])
    assert seen(joined(parts)) == seen(whole)


@pytest.mark.parametrize("seed", range(8))
def test_parts_joined_again_are_the_article(seed):
    whole = article()
    again = joined(cuttings(whole, random.Random(seed)))
    assert again.tags.tolist() == whole.tags.tolist()
    for name in ("ids", "bounds", "types", "paragraphs", "cuts"):
        assert getattr(again.pieces, name).tolist() == getattr(whole.pieces, name).tolist(), name


def test_spliced_articles_have_all_statements_of_both(monkeypatch):
    monkeypatch.setattr("factcheck.training.encoder.splicing.CUT_UP", 1.0)
    [both] = spliced([article(), article(TEXT.replace("Ito", "Haruto"))], random.Random(1))
    assert len(both.cues) == 6
    assert len(both.tags) == 2 * len(article().tags)
    assert (np.diff(both.pieces.paragraphs) >= 0).all()


def test_batches_go_on_where_they_were_left():
    examples = [article() for _ in range(30)]
    first = [[window.window.ids.tolist() for window in batch] for batch in islice(batches(examples, 1, 0), 12)]
    later = [[window.window.ids.tolist() for window in batch] for batch in islice(batches(examples, 1, 7), 5)]
    assert first[7:] == later
