#!/usr/bin/env python3
"""One config for all screens: what each has of its own, and a config that comes from the web."""

import json
import subprocess
import time

import feed_server
import kiosk
from kiosk import DEMO, wait_until

CONFIG = {"feed": str(DEMO), "poll_seconds": 5, "status_dir": "none",
          "screens": {"wall-01": {}, "wall-03": {"room": "Studion"}, "wall-04": {"room": "Stodion"}}}


class Listed(kiosk.Case):
    def test_every_screen_stands_there_with_its_faults(self):
        config = self.write("kiosk.json", CONFIG)
        told = json.loads(self.output("screens", "--json", "--config", config, code=1))
        self.assertEqual([(one["name"], one["rooms"], one["views"]) for one in told],
                         [("wall-01", [], ["foyer"]), ("wall-03", ["Studion"], ["door"]), ("wall-04", ["Stodion"], ["door"])])
        self.assertEqual([one["faults"] for one in told[:2]], [[], []])
        self.assertIn("Studion", told[2]["faults"][0])
        self.assertIn("* wall-03  door", self.output("screens", "--config", config, "--screen", "wall-03", code=1))

    def test_a_screen_that_is_not_listed_is_refused_when_somebody_names_it(self):
        config = self.write("kiosk.json", CONFIG)
        done = self.call("now", "--config", config, "--screen", "wall-3")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b'did you mean "wall-03"', done.stderr)


    def test_a_machine_that_nobody_lists_is_told(self):
        config = self.write("kiosk.json", CONFIG)
        self.assertIn('"screens" does not list "', self.output("check", "--config", config, code=1))
        self.assertNotIn("does not list", self.output("check", "--config", config, "--screen", "wall-03"))


class FromTheWeb(kiosk.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)
        self.config = self.server.add("/kiosk.json", feed_server.tagged(self.bytes_of("Studion")))
        self.write("kiosk.json", {"config_url": self.server.url("/kiosk.json"), "screen": "wall-03"})

    def bytes_of(self, room: str) -> bytes:
        own = {"wall-03": {"room": room, "status_dir": str(self.folder / "status")}}
        return json.dumps(CONFIG | {"screens": own}).encode()

    def start(self) -> subprocess.Popen:
        with (self.folder / "log").open("ab") as log:
            running = subprocess.Popen(
                [kiosk.program(), "run", "--at", "2022-11-18T09:12:00+01:00", "--speed", "0.001"], cwd=self.folder,
                env=kiosk.environment(self.folder, SDL_VIDEODRIVER="offscreen"), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.addCleanup(self.end_in_order, running)
        return running

    def end_in_order(self, running: subprocess.Popen):
        """In order, so that what it has run is counted, and its leaks are looked for."""
        running.terminate()
        try:
            self.assertEqual(running.wait(kiosk.PATIENCE), 0, (self.folder / "log").read_text())
        finally:
            running.kill()
            running.wait()

    def rooms(self) -> list[str]:
        try:
            return [room["name"] for room in json.loads((self.folder / "status/status.json").read_text())["shown"]["rooms"]]
        except FileNotFoundError:
            return []

    def log(self) -> str:
        return (self.folder / "log").read_text()

    def test_it_is_followed_and_a_faulty_one_changes_nothing(self):
        running = self.start()
        wait_until(lambda: self.rooms() == ["Studion"], "the door of Studion", told=self.log)
        self.config.answer = feed_server.tagged(self.bytes_of("Galleriet"))
        begun = time.monotonic()
        wait_until(lambda: self.rooms() == ["Galleriet"], "the door of Galleriet", within=5 * 1.1 + 2, told=self.log)
        self.config.answer = feed_server.tagged(b'{"rom": 1, "feed": "a.json", "screens": {"wall-03": {}}}')
        wait_until(lambda: 'kiosk.json:1:2: unknown key "rom"' in self.log(), "the fault in the log", told=self.log)
        self.assertEqual(self.rooms(), ["Galleriet"])
        self.assertIsNone(running.poll(), f"still the same process after {time.monotonic() - begun:.0f} s")

    def test_the_last_good_one_is_there_when_the_web_is_not(self):
        self.assertEqual(json.loads(self.output("now", "--json", "--at", "2022-11-18T09:12:00+01:00"))["rooms"][0]["name"], "Studion")
        self.server.stop()
        running = self.start()
        wait_until(lambda: self.rooms() == ["Studion"], "the door without a server", told=self.log)
        self.assertIsNone(running.poll())

    def test_without_any_it_says_where_it_looked(self):
        self.server.stop()
        done = self.call("run", SDL_VIDEODRIVER="offscreen")
        self.assertEqual(done.returncode, 2)
        self.assertIn(self.server.url("/kiosk.json").encode(), done.stderr)


if __name__ == "__main__":
    kiosk.main()
