"""The training loop: both heads on one encoder, checkpoints as it goes, an average of the last weights at its end."""

import copy
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from factcheck.attribution.accurate.windows import stacked
from factcheck.training.batches import TrainingArticle, TrainingWindow, forever, varied
from factcheck.training.network import Network, Projected, split

SEED = 1
ENCODER_RATE, HEAD_RATE, LAYER_DECAY = 3e-4, 1e-3, 0.9
WARMUP = 100
AVERAGE_OVER = 0.98
AVERAGE_EVERY = 4
CHECKPOINT_EVERY = 100
# A token that looks like a cue and is none teaches the role head to find nothing for it.
LOOKS_LIKE_CUE, SPURIOUS = 0.1, 12
UNLABELLED = -100


def tags_and_roles(network: Network, batch: list[TrainingWindow], draw: random.Random) -> tuple[Tensor, Tensor]:
    """The two losses of a batch, scalars per token of text: of the tags, and of the roles."""
    ids, types, mask = (torch.from_numpy(part) for part in stacked([varied(one, draw) for one in batch]))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        projected = network(ids, types, mask)
    tokens = max(len(one.tags) for one in batch)
    heads = torch.zeros(len(batch), tokens, dtype=torch.long)
    wanted = torch.full((len(batch), tokens), UNLABELLED)
    for row, one in enumerate(batch):
        heads[row, : len(one.tags)] = torch.from_numpy(one.window.heads)
        wanted[row, : len(one.tags)] = torch.from_numpy(one.tags)
    by_token = projected.float().gather(1, heads[:, :, None].expand(-1, -1, projected.shape[2]))
    parts = split(by_token)
    count = (wanted != UNLABELLED).sum()
    tags = cross_entropy(parts.tags.flatten(0, 1), wanted.flatten(), ignore_index=UNLABELLED, reduction="sum")
    return tags / count, _roles(network, parts, batch, draw) / count


def _roles(network: Network, parts: Projected, batch: list[TrainingWindow], draw: random.Random) -> Tensor:
    likely = parts.tags.detach().softmax(-1)[:, :, 3] > LOOKS_LIKE_CUE
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
            wanted.append(nn.functional.pad(roles, (0, short), value=UNLABELLED))
    if not rows:
        return parts.tags.sum() * 0
    scores = network.roles(parts, torch.tensor(rows), torch.stack(distance), torch.stack(setting))
    labels = torch.stack(wanted)
    return cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=UNLABELLED, reduction="sum")


def optimizer(network: Network) -> torch.optim.Optimizer:
    """AdamW with lower rates for lower layers; the word embeddings stay as they came, for words never trained on."""
    embeddings = network.encoder.embeddings
    embeddings.word_embeddings.weight.requires_grad_(False)
    layers = list(network.encoder.encoder.layer)
    lowest = nn.ModuleList([embeddings.position_embeddings, embeddings.LayerNorm])
    groups, taken = [], set()
    for height, part in enumerate([*reversed(layers), lowest]):
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


@dataclass(frozen=True, slots=True)
class Schedule:
    """How far training is after so many steps, from 0 to 1, and the share of the learning rate to begin at."""

    progress: Callable[[int], float]
    rate: float = 1.0


def learn(
    network: Network,
    examples: list[TrainingArticle],
    schedule: Schedule,
    checkpoint: Path,
    write: Callable[[str], None],
) -> Network:
    """Train to the end of the schedule; gives the average of the last weights, also in `checkpoint`."""
    torch.manual_seed(SEED)
    draw = random.Random(SEED)  # noqa: S311
    average: Network = copy.deepcopy(network).eval()
    steps = optimizer(network)
    network.train()
    began, pieces, smooth = time.monotonic(), 0, [0.0, 0.0]
    for step, batch in enumerate(forever(examples, draw)):
        done = schedule.progress(step)
        if done >= 1:
            break
        for group in steps.param_groups:
            group["lr"] = schedule.rate * group["base"] * min(1.0, (step + 1) / WARMUP) * (1 - done)
        losses = tags_and_roles(network, batch, draw)
        (losses[0] + losses[1]).backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        steps.step()
        steps.zero_grad(set_to_none=True)
        if step % AVERAGE_EVERY == 0:
            averaged(average, network)
        pieces += sum(len(one.window.ids) for one in batch)
        weight = max(0.02, 1 / (step + 1))
        smooth = [old + weight * (float(new.detach()) - old) for old, new in zip(smooth, losses, strict=True)]
        if step % 25 == 0:
            rate = f"{pieces} pieces, {pieces / (time.monotonic() - began):.0f} a second"
            write(f"step {step} done {done:.3f} tags {smooth[0]:.3f} roles {smooth[1]:.3f} {rate}")
        if step % CHECKPOINT_EVERY == CHECKPOINT_EVERY - 1:
            torch.save(network.state_dict(), checkpoint)
    write(f"took {step} steps, {pieces} pieces, {time.monotonic() - began:.0f} s")
    torch.save(network.state_dict(), checkpoint.with_suffix(".last"))
    torch.save(average.state_dict(), checkpoint)
    return average
