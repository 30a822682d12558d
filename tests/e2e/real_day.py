#!/usr/bin/env python3
"""Three event days on the real program, 600 times as fast as they would be: seven minutes. Three doors and a foyer poll
a real server whose programme changes, fails and is imported anew, while staff write notices; every night the power
fails. Whatever the screens say in their status is held against a model that shares no code with them.

usage: real_day.py PROGRAM [SPEED]
"""

from datetime import datetime, timedelta
import json
import os
from pathlib import Path
import signal
import subprocess
import sys
import tempfile
import time

import feed_server
import kiosk

ROOMS = ["Aula", "Biblioteket", "Caféet"]
ZONE = "Europe/Stockholm"
POLL = timedelta(seconds=60)
TRUSTED_FOR = timedelta(minutes=240)  # without an answer of the server
# Of the screens' clocks and this one, which begin a moment apart.
SKEW = timedelta(seconds=60)
# A program that is woken late says so late: a third of a second.
SLACK = timedelta(seconds=200)
# What is shown is told once a second at most, and then read: until when one that stands may be right.
STANDS_FOR = timedelta(minutes=25)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2022-11-{text}:00+01:00")


class Session(dict):
    @property
    def start(self) -> datetime:
        return datetime.fromisoformat(self["start"])

    @property
    def end(self) -> datetime:
        return datetime.fromisoformat(self["end"])

    def put(self, **more) -> "Session":
        return Session(self | more)

    def later(self, by: timedelta, ends_later_only: bool = False) -> "Session":
        start = self.start if ends_later_only else self.start + by
        return self.put(start=start.isoformat(), end=(self.end + by).isoformat())


def three_days() -> dict[str, Session]:
    sessions = {}
    for day in (18, 19, 20):
        for room in ROOMS:
            for begin, minutes in (("09:00", 60), ("10:15", 60), ("11:30", 60), ("13:30", 90), ("15:30", 90)):
                start = at(f"{day}T{begin}")
                name = f"{day}{room[0]}{begin[:2]}"
                sessions[name] = Session(id=name, title=f"Titel {name}", room=room, start=start.isoformat(),
                                         end=(start + timedelta(minutes=minutes)).isoformat())
    return sessions


