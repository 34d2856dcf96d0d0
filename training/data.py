"""Loads the data sets, open folds only, into sentences with partial labels.

A target of the layers `name` and `mention` is a bit mask of the labels that a data set's annotation admits for a word: a set that does not
annotate a kind leaves it open, and the loss is minus the log of the summed probability of the admitted labels.
"""
import collections
import glob
import hashlib
import json
import os
import re
import xml.etree.ElementTree as ET

import labels as L

MAX_WORDS = 110
NAME_BIT = {t: 1 << i for i, t in enumerate(L.NAME_TAGS)}
MENTION_BIT = {t: 1 << i for i, t in enumerate(L.MENTIONS)}
ALL_NAMES = (1 << len(L.NAME_TAGS)) - 1
ALL_MENTIONS = (1 << len(L.MENTIONS)) - 1


def fold(case_id):
    """First eight hex digits of SHA-256, as a number. Modulo 5 == 0 is sealed."""
    return int(hashlib.sha256(case_id.encode("utf-8")).hexdigest()[:8], 16)


def sealed(case_id):
    return fold(case_id) % 5 == 0


class Sentence:
    __slots__ = ("suite", "doc", "words", "upos", "xpos", "lemma", "head", "rel", "name", "mention", "fact", "event", "cue", "gold")

    def __init__(self, suite, doc, words):
        self.suite, self.doc, self.words = suite, doc, words
        self.upos = self.xpos = self.lemma = self.head = self.rel = self.name = self.mention = self.fact = self.event = self.cue = None
        self.gold = None


def kinds_mask(kinds, prefix):
    m = 0
    for k in kinds:
        m |= NAME_BIT[prefix + k]
    return m


def mapping(path):
    """kinds.tsv: suite, its label, comma-separated kinds of ours ('-' : not a name of ours)."""
    table = collections.defaultdict(dict)
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("#") or not line.strip():
                continue
            suite, label, kinds = line.rstrip("\n").split("\t")[:3]
            table[suite][label] = [] if kinds == "-" else kinds.split(",")
    return table


# ---------------------------------------------------------------- CoNLL-U

def read_conllu(path, suite, rows_only=False):
    doc, rows, out = None, [], []
    with open(path, encoding="utf-8") as f:
        for line in list(f) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                doc = line.split("=", 1)[1].strip()
            elif line.startswith("#"):
                continue
            elif not line:
                if rows:
                    out.append((doc, rows))
                rows = []
            else:
                c = line.split("\t")
                if "-" in c[0] or "." in c[0]:
                    continue
                rows.append(c)
    return out


def syntax(suite, doc, rows):
    s = Sentence(suite, doc, [r[1] for r in rows])
    s.upos = [L.UPOS.index(r[3]) if r[3] in L.UPOS else -1 for r in rows]
    s.xpos = [L.XPOS.index(r[4]) if r[4] in L.XPOS else -1 for r in rows]
    s.lemma = [None if r[2] == "_" and r[1] != "_" else r[2] for r in rows]
    s.head = [int(r[6]) for r in rows]
    s.rel = [L.RELATIONS.index(L.relation(r[7])) for r in rows]
    return s


def load_ewt(root):
    return [syntax("ewt", d, r) for d, r in read_conllu(os.path.join(root, "ewt/train.conllu"), "ewt") if not sealed(d)]


ENTITY = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


def load_gum(root, part):
    out = []
    for path in sorted(glob.glob(os.path.join(root, "gum", part, "*.conllu"))):
        doc = os.path.basename(path)[:-len(".conllu")]
        if sealed(doc):
            continue
        sents = read_conllu(path, "gum")
        for d, rows in sents:
            if any(r[1] == "_" for r in rows):
                continue
            s = syntax("gum", doc, rows)
            gum_spans(s, rows)
            gum_cues(s, rows)
            out.append(s)
    return out


