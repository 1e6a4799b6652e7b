"""
Writes the mean of the weights of several runs from one start: `python average.py CHECKPOINT … --out CHECKPOINT`. What each run
learned from the order of its windows evens out.
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("taggers", type=Path, nargs="+", help="checkpoints")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    taggers = [torch.load(path)["tagger"] for path in args.taggers]
    mean = {name: torch.stack([tagger[name] for tagger in taggers]).mean(0) for name in taggers[0]}
    torch.save({"tagger": mean}, args.out)


if __name__ == "__main__":
    main()
