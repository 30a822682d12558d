#!/usr/bin/env python3
"""What a feed changes is told at every door it concerns, outlives a restart, and ends with a programme of its own."""

import json
import signal

import feed_server
import kiosk
from kiosk import programme, session, wait_until
from picture import read_png
import screen
from screen import AT, SIZE


def at(time: str) -> str:
    return f"2022-11-18T{time}:00+01:00"


def slot(identity: str, room: str, start: str, end: str) -> dict:
    return session(identity, at(start), at(end), room)


# A morning, at 09:12, in rooms that the feed lists only while there is something in them.
PLAN = [
    slot("runs", "hall", "09:00", "10:00"),
    slot("stays", "hall", "11:00", "12:00"),
    slot("moves", "annex", "10:00", "10:45"),
    slot("waits", "annex", "12:00", "13:00"),
    slot("goes", "attic", "10:00", "11:00"),
]
CHANGED = [
    slot("runs", "hall", "09:00", "10:00"),
    slot("moves", "hall", "10:00", "10:45"),
    slot("stays", "hall", "11:00", "12:00"),
    slot("waits", "annex", "12:30", "13:30"),
]
STATUS = {
    "goes": {"kind": "cancelled", "until": at("11:00")},
    "moves": {"kind": "moved", "moved_from": "annex", "until": at("10:45")},
    "waits": {"kind": "delayed", "planned_start": at("12:00"), "until": at("13:00")},
}


