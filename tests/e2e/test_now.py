#!/usr/bin/env python3
"""`now --json`: what runs and what comes next, to the second, on the demo's day and on nights that clocks change."""

import json

import kiosk
from kiosk import DEMO, programme, session


class Now(kiosk.Case):
    def board(self, at: str, feed=DEMO, *options) -> dict:
        return json.loads(self.output("now", "--json", "--feed", feed, "--at", at, *options))

    def rooms(self, at: str, feed=DEMO) -> dict:
        """Of each room: the ids of what runs, and of what is next."""
        found = {}
        for room in self.board(at, feed)["rooms"]:
            following = room["next"]
            found[room["id"]] = ([one["id"] for one in room["now"]], following and following["id"])
        return found

    def check(self, cases: dict, room: str, feed=DEMO):
        for at, expected in cases.items():
            with self.subTest(at):
                self.assertEqual(self.rooms(at, feed)[room], expected)


class OnTheDemo(Now):
    def test_session_49_begins_and_ends_on_the_second(self):
        self.check({
            "2022-11-18T08:59:59": ([], "49"),
            "2022-11-18T09:00:00": (["49"], "12"),
            "2022-11-18T09:59:59": (["49"], "12"),
            "2022-11-18T10:00:00": ([], "12"),
        }, "studion")

    def test_where_one_ends_as_the_other_begins_the_next_is_now(self):
        self.check({"2022-11-18T09:29:59": (["5"], "7"), "2022-11-18T09:30:00": (["7"], "14")}, "scenen")

    def test_of_several_at_once_the_one_that_started_last_leads(self):
        self.check({
            "2022-11-18T09:59:59": (["6"], "10"),
            "2022-11-18T10:00:00": (["10", "6"], "17"),
            "2022-11-18T10:44:59": (["10", "6"], "17"),
            "2022-11-18T10:45:00": (["6"], "17"),
            "2022-11-18T11:00:00": (["17", "6"], "30"),
            "2022-11-18T12:00:00": ([], "30"),
        }, "biblioteket")

    def test_an_evening_that_crosses_midnight_is_not_lost(self):
        self.check({
            "2022-11-18T19:29:59": ([], "45"),
            "2022-11-18T23:59:59": (["45"], None),
            "2022-11-19T00:00:00": (["45"], None),
            "2022-11-19T00:29:59": (["45"], None),
            "2022-11-19T00:30:00": ([], None),
        }, "scenen")

    def test_a_cancelled_session_stays_until_its_planned_end(self):
        self.check({"2022-11-18T09:59:59": (["4"], "16"), "2022-11-18T10:00:00": ([], "16")}, "verkstan")
        board = self.board("2022-11-18T09:30:00", DEMO, "--room", "Verkstan")
        self.assertEqual(board["rooms"][0]["now"][0]["status"]["kind"], "cancelled")

    def test_the_day_before_each_room_has_its_first_session_next(self):
        first = {"studion": "49", "kongressen": "1", "galleriet": "13", "verkstan": "4", "scenen": "2",
                 "biblioteket": "6", "tradgardsrummet": "3", "biografen": "11"}
        for at in ("2022-11-17T09:30:00", "2022-11-18T03:59:59"):
            with self.subTest(at):
                self.assertEqual(self.rooms(at), {room: ([], one) for room, one in first.items()})

    def test_the_day_after_nothing_is_left(self):
        for at in ("2022-11-19T00:30:00", "2022-11-19T09:30:00", "2023-11-18T09:30:00"):
            with self.subTest(at):
                self.assertEqual(set(map(repr, self.rooms(at).values())), {"([], None)"})

    def test_rooms_come_in_the_feeds_order_with_their_names(self):
        names = [room["name"] for room in json.loads(DEMO.read_text(encoding="utf-8"))["rooms"]]
        self.assertEqual([room["name"] for room in self.board("2022-11-18T09:12:00")["rooms"]], names)

    def test_a_room_can_be_chosen_and_an_unknown_one_is_named_with_the_nearest(self):
        self.assertEqual([r["id"] for r in self.board("2022-11-18T09:12", DEMO, "--room", "Studion")["rooms"]], ["studion"])
        done = self.call("now", "--feed", DEMO, "--at", "2022-11-18T09:12", "--room", "Studio")
        self.assertEqual(done.returncode, 1)
        self.assertIn('did you mean "Studion"?', done.stderr.decode())

    def test_the_answer_has_its_shape_and_session_49_all_its_facts(self):
        board = self.board("2022-11-18T08:12:00Z")
        self.assertEqual(board["at"], "2022-11-18T09:12:00+01:00")
        for room in board["rooms"]:
            self.assertEqual(set(room), {"id", "name", "now", "next", "moved_away"})
        found = board["rooms"][0]["now"][0]
        written = next(one for one in json.loads(DEMO.read_text(encoding="utf-8"))["sessions"] if one["id"] == "49")
        self.assertEqual(found["image"], (DEMO.parent / written["image"]).as_uri())
        for key in set(written) - {"status", "image"}:
            with self.subTest(key):
                self.assertEqual(found[key], written[key])

    def test_any_offset_names_the_same_moment_and_the_events_own_is_printed(self):
        same = ["2022-11-18T09:12:00", "2022-11-18T08:12:00Z", "2022-11-18T03:12:00-05:00", "2022-11-18T21:12:00+13:00"]
        self.assertEqual(len({json.dumps(self.board(at)) for at in same}), 1)


