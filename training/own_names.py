"""Sentences of our own for names in reports of conflict, trade and diplomacy, as our words are cut: patterns filled at random.

{Slot} takes a name of its kind; [words|KIND] marks a name in the pattern; all else is no name. People, bodies, ships and products are invented;
countries, peoples and capitals are the world's.
"""
import random

from data import Sentence, kinds_mask

COUNTRIES = [("Iran", "Iranian", "Tehran"), ("Venezuela", "Venezuelan", "Caracas"), ("Russia", "Russian", "Moscow"), ("China", "Chinese", "Beijing"),
             ("Syria", "Syrian", "Damascus"), ("Iraq", "Iraqi", "Baghdad"), ("Turkey", "Turkish", "Ankara"),
             ("Ukraine", "Ukrainian", "Kyiv"), ("Poland", "Polish", "Warsaw"), ("France", "French", "Paris"), ("Germany", "German", "Berlin"),
             ("Britain", "British", "London"), ("Spain", "Spanish", "Madrid"), ("Egypt", "Egyptian", "Cairo"), ("Libya", "Libyan", "Tripoli"),
             ("Sudan", "Sudanese", "Khartoum"), ("Ethiopia", "Ethiopian", "Addis Ababa"), ("Kenya", "Kenyan", "Nairobi"),
             ("Nigeria", "Nigerian", "Abuja"), ("Mali", "Malian", "Bamako"), ("Colombia", "Colombian", "Bogotá"), ("Brazil", "Brazilian", "Brasília"),
             ("Mexico", "Mexican", "Mexico City"), ("Cuba", "Cuban", "Havana"), ("India", "Indian", "New Delhi"), ("Pakistan", "Pakistani", "Islamabad"),
             ("Japan", "Japanese", "Tokyo"), ("North Korea", "North Korean", "Pyongyang"), ("South Korea", "South Korean", "Seoul"),
             ("Saudi Arabia", "Saudi", "Riyadh"), ("Qatar", "Qatari", "Doha"), ("Yemen", "Yemeni", "Sanaa"), ("Lebanon", "Lebanese", "Beirut"),
             ("Armenia", "Armenian", "Yerevan"), ("Azerbaijan", "Azerbaijani", "Baku"), ("Georgia", "Georgian", "Tbilisi"),
             ("Serbia", "Serbian", "Belgrade"), ("Hungary", "Hungarian", "Budapest"), ("Belarus", "Belarusian", "Minsk"),
             ("Canada", "Canadian", "Ottawa"), ("Argentina", "Argentine", "Buenos Aires"), ("Ecuador", "Ecuadorian", "Quito"),
             ("Guyana", "Guyanese", "Georgetown"), ("Vietnam", "Vietnamese", "Hanoi"),
             ("the Philippines", "Philippine", "Manila"), ("Somalia", "Somali", "Mogadishu"), ("Finland", "Finnish", "Helsinki")]
SHORT = ["U.S.", "US", "UK", "UAE", "EU"]
REGIONS = ["Latin America", "the Middle East", "the Caribbean", "the Sahel", "Central Asia", "the Balkans", "Western Europe", "West Africa"]
SYLLABLES = ["ka", "lin", "do", "ra", "ves", "to", "mir", "sha", "bel", "nu", "ger", "os", "tal", "fa", "hir", "en", "zu", "mo", "rek", "al"]
FIRST = ["Tomas", "Oda", "Leila", "Ramon", "Esra", "Piotr", "Amina", "Viktor", "Jun", "Carla", "Samir", "Ingrid", "Mateo", "Farid", "Noor", "Pavel"]
FORCES = ["{A} Revolutionary Guard", "{X} Force", "{X} Brigades", "{A} Navy", "{A} Army", "{A} Air Force", "{X} Corps", "Army of {X}",
          "{X} Liberation Army", "{X} Liberation Front", "Movement for {X}", "Free {X} Army", "{X} Battalion", "{A} National Guard", "{X} Militia",
          "Cartel of {X}", "{X} Resistance", "{A} Coast Guard", "{I}"]
BODIES = ["Foreign Ministry", "Defense Ministry", "Ministry of Energy", "Interior Ministry", "State Department", "Treasury Department", "Central Bank",
          "Supreme Court", "National Assembly", "Ministry of Foreign Affairs", "Port Authority of {X}", "{X} Council", "National Security Council",
          "Justice Department", "Revolutionary Court", "Homeland Security Department", "{A} Parliament", "{X} Institute", "University of {X}",
          "{X} Observatory for Human Rights", "{X} Watch", "{X} Times", "{X} News Agency", "{I}"]
