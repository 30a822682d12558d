#!/usr/bin/env python3
"""Runs the real program in a window for as long as wished, with nothing at rest, and looks whether anything grows.

usage: soak.py PROGRAM [MINUTES] [--speed N] [--output FOLDER]

For MINUTES (60) its clock is N (120) times as fast as ours: an hour is five event days. A server's programme changes
every few seconds and fails now and then, staff write notices and edit the config, some of it broken; portraits and
slides come and go. The screen has to follow all of it. Exit code 1 where something grew, or the screen did not follow.
FOLDER (build/soak) gets soak.svg, samples.csv, verdict.json and the program's log.
"""

import argparse
import csv
from datetime import datetime, timedelta
import json
import os
from pathlib import Path
import random
import re
import shutil
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
import feed_server  # noqa: E402
import kiosk  # noqa: E402
import screen  # noqa: E402

import growth  # noqa: E402
import plot  # noqa: E402
from event import FACES, ROOMS, Event, png  # noqa: E402

BEGIN = datetime.fromisoformat("2022-11-14T07:30:00+01:00")
POLL_SECONDS = 120  # on the screen's clock: a second of ours
VERSION_STANDS = 3.0  # after it was sent: a status is written once a second, and looked at a few times in that
EDIT_EVERY = 8.0
NOTICE_EVERY = 5.0
SLIDE_EVERY = 15.0
SAMPLES = 720
# What a screen may take more in an hour of this, which is five event days of changes: less than 300 bytes a poll.
MOST_GROWTH = 1024.0  # KiB an hour
# Pictures that no page has shown yet are added for long; a store of them has its own bound.
MOST_GROWTH_ON_DISK = 10 * 1024.0
KIB = 1024.0

DOOR = ["door", "people"]
PAGES = [
    ["foyer", "upcoming", "access", "people", {"view": "slides", "folder": "slides"}],
    ["people", {"view": "message", "text": "# Lunch\nServeras i **foajén**"}, "clock"],
    DOOR,
]
FAULTY = [b'{"feed": ', b'{"feed": "feed.json", "rooom": "Aula"}', b'{"feed": "feed.json", "theme": "grey"}', b""]


class Server:
    """The programme's, with all that can be wrong with one."""

    def __init__(self, event: Event, seed: int):
        self.event = event
        self.chance = random.Random(seed)
        self.lock = threading.Lock()
        self.well = False  # from now on nothing fails
        self.served: list[int] = []  # versions, in order
        self.served_at = 0.0
        self.programme = self.said = b""
        self.http = feed_server.Server()
        self.feed = self.http.add("/feed", self.answer)
        self.notices = self.http.add("/notices", lambda handler: feed_server.tagged(self.said)(handler))
        for face in range(FACES):
            colour = tuple(random.Random(face).randrange(64, 256) for _ in range(3))
            self.http.add(f"/face/{face}.png", feed_server.tagged(png(160, 200, colour)))

    def answer(self, handler):
        with self.lock:
            version, programme, fate = self.event.version, self.programme, self.chance.random()
        if self.well or fate >= 0.1:
            feed_server.tagged(programme)(handler)
            with self.lock:
                if handler.request_now.status == 200 and version not in self.served[-1:]:
                    self.served.append(version)
                    self.served_at = time.monotonic()
        elif fate < 0.02:
            feed_server.body(b"oops", 500)(handler)
        elif fate < 0.04:
            feed_server.cut(programme)(handler)
        elif fate < 0.06:
            feed_server.body(b"<html><body>Maintenance</body></html>", kind="text/html")(handler)
        elif fate < 0.08:
            feed_server.body(b'{"venue-kiosk": 1, "sessions": []}')(handler)
        else:
            handler.close_connection = True

    def change(self, now: datetime):
        with self.lock:
            self.event.change(now)
            self.programme = self.event.programme()

    def shown_long_enough(self) -> bool:
        with self.lock:
            return self.served[-1:] == [self.event.version] and time.monotonic() - self.served_at > VERSION_STANDS


