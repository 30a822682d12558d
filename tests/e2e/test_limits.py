#!/usr/bin/env python3
"""What a machine may run out of while a screen hangs there: disk, descriptors, memory. The screen goes on with what it
has, says what is missing, and takes up everything again once there is enough. The limits are those of the kernel for
one process, so that whoever runs the tests may set them."""

import json
from pathlib import Path
import re
import resource
import signal

import feed_server
import kiosk
from kiosk import programme, session, wait_until
from picture import png
import screen

ROOMS = 8
FULL = 2500  # bytes: no file may grow beyond; a status is longer, the log is not
LARGE = 30_000_000  # bytes of a programme
HEADROOM = 4 << 20  # bytes of memory that are left: much less than that programme
# Root writes where it may not, unless it gives up its capabilities; anybody else loses nothing by this.
AS_ANYBODY = ("setpriv", "--bounding-set", "-all", "--inh-caps", "-all")


def version(number: int, size: int = 10_000) -> bytes:
    """A programme that says in its title which it is, so large."""
    day = ("2022-11-18T09:00:00+01:00", "2022-11-18T22:00:00+01:00")
    sessions = [session(f"{number}-{i}", *day, f"room {i}") for i in range(ROOMS)]
    sessions[0]["summary"] = "word " * (size // 5)
    return json.dumps(programme(sessions, title=f"v{number}")).encode()


class Wall:
    """A screen that polls, and turns pages and languages, a few times a second."""

    def __init__(self, case: screen.Case, server: feed_server.Server, name: str, *inside: str):
        self.case, self.name = case, name
        self.home = case.folder / name
        self.feed = server.add(f"/{name}", None)
        case.write(f"{name}/kiosk.json", {
            "feed": server.url(f"/{name}"), "poll_seconds": 60, "page_seconds": 60, "language": ["sv", "ar", "uk"],
            "pages": ["foyer", "upcoming", "clock", {"view": "slides", "folder": "slides"}], "cache_dir": "cache", "status_dir": "status"})
        self.display = case.display()
        self.send(1)
        self.start(*inside)
        self.wait_for(1)

    def start(self, *inside: str):
        self.running = self.case.start(self.display, "--config", "kiosk.json", home=self.name, speed="120", inside=inside)

    def send(self, number: int, **more):
        # Each answer on a connection of its own: one that is kept open would need no descriptor.
        self.feed.answer = feed_server.alone(feed_server.tagged(version(number, **more)))

    def status(self) -> dict | None:
        try:
            return json.loads((self.home / "status/status.json").read_text())
        except FileNotFoundError:
            return None

    def wait_for(self, number: int):
        def there() -> bool:
            self.running.check_alive()
            status = self.status()
            return bool(status and status["programme"]) and status["programme"]["title"] == f"v{number}"

        wait_until(there, f"version {number} in the status", told=lambda: f"{self.status()}\n{self.running.log()}")

    def check_turning(self):
        """Pages go on, with words on them."""
        seen = set()

        def turned() -> bool:
            self.running.check_alive()
            picture = self.display.picture()
            if picture and len(set(picture.rgb[::101])) > 20:
                seen.add(picture.rgb)
            return len(seen) >= 6

        wait_until(turned, "six pages", told=lambda: f"{len(seen)} pages\n{self.running.log()}")

    def check_kept(self, number: int):
        """The store is whole: a start without network shows this version."""
        self.running.end(signal.SIGKILL)
        self.feed.answer = feed_server.alone(feed_server.body(b"", 500))
        (self.home / "status/status.json").unlink()
        self.start()
        self.running.wait_log("programme from the store")
        self.wait_for(number)
        self.case.assertEqual(self.running.end(), 0, self.running.log())

    def set(self, what: int, value: int | None):
        """A limit; None: as much as there may be."""
        pid = self.running.process.pid
        _, most = resource.prlimit(pid, what)
        resource.prlimit(pid, what, (most if value is None else value, most))


class Limits(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)

    def disk_is_full(self):
        wall = Wall(self, self.server, "full")
        written = wall.status()["written"]
        wall.set(resource.RLIMIT_FSIZE, FULL)
        wall.send(2)
        wall.running.wait_log(r"\[warning\] store: .*cannot be written")
        wall.running.wait_log(r"\[warning\] status: .*cannot be written")
        wall.check_turning()
        self.assertEqual(wall.status()["written"], written, "the last whole one")
        self.assertEqual([one.name for one in wall.home.rglob("*.tmp-*")], [], "halves are taken away")
        wall.set(resource.RLIMIT_FSIZE, None)
        wall.wait_for(2)
        wall.send(3)
        wall.wait_for(3)
        wall.check_kept(3)

    def disk_is_read_only(self):
        wall = Wall(self, self.server, "read-only", *AS_ANYBODY)
        folders = [wall.home / "status", wall.home / "cache", *(one for one in (wall.home / "cache").rglob("*") if one.is_dir())]
        for folder in folders:
            folder.chmod(0o555)
        self.addCleanup(lambda: [folder.chmod(0o755) for folder in folders])
        wall.send(2)
        wall.running.wait_log(r"\[warning\] store: .*cannot be written: Permission denied")
        wall.running.wait_log(r"\[warning\] status: .*cannot be written: Permission denied")
        wall.check_turning()
        for folder in folders:
            folder.chmod(0o755)
        wall.wait_for(2)
        wall.send(3)
        wall.wait_for(3)
        wall.check_kept(3)

    def descriptors_run_out(self):
        wall = Wall(self, self.server, "descriptors")
        wall.set(resource.RLIMIT_NOFILE, 3)
        wall.send(2)
        wall.running.wait_log("poll failed: ")
        wall.running.wait_log(r"\[warning\] status: .*Too many open files")
        wall.check_turning()
        wall.set(resource.RLIMIT_NOFILE, None)
        wall.running.wait_log("answers again")
        wall.wait_for(2)
        wall.check_kept(2)

    def memory_runs_out(self):
        slides = self.folder / "memory/slides"
        slides.mkdir(parents=True)
        wall = Wall(self, self.server, "memory")
        process = Path(f"/proc/{wall.running.process.pid}/status")
        used = int(re.search(r"VmData:\s*(\d+) kB", process.read_text())[1]) << 10
        wall.set(resource.RLIMIT_DATA, used + HEADROOM)
        wall.send(2, size=LARGE)
        wall.running.wait_log("poll failed: .*no memory left")
        (slides / "large.png").write_bytes(png(5000, 4000, bytes(5000 * 4000), colours=1))
        wall.running.wait_log(r"slides in .*large.png")
        wall.check_turning()
        wall.set(resource.RLIMIT_DATA, None)
        wait_until(lambda: wall.status()["shown"]["view"] == "slides", "the slide", told=wall.running.log)
        wall.send(3)
        wall.wait_for(3)
        wall.check_kept(3)

    def test_a_screen_goes_on_without_what_it_lacks_and_takes_it_up_again(self):
        self.side_by_side({
            "a full disk": self.disk_is_full,
            "a disk that may not be written": self.disk_is_read_only,
            "no descriptors": self.descriptors_run_out,
            "no memory": self.memory_runs_out,
        })


if __name__ == "__main__":
    kiosk.main()