def gum_spans(s, rows):
    open_, spans = {}, []
    for i, r in enumerate(rows):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
        if not m:
            continue
        for a, close, b in ENTITY.findall(m.group(1)):
            if a:
                parts = a.split("-")
                if len(parts) < 2:
                    continue
                if close:
                    spans.append((i, i, parts[1]))
                else:
                    open_.setdefault(parts[0], []).append((i, parts[1]))
            elif b and open_.get(b):
                start, kind = open_[b].pop()
                spans.append((start, i, kind))
    n = len(rows)
    mention = [MENTION_BIT["none"]] * n
    named = [set() for _ in range(n)]
    for start, end, kind in sorted(spans, key=lambda x: x[0] - x[1]):
        if kind not in L.MENTIONS:
            continue
        h = next((i for i in range(start, end + 1) if not start <= s.head[i] - 1 <= end), end)
        bit = MENTION_BIT[kind]
        mention[h] = bit if mention[h] == MENTION_BIT["none"] else mention[h] | bit
        if rows[h][3] == "PROPN":
            for i in range(start, end + 1):
                named[i].add(kind)
    s.mention = mention
    name = []
    kinds = {"person": ["PERSON"], "organization": ["ORGANISATION", "PARTY"], "place": ["STATE", "PLACE"], "event": ["EVENT", "OTHER"],
             "object": ["OBJECT", "OTHER", "ORGANISATION"], "time": ["EVENT", "OTHER"]}
    for i, r in enumerate(rows):
        if r[3] == "PROPN":
            if not named[i]:
                name.append(ALL_NAMES)
                continue
            allowed = set()
            for k in named[i]:
                allowed.update(kinds.get(k, L.NAMES))
            mask = kinds_mask(allowed, "B-") | kinds_mask(allowed, "I-")
            if "time" in named[i]:
                mask |= 1
            name.append(mask)
        elif named[i] or r[1][:1].isupper() and i > 0 and r[3] in ("ADJ", "NOUN", "VERB", "X", "NUM"):
            name.append(ALL_NAMES)
        else:
            name.append(1)
    s.name = name
    s.gold = spans


def gum_cues(s, rows):
    marks = [re.search(r"(?:^|\|)Discourse=([^|]*)", r[9]) for r in rows]
    starts = [i for i, m in enumerate(marks) if m] + [len(rows)]
    s.cue = [0] * len(rows)
    for a, b in zip(starts, starts[1:]):
        if marks[a].group(1).startswith("attribution"):
            h = next((i for i in range(a, b) if not a <= s.head[i] - 1 < b), None)
            if h is not None:
                s.cue[h] = 1


# ---------------------------------------------------------------- flat names

def spans_to_masks(n, spans, outside):
    """Masks for BIO from (start, end exclusive, kinds)."""
    out = list(outside) if isinstance(outside, list) else [outside] * n
    for a, b, kinds in spans:
        for i in range(a, b):
            out[i] = kinds_mask(kinds, "B-" if i == a else "I-") if kinds else ALL_NAMES
    return out


def bio_spans(tags, io=False):
    spans, start, kind = [], None, None
    for i, t in enumerate(tags + ["O"]):
        p, k = (t[0], t[2:]) if t != "O" else ("O", None)
        if start is not None and (p == "O" or k != kind or (p == "B" and not io)):
            spans.append((start, i, kind))
            start = None
        if p != "O" and start is None:
            start, kind = i, k
    return spans


def bare(words, a, b):
    """The name without the article before it: the sets differ in whether it belongs to the name, and ours does not take it in."""
    return a + 1 if b - a > 1 and words[a] in ("the", "The", "a", "an", "A", "An") and words[a + 1][:1].isupper() else a


def flat(suite, doc, words, tags, table, outside, io=False):
    s = Sentence(suite, doc, words)
    spans = bio_spans(tags, io)
    s.name = spans_to_masks(len(words), [(bare(words, a, b), b, table[k]) for a, b, k in spans], outside)
    s.gold = spans
    return s


def load_crossner(root, table):
    out = []
    for part in ("train", "dev"):
        index, words, tags = 0, [], []
        for line in list(open(os.path.join(root, "crossner-politics", part + ".txt"), encoding="utf-8")) + ["\n"]:
            if line.strip():
                w, t = line.rstrip("\n").split("\t")
                words.append(w)
                tags.append(t)
            elif words:
                doc = "%s:%d" % (part, index)
                if not sealed(doc):
                    out.append(flat("crossner-politics", doc, words, tags, table["crossner-politics"], 1))
                index, words, tags = index + 1, [], []
    return out


def load_wikigold(root, table):
    out, doc, words, tags = [], 0, [], []
    for line in list(open(os.path.join(root, "wikigold/wikigold.conll.txt"), encoding="utf-8")) + ["\n"]:
        line = line.strip()
        if line.startswith("-DOCSTART-"):
            doc += 1
        elif line:
            w, t = line.split(" ")
            words.append(w)
            tags.append(t)
        elif words:
            name = "wikigold:%d" % doc
            if not sealed(name):
                out.append(flat("wikigold", name, words, tags, table["wikigold"], 1, io=True))
            words, tags = [], []
    return out


def load_uner(root, table):
    outside = 1
    for k in ("NATIONALITY", "EVENT", "OBJECT", "OTHER"):
        outside |= NAME_BIT["B-" + k] | NAME_BIT["I-" + k]
    out, doc, words, tags = [], None, [], []
    for line in list(open(os.path.join(root, "uner-ewt/dev.iob2"), encoding="utf-8")) + ["\n"]:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            doc = line.split("=", 1)[1].strip()
        elif line.startswith("#"):
            continue
        elif line:
            c = line.split("\t")
            words.append(c[1])
            tags.append(c[2])
        elif words:
            if not sealed(doc):
                # Only a capitalised word can be a name of a kind that this set leaves out.
                o = [outside if w[:1].isupper() else 1 for w in words]
                out.append(flat("uner-ewt", doc, words, tags, table["uner-ewt"], o))
            words, tags = [], []
    return out


