#!/usr/bin/env python3
"""`snapshot`: pages as PNG files without a display; the livestream's QR code is read back by another program."""

import subprocess

import kiosk
from kiosk import DEMO
from picture import png_size, read_png

AT = ("--at", "2022-11-18T09:12:00+01:00")
SIZES = ("1280x720", "1920x1080", "1080x1920", "3840x2160")
STREAM = "https://www.facebook.com/events/5576613509041208"


class Snapshot(kiosk.Case):
    def draw(self, name: str, *options) -> bytes:
        path = self.folder / name
        printed = self.output("snapshot", "--feed", DEMO, *AT, "--output", path, *options)
        self.assertEqual(printed, f"{path}\n")
        return path.read_bytes()

    def test_the_livestreams_code_can_be_read_in_each_theme_and_size(self):
        for size in SIZES:
            for theme in ("dark", "light"):
                with self.subTest(size=size, theme=theme):
                    data = self.draw("door.png", "--room", "Studion", "--size", size, "--theme", theme)
                    self.assertEqual("{}x{}".format(*png_size(data)), size)
                    read = subprocess.run(
                        ["zbarimg", "--quiet", "--raw", self.folder / "door.png"],
                        capture_output=True, text=True, timeout=kiosk.PATIENCE, check=False)
                    self.assertEqual(read.stdout.split(), [STREAM], read.stderr)

    def test_no_code_remains_when_the_session_is_over(self):
        path = self.folder / "over.png"
        self.output("snapshot", "--feed", DEMO, "--room", "Studion", "--at", "2022-11-18T10:00:00+01:00", "--output", path)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", path], capture_output=True, text=True, check=False)
        self.assertNotIn(STREAM, read.stdout)

    def test_the_same_command_gives_the_same_bytes_wherever_the_machine_stands(self):
        for options in (("--room", "Studion"), ("--language", "en"), ("--view", "foyer", "--theme", "light")):
            with self.subTest(options):
                self.assertEqual(self.draw("a.png", *options), self.draw("b.png", *options))
        here = self.draw("a.png")
        self.output("snapshot", "--feed", DEMO, *AT, "--output", self.folder / "c.png", TZ="America/Lima", LC_ALL="C")
        self.assertEqual(here, (self.folder / "c.png").read_bytes())

    def test_time_room_language_theme_and_rotation_of_pages_make_a_difference(self):
        base = self.draw("base.png", "--room", "Studion", "--size", "1280x720")
        for options in (("--at", "2022-11-18T09:13:00+01:00"), ("--language", "en"), ("--theme", "light"),
                        ("--room", "Scenen"), ("--view", "foyer"), ("--display-margin", "5")):
            with self.subTest(options):
                path = self.folder / "other.png"
                all_options = dict(zip(("--at", "--room", "--size"), (AT[1], "Studion", "1280x720")))
                all_options[options[0]] = options[1]
                flat = [word for pair in all_options.items() for word in pair]
                self.output("snapshot", "--feed", DEMO, *flat, "--output", path)
                self.assertNotEqual(base, path.read_bytes())

    def test_all_pages_are_written_and_differ(self):
        folder = self.folder / "out" / "pages"
        rooms = ("--room", "Studion", "--room", "Scenen", "--room", "Trädgårdsrummet")
        printed = self.output("snapshot", "--feed", DEMO, *AT, "--all-pages", "--output", folder, "--size", "1280x720", *rooms)
        names = sorted(path.name for path in folder.iterdir())
        self.assertEqual([name[:2] for name in names], ["01", "02", "03"])
        self.assertEqual(sorted(printed.splitlines()), sorted(str(folder / name) for name in names))
        pages = [(folder / name).read_bytes() for name in names]
        self.assertEqual({png_size(page) for page in pages}, {(1280, 720)})
        self.assertEqual(len(set(pages)), 3)
        self.assertIn(self.draw("one.png", "--size", "1280x720", *rooms), pages)

    def test_languages_take_turns_page_by_page_and_by_the_clock(self):
        programme = self.folder / "program.json"
        programme.write_text("""{"venue-kiosk": 1, "time_zone": "Europe/Stockholm", "sessions": [
            {"title": {"sv": "Invigning", "en": "Opening"}, "room": "A", "start": "2022-11-18T09:00", "duration": 60},
            {"title": "Fika", "room": "B", "start": "2022-11-18T09:00", "duration": 60}]}""", encoding="utf-8")
        folder = self.folder / "pages"
        both = ("snapshot", "--feed", programme, "--room", "A", "--room", "B", "--size", "1280x720")
        self.output(*both, "--language", "sv", "--language", "en", *AT, "--all-pages", "--output", folder)
        names = sorted(path.name for path in folder.iterdir())
        self.assertEqual(names, ["01-a-sv.png", "02-a-en.png", "03-b-sv.png", "04-b-en.png"])
        pages = [(folder / name).read_bytes() for name in names]
        self.assertEqual(len(set(pages)), 4)
        # A door alone turns between its languages every page_seconds.
        seen = []
        for second in ("00", "15", "30"):
            path = self.folder / f"door-{second}.png"
            self.output("snapshot", "--feed", programme, "--room", "A", "--language", "sv", "--language", "en",
                        "--at", f"2022-11-18T09:12:{second}+01:00", "--size", "1280x720", "--output", path)
            seen.append(path.read_bytes())
        self.assertEqual(seen[0], seen[2])
        alone = []
        for language in ("sv", "en"):
            path = self.folder / f"door-{language}.png"
            self.output("snapshot", "--feed", programme, "--room", "A", "--language", language,
                        "--at", "2022-11-18T09:12:00+01:00", "--size", "1280x720", "--output", path)
            alone.append(path.read_bytes())
        self.assertNotEqual(alone[0], alone[1])
        self.assertCountEqual(alone, seen[:2])

    def test_a_page_is_drawn_to_its_edges_and_is_not_one_colour(self):
        drawn = read_png(self.draw("small.png", "--room", "Studion", "--size", "1280x720"))
        self.assertEqual(drawn.rgb[:3].hex(), "0b1020", "the background of the dark theme")
        self.assertGreater(len(set(zip(*[iter(drawn.rgb)] * 3))), 50)

    def test_a_place_that_cannot_be_written_ends_with_1_and_is_named(self):
        done = self.call("snapshot", "--feed", DEMO, *AT, "--output", self.folder / "none" / "x.png")
        self.assertEqual(done.returncode, 1)
        self.assertIn("none/x.png", done.stderr.decode())


if __name__ == "__main__":
    kiosk.main()
