"""Trains the reader. See README.md. Stops and resumes at any time; checkpoints every few minutes."""
import argparse
import collections
import ctypes
import json
import os
import random
import signal
import time

import numpy as np
import torch
import torch.nn.functional as F

torch.backends.mkldnn.enabled = False  # with it on, gradients of torch 1.13 are wrong at random
torch._C._set_mkldnn_enabled(False)

import data
import labels as L
import model as M
import own
import own_names
from wordpiece import CLS, SEP, WordPiece, shapes

# Passes over each set in one epoch.
SHARE = {"gum": 1.0, "ewt": 1.0, "crossner-politics": 2.0, "wikigold": 1.5, "uner-ewt": 1.5, "re-docred": 0.7, "re3d": 2.0, "meantime": 4.0, "own": 1.0, "own-names": 1.0}
WEIGHT = {"arc": 1.0, "rel": 1.0, "upos": 0.5, "xpos": 0.5, "lemma": 0.5, "name": 1.0, "mention": 0.7, "certainty": 0.4, "polarity": 0.4, "time": 0.4,
          "event": 0.4, "cue": 0.4}
# Rare labels of predicates count more: the score wanted is the mean over labels.
RARE = {"certainty": (1.0, 3.5, 3.5, 2.2), "polarity": (1.0, 3.0, 1.8), "time": (1.0, 1.3, 3.0)}
# What an ablation may leave out beside data sets, and the losses that belong to a layer of annotation.
TRICKS = ("shape", "rare", "partial")
LAYERS = {"syntax": ("arc", "rel", "upos", "xpos", "lemma"), "names": ("name",)}
WORDS, LR_ENCODER, LR_HEADS, WARM_UP, DECAY, CLIP, AGAIN = 900, 1.2e-4, 1e-3, 0.03, 0.01, 1.0, 0.6


def bits(masks, width):
    m = np.array(masks, dtype=np.int64)[:, None]
    return ((m >> np.arange(width)) & 1).astype(bool)


def single(mask):
    """One label in place of several that are admitted: none where that is among them, else the last; what is wholly open stays open."""
    if mask in (data.ALL_NAMES, data.ALL_MENTIONS):
        return mask
    return 1 if mask & 1 else 1 << mask.bit_length() - 1


class Batch:
    def __init__(self, sents, wp, scripts, rng=None, device="cpu", without=()):
        b, n = len(sents), max(len(s.words) for s in sents)
        self.without = without
        pieces, shape = [], []
        for s in sents:
            pieces.append([wp.word(w) for w in s.words])
            sh = shapes(s.words)
            if rng is not None and rng.random() < 0.04:  # texts all in capitals or all in lower case
                cased = 11 if rng.random() < 0.5 else 1
                sh = [cased if x in (1, 2, 3, 4, 5, 10) else x for x in sh]
            if "shape" in without:
                sh = [0] * len(sh)
            shape.append(sh)
        t = max(sum(map(len, p)) for p in pieces) + 2
        ids = np.zeros((b, t), np.int64)
        tshape = np.zeros((b, t), np.int64)
        wshape = np.zeros((b, n + 1), np.int64)
        pool = np.zeros((b, n + 1, t), np.float32)
        self.mask = np.zeros((b, n), bool)
        for i, p in enumerate(pieces):
            ids[i, 0] = CLS
            pool[i, 0, 0] = 1
            at = 1
            for j, w in enumerate(p):
                ids[i, at:at + len(w)] = w
                tshape[i, at:at + len(w)] = shape[i][j]
                pool[i, j + 1, at:at + len(w)] = 1.0 / len(w)
                at += len(w)
            ids[i, at] = SEP
            wshape[i, 1:len(p) + 1] = shape[i]
            self.mask[i, :len(p)] = True
        pad = ids == 0
        self.bias = torch.from_numpy(np.where(pad, -1e4, 0).astype(np.float32))[:, None, None, :].to(device) if pad.any() else None
        self.ids, self.shape, self.pool, self.wshape = (torch.from_numpy(a).to(device) for a in (ids, tshape, pool, wshape))
        self.count = int(self.mask.sum())
        self.mask = torch.from_numpy(self.mask).to(device)
        self.sents, self.n, self.device = sents, n, device
        self.scripts = scripts

    def ints(self, get, missing=-100):
        out = np.full((len(self.sents), self.n), missing, np.int64)
        for i, s in enumerate(self.sents):
            v = get(s)
            if v is not None:
                out[i, :len(v)] = v
        return torch.from_numpy(out).to(self.device)

    def admitted(self, get, width):
        """Masks, and which words have any constraint at all."""
        out = np.ones((len(self.sents), self.n, width), bool)
        for i, s in enumerate(self.sents):
            v = get(s)
            if v is not None:
                out[i, :len(v)] = bits([single(m) for m in v] if "partial" in self.without else v, width)
        out = torch.from_numpy(out).to(self.device)
        return out, self.mask & ~out.all(-1)