COMPANIES = ["{X} Corp.", "{X} Inc.", "{X} Oil Company", "{X} Shipping", "{X} Petroleum", "{X} Industries", "{X} Group", "{X} & {X}", "{X} Airlines",
             "{X} Holdings", "{X} Aerospace", "{X} Bank", "National {A} Oil Company", "{X}"]
PARTIES = ["{X} Party", "Party of {X}", "United {X} Party", "{X} Labour Party", "Democratic {X} Alliance", "Socialist Party of {X}"]
SHIPS = ["MV {X}", "USS {X}", "HMS {X}", "MT {X}", "{X} Star", "{X} Spirit", "{X}"]
ARMS = ["{X} - {N}", "{I} - {N}", "{X} {N}", "{I} {N}", "{L} - {N}"]
TREATIES = ["{X} Accord", "Treaty of {X}", "{X} Agreement", "{X} Protocol", "{X} Memorandum", "Operation {X} Shield", "{X} Initiative"]
EVENTS = ["{X} War", "Battle of {X}", "{X} Summit", "{X} Crisis", "{X} Airshow", "{X} Olympics"]
PATTERNS = [
    "{Country} 's navy seized the [{Ship}|OBJECT] off {Place2} on Monday .", "The {Adj} navy seized two tankers near {Place2} .",
    "{Adj} forces withdrew from {Place2} , the {Body} said .", "{Capital} denied that {Adj} advisers had trained the {Force} .",
    "The {Force} claimed the attack on the {Adj} embassy in {Capital} .", "{Short} officials said that {Country} had sent [{Arms}|OBJECT] drones to {Country2} .",
    "The {Short} military struck two vessels in {Region} .", "{Short} - backed fighters of the {Force} entered {Place2} .",
    "{Adj} - backed militias attacked {Adj2} - held positions .", "President {Person} met Prime Minister {Person} in {Capital} .",
    "{Adj} President {Person} will visit {Country2} in June .", "Defense Secretary {Person} warned {Country} .",
    "{Body} spokesman {Person} told the {Body} that talks had failed .", "Gen. {Person} , who commands the {Force} , arrived in {Capital} on Friday .",
    "Foreign Minister {Person} and his {Adj} counterpart , {Person} , signed the [{Treaty}|OTHER] .",
    "{Company} sold crude to {Company} , according to the {Body} .", "Shares of {Company} fell after the {Body} fined {Company} .",
    "The {Adj} company {Company} delivered six [{Arms}|OBJECT] launchers to the {Force} .", "The {Party} won in {Place2} , but the {Party} kept {Capital} .",
    "{Person} of the {Party} accused {Person} of taking money from {Company} .", "The {Event} began in 1982 and drew in {Country} and {Country2} .",
    "{Country} and {Country2} have expanded their ties since the {Event} .", "{Country} , {Country2} and {Country} signed the [{Treaty}|OTHER] in {Capital} .",
    "The {Force} and the {Force} agreed on a truce in {Place2} .", "Analysts at the {Body} say the {Force} smuggles gold through {Place2} .",
    "{Capital} and {Capital2} cemented their axis through arms transfers .", "Neither {Capital} nor {Capital2} commented .",
    "The [{Ship}|OBJECT] left {Place2} with fuel for {Country} .", "The detention of a {Adj} cargo plane in {Country2} angered {Capital} .",
    "{Person} , 51 , was arrested in {Place2} , {Country} .", "{Person} 's lawyer , {Person} , called the charges absurd .",
    "“ We will not leave {Place2} , ” said {Person} , a {Adj} diplomat .", "The {Body} sanctioned {Person} , {Company} and the [{Ship}|OBJECT] .",
    "The {Force} , known as {Init} , holds most of {Place2} .", "The {Init} denied it .", "{Init} fighters crossed from {Country} into {Country2} .",
    "{Adj} [Muslims|NATIONALITY] and [Christians|NATIONALITY] fled {Place2} .", "[Kurdish|NATIONALITY] and [Arab|NATIONALITY] groups joined the {Force} .",
    "In {Region} , {Country} sells [{Arms}|OBJECT] missiles .", "The {Short} accused {Country} of arming the {Force} .",
    "The [United States|STATE] and the [United Kingdom|STATE] closed their embassies in {Capital} .", "The [European Union|ORGANISATION] and the [United Nations|ORGANISATION] condemned the strike .",
    "The deal between {Company} and {Country} 's {Body} was worth $ 3 billion .", "{Place2} residents saw {Adj} jets .", "The {Adj} leader spoke on Tuesday .",
    "{Country} 's Economic Lifeline", "Growing Reach of the {Force}", "Human Rights Concerns Over {Adj} Strikes", "Maritime and Border Security Risks",
    "Covert Operations and Military Buildup", "Total Citizen Mobilization : What Comes Next", "Strategic Implications for {Country}",
    "{Adj} Military Digging In in {Country2}", "What {Country} Wants From {Country2}", "Key Takeaways and Actionable Insights", "Read More About This Story",
    "{Adj} Oil Exports Fall as Sanctions Bite", "{Short} Imposes New Sanctions on {Adj} Banks", "{Person} Resigns After Talks With {Country} Collapse",
    "High - Range Drones and Electronic Warfare", "Rising Tensions Along the Border", "Officials Deny Reports of Arms Sales to {Country}"]


