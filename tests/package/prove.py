#!/usr/bin/env python3
"""Proves a package on a Debian 12 that has nothing else: installed by apt alone, started with two lines of config, seen
under Xvfb and under cage, run by a real systemd with all its limits, removed without a trace.

usage: prove.py PACKAGE.deb PICTURES [BASE]

Needs root, debootstrap and Debian's mirror. What the screens show is kept in the folder PICTURES. BASE is a folder with
a bare Debian 12 to start from, as debootstrap --variant=minbase makes it; else it is made.
"""

import contextlib
from pathlib import Path
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from picture import Picture, read_png, read_ppm, read_xwd  # noqa: E402

AT = "2022-11-18T09:12:00+01:00"
STOPPED_CLOCK = ["--at", AT, "--speed", "0.001"]
CONFIG = '{ "feed": "/usr/share/venue-kiosk/demo/program.json",\n  "room": "Studion" }\n'
PATIENCE = 120.0
# What these folders hold is of this run, or of apt itself.
PASSING = ("/proc", "/sys", "/dev", "/run", "/tmp", "/var/tmp", "/var/log", "/var/lib/apt", "/var/cache/apt", "/var/lib/dpkg",
           "/var/cache/ldconfig", "/var/cache/fontconfig", "/var/cache/debconf", "/var/lib/systemd", "/root", "/home")


class Machine:
    """A Debian in a folder."""

    def __init__(self, root: Path):
        self.root = root
        self.enter: list[str] = []  # how to get into the running system; empty: it does not run

    def run(self, *command: str, ok: bool = True, **more) -> subprocess.CompletedProcess:
        arguments = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", *command]
        if self.enter:
            line = [*self.enter, *arguments]
        else:
            mounts = 'mount --bind "$0" "$0"; mount -t proc proc "$0/proc"; mount --rbind /dev "$0/dev"; mount -t tmpfs tmpfs "$0/run"; exec chroot "$0" "$@"'
            line = ["unshare", "-m", "bash", "-ec", mounts, self.root, *arguments]
        done = subprocess.run(line, capture_output=True, text=True, check=False, **more)
        if ok and done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}\nended with {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def out(self, *command: str, **more) -> str:
        return self.run(*command, **more).stdout

    def write(self, path: str, text: str):
        file = self.root / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def files(self) -> set[str]:
        """All that is on the disk, without what passes."""
        found = set()
        for path in self.root.rglob("*"):
            name = "/" + str(path.relative_to(self.root))
            if not name.startswith(PASSING) and "__pycache__" not in name:
                found.add(name)
        return found

    @contextlib.contextmanager
    def booted(self):
        number = self.root.parent / "systemd"
        process = subprocess.Popen([HERE / "boot", self.root, number])
        try:
            until(number.exists, "a process to be systemd")
            self.enter = ["nsenter", "-t", number.read_text().strip(), "-m", "-p", "-C", "-i", "-u", "-r", "-w"]
            until(lambda: self.run("systemctl", "is-system-running", ok=False).stdout.strip() in ("running", "degraded"), "a running system")
            yield
        finally:
            self.enter = []
            process.terminate()
            process.wait()

    def unit(self, name: str, value: str) -> str:
        return self.out("systemctl", "show", name, "-p", value, "--value").strip()

    def drop_in(self, unit: str, text: str):
        self.write(f"/etc/systemd/system/{unit}.service.d/zz-here.conf", text)
        self.run("systemctl", "daemon-reload")

    def journal(self, unit: str, *more: str) -> str:
        return self.out("journalctl", "-u", unit, "-o", "cat", "--no-pager", *more)


def until(condition, what: str, within: float = PATIENCE):
    end = time.monotonic() + within
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"after {within:.0f} s still not: {what}")
        time.sleep(0.1)
    return value


def check(holds: bool, what: str):
    if not holds:
        raise AssertionError(f"not so: {what}")
    print(f"  {what}", flush=True)


def same(shown: Picture | None, expected: Picture) -> bool:
    return shown is not None and shown.rgb == expected.rgb


