"""The program as a service: readiness, the watchdog and the journal, with a stand-in for the service manager."""

import ctypes
import json
import os
from pathlib import Path
import signal
import socket
import threading
import time

import feed_server
import kiosk
from kiosk import DEMO, wait_until
import screen

WATCHDOG = 3.0  # seconds
PTRACE_SEIZE, PTRACE_INTERRUPT, ALL_KINDS = 0x4206, 0x4207, 0x40000000


class Manager:
    """Does with the program what systemd does with a service of Type=notify, WatchdogSec= and Restart=always."""

    def __init__(self, start, folder: Path):
        """`start` starts the program with this environment."""
        folder.mkdir()
        self._start = start
        self._folder = folder
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(folder / "notify"))
        self._socket.settimeout(0.05)
        self.said: list[list[str]] = []  # of each start
        self.bites = 0
        self._begin()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def _begin(self):
        self.said.append([])
        self._last = None
        self.running = self._start(NOTIFY_SOCKET=str(self._folder / "notify"), WATCHDOG_USEC=str(int(WATCHDOG * 1e6)))

    def _watch(self):
        while not self._ended.is_set():
            try:
                for line in self._socket.recv(65536).decode().splitlines():
                    self.said[-1].append(line)
                    if line in ("READY=1", "WATCHDOG=1"):
                        self._last = time.monotonic()
            except TimeoutError:
                pass
            if self._last is not None and time.monotonic() > self._last + WATCHDOG:
                self.bites += 1
                self.running.process.send_signal(signal.SIGABRT)
                # A stopped process dies of nothing else, as systemd knows.
                self.running.process.kill()
                self.running.process.wait()
                self._begin()

    def heard(self, line: str, times: int = 1, of: int = -1):
        wait_until(lambda: self.said[of].count(line) >= times, f"{times} times “{line}”", told=lambda: f"{self.said}\n{self.running.log()}")

    def restarted(self):
        wait_until(lambda: len(self.said) > 1, "a start by the watchdog", told=self.running.log)

    def close(self):
        self._ended.set()
        self._thread.join()
        self._socket.close()


class Held:
    """One thread of a process, of those with its name in the order of their beginnings, stopped until this is closed,
    while all others go on."""

    def __init__(self, process: int, name: str, which: int = 0):
        libc = ctypes.CDLL(None, use_errno=True)
        threads = [int(task.name) for task in Path(f"/proc/{process}/task").iterdir() if (task / "comm").read_text() == f"{name}\n"]
        if len(threads) <= which:
            raise AssertionError(f"{len(threads)} threads are called {name}")
        thread = sorted(threads)[which]
        self._done = threading.Event()
        self._stopped = threading.Event()

        # Whoever stops a thread has to stay: it goes on when its tracer ends. And has to take note of its death,
        # which the process waits for.
        def hold():
            for request in (PTRACE_SEIZE, PTRACE_INTERRUPT):
                if libc.ptrace(request, thread, None, None) != 0:
                    return
            os.waitpid(thread, ALL_KINDS)
            self._stopped.set()
            while not self._done.wait(0.02) and os.waitpid(thread, ALL_KINDS | os.WNOHANG)[0] == 0:
                pass

        self._tracer = threading.Thread(target=hold)
        self._tracer.start()
        if not self._stopped.wait(kiosk.PATIENCE):
            raise AssertionError(f"thread {thread} cannot be stopped: {os.strerror(ctypes.get_errno())}")

    def close(self):
        self._done.set()
        self._tracer.join()


