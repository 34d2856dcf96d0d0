"""Writes the pairs of sets without ids and labels, in an order of its own, for a reader who is to label them.

    python3 evaluation/second-reading/deck.py evaluation/recurring/pairs.jsonl > deck.txt

The reader writes one line a pair: its number, a tab, the label. What stands behind a number, agree.py finds by the same seed.
"""

import json
import random
import sys

SEED = 20261121


def deck(files):
    """The lines of these files, shuffled by the seed."""
    lines = [(file, json.loads(line)) for file in files for line in open(file, encoding="utf-8")]
    random.Random(SEED).shuffle(lines)
    return lines


def main(files):
    for number, (_, pair) in enumerate(deck(files)):
        accounts = pair["accounts"] if "accounts" in pair else [pair["a"], pair["b"]]
        told = "  ||  ".join(each.get("published", "") + ": " + " ".join(each["text"].split()) for each in accounts)
        print(f"{number}\t[{pair.get('focus', '')}]\t{told}")


if __name__ == "__main__":
    main(sys.argv[1:])
