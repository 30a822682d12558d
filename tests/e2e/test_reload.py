#!/usr/bin/env python3
"""Settings, feeds and slides that change while the program runs: on the wall at once, without a restart."""

import json
import os

import kiosk
from kiosk import DEMO, noted, programme, session
import screen

# What staff are promised, and the time it takes to look at a display.
AT_ONCE = 2 + 1


class Reload(screen.Case):
    def setUp(self):
        super().setUp()
        self.config = self.folder / "kiosk.json"

    def edit(self, **settings):
        """As most editors do: a new file takes the place of the old one."""
        draft = self.folder / "kiosk.json.draft"
        draft.write_text(json.dumps({"feed": str(DEMO), "motion": "none"} | settings))
        os.replace(draft, self.config)

    def begin(self, **settings) -> screen.Running:
        self.edit(**settings)
        return self.start(self.display(), "--config", str(self.config))

    def test_the_room_of_a_screen(self):
        running = self.begin(room="Studion")
        running.wait_picture(self.drawn(DEMO, "--room", "Studion"), "the door of the first room")
        for room in ("Scenen", "Studion"):
            expected = self.drawn(DEMO, "--room", room)
            self.edit(room=room)
            running.wait_picture(expected, f"the door of {room}", within=AT_ONCE)
        # In place, and so often that half-written files would be read.
        expected = self.drawn(DEMO, "--room", "Scenen", "--theme", "light")
        for _ in range(50):
            self.config.write_text(json.dumps({"feed": str(DEMO), "motion": "none", "room": "Scenen", "theme": "light"}))
        running.wait_picture(expected, "the door in another theme", within=AT_ONCE)
        self.assertEqual(len(running.log().split("first content on the screen")), 2, "one window from first to last")
        self.assertEqual(running.end(), 0, running.log())

    def test_the_display_is_turned(self):
        running = self.begin(room="Studion")
        running.wait_picture(self.drawn(DEMO, "--room", "Studion"), "the upright picture")
        expected = self.drawn(DEMO, "--room", "Studion", "--size", "720x1280").turned()
        self.edit(room="Studion", display={"rotation": 90})
        running.wait_picture(expected, "the turned picture", within=AT_ONCE)

    def test_a_faulty_edit_keeps_what_was_good(self):
        shown = self.drawn(DEMO, "--room", "Studion")
        running = self.begin(room="Studion")
        running.wait_picture(shown, "the door")
        self.config.write_text('{ "feed": "program.json", "room": Scenen }')
        running.wait_log(r"kiosk\.json:1:\d+: .*; the screen goes on with the settings that it has")
        running.check_picture(shown, "the door as it was")
        # The editor's file is gone for a moment.
        self.config.unlink()
        running.wait_log(r"kiosk\.json: [^\n]*; the screen goes on")
        running.check_picture(shown, "the door as it was")
        expected = self.drawn(DEMO, "--room", "Scenen")
        self.edit(room="Scenen")
        running.wait_picture(expected, "the mended settings", within=AT_ONCE)

    def test_another_feed(self):
        first = self.write("first.json", noted("As it was"))
        second = self.write("second.json", noted("Of another feed"))
        running = self.begin(feed=str(first))
        running.wait_picture(self.drawn(noted("As it was")), "the first feed")
        expected = self.drawn(noted("Of another feed"))
        self.edit(feed=str(second))
        running.wait_picture(expected, "the second feed", within=AT_ONCE)
        # The file of a feed is looked at when it changes, not only with the next poll.
        expected = self.drawn(noted("As it has become"))
        second.write_bytes(noted("As it has become"))
        running.wait_picture(expected, "the changed file", within=AT_ONCE)

    def test_annotations(self):
        one = session("1", "2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00", title="Annotated")
        feed = self.write("feed.json", programme([one]))
        table = self.write("table.csv", "ID;Notis\n1;\n")
        running = self.begin(feed=str(feed), annotations=str(table))
        running.wait_picture(self.drawn(json.dumps(programme([one])).encode()), "the programme without a note")
        expected = self.drawn(json.dumps(programme([one | {"note": "Headphones in the foyer"}])).encode())
        table.write_text("ID;Notis\n1;Headphones in the foyer\n")
        running.wait_picture(expected, "the note", within=AT_ONCE)


if __name__ == "__main__":
    kiosk.main()
