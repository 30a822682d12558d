#!/usr/bin/env python3
"""Prints one table of what venue-kiosk costs, and writes it, with all figures behind it, to BUILD/bench.json.

usage: bench.py BUILD [PART…]

BUILD is the folder of the preset "bench". Parts, all of them by default, in this order:
  parse   from bytes to a programme, against pugixml and nlohmann alone
  now     now and next of 200 rooms
  pages   layout and raster of each view, caches, memory of textures
  poll    a poll that brings nothing new
  turn    the frames of a page turn, in software and by Mesa's llvmpipe
  start   from the start to first content, and the memory then; Chromium, too
  rest    a static page for KIOSK_BENCH_SECONDS (120); Chromium, too
  cycle   a page every 15 s for as long; Chromium, too
  memory  after 1,000 page turns and after 1,000 polls of a feed that changes
"""

import json
import os
from pathlib import Path
import sys
import tempfile
import time

import functions
from rows import Row, at_most, machine, markdown, mib, ms, write
import whole
from whole import feed_server, kiosk, own, one_door, running

SECONDS = float(os.environ.get("KIOSK_BENCH_SECONDS", "120"))
MANY = 1000
MEMORY_GOAL, REST_GOAL, START_GOAL = 1 / 12, 1 / 50, 1 / 8
GROWTH_GOAL = 1.15


def browser_page(folder: Path, rooms: list[str], page_seconds: int) -> str:
    """The same doors for a browser, as a file's address."""
    given = {"programme": json.loads(kiosk.DEMO.read_bytes()), "rooms": rooms, "at": whole.screen.AT, "page_seconds": page_seconds}
    template = Path(__file__).with_name("venue_page.html").read_text()
    words = json.dumps(given, ensure_ascii=False).replace("</", "<\\/")
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / f"doors-{len(rooms)}.html"
    page.write_text(template.replace("const given = {};", f"const given = {words};"))
    return page.as_uri()


def all_rooms() -> list[str]:
    return [room["name"] for room in json.loads(kiosk.DEMO.read_bytes())["rooms"]]


def turn(build: Path, _folder: Path, raw: dict) -> list[Row]:
    display = whole.screen.Display(whole.DISPLAY)
    try:
        raw["turn"] = functions.run(build / "tests/bench", "turn", DISPLAY=display.name, SDL_VIDEODRIVER="x11",
                                    SDL_RENDER_DRIVER="opengl", LIBGL_ALWAYS_SOFTWARE="1")
    finally:
        display.close()
    return functions.turn(raw["turn"])


def start(_build: Path, folder: Path, raw: dict) -> list[Row]:
    server = feed_server.Server()
    server.add("/program.json", feed_server.tagged(kiosk.DEMO.read_bytes()))
    url = server.url("/program.json")
    found = {}
    found["from a file"] = whole.first_content(own(folder / "file", **one_door(str(kiosk.DEMO))), folder / "file")
    found["from the network"] = whole.first_content(own(folder / "net", **one_door(url)), folder / "net")
    stored = own(folder / "stored", **one_door(url))
    whole.first_content(stored, folder / "stored", times=1)
    found["from the network, with a store"] = whole.first_content(stored, folder / "stored", stored=True)
    server.stop()
    found["without network, from the store"] = whole.first_content(stored, folder / "stored", stored=True)
    found["without network or store: the clock"] = whole.first_content(own(folder / "none", **one_door(url)), folder / "none")
    with running(own(folder / "memory", **one_door(str(kiosk.DEMO))), folder / "memory") as program:
        program.wait_until_still()
        bytes_of = {"venue-kiosk": whole.memory(program)}
    raw["start"] = {"seconds": found, "bytes": bytes_of}
    rows = [Row(f"start to first content, {how}", ms(1000 * seconds)) for how, seconds in found.items()]
    if whole.chromium():
        home = folder / "chromium"
        command = whole.browser(home, browser_page(home, ["Studion"], 3600))
        whole.first_content(command, home, times=1)  # makes its profile
        found["Chromium"] = whole.first_content(command, home, times=3)
        with running(command, home) as program:
            program.wait_until_still()
            time.sleep(3)  # it goes on with itself for a while
            bytes_of["Chromium"] = whole.memory(program)
        rows[0] = at_most(rows[0].name, rows[0].figure, f"Chromium, a file, {ms(1000 * found['Chromium'])}",
                          found["from a file"] / found["Chromium"], START_GOAL, "≤ 1/8")
        rows.append(at_most("memory after the start (PSS)", mib(bytes_of["venue-kiosk"]), f"Chromium, {mib(bytes_of['Chromium'])}",
                            bytes_of["venue-kiosk"] / bytes_of["Chromium"], MEMORY_GOAL, "≤ 1/12"))
    else:
        rows.append(Row("memory after the start (PSS)", mib(bytes_of["venue-kiosk"])))
    return rows


