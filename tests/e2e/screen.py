"""Displays that nobody sees, and the program that runs on them."""

from concurrent.futures import ThreadPoolExecutor
import itertools
import os
from pathlib import Path
import re
import signal
import subprocess

import kiosk
from kiosk import wait_until
from picture import Picture, read_png, read_xwd

AT = "2022-11-18T09:12:00+01:00"
SIZE = "1280x720"


class Display:
    """An Xvfb of its own, with what is on it. Ends with close(), or with this process."""

    def __init__(self, size: str = SIZE):
        self._server = subprocess.Popen(
            [kiosk.ROOT / "tests/tools/with_xvfb", size, "sh", "-c", 'echo "$DISPLAY $XVFB_PICTURE"; cat >/dev/null'],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        said = self._server.stdout.readline().split()
        if len(said) != 2:
            raise AssertionError("Xvfb did not start")
        self.name, self.file = said[0], Path(said[1])

    def picture(self) -> Picture | None:
        return read_xwd(self.file.read_bytes())

    def close(self):
        self._server.stdin.close()
        self._server.wait(kiosk.PATIENCE)
        self._server.stdout.close()


class Running:
    """venue-kiosk run, with its log."""

    def __init__(self, folder: Path, display: Display, *arguments: str, at: str | None = AT, speed: str = "0.001",
                 inside: tuple[str, ...] = (), **environment: str):
        """The clock all but stands, unless `speed` says otherwise: what is shown does not depend on when.
        Without `at` it is the machine's own. `inside` is a command that becomes the one behind it, such as setpriv;
        `environment` is added to that of the program."""
        folder.mkdir(exist_ok=True)
        self._log = folder / "log"
        self._began = self._log.stat().st_size if self._log.exists() else 0
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [*inside, kiosk.program(), "run", *(("--at", at, "--speed", speed) if at else ()), *map(str, arguments)],
                env=kiosk.environment(folder, DISPLAY=display.name, SDL_VIDEODRIVER="x11", **environment),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder)
        self.display = display

    def log(self) -> str:
        """Of this run: one before it in the same folder is left out."""
        return self._log.read_bytes()[self._began:].decode(errors="replace")

    def wait_log(self, pattern: str, within: float = kiosk.PATIENCE) -> re.Match:
        return wait_until(lambda: re.search(pattern, self.log()) or self.check_alive(), f"“{pattern}” in the log", within, self.log)

    def check_alive(self):
        code = self.process.poll()
        if code is not None:
            raise AssertionError(f"the program ended with {code}\n{self.log()}")

    def check_picture(self, expected: Picture, what: str):
        self.check_alive()
        difference = self.display.picture().difference(expected)
        if difference:
            raise AssertionError(f"{what} is not on the display: {difference}\n{self.log()}")

    def wait_picture(self, expected: Picture, what: str, within: float = kiosk.PATIENCE):
        """Until exactly this is on the display. On failure both are kept in KIOSK_ARTIFACTS, where that is set."""

        def there() -> bool:
            self.check_alive()
            shown = self.display.picture()
            return shown is not None and shown.rgb == expected.rgb

        def told() -> str:
            shown = self.display.picture()
            keep = os.environ.get("KIOSK_ARTIFACTS")
            if keep and shown:
                expected.write(Path(keep) / "expected.ppm")
                shown.write(Path(keep) / "shown.ppm")
            return f"{shown.difference(expected) if shown else 'no picture'}\n{self.log()}"

        wait_until(there, f"{what} on the display", within, told, every=0.1)

    def end(self, how: int = signal.SIGTERM) -> int:
        """The exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(kiosk.PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"signal {how} did not end the program\n{self.log()}") from None


class Case(kiosk.Case):
    """A test with displays, and pictures to compare them with."""

    def setUp(self):
        super().setUp()
        self._count = itertools.count()

    def side_by_side(self, scenarios: dict):
        """Functions by name, each on a thread of its own: most of what they do is to wait."""
        with ThreadPoolExecutor(len(scenarios)) as pool:
            ends = {name: pool.submit(scenario) for name, scenario in scenarios.items()}
        for name, end in ends.items():
            with self.subTest(name):
                end.result()

    def display(self) -> Display:
        display = Display()
        self.addCleanup(display.close)
        return display

    def start(self, display: Display, *arguments: str, home: str = "home", **more: str) -> Running:
        running = Running(self.folder / home, display, *arguments, **more)
        self.addCleanup(self.end_in_order, running)
        return running

    def end_in_order(self, running: Running):
        """In order, so that what it has run is counted, and its leaks are looked for; unless the test has ended it."""
        if running.process.poll() is not None:
            return
        code, log = running.end(), running.log()
        # Before it has a window it may not listen to signals yet.
        if code != -signal.SIGTERM or "window on display" in log:
            self.assertEqual(code, 0, log)

    def drawn(self, feed, *options: str) -> Picture:
        """What `snapshot` draws for the clock and the display of these tests. `feed`: a path, or bytes."""
        name = f"drawn-{next(self._count)}"
        if isinstance(feed, bytes):
            feed = self.write(f"{name}.json", feed)
        path = self.folder / f"{name}.png"
        arguments = ["--feed", feed, *options]
        if "--size" not in options:
            arguments += ["--size", SIZE]
        self.output("snapshot", "--at", AT, "--output", path, *arguments)
        return read_png(path.read_bytes())
