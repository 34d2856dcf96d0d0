"""The encoder (a plain BERT) with its heads."""
import math

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import labels as L
from wordpiece import SHAPES

HIDDEN, LAYERS, HEADS, INNER, VOCAB, POSITIONS = 384, 12, 12, 1536, 30522, 512
SHAPE_OUT = 32
ARC, REL = 256, 96


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, bias):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        a = torch.matmul(q * (1.0 / math.sqrt(HIDDEN // HEADS)), k.transpose(2, 3))
        if bias is not None:
            a = a + bias
        a = torch.matmul(a.softmax(-1), v).transpose(1, 2).reshape(b, t, HIDDEN)
        x = self.norm1(x + self.out(a))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(VOCAB, HIDDEN)
        self.words.weight.requires_grad = False
        self.positions = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])

    def forward(self, ids, shape, bias):
        x = self.norm(self.words(ids) + self.positions[:ids.shape[1]] + shape)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def tokens_from_onnx(path):
    """The initialisers of bge-small's ONNX file by BERT's names; MatMul weights found through the Add behind them, kept as (in, out)."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    init = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    producer = {o: n for n in graph.node for o in n.output}
    found = dict(init)
    for node in graph.node:
        if node.op_type != "Add":
            continue
        bias = next((i for i in node.input if i in init and i.endswith(".bias")), None)
        other = next((i for i in node.input if i != bias), None)
        source = producer.get(other)
        if bias and source is not None and source.op_type == "MatMul":
            weight = next((i for i in source.input if i in init), None)
            if weight:
                found[bias[:-len("bias")] + "weight"] = init[weight]
    return found


def load_base(encoder, path):
    w = tokens_from_onnx(path)

    def put(target, value):
        assert tuple(target.shape) == tuple(value.shape), (target.shape, value.shape)
        target.data.copy_(torch.from_numpy(np.array(value)))

    put(encoder.words.weight, w["embeddings.word_embeddings.weight"])
    put(encoder.positions, w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
    put(encoder.norm.weight, w["embeddings.LayerNorm.weight"])
    put(encoder.norm.bias, w["embeddings.LayerNorm.bias"])
    for i, layer in enumerate(encoder.layers):
        p = "encoder.layer.%d." % i
        names = [p + "attention.self." + n for n in ("query", "key", "value")]
        put(layer.qkv.weight, np.concatenate([w[n + ".weight"].T for n in names]))
        put(layer.qkv.bias, np.concatenate([w[n + ".bias"] for n in names]))
        for ours, theirs in ((layer.out, "attention.output.dense"), (layer.inner, "intermediate.dense"), (layer.outer, "output.dense")):
            put(ours.weight, w[p + theirs + ".weight"].T)
            put(ours.bias, w[p + theirs + ".bias"])
        for ours, theirs in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
            put(ours.weight, w[p + theirs + ".weight"])
            put(ours.bias, w[p + theirs + ".bias"])


class Tagger(nn.Module):
    def __init__(self, width, inner, labels):
        super().__init__()
        self.inner = nn.Linear(width, inner)
        self.out = nn.Linear(inner, labels)

    def forward(self, x):
        return self.out(F.dropout(F.gelu(self.inner(x)), 0.2, self.training))


class Reader(nn.Module):
    def __init__(self, scripts):
        super().__init__()
        self.encoder = Encoder()
        self.shape_in = nn.Embedding(len(SHAPES), HIDDEN)
        nn.init.zeros_(self.shape_in.weight)
        self.shape_out = nn.Embedding(len(SHAPES), SHAPE_OUT)
        width = HIDDEN + SHAPE_OUT
        self.upos = Tagger(width, 128, len(L.UPOS))
        self.xpos = Tagger(width, 128, len(L.XPOS))
        self.lemma = Tagger(width, 192, scripts)
        self.name = Tagger(width, 256, len(L.NAME_TAGS))
        self.mention = Tagger(width, 192, len(L.MENTIONS))
        self.fact = Tagger(width, 128, len(L.CERTAINTY) + len(L.POLARITY) + len(L.TIME) + len(L.EVENT) + len(L.CUE))
        self.arc_dep, self.arc_head = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.rel_dep, self.rel_head = nn.Linear(width, REL), nn.Linear(width, REL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.zeros(REL + 1, len(L.RELATIONS), REL + 1))
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.rel, std=0.02)

    def words(self, ids, shape, pool, word_shape, bias):
        """Row 0 is the sentence ([CLS], the tree's root), rows 1.. its words."""
        h = self.encoder(ids, self.shape_in(shape), bias)
        x = torch.cat([torch.matmul(pool, h), self.shape_out(word_shape)], -1)
        return F.dropout(x, 0.15, self.training)

    def arcs(self, x):
        d = F.dropout(F.gelu(self.arc_dep(x[:, 1:])), 0.2, self.training)
        h = F.dropout(F.gelu(self.arc_head(x)), 0.2, self.training)
        d = torch.matmul(d, self.arc[:-1]) + self.arc[-1]
        return torch.matmul(d, h.transpose(1, 2))

    def rel_inputs(self, x):
        d = F.dropout(F.gelu(self.rel_dep(x[:, 1:])), 0.2, self.training)
        h = F.dropout(F.gelu(self.rel_head(x)), 0.2, self.training)
        return d, h

    def rel_dependents(self, d):
        """(b, n, R, REL + 1): what each dependent asks of a head, per relation."""
        b, n, _ = d.shape
        w = self.rel.view(REL + 1, -1)
        return (torch.matmul(d, w[:-1]) + w[-1]).view(b, n, len(L.RELATIONS), REL + 1)

    def rels(self, d, h):
        """Relation scores of each dependent with its one head (b, n, REL)."""
        a = self.rel_dependents(d)
        return torch.matmul(a[..., :-1], h.unsqueeze(-1)).squeeze(-1) + a[..., -1]


def split_fact(x):
    return x.split([len(L.CERTAINTY), len(L.POLARITY), len(L.TIME), len(L.EVENT), len(L.CUE)], -1)