def marginal(logits, admitted, use):
    if not use.any():
        return None
    z, a = logits[use], admitted[use]
    return (z.logsumexp(-1) - z.masked_fill(~a, -1e9).logsumexp(-1)).mean()


def losses(net, batch):
    out = {}
    x = net.words(batch.ids, batch.shape, batch.pool, batch.wshape, batch.bias)
    w = x[:, 1:]
    s = batch.sents[0]
    ce = lambda z, y, w=None: F.cross_entropy(z.reshape(-1, z.shape[-1]), y.reshape(-1), w) if (y >= 0).any() else None
    if s.head is not None:
        head = batch.ints(lambda s: s.head)
        arcs = net.arcs(x)
        pad = torch.cat([torch.ones_like(batch.mask[:, :1]), batch.mask], 1)
        out["arc"] = ce(arcs.masked_fill(~pad[:, None, :], -1e4), head)
        d, h = net.rel_inputs(x)
        gold = torch.gather(h, 1, head.clamp(min=0)[..., None].expand(-1, -1, h.shape[-1]))
        out["rel"] = ce(net.rels(d, gold), batch.ints(lambda s: s.rel))
        out["upos"] = ce(net.upos(w), batch.ints(lambda s: [u if u >= 0 else -100 for u in s.upos]))
        out["xpos"] = ce(net.xpos(w), batch.ints(lambda s: [u if u >= 0 else -100 for u in s.xpos]))
        out["lemma"] = ce(net.lemma(w), batch.ints(lambda s: [script_id(batch.scripts, a, b) for a, b in zip(s.words, s.lemma)]))
    if s.name is not None:
        out["name"] = marginal(net.name(w), *batch.admitted(lambda s: s.name, len(L.NAME_TAGS)))
    if s.mention is not None:
        out["mention"] = marginal(net.mention(w), *batch.admitted(lambda s: s.mention, len(L.MENTIONS)))
    if s.fact is not None or s.cue is not None:
        c, p, t, e, q = M.split_fact(net.fact(w))
        if s.fact is not None:
            for k, (name, z) in enumerate((("certainty", c), ("polarity", p), ("time", t))):
                out[name] = ce(z, batch.ints(lambda s: [f[k] if f[k] >= 0 else -100 for f in s.fact]),
                               None if "rare" in batch.without else torch.tensor(RARE[name], device=z.device))
            out["event"] = ce(e, batch.ints(lambda s: s.event))
        if s.cue is not None:
            out["cue"] = ce(q, batch.ints(lambda s: s.cue))
    return {k: v for k, v in out.items() if v is not None}


def script_id(scripts, form, lemma):
    x = None if lemma is None else L.script(form, lemma)
    return scripts.get(x, -100)


