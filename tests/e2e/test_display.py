#!/usr/bin/env python3
"""A display that changes while the screen runs: another mode, upright, unplugged, back. No window manager helps."""

import subprocess

import kiosk
from kiosk import DEMO, wait_until
import screen

LARGEST = (1920, 1080)
SMALL, UPRIGHT = (1280, 720), (720, 1080)


class Display(screen.Case):
    def xrandr(self, *arguments: str, check: bool = True):
        subprocess.run(["xrandr", *arguments], env=kiosk.environment(self.folder, DISPLAY=self.shown_on.name), check=check,
                       capture_output=True, timeout=kiosk.PATIENCE)

    def add_mode(self, width: int, height: int):
        """Of that size; the times of a beam that is not there."""
        self.xrandr("--newmode", f"{width}x{height}", "60", *map(str, (width, width + 8, width + 16, width + 24)),
                    *map(str, (height, height + 2, height + 4, height + 8)))
        self.xrandr("--addmode", "screen", f"{width}x{height}")

    def switch(self, width: int, height: int):
        self.xrandr("--output", "screen", "--mode", f"{width}x{height}")

    def wait_page(self, width: int, height: int):
        """The whole page in that size, to the last pixel."""
        page = self.drawn(DEMO, "--room", "Studion", "--size", f"{width}x{height}")

        def there() -> bool:
            self.running.check_alive()
            picture = self.shown_on.picture()
            return picture is not None and picture.corner(width, height) == page

        def told() -> str:
            return self.shown_on.picture().corner(width, height).difference(page) + "\n" + self.running.log()

        wait_until(there, f"the page in {width}x{height}", told=told, every=0.1)

    def test_the_page_follows_it(self):
        self.shown_on = screen.Display("x".join(map(str, LARGEST)))
        self.addCleanup(self.shown_on.close)
        for size in (SMALL, UPRIGHT):
            self.add_mode(*size)
        self.running = self.start(self.shown_on, "--feed", str(DEMO), "--room", "Studion")
        self.wait_page(*LARGEST)
        self.switch(*SMALL)
        self.wait_page(*SMALL)
        self.switch(*UPRIGHT)
        self.wait_page(*UPRIGHT)
        # Unplugged; xrandr itself fails afterwards, for a screen without any size.
        self.xrandr("--output", "screen", "--off", check=False)
        self.switch(*LARGEST)
        self.wait_page(*LARGEST)
        self.assertEqual(self.running.end(), 0, self.running.log())


if __name__ == "__main__":
    kiosk.main()
