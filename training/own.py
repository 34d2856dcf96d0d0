"""Sentences of our own for certainty, polarity and time of predicates: patterns filled at random, with a fixed seed.

A pattern marks a predicate as {slot|CPT}: certainty C(ertain) R (probable) S (possible) U(nderspecified); polarity P(ositive) N(egative)
U(nderspecified); time N(on-future) F(uture) U(nderspecified). Slots: b base, d past, n participle, g gerund of one verb with its object {o};
e a noun for an event. {s} is a subject in the plural, {t} one in the singular, {w} a time past, {f} a time to come, {q} who says so.
"""
import random

import labels as L
from data import Sentence

SUBJECTS = ["the rebels", "government troops", "the smugglers", "coalition forces", "the two ministries", "navy divers", "the miners",
            "local officials", "the militias", "border guards", "its neighbours", "the shipowners", "lenders", "the inspectors"]
SINGLE = ["the army", "the ministry", "the navy", "the company", "the council", "the president", "the bank", "the group", "the alliance",
          "the port authority", "the commission", "the regime", "the court", "the operator", "the union", "parliament"]
VERBS = [("seize", "seized", "seized", "seizing", ["the tanker", "two trucks of weapons", "the airfield", "the shipment"]),
         ("attack", "attacked", "attacked", "attacking", ["the convoy", "the refinery", "the base", "a checkpoint near the border"]),
         ("sign", "signed", "signed", "signing", ["the agreement", "a new contract", "the truce", "the memorandum"]),
         ("withdraw", "withdrew", "withdrawn", "withdrawing", ["its troops", "the offer", "the complaint", "three brigades"]),
         ("sell", "sold", "sold", "selling", ["the missiles", "crude oil to the refiners", "its stake in the mine", "drones"]),
         ("ship", "shipped", "shipped", "shipping", ["the fuel", "spare parts", "gold through the port", "rifles to the north"]),
         ("impose", "imposed", "imposed", "imposing", ["new sanctions", "a curfew", "tariffs on steel", "an embargo"]),
         ("release", "released", "released", "releasing", ["the hostages", "the report", "frozen funds", "the crew"]),
         ("close", "closed", "closed", "closing", ["the border", "the embassy", "two plants", "the strait"]),
         ("finance", "financed", "financed", "financing", ["the militia", "the pipeline", "the purchase", "the campaign"]),
         ("arrest", "arrested", "arrested", "arresting", ["four suspects", "the mayor", "the smugglers", "two officers"]),
         ("approve", "approved", "approved", "approving", ["the deal", "the budget", "the loan", "the plan"]),
         ("meet", "met", "met", "meeting", ["the envoy", "the delegation", "union leaders", "the mediators"]),
         ("shoot down", "shot down", "shot down", "shooting down", ["the drone", "a helicopter", "the balloon"]),
         ("cut", "cut", "cut", "cutting", ["4,000 jobs", "its output", "diplomatic ties", "aid to the province"]),
         ("train", "trained", "trained", "training", ["the fighters", "local police", "the pilots"])]
