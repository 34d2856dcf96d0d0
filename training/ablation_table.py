"""Prints the scores of ablate.sh's runs as a table of Markdown, in points (hundredths): the run of everything as it is, the others as differences to it."""
import json
import os
import sys

FIRST = "everything"
COLUMNS = [("gum", "las", "`gum` LAS"), ("ewt", "las", "`ewt` LAS"), ("gum", "xpos", "tags"), ("gum", "lemma", "lemmas"), ("gum", "actor_f1", "actors at heads"),
           ("crossner-politics", "coarse_f1", "`crossner`"), ("uner-ewt", "coarse_f1", "`uner-ewt`"), ("wikigold", "coarse_f1", "`wikigold`"),
           ("re-docred", "coarse_f1", "`re-docred`"), ("meantime", "certainty", "certainty"), ("meantime", "polarity", "polarity"), ("meantime", "time", "time"),
           ("meantime", "event_f1", "events"), ("gum", "cue_f1", "cues")]


def runs(work):
    """Name and scores of each finished run, in the order in which they ended, the whole one first."""
    found = [(os.path.getmtime(path), name, json.load(open(path))["dev"]) for name in os.listdir(work)
             for path in [os.path.join(work, name, "scores.json")] if os.path.exists(path)]
    return [(name, scores) for _, name, scores in sorted(found, key=lambda r: (r[1] != FIRST, r[0]))]


def table(found):
    base = dict(found).get(FIRST, {})
    lines = ["| run | " + " | ".join(c[2] for c in COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for name, scores in found:
        cells = []
        for suite, score, _ in COLUMNS:
            value, whole = scores.get(suite, {}).get(score), base.get(suite, {}).get(score)
            if value is None:
                cells.append("")
            elif name == FIRST or whole is None:
                cells.append("%.1f" % (100 * value))
            else:
                cells.append("%+.1f" % (100 * (value - whole)))
        lines.append("| " + name + " | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(runs(sys.argv[1])))