class OnNightsThatClocksChange(Now):
    def test_into_daylight_saving_time_an_hour_is_left_out(self):
        feed = self.write("spring.json", programme([
            session("before", "2022-03-27T01:00:00+01:00", "2022-03-27T01:30:00+01:00"),
            session("across", "2022-03-27T01:30:00+01:00", "2022-03-27T03:30:00+02:00"),
            session("after", "2022-03-27T03:30:00+02:00", "2022-03-27T04:30:00+02:00"),
        ]))
        self.check({
            "2022-03-27T01:29:59+01:00": (["before"], "across"),
            "2022-03-27T01:30:00+01:00": (["across"], "after"),
            "2022-03-27T01:59:59+01:00": (["across"], "after"),
            "2022-03-27T03:00:00+02:00": (["across"], "after"),
            "2022-03-27T03:29:59+02:00": (["across"], "after"),
            "2022-03-27T03:30:00+02:00": (["after"], None),
            "2022-03-27T04:30:00+02:00": ([], None),
        }, "hall", feed)
        self.assertEqual(self.board("2022-03-27T00:59:59Z", feed)["at"], "2022-03-27T01:59:59+01:00")
        board = self.board("2022-03-27T01:00:00Z", feed)
        self.assertEqual(board["at"], "2022-03-27T03:00:00+02:00")
        running = board["rooms"][0]["now"][0]
        self.assertEqual((running["start"], running["end"]), ("2022-03-27T01:30:00+01:00", "2022-03-27T03:30:00+02:00"))

    def test_out_of_daylight_saving_time_an_hour_comes_twice(self):
        feed = self.write("autumn.json", programme([
            session("before", "2022-10-30T01:30:00+02:00", "2022-10-30T02:30:00+02:00"),
            # An hour by the clock of the one who waits, none by the clock on the wall.
            session("hour", "2022-10-30T02:30:00+02:00", "2022-10-30T02:30:00+01:00"),
            session("after", "2022-10-30T02:30:00+01:00", "2022-10-30T04:00:00+01:00"),
        ]))
        self.check({
            "2022-10-30T02:29:59+02:00": (["before"], "hour"),
            "2022-10-30T02:30:00+02:00": (["hour"], "after"),
            "2022-10-30T02:59:59+02:00": (["hour"], "after"),
            "2022-10-30T02:00:00+01:00": (["hour"], "after"),
            "2022-10-30T02:29:59+01:00": (["hour"], "after"),
            "2022-10-30T02:30:00+01:00": (["after"], None),
            "2022-10-30T03:59:59+01:00": (["after"], None),
            "2022-10-30T04:00:00+01:00": ([], None),
        }, "hall", feed)
        self.assertEqual(self.board("2022-10-30T00:30:00Z", feed)["at"], "2022-10-30T02:30:00+02:00")
        board = self.board("2022-10-30T01:00:00Z", feed)
        self.assertEqual(board["at"], "2022-10-30T02:00:00+01:00")
        running = board["rooms"][0]["now"][0]
        self.assertEqual((running["start"], running["end"]), ("2022-10-30T02:30:00+02:00", "2022-10-30T02:30:00+01:00"))


if __name__ == "__main__":
    kiosk.main()