NOUNS = ["attack", "strike", "withdrawal", "ceasefire", "merger", "sale", "offensive", "visit", "takeover", "blockade", "summit", "delivery", "launch"]
PAST = ["on Monday", "last week", "in March", "earlier this year", "in 2014", "overnight"]
COMING = ["next week", "in June", "by the end of the year", "within days", "tomorrow", "before the vote"]
SPEAKERS = ["officials", "analysts", "the minister", "a spokesman", "two diplomats", "the newspaper", "witnesses"]
PATTERNS = [
    "{S} {d|CPN} {o} {w} .", "{T} has {n|CPN} {o} .", "{S} have already {n|CPN} {o} .", "{T} {said|CPN} it {d|CPN} {o} {w} .",
    "{S} were {g|CPN} {o} when the talks {began|CPN} .", "{T} is {g|CPN} {o} .", "{q2} {confirmed|CPN} that {s} {d|CPN} {o} .",
    "{S} did not {b|CNN} {o} .", "{S} never {d|CNN} {o} .", "{T} has not {n|CNN} {o} .", "{T} did n't {b|CNN} {o} {w} , {q} {said|CPN} .",
    "{T} {failed|CPN} to {b|CNN} {o} .", "{S} {refused|CPN} to {b|CNN} {o} .", "{T} {declined|CPN} to {b|CNN} {o} .",
    "{S} {denied|CPN} {g|CNN} {o} .", "{T} {denied|CPN} that it had {n|CNN} {o} .", "{S} {stopped|CPN} {s2} from {g|CNN} {o} .",
    "{T} {left|CPN} without {g|CNN} {o} .", "Nobody {d|CNN} {o} .", "No one has {n|CNN} {o} , {q} {said|CPN} .", "Neither side {d|CNN} {o} .",
    "{T} was unable to {b|CNN} {o} .", "There was no {e|CNN} {w} .", "{S} {prevented|CPN} the {e|CNN} .", "{T} {cancelled|CPN} the {e|CNN} .",
    "{T} will not {b|CNF} {o} .", "{S} wo n't {b|CNF} {o} {f} .", "{T} {ruled|CPN} out {g|CNF} {o} .", "{T} {promised|CPN} not to {b|CNF} {o} .",
    "{T} {told|CPN} {s2} not to {b|CNF} {o} .", "There will be no {e|CNF} {f} , {q} {said|CPN} .",
    "{T} will {b|CPF} {o} {f} .", "{S} will {b|CPF} {o} , {q} {said|CPN} .", "{T} is to {b|CPF} {o} {f} .", "The {e|CPF} will {begin|CPF} {f} .",
    "{T} may {b|SUF} {o} {f} .", "{S} might {b|SUF} {o} .", "{T} could {b|SUF} {o} if the talks {collapse|UUF} .",
    "{T} is {considering|CPN} {g|SUF} {o} .", "{q2} {warned|CPN} that {s} could {b|SUF} {o} .", "Perhaps {s} {d|SPN} {o} .",
    "{S} may have {n|SPN} {o} {w} .", "{T} might have {n|SPN} {o} .", "It is possible that {s} {d|SPN} {o} .", "{q2} {fear|CPN} a new {e|SUF} .",
    "A {e|SUF} is possible {f} .", "{T} may not {b|SNF} {o} .", "{S} might not {b|SNF} {o} {f} .", "{S} may not have {n|SNN} {o} .",
    "{T} {threatened|CPN} to {b|SUF} {o} .", "Rumours of a {e|SUN} {spread|CPN} {w} .",
    "{T} is likely to {b|RUF} {o} {f} .", "{T} will probably {b|RPF} {o} .", "{S} are {expected|CPN} to {b|RUF} {o} {f} .",
    "{q2} {expect|CPN} {t} to {b|RUF} {o} .", "{S} probably {d|RPN} {o} {w} .", "{S} have most likely {n|RPN} {o} .",
    "{T} is {believed|CPN} to have {n|RPN} {o} .", "{S} are {thought|CPN} to be {g|RPN} {o} .", "{q2} {believe|CPN} that {s} {d|RPN} {o} .",
    "{T} is unlikely to {b|RNF} {o} .", "{T} probably wo n't {b|RNF} {o} {f} .", "A {e|RUF} looks likely {f} .",
    "{S} must have {n|RPN} {o} .", "{T} reportedly {d|RPN} {o} {w} .",
    "{T} {plans|CPN} to {b|UUF} {o} .", "{T} {wants|CPN} to {b|UUF} {o} .", "{S} {asked|CPN} {t} to {b|UUF} {o} .",
    "{T} {ordered|CPN} {s2} to {b|UUF} {o} .", "{T} {offered|CPN} to {b|UUF} {o} .", "{S} {urged|CPN} {t} to {b|UUF} {o} .",
    "{T} {agreed|CPN} to {b|UUF} {o} .", "{T} {intends|CPN} to {b|UUF} {o} {f} .", "{T} {proposed|CPN} {g|UUF} {o} .",
    "{T} should {b|UUF} {o} , {q} {said|CPN} .", "{S} {called|CPN} for a {e|UUF} .", "{S} {demanded|CPN} that {t} {b|UUF} {o} .",
    "If {s} {b|UUF} {o} , the alliance will {respond|CPF} .", "Unless {s} {b|UUF} {o} , the bank may {leave|SUF} .",
    "It is not clear whether {s} {d|UUN} {o} .", "{q2} could not say whether {s} had {n|UUN} {o} .", "{T} {asked|CPN} whether {s} {d|UUN} {o} .",
    "{T} {accused|CPN} {s2} of {g|UPN} {o} .", "{T} {met|CPN} {w} to {b|UUF} {o} .", "{S} {hope|CPN} to {b|UUF} {o} {f} .",
    "{T} usually {meets|CPU} its lenders in May .", "{S} do not {b|CNU} {o} , {q} {said|CPN} .", "{T} {would|-} have {n|CNN} {o} had the vote {passed|CNN} ."]


def code(text):
    if text == "-":
        return (-1, -1, -1)
    return ("CRSU".index(text[0]), "PNU".index(text[1]), "NFU".index(text[2]))


def fill(pattern, rng):
    b, d, n, g, objects = rng.choice(VERBS)
    single = rng.choice(SINGLE)
    values = {"b": b, "d": d, "n": n, "g": g, "o": rng.choice(objects), "e": rng.choice(NOUNS), "s": rng.choice(SUBJECTS), "t": single,
              "S": rng.choice(SUBJECTS), "T": single, "s2": rng.choice(SUBJECTS), "w": rng.choice(PAST), "f": rng.choice(COMING),
              "q": rng.choice(SPEAKERS), "q2": rng.choice([s for s in SPEAKERS if s[-1] == "s"])}
    words, marks = [], []
    for part in pattern.split():
        fact = (-1, -1, -1)
        if part.startswith("{"):
            slot, _, mark = part[1:-1].partition("|")
            text = values.get(slot, slot)
            fact = code(mark) if mark else fact
        else:
            text = part
        for k, w in enumerate(text.split()):
            words.append(w)
            marks.append(fact if k == 0 else (-1, -1, -1))
    for k in range(len(words) - 1):
        if words[k] in ("A", "a") and words[k + 1][0] in "aeiou":
            words[k] += "n"
    words[0] = words[0][:1].upper() + words[0][1:]
    return words, marks


def sentences(rounds=8, seed=1):
    rng = random.Random("own/%d" % seed)
    out = []
    for _ in range(rounds):
        for pattern in PATTERNS:
            words, marks = fill(pattern, rng)
            s = Sentence("own", "own", words)
            s.fact = marks
            out.append(s)
    return out


if __name__ == "__main__":
    for s in sentences(1):
        print(" ".join(w if f[0] < 0 else "%s[%s %s %s]" % (w, L.CERTAINTY[f[0]], L.POLARITY[f[1]], L.TIME[f[2]]) for w, f in zip(s.words, s.fact)))
