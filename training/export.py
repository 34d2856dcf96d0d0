"""Writes the reader as an ONNX graph that reads one sentence a run, with 8-bit weights.

Weights of the large products are stored as int8 with one scale an output column; the word embeddings as int8 with one scale a row. With
`--products integer` the products run in integers: values are quantised to 8 bits inside the graph, each row (a word piece) with its own
scale, so that a result depends on nothing but its own sentence. They then take 7 bits of weight: with 8, processors without VNNI saturate
sums of two products and read worse. With `--products float` the weights are scaled back to float when the model is loaded.
Labels, edit scripts and vocabulary travel in the model's metadata.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import labels as L
import model as M
from wordpiece import SHAPES

FORMAT = "1"


class Graph:
    def __init__(self, products, bits):
        self.nodes, self.inits, self.products, self.count = [], [], products, 0
        self.top = 2 ** (bits - 1) - 1
        self.known = {}

    def op(self, kind, *inputs, out=1, domain="", name=None, **attrs):
        self.count += 1
        outs = ["%s_%d" % (kind.lower(), self.count)] if out == 1 else ["%s_%d_%d" % (kind.lower(), self.count, i) for i in range(out)]
        if name:
            outs = [name]
        self.nodes.append(helper.make_node(kind, list(inputs), outs, domain=domain, **attrs))
        return outs[0] if out == 1 else outs

    def const(self, array, name=None):
        array = np.array(array, order="C")
        key = (array.dtype.str, array.shape, array.tobytes()) if array.size < 64 else None
        if key in self.known:
            return self.known[key]
        name = name or "c_%d" % len(self.inits)
        self.inits.append(numpy_helper.from_array(array, name))
        if key:
            self.known[key] = name
        return name

    def ints(self, *v):
        return self.const(np.array(v, np.int64))

    def f(self, v):
        return self.const(np.array(v, np.float32))

    # ------------------------------------------------------------ products with 8-bit weights

    def matmul(self, x, weight, quantised=None):
        """x (rows, in) times weight (in, out)."""
        top = self.top if self.products == "integer" else 127
        scale = np.maximum(np.abs(weight).max(0), 1e-12) / top
        q = np.clip(np.rint(weight / scale), -top, top).astype(np.int8)
        if self.products == "integer":
            xq, xs, xz = quantised or self.quantise(x)
            y = self.op("MatMulInteger", xq, self.const(q), xz)
            y = self.op("Cast", y, to=TensorProto.FLOAT)
            return self.op("Mul", self.op("Mul", y, self.const(scale.astype(np.float32))), xs)
        w = self.op("DequantizeLinear", self.const(q), self.const(scale.astype(np.float32)), self.const(np.zeros(len(scale), np.int8)), axis=1)
        return self.op("MatMul", x, w)

    def quantise(self, x):
        """8-bit values with one scale a row, found from the row itself, and their zero point."""
        top = self.op("ReduceMax", self.op("Abs", x), axes=[1], keepdims=1)
        scale = self.op("Mul", self.op("Max", top, self.f(1e-9)), self.f(1.0 / 127))
        q = self.op("Add", self.op("Round", self.op("Div", x, scale)), self.f(128.0))
        return self.op("Cast", q, to=TensorProto.UINT8), scale, self.const(np.array(128, np.uint8))

    def linear(self, x, weight, bias, quantised=None):
        """A torch linear layer: weight (out, in)."""
        return self.op("Add", self.matmul(x, weight.T, quantised), self.const(bias))

    def gelu(self, x):
        return self.op("Gelu", x, domain="com.microsoft")

    def norm(self, x, weight, bias):
        return self.op("LayerNormalization", x, self.const(weight), self.const(bias), axis=-1, epsilon=1e-12)


def build(w, products, bits):
    g = Graph(products, bits)
    d = M.HIDDEN // M.HEADS
    emb = w["encoder.words.weight"]
    scale = np.maximum(np.abs(emb).max(1), 1e-12) / 127
    table = g.const(np.clip(np.rint(emb / scale[:, None]), -127, 127).astype(np.int8), "word_embeddings")
    x = g.op("Cast", g.op("Gather", table, "ids"), to=TensorProto.FLOAT)
    x = g.op("Mul", x, g.op("Unsqueeze", g.op("Gather", g.const(scale.astype(np.float32)), "ids"), g.ints(1)))
    count = g.op("Shape", "ids")
    x = g.op("Add", x, g.op("Slice", g.const(w["encoder.positions"]), g.ints(0), count, g.ints(0)))
    x = g.op("Add", x, g.op("Gather", g.const(w["shape_in.weight"]), "piece_shapes"))
    x = g.norm(x, w["encoder.norm.weight"], w["encoder.norm.bias"])
    for i in range(M.LAYERS):
        p = "encoder.layers.%d." % i
        qkv = w[p + "qkv.weight"].copy()
        qb = w[p + "qkv.bias"].copy()
        qkv[:M.HIDDEN] /= np.sqrt(d)
        qb[:M.HIDDEN] /= np.sqrt(d)
        y = g.linear(x, qkv, qb)
        y = g.op("Transpose", g.op("Reshape", y, g.ints(0, 3, M.HEADS, d)), perm=[1, 2, 0, 3])
        q, k, v = (g.op("Gather", y, g.const(np.array(j, np.int64)), axis=0) for j in range(3))
        a = g.op("Softmax", g.op("MatMul", q, g.op("Transpose", k, perm=[0, 2, 1])), axis=-1)
        a = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, v), perm=[1, 0, 2]), g.ints(0, M.HIDDEN))
        x = g.norm(g.op("Add", x, g.linear(a, w[p + "out.weight"], w[p + "out.bias"])), w[p + "norm1.weight"], w[p + "norm1.bias"])
        y = g.gelu(g.linear(x, w[p + "inner.weight"], w[p + "inner.bias"]))
        x = g.norm(g.op("Add", x, g.linear(y, w[p + "outer.weight"], w[p + "outer.bias"])), w[p + "norm2.weight"], w[p + "norm2.bias"])
    x = g.op("Concat", g.op("MatMul", "pool", x), g.op("Gather", g.const(w["shape_out.weight"]), "word_shapes"), axis=-1)
    words = g.op("Slice", x, g.ints(1), g.ints(2 ** 31 - 1), g.ints(0))
    products, g.products = g.products, "float"  # the heads are small: whole precision costs nothing
    heads(g, w, x, words)
    g.products = products
    return g


def tagger(g, w, words, name):
    y = g.gelu(g.linear(words, w[name + ".inner.weight"], w[name + ".inner.bias"]))
    return g.linear(y, w[name + ".out.weight"], w[name + ".out.bias"])


def heads(g, w, x, words):
    for name in ("upos", "xpos", "lemma", "mention"):
        g.op("ArgMax", tagger(g, w, words, name), axis=-1, keepdims=0, name=name)
    g.op("LogSoftmax", tagger(g, w, words, "name"), axis=-1, name="name")
    fact = tagger(g, w, words, "fact")
    at = 0
    for name, labels in (("certainty", L.CERTAINTY), ("polarity", L.POLARITY), ("time", L.TIME), ("event", L.EVENT), ("cue", L.CUE)):
        part = g.op("Slice", fact, g.ints(at), g.ints(at + len(labels)), g.ints(1))
        g.op("Softmax", part, axis=-1, name=name)
        at += len(labels)
    dep = g.gelu(g.linear(words, w["arc_dep.weight"], w["arc_dep.bias"]))
    head = g.gelu(g.linear(x, w["arc_head.weight"], w["arc_head.bias"]))
    dep = g.linear(dep, w["arc"][:-1].T, w["arc"][-1])
    g.op("LogSoftmax", g.op("MatMul", dep, g.op("Transpose", head, perm=[1, 0])), axis=-1, name="arcs")
    dep = g.gelu(g.linear(words, w["rel_dep.weight"], w["rel_dep.bias"]))
    head = g.gelu(g.linear(x, w["rel_head.weight"], w["rel_head.bias"]))
    r, k = len(L.RELATIONS), M.REL + 1
    rel = w["rel"].reshape(k, r * k)
    ask = g.op("Reshape", g.linear(dep, rel[:-1].T, rel[-1]), g.ints(-1, k))
    ones = g.op("Slice", head, g.ints(0), g.ints(1), g.ints(1))
    ones = g.op("Add", g.op("Mul", ones, g.f(0.0)), g.f(1.0))
    scores = g.op("MatMul", ask, g.op("Transpose", g.op("Concat", head, ones, axis=1), perm=[1, 0]))
    scores = g.op("Reshape", scores, g.op("Concat", g.ints(-1), g.ints(r), g.op("Slice", g.op("Shape", head), g.ints(0), g.ints(1), g.ints(0)), axis=0))
    no_root = np.where(np.array(L.RELATIONS) == "root", -1e9, 0).astype(np.float32)[:, None]  # whose head is the root has no other label
    scores = g.op("Add", scores, g.const(no_root))
    g.op("ArgMax", scores, axis=1, keepdims=0, name="relations")


def write(g, scripts, vocab, lemmas, out, products):
    f, i = TensorProto.FLOAT, TensorProto.INT64
    inputs = [("ids", i, ["pieces"]), ("piece_shapes", i, ["pieces"]), ("pool", f, ["rows", "pieces"]), ("word_shapes", i, ["rows"])]
    outputs = [(n, i, ["words"]) for n in ("upos", "xpos", "lemma", "mention")] + [("name", f, ["words", len(L.NAME_TAGS)])]
    outputs += [(n, f, ["words", len(labels)]) for n, labels in
                (("certainty", L.CERTAINTY), ("polarity", L.POLARITY), ("time", L.TIME), ("event", L.EVENT), ("cue", L.CUE))]
    outputs += [("arcs", f, ["words", "rows"]), ("relations", i, ["words", "rows"])]
    value = lambda v: helper.make_tensor_value_info(*v)
    graph = helper.make_graph(g.nodes, "entente-reader", [value(v) for v in inputs], [value(v) for v in outputs], g.inits)
    m = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=8,
                          producer_name="entente/training")
    lines = lambda v: "\n".join(v)
    meta = {"format": FORMAT, "products": products, "upos": lines(L.UPOS), "xpos": lines(L.XPOS), "relations": lines(L.RELATIONS),
            "names": lines(L.NAME_TAGS), "mentions": lines(L.MENTIONS), "certainty": lines(L.CERTAINTY), "polarity": lines(L.POLARITY),
            "time": lines(L.TIME), "scripts": lines(scripts), "lemmas": lines(lemmas), "shapes": lines(SHAPES), "vocabulary": lines(vocab)}
    for k in sorted(meta):
        p = m.metadata_props.add()
        p.key, p.value = k, meta[k]
    data = m.SerializeToString(deterministic=True)
    with open(out, "wb") as file:
        file.write(data)
    return hashlib.sha256(data).hexdigest()


def weights(run):
    """The mean of the weights at the ends of the cycles; before the first has ended, the last checkpoint's."""
    scripts = json.load(open(os.path.join(run, "scripts.json")))
    net = M.Reader(len(scripts))
    ends = sorted(f for f in os.listdir(run) if f.startswith("cycle-") and f.endswith(".pt")) or ["checkpoint.pt"]
    states = [torch.load(os.path.join(run, f), map_location="cpu")["opts"] for f in ends]
    inner = [p for p in net.encoder.parameters() if p.requires_grad]
    outer = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    for k, params in enumerate((inner, outer)):
        mean = sum(state[k]["w"] for state in states) / len(states)
        at = 0
        for p in params:
            p.data = mean[at:at + p.numel()].view(p.shape).clone()
            at += p.numel()
    out = {k: v.detach().numpy() for k, v in net.state_dict().items()}
    out["encoder.words.weight"] = None
    return out, scripts


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--base", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--products", choices=("float", "integer"), default="integer")
    ap.add_argument("--bits", type=int, choices=(7, 8), default=7, help="of weights in integer products")
    a = ap.parse_args()
    w, scripts = weights(a.work)
    if w["encoder.words.weight"] is None:
        w["encoder.words.weight"] = M.tokens_from_onnx(os.path.join(a.base, "bge-small-en-v1.5.onnx"))["embeddings.word_embeddings.weight"]
    vocab = json.load(open(os.path.join(a.base, "bge-small-en-v1.5-tokenizer.json"), encoding="utf-8"))["model"]["vocab"]
    vocab = sorted(vocab, key=vocab.get)
    g = build(w, a.products, a.bits)
    lemmas = json.load(open(os.path.join(a.work, "lemmas.json")))
    digest = write(g, scripts, vocab, lemmas, a.out, a.products)
    print(a.out, os.path.getsize(a.out), digest)


if __name__ == "__main__":
    main()