class Venue:
    """What is so, step by step. A version of the programme is told by its title."""

    def __init__(self):
        self.sessions = three_days()
        self.notices: dict = {}
        self.answers = True
        self.versions = [dict(self.sessions)]
        self.outages: list[list[datetime]] = []
        self.staff: list[tuple[datetime, dict]] = [(at("18T05:00"), {})]  # from when on they said what

    def programme(self) -> bytes:
        rooms = [{"id": room, "name": room} for room in ROOMS]
        return json.dumps({"venue-kiosk": 1, "title": f"v{len(self.versions) - 1}", "time_zone": ZONE, "rooms": rooms,
                           "sessions": list(self.versions[-1].values())}).encode()

    def change(self, name: str, now: Session | None):
        if now is None:
            del self.sessions[name]
        else:
            self.sessions[name] = now
        self.versions.append(dict(self.sessions))

    def anew(self):
        self.sessions = {f"n{name}": one.put(id=f"n{name}") for name, one in self.sessions.items()}
        self.versions.append(dict(self.sessions))

    def fail(self, moment: datetime, failing: bool):
        self.answers = not failing
        if failing:
            self.outages.append([moment, moment])
        else:
            self.outages[-1][1] = moment

    def say(self, moment: datetime, notices: dict):
        self.notices = notices
        self.staff.append((moment, notices))

    def script(self):
        """Pairs of a moment and what happens then."""
        get = self.sessions.__getitem__
        late = [{"session": "n20A09", "delay": 15, "until": "2022-11-20T23:00"}]
        off = late + [{"session": "n20B10", "cancelled": True, "until": "2022-11-20T23:00"}]
        fire = {"kind": "fire", "from": "2022-11-20T00:00", "until": "2022-11-20T23:00"}
        cancelled = {"kind": "cancelled"}
        return [
            ("18T09:20", lambda t: self.change("18B10", get("18B10").put(status=cancelled))),
            ("18T09:40", lambda t: self.change("18C11", None)),
            ("18T10:30", lambda t: self.change("18A11", get("18A11").put(room=ROOMS[2]))),
            ("18T11:00", lambda t: self.change("18B13", get("18B13").later(timedelta(minutes=30)))),
            ("18T13:50", lambda t: self.change("18C13", get("18C13").later(timedelta(minutes=20), True))),
            ("19T07:00", lambda t: self.anew()),
            ("19T10:00", lambda t: self.fail(t, True)),
            ("19T10:30", lambda t: self.change("n19B13", self.sessions["n19B13"].put(status=cancelled))),
            ("19T16:00", lambda t: self.fail(t, False)),
            ("20T08:30", lambda t: self.say(t, {"overrides": late})),
            ("20T10:20", lambda t: self.say(t, {"overrides": off})),
            ("20T12:00", lambda t: self.say(t, {"overrides": off, "emergency": fire | {"mode": "test"}})),
            ("20T12:20", lambda t: self.say(t, {"overrides": off, "emergency": fire})),
            ("20T12:40", lambda t: self.say(t, {"overrides": off, "emergency": fire | {"mode": "lifted"}})),
            ("20T13:00", lambda t: self.say(t, {"overrides": off})),
            ("20T14:00", lambda t: setattr(self, "broken", True)),
            ("20T15:00", lambda t: setattr(self, "broken", False)),
        ]

    broken = False

    def written_notices(self) -> bytes:
        whole = json.dumps(self.notices).encode()
        return whole[: len(whole) // 2] if self.broken else whole


def expected(venue: Venue, version: int, notices: dict, t: datetime) -> dict[str, set[tuple[str, bool]]]:
    """By room, the sessions that run at `t`, and whether each is cancelled: worked out from the versions up to this
    one and what staff say, without any index or record."""
    known: dict[str, Session] = {}
    gone: dict[str, Session] = {}
    for one in venue.versions[: version + 1]:
        if known and not set(one) & set(known):
            gone = {}
        else:
            gone |= {name: session for name, session in known.items() if name not in one}
            gone = {name: session for name, session in gone.items() if name not in one}
        known = one
    rooms: dict[str, set[tuple[str, bool]]] = {room: set() for room in ROOMS}
    said = {one["session"]: one for one in notices.get("overrides", [])}
    for name, session in (gone | known).items():
        told = said.get(name, {})
        if "delay" in told:
            session = session.later(timedelta(minutes=told["delay"]))
        off = name in gone or "status" in session or told.get("cancelled", False)
        if session.start <= t < session.end:
            rooms[session["room"]].add((name, off))
    return rooms


class Screen:
    def __init__(self, folder: Path, room: str | None, feed: str, notices: str):
        self.name = room or "foyer"
        self.room = room
        self.folder = folder / self.name
        self.folder.mkdir()
        config = {"feed": feed, "poll_seconds": int(POLL.total_seconds()), "notices": notices, "notices_seconds": 60,
                  "language": "en", "cache_dir": "cache", "status_dir": "status"} | ({"room": room} if room else {})
        (self.folder / "kiosk.json").write_text(json.dumps(config))
        self.process: subprocess.Popen | None = None
        self.last: dict | None = None
        self.checked = 0

    def start(self, moment: datetime, speed: float):
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [kiosk.program(), "run", "--config", "kiosk.json", "--at", moment.isoformat(), "--speed", str(speed)],
                env=kiosk.environment(self.folder, SDL_VIDEODRIVER="offscreen"), cwd=self.folder,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def power_cut(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def look(self, venue: Venue, now: datetime) -> str:
        """What is false in its status; empty where all is right. By the time that it names, where it is new; else it
        must still be right."""
        try:
            status = json.loads((self.folder / "status" / "status.json").read_text())
        except FileNotFoundError:
            return ""
        if status != self.last:
            self.last = status
            self.checked += 1
            return self.wrong(venue, status, datetime.fromisoformat(status["time"]), SLACK)
        return self.wrong(venue, status, now, STANDS_FOR)

    def wrong(self, venue: Venue, status: dict, now: datetime, slack: timedelta) -> str:
        shown = status["shown"]
        moments = [now - slack + part * (slack + SKEW) / 20 for part in range(21)]
        ends = [begin for begin, _ in venue.staff[1:]] + [now]
        possible = [notices for (begin, notices), end in zip(venue.staff, ends)
                    if begin - SKEW <= now <= end + slack + 2 * POLL]
        emergency = shown["emergency"]
        modes = [one.get("emergency", {}).get("mode", "real") if "emergency" in one else None for one in possible]
        mode = emergency["mode"] if emergency else None
        if mode not in modes:
            return f"emergency {mode}, and staff said {modes}"
        if emergency or not status["programme"]:
            return ""
        for begin, end in venue.outages:
            until = end if end > begin else now
            if begin + TRUSTED_FOR + slack + POLL < now < until and shown["claims"] == "now":
                return "claims what is now after hours without the server"
        version = int(status["programme"]["title"][1:])
        if shown["claims"] != "now":
            return "" if not any(one["said_now"] for room in shown["rooms"] for one in room["now"]) else "says NOW of a plan"
        for room in shown["rooms"]:
            if self.room and room["name"] != self.room:
                return f"shows {room['name']}"
            told = {(one["id"], one["status"] == "cancelled") for one in room["now"]}
            right = [expected(venue, version, notices, t)[room["name"]] for notices in possible for t in moments]
            if told not in right:
                return f"{room['name']}: {told}, but it is {right}"
            if any(one["said_now"] and one["status"] == "cancelled" for one in room["now"]):
                return "says NOW of what is cancelled"
        return ""


class Day:
    BEGIN, END = at("18T07:00"), at("20T19:00")

    def __init__(self, folder: Path, speed: float):
        self.speed = speed
        self.venue = Venue()
        self.server = feed_server.Server()
        self.server.add("/feed", self.answer_feed)
        self.server.add("/notices", lambda handler: feed_server.body(self.venue.written_notices())(handler))
        urls = self.server.url("/feed"), self.server.url("/notices")
        self.screens = [Screen(folder, room, *urls) for room in (*ROOMS, None)]
        self.began = 0.0

    def answer_feed(self, handler):
        feed_server.body(self.venue.programme(), 200 if self.venue.answers else 500)(handler)

    def now(self) -> datetime:
        return self.BEGIN + timedelta(seconds=(time.monotonic() - self.began) * self.speed)

    def run(self) -> int:
        self.began = time.monotonic()
        for screen in self.screens:
            screen.start(self.now(), self.speed)
        steps = [(at(when), what) for when, what in self.venue.script()]
        nights = [at("19T03:00"), at("20T03:00")]
        faults = 0
        while self.now() < self.END:
            while steps and steps[0][0] <= self.now():
                steps.pop(0)[1](self.now())
            if nights and nights[0] <= self.now():
                nights.pop(0)
                for screen in self.screens:
                    screen.power_cut()
                    screen.start(self.now(), self.speed)
            for screen in self.screens:
                if screen.process.poll() is not None:
                    raise SystemExit(f"{screen.name} ended with {screen.process.returncode}")
                wrong = screen.look(self.venue, self.now())
                if wrong:
                    faults += 1
                    print(f"{screen.name} at {self.now()}, told at {screen.last['time']}: {wrong}", flush=True)
            time.sleep(0.05)
        return faults

    def end(self):
        for screen in self.screens:
            if screen.process and screen.process.poll() is None:
                screen.power_cut()
        self.server.stop()


def main():
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    kiosk.PROGRAM = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="kiosk-day-") as folder:
        day = Day(Path(folder), float(sys.argv[2]) if len(sys.argv) > 2 else 600.0)
        try:
            faults = day.run()
        finally:
            day.end()
        for screen in day.screens:
            print(f"{screen.name}: {screen.checked} times looked at")
        print(f"{len(day.venue.versions)} versions of the programme, {faults} false claims")
        sys.exit(1 if faults or min(screen.checked for screen in day.screens) < 50 else 0)


if __name__ == "__main__":
    main()