class Changes(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)
        self.feed = self.server.add("/feed", self.answer(PLAN))
        self.home = self.folder / "home"

    @staticmethod
    def answer(sessions: list[dict], **more):
        return feed_server.alone(feed_server.tagged(json.dumps(programme(sessions, **more)).encode()))

    def run_screen(self, display: screen.Display, room: str = "attic") -> screen.Running:
        return self.start(display, "--feed", self.server.url("/feed"), "--poll-seconds", "5", "--room", room)

    def at_home(self, *arguments) -> str:
        """What a command says that shares the screen's cache."""
        return self.output(*arguments, "--feed", self.server.url("/feed"),
                           HOME=str(self.home), XDG_CACHE_HOME=str(self.home / "cache"))

    def doors(self, time: str = AT) -> dict:
        rooms = json.loads(self.at_home("now", "--json", "--at", time))["rooms"]
        return {room["id"]: room for room in rooms}

    def told(self, time: str = AT) -> dict:
        """The status of each session that stands at any door."""
        found = {}
        for room in self.doors(time).values():
            for one in [*room["now"], *([room["next"]] if room["next"] else []), *room["moved_away"]]:
                if "status" in one:
                    found[one["id"]] = one["status"]
        return found

    def snapshot(self, room: str):
        path = self.folder / f"{room}.png"
        self.at_home("snapshot", "--at", AT, "--size", SIZE, "--output", path, "--room", room)
        return read_png(path.read_bytes())

    def change(self, running: screen.Running, sessions: list[dict]):
        """Waits until the running screen has seen it."""
        self.feed.answer = self.answer(sessions)
        running.wait_log(rf"programme received: \d+ sessions in \d+ rooms[^\n]*(\n.*)*programme received")

    def test_they_are_told_at_each_door_and_outlive_a_restart(self):
        display = self.display()
        running = self.run_screen(display)
        running.wait_log("programme received: 5 sessions in 3 rooms")
        self.assertEqual(self.told(), {})

        self.change(running, CHANGED)
        running.wait_log('change: "Session goes": gone from the feed')
        running.wait_log('change: "Session moves": moved from "Annex" to "Hall"')
        running.wait_log('change: "Session waits": from ')
        self.assertEqual(self.told(), STATUS)
        doors = self.doors()
        self.assertEqual(doors["attic"]["next"]["id"], "goes", "a room that the feed does not list any more")
        self.assertEqual(doors["hall"]["next"]["id"], "moves")
        self.assertEqual([one["id"] for one in doors["annex"]["moved_away"]], ["moves"])
        self.assertEqual(self.doors(at("10:45"))["annex"]["moved_away"], [], "its old end")
        running.wait_picture(self.snapshot("attic"), "the cancelled session at its door")

        running.end(signal.SIGKILL)
        shown = {room: self.snapshot(room) for room in ("attic", "annex", "hall")}
        for room, picture in shown.items():
            running = self.run_screen(display, room)
            running.wait_log("programme from the store")
            running.wait_picture(picture, f"the changes at {room}, after a restart")
            self.assertNotIn("change:", running.log(), "nothing is told as new")
            running.end()
        self.assertEqual(self.told(), STATUS)

        # While the screen is off, one comes back and one goes on changing; then it is another programme.
        back = [one for one in CHANGED if one["id"] != "waits"]
        self.feed.answer = self.answer([*back, PLAN[4], slot("waits", "hall", "12:45", "13:45")])
        running = self.run_screen(display)
        running.wait_log('change: "Session waits": moved from "Annex" to "Hall"')
        again = STATUS | {"waits": {"kind": "moved", "moved_from": "annex", "planned_start": at("12:00"),
                                    "until": at("13:00")}}
        del again["goes"]
        self.assertEqual(self.told() | self.told(at("12:10")), again)

        anew = [one | {"id": f"new-{one['id']}", "title": f"Anew {one['id']}"} for one in CHANGED]
        self.change(running, anew)
        running.wait_log("change: none is told any more")
        for time in ("09:12", "10:12", "12:12"):
            self.assertEqual(self.told(at(time)), {}, time)
        self.assertNotIn("attic", self.doors())
        self.assertEqual(running.end(), 0)

    def test_a_renamed_room_is_followed_by_its_id(self):
        rooms = [{"id": "r1", "name": "Hall"}, {"id": "r2", "name": "Annex"}]
        sessions = [slot("one", "r1", "09:00", "10:00"), slot("two", "r2", "09:00", "10:00")]
        self.feed.answer = self.answer(sessions, rooms=rooms)
        display = self.display()
        running = self.run_screen(display, "Hall")
        running.wait_log("programme received: 2 sessions in 2 rooms")
        before = self.snapshot("r1")
        running.wait_picture(before, "the room by its name")

        rooms[0]["name"] = "Aula Magna"
        self.feed.answer = self.answer(sessions, rooms=rooms)
        running.wait_log('room "Hall": the feed calls it "Aula Magna" now')
        running.wait_picture(self.snapshot("r1"), "the room by its new name")
        running.end(signal.SIGKILL)
        running = self.run_screen(display, "Hall")
        running.wait_log("programme from the store")
        running.wait_picture(self.snapshot("r1"), "the same after a restart")
        self.assertIn('calls it "Aula Magna" now', self.output(
            "check", "--feed", self.server.url("/feed"), "--room", "Hall", code=1,
            HOME=str(self.home), XDG_CACHE_HOME=str(self.home / "cache")))
        self.assertEqual(running.end(), 0)

    def test_a_journal_that_cannot_be_read_is_told_and_keeps_nothing_from_starting(self):
        display = self.display()
        running = self.run_screen(display)
        running.wait_log("programme received: 5 sessions")
        self.change(running, CHANGED)
        running.wait_log("change: ")
        running.end()
        journals = wait_until(lambda: list(self.home.rglob("*.changes.json")), "a journal")
        self.assertEqual(len(journals), 1)
        journals[0].write_bytes(journals[0].read_bytes()[:-40])
        running = self.run_screen(display, "hall")
        running.wait_log(r"\[warning\] journal of changes: .*\.changes\.json: ")
        running.wait_picture(self.snapshot("hall"), "the programme without its marks")
        self.assertEqual(self.told(), {})
        self.assertEqual(running.end(), 0)


if __name__ == "__main__":
    kiosk.main()