class Staff:
    """Edits the config and the slides, now and then wrongly."""

    def __init__(self, folder: Path, server: Server, seed: int):
        self.folder = folder
        self.chance = random.Random(seed)
        self.common = {"feed": server.http.url("/feed"), "poll_seconds": POLL_SECONDS, "notices": server.http.url("/notices"),
                       "notices_seconds": POLL_SECONDS, "cache_dir": "cache", "status_dir": "status"}
        self.edits = 0
        self.wanted: list[str] = []  # rooms
        self.faulty = False
        self.misses: list[str] = []
        (folder / "slides").mkdir()
        self.slides: list[Path] = []
        self.put({})

    def put(self, config: dict):
        self.wanted, self.faulty = config.get("room", []), False
        self.write(json.dumps(self.common | config).encode())

    def write(self, content: bytes):
        # As editors do: the watch sees a file that is whole.
        (self.folder / "kiosk.json.new").write_bytes(content)
        os.replace(self.folder / "kiosk.json.new", self.folder / "kiosk.json")

    def edit(self):
        self.edits += 1
        # Every page was shown once before chance decides: what it costs for good is no growth.
        first = self.edits <= len(PAGES)
        if not first and self.chance.random() < 0.2:
            self.faulty = True
            self.write(self.chance.choice(FAULTY))
            return
        choose = self.chance.choice
        config = {"theme": choose(["dark", "light", "high-contrast", {"day": "light", "night": "dark"}]),
                  "language": choose(["sv", "en", "ar", "uk", ["sv", "en"]]), "page_seconds": choose([180, 240, 360]),
                  "motion": choose(["fade", "fade", "none"]), "display": {"rotation": choose([0, 0, 90])}}
        if first or self.chance.random() < 0.7:
            config["pages"] = PAGES[self.edits - 1] if first else choose(PAGES)
        door = config.get("pages") == DOOR
        if rooms := ROOMS[:1] if door else choose([[], [], ROOMS[:1], ROOMS[1:3]]):
            config["room"] = rooms
        self.put(config)

    def check(self, status: dict):
        """Whether the screen goes by the last edit, or tells of its fault."""
        told = any("kiosk.json" in error for error in status["errors"])
        if told != self.faulty or status["room"] != self.wanted:
            self.misses.append(f"edit {self.edits}: rooms {self.wanted}, {'faulty' if self.faulty else 'good'}; the status has "
                               f"{status['room']}, errors {status['errors']}")

    def show_slide(self):
        colour = tuple(self.chance.randrange(32, 200) for _ in range(3))
        self.slides.append(self.folder / "slides" / f"{time.monotonic_ns()}.png")
        self.slides[-1].write_bytes(png(800, 450, colour))
        if len(self.slides) > 4:
            self.slides.pop(0).unlink()


class Process:
    """What the kernel knows of it."""

    def __init__(self, pid: int):
        self.proc = Path(f"/proc/{pid}")

    def pss_kib(self) -> int:
        return int(re.search(r"^Pss:\s*(\d+) kB", (self.proc / "smaps_rollup").read_text(), re.MULTILINE)[1])

    def count(self, what: str) -> int:
        return len(os.listdir(self.proc / what))

    def cpu_seconds(self) -> float:
        # The name in brackets may hold spaces; the fields are counted after it.
        fields = (self.proc / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def kib_below(folder: Path) -> float:
    total = 0
    for where, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(where, name)).st_size
            except FileNotFoundError:
                pass  # replaced meanwhile
    return total / KIB