def side_by_side(folder: Path, ours: list, page: str) -> dict[str, dict]:
    """Both at the same time, each on its own display: CPU time is counted for each alone."""
    with running(ours, folder / "own") as program:
        program.wait_until_still()
        if not whole.chromium():
            return {"venue-kiosk": whole.at_rest(program, SECONDS)}
        with running(whole.browser(folder / "chromium", page), folder / "chromium") as other:
            other.wait_until_still()
            time.sleep(10)  # a browser goes on with itself for a while
            return whole.together({"venue-kiosk": program, "Chromium": other}, SECONDS)


def cost_rows(name: str, found: dict[str, dict], goal: float | None) -> list[Row]:
    one, other = found["venue-kiosk"], found.get("Chromium")
    figure = f"{one['cpu']:.3f} s in {one['seconds']:.0f} s, {one['wakes']:.2f} wake-ups a second"
    if other is None:
        return [Row(name, figure)]
    compared = f"Chromium, {other['cpu']:.2f} s, {other['wakes']:.1f} a second"
    ratio = one["cpu"] / other["cpu"]
    return [Row(name, figure, compared, ratio, "≤ 1/50" if goal else "", ratio <= goal if goal else None)]


def rest(_build: Path, folder: Path, raw: dict) -> list[Row]:
    page = browser_page(folder, ["Studion"], 3600)
    raw["rest"] = side_by_side(folder, own(folder / "own", **one_door(str(kiosk.DEMO))), page)
    return cost_rows("at rest on one page: processor", raw["rest"], REST_GOAL)


def cycle(_build: Path, folder: Path, raw: dict) -> list[Row]:
    config = one_door(str(kiosk.DEMO), room=all_rooms(), page_seconds=15)
    raw["cycle"] = side_by_side(folder, own(folder / "own", **config), browser_page(folder, all_rooms(), 15))
    return cost_rows("a page every 15 s: processor", raw["cycle"], None)


def told(status: Path) -> dict:
    """What the program tells of itself; nothing yet while it starts."""
    try:
        return json.loads((status / "status.json").read_text())
    except (OSError, ValueError):
        return {"frames": 0, "textures": {"bytes": 0}}


def beside_textures(program: whole.Program, status: Path) -> int:
    """Textures are kept up to a bound of their own, which a whole day's texts reach."""
    return whole.memory(program) - told(status)["textures"]["bytes"]


def memory(_build: Path, folder: Path, raw: dict) -> list[Row]:
    found = raw["memory"] = {}
    server = feed_server.Server()
    feed = whole.changing(server)
    status = folder / "status"

    def grown(name: str, count, **config) -> Row:
        with running(own(folder / name, speed=100, status_dir=str(status), **config), folder / name) as program:
            kiosk.wait_until(lambda: count() >= 100, f"the first {name}", every=0.1)
            before = beside_textures(program, status)
            kiosk.wait_until(lambda: count() >= MANY, f"a thousand {name}", within=300, every=0.5)
            found[name] = {"before": before, "after": beside_textures(program, status), "pss": whole.memory(program), "count": count()}
        one = found[name]
        return at_most(f"memory after 1,000 {name} (PSS), of it beside textures", f"{mib(one['pss'])}, {mib(one['after'])}",
                       f"beside textures after 100, {mib(one['before'])}", one["after"] / one["before"], GROWTH_GOAL)

    rows = [grown("page turns", lambda: told(status)["frames"], **one_door(str(kiosk.DEMO), room=all_rooms(), page_seconds=3)),
            grown("polls of a changing feed", lambda: len(feed.requests), **one_door(server.url("/changing.json"), poll_seconds=5))]
    server.stop()
    return rows


def by_program(name: str):
    def part(build: Path, _folder: Path, raw: dict) -> list[Row]:
        raw[name] = functions.run(build / "tests/bench", name)
        return functions.PARTS[name](raw[name])

    return part


PARTS = {name: by_program(name) for name in functions.PARTS} | {
    "turn": turn, "start": start, "rest": rest, "cycle": cycle, "memory": memory}


def main():
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    build, wanted = Path(sys.argv[1]).resolve(), sys.argv[2:] or list(PARTS)
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        sys.exit(f"bench: no part \"{unknown[0]}\"; there are: {', '.join(PARTS)}")
    kiosk.PROGRAM = build / "src/app/venue-kiosk"
    rows, raw = [], {}
    for name in wanted:
        began = time.monotonic()
        print(f"bench: {name} …", end="", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix=f"kiosk-bench-{name}-") as folder:
            rows += PARTS[name](build, Path(folder), raw)
        print(f" {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        write(build / "bench.json", rows, raw)
    if "start" in wanted and not whole.chromium():
        print("bench: Chromium is not installed, so nothing is held against it; ./kiosk setup bench installs it", file=sys.stderr)
    print(f"\n{machine()}\n\n{markdown(rows)}\n\nWritten to {build / 'bench.json'}.")
    missed = [row.name for row in rows if row.met is False]
    print(f"{len(missed)} goals missed: {'; '.join(missed)}" if missed else "All goals are met.")


if __name__ == "__main__":
    main()