def make_base(root: Path, base: Path | None):
    sources = subprocess.run([HERE.parents[1] / "packaging/mirrors"], check=True, stdout=subprocess.PIPE, text=True).stdout
    if base:
        subprocess.run(["cp", "-a", base, root], check=True)
    else:
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", root, sources.split()[1]], check=True, stdout=subprocess.DEVNULL)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    (root / "etc/apt/sources.list").write_text(sources)


def install(machine: Machine):
    print("apt install:")
    machine.run("apt-get", "-q", "update")
    before = set(machine.out("dpkg-query", "-W", "-f", "${Package}\n").split())
    machine.run("apt-get", "-q", "-y", "install", "/var/tmp/package.deb")
    after = set(machine.out("dpkg-query", "-W", "-f", "${Package}\n").split())
    check({"libsdl2-2.0-0", "fonts-inter", "hyphen-sv", "cage", "systemd"} <= after, f"{len(after - before)} packages came with it")
    check(re.fullmatch(r"venue-kiosk \d+\.\d+\.\d+\n", machine.out("venue-kiosk", "--version")) is not None, "the program runs")
    check("Two lines" in machine.out("bash", "-c", "zcat /usr/share/man/man1/venue-kiosk.1.gz"), "the manual page is there")
    words = 'source /usr/share/bash-completion/completions/venue-kiosk; COMP_WORDS=(venue-kiosk sn); COMP_CWORD=1; _venue_kiosk; echo "${COMPREPLY[@]}"'
    check(machine.out("bash", "-c", words) == "snapshot\n", "bash completes its commands")


def first_start(machine: Machine) -> Picture:
    print("The first start:")
    done = machine.run("venue-kiosk", ok=False)
    check(done.returncode == 2 and "/etc/venue-kiosk/kiosk.json" in done.stderr and '{ "feed":' in done.stderr, "without a config it says what to write, and where")
    machine.write("/etc/venue-kiosk/kiosk.json", CONFIG)
    done = machine.run("venue-kiosk", "check", "--at", AT, ok=False)
    check(done.returncode == 0, "two lines are a config, and check finds nothing wrong with them")
    machine.run("venue-kiosk", "snapshot", "--at", AT, "--size", "1280x720", "--output", "/var/tmp/page.png")
    return read_png((machine.root / "var/tmp/page.png").read_bytes())


def under_xvfb(machine: Machine, page: Picture, pictures: Path):
    print("Under Xvfb:")
    script = """mkdir /tmp/frame; chown venue-kiosk /tmp/frame
        install -d -o venue-kiosk /var/cache/venue-kiosk
        runuser -u venue-kiosk -- Xvfb :7 -screen 0 1280x720x24 -nolisten tcp -fbdir /tmp/frame >/dev/null 2>&1 &
        until [ -S /tmp/.X11-unix/X7 ]; do sleep 0.1; done
        DISPLAY=:7 XDG_CACHE_HOME=/var/cache exec runuser -u venue-kiosk -- venue-kiosk "$@" """
    machine.write("/var/tmp/on-xvfb", script)
    machine.run("systemd-run", "--unit=on-xvfb", "/bin/sh", "/var/tmp/on-xvfb", *STOPPED_CLOCK)

    def shown() -> Picture | None:
        frame = subprocess.run([*machine.enter, "cat", "/tmp/frame/Xvfb_screen0"], capture_output=True, check=False).stdout
        return read_xwd(frame)

    until(lambda: same(shown(), page), "the page on the display")
    page.write(pictures / "xvfb.ppm")
    check(True, "the window shows what snapshot draws, to the last pixel")
    machine.run("systemctl", "stop", "on-xvfb")