class Soak:
    def __init__(self, folder: Path, minutes: float, speed: float):
        self.folder, self.seconds, self.speed = folder, 60 * minutes, speed
        folder.mkdir()
        self.event = Event(1)
        self.server = Server(self.event, 2)
        self.server.change(BEGIN)
        self.staff = Staff(folder, self.server, 3)
        self.display = screen.Display("1920x1080")
        self.began = time.monotonic()
        self.running = screen.Running(folder, self.display, "--config", "kiosk.json", at=BEGIN.isoformat(), speed=str(speed))
        self.process = Process(self.running.process.pid)
        self.status: dict = {}
        self.shown: list[int] = []  # versions
        self.samples: list[dict] = []
        self.cpu = 0.0

    def now(self) -> datetime:
        return BEGIN + timedelta(seconds=(time.monotonic() - self.began) * self.speed)

    def look(self):
        self.running.check_alive()
        try:
            self.status = json.loads((self.folder / "status" / "status.json").read_text())
        except FileNotFoundError:
            return
        if self.status["programme"]:
            version = int(self.status["programme"]["title"][1:])
            if version not in self.shown[-1:]:
                self.shown.append(version)

    def sample(self, every: float):
        cpu = self.process.cpu_seconds()
        at = time.monotonic() - self.began
        since = at - self.samples[-1]["seconds"] if self.samples else every
        pss, textures = self.process.pss_kib(), round(self.status["textures"]["bytes"] / KIB)
        self.samples.append({
            "seconds": round(at, 2), "pss_kib": pss, "rest_kib": pss - textures, "descriptors": self.process.count("fd"),
            "threads": self.process.count("task"), "textures": self.status["textures"]["count"],
            "texture_kib": textures,
            "texture_limit_kib": round(self.status["textures"]["limit_bytes"] / KIB),
            "cpu_percent": round(100 * (cpu - self.cpu) / since, 2), "frames": self.status["frames"],
            "polls": len(self.server.feed.requests), "versions": self.event.version, "edits": self.staff.edits,
            "disk_kib": round(kib_below(self.folder / "cache"))})
        self.cpu = cpu

    def run(self):
        kiosk.wait_until(lambda: self.look() or self.status.get("programme"), "a programme on the screen", told=self.running.log)
        self.cpu = self.process.cpu_seconds()
        every = max(1.0, self.seconds / SAMPLES)
        start = time.monotonic()
        due = {self.sample: start, self.say: start, self.edit: start + EDIT_EVERY, self.staff.show_slide: start}
        pauses = {self.sample: every, self.say: NOTICE_EVERY, self.edit: EDIT_EVERY, self.staff.show_slide: SLIDE_EVERY}
        told = start
        while time.monotonic() < start + self.seconds:
            self.look()
            if self.server.shown_long_enough():
                self.server.change(self.now())
            for act, when in due.items():
                if time.monotonic() >= when:
                    due[act] = when + pauses[act]
                    act(every) if act == self.sample else act()
            if time.monotonic() >= told + 60:
                told += 60
                last = self.samples[-1]
                print(f"{(told - start) / 60:4.0f} min  {last['pss_kib'] / KIB:6.1f} MiB  {last['descriptors']} descriptors  "
                      f"{last['threads']} threads  version {self.event.version}", flush=True)
            time.sleep(0.1)

    def say(self):
        self.server.said = self.event.notices(self.now())

    def edit(self):
        self.staff.check(self.status)
        self.staff.edit()

    def settle(self):
        """Everything is well again, and nothing changes: then the screen has to say what is so."""
        self.server.well = True
        self.staff.check(self.status)
        self.staff.put({})
        self.server.said = b"{}"
        self.server.change(self.now())
        kiosk.wait_until(lambda: self.look() or not self.wrong(), "the status of the last version", told=self.wrong, every=0.1)

    def wrong(self) -> str:
        """Why the status is not that of the programme and the config; empty where it is."""
        status = self.status
        if not status["programme"] or status["programme"]["title"] != f"v{self.event.version}":
            return f"{status['programme']}, and not version {self.event.version}"
        if status["shown"]["view"] != "foyer" or status["errors"]:
            return f"{status['shown']['view']}, errors {status['errors']}"
        at = datetime.fromisoformat(status["time"])
        for room in status["shown"]["rooms"]:
            said = {one["id"] for one in room["now"] if one["said_now"] and one["room"] == room["name"]}
            if said != self.event.runs(room["name"], at):
                return f"{room['name']} at {at}: {said}, and not {self.event.runs(room['name'], at)}"
        return "" if status["shown"]["rooms"] else "no rooms"

    def faults(self) -> list[str]:
        """In what it did not follow."""
        faults = self.staff.misses[:5]
        missed = sorted(set(self.server.served) - set(self.shown))
        if missed:
            faults.append(f"{len(missed)} of {len(self.server.served)} versions never shown: {missed[:10]}")
        if set(self.shown) - set(self.server.served):
            faults.append(f"versions shown that were not sent: {sorted(set(self.shown) - set(self.server.served))[:10]}")
        return faults

    def end(self):
        if self.running.process.poll() is None:
            self.running.process.kill()
            self.running.process.wait()
        self.server.http.stop()
        self.display.close()


def judged(samples: list[dict]) -> dict[str, growth.Verdict]:
    hours = [one["seconds"] / 3600 for one in samples]

    def series(name: str) -> list:
        return [one[name] for one in samples]

    def sloped(name: str, limit: float) -> growth.Verdict:
        verdict = growth.sloped(hours, series(name), limit)
        verdict.words += f" KiB an hour; at most +{limit:.0f}"
        return verdict

    most, limit = max(series("texture_kib")), samples[-1]["texture_limit_kib"]
    return {
        "pss_kib": sloped("pss_kib", MOST_GROWTH),
        # The textures swing between nothing and their limit; what is left without them shows a smaller leak.
        "rest_kib": sloped("rest_kib", MOST_GROWTH),
        "descriptors": growth.stepped(hours, series("descriptors")),
        "threads": growth.stepped(hours, series("threads")),
        "texture_kib": growth.Verdict(most > limit, f"at most {most / KIB:.1f} of {limit / KIB:.0f} MiB"),
        "disk_kib": sloped("disk_kib", MOST_GROWTH_ON_DISK),
    }


