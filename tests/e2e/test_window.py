#!/usr/bin/env python3
"""The program in a real window under Xvfb, fed by a real server: what it is sent stands on the display."""

import feed_server
import kiosk
from kiosk import DEMO, wait_until
from picture import read_png
import screen


class Window(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)

    def start_polling(self, path: str, *arguments: str, **more) -> screen.Running:
        return self.start(self.display(), "--feed", self.server.url(path), "--poll-seconds", "5", *arguments, **more)

    # To the last pixel, and without a mouse pointer.
    def test_the_window_shows_what_snapshot_draws(self):
        self.server.add("/feed", feed_server.tagged(DEMO.read_bytes()))
        door = ("--room", "Studion")
        cases = {
            "door": (door, lambda: self.drawn(DEMO, *door)),
            "foyer": (("--language", "en", "--theme", "light"), lambda: self.drawn(DEMO, "--language", "en", "--theme", "light")),
            "upright": ((*door, "--display-rotation", "90"), lambda: self.drawn(DEMO, *door, "--size", "720x1280").turned()),
        }
        for name, (options, expected) in cases.items():
            with self.subTest(name):
                running = self.start_polling("/feed", *options, home=name)
                running.wait_picture(expected(), "the first content")
                self.assertEqual(running.end(), 0, running.log())

    def test_pages_turn_by_the_clock(self):
        rooms = ("--room", "Studion", "--room", "Scenen")
        folder = self.folder / "pages"
        self.output("snapshot", "--feed", DEMO, "--at", screen.AT, "--size", screen.SIZE, "--all-pages", "--output", folder, *rooms)
        pages = [read_png(path.read_bytes()) for path in sorted(folder.iterdir())]
        self.assertEqual(len(pages), 2)
        self.server.add("/feed", feed_server.tagged(DEMO.read_bytes()))
        running = self.start_polling("/feed", "--page-seconds", "3", *rooms, speed="1")
        for turn in range(4):
            # The order of the first two depends on how long the start takes.
            if turn == 0:
                found = wait_until(lambda: next((p for p in pages if p == running.display.picture()), None), "a page", told=running.log)
            else:
                found = pages[1 - pages.index(found)]
                running.wait_picture(found, f"the other page, turn {turn}", within=3 + 4)

    def test_a_window_for_trial_has_the_size_that_was_asked_for(self):
        self.server.add("/feed", feed_server.tagged(DEMO.read_bytes()))
        running = self.start_polling("/feed", "--windowed", "640x480", "--room", "Studion")
        self.output("snapshot", "--feed", DEMO, "--room", "Studion", "--at", screen.AT, "--size", "640x480",
                    "--output", self.folder / "small.png")
        small = read_png((self.folder / "small.png").read_bytes())
        rows = [small.rgb[y * 1920:(y + 1) * 1920] for y in range(480)]

        def shown() -> bool:
            running.check_alive()
            picture = running.display.picture()
            return picture is not None and all(row in picture.rgb for row in rows[::16])

        wait_until(shown, "the page in a window", told=running.log)


if __name__ == "__main__":
    kiosk.main()
