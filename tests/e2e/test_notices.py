#!/usr/bin/env python3
"""What staff tell at once: on the wall within its poll time plus a second, and never lost to a broken file."""

import json
import subprocess
import time

import feed_server
import kiosk
from kiosk import DEMO, session, programme, wait_until
import screen

POLL = 2
WITHIN = POLL + 1
FIRE = {"emergency": {"kind": "fire"}}
LUNCH = {"announcements": [{"text": "Lunch is served"}]}


class Notices(screen.Case):
    def setUp(self):
        super().setUp()
        self.file = self.write("notices.json", {})

    def drawn_with(self, notices: dict, *options: str):
        path = self.write(f"drawn-notices-{len(list(self.folder.iterdir()))}.json", notices)
        return self.drawn(DEMO, "--room", "Studion", "--notices", str(path), *options)

    def begin(self, notices, room: str = "Studion") -> screen.Running:
        config = self.write(f"{room}.json", {
            "feed": str(DEMO), "room": room, "motion": "none", "notices": str(notices), "notices_seconds": POLL})
        running = self.start(self.display(), "--config", str(config), home=f"home-{room}")
        running.wait_picture(self.drawn(DEMO, "--room", room), "the door")
        return running

    def test_a_file_that_staff_write_is_on_the_wall_at_once(self):
        lunch, fire = self.drawn_with(LUNCH), self.drawn_with(FIRE)
        test = self.drawn_with({"emergency": {"kind": "fire", "mode": "test"}})
        door = self.drawn(DEMO, "--room", "Studion")
        running = self.begin(self.file)
        for notices, expected in ((LUNCH, lunch), (FIRE, fire), ({"emergency": {"kind": "fire", "mode": "test"}}, test)):
            self.file.write_text(json.dumps(notices))
            running.wait_picture(expected, f"{notices}", within=WITHIN)
        self.file.write_text(json.dumps(LUNCH)[:-9])
        running.wait_log("poll failed: .*notices")
        running.check_picture(test, "the last good notices")
        which = self.drawn_with({"identify": {"from": "2022-11-18T08:00"}})
        self.file.write_text(json.dumps({"identify": {"from": "2022-11-18T08:00"}}))
        running.wait_picture(which, "which screen it is", within=WITHIN)
        self.file.write_text("{}")
        running.wait_picture(door, "the door again", within=WITHIN)

    def test_an_emergency_comes_from_a_server_after_it_has_failed(self):
        fire = self.drawn_with(FIRE)
        server = feed_server.Server()
        self.addCleanup(server.stop)
        notices = server.add("/notices", feed_server.body(b"{}"))
        running = self.begin(server.url("/notices"))
        notices.answer = feed_server.body(b"", 500)
        asked = len(notices.requests)
        # The clock of the screen all but stands; that of its polls does not.
        wait_until(lambda: len(notices.requests) >= asked + 3, "failing polls", told=running.log)
        notices.answer = feed_server.body(json.dumps(FIRE).encode())
        running.wait_picture(fire, "the emergency", within=WITHIN)

    def test_an_emergency_is_on_every_screen_within_its_poll_time_and_a_second(self):
        fire = self.drawn_with(FIRE)
        server = feed_server.Server()
        self.addCleanup(server.stop)
        notices = server.add("/notices", feed_server.body(b"{}"))
        wall = [self.begin(server.url("/notices"), room) for room in ("Studion", "Kongressen", "Galleriet", "Verkstan")]
        notices.answer = feed_server.body(json.dumps(FIRE).encode())
        begun = time.monotonic()
        for running in wall:
            running.wait_picture(fire, "the emergency", within=max(0.0, begun + WITHIN - time.monotonic()))

    def test_what_staff_say_of_a_session_is_what_the_commands_tell(self):
        one = session("1", "2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00")
        feed = self.write("feed.json", programme([one]))
        self.file.write_text(json.dumps({"overrides": [
            {"session": "1", "delay": 15, "from": "2022-11-18T08:00", "until": "2022-11-18T09:30"}, {"session": "x", "full": True}]}))
        options = ("--feed", str(feed), "--notices", str(self.file))
        for at, start in (("07:59:59", "09:00"), ("08:00:00", "09:15"), ("09:29:59", "09:15"), ("09:30:00", "09:00")):
            told = json.loads(self.output("program", "--json", "--at", f"2022-11-18T{at}", *options))
            self.assertEqual(told["sessions"][0]["start"], f"2022-11-18T{start}:00+01:00", at)
        check = subprocess.run([kiosk.program(), "check", *options], env=kiosk.environment(self.folder), text=True, capture_output=True)
        self.assertIn('override 2: no session has the id or number "x"', check.stdout)
        self.assertEqual(check.returncode, 1)


class Command(kiosk.Case):
    def notice(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([kiosk.program(), "notice", *arguments, "--file", str(self.folder / "notices.json")],
                              env=kiosk.environment(self.folder), text=True, capture_output=True, timeout=kiosk.PATIENCE)

    def written(self):
        return json.loads((self.folder / "notices.json").read_text())

    def test_staff_add_list_and_clear(self):
        self.assertEqual(self.notice("add", "--text", "sv=Lunch", "--text", "en=Lunch time", "--room", "A").returncode, 0)
        self.assertEqual(self.notice("add", "--session", "49", "--delay", "15").returncode, 0)
        self.assertEqual(self.notice("add", "--emergency", "fire").returncode, 0)
        self.assertEqual(self.written()["announcements"][0]["text"], {"sv": "Lunch", "en": "Lunch time"})
        listed = self.notice("list").stdout
        self.assertRegex(listed, r"1  emergency 1 +now, until .*fire")
        self.assertRegex(listed, r"3  override 1 +now, until .*49")
        self.assertEqual(self.notice("add", "--emergency", "fire", "--lifted").returncode, 0)
        self.assertEqual([one.get("mode") for one in self.written()["emergency"]], ["lifted"])
        self.assertEqual(self.notice("clear", "1", "3").returncode, 0)
        self.assertEqual((self.written()["emergency"], self.written()["overrides"]), ([], []))
        self.assertEqual(self.notice("clear", "all").returncode, 0)
        self.assertEqual(self.notice("list").stdout, "no notices\n")

    def test_staff_ask_which_screen_is_which(self):
        self.assertEqual(self.notice("add", "--identify", "--room", "Studion").returncode, 0)
        self.assertEqual(self.written()["identify"][0]["rooms"], ["Studion"])
        self.assertRegex(self.notice("list").stdout, r"1  identify 1 +now, until .*Studion")
        self.assertIn("--text", self.notice("add", "--identify", "--text", "A").stderr)

    def test_a_test_does_not_take_a_real_emergency_away(self):
        self.notice("add", "--emergency", "fire")
        self.notice("add", "--emergency", "fire", "--test")
        self.assertEqual(len(self.written()["emergency"]), 2)

    def test_faults_are_refused_with_a_remedy(self):
        self.assertIn("--session", self.notice("add", "--delay", "5").stderr)
        self.assertIn("2022-11-18T12:00", self.notice("add", "--text", "A", "--until", "soon").stderr)
        self.assertFalse((self.folder / "notices.json").exists())
        (self.folder / "notices.json").write_text('{"announcements": [')
        done = self.notice("add", "--text", "A")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, "line 1, column .*nothing was changed")


if __name__ == "__main__":
    kiosk.main()