def table(samples: list[dict], verdicts: dict[str, growth.Verdict]) -> str:
    middle = (samples[0]["seconds"] + samples[-1]["seconds"]) / 2
    halves = [[one for one in samples if (one["seconds"] >= middle) == late] for late in (False, True)]
    names = {"pss_kib": "memory (PSS), MiB", "rest_kib": "without textures", "descriptors": "descriptors", "threads": "threads",
             "texture_kib": "textures, MiB", "disk_kib": "on disk, MiB", "cpu_percent": "CPU, % of a core"}
    lines = [f"{'mean of':22}{'first half':>12}{'second half':>14}   in the second half"]
    for name, words in names.items():
        scale = KIB if name.endswith("_kib") else 1.0
        means = [growth.mean([one[name] for one in half]) / scale for half in halves]
        verdict = verdicts.get(name)
        said = f"{'GREW  ' if verdict.grew else ''}{verdict.words}" if verdict else ""
        lines.append(f"{words:22}{means[0]:12.1f}{means[1]:14.1f}   {said}")
    return "\n".join(lines)


def plotted(title: str, below: str, samples: list[dict], verdicts: dict[str, growth.Verdict]) -> str:
    minutes = [one["seconds"] / 60 for one in samples]

    def panel(name: str, words: str, unit: str, scale: float = 1.0, limit: float | None = None) -> plot.Panel:
        verdict = verdicts.get(name)
        if verdict and verdict.line:
            line = verdict.line
            verdict = growth.Verdict(verdict.grew, verdict.words,
                                     growth.Line(line.slope / scale, line.error / scale, line.level / scale, line.middle))
        return plot.Panel(words, unit, minutes, [one[name] / scale for one in samples], limit, verdict)

    return plot.svg(title, below, [
        panel("pss_kib", "Memory (PSS)", "MiB", KIB),
        panel("rest_kib", "Memory without textures", "MiB", KIB),
        panel("texture_kib", "Textures", "MiB; dotted: their limit", KIB, samples[-1]["texture_limit_kib"] / KIB),
        panel("descriptors", "Descriptors", "open"),
        panel("threads", "Threads", ""),
        panel("disk_kib", "Cache on disk", "MiB", KIB),
        panel("cpu_percent", "CPU", "% of a core"),
    ])


def write(output: Path, soak: Soak, minutes: float, faults: list[str]) -> int:
    samples = soak.samples
    verdicts = judged(samples)
    faults = faults + [f"{name} grew: {verdict.words}" for name, verdict in verdicts.items() if verdict.grew]
    statuses = soak.server.feed.statuses()
    fresh, same = statuses.count(200), statuses.count(304)
    did = (f"{soak.event.version} versions of the programme, {len(set(soak.shown))} shown; {len(statuses)} polls "
           f"({same} × 304); {soak.staff.edits} edits of the config; {samples[-1]['frames']} frames")
    title = f"{minutes:g} minutes at {soak.speed:g} times the clock: " + ("nothing grew" if not faults else "FAILED")
    (output / "soak.svg").write_text(plotted(title, did, samples, verdicts))
    with (output / "samples.csv").open("w", newline="") as file:
        rows = csv.DictWriter(file, samples[0].keys())
        rows.writeheader()
        rows.writerows(samples)
    (output / "verdict.json").write_text(json.dumps({
        "minutes": minutes, "speed": soak.speed, "did": did, "fresh": fresh, "faults": faults,
        "verdicts": {name: {"grew": one.grew, "words": one.words, "slope_an_hour": one.line and one.line.slope,
                            "at_most_with_99_percent": one.line and one.line.most} for name, one in verdicts.items()}}, indent=2))
    print("", table(samples, verdicts), "", did, "", *(faults or ["Nothing grew, and the screen followed all of it."]),
          f"The plot is {output / 'soak.svg'}.", sep="\n", flush=True)
    return 1 if faults else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("minutes", type=float, nargs="?", default=60.0)
    parser.add_argument("--speed", type=float, default=120.0)
    parser.add_argument("--output", type=Path, default=kiosk.ROOT / "build/soak")
    options = parser.parse_args()
    if options.minutes * 60 < 4 * growth.BLOCKS:
        parser.error(f"{options.minutes:g} minutes are too few to tell growth: at least 1")
    if not os.access(options.program, os.X_OK):
        parser.error(f"{options.program} has to be built first")
    kiosk.PROGRAM = options.program.resolve()
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as folder:
        soak = Soak(Path(folder) / "screen", options.minutes, options.speed)
        faults = []
        try:
            soak.run()
            soak.settle()
            if (code := soak.running.end()) != 0:
                faults.append(f"SIGTERM ended it with {code}")
        except AssertionError as fault:
            faults.append(str(fault)[:2000])
        finally:
            soak.end()
            shutil.copy(Path(folder) / "screen" / "log", options.output / "venue-kiosk.log")
        faults += soak.faults()
        if len(soak.samples) < 4 * growth.BLOCKS:
            print(*faults, "It ended too early to tell more.", sep="\n")
            return 1
        return write(options.output, soak, options.minutes, faults)


if __name__ == "__main__":
    sys.exit(main())
