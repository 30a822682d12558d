#!/usr/bin/env python3
"""Opening hours on a real window: dark at closing time, back at the opening, woken by a real emergency alone."""

import json
import os

import kiosk
from kiosk import DEMO, wait_until
from picture import read_png
import screen

DRILL = {"emergency": {"kind": "fire", "mode": "test"}}
FIRE = {"emergency": {"kind": "fire"}}
# 18 November 2022 is a Friday. The house is open around the time of these tests, but for eight minutes.
HOURS = {"mon-sun": "closed", "2022-11-18": "09:00-09:15, 09:23-12:00"}


class Hours(screen.Case):
    def setUp(self):
        super().setUp()
        self.notices = self.write("notices.json", {})
        self.config = {"feed": str(DEMO), "room": "Studion", "motion": "none", "pixel_shift": False, "notices": str(self.notices), "notices_seconds": 2,
                       "hours": HOURS, "status_dir": str(self.folder / "status")}

    def begin(self, at: str, speed: str = "0.001", **environment: str) -> screen.Running:
        return self.start(self.display(), "--config", self.write("kiosk.json", self.config), at=at, speed=speed, **environment)

    def dark(self, running: screen.Running, panel: str = "stays on", within: float = kiosk.PATIENCE):
        # A display is black before there is any window, too.
        running.wait_log(f'closed by "hours": the screen is dark, its panel {panel}')
        def black() -> bool:
            running.check_alive()
            picture = running.display.picture()
            return picture is not None and not any(picture.rgb)

        wait_until(black, "nothing but black on the display", within, running.log)

    def lit(self, running: screen.Running):
        wait_until(lambda: any(running.display.picture().rgb), "something on the display", told=running.log)

    def shown(self, running: screen.Running, view: str):
        def said() -> str:
            try:
                return json.loads((self.folder / "status" / "status.json").read_text())["shown"]["view"]
            except (OSError, ValueError):
                return ""

        wait_until(lambda: said() == view, f"the status says {view}", told=lambda: f"it says {said()}\n{running.log()}")

    def test_only_a_real_emergency_and_its_end_wake_the_screen(self):
        fire = self.drawn(DEMO, "--room", "Studion", "--pixel-shift", "false", "--notices", self.write("fire.json", FIRE))
        running = self.begin("2022-11-18T03:00:00+01:00")
        self.dark(running)
        self.shown(running, "closed")
        self.notices.write_text(json.dumps(DRILL))
        running.wait_log("1 emergencies")
        self.shown(running, "closed")
        self.dark(running)
        self.notices.write_text(json.dumps(FIRE))
        running.wait_picture(fire, "the emergency", within=3)
        self.shown(running, "emergency")
        self.notices.write_text("{}")
        self.dark(running, within=3)
        self.shown(running, "closed")

    # Sixty times as fast: what lies between the closing and the opening takes eight seconds. No server without a
    # monitor has DPMS, so a library stands in for the extension: see fake_dpms.cpp.
    def test_at_closing_time_the_screen_goes_dark_and_its_panel_off_until_the_opening(self):
        log = self.folder / "dpms"
        running = self.begin("2022-11-18T09:12:00+01:00", "60", LD_PRELOAD=os.environ["FAKE_DPMS"], FAKE_DPMS_LOG=str(log))

        def asked(*requests: str):
            wait_until(lambda: log.exists() and log.read_text().split() == list(requests), f"{requests}",
                       told=lambda: f"{log.read_text() if log.exists() else 'nothing'}\n{running.log()}")

        self.lit(running)
        self.dark(running, "off by DPMS")
        asked("enabled", "off")
        running.wait_log("the screen is awake again")
        self.lit(running)
        # DPMS was disabled before.
        asked("enabled", "off", "on", "disabled")
        self.assertEqual(running.end(), 0, running.log())

    def test_a_screen_that_ends_at_night_leaves_its_panel_on(self):
        log = self.folder / "dpms"
        running = self.begin("2022-11-18T03:00:00+01:00", LD_PRELOAD=os.environ["FAKE_DPMS"], FAKE_DPMS_LOG=str(log))
        self.dark(running, "off by DPMS")
        self.assertEqual(running.end(), 0, running.log())
        self.assertEqual(log.read_text().split(), ["enabled", "off", "on", "disabled"])

    def test_hours_that_are_edited_hold_at_once(self):
        running = self.begin("2022-11-18T03:00:00+01:00")
        self.dark(running)

        # Again and again: a window that has just opened may not watch its files yet.
        def edited() -> bool:
            self.write("kiosk.json", self.config | {"hours": "always"})
            return any(running.display.picture().rgb)

        wait_until(edited, "the page on the display", told=running.log, every=1.0)
        self.assertEqual(running.log().count("polling"), 2, "the feed is not asked anew for that")
        self.write("kiosk.json", self.config | {"hours": "8-18"})
        running.wait_log('"hours" is the text "8-18"')
        self.assertTrue(any(running.display.picture().rgb))


class Commands(kiosk.Case):
    def test_snapshot_is_dark_outside_the_hours_and_dims_at_night(self):
        feed = ("--feed", DEMO, "--room", "Studion", "--size", "640x360")

        def drawn(name: str, *options: str) -> bytes:
            path = self.folder / f"{name}.png"
            self.output("snapshot", *feed, "--output", path, *options)
            return read_png(path.read_bytes()).rgb

        at = ("--at", "2022-11-18T09:12:00+01:00")
        bright = drawn("bright", *at)
        self.assertFalse(any(drawn("closed", *at, "--hours", "fri=09:13-10:00")))
        self.assertEqual(drawn("open", *at, "--hours", "fri=09:12-10:00"), bright)
        half = drawn("half", *at, "--brightness", "50")
        wrong = [(a, b) for a, b in zip(bright, half) if abs(a / 2 - b) > 1.5]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    kiosk.main()
