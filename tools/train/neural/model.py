"""The encoder and its labels: BERT (Devlin et al. 2018) as MiniLM has it, and an embedding of how a word is written."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import gelu

LABELS = 17
SHAPES = 25
# Of which `mixed` consists, in this order.
PARTS = ("query", "key", "value")


@dataclass(frozen=True)
class Size:
    """Of the network: layers, width, heads, width between, pieces known, longest window."""

    layers: int = 6
    width: int = 384
    heads: int = 12
    between: int = 1536
    vocabulary: int = 30522
    longest: int = 512


class Layer(nn.Module):
    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.heads = size.heads
        self.mixed = nn.Linear(size.width, 3 * size.width)
        self.attended = nn.Linear(size.width, size.width)
        self.attended_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.up = nn.Linear(size.width, size.between)
        self.down = nn.Linear(size.between, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        batch, length, width = states.shape
        query, key, value = (
            self.mixed(states).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        )
        # Written out: on a processor, learning through `scaled_dot_product_attention` takes a third of all time.
        alike = (query * (width // self.heads) ** -0.5 @ key.transpose(-1, -2)).masked_fill(~seen, -1e4)
        context = alike.softmax(-1).to(value.dtype) @ value
        context = context.transpose(1, 2).reshape(batch, length, width)
        states = self.attended_norm(states + self.dropout(self.attended(context)))
        return self.norm(states + self.dropout(self.down(gelu(self.up(states)))))


class Tagger(nn.Module):
    """Pieces and shapes, (windows, length) each, to scores of labels, (windows, length, LABELS). Piece 0 pads."""

    def __init__(self, size: Size = Size(), dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(size.vocabulary, size.width)
        self.positions = nn.Embedding(size.longest, size.width)
        self.shapes = nn.Embedding(SHAPES, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.labels = nn.Linear(size.width, LABELS)
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.normal_(self.labels.weight, std=0.02)
        nn.init.zeros_(self.labels.bias)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        seen = (pieces != 0)[:, None, None, :]
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.pieces(pieces) + self.positions(places) + self.shapes(shapes)
        states = self.norm(states)
        for layer in self.layers:
            states = layer(states, seen)
        return self.labels(states)

    def start_from(self, bert: dict[str, Tensor]) -> None:
        """Takes the weights of a BERT as its authors name them; every place has their type of sentence 0."""
        take = {name.removeprefix("bert."): tensor.float() for name, tensor in bert.items()}
        own = {
            "pieces.weight": take["embeddings.word_embeddings.weight"],
            "positions.weight": take["embeddings.position_embeddings.weight"]
            + take["embeddings.token_type_embeddings.weight"][0],
            **_linear("norm", take, "embeddings.LayerNorm"),
        }
        for n in range(len(self.layers)):
            theirs = f"encoder.layer.{n}."
            heads = [f"{theirs}attention.self.{part}" for part in PARTS]
            for kind in ("weight", "bias"):
                own[f"layers.{n}.mixed.{kind}"] = torch.cat([take[f"{head}.{kind}"] for head in heads])
            for name, their in {
                "attended": "attention.output.dense",
                "attended_norm": "attention.output.LayerNorm",
                "up": "intermediate.dense",
                "down": "output.dense",
                "norm": "output.LayerNorm",
            }.items():
                own.update(_linear(f"layers.{n}.{name}", take, theirs + their))
        missing, unknown = self.load_state_dict(own, strict=False)
        fresh = {"shapes.weight", "labels.weight", "labels.bias"}
        assert set(missing) == fresh and not unknown, (missing, unknown)

    def go_on_from(self, weights: dict[str, Tensor]) -> None:
        """Takes the weights that `to_onnx.py` reads from a model. Places that no window reaches stay as they are."""
        own = self.state_dict()
        for name, value in weights.items():
            part = next((part for part in PARTS if f".{part}." in name), None)
            if part is None:
                own[name][: len(value)] = value
            else:
                first = PARTS.index(part) * len(value)
                own[name.replace(part, "mixed")][first : first + len(value)] = value


def _linear(name: str, take: dict[str, Tensor], their: str) -> dict[str, Tensor]:
    return {f"{name}.{kind}": take[f"{their}.{kind}"] for kind in ("weight", "bias")}
