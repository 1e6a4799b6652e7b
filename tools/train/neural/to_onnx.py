"""
Writes a trained tagger as an ONNX model of one window: `python to_onnx.py --tagger CHECKPOINT --out model.onnx --bits 7`.

One window at a time, without padding, so that what is read of a text does not hang on what is read beside it. Weights have
a scale for each column and 7 bits: with 8, sums of two products overflow the 16 bits that processors without VNNI have for
them. Activations are quantised anew for each window. `--bits 32` leaves all as it is.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

LENGTH = 160
HEADS = 12
CUSTOM = "com.microsoft"


class Graph:
    """Nodes and weights, collected; each method returns the name of what its node gives."""

    def __init__(self, weights: dict[str, np.ndarray], bits: int) -> None:
        self.weights = weights
        self.bits = bits
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def node(self, kind: str, inputs: list[str], domain: str = "", **attributes: object) -> str:
        out = f"{kind}-{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [out], domain=domain, **attributes))
        return out

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def embedding(self, name: str, rows: str) -> str:
        table = self.weights[name]
        if self.bits == 32:
            return self.node("Gather", [self.constant(name, table), rows])
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127
        whole = np.clip(np.rint(table / scale), -127, 127).astype(np.int8)
        picked = self.node("Gather", [self.constant(name, whole), rows])
        scales = self.node("Gather", [self.constant(f"{name}.scale", scale.astype(np.float32)), rows])
        return self.node("Mul", [self.node("Cast", [picked], to=TensorProto.FLOAT), scales])

    def linear(self, states: str, name: str) -> str:
        matrix = self.weights[f"{name}.weight"].T
        bias = self.weight(f"{name}.bias")
        if self.bits == 32:
            return self.node("Add", [self.node("MatMul", [states, self.constant(f"{name}.weight", matrix)]), bias])
        most = 2 ** (self.bits - 1) - 1
        scale = np.maximum(np.abs(matrix).max(0), 1e-9) / most
        whole = np.clip(np.rint(matrix / scale), -most, most).astype(np.int8)
        parts = [
            states,
            self.constant(f"{name}.weight", whole),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            "",
            bias,
        ]
        return self.node("DynamicQuantizeMatMul", parts, CUSTOM)

    def norm(self, states: str, more: str, name: str) -> str:
        parts = [states, more, self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.node("SkipLayerNormalization", parts, CUSTOM, epsilon=1e-12)


def build(weights: dict[str, np.ndarray], bits: int) -> onnx.ModelProto:
    """Inputs `pieces` and `shapes`, int32 (1, length); output `scores`, float32 (1, length, labels)."""
    graph = Graph(weights, bits)
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    length = graph.node("Shape", ["pieces"], start=1, end=2)
    zero, axes = graph.constant("zero", np.array([0], np.int64)), graph.constant("axes", np.array([0], np.int64))
    graph.weights["positions.weight"] = weights["positions.weight"][:LENGTH]
    places = graph.node("Slice", [graph.weight("positions.weight"), zero, length, axes])
    places = graph.node("Unsqueeze", [places, zero])
    shapes = graph.node("Gather", [graph.weight("shapes.weight"), "shapes"])
    known = graph.node("Add", [places, shapes])
    states = graph.norm(graph.embedding("pieces.weight", "pieces"), known, "norm")
    thirds = graph.constant("thirds", np.array([weights["positions.weight"].shape[1]] * 3, np.int64))
    for n in range(layers):
        layer = f"layers.{n}"
        mixed = graph.linear(states, f"{layer}.mixed")
        heads = [f"{layer}.{part}" for part in ("query", "key", "value")]
        graph.nodes.append(helper.make_node("Split", [mixed, thirds], heads, axis=2))
        context = graph.node("MultiHeadAttention", heads, CUSTOM, num_heads=HEADS)
        states = graph.norm(graph.linear(context, f"{layer}.attended"), states, f"{layer}.attended_norm")
        between = graph.node("Gelu", [graph.linear(states, f"{layer}.up")], CUSTOM)
        states = graph.norm(graph.linear(between, f"{layer}.down"), states, f"{layer}.norm")
    scores = graph.linear(states, "labels")
    graph.nodes.append(helper.make_node("Identity", [scores], ["scores"]))
    ints = [helper.make_tensor_value_info(name, TensorProto.INT32, [1, "length"]) for name in ("pieces", "shapes")]
    out = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, "length", weights["labels.bias"].shape[0]])
    made = helper.make_graph(graph.nodes, "names", ints, [out], graph.constants)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(CUSTOM, 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=9, producer_name="extract")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tagger", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--bits", type=int, choices=[7, 8, 32], default=7)
    args = parser.parse_args()
    weights = {name: tensor.numpy() for name, tensor in torch.load(args.tagger)["tagger"].items()}
    onnx.save(build(weights, args.bits), args.out)


if __name__ == "__main__":
    main()