def as_a_service(machine: Machine):
    print("As a service of a real systemd, with all its limits, on a screen in memory:")
    bare = "[Unit]\nConditionPathExists=\n[Service]\nStandardInput=null\nWatchdogSec=6\nEnvironment=SDL_VIDEODRIVER=offscreen\n"
    listens = "use Socket; socket(S, PF_INET, SOCK_STREAM, 0) or die; listen(S, 1) and die"
    machine.drop_in("venue-kiosk", bare + f"ExecStartPost=/usr/bin/perl -e '{listens}'\n")
    machine.run("systemctl", "enable", "--now", "venue-kiosk")
    check(machine.unit("venue-kiosk", "ActiveState") == "active", "it says that it is ready, and nothing in it can listen")
    until(lambda: "46 sessions" in machine.unit("venue-kiosk", "StatusText"), "a status")
    check(True, f"systemctl status has: {machine.unit('venue-kiosk', 'StatusText')}")
    user = machine.out("ps", "-o", "user=", "-p", machine.unit("venue-kiosk", "MainPID")).strip()
    check(user.startswith("venue-k"), "it runs as a user of its own")
    check((machine.root / "var/cache/venue-kiosk").is_dir(), "the last good programme lies in /var/cache/venue-kiosk")
    first = machine.unit("venue-kiosk", "MainPID")
    machine.run("systemctl", "kill", "-s", "STOP", "venue-kiosk")
    until(lambda: machine.unit("venue-kiosk", "MainPID") not in ("0", first) and machine.unit("venue-kiosk", "ActiveState") == "active", "a start by the watchdog")
    check(machine.unit("venue-kiosk", "NRestarts") == "1", "a process that hangs is started anew")
    time.sleep(9)
    check(machine.unit("venue-kiosk", "NRestarts") == "1", "one that does not, is not")


def backs_off(machine: Machine):
    print("With a broken config:")
    machine.write("/etc/venue-kiosk/kiosk.json", "{ broken")
    machine.run("systemctl", "stop", "venue-kiosk")
    machine.run("systemctl", "start", "--no-block", "venue-kiosk")
    stamps = until(lambda: len(found := re.findall(r"^\[ *([\d.]+)\].*kiosk.json:1:3", machine.out("journalctl", "-u", "venue-kiosk", "-o", "short-monotonic", "-p", "err", "--no-pager"), re.MULTILINE)) >= 5 and found, "five tries")
    pauses = [float(b) - float(a) for a, b in zip(stamps, stamps[1:])]
    check(all(b > a + 0.5 for a, b in zip(pauses, pauses[1:])), "each pause is longer: " + ", ".join(f"{pause:.1f} s" for pause in pauses))
    machine.write("/etc/venue-kiosk/kiosk.json", CONFIG)
    began = time.monotonic()
    until(lambda: machine.unit("venue-kiosk", "ActiveState") == "active", "a start")
    check(time.monotonic() - began < 10, f"once it is mended the screen is there, after {time.monotonic() - began:.1f} s, with nobody at a shell")


def under_cage(machine: Machine, pictures: Path):
    print("Inside cage, without a graphics card:")
    # A compositor without a screen gives a picture only while something changes: so two pages take turns.
    turning = ["--room", "Galleriet", "--room", "Studion", "--page-seconds", "3", "--at", AT]
    machine.run("venue-kiosk", "snapshot", *turning, "--all-pages", "--size", "1280x720", "--output", "/var/tmp/pages")
    pages = [read_png(path.read_bytes()) for path in sorted((machine.root / "var/tmp/pages").iterdir())]
    line = re.search(r"^ExecStart=(.*) venue-kiosk'$", (machine.root / "usr/lib/systemd/system/venue-kiosk-cage.service").read_text(), re.MULTILINE)[1]
    headless = "Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1"
    machine.drop_in("venue-kiosk-cage", f"[Unit]\nConditionPathExists=\n[Service]\n{headless}\nExecStart=\nExecStart={line} venue-kiosk {' '.join(turning)} --speed 1'\n")
    machine.run("systemctl", "start", "venue-kiosk-cage")
    check(machine.unit("venue-kiosk", "ActiveState") == "inactive", "it takes the place of the other service")

    def shown() -> Picture | None:
        grim = ["runuser", "-u", "venue-kiosk", "--", "env", "XDG_RUNTIME_DIR=/run/venue-kiosk", "WAYLAND_DISPLAY=wayland-0", "grim", "-t", "ppm", "-"]
        taken = subprocess.run([*machine.enter, *grim], capture_output=True, check=False)
        return read_ppm(taken.stdout) if taken.returncode == 0 else None

    def page_shown() -> Picture | None:
        picture = shown()
        return picture if any(same(picture, page) for page in pages) else None

    until(page_shown, "one of the pages on the output").write(pictures / "cage.ppm")
    check(True, "the screen shows what snapshot draws, to the last pixel")
    program = machine.out("pgrep", "-x", "venue-kiosk").strip()
    machine.run("kill", "-KILL", program)
    until(lambda: machine.unit("venue-kiosk-cage", "NRestarts") == "1" and machine.unit("venue-kiosk-cage", "ActiveState") == "active", "a restart")
    until(page_shown, "the pages again")
    check(True, "it comes back when the program has died")
    machine.run("systemctl", "stop", "venue-kiosk-cage")


