"""
Fine-tunes the tagger: `python train.py --data DIR --start model.safetensors --out DIR`.

Several processes of one thread read different windows and average their weights every few steps. A run that is broken off
goes on from its last checkpoint when started again with the same arguments.
"""

import argparse
import os
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import Tensor

import data
from model import LABELS, Tagger

WARM_UP = 60
AVERAGE_EVERY = 10
# A multiple of the number above: only then do all processes have the same weights.
SAVE_EVERY = 50

# How much of each corpus is read in one epoch; "*": of those that are not named.
SHARES = {"worldwide": 1.0, "conll03": 0.8, "texts": 1.0, "invented": 0.2, "*": 0.4}


def loss_of(scores: Tensor, masks: Tensor, weights: Tensor) -> Tensor:
    """Minus the logarithm of the likelihood of all labels that are allowed, a word on average."""
    words = masks != 0
    allowed = (masks[words][:, None] >> torch.arange(LABELS)) & 1 == 1
    chances = scores[words].log_softmax(-1)
    likelihood = chances.masked_fill(~allowed, -torch.inf).logsumexp(-1)
    weight = weights[:, None].expand_as(masks)[words]
    return -(likelihood * weight).sum() / weight.sum()


def rate_at(step: int, steps: int, fade: int) -> float:
    """Rises, stays and falls, so that the last step may be chosen while training."""
    return min(1.0, (step + 1) / WARM_UP, (steps - step) / fade)


def optimiser_of(tagger: Tagger, rate: float) -> torch.optim.AdamW:
    tagger.pieces.requires_grad_(False)
    fresh = [tagger.shapes.weight, *tagger.labels.parameters()]
    ids = {id(parameter) for parameter in fresh}
    taken = [p for p in tagger.parameters() if p.requires_grad and id(p) not in ids]
    groups = [
        {"params": [p for p in taken if p.dim() > 1], "factor": 1.0, "weight_decay": 0.01},
        {"params": [p for p in taken if p.dim() == 1], "factor": 1.0, "weight_decay": 0.0},
        {"params": fresh, "factor": 5.0, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)


def average(tagger: Tagger, workers: int) -> None:
    if workers == 1:
        return
    with torch.no_grad():
        trained = [p for p in tagger.parameters() if p.requires_grad]
        flat = torch.cat([p.flatten() for p in trained])
        dist.all_reduce(flat)
        for p, mean in zip(trained, (flat / workers).split([p.numel() for p in trained])):
            p.copy_(mean.view_as(p))


def steps_of(windows: data.Windows, batch: int, workers: int) -> int:
    return len(windows.pieces) // (batch * workers)


def work(rank: int, args: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    if args.workers > 1:
        dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=args.workers)
    torch.manual_seed(args.seed + rank)
    texts = data.read(args.data)
    tagger = Tagger()
    if args.start.suffix == ".safetensors":
        from safetensors.torch import load_file

        tagger.start_from({k: v for k, v in load_file(args.start).items() if "position_ids" not in k and "pooler" not in k})
    elif args.start.suffix == ".onnx":
        from to_onnx import read_model

        tagger.go_on_from({name: torch.tensor(value) for name, value in read_model(args.start).items()})
    else:
        tagger.load_state_dict(torch.load(args.start)["tagger"])
    optimiser = optimiser_of(tagger, args.rate)
    kept = args.out / f"tagger-{args.seed}.pt"
    step = 0
    if kept.exists():
        state = torch.load(kept)
        tagger.load_state_dict(state["tagger"])
        optimiser.load_state_dict(state["optimiser"])
        step = state["step"]

    # Every process makes the same epochs and reads its own share of each.
    tagger.train()
    began, spent, mean = time.time(), time.process_time(), 0.0
    epoch, first, windows = -1, 0, None
    while step < args.steps:
        while windows is None or step - first >= steps_of(windows, args.batch, args.workers):
            first += 0 if windows is None else steps_of(windows, args.batch, args.workers)
            epoch += 1
            windows = data.epoch(texts, SHARES, args.batch, np.random.default_rng([args.seed, epoch]))
        place = step - first
        start = (place * args.workers + rank) * args.batch
        rows = slice(start, start + args.batch)
        pieces = torch.from_numpy(windows.pieces[rows])
        longest = int((pieces != data.PAD).sum(1).max())
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bfloat16):
            scores = tagger(pieces[:, :longest], torch.from_numpy(windows.shapes[rows, :longest]))
        loss = loss_of(scores.float(), torch.from_numpy(windows.masks[rows, :longest]), torch.from_numpy(windows.weights[rows]))
        for group in optimiser.param_groups:
            group["lr"] = args.rate * group["factor"] * rate_at(step, args.steps, args.fade)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in tagger.parameters() if p.requires_grad], 1.0)
        optimiser.step()
        step += 1
        mean = 0.98 * mean + 0.02 * loss.item()
        if step % AVERAGE_EVERY == 0 or step == args.steps:
            average(tagger, args.workers)
        if rank == 0 and (step % SAVE_EVERY == 0 or step == args.steps):
            part = kept.with_suffix(".part")
            torch.save({"tagger": tagger.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, part)
            os.replace(part, kept)
        if rank == 0 and (step % 20 == 0 or step == args.steps):
            print(
                f"{step}/{args.steps} loss {mean / (1 - 0.98 ** min(step, 400)):.4f} "
                f"{time.time() - began:.0f} s, {time.process_time() - spent:.0f} s of a processor",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="what export.ts has written")
    parser.add_argument("--start", type=Path, required=True, help="upstream's safetensors, a checkpoint, or a model.onnx")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--steps", type=int, default=1500, help="of each process; a run that goes on may change it")
    parser.add_argument("--fade", type=int, default=400, help="the last steps, in which the rate falls to nothing")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--batch", type=int, default=8, help="windows at a time, of each process")
    parser.add_argument("--bfloat16", action="store_true", help="numbers of 16 bits: half the time on a processor with AMX")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--port", type=int, default=29517)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    random.seed(args.seed)
    if args.workers == 1:
        work(0, args)
    else:
        mp.spawn(work, (args,), args.workers)


if __name__ == "__main__":
    main()