def load_redocred(root, table):
    out = []
    for d in json.load(open(os.path.join(root, "re-docred/dev_revised.json"), encoding="utf-8")):
        if sealed(d["title"]):
            continue
        for k, words in enumerate(d["sents"]):
            spans = set()
            for v in d["vertexSet"]:
                for m in v:
                    if m["sent_id"] == k and m["type"] not in ("TIME", "NUM"):
                        spans.add((m["pos"][0], m["pos"][1], m["type"]))
            keep, used = [], set()
            for a, b, t in sorted(spans, key=lambda x: (x[0] - x[1], x)):
                if not used & set(range(a, b)):
                    used |= set(range(a, b))
                    keep.append((a, b, t))
            s = Sentence("re-docred", d["title"], words)
            s.gold = sorted(keep)
            s.name = spans_to_masks(len(words), [(bare(words, a, b), b, table["re-docred"][t]) for a, b, t in keep], 1)
            out.append(s)
    return out


# ---------------------------------------------------------------- re3d and MEANTIME

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|(?:Gen|Lt|Col|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Adm|Cmdr)\."
    r"|\w+(?=['’]s\b)|['’]s\b|\w+(?:[-'’]\w+)*|\d+(?:[.,:]\d+)*|\S")


def simple_tokens(text):
    """Rough words and sentences with offsets; only to lay character spans on words."""
    sents, words = [], []
    i = 0
    for m in TOKEN.finditer(text):
        if words and "\n" in text[words[-1][2]:m.start()]:
            sents.append(words)
            words = []
        words.append((m.group(), m.start(), m.end()))
        if m.group() in ".!?" and re.match(r"[\"”’')]*\s+[\"“A-Z]|\s*$", text[m.end():m.end() + 6]):
            sents.append(words)
            words = []
    if words:
        sents.append(words)
    return sents


PREPOSITIONS = {"of", "in", "for", "from", "at", "on", "to", "with", "by", "near", "who", "that", "which", ",", "and", "against", "between", "("}


def head_of(words, a, b):
    for i in range(a + 1, b):
        if words[i].lower() in PREPOSITIONS:
            return i - 1
    return b - 1


def load_re3d(root, table):
    out = []
    nominal = {"Organisation": ["organization", "person"], "Person": ["person"], "Location": ["place"], "Weapon": ["object"],
               "MilitaryPlatform": ["object"], "Vehicle": ["object"]}
    for source in ("CENTCOM", "US State Department"):
        base = os.path.join(root, "re3d", source)
        ents = collections.defaultdict(list)
        for line in open(os.path.join(base, "entities.json"), encoding="utf-8"):
            e = json.loads(line)
            ents[e["documentId"]].append((e["begin"], e["end"], e["type"]))
        for line in open(os.path.join(base, "documents.json"), encoding="utf-8"):
            d = json.loads(line)
            if sealed(d["_id"]):
                continue
            for toks in simple_tokens(d["text"]):
                words = [t[0] for t in toks]
                spans = set()
                for b, e, t in ents[d["_id"]]:
                    ix = [i for i, (w, x, y) in enumerate(toks) if x < e and y > b]
                    if ix and t in table["re3d"]:
                        spans.add((ix[0], ix[-1] + 1, t))
                s = Sentence("re3d", d["_id"], words)
                partial(s, sorted(spans), table["re3d"], nominal)
                out.append(s)
    return out


def partial(s, spans, table, nominal):
    """Names and mention heads from spans that mix names and common nouns, where other kinds are left out."""
    n = len(s.words)
    other_names = 1
    for k in ("EVENT", "OTHER", "OBJECT", "NATIONALITY"):
        other_names |= NAME_BIT["B-" + k] | NAME_BIT["I-" + k]
    name = [other_names if w[:1].isupper() else 1 for w in s.words]
    not_actor = ALL_MENTIONS & ~(MENTION_BIT["person"] | MENTION_BIT["organization"] | MENTION_BIT["place"])
    mention = [not_actor] * n
    done = set()
    for a, b, t in sorted(spans, key=lambda x: x[0] - x[1]):
        kinds = table.get(t, [])
        h = head_of(s.words, a, b)
        if t in nominal:
            bits = 0
            for k in nominal[t]:
                bits |= MENTION_BIT[k]
            mention[h] = bits if mention[h] == not_actor else mention[h] | bits
        else:
            mention[h] = ALL_MENTIONS
        for i in range(a, b):
            if i != h and t in nominal and mention[i] == not_actor:
                mention[i] = ALL_MENTIONS if s.words[i][:1].isupper() else mention[i] | MENTION_BIT["none"]
        lo = a + 1 if s.words[a].lower() in ("the", "a", "an", "its", "their", "our", "his", "her") else a
        core = [w for w in s.words[lo:b] if w[:1].isalpha()]
        if kinds and core and not done & set(range(lo, b)) and all(
                w[:1].isupper() or w.lower() in ("of", "the", "for", "and", "in", "al", "de") for w in core) and core[-1][:1].isupper():
            for i in range(lo, b):
                name[i] = kinds_mask(kinds, "B-" if i == lo else "I-")
            if kinds == ["PERSON"] and b - lo > 2:  # here titles belong to the name, elsewhere they do not
                for i in range(lo, b - 2):
                    name[i] = ALL_NAMES
                name[b - 2] = kinds_mask(kinds, "B-") | kinds_mask(kinds, "I-")
            done |= set(range(lo, b))
        else:
            for i in range(a, b):
                if i not in done and s.words[i][:1].isupper():
                    name[i] = ALL_NAMES
    s.name, s.mention, s.gold = name, mention, spans