def in_a_session(machine: Machine):
    print("In the session of a user:")
    machine.run("loginctl", "enable-linger", "staff-user")
    number = machine.out("id", "-u", "staff-user").strip()
    until(lambda: machine.unit(f"user@{number}", "ActiveState") == "active", "a user's manager")
    machine.write("/home/staff-user/.config/systemd/user/venue-kiosk.service.d/here.conf", "[Service]\nEnvironment=SDL_VIDEODRIVER=offscreen\n")
    user = ["runuser", "-u", "staff-user", "--", "env", f"XDG_RUNTIME_DIR=/run/user/{number}", "systemctl", "--user"]
    machine.run(*user, "start", "venue-kiosk")
    check(machine.out(*user, "is-active", "venue-kiosk").strip() == "active", "it runs there, too")
    machine.run(*user, "stop", "venue-kiosk")
    machine.run("systemctl", "stop", f"user@{number}")


def left_behind(machine: Machine, before: set[str]) -> set[str]:
    """Without the settings of this machine, which are config too."""
    return {name for name in machine.files() - before if not name.startswith("/etc/systemd/system/venue-kiosk")}


def main(package: Path, pictures: Path, base: Path | None):
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-prove-", dir="/var/tmp") as work:
        machine = Machine(Path(work) / "debian")
        make_base(machine.root, base)
        shutil.copy(package, machine.root / "var/tmp/package.deb")
        install(machine)
        # What it came with stays, so that all there is more of afterwards is its own.
        machine.run("apt-get", "-q", "-y", "purge", "venue-kiosk")
        machine.run("apt-get", "-q", "-y", "install", "--no-install-recommends", "xvfb", "grim", "perl-base", "procps")
        machine.run("useradd", "-m", "staff-user")
        before = machine.files()
        check(not [name for name in before if "venue-kiosk" in name], "a purge leaves nothing that has its name")
        machine.run("apt-get", "-q", "-y", "install", "/var/tmp/package.deb")
        page = first_start(machine)
        with machine.booted():
            under_xvfb(machine, page, pictures)
            as_a_service(machine)
            backs_off(machine)
            under_cage(machine, pictures)
            in_a_session(machine)
            machine.run("systemctl", "start", "venue-kiosk")
            print("apt remove, while it runs:")
            machine.run("apt-get", "-q", "-y", "remove", "venue-kiosk")
            check(machine.run("pgrep", "-x", "venue-kiosk", ok=False).returncode != 0, "the screen has ended")
            left = left_behind(machine, before)
            print("".join(f"    left: {name}\n" for name in sorted(left)), end="")
            check(left == {"/etc/venue-kiosk", "/etc/venue-kiosk/kiosk.json"}, "only the config is left")
            machine.run("apt-get", "-q", "-y", "purge", "venue-kiosk")
            check(machine.run("getent", "passwd", "venue-kiosk", ok=False).returncode != 0, "apt purge takes the account away")
        left = machine.files() - before
        check(not left, "and leaves nothing at all" + "".join(f"\n    left: {name}" for name in sorted(left)))
    print(f"Proven. Pictures are in {pictures}.")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) == 4 else None)
