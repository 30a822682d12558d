#!/usr/bin/env python3
"""`gallery`: one HTML page with a picture of every view, state, theme and language."""

from html.parser import HTMLParser

import kiosk
from picture import png_size

SESSION = kiosk.session(
    "1", "2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00",
    people=[{"name": "Ann Lind", "role": "moderator"}])
CANCELLED = kiosk.session(
    "2", "2022-11-18T11:00:00+01:00", "2022-11-18T12:00:00+01:00", status={"kind": "cancelled"})


class Page(HTMLParser):
    def __init__(self, text: str):
        super().__init__()
        self.pictures, self.headings, self.addresses = [], [], []
        self.in_heading = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.addresses += [value for name, value in attrs if name in ("href", "src")]
        if tag == "img":
            self.pictures.append(attributes)
        self.in_heading = tag == "h2"

    def handle_data(self, data):
        if self.in_heading:
            self.headings.append(data)
            self.in_heading = False


# Several dozen pictures are drawn.
kiosk.PATIENCE = 240.0


class Gallery(kiosk.Case):
    def test_shows_every_view_theme_and_language_on_one_page(self):
        feed = self.write("feed.json", kiosk.programme([SESSION, CANCELLED]))
        directory = self.folder / "gallery"
        printed = self.output("gallery", "--feed", feed, "--language", "en", "--colors-primary", "#7A1FA2", "--output", directory)
        page = Page((directory / "index.html").read_text())
        self.assertEqual(len(page.pictures), len(list(directory.glob("*.png"))))
        self.assertIn(f"{directory}/index.html: {len(page.pictures)} pictures", printed)
        for heading in ("View door", "View foyer", "View people", "Every theme", "Every language", "Left out"):
            self.assertIn(heading, page.headings)
        files = {picture["src"] for picture in page.pictures}
        self.assertLessEqual(
            {"door-now-en.png", "door-cancelled-en-upright.png", "foyer-after-en.png", "door-now-event-en.png",
             "door-now-high-contrast-en.png", "foyer-now-sv.png"}, files)
        self.assertLessEqual({"sv", "en", "ar"}, {picture["lang"] for picture in page.pictures})
        for picture in page.pictures:
            size = png_size((directory / picture["src"]).read_bytes())
            self.assertEqual(size, (int(picture["width"]), int(picture["height"])), picture["src"])
        outside = [address for address in page.addresses if not address.startswith("#") and not (directory / address).is_file()]
        self.assertEqual(outside, [])

    def test_says_what_stands_in_its_way(self):
        feed = self.write("feed.json", kiosk.programme([SESSION]))
        self.write("file", "")
        done = self.call("gallery", "--feed", feed, "--output", self.folder / "file")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(b"the directory cannot be made", done.stderr)
        done = self.call("gallery", "--feed", feed, "--output", self.folder / "g", "--at", "2022-11-18T09:12")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"finds its own moments", done.stderr)


if __name__ == "__main__":
    kiosk.main()