class Flat:
    """AdamW over one contiguous vector, which is several times faster on a CPU than many small tensors."""

    def __init__(self, params, lr):
        self.params, self.lr = params, lr
        n = sum(p.numel() for p in params)
        dev = params[0].device
        self.w, self.g, self.m, self.v = (torch.zeros(n, device=dev) for _ in range(4))
        at = 0
        for p in params:
            k = p.numel()
            self.w[at:at + k] = p.data.reshape(-1)
            p.data = self.w[at:at + k].view(p.shape)
            p.grad = self.g[at:at + k].view(p.shape)
            at += k

    def step(self, scale, clip, t):
        if clip < 1:
            self.g.mul_(clip)
        self.m.lerp_(self.g, 0.1)
        self.v.mul_(0.999).addcmul_(self.g, self.g, value=0.001)
        lr = self.lr * scale
        self.w.mul_(1 - lr * DECAY)
        den = self.v.sqrt().add_(1e-8 * (1 - 0.999 ** t) ** 0.5)
        self.w.addcdiv_(self.m, den, value=-lr * (1 - 0.999 ** t) ** 0.5 / (1 - 0.9 ** t))


def epoch_batches(train, epoch, seed, wp, size_max):
    """The batches of one epoch, of so many words each, in order; the same for the same seed and epoch."""
    rng = random.Random("%s/%s" % (seed, epoch))
    out = []
    for name in sorted(train):
        sents = train[name]
        passes = SHARE[name]
        pool = []
        while passes >= 1:
            pool += sents
            passes -= 1
        if passes > 0:
            pool += rng.sample(sents, int(len(sents) * passes))
        rng.shuffle(pool)
        pool.sort(key=lambda s: sum(len(wp.word(w)) for w in s.words) + rng.random() * 3)
        batch, size = [], 0
        for s in pool:
            if batch and size + len(s.words) > size_max:
                out.append(batch)
                batch, size = [], 0
            batch.append(s)
            size += len(s.words)
        if batch:
            out.append(batch)
    rng.shuffle(out)
    return out


# ---------------------------------------------------------------- scores

def viterbi(logp):
    """Best BIO sequence: I-K only behind B-K or I-K."""
    n, k = logp.shape
    allowed = np.zeros((k, k), bool)
    for a, ta in enumerate(L.NAME_TAGS):
        for b, tb in enumerate(L.NAME_TAGS):
            allowed[a, b] = tb[0] != "I" or (ta != "O" and ta[2:] == tb[2:])
    pen = np.where(allowed, 0, -1e9)
    score = logp[0] + np.array([-1e9 if t[0] == "I" else 0 for t in L.NAME_TAGS])
    back = []
    for i in range(1, n):
        m = score[:, None] + pen
        back.append(m.argmax(0))
        score = m.max(0) + logp[i]
    path = [int(score.argmax())]
    for bp in reversed(back):
        path.append(int(bp[path[-1]]))
    return [L.NAME_TAGS[i] for i in reversed(path)]


COARSE = {"PERSON": "PER", "STATE": "LOC", "PLACE": "LOC", "ORGANISATION": "ORG", "PARTY": "ORG",
          "person": "PER", "politician": "PER", "country": "LOC", "location": "LOC", "organisation": "ORG", "politicalparty": "ORG",
          "PER": "PER", "LOC": "LOC", "ORG": "ORG"}


def f1(right, guessed, gold):
    return 2 * right / max(1, guessed + gold)


def macro(pairs, k):
    fs = []
    for c in range(k):
        gold = sum(g == c for g, _ in pairs)
        if gold:
            fs.append(f1(sum(g == c and p == c for g, p in pairs), sum(p == c for _, p in pairs), gold))
    return sum(fs) / max(1, len(fs))


