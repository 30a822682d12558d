"""Rows of what the programs bench_* measure."""

import json
import os
from pathlib import Path
import re
import subprocess

from rows import Row, at_most, mib, ms

PARSE_GOAL = 1.5
LINEAR_GOAL = 1.5  # time a session of ten times as many; caches of the processor no longer hold them
NOW_GOAL_MS = 1.0
FRAME_GOAL_MS = 16.7  # of a picture every sixtieth of a second


def run(folder: Path, name: str, **environment: str) -> dict[str, dict]:
    """The counters of a program's benchmarks, by name."""
    done = subprocess.run([folder / f"bench_{name}", "--benchmark_format=json"], stdout=subprocess.PIPE, check=True,
                          env=os.environ | environment)
    found = {}
    for one in json.loads(done.stdout)["benchmarks"]:
        if one.get("error_occurred"):
            raise SystemExit(f"bench: {one['name']}: {one['error_message']}")
        # Google Benchmark adds how it measures to the name.
        found[re.sub(r"/(manual_time|(min_time|iterations):[\d.]+)", "", one["name"])] = one
    return found


def parse(found: dict) -> list[Row]:
    rows = []
    for name, one in found.items():
        what = name.removeprefix("parse/")
        library = "pugixml" if ".xml" in what else "nlohmann"
        made_up = "" if one["real"] or what.startswith("made-up") else ", a look-alike"
        size = f"{one['bytes'] / 1e6:.1f} MB, {one['sessions']:,.0f} sessions{made_up}"
        rows.append(at_most(f"parse {what} ({size})", ms(one["ms"]), f"{library} alone, {ms(one['other_ms'])}", one["ratio"],
                            PARSE_GOAL))
    for kind in ("xml", "json"):
        small, large = (found.get(f"parse/made-up.{kind}/{count}") for count in (10_000, 100_000))
        if small and large:
            each = [one["ms"] / one["sessions"] for one in (small, large)]
            rows.append(at_most(f"parse {kind}: a session of 100,000", ms(each[1]), f"of 10,000, {ms(each[0])}",
                                each[1] / each[0], LINEAR_GOAL, f"linear (≤ {LINEAR_GOAL})"))
    return rows


def now(found: dict) -> list[Row]:
    rows = []
    for share in (0, 50, 90, 100):
        one = found[f"now/{share}"]
        name = f"now and next, 200 rooms, 100,000 sessions, {one['over']:,.0f} of them over"
        goal = one["ms"] < NOW_GOAL_MS and one["ratio"] <= 1.5
        rows.append(Row(name, ms(one["ms"]), f"none over, {ms(one['other_ms'])}", one["ratio"], "< 1 ms, independent", goal))
    rows.append(Row("their timetable, made once a programme", ms(found["timetable"]["real_time"])))
    return rows


def pages(found: dict) -> list[Row]:
    rows = []
    for name, one in found.items():
        kind, size, what = name.split("/")
        if kind == "page":
            warm = f"{ms(one['layout_ms'])} + {ms(one['raster_ms'])}"
            cold = f"{ms(one['layout_cold_ms'])} + {ms(one['raster_cold_ms'])}"
            rows.append(Row(f"{what} at {size}: layout + raster", f"{warm}, cold {cold}",
                            f"writing a frame's bytes once, {ms(one['frame_ms'])}", one["raster_ms"] / one["frame_ms"]))
        else:
            rounds = f"{one['pages'] / 3:.0f} pages of {'72 rooms' if what == 'crowd' else 'the demo'} at {size}"
            rows.append(Row(f"{rounds}: textures, widths found", f"{one['texture_hits']:.1%}, {one['width_hits']:.1%}",
                            f"at first sight, {one['first_texture_hits']:.1%}, {one['first_width_hits']:.1%}"))
            rows.append(at_most(f"{rounds}: memory of textures", mib(one["texture_bytes"]),
                                f"their bound, {mib(one['texture_limit'])}", one["texture_bytes"] / one["texture_limit"], 1))
    return rows


def turn(found: dict) -> list[Row]:
    rows = []
    for one in found.values():
        name = f"page turn, {one['label']}, {one['width']:.0f} pixels wide"
        rows.append(Row(f"{name}: frames in 400 ms", f"{one['frames']:.0f}", "one every 16 ms, 25", one["frames"] / 25))
        frames = f"{ms(one['frame_ms'])}, {ms(one['frame_p99_ms'])}, {ms(one['frame_worst_ms'])}"
        row = Row(f"{name}: median, 99 %, worst frame", frames, f"99 % beside a sixtieth of a second, {ms(FRAME_GOAL_MS)}",
                  one["frame_p99_ms"] / FRAME_GOAL_MS)
        # By OpenGL on the processor the program draws only where it is told to.
        if one["label"] == "software surface":
            row.goal, row.met = "≤ 1", one["frame_p99_ms"] <= FRAME_GOAL_MS
        rows.append(row)
        rows.append(Row(f"{name}: before its first frame (median, worst)", f"{ms(one['begin_ms'])}, {ms(one['begin_worst_ms'])}"))
        rows.append(Row(f"{name}: processor", ms(one["processor_ms"])))
    return rows


def poll(found: dict) -> list[Row]:
    rows = []
    for status, what in (("304", "304"), ("200", "200 with the same body")):
        one = found[f"poll/{status}"]
        rows.append(Row(f"unchanged poll, {what}: processor, bytes of body", f"{ms(one['ms'])}, {one['body_bytes']:,.0f}",
                        f"reading the feed, {ms(one['other_ms'])}", one["ratio"]))
    return rows


PARTS = {"parse": parse, "now": now, "pages": pages, "poll": poll}
