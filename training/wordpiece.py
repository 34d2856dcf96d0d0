"""WordPiece over words: BERT's basic tokeniser (lower case, accents stripped, punctuation apart) and greedy longest match."""
import json
import unicodedata

PAD, UNK, CLS, SEP = 0, 100, 101, 102
MAX_CHARS = 100


def is_punctuation(ch):
    cp = ord(ch)
    if 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126:
        return True
    return unicodedata.category(ch).startswith("P")


def is_cjk(cp):
    return (0x4E00 <= cp <= 0x9FFF or 0x3400 <= cp <= 0x4DBF or 0x20000 <= cp <= 0x2A6DF or 0x2A700 <= cp <= 0x2B73F
            or 0x2B740 <= cp <= 0x2B81F or 0x2B820 <= cp <= 0x2CEAF or 0xF900 <= cp <= 0xFAFF or 0x2F800 <= cp <= 0x2FA1F)


def basic(text):
    """Splits one stretch of text as BERT does before WordPiece."""
    out = []
    text = unicodedata.normalize("NFD", text.lower())
    for ch in text:
        cat = unicodedata.category(ch)
        if cat == "Mn" or cp_dropped(ch, cat):
            continue
        if ch.isspace() or cat == "Zs":
            out.append(" ")
        elif is_punctuation(ch) or is_cjk(ord(ch)):
            out.append(" " + ch + " ")
        else:
            out.append(ch)
    return "".join(out).split()


def cp_dropped(ch, cat):
    return ch == "\ufffd" or (cat.startswith("C") and ch not in "\t\n\r")


class WordPiece:
    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as f:
            self.vocab = json.load(f)["model"]["vocab"]
        self.cache = {}

    def word(self, text):
        """Ids of the pieces of one word; a word without any piece gives [UNK]."""
        ids = self.cache.get(text)
        if ids is None:
            ids = []
            for part in basic(text):
                ids.extend(self.pieces(part))
            ids = ids or [UNK]
            self.cache[text] = ids
        return ids

    def pieces(self, part):
        if len(part) > MAX_CHARS:
            return [UNK]
        out, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = part[start:end] if start == 0 else "##" + part[start:end]
                if piece in self.vocab:
                    break
                end -= 1
            if end == start:
                return [UNK]
            out.append(self.vocab[piece])
            start = end
        return out


# What a lower-cased vocabulary cannot see. The same table stands in the Java reader.
SHAPES = ["none", "lower", "title", "upper", "single", "mixed", "digit", "digit-letter", "punct", "dotted", "title-start", "upper-all"]


def shape(word, first):
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 6 if digits else 8
    if digits:
        return 7
    up = [c.isupper() for c in letters]
    if not any(up):
        return 1
    if "." in word and len(letters) > 1 and all(up):
        return 9
    if all(up):
        return 4 if len(letters) == 1 else 3
    if up[0] and not any(up[1:]):
        return 10 if first else 2
    return 5


def shapes(words):
    """Shape ids of a sentence's words; where nearly all words are upper case, case says nothing and each is `upper-all`."""
    ids = [shape(w, i == 0) for i, w in enumerate(words)]
    cased = [s for s in ids if s in (1, 2, 3, 5, 10)]
    if len(cased) >= 3 and sum(s == 3 for s in cased) >= 0.8 * len(cased):
        ids = [11 if s in (3, 4, 9) else s for s in ids]
    return ids
