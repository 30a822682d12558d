#!/usr/bin/env python3
"""A programme that nobody confirms, and a clock that cannot be right: nothing is claimed that is not known."""

import json
from pathlib import Path

import feed_server
import kiosk
from kiosk import DEMO, session, programme, wait_until
import screen

NOW_MARK = bytes.fromhex("ffd166")  # the theme dark's colour of NOW: on the door's mark, and nowhere else
FAKETIME = next(map(str, Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")), None)


class Age(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)

    def shows_now(self, running: screen.Running) -> bool:
        running.check_alive()
        picture = running.display.picture()
        return picture is not None and NOW_MARK in picture.rgb

    def test_a_programme_that_grows_old_stops_claiming_what_runs(self):
        """Ten minutes of the simulated clock are five seconds: polled, silent for long, and polled again."""
        long = session("1", "2022-11-18T09:00:00+01:00", "2022-11-18T23:00:00+01:00")
        feed = self.server.add("/feed", feed_server.tagged(json.dumps(programme([long])).encode()))
        config = self.write("kiosk.json", {
            "feed": self.server.url("/feed"), "room": "Hall", "poll_seconds": 60, "ageing_minutes": 5,
            "stale_minutes": 10, "motion": "none", "theme": "dark"})
        running = self.start(self.display(), "--config", str(config), speed="120")
        wait_until(lambda: self.shows_now(running), "NOW on the door", told=running.log)
        good = feed.answer
        feed.answer = feed_server.body(b"", 500)
        wait_until(lambda: not self.shows_now(running), "no NOW any more", within=60, told=running.log)
        asked = len(feed.requests)
        feed.answer = good
        wait_until(lambda: self.shows_now(running), "NOW again", told=running.log, within=60)
        self.assertLessEqual(len(feed.requests), asked + 2, "within one poll")


class Clock(Age):
    def test_a_clock_that_begins_in_1970_goes_by_the_servers_time(self):
        self.assertIsNotNone(FAKETIME, "faketime is not installed")
        self.server.add("/feed", feed_server.tagged(DEMO.read_bytes()))
        config = self.write("kiosk.json", {"feed": self.server.url("/feed"), "title": "Event", "motion": "none"})
        running = self.start(self.display(), "--config", str(config), at=None, LD_PRELOAD=FAKETIME,
                             FAKETIME="@1970-01-01 00:10:00", FAKETIME_DONT_FAKE_MONOTONIC="1")
        running.wait_log(r"clock: this machine's clock is \d+ h \d+ min \d+ s behind the feed's servers, whose time is shown")
        self.assertEqual(running.end(), 0, running.log())

    def test_without_a_server_a_wrong_clock_is_not_shown(self):
        port = self.server.url("/feed")
        self.server.stop()
        config = self.write("kiosk.json", {"feed": port, "title": "Event", "motion": "none"})
        running = self.start(self.display(), "--config", str(config), at=None, LD_PRELOAD=FAKETIME,
                             FAKETIME="@1970-01-01 00:10:00", FAKETIME_DONT_FAKE_MONOTONIC="1")
        running.wait_log(r"clock: this machine's clock is wrong, and no server has told the time yet")
        running.wait_log("first content on the screen")


if __name__ == "__main__":
    kiosk.main()
