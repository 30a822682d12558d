"""The real program, and Chromium with the same page, each on a display of its own."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
import json
from pathlib import Path
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
import feed_server  # noqa: E402
import kiosk  # noqa: E402
from processes import cpu_seconds, pss_bytes, wake_ups  # noqa: E402
import screen  # noqa: E402
from seen import Watch  # noqa: E402

DISPLAY = "1920x1080"
STILL = 1.5  # seconds without a change: longer than a cross-fade or a poll
STARTS = 5
PATIENCE = 60.0

# A closed network, no account, no updates: nothing but the page. As root it has no sandbox of its own.
CHROMIUM_OPTIONS = [
    "--kiosk", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-breakpad", "--disable-default-apps", "--disable-extensions",
    "--password-store=basic", "--window-size=1920,1080", "--window-position=0,0"]


class Program:
    """A program that shows something, and its display."""

    def __init__(self, command: list, folder: Path, display: screen.Display):
        self._log = (folder / "log").open("ab")
        # In memory, as a session's is: the program tells its status there.
        self._runtime = tempfile.TemporaryDirectory(prefix="kiosk-bench-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
        self.display = display
        self.watch = Watch(display.file)
        self.process = subprocess.Popen([*map(str, command)], cwd=folder, stdin=subprocess.DEVNULL, stdout=self._log,
                                        stderr=self._log, env=kiosk.environment(folder, DISPLAY=display.name, SDL_VIDEODRIVER="x11", XDG_RUNTIME_DIR=self._runtime.name))

    def wait_until_still(self):
        try:
            self.watch.wait_until_still(STILL, PATIENCE)
        except TimeoutError as error:
            raise SystemExit(f"bench: {error}\n{Path(self._log.name).read_text(errors='replace')[-2000:]}") from None

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._log.close()
        self._runtime.cleanup()


@contextmanager
def running(command: list, folder: Path):
    """The program on a new display; ends both."""
    folder.mkdir(parents=True, exist_ok=True)
    display = screen.Display(DISPLAY)
    program = Program(command, folder, display)
    try:
        yield program
    finally:
        program.end()
        display.close()


def own(folder: Path, speed: float = 1, **config) -> list:
    """venue-kiosk with a config, at the demo's moment."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "kiosk.json"
    path.write_text(json.dumps(config))
    return [kiosk.PROGRAM, "run", "--config", path, "--at", screen.AT, "--speed", f"{speed:g}"]


def one_door(feed: str, **more) -> dict:
    """A static page: one room in one language, whose clock alone changes."""
    return {"feed": feed, "room": "Studion", "page_seconds": 3600, "cache_dir": "cache"} | more


def chromium() -> str | None:
    return shutil.which("chromium")


def browser(folder: Path, page: str) -> list:
    return [chromium(), *CHROMIUM_OPTIONS, f"--user-data-dir={folder / 'profile'}", page]


def first_content(command: list, folder: Path, times: int = STARTS, stored: bool = False) -> float:
    """Median seconds from the start of the process to its content on the display. Unless it may be `stored`,
    nothing is left of an earlier start."""
    found = []
    for _ in range(times):
        if not stored:
            shutil.rmtree(folder / "cache", ignore_errors=True)
        with running(command, folder) as program:
            program.wait_until_still()
            found.append(program.watch.first_content())
    return statistics.median(found)


def at_rest(program: Program, seconds: float) -> dict[str, float]:
    """What it costs from now on for so long."""
    leader = program.process.pid
    cpu, wakes, began = cpu_seconds(leader), wake_ups(leader), time.monotonic()
    time.sleep(seconds)
    passed = time.monotonic() - began
    if program.process.poll() is not None:
        raise SystemExit(f"bench: the program ended with {program.process.returncode} while it was measured")
    return {"cpu": cpu_seconds(leader) - cpu, "wakes": (wake_ups(leader) - wakes) / passed, "seconds": passed}


def memory(program: Program) -> int:
    return pss_bytes(program.process.pid)


def changing(server: feed_server.Server) -> feed_server.Feed:
    """The demo's programme, each time with another title for one session."""
    programme = json.loads(kiosk.DEMO.read_bytes())
    edition = 0

    def answer(handler: feed_server.Handler):
        nonlocal edition
        edition += 1
        programme["sessions"][-1]["title"] = f"Edition {edition}"
        feed_server.body(json.dumps(programme).encode())(handler)

    return server.add("/changing.json", answer)


def together(programs: dict[str, Program], seconds: float) -> dict[str, dict[str, float]]:
    """at_rest() of several at the same time."""
    with ThreadPoolExecutor(len(programs)) as pool:
        ends = {name: pool.submit(at_rest, program, seconds) for name, program in programs.items()}
        return {name: end.result() for name, end in ends.items()}
