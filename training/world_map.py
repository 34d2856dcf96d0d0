"""Writes the outlines of land and states that the map of the screens is drawn on, from one public package.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 world_map.py package/countries-50m.json OUT.svg

countries-50m.json  of the package world-atlas: Natural Earth 4.1 at 1 : 50 million (public domain) as TopoJSON, in which states share
                    their borders as arcs

OUT.svg holds two paths, `land` and `borders`, after Miller's cylindrical projection: fifty units to a degree of longitude, from 180° W and
down from 84° N, as `app/…/web/WorldMap.java` has it too. Antarctica, to which the map does not reach, is left out. Lines are
simplified after Douglas and Peucker. Same package, same bytes.
"""

import json
import math
import sys
from collections import Counter

UNITS_A_DEGREE = 50
NORTH, SOUTH = 84.0, -60.0
TOLERANCE_UNITS = 3.0
WIDTH = 360 * UNITS_A_DEGREE
ANTARCTICA = "010"


def miller(latitude):
    """Degrees from the equator, as Miller's projection has them."""
    return math.degrees(1.25 * math.log(math.tan(math.pi / 4 + 0.4 * math.radians(latitude))))


def project(longitude, latitude):
    latitude = max(SOUTH, min(NORTH, latitude))
    return (longitude + 180) * UNITS_A_DEGREE, (miller(NORTH) - miller(latitude)) * UNITS_A_DEGREE


def off_line(point, a, b):
    """How far a point lies from the line of two others; from the first where the two are one."""
    length = math.dist(a, b)
    if length == 0:
        return math.dist(point, a)
    return abs((b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])) / length


def simplified(line):
    keep, parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    while parts:
        first, last = parts.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda at: off_line(line[at], line[first], line[last]))
        if off_line(line[far], line[first], line[last]) > TOLERANCE_UNITS:
            keep.add(far)
            parts += [(first, far), (far, last)]
    return [line[at] for at in sorted(keep)]


def unwrapped(line):
    """The same without leaps from one end of the map to the other: what crosses 180° goes on beyond it."""
    shift, last = 0, line[0][0]
    for longitude, latitude in line:
        shift += 360 * round((last - longitude) / 360)
        last = longitude
        yield longitude + shift, latitude


def arcs(topology):
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
        projected = [project(*point) for point in unwrapped(line)]
        yield [(round(px), round(py)) for px, py in simplified(projected)]


def rings(geometry):
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def run(points, move):
    """A line as a path: where it begins, then steps; a step that leads nowhere is left out."""
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in zip(points, points[1:])]
    words = "".join(f"{'' if dx < 0 or not at else ' '}{dx}{'' if dy < 0 else ' '}{dy}"
                    for at, (dx, dy) in enumerate(step for step in steps if step != (0, 0)))
    return f"{move}{points[0][0]} {points[0][1]}l{words}" if words else ""


def beyond(points):
    """By how much a ring is to be moved: not at all, and once around where it reaches beyond an end of the map."""
    yield 0
    if max(x for x, _ in points) > WIDTH:
        yield -WIDTH
    if min(x for x, _ in points) < 0:
        yield WIDTH


def paths(topology):
    lines = list(arcs(topology))
    countries = topology["objects"]["countries"]["geometries"]
    land, uses = [], Counter()
    for country in countries:
        if country.get("id") == ANTARCTICA:
            continue
        for ring in rings(country):
            uses.update(arc if arc >= 0 else ~arc for arc in ring)
    for country in countries:
        if country.get("id") == ANTARCTICA:
            continue
        for ring in rings(country):
            points = []
            for arc in ring:
                line = lines[arc] if arc >= 0 else lines[~arc][::-1]
                around = WIDTH * round((points[-1][0] - line[0][0]) / WIDTH) if points else 0
                points += [(x + around, y) for x, y in line[1 if points else 0:]]
            if len(set(points)) > 2:
                land += [run([(x + around, y) for x, y in points], "M") + "z" for around in beyond(points)]
    borders = [run(lines[arc], "M") for arc, count in sorted(uses.items()) if count > 1]
    return "".join(land), "".join(borders)


def main(source, target):
    with open(source, encoding="utf-8") as file:
        land, borders = paths(json.load(file))
    width, height = (round(part) for part in project(180, SOUTH))
    with open(target, "w", encoding="utf-8", newline="\n") as file:
        file.write(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n'
            "<!-- Outlines after Natural Earth (public domain); made by training/world_map.py -->\n"
            f'<path id="land" vector-effect="non-scaling-stroke" d="{land}"/>\n'
            f'<path id="borders" fill="none" vector-effect="non-scaling-stroke" d="{borders}"/>\n'
            "</svg>\n"
        )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
