"""
Writes a trained tagger as an ONNX model of one window: `python to_onnx.py --tagger CHECKPOINT --out model.onnx --bits 7`.
A model that this has written will do for a checkpoint, and keeps its weights to the bit.

One window at a time, without padding, so that what is read of a text does not hang on what is read beside it. Weights have
a scale for each column and 7 bits: with 8, sums of two products overflow the 16 bits that processors without VNNI have for
them. Activations are quantised anew for each window. `--bits 32` leaves all as it is.

What ONNX Runtime does quickly decides the operators: a sum and LayerNormalization take half the time of
SkipLayerNormalization; query, key and value by themselves need no Split, and share one quantised input. The last layer is
worked out only where labels are asked.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LENGTH = 160
HEADS = 12
CUSTOM = "com.microsoft"
PARTS = ("query", "key", "value")


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

    def whole(self, name: str) -> tuple[str, str]:
        """The weights of a linear map in whole numbers, and their scales."""
        matrix = self.weights[f"{name}.weight"].T
        most = 2 ** (self.bits - 1) - 1
        scale = np.maximum(np.abs(matrix).max(0), 1e-9) / most
        whole = np.clip(np.rint(matrix / scale), -most, most).astype(np.int8)
        return self.constant(f"{name}.weight", whole), self.constant(f"{name}.scale", scale.astype(np.float32))

    def linear(self, states: str, name: str) -> str:
        return self.linears(states, [name])[0]

    def linears(self, states: str, names: list[str]) -> list[str]:
        """Several linear maps of the same states, which are quantised once."""
        biases = [self.weight(f"{name}.bias") for name in names]
        if self.bits == 32:
            matrices = [self.constant(f"{name}.weight", self.weights[f"{name}.weight"].T) for name in names]
            products = [self.node("MatMul", [states, matrix]) for matrix in matrices]
            return [self.node("Add", [product, bias]) for product, bias in zip(products, biases)]
        wholes = [self.whole(name) for name in names]
        if len(names) == 1:
            return [self.node("DynamicQuantizeMatMul", [states, *wholes[0], "", biases[0]], CUSTOM)]
        quantised, scale, zero = (f"{names[0]}.{part}" for part in ("states", "states.scale", "states.zero"))
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [states], [quantised, scale, zero]))
        return [
            self.node("MatMulIntegerToFloat", [quantised, weight, scale, weight_scale, zero, "", bias], CUSTOM)
            for (weight, weight_scale), bias in zip(wholes, biases)
        ]

    def norm(self, states: str, more: str, name: str) -> str:
        parts = [self.node("Add", [states, more]), self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.node("LayerNormalization", parts, epsilon=1e-12)


def build(weights: dict[str, np.ndarray], bits: int) -> onnx.ModelProto:
    """
    Inputs `pieces` and `shapes`, int32 (1, length), and `places`, int32 (asked), where labels are asked; output `scores`,
    float32 (1, asked, labels).
    """
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
    for n in range(layers):
        layer = f"layers.{n}"
        query, key, value = (f"{layer}.{part}" for part in PARTS)
        if n < layers - 1:
            heads = graph.linears(states, [query, key, value])
        else:
            seen = graph.linears(states, [key, value])
            states = graph.node("Gather", [states, "places"], axis=1)
            heads = [graph.linear(states, query), *seen]
        context = graph.node("MultiHeadAttention", heads, CUSTOM, num_heads=HEADS)
        states = graph.norm(graph.linear(context, f"{layer}.attended"), states, f"{layer}.attended_norm")
        between = graph.node("Gelu", [graph.linear(states, f"{layer}.up")], CUSTOM)
        states = graph.norm(graph.linear(between, f"{layer}.down"), states, f"{layer}.norm")
    scores = graph.linear(states, "labels")
    graph.nodes.append(helper.make_node("Identity", [scores], ["scores"]))
    ints = [helper.make_tensor_value_info(name, TensorProto.INT32, [1, "length"]) for name in ("pieces", "shapes")]
    ints.append(helper.make_tensor_value_info("places", TensorProto.INT32, ["asked"]))
    out = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, "asked", weights["labels.bias"].shape[0]])
    made = helper.make_graph(graph.nodes, "names", ints, [out], graph.constants)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(CUSTOM, 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=9, producer_name="extract")


def read_weights(path: Path) -> dict[str, np.ndarray]:
    """The weights of a checkpoint, or of a model that `build` has made; queries, keys and values apart."""
    if path.suffix == ".onnx":
        weights = read_model(path)
    else:
        import torch

        weights = {name: tensor.numpy() for name, tensor in torch.load(path)["tagger"].items()}
    apart = {}
    for name, value in weights.items():
        if ".mixed." in name:
            for part, third in zip(PARTS, np.split(value, 3)):
                apart[name.replace("mixed", part)] = third
        else:
            apart[name] = value
    return apart


def read_model(path: Path) -> dict[str, np.ndarray]:
    constants = {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}
    weights = {}
    for name, value in constants.items():
        if name == "pieces.weight":
            weights[name] = value * constants[f"{name}.scale"]
        elif value.dtype == np.int8:
            weights[name] = (value * constants[name.replace(".weight", ".scale")]).T
        elif name.endswith((".weight", ".bias")):
            weights[name] = value
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tagger", type=Path, required=True, help="a checkpoint, or a model of 7 or 8 bits")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--bits", type=int, choices=[7, 8, 32], default=7)
    args = parser.parse_args()
    onnx.save(build(read_weights(args.tagger), args.bits), args.out)


if __name__ == "__main__":
    main()
