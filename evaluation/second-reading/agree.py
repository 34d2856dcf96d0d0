"""Compares what a reader gave for a deck with the labels of its sets: how many alike, Cohen's kappa, and where they differ.

    python3 evaluation/second-reading/agree.py answers.txt FIELD evaluation/recurring/pairs.jsonl

FIELD is the label's name in the sets: relation, one. The files are those that deck.py was given, in the same order.
"""

import sys
from collections import Counter

from deck import deck


def main(answers, field, files):
    given = dict(line.rstrip("\n").split("\t") for line in open(answers, encoding="utf-8"))
    pairs = [
        (pair["id"], str(pair[field]).lower(), given[str(number)].lower())
        for number, (_, pair) in enumerate(deck(files))
    ]
    alike = sum(first == second for _, first, second in pairs)
    first = Counter(label for _, label, _ in pairs)
    second = Counter(label for _, _, label in pairs)
    chance = sum(first[label] * second[label] for label in first) / len(pairs) ** 2
    share = alike / len(pairs)
    kappa = 1.0 if chance == 1 else (share - chance) / (1 - chance)
    print(f"{alike} of {len(pairs)} alike ({share:.3f}), kappa {kappa:.3f}")
    for name, one, other in pairs:
        if one != other:
            print(f"{name}: {one}, {other}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
