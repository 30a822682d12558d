#!/usr/bin/env python3
"""Runs the real program in a window for as long as wished, with nothing at rest, and looks whether anything grows.

usage: soak.py PROGRAM [MINUTES] [--speed N] [--output FOLDER]

For MINUTES (60) its clock is N (120) times as fast as ours: an hour is five event days. A server's programme changes
every few seconds and fails now and then, staff write notices and edit the config, some of it broken; portraits and
slides come and go. The screen has to follow all of it. Exit code 1 where something grew, or the screen did not follow.
FOLDER (build/soak) gets soak.svg, samples.csv, verdict.json and the program's log.
"""

import argparse
from datetime import datetime, timedelta
import json
import os
from pathlib import Path
import re
import shutil
import sys
import tempfile
import time

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
import kiosk  # noqa: E402
from processes import cpu_seconds, pss_bytes  # noqa: E402
import screen  # noqa: E402

import growth  # noqa: E402
from event import Event  # noqa: E402
import report  # noqa: E402
from report import KIB  # noqa: E402
from venue import Server, Staff  # noqa: E402

BEGIN = datetime.fromisoformat("2022-11-14T07:30:00+01:00")
EDIT_EVERY = 10.0  # a status tells of what is not shown within so long
NOTICE_EVERY = 5.0
SLIDE_EVERY = 15.0
SAMPLES = 720
LEAST = 5.0  # minutes: all caches are full after two


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
        self.pid = self.running.process.pid
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

    def count(self, what: str) -> int:
        return len(os.listdir(f"/proc/{self.pid}/{what}"))

    def sample(self, every: float):
        cpu = cpu_seconds(self.pid)
        at = time.monotonic() - self.began
        since = at - self.samples[-1]["seconds"] if self.samples else every
        pss, textures = pss_bytes(self.pid) // KIB, round(self.status["textures"]["bytes"] / KIB)
        self.samples.append({
            "seconds": round(at, 2), "pss_kib": pss, "rest_kib": pss - textures, "descriptors": self.count("fd"),
            "threads": self.count("task"), "textures": self.status["textures"]["count"],
            "texture_kib": textures,
            "texture_limit_kib": round(self.status["textures"]["limit_bytes"] / KIB),
            "cpu_percent": round(100 * (cpu - self.cpu) / since, 2), "frames": self.status["frames"],
            "polls": len(self.server.feed.requests), "versions": self.event.version, "edits": self.staff.edits,
            "disk_kib": round(kib_below(self.folder / "cache"))})
        self.cpu = cpu

    def run(self):
        kiosk.wait_until(lambda: self.look() or self.status.get("programme"), "a programme on the screen", told=self.running.log)
        self.cpu = cpu_seconds(self.pid)
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
        # The last edit has the time that each other had.
        while time.monotonic() < due[self.edit]:
            self.look()
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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("minutes", type=float, nargs="?", default=60.0)
    parser.add_argument("--speed", type=float, default=120.0)
    parser.add_argument("--output", type=Path, default=kiosk.ROOT / "build/soak")
    options = parser.parse_args()
    if options.minutes < LEAST:
        parser.error(f"{options.minutes:g} minutes are too few to tell growth: at least {LEAST:g}")
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
        statuses = soak.server.feed.statuses()
        did = (f"{soak.event.version} versions of the programme, {len(set(soak.shown))} shown; {len(statuses)} polls "
               f"({statuses.count(304)} × 304); {soak.staff.edits} edits of the config; {soak.samples[-1]['frames']} frames")
        run = f"{options.minutes:g} minutes at {options.speed:g} times the clock"
        return 1 if report.write(options.output, run, did, soak.samples, faults) else 0


if __name__ == "__main__":
    sys.exit(main())
