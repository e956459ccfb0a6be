"""The speed peer: a spaCy pipeline of en_core_web_sm's architecture, on the documents the taggers are measured on.

Its weights are random, as nothing is downloaded; they cost the same time. Lemmas, which the model also gives, are left
out, to the peer's advantage. `pip install spacy` or the extra `bench`.
"""

import random
from collections.abc import Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Span
from spacy.training import Example

from factcheck.threads import one_thread
from tests.attribution import tagger_bench

# The model's own settings: a window of one word to each side, four layers of width 96, three pieces.
_TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "rows": [5000, 1000, 2500, 2500, 50, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
_TAGS = [f"T{number}" for number in range(50)]
_DEPENDENCIES = [f"d{number}" for number in range(45)]
_ENTITIES = [f"E{number}" for number in range(18)]


def pipeline() -> Language:
    """Tagger, parser and entities as en_core_web_sm has them, with random weights."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _TOK2VEC})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER}})
    nlp.add_pipe("parser", config={"model": _transitions("parser", _LISTENER), "moves": None})
    nlp.add_pipe("ner", config={"model": _transitions("ner", _TOK2VEC), "moves": None})
    nlp.initialize(lambda: [_example(nlp, number) for number in range(50)])
    return nlp


def _transitions(kind: str, tok2vec: dict[str, object]) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }


def _example(nlp: Language, number: int) -> Example:
    """A made-up sentence that shows the pipeline every label it may use."""
    pick = random.Random(number)
    doc = nlp.make_doc(" ".join(f"w{pick.randrange(500)}" for _ in range(60)))
    gold = doc.copy()
    for at, token in enumerate(gold):
        token.tag_ = _TAGS[(at + number) % len(_TAGS)]
        token.head = gold[max(0, at - 1 - pick.randrange(2))]
        token.dep_ = _DEPENDENCIES[(at + number) % len(_DEPENDENCIES)] if token.head is not token else "ROOT"
    gold.ents = [Span(gold, at, at + 2, label=_ENTITIES[(at // 3) % len(_ENTITIES)]) for at in range(0, 54, 3)]
    return Example(doc, gold)


def seconds(texts: Sequence[str]) -> float:
    """The time the pipeline takes over the texts, once it is warm: held to one thread and timed as the taggers are."""
    nlp = pipeline()
    with one_thread():
        list(nlp.pipe(texts[:5]))
        return min(
            tagger_bench.seconds(lambda: list(nlp.pipe(texts, batch_size=64))) for _ in range(tagger_bench.ROUNDS)
        )
