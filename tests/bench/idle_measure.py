#!/usr/bin/env python3
"""Starts a program on the display at hand, waits for its first picture, and measures what it costs to sit still.

usage: idle_measure.py PROGRAM [ARGUMENT…]

The measure is over KIOSK_BENCH_SECONDS (60). Exit code 1 when it is over a limit.
"""

import os
from pathlib import Path
import re
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from processes import cpu_seconds, pss_bytes  # noqa: E402

CPU_LIMIT = 0.15 / 60  # seconds of CPU in a second
WAKE_LIMIT = 5.0  # a second
FIRST_PICTURE_WITHIN = 30.0
SETTLE = 3.0  # a cross-fade and the first poll are over by then


class Log:
    """The program's own log, passed on line by line; remembers that it told of its first content."""

    def __init__(self, stream):
        self.first_content = False
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream):
        for line in stream:
            self.first_content |= "first content on the screen" in line
            print(line, end="", file=sys.stderr, flush=True)


def on_display() -> bool:
    """Whether X11's frame buffer holds a picture: empty, or filled with the background alone, it has only a few
    different bytes; text has many."""
    return len(set(Path(os.environ["XVFB_PICTURE"]).read_bytes()[4096:])) > 32


def wait_for_content(process: subprocess.Popen, log: Log) -> float:
    """How long it took. Under Wayland the program's word counts: a compositor without a screen gives a still
    picture to nobody (wlroots 0.15 answers a screenshot with black unless a frame is just being shown)."""
    began = time.monotonic()
    while time.monotonic() - began < FIRST_PICTURE_WITHIN:
        if process.poll() is not None:
            sys.exit(f"idle: the program ended with {process.returncode} before its first picture")
        if on_display() if "XVFB_PICTURE" in os.environ else log.first_content:
            return time.monotonic() - began
        time.sleep(0.05)
    sys.exit(f"idle: no picture within {FIRST_PICTURE_WITHIN:.0f} s")


def switches(proc: Path) -> dict[str, int]:
    """How often each thread went to sleep. Not how often it was put off the processor, which depends on who else runs."""
    found = {}
    for task in (proc / "task").iterdir():
        counts = re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", (task / "status").read_text(), re.MULTILINE)
        name = (task / "comm").read_text().strip()
        found[f"{name} ({task.name})"] = sum(map(int, counts))
    return found


def measure(process: subprocess.Popen) -> bool:
    seconds = float(os.environ.get("KIOSK_BENCH_SECONDS", "60"))
    proc = Path(f"/proc/{process.pid}")
    cpu, before, began = cpu_seconds(process.pid), switches(proc), time.monotonic()
    time.sleep(seconds)
    if process.poll() is not None:
        sys.exit(f"idle: the program ended with {process.returncode} while it was measured")
    seconds = time.monotonic() - began
    cpu = cpu_seconds(process.pid) - cpu
    wakes = {name: count - before.get(name, 0) for name, count in switches(proc).items()}
    rate = sum(wakes.values()) / seconds

    print(f"CPU time       {cpu:.2f} s in {seconds:.0f} s   (limit {CPU_LIMIT * seconds:.2f} s)")
    print(f"wake-ups       {rate:.2f} a second   (limit {WAKE_LIMIT:.0f})")
    for name, count in sorted(wakes.items(), key=lambda item: -item[1]):
        print(f"               {count / seconds:.2f}  {name}")
    print(f"memory         {pss_bytes(process.pid) / 1024**2:.1f} MiB proportional (PSS)", flush=True)
    return cpu <= CPU_LIMIT * seconds and rate < WAKE_LIMIT


def main() -> int:
    process = subprocess.Popen(sys.argv[1:], stderr=subprocess.PIPE, text=True, errors="replace")
    try:
        print(f"first picture  {wait_for_content(process, Log(process.stderr)):.2f} s after the start", flush=True)
        time.sleep(SETTLE)
        passed = measure(process)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    print("Within the limits." if passed else "OVER A LIMIT.", flush=True)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
