#!/usr/bin/env python3
"""The program in cage, on outputs that nobody sees: the first content appears, pages turn, a signal ends it."""

import os
import shutil
import signal
import subprocess

import kiosk
from kiosk import DEMO, ROOT, wait_until
from picture import Picture, read_png, read_ppm
import screen
import xwindows

ROOMS = ("--room", "Studion", "--room", "Scenen")

# Two outputs, side by side, with one window across both. With one, cage hands over the window itself to be scanned
# out, and wlroots 0.15 then gives screenshots of an older picture, or of none.
OUTPUTS = "2"

SAME = 0
BLENDED = 8  # of 255: a graphics card's way of blending the edges of letters


def alike(shown: Picture, page: Picture, tolerance: int) -> bool:
    if tolerance == SAME or (shown.width, shown.height) != (page.width, page.height):
        return shown == page
    return all(abs(a - b) <= tolerance for a, b in zip(shown.rgb[::7], page.rgb[::7]))


class Cage(kiosk.Case):
    def setUp(self):
        super().setUp()
        # Started by root, everything in cage is run by another user, who may not see where this was built.
        self.folder.chmod(0o777)
        shutil.copy(kiosk.program(), self.folder / "venue-kiosk")
        shutil.copytree(ROOT / "assets", self.folder / "assets")
        for path in self.folder.rglob("*"):
            path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))

    def start(self, *arguments: str, **more: str):
        said = self.folder / "said"
        script = 'echo "$$ $WAYLAND_DISPLAY $XDG_RUNTIME_DIR" >"$0" && exec "$@"'
        program = [self.folder / "venue-kiosk", "run", *arguments]
        assets = str(self.folder / "assets")
        env = kiosk.environment(self.folder, VENUE_KIOSK_ASSETS=assets, WLR_HEADLESS_OUTPUTS=OUTPUTS, **more)
        with (self.folder / "log").open("wb") as log:
            self.cage = subprocess.Popen(
                [ROOT / "tests/tools/with_cage", "/bin/sh", "-c", script, said, *program],
                env=env, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.addCleanup(self.cage.wait, kiosk.PATIENCE)
        wait_until(lambda: said.exists() and said.read_text().endswith("\n") or self.check_alive(), "a session", told=self.log)
        number, display, runtime = said.read_text().split()
        self.program = int(number)
        self.addCleanup(self.end, signal.SIGKILL)
        self.grim = env | {"WAYLAND_DISPLAY": display, "XDG_RUNTIME_DIR": runtime}

    def check_alive(self):
        if self.cage.poll() is not None:
            raise AssertionError(f"ended with {self.cage.returncode}\n{self.log()}")

    def end(self, how: signal.Signals):
        if self.cage.poll() is None:
            os.kill(self.program, how)

    def log(self) -> str:
        """Without what wlroots says at each screenshot."""
        lines = (self.folder / "log").read_text(errors="replace").splitlines()
        return "\n".join(line for line in lines if "Basic output test failed" not in line)

    def picture(self) -> Picture | None:
        self.check_alive()
        taken = subprocess.run(["grim", "-t", "ppm", "-"], env=self.grim, capture_output=True, timeout=kiosk.PATIENCE, check=False)
        return read_ppm(taken.stdout) if taken.returncode == 0 else None

    def pages(self) -> list[Picture]:
        """What is to be seen, in the size of what is there."""
        shown = wait_until(self.picture, "a picture of the outputs", told=self.log)
        folder = self.folder / "pages"
        self.output("snapshot", "--feed", DEMO, *ROOMS, "--at", screen.AT, "--all-pages", "--output", folder,
                    "--size", f"{shown.width}x{shown.height}")
        return [read_png(path.read_bytes()) for path in sorted(folder.iterdir())]

    def wait_for(self, pages: list[Picture], tolerance: int, what: str) -> Picture:
        """The one of the pages that stands there."""

        def there() -> Picture | None:
            shown = self.picture()
            return shown and next((page for page in pages if alike(shown, page, tolerance)), None)

        def told() -> str:
            shown = self.picture()
            return "\n".join([*(page.difference(shown) for page in pages if shown), self.log()])

        return wait_until(there, what, told=told, every=0.2)

    def check_turning(self, tolerance: int, driver: str):
        feed = self.folder / "assets" / "demo" / "program.json"
        self.start("--feed", str(feed), *ROOMS, "--at", screen.AT, "--speed", "1", "--page-seconds", "3", SDL_VIDEODRIVER=driver)
        pages = self.pages()
        self.assertEqual(len(pages), 2)
        found = self.wait_for(pages, tolerance, "the first content")
        for turn in (1, 2):
            found = self.wait_for([pages[1 - pages.index(found)]], tolerance, f"the other page, turn {turn}")
        self.assertIn(f", {driver}, ", self.log())
        self.end(signal.SIGTERM)
        self.assertEqual(self.cage.wait(kiosk.PATIENCE), 0, self.log())

    def check_outputs(self, tolerance: int, driver: str):
        """Two outputs get other modes; one is unplugged; then the other is turned. Cage 0.1.4 itself leaves a window over
        the place of an output that has gone until another one changes."""
        display = screen.Display("1920x1080")
        self.addCleanup(display.close)
        manager = xwindows.Manager(display.name)
        self.addCleanup(manager.close)
        feed = self.folder / "assets" / "demo" / "program.json"
        self.start("--feed", str(feed), "--room", "Studion", "--at", screen.AT, "--speed", "0.001", SDL_VIDEODRIVER=driver,
                   CAGE_ON=display.name, WLR_X11_OUTPUTS="2")
        wait_until(lambda: "first content on the screen" in self.log() or self.check_alive(), "a page", told=self.log)
        left, right = manager.windows()
        manager.place(left, 0, 0, 960, 720)
        manager.place(right, 960, 0, 960, 720)
        self.wait_page(display, 1920, 720, tolerance)
        manager.ask_to_close(right)
        wait_until(lambda: manager.windows() == [left] or self.check_alive(), "one output less", told=self.log)
        manager.place(left, 0, 0, 600, 900)
        self.wait_page(display, 600, 900, tolerance)
        self.end(signal.SIGTERM)
        self.assertEqual(self.cage.wait(kiosk.PATIENCE), 0, self.log())

    def wait_page(self, display: screen.Display, width: int, height: int, tolerance: int):
        path = self.folder / f"{width}.png"
        self.output("snapshot", "--feed", DEMO, "--room", "Studion", "--at", screen.AT, "--output", path,
                    "--size", f"{width}x{height}")
        page = read_png(path.read_bytes())

        def there() -> bool:
            self.check_alive()
            shown = display.picture()
            return shown is not None and alike(shown.corner(width, height), page, tolerance)

        wait_until(there, f"the page in {width}x{height}", every=0.2,
                   told=lambda: display.picture().corner(width, height).difference(page) + "\n" + self.log())

    def test_through_xwayland_the_page_follows_outputs_that_change_and_go(self):
        self.check_outputs(SAME, "x11")

    def test_as_a_wayland_client_the_page_follows_outputs_that_change_and_go(self):
        self.check_outputs(BLENDED, "wayland")

    def test_through_xwayland_pages_stand_there_to_the_last_pixel_and_turn(self):
        self.check_turning(SAME, "x11")

    def test_as_a_wayland_client_pages_stand_there_and_turn(self):
        self.check_turning(BLENDED, "wayland")


if __name__ == "__main__":
    kiosk.main()
