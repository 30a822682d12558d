#!/usr/bin/env python3
"""What a fleet of screens costs a venue's cache and the programme's server, all on loopback.

usage: pollers_measure.py POLLERS VENUE-KIOSK [N] [SECONDS] [PROCESSES]

N (200) of the program's own network pollers in one process, POLLERS, ask nginx with config/nginx.conf for SECONDS
(120); then PROCESSES (20) real screens, VENUE-KIOSK run without a display, do the same. Behind nginx is a
slow server: 300 ms an answer, each third fails. Each screen asks every 60 s, give or take 10 %.
"""

import hashlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import json
import os
from pathlib import Path
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
import feed_cache  # noqa: E402
import kiosk  # noqa: E402
from processes import cpu_seconds, pss_bytes  # noqa: E402

POLL_SECONDS = 60
ANSWER_SECONDS = 0.3
EACH_FAILS = 3
CHANGE_EVERY = 120.0  # seconds between two changes of the programme


class Origin(ThreadingHTTPServer):
    """The demo's programme, which changes now and then, with an ETag; slow, and not reliable."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.programme = kiosk.DEMO.read_bytes()
        self.began = time.monotonic()
        self.lock = threading.Lock()
        self.statuses: list[int] = []
        self.bytes = 0
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def body(self) -> bytes:
        edition = int((time.monotonic() - self.began) / CHANGE_EVERY)
        return self.programme + b"\n" * edition

    def count(self, status: int, size: int) -> int:
        with self.lock:
            self.statuses.append(status)
            self.bytes += size
            return len(self.statuses)


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        time.sleep(ANSWER_SECONDS)
        body = self.server.body()
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        status = 304 if self.headers.get("If-None-Match") == tag else 200
        with self.server.lock:
            if len(self.server.statuses) % EACH_FAILS == EACH_FAILS - 1:
                status = 503
        content = body if status == 200 else b""
        self.server.count(status, len(content))
        self.send_response(status)
        if status != 503:
            self.send_header("ETag", tag)
        if status != 304:
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


def told(name: str, value: str):
    print(f"  {name:<34} {value}")


def measured(name: str, folder: Path, run) -> None:
    """Runs `run(URL)`, which takes its time, and prints what it cost."""
    origin = Origin()
    cache = feed_cache.Cache(folder, origin.url())
    try:
        cache.start()
        before, began = cpu_seconds(cache.process.pid), time.monotonic()
        own = run(cache.url("/program.json"))
        seconds, cpu = time.monotonic() - began, cpu_seconds(cache.process.pid) - before
        requests = cache.requests()
        by_status = {status: sum(one["status"] == status for one in requests) for status in sorted({one["status"] for one in requests})}
        by_cache = {word: sum(one["cache"] == word for one in requests) for word in sorted({one["cache"] for one in requests})}
        sent = sum(int(one["bytes"]) for one in requests)
        times = sorted(float(one["time"]) for one in requests)
        print(f"{name}, {seconds:.0f} s:")
        told("requests at nginx", f"{len(requests)}, {len(requests) / seconds:.2f} a second")
        told("of these", ", ".join(f"{status}: {count}" for status, count in by_status.items()))
        told("answered from", ", ".join(f"{word}: {count}" for word, count in by_cache.items()))
        told("share of 304", f"{100 * by_status.get('304', 0) / max(1, len(requests)):.0f} %")
        told("sent by nginx", f"{sent} bytes, {sent / seconds:.0f} a second")
        for status in by_status:
            sizes = [int(one["bytes"]) for one in requests if one["status"] == status]
            told(f"bytes of a {status}", f"{sum(sizes) / len(sizes):.0f}")
        told("time for an answer", f"median {1000 * times[len(times) // 2]:.0f} ms, longest {1000 * times[-1]:.0f} ms")
        told("CPU of nginx", f"{cpu:.2f} s, {100 * cpu / seconds:.3f} % of a core, {1000 * cpu / max(1, len(requests)):.2f} ms a request")
        told("memory of nginx", f"{pss_bytes(cache.process.pid) / 2**20:.1f} MiB")
        failed = sum(status == 503 for status in origin.statuses)
        told("requests at the server", f"{len(origin.statuses)}, of which {origin.statuses.count(304)} were 304 and {failed} failed")
        told("bodies sent by the server", f"{origin.bytes} bytes")
        for key, value in own.items():
            told(key, value)
    finally:
        cache.stop()
        origin.shutdown()
        origin.server_close()


def pollers(program: str, count: int, seconds: int):
    def run(url: str) -> dict:
        done = subprocess.run([program, url, str(count), str(seconds), str(POLL_SECONDS)], capture_output=True, text=True,
                              timeout=seconds + 120, check=True)
        counts = json.loads(done.stdout)
        return {"polls: new, unchanged, failed": f"{counts['fresh']}, {counts['unchanged']}, {counts['failed']}",
                "screens without a programme": str(counts["without_content"]),
                "last screen's first programme after": f"{counts['last_first_content_ms']} ms"}

    return run


def screens(program: str, count: int, seconds: int, folder: Path):
    def run(url: str) -> dict:
        running = []
        try:
            for i in range(count):
                home = folder / f"screen-{i}"
                home.mkdir()
                with (home / "log").open("wb") as log:
                    running.append(subprocess.Popen(
                        [program, "run", "--feed", url, "--poll-seconds", str(POLL_SECONDS), "--at", "2022-11-18T09:12:00+01:00"],
                        env=kiosk.environment(home, SDL_VIDEODRIVER="offscreen"), cwd=home, stdin=subprocess.DEVNULL, stdout=log, stderr=log))
            time.sleep(seconds)
            ended = sum(process.poll() is not None for process in running)
            with_programme = sum(b"programme received" in (folder / f"screen-{i}" / "log").read_bytes() for i in range(count))
            memory = sum(pss_bytes(process.pid) for process in running if process.poll() is None)
            return {"screens that show the programme": f"{with_programme} of {count}", "screens that have ended": str(ended),
                    "memory of a screen": f"{memory / 2**20 / max(1, count):.1f} MiB"}
        finally:
            for process in running:
                process.send_signal(signal.SIGTERM)
            for process in running:
                process.wait(30)

    return run


def main():
    if len(sys.argv) < 3 or not all(os.access(program, os.X_OK) for program in sys.argv[1:3]):
        sys.exit(__doc__)
    count, seconds, processes = (int(given) for given in (*sys.argv[3:6], *("200", "120", "20")[len(sys.argv) - 3:]))
    fleet, screen = str(Path(sys.argv[1]).resolve()), str(Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory(prefix="kiosk-pollers-") as name:
        folder = Path(name)
        if count > 0:
            measured(f"{count} pollers", folder / "pollers", pollers(fleet, count, seconds))
        if processes > 0:
            measured(f"{processes} screens", folder / "nginx", screens(screen, processes, seconds, folder))


if __name__ == "__main__":
    main()
