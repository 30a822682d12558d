"""What a package installs, as the tools of those see it who read it: systemd, desktops, man, bash."""

import gzip
import os
from pathlib import Path
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path("no build was named")  # main sets it


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="kiosk-package-")
        cls.addClassCleanup(holder.cleanup)
        cls.root = Path(holder.name)
        subprocess.run(["cmake", "--install", BUILD, "--prefix", "/usr"], env=os.environ | {"DESTDIR": holder.name}, check=True, stdout=subprocess.DEVNULL)

    def good(self, *command, **more: str) -> str:
        done = subprocess.run([*map(str, command)], env=os.environ | more, capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        self.assertEqual(done.returncode, 0, f"{' '.join(map(str, command))}\n{said}")
        return said

    def test_systemd_finds_no_fault_in_the_units(self):
        # All that they start which is not ours.
        for name in ("bin/sh", "usr/bin/cage"):
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text("#!/bin/true\n")
            (self.root / name).chmod(0o755)
        verify = ["verify", "--man=no", "--recursive-errors=no", f"--root={self.root}"]
        self.assertEqual(self.good("systemd-analyze", *verify, "venue-kiosk.service", "venue-kiosk-cage.service"), "")
        # For users there is no --root.
        session = self.root / "venue-kiosk.service"
        session.write_text((self.root / "usr/lib/systemd/user/venue-kiosk.service").read_text().replace("=/usr/", f"={self.root}/usr/"))
        self.assertEqual(self.good("systemd-analyze", "--user", *verify[:-1], session, XDG_RUNTIME_DIR=str(self.root)), "")

    def test_the_services_are_as_closed_as_the_readme_says(self):
        rows = dict(re.findall(r"^\| `systemctl enable --now (venue-kiosk[a-z-]*)` .*\| ([\d.]+) \|$", (ROOT / "README.md").read_text(), re.MULTILINE))
        self.assertEqual(sorted(rows), ["venue-kiosk", "venue-kiosk-cage"])
        for unit, score in rows.items():
            said = self.good("systemd-analyze", "security", "--offline=true", f"--root={self.root}", f"{unit}.service")
            self.assertIn(f"Overall exposure level for {unit}.service: {score} ", said)

    def test_desktops_take_the_program_in(self):
        share = self.root / "usr/share"
        self.assertEqual(self.good("desktop-file-validate", share / "applications/venue-kiosk.desktop"), "")
        self.good("appstreamcli", "validate", "--no-net", *share.glob("metainfo/*.metainfo.xml"))

    def test_the_manual_page_has_no_fault_and_the_completion_is_bash(self):
        page = self.root / "venue-kiosk.1"
        page.write_bytes(gzip.decompress((self.root / "usr/share/man/man1/venue-kiosk.1.gz").read_bytes()))
        self.assertEqual(self.good("mandoc", "-T", "lint", "-W", "warning", page), "")
        self.good("shellcheck", self.root / "usr/share/bash-completion/completions/venue-kiosk")

    def test_scripts_that_run_as_root_have_no_fault(self):
        self.good("shellcheck", *(ROOT / "packaging/debian" / name for name in ("postinst", "prerm", "postrm")), self.root / "usr/lib/venue-kiosk/back-off")


class BackOff(unittest.TestCase):
    """Pauses are cut short by an edit, so that none has to be waited for."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="kiosk-back-off-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        (self.folder / "run").mkdir()

    def call(self, when: str, result: str = "exit-code") -> None:
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "RUNTIME_DIRECTORY": str(self.folder / "run"), "SERVICE_RESULT": result}
        subprocess.run([ROOT / "packaging/back-off", when], env=environment, check=True, timeout=30)

    def failures(self) -> str:
        count = self.folder / "run/failures"
        return count.read_text().strip() if count.exists() else ""

    def test_failures_in_a_row_are_counted_until_somebody_stops_the_service(self):
        for number in ("1", "2", "3"):
            (self.folder / "run/started").touch()
            self.call("after")
            self.assertEqual(self.failures(), number)
        self.call("after", "success")
        self.assertEqual(self.failures(), "")

    def test_a_failure_long_after_the_start_is_the_first(self):
        (self.folder / "run/failures").write_text("5\n")
        started = self.folder / "run/started"
        started.touch()
        os.utime(started, (0, started.stat().st_mtime - 180))
        self.call("after", "watchdog")
        self.assertEqual(self.failures(), "1")

    def test_a_pause_ends_with_an_edit_of_the_config(self):
        (self.folder / "run/failures").write_text("7\n")
        started = self.folder / "run/started"
        started.touch()
        os.utime(started, (0, started.stat().st_mtime - 10))
        before = started.stat().st_mtime
        config = self.folder / ".config/venue-kiosk/kiosk.json"
        config.parent.mkdir(parents=True)
        config.write_text("{}")
        self.call("before")  # within 30 s, where a minute would be due
        self.assertGreater(started.stat().st_mtime, before)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} BUILD [OPTION OF unittest…]")
    BUILD = Path(sys.argv[1]).resolve()
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
