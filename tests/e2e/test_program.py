#!/usr/bin/env python3
"""`program`, `rooms`, `check` and the command line: what they print, and how they end."""

import json
import re

import kiosk
from kiosk import DEMO, ROOT, programme, session

SUBCOMMANDS = ("run", "check", "now", "program", "rooms", "snapshot")

SCHEDULE = {"schedule": {"version": "1", "conference": {"title": "Con", "time_zone_name": "Europe/Berlin", "days": [
    {"index": 0, "date": "2022-11-18", "rooms": {"Ada": [
        {"id": 1, "guid": "a", "title": "Talk &amp; <b>more</b>", "date": "2022-11-18T23:30:00+01:00", "start": "23:30",
         "duration": "1:00", "room": "Ada", "language": "en", "persons": [{"full_public_name": "Grace H."}]},
        {"id": 2, "guid": "b", "title": "", "date": "never", "room": "Ada"},
    ]}},
]}}}


class Programme(kiosk.Case):
    def test_the_demo_is_understood_whole(self):
        read = json.loads(self.output("program", "--json", "--feed", DEMO))
        written = json.loads(DEMO.read_text(encoding="utf-8"))
        self.assertEqual([one["id"] for one in read["sessions"]], [one["id"] for one in written["sessions"]])
        self.assertEqual([one["name"] for one in read["rooms"]], [one["name"] for one in written["rooms"]])
        self.assertEqual([one["start"] for one in read["sessions"]], [one["start"] for one in written["sessions"]])

    def test_what_is_printed_reads_back_to_the_same_bytes(self):
        feeds = {"demo": DEMO, "schedule.json": self.write("schedule.json", SCHEDULE)}
        for name, feed in feeds.items():
            with self.subTest(name):
                printed = self.output("program", "--json", "--feed", feed)
                again = self.output("program", "--json", "--feed", self.write("printed.json", printed))
                self.assertEqual(printed, again)

    def test_a_list_for_people_has_each_room_with_its_sessions(self):
        day = "2022-11-18T{}:00+01:00".format
        written = programme([session("a", day("09:00"), day("10:00"), "Ada"), session("b", day("10:30"), day("11:00"), "Grace"),
                             session("c", day("11:00"), day("12:00"), "Ada")], title="Con")
        written["sessions"].append({"id": "d", "title": "Session d", "start": day("13:00"), "end": day("14:00")})
        self.assertEqual(self.output("program", "--feed", self.write("programme.json", written)), """Con  (Europe/Stockholm, 2 rooms, 4 sessions)

Ada
  2022-11-18T09:00 to 2022-11-18T10:00  Session a
  2022-11-18T11:00 to 2022-11-18T12:00  Session c

Grace
  2022-11-18T10:30 to 2022-11-18T11:00  Session b

without a room: on no screen
  2022-11-18T13:00 to 2022-11-18T14:00  Session d
""")

    def test_a_schedule_is_converted_and_its_bad_session_is_told_not_fatal(self):
        feed = self.write("schedule.json", SCHEDULE)
        done = self.call("program", "--json", "--feed", feed)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        read = json.loads(done.stdout)
        self.assertEqual([(one["id"], one["title"], one["start"], one["end"]) for one in read["sessions"]],
                         [("a", "Talk & more", "2022-11-18T23:30:00+01:00", "2022-11-19T00:30:00+01:00")])
        self.assertIn("event", done.stderr.decode())
        self.assertEqual(self.call("check", "--feed", feed).returncode, 1)

    def test_a_broken_feed_ends_with_1_and_names_place_and_cause(self):
        whole = DEMO.read_bytes()
        cases = {
            "cut off": (whole[:3000], r"line \d+, column \d+: .*breaks off"),
            "a comma too much": (b'{"venue-kiosk": 1,\n "sessions": [1,]}', r"line 2, column \d+: .*comma"),
            "a web page": (b"<!doctype html><title>Log in</title>", "HTML page"),
            "another document": (b'{"hello": 1}', "programme"),
            "too deep": (b"[" * 100_000, "deep|nest|level"),
            "nothing": (b"", "empty"),
        }
        for name, (body, cause) in cases.items():
            for command in ("program", "now", "rooms"):
                with self.subTest(f"{name}, {command}"):
                    done = self.call(command, "--feed", self.write("broken.json", body))
                    said = done.stderr.decode()
                    self.assertEqual(done.returncode, 1, said)
                    self.assertRegex(said, rf"^venue-kiosk: .*broken\.json: .*({cause})")
                    self.assertEqual(done.stdout, b"")

    def test_a_feed_that_is_not_there_ends_with_1(self):
        done = self.call("program", "--feed", self.folder / "none.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("none.json: there is no such file", done.stderr.decode())

    def test_rooms_are_listed_with_what_is_held_in_them(self):
        listed = json.loads(self.output("rooms", "--json", "--feed", DEMO))
        self.assertEqual(len(listed), 8)
        self.assertEqual({"id", "name", "location", "sessions"}, set(listed[0]))
        demo = json.loads(DEMO.read_text(encoding="utf-8"))
        for room in listed:
            self.assertEqual(room["sessions"], sum(one["room"] == room["id"] for one in demo["sessions"]), room["id"])


class Check(kiosk.Case):
    def test_a_clean_programme_and_a_doubtful_one_end_differently(self):
        clean = programme([session("1", "2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00")])
        self.assertIn("nothing is wrong", self.output("check", "--feed", self.write("clean.json", clean)))
        overlapping = clean | {"sessions": [*clean["sessions"], clean["sessions"][0] | {"id": "2", "title": "Second"}]}
        said = self.output("check", "--feed", self.write("overlap.json", overlapping), code=1)
        self.assertRegex(said, '"Session 1" and "Second" run at the same time')

    def test_an_unknown_room_is_told_with_the_nearest(self):
        self.assertIn('did you mean "Studion"?', self.output("check", "--feed", DEMO, "--room", "Studio", code=1))


class CommandLine(kiosk.Case):
    def test_the_version_is_the_projects(self):
        version = re.search(r"project\(venue-kiosk VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text())[1]
        self.assertEqual(self.output("--version"), f"venue-kiosk {version}\n")

    def test_every_command_explains_itself(self):
        general = self.output("--help")
        for command in SUBCOMMANDS:
            with self.subTest(command):
                self.assertRegex(general, rf"(?m)^  {command}  ")
                self.assertIn("Usage:", self.output(command, "--help"))

    def test_a_wrong_command_line_ends_with_2(self):
        for arguments in (["--feeed", "x"], ["frobnicate"], ["snapshot", "--feed", DEMO], ["now", "--feed", DEMO, "--at", "noon"],
                          ["run", "--feed", DEMO, "--windowed", "big"], ["run", "--feed", DEMO, "--at", "x"]):
            with self.subTest(arguments):
                done = self.call(*arguments)
                self.assertEqual(done.returncode, 2, done.stderr.decode())
                self.assertNotEqual(done.stderr, b"")


if __name__ == "__main__":
    kiosk.main()