def load_meantime(root, table):
    out = []
    nominal = {"PER": ["person"], "ORG": ["organization"], "LOC": ["place"], "PRO": ["object", "abstract"], "FIN": ["abstract", "object"]}
    for path in sorted(glob.glob(os.path.join(root, "meantime/intra-doc_annotation/*/*.xml"))):
        r = ET.parse(path).getroot()
        doc = r.get("doc_id")
        if sealed(doc):
            continue
        toks = [(t.get("t_id"), int(t.get("sentence")), t.text) for t in r.findall("token")]
        where = {t[0]: i for i, t in enumerate(toks)}
        kind = {m.get("m_id"): m.get("ent_type") for m in r.find("Markables") if m.tag == "ENTITY"}
        refers = {}
        for rel in r.find("Relations"):
            if rel.tag == "REFERS_TO":
                for src in rel.findall("source"):
                    refers[src.get("m_id")] = rel.find("target").get("m_id")
        by_sent = collections.defaultdict(list)
        events = {}
        for m in r.find("Markables"):
            ix = sorted(where[a.get("t_id")] for a in m.findall("token_anchor") if a.get("t_id") in where)
            if not ix:
                continue
            if m.tag == "ENTITY_MENTION":
                k = kind.get(refers.get(m.get("m_id")))
                if k and k != "MIX":
                    by_sent[toks[ix[0]][1]].append((ix[0], ix[-1] + 1, k))
            elif m.tag == "EVENT_MENTION":
                events[ix[-1] if len(ix) < 3 else ix[0]] = (m.get("certainty"), m.get("polarity"), m.get("time"))
        groups = collections.OrderedDict()
        for i, t in enumerate(toks):
            groups.setdefault(t[1], []).append(i)
        # Only the first sentences of each article are annotated; in the others nothing is known.
        marked = max([toks[i][1] for i in events] + list(by_sent), default=-1)
        for sent, ix in groups.items():
            if sent > marked:
                break
            base = ix[0]
            s = Sentence("meantime", doc, [toks[i][2] for i in ix])
            spans = sorted({(a - base, min(b - base, len(ix)), t) for a, b, t in by_sent[sent]})
            partial(s, spans, table["meantime"], nominal)
            s.event = [int(i in events) for i in ix]
            s.fact = [tuple(lab.index(v) if v in lab else -1 for v, lab in zip(events[i], (L.CERTAINTY, L.POLARITY, L.TIME)))
                      if i in events else (-1, -1, -1) for i in ix]
            out.append(s)
    return out


def load_all(root, kinds):
    table = mapping(kinds)
    sets = {
        "gum": load_gum(root, "train"), "gum-dev": load_gum(root, "dev"), "ewt": load_ewt(root),
        "crossner-politics": load_crossner(root, table), "wikigold": load_wikigold(root, table), "uner-ewt": load_uner(root, table),
        "re-docred": load_redocred(root, table), "re3d": load_re3d(root, table), "meantime": load_meantime(root, table)}
    # Development part of the open folds: gum/dev as published, else documents by the same hash.
    share = {"ewt": 15, "crossner-politics": 5, "wikigold": 10, "uner-ewt": 10, "re-docred": 15, "re3d": 5, "meantime": 5}
    train, dev = {}, {"gum": sets.pop("gum-dev")}
    for name, sents in sets.items():
        if name == "gum":
            train[name] = sents
            continue
        train[name] = [s for s in sents if fold(s.doc) % share[name] != 1]
        dev[name] = [s for s in sents if fold(s.doc) % share[name] == 1]
    for part in (train, dev):
        for name in part:
            part[name] = [s for s in part[name] if 0 < len(s.words) <= (MAX_WORDS if part is train else 250)]
    return train, dev
