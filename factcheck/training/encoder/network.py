"""The network as it is trained: the base, tags for every token, and roles for every token given a cue."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from factcheck.attribution.accurate.roles import DISTANCES, HIDDEN, PRODUCT, SETTINGS, WIDTHS
from factcheck.attribution.accurate.states import ROLE_STATES, TAG_STATES, lawful
from factcheck.attribution.accurate.windows import CASES, PLACES
from factcheck.training.encoder.e5 import E5

DROPOUT = 0.1
# What the heads say of any token before they have learnt anything.
MOST_ARE_NOTHING = 4.0
FROZEN = "encoder.embeddings.word_embeddings.weight"
# Parts of a layer by their names in transformers and in the base's file.
MATRICES = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "intermediate.dense": "fi",
    "output.dense": "fo",
}
NORMS = {"attention.output.LayerNorm": "aln", "output.LayerNorm": "oln"}


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


def encoder(base: E5, kept: list[int]) -> BertModel:
    """The base with its weights, and of its pieces those whose numbers are kept, in their order."""
    sizes = base.sizes
    model = BertModel(
        BertConfig(
            vocab_size=len(kept),
            hidden_size=sizes.hidden,
            num_hidden_layers=sizes.layers,
            num_attention_heads=sizes.heads,
            intermediate_size=sizes.inner,
            max_position_embeddings=sizes.positions,
            type_vocab_size=sizes.types,
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=0.0,
            attn_implementation="eager",  # in bfloat16 on a processor, twice as fast as the fused kernel
        ),
        add_pooling_layer=False,
    )
    missing, unexpected = model.load_state_dict(dict(_weights(base, kept)), strict=False)
    if unexpected or [name for name in missing if "position_ids" not in name and "token_type_ids" not in name]:
        raise ValueError(
            f"The base's weights do not fit the network: {missing} are missing, {unexpected} have no place."
        )
    return model


def _weights(base: E5, kept: list[int]) -> dict[str, Tensor]:
    hidden = base.sizes.hidden
    names: dict[str, tuple[str, tuple[int, ...]]] = {
        "embeddings.token_type_embeddings.weight": ("emb.type", (-1, hidden)),
        "embeddings.LayerNorm.weight": ("emb.ln.w", ()),
        "embeddings.LayerNorm.bias": ("emb.ln.b", ()),
    }
    for number in range(base.sizes.layers):
        place = f"encoder.layer.{number}"
        for part, name in MATRICES.items():
            width = base.sizes.inner if part == "output.dense" else hidden
            names[f"{place}.{part}.weight"] = f"l{number}.{name}.w", (-1, width)
            names[f"{place}.{part}.bias"] = f"l{number}.{name}.b", ()
        for part, name in NORMS.items():
            names[f"{place}.{part}.weight"] = f"l{number}.{name}.w", ()
            names[f"{place}.{part}.bias"] = f"l{number}.{name}.b", ()
    found = {name: torch.from_numpy(base.tensor(stored, *shape)) for name, (stored, shape) in names.items()}
    words, positions = base.tensor("emb.word", -1, hidden)[kept], base.tensor("emb.pos", -1, hidden)
    found["embeddings.word_embeddings.weight"] = torch.from_numpy(words)
    found["embeddings.position_embeddings.weight"] = torch.from_numpy(positions[: base.sizes.positions])
    return found


class Network(nn.Module):
    """The base with the type of each token (case, quotation marks) added to its embedding, and the heads."""

    def __init__(self, base: E5, kept: list[int]) -> None:
        super().__init__()
        self.encoder = encoder(base, kept)
        embeddings = self.encoder.embeddings
        plain = embeddings.token_type_embeddings.weight.data[0]
        embeddings.token_type_embeddings = nn.Embedding.from_pretrained(plain.repeat(CASES * PLACES, 1), freeze=False)
        embeddings.dropout = SharedDropout()
        for layer in self.encoder.encoder.layer:
            layer.attention.output.dropout = SharedDropout()
            layer.output.dropout = SharedDropout()
        embeddings.word_embeddings.weight.requires_grad_(False)
        self.heads = nn.Linear(plain.shape[0], len(TAG_STATES) + sum(WIDTHS))
        self.distance = nn.Embedding(DISTANCES, HIDDEN)
        self.setting = nn.Embedding(SETTINGS, HIDDEN)
        self.role = nn.Linear(HIDDEN, len(ROLE_STATES))
        self.role_product = nn.Linear(PRODUCT, len(ROLE_STATES), bias=False)
        self.tag_moves = nn.Parameter(torch.zeros(len(TAG_STATES), len(TAG_STATES)))
        self.role_moves = nn.Parameter(torch.zeros(len(ROLE_STATES), len(ROLE_STATES)))
        self.register_buffer("tag_law", torch.from_numpy(lawful(TAG_STATES)), persistent=False)
        self.register_buffer("role_law", torch.from_numpy(lawful(ROLE_STATES)), persistent=False)
        for table in (self.distance, self.setting):
            nn.init.normal_(table.weight, std=0.1)
        with torch.no_grad():
            self.role.bias[0] = MOST_ARE_NOTHING
            self.heads.bias[0] = MOST_ARE_NOTHING / 2

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """The projections of all heads for every piece: (windows, pieces, width); ids, types, mask are int64."""
        hidden = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        with torch.autocast("cpu", enabled=False):
            projected: Tensor = self.heads(hidden.float())
        return projected

    def roles(self, by_token: Projected, cues: Tensor, distance: Tensor, setting: Tensor) -> Tensor:
        """Scores (cues, tokens, states) of the tokens of each cue's window.

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

    def learnt(self) -> dict[str, Tensor]:
        """All weights but the word embeddings, which stay as they came."""
        return {name: value for name, value in self.state_dict().items() if name != FROZEN}


def split(projected: Tensor) -> Projected:
    """The parts of a projection (..., width)."""
    return Projected(*projected.split((len(TAG_STATES), *WIDTHS), dim=-1))
