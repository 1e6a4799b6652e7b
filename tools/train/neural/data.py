"""The texts that `export.ts` has written, and windows of them."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

START, END, PAD = 101, 102, 0
NO_WORD = 24
LENGTH = 160

_TYPES = {
    "pieces": np.uint16,
    "shapes": np.uint8,
    "masks": np.int32,
    "sentences": np.int32,
    "texts": np.int32,
    "originals": np.int32,
    "corpora": np.uint8,
    "weights": np.float32,
}


@dataclass(frozen=True)
class Texts:
    """Columns as `export.ts` describes them."""

    pieces: np.ndarray
    shapes: np.ndarray
    masks: np.ndarray
    sentences: np.ndarray
    texts: np.ndarray
    originals: np.ndarray
    corpora: np.ndarray
    weights: np.ndarray
    names: list[str]


@dataclass(frozen=True)
class Windows:
    """(windows, LENGTH) each; the mask of a piece that is no word's first is 0."""

    pieces: np.ndarray
    shapes: np.ndarray
    masks: np.ndarray
    weights: np.ndarray


def read(folder: Path) -> Texts:
    columns = {name: np.fromfile(folder / f"{name}.bin", kind) for name, kind in _TYPES.items()}
    return Texts(**columns, names=json.loads((folder / "corpora.json").read_text()))


def epoch(texts: Texts, shares: dict[str, float], batch: int, random: np.random.Generator) -> Windows:
    """
    The windows of one reading, every `batch` of about one length, these in any order. `shares`: how much of each corpus, "*" for the others. Each text comes as it
    is, or, one time in five, in another case; where its first window ends is left to chance.
    """
    copies: dict[int, list[int]] = {}
    for text, original in enumerate(texts.originals):
        copies.setdefault(int(original), []).append(text)
    rows: list[tuple[int, int, int]] = []
    for original, (_, *others) in copies.items():
        share = shares.get(texts.names[texts.corpora[original]], shares.get("*", 0.0))
        if random.random() >= share:
            continue
        text = original if not others or random.random() < 0.8 else int(random.choice(others))
        rows.extend((text, start, end) for start, end in _pack(texts, text, int(random.integers(40, LENGTH))))
    random.shuffle(rows)
    rows.sort(key=lambda row: row[2] - row[1])
    batches = [rows[at : at + batch] for at in range(0, len(rows) - batch + 1, batch)]
    random.shuffle(batches)
    return _fill(texts, [row for part in batches for row in part])


def _pack(texts: Texts, text: int, room: int) -> list[tuple[int, int]]:
    """Whole sentences of a text, as many as fit between the marks; a longer one is cut. The first window has less room."""
    windows: list[tuple[int, int]] = []
    most = room - 2
    first, last = texts.texts[text], texts.texts[text + 1]
    start = end = int(texts.sentences[first])
    for sentence in range(first, last):
        until = int(texts.sentences[sentence + 1])
        if until - start > most:
            if end > start:
                windows.append((start, end))
            start, most = end, LENGTH - 2
            while until - start > most:
                windows.append((start, start + most))
                start += most
        end = until
    if end > start:
        windows.append((start, end))
    return windows


def _fill(texts: Texts, rows: list[tuple[int, int, int]]) -> Windows:
    shape = (len(rows), LENGTH)
    pieces = np.full(shape, PAD, np.int64)
    shapes = np.full(shape, NO_WORD, np.int64)
    masks = np.zeros(shape, np.int32)
    for row, (_, start, end) in enumerate(rows):
        count = end - start
        pieces[row, 0] = START
        pieces[row, 1 : count + 1] = texts.pieces[start:end]
        pieces[row, count + 1] = END
        shapes[row, 1 : count + 1] = texts.shapes[start:end]
        masks[row, 1 : count + 1] = texts.masks[start:end]
    return Windows(pieces, shapes, masks, texts.weights[[text for text, _, _ in rows]])
