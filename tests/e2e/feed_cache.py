"""nginx with the config of config/nginx.conf, in front of a server on loopback, in a folder of its own."""

import os
from pathlib import Path
import re
import shutil
import socket
import subprocess

import kiosk

CONFIG = kiosk.ROOT / "config" / "nginx.conf"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return one.getsockname()[1]


def adapted(folder: Path, origin: str, port: int, cached_seconds: float | None = None) -> str:
    """The config with what a venue changes in it, and its files in a folder. Each change has to meet its line."""
    text = CONFIG.read_text()
    changes = {
        r"proxy_cache_path \S+": f"proxy_cache_path {folder}/cache",
        r"access_log \S+": f"access_log {folder}/access.log",
        r"listen 80;": f"listen 127.0.0.1:{port};",
        r'set \$origin "[^"]*";': f'set $origin "{origin}";',
        r'set \$origin_host "[^"]*";': 'set $origin_host "127.0.0.1";',
    }
    if cached_seconds is not None:
        changes[r"proxy_cache_valid 200 301 302 20s;"] = f"proxy_cache_valid 200 301 302 {cached_seconds}s;"
    for old, new in changes.items():
        text, times = re.subn(old, lambda _, new=new: new, text)
        if times != 1:
            raise AssertionError(f"{CONFIG} has {times} lines like {old}")
    return text


class Cache:
    """Runs until stop()."""

    def __init__(self, folder: Path, origin: str, cached_seconds: float | None = None):
        self.folder = folder
        self.port = free_port()
        folder.mkdir(parents=True)
        (folder / "site.conf").write_text(adapted(folder, origin, self.port, cached_seconds))
        user = "user root;\n" if os.geteuid() == 0 else ""
        temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"{user}daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
            f"events {{ worker_connections 1024; }}\nhttp {{\n{temporary}include {folder}/site.conf;\n}}\n")
        self.process = None

    def _command(self, *more: str) -> list[str]:
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        return [program, "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"), "-e", str(self.folder / "error.log"), *more]

    def check(self) -> subprocess.CompletedProcess:
        """nginx -t"""
        return subprocess.run(self._command("-t"), capture_output=True, text=True, timeout=kiosk.PATIENCE, check=False)

    def start(self):
        self.process = subprocess.Popen(self._command(), stdin=subprocess.DEVNULL)

        def up() -> bool:
            if self.process.poll() is not None:
                raise AssertionError("nginx has ended:\n" + (self.folder / "error.log").read_text())
            with socket.socket() as one:
                return one.connect_ex(("127.0.0.1", self.port)) == 0

        kiosk.wait_until(up, "nginx answers")

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(kiosk.PATIENCE)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def requests(self) -> list[dict]:
        """What the access log has of screens, in its order."""
        line = re.compile(r'\S+ \S+ "(?P<method>\S+) (?P<path>\S+)[^"]*" (?P<status>\d+) (?P<bytes>\d+) (?P<cache>\S+) (?P<time>\S+) .*')
        found = [line.fullmatch(one) for one in (self.folder / "access.log").read_text().splitlines()]
        return [match.groupdict() for match in found if match]
