"""Label sets and the lemma's edit scripts."""
UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
XPOS = ["#", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS",
        "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD",
        "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX", "``"]
UNIVERSAL = ["acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop", "csubj", "dep",
             "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod",
             "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"]
SUBTYPES = ["nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "acl:relcl", "advcl:relcl", "nmod:poss", "compound:prt",
            "obl:unmarked", "nmod:unmarked", "nmod:desc", "det:predet", "cc:preconj"]
RELATIONS = UNIVERSAL + SUBTYPES
# Names: a flat BIO layer. Mentions: the kind of the mention that a word heads (0: heads none).
NAMES = ["PERSON", "STATE", "PLACE", "PARTY", "ORGANISATION", "NATIONALITY", "EVENT", "OBJECT", "OTHER"]
NAME_TAGS = ["O"] + [p + k for k in NAMES for p in ("B-", "I-")]
MENTIONS = ["none", "person", "organization", "place", "event", "object", "substance", "animal", "plant", "time", "abstract"]
CERTAINTY = ["CERTAIN", "PROBABLE", "POSSIBLE", "UNDERSPECIFIED"]
POLARITY = ["POS", "NEG", "UNDERSPECIFIED"]
TIME = ["NON_FUTURE", "FUTURE", "UNDERSPECIFIED"]
EVENT = ["no", "yes"]
CUE = ["no", "yes"]


def relation(label):
    if label in RELATIONS:
        return label
    base = label.split(":")[0]
    return base if base in RELATIONS else "dep"


def script(form, lemma):
    """The edit from form to lemma: characters to strip, suffix to add, casing (l lower, k as it stands, t title)."""
    low, target = form.lower(), lemma.lower()
    p = 0
    while p < min(len(low), len(target)) and low[p] == target[p]:
        p += 1
    if p == 0 and len(low) > 3:
        return None
    add = target[p:]
    if lemma == target:
        case = "l"
    elif lemma == form[:p] + add:
        case = "k"
    elif lemma == target[:1].upper() + target[1:]:
        case = "t"
    else:
        return None
    return "%d|%s|%s" % (len(low) - p, add, case)


def apply_script(form, text):
    strip, add, case = text.split("|")
    strip = int(strip)
    if strip > len(form):
        return form.lower()
    stem = form[:len(form) - strip]
    if case == "k":
        return stem + add
    low = stem.lower() + add
    return low if case == "l" else low[:1].upper() + low[1:]