def tokens(text):
    return text.split()


def fill(pattern, rng):
    country, country2 = rng.sample(COUNTRIES, 2)

    def invented():
        return "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((2, 2, 3)))).capitalize()

    def name(forms):
        t = rng.choice(forms)
        while "{" in t:
            t = (t.replace("{X}", invented(), 1).replace("{A}", rng.choice(COUNTRIES)[1], 1)
                 .replace("{I}", "".join(rng.choice("ABCDEFGHIKLMNPRSTU") for _ in range(rng.choice((3, 3, 4)))), 1)
                 .replace("{N}", str(rng.randint(1, 400)), 1).replace("{L}", rng.choice("ABFKMST"), 1))
        return t

    slots = {
        "Country": lambda: (country[0], "STATE"), "Country2": lambda: (country2[0], "STATE"), "Adj": lambda: (country[1], "NATIONALITY"),
        "Adj2": lambda: (country2[1], "NATIONALITY"), "Capital": lambda: (country[2], "PLACE"), "Capital2": lambda: (country2[2], "PLACE"),
        "Short": lambda: (rng.choice(SHORT[:4]), "STATE"), "Region": lambda: (rng.choice(REGIONS), "PLACE"),
        "Place2": lambda: (rng.choice(("{X}", "Port {X}", "{X} Province", "the {X} Strait", "{X} City", "{X}")).replace("{X}", invented()), "PLACE"),
        "Person": lambda: (rng.choice(FIRST) + " " + invented() if rng.random() < 0.75 else invented(), "PERSON"),
        "Force": lambda: (name(FORCES), "ORGANISATION"), "Body": lambda: (name(BODIES), "ORGANISATION"),
        "Company": lambda: (name(COMPANIES), "ORGANISATION"), "Party": lambda: (name(PARTIES), "PARTY"), "Init": lambda: (name(["{I}"]), "ORGANISATION"),
        "Event": lambda: (name(EVENTS), "EVENT"), "Ship": lambda: (name(SHIPS), None), "Arms": lambda: (name(ARMS), None),
        "Treaty": lambda: (name(TREATIES), None)}
    out, mark = [], None
    for part in pattern.replace("[", " [ ").replace("]", " ] ").split():
        if part == "[":
            mark = len(out)
        elif part == "]":
            mark = None
        elif mark is not None and "|" in part:
            word, kind = part.split("|")
            text = slots[word[1:-1]]()[0] if word.startswith("{") else word
            out += [(w, None) for w in tokens(text)]
            for k in range(mark, len(out)):
                out[k] = (out[k][0], ("B-" if k == mark else "I-") + kind)
        elif part.startswith("{"):
            text, kind = slots[part.strip("{}")]()
            ws = tokens(text)
            lead = 1 if ws[0] == "the" else 0
            out += [(w, None if k < lead else ("B-" if k == lead else "I-") + kind) for k, w in enumerate(ws)]
        else:
            out.append((part, None))
    out[0] = (out[0][0][:1].upper() + out[0][0][1:], out[0][1])
    return out


def sentences(rounds=9, seed=1):
    rng = random.Random("own-names/%d" % seed)
    out = []
    for _ in range(rounds):
        for pattern in PATTERNS:
            filled = fill(pattern, rng)
            s = Sentence("own-names", "own-names", [w for w, _ in filled])
            s.name = [1 if t is None else kinds_mask([t[2:]], t[:2]) for _, t in filled]
            out.append(s)
    return out


if __name__ == "__main__":
    rng = random.Random(1)
    for p in PATTERNS:
        print(" ".join(w if t is None else "%s/%s" % (w, t) for w, t in fill(p, rng)))
