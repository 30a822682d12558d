#!/usr/bin/env python3
"""The config file: where it is looked for, what overrides it, and what is said of a bad one before a window opens."""

import json

import kiosk
from kiosk import DEMO, programme, session

DAY = ("2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00")


class Search(kiosk.Case):
    """Each place has a config of its own that names another programme."""

    def feed(self, name: str) -> str:
        return str(self.write(f"{name}.json", programme([session("1", *DAY)], title=name)))

    def title(self, *options, **more) -> str:
        done = json.loads(self.output("program", "--json", *options, **more))
        return done["title"]

    def test_the_nearest_of_the_places_is_read(self):
        here = self.folder / "here"
        here.mkdir()
        self.write("config/venue-kiosk/kiosk.json", {"feed": self.feed("user")})
        self.assertEqual(self.title(cwd=here), "user")
        local = self.write("here/kiosk.json", {"feed": self.feed("local")})
        self.assertEqual(self.title(cwd=here), "local")
        named = self.write("any.json", {"feed": self.feed("named")})
        self.assertEqual(self.title("--config", named, cwd=here), "named")
        local.unlink()
        self.assertEqual(self.title(cwd=here), "user")

    def test_without_xdg_config_home_it_is_the_homes_config_folder(self):
        self.write(".config/venue-kiosk/kiosk.json", {"feed": self.feed("home")})
        self.assertEqual(self.title(XDG_CONFIG_HOME=""), "home")

    def test_a_feed_alone_on_the_command_line_needs_no_file(self):
        self.write("kiosk.json", "not even JSON")
        self.assertEqual(self.title("--feed", self.feed("typed")), "typed")

    def test_nothing_found_ends_with_2_and_says_where_it_looked(self):
        done = self.call("now")
        self.assertEqual(done.returncode, 2)
        for place in ("./kiosk.json", str(self.folder / "config/venue-kiosk/kiosk.json"), "/etc/venue-kiosk/kiosk.json"):
            self.assertIn(place, done.stderr.decode())

    def test_a_relative_feed_lies_beside_the_config(self):
        self.write("place/feed.json", programme([session("1", *DAY)], title="beside"))
        config = self.write("place/kiosk.json", {"feed": "feed.json"})
        self.assertEqual(self.title("--config", config), "beside")


class Overrides(kiosk.Case):
    def rooms(self, *options) -> dict:
        return json.loads(self.output("now", "--json", "--at", "2022-11-18T09:12:00+01:00", *options))

    def test_settings_can_be_overridden_for_a_trial(self):
        naive = programme([session("1", "2022-11-18T09:00:00", "2022-11-18T10:00:00")])
        del naive["time_zone"]
        other = self.write("other.json", naive)
        config = self.write("kiosk.json", f'{{ // comments are allowed\n "feed": "{DEMO}", "room": "Studion" }}')
        self.assertEqual([r["id"] for r in self.rooms("--config", config)["rooms"]], ["studion"])
        found = self.rooms("--config", config, "--room", "Scenen", "--room", "Biografen")
        self.assertEqual([r["id"] for r in found["rooms"]], ["scenen", "biografen"])
        found = self.rooms("--config", config, "--feed", other, "--room", "Hall", "--time-zone", "Asia/Tokyo")
        self.assertEqual(found["at"], "2022-11-18T17:12:00+09:00")
        self.assertEqual(found["rooms"][0]["next"], None)
        found = self.rooms("--config", config, "--feed", other, "--room", "Hall", "--time-zone", "America/New_York")
        self.assertEqual(found["rooms"][0]["next"]["start"], "2022-11-18T09:00:00-05:00")


class Bad(kiosk.Case):
    CASES = {
        '{ "feed": "x",\n  "rom": "Studion" }': r'kiosk\.json:2:3: .*"rom".*did you mean "room"\?',
        '{ "feed": "x",\n  "poll_seconds": "5" }': r'kiosk\.json:2:19: "poll_seconds".*5 to 86400',
        '{ "feed": "x",\n  "page_seconds": 1 }': r'kiosk\.json:2:19: "page_seconds"',
        '{ "feed": "x", "display":\n { "rotaton": 90 } }': r'kiosk\.json:2:4: .*did you mean "rotation"\?',
        '{ "feed": "x", "view": "dor" }': r'kiosk\.json:1:24: "view".*did you mean "door"\?',
        '{ "feed": "x",\n\n"time_zone": "Europe/Stokholm" }': r'kiosk\.json:3:14: .*did you mean "Europe/Stockholm"',
        '{ "room": "Studion" }': r'kiosk\.json.*"feed"',
        '{ "feed": "x" ': r"kiosk\.json:1:\d+: ",
        '{ "feed": "x", "language": "svv" }': r'kiosk\.json.*"language".*did you mean "sv"\?',
        '{ "feed": "x", "theme": "drak" }': r'kiosk\.json.*"theme".*did you mean "dark"\?',
    }

    def test_a_bad_file_ends_with_2_and_names_place_key_and_remedy(self):
        for text, message in self.CASES.items():
            self.write("kiosk.json", text)
            for command in ("now", "run"):
                with self.subTest(f"{command}: {text}"):
                    done = self.call(command)
                    said = done.stderr.decode()
                    self.assertEqual(done.returncode, 2, said)
                    self.assertRegex(said, message)
                    # A line of the log would mean that a window was tried.
                    self.assertNotIn("window", said)
                    self.assertEqual(len(said.splitlines()), 1, said)

    def test_a_bad_value_on_the_command_line_names_its_option(self):
        done = self.call("now", "--feed", DEMO, "--time-zone", "Europe/Stokholm")
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr.decode(), r'--time-zone: .*did you mean "Europe/Stockholm"')

    def test_a_bad_file_opens_no_window_where_there_is_no_display_to_open_it_on(self):
        """With a display that nobody serves, even trying would end in another message."""
        self.write("kiosk.json", '{ "feed": "x", "rom": "" }')
        done = self.call("run", DISPLAY=":987", SDL_VIDEODRIVER="x11")
        self.assertEqual((done.returncode, b'"rom"' in done.stderr), (2, True), done.stderr.decode())

    def test_without_a_display_it_does_not_start(self):
        for more in ({}, {"DISPLAY": ":987", "SDL_VIDEODRIVER": "x11"}):
            with self.subTest(more):
                done = self.call("run", "--feed", DEMO, **more)
                self.assertEqual(done.returncode, 2, done.stderr.decode())
                self.assertRegex(done.stderr.decode(), "(?i)display")


if __name__ == "__main__":
    kiosk.main()
