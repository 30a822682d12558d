#!/usr/bin/env python3
"""What a running screen tells of itself: its status file, the metrics, the dashboard over them, and a picture."""

import json
import os
import re
import signal
import stat
import subprocess

import kiosk
from kiosk import DEMO, ROOT, noted, wait_until
from picture import read_png
import screen

# Prometheus' text format 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/
SAMPLE = re.compile(r'([a-zA-Z_:][\w:]*)\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*)\} (-?\d+(?:\.\d+)?)')


def parse_metrics(text: str) -> dict[str, dict[str, float]]:
    """Families with their series; fails where a line breaks the format or one of its rules."""
    families, types, current = {}, {}, None
    for line in text.splitlines():
        if line.startswith("# HELP "):
            current = line.split(" ", 3)[2]
            assert current not in families, f"{current} stands twice"
            families[current] = {}
        elif line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name == current and kind in ("gauge", "counter"), line
            assert (kind == "counter") == name.endswith("_total"), line
            types[name] = kind
        else:
            match = SAMPLE.fullmatch(line)
            assert match and match[1] == current in types, f"no sample of {current}: {line!r}"
            assert match[2] not in families[current], f"a series twice: {line!r}"
            families[current][match[2]] = float(match[3])
    return families


class Status(screen.Case):
    def begin(self, feed=DEMO, *options: str, **more):
        self.status_dir = self.folder / "status"
        running = self.start(self.display(), "--feed", str(feed), "--room", "Studion", "--language", "sv", "--status-dir",
                             str(self.status_dir), *options, **more)
        wait_until(lambda: self.read() and self.read()["programme"], "a status with a programme", told=running.log)
        return running

    def read(self) -> dict | None:
        try:
            return json.loads((self.status_dir / "status.json").read_text())
        except FileNotFoundError:
            return None

    def command(self, *options) -> subprocess.CompletedProcess:
        return self.call("status", "--status-dir", self.status_dir, *options)

    def test_it_tells_what_stands_on_the_wall_and_takes_a_picture_of_it(self):
        running = self.begin()
        told = self.read()
        self.assertTrue(0 < told["textures"]["bytes"] < told["textures"]["limit_bytes"], told["textures"])
        [room] = told["shown"]["rooms"]
        self.assertEqual((told["shown"]["view"], told["shown"]["claims"], room["name"]), ("door", "now", "Studion"))
        self.assertTrue(room["now"][0]["said_now"])
        self.assertLessEqual(room["now"][0]["start"], told["time"])
        self.assertLess(told["time"], room["now"][0]["end"])
        self.assertEqual(stat.S_IMODE((self.status_dir / "picture/requests").stat().st_mode), 0o770)

        families = parse_metrics((self.status_dir / "venue-kiosk.prom").read_text())
        self.assertGreater(next(iter(families["venue_kiosk_memory_pss_bytes"].values())), 1 << 20)
        dashboard = json.loads((ROOT / "config/grafana-dashboard.json").read_text())
        queries = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
        queries += [one["query"]["query"] for one in dashboard["templating"]["list"] if one["type"] == "query"]
        # What is not told of files is told of feeds from the web.
        known = set(families) | {"venue_kiosk_programme_age_seconds"}
        for query in queries:
            names = set(re.findall(r"venue_kiosk_\w+", query))
            self.assertTrue(names and names <= known, f"{query}: there is no {names - known}")

        self.assertEqual(json.loads(self.command("--json").stdout)["screen"], told["screen"])
        self.assertIn(room["now"][0]["title"], self.command().stdout.decode())
        picture = self.folder / "wall.png"
        done = self.command("--picture", picture)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        running.check_picture(read_png(picture.read_bytes()), "the picture that was asked for")
        self.assertEqual(list((self.status_dir / "picture/answers").iterdir()), [])

        running.end()
        self.assertIsNone(self.read())
        done = self.command()
        self.assertEqual((done.returncode, b"no screen runs here" in done.stderr), (1, True), done.stderr)

    def test_news_are_told_within_a_second_and_a_screen_that_hangs_is_not_believed(self):
        feed = self.write("feed.json", noted("one"))
        running = self.begin(feed, "--room", "Hall")
        before = self.read()["programme"]["fingerprint"]
        feed.write_bytes(noted("two"))
        wait_until(lambda: self.read()["programme"]["fingerprint"] != before, "another programme", within=5, told=running.log)
        running.process.send_signal(signal.SIGSTOP)
        self.addCleanup(running.process.send_signal, signal.SIGCONT)
        done = self.command("--picture", self.folder / "none.png")
        self.assertEqual(done.returncode, 1)
        self.assertIn("has not answered within 5 s", done.stderr.decode())
        self.assertEqual(list((self.status_dir / "picture/requests").iterdir()), [])
        old = os.stat(self.status_dir / "status.json").st_mtime - 31
        os.utime(self.status_dir / "status.json", (old, old))
        done = self.command()
        self.assertEqual((done.returncode, b"has not told its status" in done.stderr), (1, True), done.stderr)

    def test_what_lies_among_the_requests_is_taken_away_and_answered_only_where_it_is_one(self):
        running = self.begin()
        (self.status_dir / "picture/requests" / "..evil").touch()
        (self.status_dir / "picture/requests" / ("a" * 32)).symlink_to("/etc/passwd")
        wait_until(lambda: not list((self.status_dir / "picture/requests").iterdir()), "an empty folder", told=running.log)
        wait_until(lambda: [one.name for one in (self.status_dir / "picture/answers").iterdir()] == ["a" * 32 + ".png"], "one picture", told=running.log)

    def test_it_can_be_switched_off(self):
        running = self.start(self.display(), "--feed", str(DEMO), "--status-dir", "none")
        running.wait_log("first content")
        self.assertFalse((self.folder / "home" / "venue-kiosk").exists())


if __name__ == "__main__":
    kiosk.main()
