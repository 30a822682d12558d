"""A real Mosquitto on loopback with the files of config/, and what staff hear on it."""

import getpass
import json
from pathlib import Path
import socket
import subprocess
import threading
import time

import kiosk
from kiosk import ROOT, wait_until

STAFF, SECRET = "staff", "of staff"
PREFIX = "venue-kiosk"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Broker:
    """config/mosquitto.conf and .acl as they are, but for paths and port, read by a main file like Debian's. Ends with stop()."""

    def __init__(self, folder: Path, users: dict[str, str], certificate: tuple[Path, Path] | None = None):
        """With a certificate and its key, passwords and all else are encrypted."""
        folder.mkdir()
        self.port = free_port()
        (folder / "passwd").write_text("".join(f"{user}:{secret}\n" for user, secret in users.items()))
        subprocess.run(["mosquitto_passwd", "-U", folder / "passwd"], check=True)
        conf = (ROOT / "config/mosquitto.conf").read_text()
        for shipped, here in (("/etc/mosquitto/venue-kiosk.passwd", str(folder / "passwd")),
                              ("/etc/mosquitto/venue-kiosk.acl", str(ROOT / "config/mosquitto.acl")),
                              ("listener 1883", f"listener {self.port} 127.0.0.1")):
            assert f"\n{shipped}" in conf or f" {shipped}\n" in conf, f"mosquitto.conf has no {shipped}"
            conf = conf.replace(shipped, here, 1) if shipped.startswith("listener") else conf.replace(f" {shipped}\n", f" {here}\n")
        self._conf, self._log = folder / "conf", folder / "log"
        if certificate:
            conf = conf.replace(" 127.0.0.1\n", " 127.0.0.1\ncertfile {}\nkeyfile {}\n".format(*certificate), 1)
        included = folder / "conf.d"
        included.mkdir()
        (included / "venue-kiosk.conf").write_text(conf)
        self._conf.write_text(f"persistence true\npersistence_location {folder}/\nlog_dest stderr\ninclude_dir {included}\nuser {getpass.getuser()}\n")
        self.start()

    def start(self):
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(["mosquitto", "-c", self._conf], stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        wait_until(self._answers, "an answer of the broker", told=self._log.read_text)

    def stop(self):
        self._process.terminate()
        self._process.wait(kiosk.PATIENCE)

    def _answers(self) -> bool:
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", self.port)) == 0

    def publish(self, user: str | None, secret: str, topic: str, payload: str, *options: str) -> subprocess.CompletedProcess:
        signed = ["-u", user, "-P", secret] if user else []
        return subprocess.run(["mosquitto_pub", "-h", "127.0.0.1", "-p", str(self.port), *signed, "-q", "1", *options,
                               "-t", f"{PREFIX}/{topic}", "-m", payload], capture_output=True, timeout=kiosk.PATIENCE)


class Ear:
    """What screens tell, as it comes: the last status of each, and how many were said live."""

    def __init__(self, broker: Broker):
        self.statuses: dict[str, dict] = {}
        self.live: dict[str, int] = {}
        self._process = subprocess.Popen(
            ["mosquitto_sub", "-h", "127.0.0.1", "-p", str(broker.port), "-u", STAFF, "-P", SECRET, "-q", "1",
             "-t", f"{PREFIX}/screens/+/status", "-F", "%j"], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self._process.stdout:
            said = json.loads(line)
            screen = said["topic"].split("/")[2]
            if not said["retain"]:
                self.live[screen] = self.live.get(screen, 0) + 1
            self.statuses[screen] = json.loads(said["payload"])

    def view(self, screen: str) -> str | None:
        return self.statuses.get(screen, {}).get("shown", {}).get("view")

    def wait(self, screens: list[str], condition, what: str, within: float = kiosk.PATIENCE) -> float:
        """Until it holds for what each screen told last; how long that took."""
        began = time.monotonic()

        def missing() -> list[str]:
            return [one for one in screens if not (one in self.statuses and condition(self.statuses[one]))]

        wait_until(lambda: not missing(), what, within, lambda: f"not so: {missing()}; they tell {self.statuses.get(next(iter(missing()), ''))}")
        return time.monotonic() - began

    def close(self):
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()