class Service(screen.Case):
    def manager(self, name: str, *arguments) -> Manager:
        display = self.display()
        manager = Manager(lambda **more: self.start(display, *arguments, home=name, **more), self.folder / f"{name}-manager")
        self.addCleanup(manager.close)
        return manager

    def test_a_process_or_a_network_thread_that_hangs_is_started_anew_and_shows_its_page_again(self):
        expected = self.drawn(DEMO, "--room", "Studion")
        arguments = ("--feed", DEMO, "--room", "Studion")

        def beats():
            manager = self.manager("beats", *arguments)
            manager.heard("WATCHDOG=1", times=8)
            said = list(manager.said[0])
            self.assertEqual(said.count("READY=1"), 1, said)
            self.assertRegex("\n".join(said), r"STATUS=Studion: \d+ sessions")
            manager.running.check_picture(expected, "the room's page")
            manager.close()
            self.assertEqual(manager.running.end(), 0)
            self.assertEqual(manager.bites, 0)

        def hangs(name: str, hang, *arguments):
            manager = self.manager(name, *arguments)
            manager.heard("WATCHDOG=1", times=2)
            manager.running.wait_picture(expected, "the room's page")
            hang(manager.running)
            manager.restarted()
            manager.heard("READY=1", of=1)
            manager.heard("WATCHDOG=1", times=3, of=1)
            manager.running.wait_picture(expected, "the room's page again")
            self.assertEqual(manager.bites, 1)
            return manager

        def process():
            hangs("process", lambda running: running.process.send_signal(signal.SIGSTOP), *arguments)

        def network_thread():
            hangs("network-thread", hold(0, DEMO.name), "--config", str(address))

        def config_thread():
            hangs("config-thread", hold(1, "/kiosk.json"), "--config", str(address))

        def hold(which: int, name: str):
            def hang(running):
                held = Held(running.process.pid, "poller", which)
                self.addCleanup(held.close)
                running.wait_log(f"the network thread of .*{name}.* does not answer")

            return hang

        server = feed_server.Server()
        self.addCleanup(server.stop)
        server.add("/kiosk.json", feed_server.body(json.dumps({"feed": str(DEMO), "room": "Studion"}).encode()))
        address = server.url("/kiosk.json")
        self.side_by_side({"beats": beats, "process": process, "network thread": network_thread, "config thread": config_thread})

    def test_nothing_is_told_of_readiness_when_the_config_is_wrong_and_the_end_is_told(self):
        path = self.folder / "notify"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
            listener.bind(str(path))
            listener.settimeout(kiosk.PATIENCE)
            self.output("--feed", DEMO, "--theme", "plaid", code=2, NOTIFY_SOCKET=str(path))
            running = self.start(self.display(), "--feed", DEMO, NOTIFY_SOCKET=str(path), WATCHDOG_USEC="600000", WATCHDOG_PID="1")
            first = listener.recv(4096).decode()
            self.assertTrue(first.startswith("STATUS=all rooms: "), first)
            said = [first]
            while said[-1] != "READY=1":
                said.append(listener.recv(4096).decode())
            # The watchdog is that of another process.
            time.sleep(0.3)
            self.assertEqual(running.end(), 0)
            while said[-1] != "STOPPING=1":
                said.append(listener.recv(4096).decode())
            self.assertNotIn("WATCHDOG=1", said)

    def test_the_journal_gets_levels_as_it_knows_them_and_a_person_gets_words(self):
        def first_lines(name: str, **more) -> list[str]:
            running = self.start(self.display(), "--feed", "missing.json", home=name, **more)
            running.wait_log("poll failed")
            running.end()
            return [line for line in running.log().splitlines() if "venue-kiosk 0" in line or "poll failed" in line]

        log = self.write("journal/log", b"").stat()
        start, failure = first_lines("journal", JOURNAL_STREAM=f"{log.st_dev}:{log.st_ino}")
        self.assertRegex(start, r"^<6>venue-kiosk \d")
        self.assertRegex(failure, r"^<4>poll failed: missing.json")
        # The journal was set for a parent whose output went elsewhere.
        start, failure = first_lines("person", JOURNAL_STREAM=f"{log.st_dev}:{log.st_ino}")
        self.assertRegex(start, r"^\[.*\] \[info\] venue-kiosk \d")
        self.assertRegex(failure, r"^\[.*\] \[warning\] poll failed: missing.json")


if __name__ == "__main__":
    kiosk.main()
