"""The training loop: both heads on one encoder, an average of the last weights, and a state to go on from."""

import copy
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from factcheck.attribution.accurate.paths import NEVER
from factcheck.attribution.accurate.states import TAG_STATES
from factcheck.attribution.accurate.windows import stacked
from factcheck.training.encoder.batches import TrainingWindow, batches
from factcheck.training.encoder.habits import Habits
from factcheck.training.encoder.network import FROZEN, Network, Projected, split
from factcheck.training.encoder.sequences import unlikelihood
from factcheck.training.encoder.splicing import TrainingArticle

SEED = 1
ENCODER_RATE, HEAD_RATE, MOVE_RATE, LAYER_DECAY = 3e-4, 1e-3, 5e-3, 0.9
WARMUP = 100
AVERAGE_OVER = 0.985
AVERAGE_EVERY = 4
TOLD_EVERY = 25
# A token that looks like a cue and is none teaches the role head to find nothing for it.
LOOKS_LIKE_CUE, SPURIOUS = 0.1, 12
CUE_OPENS = [TAG_STATES.index("B-cue"), TAG_STATES.index("U-cue")]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learnt from, how often and how long: `steps` batches in all, a state kept every `kept_every` seconds."""

    examples: list[TrainingArticle]
    habits: Habits
    steps: int
    kept_every: float = 240.0


@dataclass(slots=True)
class Training:
    """A training under way: the network, the average of its weights, the optimizer, the batches already learnt from."""

    network: Network
    average: Network
    optimizer: torch.optim.Optimizer
    step: int = 0

    def save(self, path: Path) -> None:
        """Write all that is needed to go on; a state that is already there stays until the new one is whole."""
        state = {
            "step": self.step,
            "network": self.network.learnt(),
            "average": self.average.learnt(),
            "optimizer": self.optimizer.state_dict(),
        }
        beside = path.with_suffix(".part")
        torch.save(state, beside)
        beside.replace(path)

    def restore(self, path: Path) -> None:
        """Go on from a state; where there is none, from the beginning."""
        if not path.exists():
            return
        state: dict[str, Any] = torch.load(path, weights_only=True)
        load_learnt(self.network, state["network"])
        load_learnt(self.average, state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]


def load_learnt(network: Network, learnt: dict[str, Tensor]) -> None:
    """Put learnt weights into a network; ValueError where they are not all there."""
    missing, unexpected = network.load_state_dict(learnt, strict=False)
    if missing != [FROZEN] or unexpected:
        raise ValueError(f"The weights are not this network's: {missing} are missing, {unexpected} have no place.")


def training(network: Network) -> Training:
    """A training at its beginning."""
    return Training(network.train(), copy.deepcopy(network).eval(), optimizer(network))


def tags_and_roles(
    network: Network, batch: list[TrainingWindow], habits: Habits, draw: random.Random
) -> tuple[Tensor, Tensor]:
    """The two losses of a batch, scalars per token of text: of the tags, and of the roles."""
    ids, types, mask = (torch.from_numpy(part) for part in stacked([habits.varied(one.window, draw) for one in batch]))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        projected = network(ids, types, mask)
    tokens = max(len(one.tags) for one in batch)
    heads = torch.zeros(len(batch), tokens, dtype=torch.long)
    wanted = torch.zeros(len(batch), tokens + 1, dtype=torch.long)
    for row, one in enumerate(batch):
        heads[row, : len(one.tags)] = torch.from_numpy(one.window.heads)
        wanted[row, : len(one.tags)] = torch.from_numpy(one.tags)
    parts = split(projected.float().gather(1, heads[:, :, None].expand(-1, -1, projected.shape[2])))
    lengths = torch.tensor([len(one.tags) for one in batch])
    tags = unlikelihood(_ended(parts.tags, lengths), network.tag_moves + network.tag_law, wanted)
    count = lengths.sum()
    return tags / count, _roles(network, parts, batch, draw) / count


def _ended(scores: Tensor, lengths: Tensor) -> Tensor:
    """The scores with one token more; past the length of each sequence nothing but state 0 is possible."""
    past = torch.full((scores.shape[-1],), NEVER)
    past[0] = 0
    inside = torch.arange(scores.shape[1] + 1) < lengths[:, None]
    return torch.where(inside[:, :, None], nn.functional.pad(scores, (0, 0, 0, 1)), past)


def _roles(network: Network, parts: Projected, batch: list[TrainingWindow], draw: random.Random) -> Tensor:
    likely = parts.tags.detach().softmax(-1)[:, :, CUE_OPENS].sum(-1) > LOOKS_LIKE_CUE
    rows, distance, setting, wanted = [], [], [], []
    tokens = likely.shape[1]
    for row, one in enumerate(batch):
        inside = {at for first, last in one.cues for at in range(first, last)}
        spurious = [at for at in likely[row, : len(one.tags)].nonzero().flatten().tolist() if at not in inside]
        cues = [*one.cues, *((at, at + 1) for at in draw.sample(spurious, min(SPURIOUS, len(spurious))))]
        for number, cue in enumerate(cues):
            away, where = (torch.from_numpy(part) for part in one.layout(cue))
            roles = torch.from_numpy(one.roles[number]) if number < len(one.cues) else torch.zeros_like(away)
            short = tokens - len(away)
            rows.append((row, *cue))
            distance.append(nn.functional.pad(away, (0, short)))
            setting.append(nn.functional.pad(where, (0, short)))
            wanted.append(nn.functional.pad(roles, (0, short + 1)))
    if not rows:
        return parts.tags.sum() * 0
    cues = torch.tensor(rows)
    scores = network.roles(parts, cues, torch.stack(distance), torch.stack(setting))
    lengths = torch.tensor([len(one.tags) for one in batch])[cues[:, 0]]
    return unlikelihood(_ended(scores, lengths), network.role_moves + network.role_law, torch.stack(wanted))


def optimizer(network: Network) -> torch.optim.Optimizer:
    """AdamW with lower rates for lower layers; the word embeddings stay as they came, for words never trained on."""
    embeddings = network.encoder.embeddings
    moves = [network.tag_moves, network.role_moves]
    taken = {id(one) for one in moves}
    groups: list[dict[str, Any]] = [{"params": moves, "base": MOVE_RATE, "weight_decay": 0.0}]
    lowest = nn.ModuleList([embeddings.position_embeddings, embeddings.LayerNorm])
    for height, part in enumerate([*reversed(network.encoder.encoder.layer), lowest]):
        parameters = list(part.parameters())
        taken |= {id(one) for one in parameters}
        groups.append({"params": parameters, "base": ENCODER_RATE * LAYER_DECAY**height})
    rest = [one for one in network.parameters() if one.requires_grad and id(one) not in taken]
    groups.append({"params": rest, "base": HEAD_RATE})
    return torch.optim.AdamW(groups, lr=ENCODER_RATE, weight_decay=0.01, fused=True)


def averaged(average: nn.Module, network: nn.Module) -> None:
    """Move the average a step towards the network."""
    with torch.no_grad():
        for old, new in zip(average.parameters(), network.parameters(), strict=True):
            if new.requires_grad:
                old.lerp_(new, 1 - AVERAGE_OVER)


def learn(begun: Training, lesson: Lesson, kept: Path, write: Callable[[str], None]) -> Network:
    """Train to the last step; gives the average of the last weights, and keeps the state in a file as it goes."""
    began = saved = time.monotonic()
    first, pieces, smooth = begun.step, 0, [0.0, 0.0]
    for batch in batches(lesson.examples, SEED, first):
        if begun.step >= lesson.steps:
            break
        losses = _step(begun, batch, lesson)
        pieces += sum(len(one.window.ids) for one in batch)
        weight = max(0.02, 1 / (begun.step - first))
        smooth = [old + weight * (new - old) for old, new in zip(smooth, losses, strict=True)]
        if begun.step % TOLD_EVERY == 0:
            rate = f"{pieces} pieces, {pieces / (time.monotonic() - began):.0f} a second"
            write(f"step {begun.step} of {lesson.steps} tags {smooth[0]:.3f} roles {smooth[1]:.3f} {rate}")
        if time.monotonic() - saved > lesson.kept_every:
            begun.save(kept)
            saved = time.monotonic()
    if begun.step > first:
        begun.save(kept)
    write(f"took {begun.step - first} steps, {pieces} pieces, {time.monotonic() - began:.0f} s")
    return begun.average


def _step(begun: Training, batch: list[TrainingWindow], lesson: Lesson) -> tuple[float, float]:
    """Learn from one batch; what is random in it depends on its number alone."""
    torch.manual_seed(SEED + begun.step)
    draw = random.Random(f"{SEED} step {begun.step}")  # noqa: S311
    share = min(1.0, (begun.step + 1) / WARMUP) * (1 - begun.step / lesson.steps)
    for group in begun.optimizer.param_groups:
        group["lr"] = group["base"] * share
    tags, roles = tags_and_roles(begun.network, batch, lesson.habits, draw)
    (tags + roles).backward()
    nn.utils.clip_grad_norm_(begun.network.parameters(), 1.0)
    begun.optimizer.step()
    begun.optimizer.zero_grad(set_to_none=True)
    if begun.step % AVERAGE_EVERY == 0:
        averaged(begun.average, begun.network)
    begun.step += 1
    return float(tags.detach()), float(roles.detach())