def evaluate(net, dev, wp, scripts, inverse, limit=None, device="cpu", without=()):
    net.eval()
    scores = {}
    with torch.no_grad():
        for name, sents in dev.items():
            if limit and len(sents) > limit:
                sents = random.Random(7).sample(sents, limit)
            sents = sorted(sents, key=lambda s: len(s.words))
            c = collections.Counter()
            fact = [[], [], [], [], []]
            at = 0
            while at < len(sents):
                k = max(1, 1500 // max(1, len(sents[min(at + 30, len(sents) - 1)].words)))
                group = sents[at:at + k]
                at += k
                b = Batch(group, wp, scripts, device=device, without=without)
                x = net.words(b.ids, b.shape, b.pool, b.wshape, b.bias)
                w = x[:, 1:]
                score_batch(net, b, x, w, group, c, fact, inverse)
            scores[name] = summary(c, fact)
    net.train()
    return scores


def score_batch(net, b, x, w, group, c, fact, inverse):
    s0 = group[0]
    if s0.head is not None:
        pad = torch.cat([torch.ones_like(b.mask[:, :1]), b.mask], 1)
        arcs = net.arcs(x).masked_fill(~pad[:, None, :], -1e4)
        pred = arcs.argmax(-1)
        d, h = net.rel_inputs(x)
        rel = net.rels(d, torch.gather(h, 1, pred[..., None].expand(-1, -1, h.shape[-1]))).argmax(-1).cpu().numpy()
        xpos = net.xpos(w).argmax(-1).cpu().numpy()
        upos, lemma = net.upos(w).argmax(-1).cpu().numpy(), net.lemma(w).argmax(-1).cpu().numpy()
        pred = pred.cpu().numpy()
        for i, s in enumerate(group):
            for j in range(len(s.words)):
                c["words"] += 1
                ok = pred[i, j] == s.head[j]
                c["uas"] += ok
                r, g = L.RELATIONS[rel[i, j]], L.RELATIONS[s.rel[j]]
                c["las"] += ok and r.split(":")[0] == g.split(":")[0]
                c["las_sub"] += ok and r == g
                c["upos"] += upos[i, j] == s.upos[j]
                c["xpos"] += xpos[i, j] == s.xpos[j]
                c["lemma"] += s.lemma[j] is None or L.apply_script(s.words[j], inverse[lemma[i, j]]) == s.lemma[j]
    if s0.name is not None and s0.head is None:
        z = net.name(w).log_softmax(-1).cpu().numpy()
        for i, s in enumerate(group):
            got = data.bio_spans(viterbi(z[i, :len(s.words)]))
            gold = {(a, e, COARSE[t]) for a, e, t in s.gold if t in COARSE}
            mine = {(a, e, COARSE[t]) for a, e, t in got if t in COARSE}
            c["name_right"] += len(gold & mine)
            c["name_guess"] += len(mine)
            c["name_gold"] += len(gold)
            if s.suite == "crossner-politics":
                pass
    if s0.mention is not None and s0.head is not None:
        m = net.mention(w).argmax(-1).cpu().numpy()
        for i, s in enumerate(group):
            for j in range(len(s.words)):
                gold = s.mention[j]
                c["m_gold"] += not gold & 1
                c["m_guess"] += m[i, j] != 0
                c["m_right"] += m[i, j] != 0 and bool(gold >> m[i, j] & 1)
                actor = gold & 14
                c["a_gold"] += bool(actor)
                c["a_guess"] += m[i, j] in (1, 2, 3)
                c["a_right"] += m[i, j] in (1, 2, 3) and bool(gold >> m[i, j] & 1)
    if s0.fact is not None or s0.cue is not None:
        parts = [p.argmax(-1).cpu().numpy() for p in M.split_fact(net.fact(w))]
        for i, s in enumerate(group):
            for j in range(len(s.words)):
                if s.fact is not None:
                    for k in range(3):
                        if s.fact[j][k] >= 0:
                            fact[k].append((s.fact[j][k], int(parts[k][i, j])))
                    fact[3].append((s.event[j], int(parts[3][i, j])))
                if s.cue is not None:
                    fact[4].append((s.cue[j], int(parts[4][i, j])))


def positive(pairs):
    return f1(sum(g == 1 and p == 1 for g, p in pairs), sum(p == 1 for _, p in pairs), sum(g == 1 for g, _ in pairs))


def summary(c, fact):
    out = {}
    if c["words"]:
        out = {k: c[k] / c["words"] for k in ("upos", "xpos", "lemma", "uas", "las", "las_sub")}
    if c["name_gold"]:
        out["coarse_f1"] = f1(c["name_right"], c["name_guess"], c["name_gold"])
        out["coarse_p"] = c["name_right"] / max(1, c["name_guess"])
    if c["m_gold"]:
        out["mention_f1"] = f1(c["m_right"], c["m_guess"], c["m_gold"])
        out["actor_f1"] = f1(c["a_right"], c["a_guess"], c["a_gold"])
    for k, (name, width) in enumerate((("certainty", 4), ("polarity", 3), ("time", 3))):
        if fact[k]:
            out[name] = macro(fact[k], width)
            base = collections.Counter(g for g, _ in fact[k]).most_common(1)[0][0]
            out[name + "_majority"] = macro([(g, base) for g, _ in fact[k]], width)
    if fact[3]:
        out["event_f1"] = positive(fact[3])
    if fact[4]:
        out["cue_f1"] = positive(fact[4])
    return {k: round(float(v), 4) for k, v in out.items()}


# ---------------------------------------------------------------- the run

class Threads:
    """As many threads as cores are free: two threads of which one waits for a core are slower than one."""

    def __init__(self, most):
        self.most, self.now = most, 0
        try:
            self.blas = ctypes.CDLL("libopenblas.so.0")
        except OSError:
            self.blas = None
        self.others = 0.0

    def adapt(self):
        if not os.path.exists("/proc/loadavg"):
            return
        running = int(open("/proc/loadavg").read().split()[3].split("/")[0]) - 1  # this process' main thread
        self.others = 0.7 * self.others + 0.3 * running
        free = max(1, min(self.most, round(os.cpu_count() - self.others)))
        if free != self.now:
            self.now = free
            torch.set_num_threads(free)
            if self.blas is not None:
                self.blas.openblas_set_num_threads(free)

def save(path, state):
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


def rate(part):
    """Share of the full rate at this part of a cycle: a short warm-up, then linear decay."""
    return min(part / WARM_UP + 0.01, 1.0) if part < WARM_UP else (1 - part) / (1 - WARM_UP)


def cycled(step, ends):
    """Share of the full rate at a step, in cycles that end at the given steps."""
    start = 0
    for k, end in enumerate(ends):
        if step < end:
            return (AGAIN if k else 1.0) * rate((step - start) / (end - start))
        start = end
    return 0.0


def teaches(sents, layer):
    """Whether a batch, which stems from one set, bears on a layer of annotation."""
    return sents[0].head is not None if layer == "syntax" else layer is None or sents[0].name is not None


def steps_of(train, budget, seed, wp, size_max):
    """How many steps it takes to read so many words."""
    words = steps = epoch = 0
    while words < budget:
        for batch in epoch_batches(train, epoch, seed, wp, size_max):
            words, steps = words + sum(len(s.words) for s in batch), steps + 1
            if words >= budget:
                break
        epoch += 1
    return steps


def lemma_scripts(train):
    c = collections.Counter()
    for name in ("gum", "ewt"):
        for s in train[name]:
            for w, l in zip(s.words, s.lemma):
                x = None if l is None else L.script(w, l)
                if x is not None:
                    c[x] += 1
    return sorted((x for x, k in c.items() if k >= 3), key=lambda x: (-c[x], x))


def lemma_table(train):
    """Lemmas of inflected forms seen in training, by form and tag: 'form tag lemma', where the sets agree."""
    c = collections.defaultdict(collections.Counter)
    for name in ("gum", "ewt"):
        for s in train[name]:
            for w, x, l in zip(s.words, s.xpos, s.lemma):
                if l is not None and x >= 0 and w.isalpha() and not L.XPOS[x].startswith("NNP"):
                    c[w.lower(), L.XPOS[x]][l] += 1
    out = []
    for (form, tag), lemmas in c.items():
        lemma, k = lemmas.most_common(1)[0]
        if k >= 0.8 * sum(lemmas.values()) and lemma == lemma.lower() and lemma != form and " " not in lemma:
            out.append("%s %s %s" % (form, tag, lemma))
    return sorted(out)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True, help="folder of the data sets")
    ap.add_argument("--base", required=True, help="folder with bge-small-en-v1.5.onnx and its tokenizer.json")
    ap.add_argument("--work", required=True, help="folder for checkpoints and logs")
    ap.add_argument("--epochs", type=float, default=6, help="length of the run in epochs (reproducible)")
    ap.add_argument("--cycles", default="3.2,6", help="epochs at which the rate has decayed to nothing; behind each but the last it rises again, to AGAIN of the first")
    ap.add_argument("--minutes", type=float, help="length of the run in minutes of training time instead (the rate decays once, by the clock)")
    ap.add_argument("--words", type=int, help="length of the run in words instead (the rate decays once; reproducible)")
    ap.add_argument("--batch", type=int, default=WORDS, help="words in a batch: short runs need small ones, to take enough steps")
    ap.add_argument("--without", default="", help="data sets and tricks (%s) to leave out, parted by commas" % ", ".join(TRICKS))
    ap.add_argument("--only", choices=sorted(LAYERS), help="learn from the losses of this layer alone; batches that do not bear on it are passed over")
    ap.add_argument("--sentences", type=int, help="score at the end at most so many sentences of each development part, always the same ones")
    ap.add_argument("--keep", type=int, default=100, help="steps between checkpoints")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--polite", action="store_true", help="take fewer threads while others want the cores")
    ap.add_argument("--all", action="store_true", help="train on the development part too")
    ap.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    os.makedirs(a.work, exist_ok=True)
    log = open(os.path.join(a.work, "log.jsonl"), "a", buffering=1)
    here = os.path.dirname(os.path.abspath(__file__))
    train, dev = data.load_all(a.data, os.path.join(here, "kinds.tsv"))
    train["own"] = own.sentences()
    train["own-names"] = own_names.sentences()
    if a.all:
        for name in dev:
            train[name] = train[name] + dev[name]
    without = [x for x in a.without.split(",") if x]
    unknown = set(without) - set(train) - set(TRICKS)
    if unknown:
        raise SystemExit("neither a data set nor a trick: " + ", ".join(sorted(unknown)))
    inverse = lemma_scripts(train)
    scripts = {x: i for i, x in enumerate(inverse)}
    json.dump(lemma_table(train), open(os.path.join(a.work, "lemmas.json"), "w"))
    json.dump(inverse, open(os.path.join(a.work, "scripts.json"), "w"))
    train = {name: sents for name, sents in train.items() if name not in without}
    wp = WordPiece(os.path.join(a.base, "bge-small-en-v1.5-tokenizer.json"))
    torch.manual_seed(a.seed)
    net = M.Reader(len(inverse))
    M.load_base(net.encoder, os.path.join(a.base, "bge-small-en-v1.5.onnx"))
    net.to(a.device)
    inner = [p for p in net.encoder.parameters() if p.requires_grad]
    outer = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    opts = [Flat(inner, LR_ENCODER), Flat(outer, LR_HEADS)]
    path = os.path.join(a.work, "checkpoint.pt")
    epoch = index = step = words = 0
    used = 0.0
    if os.path.exists(path):
        st = torch.load(path, map_location=a.device)
        for o, v in zip(opts, st["opts"]):
            for k in ("w", "m", "v"):
                getattr(o, k).copy_(v[k])
        epoch, index, step, words, used = st["epoch"], st["index"], st["step"], st["words"], st["used"]
        torch.set_rng_state(st["rng"].cpu())
        log.write(json.dumps({"resumed": step, "minutes": used / 60}) + "\n")
    if a.words:
        total = steps_of(train, a.words, a.seed, wp, a.batch)
        ends = [total]
    else:
        per_epoch = len(epoch_batches(train, 0, a.seed, wp, a.batch))
        total = int(a.epochs * per_epoch)
        ends = [min(int(float(e) * per_epoch), total) for e in a.cycles.split(",")]
    net.train()
    last = mark = time.time()
    seen, sums = 0, collections.defaultdict(list)
    done = False

    def checkpoint():
        save(path, {"opts": [{k: getattr(o, k) for k in ("w", "m", "v")} for o in opts], "epoch": epoch, "index": index, "step": step,
                    "words": words, "used": used, "rng": torch.get_rng_state()})

    def report(limit):
        r = evaluate(net, dev, wp, scripts, inverse, limit, a.device, without)
        line = json.dumps({"epoch": epoch, "index": index, "step": step, "words": words, "minutes": round(used / 60, 1), "dev": r}) + "\n"
        log.write(line)
        return line

    threads = Threads(a.threads)
    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(1))
    while not done:
        batches = epoch_batches(train, epoch, a.seed, wp, a.batch)
        while index < len(batches):
            part = used / (60 * a.minutes) if a.minutes else step / total
            if part >= 1:
                done = True
                break
            scale = rate(part) if a.minutes else cycled(step, ends)
            rng = random.Random("%s/%s/%s" % (a.seed, epoch, index))
            if not teaches(batches[index], a.only):
                index, step, words = index + 1, step + 1, words + sum(len(s.words) for s in batches[index])
                continue
            b = Batch(batches[index], wp, scripts, rng, a.device, without)
            if a.polite:
                threads.adapt()
            for o in opts:
                o.g.zero_()
            ls = losses(net, b)
            if a.only:
                ls = {k: v for k, v in ls.items() if k in LAYERS[a.only]}
            sum(WEIGHT[k] * v for k, v in ls.items()).backward()
            norm = sum(float((o.g * o.g).sum()) for o in opts) ** 0.5
            index, step, words, seen = index + 1, step + 1, words + b.count, seen + b.count
            if norm != norm or norm == float("inf"):
                raise SystemExit("gradient is not finite at step %d" % step)
            for o in opts:
                o.step(scale, CLIP / (norm + 1e-6), step)
            for k, v in ls.items():
                sums[k].append(float(v))
            now = time.time()
            used += now - last
            last = now
            if step % 20 == 0:
                log.write(json.dumps({"step": step, "epoch": round(epoch + index / len(batches), 3), "minutes": round(used / 60, 1),
                                      "words_s": round(seen / (now - mark)), "part": round(part, 4), "norm": round(norm, 2),
                                      "loss": {k: round(sum(v) / len(v), 3) for k, v in sorted(sums.items())}}) + "\n")
                mark, seen, sums = now, 0, collections.defaultdict(list)
            if not a.minutes and step in ends:  # the weights at the end of each cycle: export.py takes their mean
                save(os.path.join(a.work, "cycle-%d.pt" % ends.index(step)), {"opts": [{"w": o.w} for o in opts]})
            if step % a.keep == 0 or stop:
                checkpoint()
            if stop:
                raise SystemExit("stopped at step %d" % step)
        if not done:
            epoch, index = epoch + 1, 0
            checkpoint()
            report(150)
            used += time.time() - last
            last = time.time()
    checkpoint()
    line = report(a.sentences)
    with open(os.path.join(a.work, "scores.json.part"), "w") as f:
        f.write(line)
    os.replace(os.path.join(a.work, "scores.json.part"), os.path.join(a.work, "scores.json"))


if __name__ == "__main__":
    main()
