#!/usr/bin/env python3
"""What goes wrong around a screen and is no fault of its programme's bytes: the network, its clock, its fonts, pictures
that are traps. After each the screen shows what is so; other tests have servers that answer nonsense, a store that is
damaged, a machine that lacks memory, a display that changes."""

from datetime import datetime, timedelta
import json
import os
from pathlib import Path
import re
import signal
import time

import feed_server
import kiosk
from kiosk import programme, session, wait_until
import picture
import screen

FAKETIME = next(map(str, Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")), None)
SOON = 3.0  # seconds: a status is written within one of what has changed


def day(version: str = "v1", zone: str = "Europe/Stockholm", date: str = "2022-11-18", **more) -> bytes:
    """One session after the other, each an hour, from 9 to 21 o'clock in Stockholm; the title says which version."""
    sessions = [session(f"at {hour}", f"{date}T{hour:02}:00:00+01:00", f"{date}T{hour + 1:02}:00:00+01:00", **more)
                for hour in range(9, 21)]
    return json.dumps(programme(sessions, zone, title=version)).encode()


class Wall:
    """A screen at a door, and the status that it tells."""

    def __init__(self, case: screen.Case, name: str, url: str, config: dict | None = None, **more):
        self.case, self.name = case, name
        self.status_file = case.folder / name / "status" / "status.json"
        base = {"feed": url, "room": "Hall", "poll_seconds": 5, "language": "en", "status_dir": "status", "cache_dir": "cache"}
        case.write(f"{name}/kiosk.json", base | (config or {}))
        self.display = case.display()
        self.more = more
        self.start()

    def start(self):
        self.running = self.case.start(self.display, "--config", "kiosk.json", home=self.name, **self.more)

    def status(self) -> dict | None:
        try:
            return json.loads(self.status_file.read_text())
        except FileNotFoundError:
            return None

    def wait(self, condition, what: str, within: float = kiosk.PATIENCE) -> dict:
        def there() -> dict | None:
            self.running.check_alive()
            status = self.status()
            return status if status and status["programme"] and condition(status) else None

        return wait_until(there, what, within, told=lambda: f"{self.status()}\n{self.running.log()}")

    def wait_version(self, version: str) -> dict:
        """And no error any more: that of a source is told of when its poll has ended, after what it brought."""
        return self.wait(lambda status: status["programme"]["title"] == version and not status["errors"], f"version {version}")

    def wait_now(self, hour: int, within: float = kiosk.PATIENCE) -> dict:
        """Until the door says that the session of that hour runs."""
        return self.wait(lambda status: self.now(status) == [f"at {hour}"], f"the session at {hour}", within)

    def check_now(self, status: dict):
        """That of its hour. At such speeds the frame on the wall may be minutes older than the status."""
        hours = [datetime.fromisoformat(stamp).hour for stamp in (status["time"], later(status["time"], minutes=-3))]
        self.case.assertIn(self.now(status), [[f"at {hour}"] for hour in hours])

    @staticmethod
    def now(status: dict) -> list[str]:
        return [one["id"] for room in status["shown"]["rooms"] for one in room["now"] if one["said_now"]]


class Faults(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)

    # --- the network ---

    def broken(self, name: str, answer, cause: str):
        """A fault that lasts: the programme stays, staff are told, and the first good answer ends it."""
        feed = self.server.add(f"/{name}", feed_server.tagged(day()))
        wall = Wall(self, name, self.server.url(f"/{name}"))
        wall.wait_now(9)
        feed.answer = answer
        status = wall.wait(lambda status: status["errors"], f"an error of the server that {name}")
        self.assertRegex(status["errors"][0], cause)
        self.assertEqual((status["programme"]["title"], wall.now(status)), ("v1", ["at 9"]))
        feed.answer = feed_server.tagged(day("v2"))
        wall.wait_version("v2")

    def an_hour_of_500(self):
        feed = self.server.add("/500", feed_server.tagged(day()))
        wall = Wall(self, "500", self.server.url("/500"), {"poll_seconds": 60}, speed="600")
        wall.wait_now(9)
        feed.answer = feed_server.body(b"<h1>Internal error</h1>", 500)
        began = wall.status()["time"]
        asked = len(feed.requests)
        # As the hours change, so does what it says, of the programme that it has.
        status = wall.wait(lambda status: status["time"] >= later(began, hours=1) and wall.now(status), "an hour of errors")
        self.assertRegex(status["errors"][0], "500")
        wall.check_now(status)
        self.assertGreater(status["programme"]["age_seconds"], 3000)
        # A minute is the pause after a good answer; each failure doubles that, up to a quarter of an hour.
        self.assertLess(len(feed.requests) - asked, 20, "it does not hammer a server that is down")
        feed.answer = feed_server.tagged(day("v2"))
        wall.wait_version("v2")

    def zone_changes(self):
        feed = self.server.add("/zone", feed_server.tagged(day()))
        wall = Wall(self, "zone", self.server.url("/zone"))
        self.assertEqual(wall.wait_now(9)["time"][10:], "T09:12:00+01:00")
        feed.answer = feed_server.tagged(day("v2", "Asia/Tokyo"))
        status = wall.wait_version("v2")
        self.assertEqual((status["time_zone"], status["time"][10:]), ("Asia/Tokyo", "T17:12:00+09:00"))
        self.assertEqual(wall.now(status), ["at 9"], "an instant is one in every zone")
        expected = self.drawn(day("v2", "Asia/Tokyo"), "--room", "Hall", "--language", "en")
        wall.running.wait_picture(expected, "the door on Tokyo's clocks")

    def names_are_gone(self):
        known = self.write("names", b"")
        port = self.server.port
        feed = self.server.add("/named", feed_server.tagged(day()))
        wall = Wall(self, "named", f"http://programme.test:{port}/named", LD_PRELOAD=os.environ["FAKE_NAMES_LIBRARY"],
                    FAKE_NAMES=str(known), NO_PROXY="programme.test")
        wall.wait_now(9)
        wall.running.end(signal.SIGKILL)  # power is back sooner than the network's names
        known.unlink()
        wall.status_file.unlink()
        feed.answer = feed_server.tagged(day("v2"))
        wall.start()
        status = wall.wait(lambda status: status["errors"], "an error of the name")
        self.assertRegex(status["errors"][0], "name of the server cannot be found.*DNS")
        self.assertEqual((status["programme"]["title"], wall.now(status)), ("v1", ["at 9"]))
        known.touch()
        wall.wait_version("v2")

    # --- the clock ---

    def clock_is_set(self):
        """An hour on, and back again, on a machine that no server tells the time."""
        self.write("clock/feed.json", day(date="2027-02-01"))
        clock = self.write("clock/time", b"@2027-02-01 08:29:54")  # in UTC; not long before a minute ends
        wall = Wall(self, "clock", "feed.json", at=None, LD_PRELOAD=FAKETIME, FAKETIME_TIMESTAMP_FILE=str(clock),
                    FAKETIME_NO_CACHE="1", FAKETIME_DONT_FAKE_MONOTONIC="1", TZ="UTC")
        wall.wait_now(9)
        for now, hour in (("@2027-02-01 09:29:50", 10), ("@2027-02-01 08:29:50", 9)):
            # As one who sets it does: whole, at once.
            self.write("clock/time.new", now.encode()).rename(clock)
            wall.wait_now(hour, within=15)
        self.assertEqual(wall.status()["clock"]["verdict"], "good")

    def suspended(self):
        """A machine that sleeps while an hour of the screen's clock goes by, in three seconds."""
        self.write("sleep/feed.json", day())
        wall = Wall(self, "sleep", "feed.json", speed="1200")
        wall.wait(lambda status: wall.now(status), "a session")
        process = wall.running.process
        process.send_signal(signal.SIGTSTP)
        process.send_signal(signal.SIGSTOP)
        time.sleep(0.2)
        asleep = wall.status()["time"]
        time.sleep(3)
        process.send_signal(signal.SIGCONT)
        status = wall.wait(lambda status: status["time"] > later(asleep, minutes=50), "the time it is", within=SOON)
        wall.check_now(status)

    # --- fonts and pictures ---

    def picture_bomb(self):
        """A few hundred kilobytes that would be a gigabyte of pixels."""
        self.server.add("/bomb.png", feed_server.body(bomb(30_000), kind="image/png"))
        people = [{"name": "Ada Lovelace", "portrait": self.server.url("/bomb.png")}]
        feed = self.server.add("/people", feed_server.tagged(day(people=people)))
        (self.folder / "bomb/slides").mkdir(parents=True)
        self.write("bomb/slides/a.png", bomb(30_000))
        wall = Wall(self, "bomb", self.server.url("/people"),
                    {"pages": ["people", {"view": "slides", "folder": "slides"}], "page_seconds": 3}, speed="1")
        wall.wait_version("v1")
        wall.running.wait_log("picture: .*bomb.png.*(pixels|large)")
        wall.running.wait_log("a.png.*(pixels|large)")
        feed.answer = feed_server.tagged(day("v2", people=people))
        wall.wait_version("v2")
        most = re.search(r"VmHWM:\s*(\d+) kB", Path(f"/proc/{wall.running.process.pid}/status").read_text())
        self.assertLess(int(most[1]), 150_000, "kB at most, at any time")

    def without_fonts(self):
        none = self.write("fonts/fonts.conf", "<fontconfig><dir>/nowhere</dir></fontconfig>")
        running = self.start(self.display(), "--feed", str(kiosk.DEMO), home="fonts", FONTCONFIG_FILE=str(none))
        self.assertEqual(running.process.wait(kiosk.PATIENCE), 2)
        self.assertRegex(running.log(), "no font stands in for .*install the package fonts-inter")

    def test_after_each_fault_the_screen_shows_what_is_so(self):
        self.assertIsNotNone(FAKETIME, "faketime is not installed")
        self.side_by_side({
            "hangs": lambda: self.broken("hangs", feed_server.hanging, "too slow or silent"),
            "drips": lambda: self.broken("drips", feed_server.dripping(day("v2")), "too slow or silent"),
            "resets": lambda: self.broken("resets", feed_server.reset(day("v2")), "broke off"),
            "500 for an hour": self.an_hour_of_500,
            "another zone": self.zone_changes,
            "no names": self.names_are_gone,
            "a clock that is set": self.clock_is_set,
            "suspended": self.suspended,
            "a picture that is a bomb": self.picture_bomb,
            "no fonts": self.without_fonts,
        })


def later(stamp: str, **span) -> str:
    return (datetime.fromisoformat(stamp) + timedelta(**span)).isoformat()


def bomb(side: int) -> bytes:
    """A PNG of so many pixels squared, of one bit each."""
    return picture.png(side, side, bytes(side * side // 8), bits=1, colours=1)


if __name__ == "__main__":
    kiosk.main()
