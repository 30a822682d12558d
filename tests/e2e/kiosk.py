"""What the end-to-end tests share: the real program in surroundings of its own, and programmes to feed it."""

import json
import os
from pathlib import Path
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "assets" / "demo" / "program.json"
PROGRAM = ROOT / "no program was named"  # main() sets it

# Longer than anything takes that works, on a machine with other things to do.
PATIENCE = 30.0
# How many times slower the program is than it would be without what looks on, such as a sanitizer.
SLOWER = float(os.environ.get("KIOSK_SLOWER", "1"))


def program() -> str:
    return str(PROGRAM)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Surroundings that hold nothing of this machine's user. The machine's zone is far from every event's."""
    kept = {name: os.environ[name] for name in ("PATH", "LSAN_OPTIONS", "ASAN_OPTIONS", "TSAN_OPTIONS") if name in os.environ}
    own = {
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_RUNTIME_DIR": str(folder),
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C.UTF-8",
        "NO_PROXY": "127.0.0.1",
    }
    return kept | own | more


def wait_until(condition, what: str, within: float = PATIENCE, told=lambda: "", every: float = 0.02):
    """The condition's first true value; fails with `what` and what `told` says after `within` seconds."""
    within *= SLOWER
    end = time.monotonic() + within
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"after {within:.0f} s still not: {what}\n{told()}")
        time.sleep(every)


def session(identity: str, start: str, end: str, room: str = "hall", **more) -> dict:
    return {"id": identity, "title": f"Session {identity}", "room": room, "start": start, "end": end} | more


def programme(sessions: list[dict], zone: str = "Europe/Stockholm", **more) -> dict:
    rooms = list(dict.fromkeys(one["room"] for one in sessions)) or ["hall"]
    listed = [{"id": room, "name": room.title()} for room in rooms]
    head = {"venue-kiosk": 1, "title": "Own day", "time_zone": zone, "rooms": listed}
    return head | more | {"sessions": sessions}


def noted(words: str) -> bytes:
    """A programme of one session, which runs at 09:12 on 18 November 2022 in Hall, with a note: other words are
    news, but no change of the plan that visitors are told of."""
    one = session("1", "2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00", title="The whole morning", note=words)
    return json.dumps(programme([one])).encode()


class Case(unittest.TestCase):
    """A test with a folder of its own that the program takes for the home of its user."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="kiosk-e2e-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def call(self, *arguments, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess:
        """Runs a command that ends. Arguments may be paths; `more` is added to the environment."""
        return subprocess.run(
            [program(), *map(str, arguments)], cwd=cwd or self.folder, env=environment(self.folder, **more),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False)

    def output(self, *arguments, code: int = 0, **more) -> str:
        """What a command prints; it has to end with `code`."""
        done = self.call(*arguments, **more)
        said = done.stderr.decode(errors="replace")
        self.assertEqual(done.returncode, code, f"venue-kiosk {' '.join(map(str, arguments))}\n{said}")
        return done.stdout.decode()

    def write(self, name: str, content: dict | list | str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, (dict, list)):
            content = json.dumps(content)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


def main():
    """usage: test_….py PROGRAM [OPTION OF unittest…]"""
    global PROGRAM
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [OPTION…]; the program has to be built first")
    PROGRAM = Path(sys.argv[1]).resolve()
    unittest.main(module="__main__", argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
