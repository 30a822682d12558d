#!/usr/bin/env python3
"""Several feeds, adapters of one's own, headers, annotations: what staff write, and what comes out."""

import json

import feed_server
import kiosk
from kiosk import programme, session

MORNING = ("2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00")
NOON = ("2022-11-18T12:00:00+01:00", "2022-11-18T13:00:00+01:00")

# A provider that nobody has heard of.
TALKS = {"talks": [{"name": "Barnens rätt", "place": "Studion", "from": "2022-11-18 09:00", "minutes": 45, "sign": True},
                   {"name": "Yttrandefrihet", "place": "Galleriet", "from": "2022-11-18 10:00", "minutes": 60}]}
ADAPTER = """
{ "venue-kiosk": 1, title: "Our days", time_zone: "Europe/Stockholm", producer: "MyCMS",
  sessions: [ .talks[] | { title: .name, room: .place, start: .from, duration: .minutes,
                           access: (if .sign then ["sign-language-interpreted"] else [] end) } ] }
"""


class Adapters(kiosk.Case):
    def listed(self, *arguments) -> list[tuple]:
        read = json.loads(self.output("program", "--json", *arguments))
        return [(one["title"], one["room"], one["start"], one["end"]) for one in read["sessions"]]

    def test_a_new_provider_takes_one_jq_file(self):
        self.write("talks.json", TALKS)
        self.write("adapters/mycms.jq", ADAPTER)
        config = self.write("kiosk.json", {"feed": "talks.json", "format": "mycms"})
        expected = [("Barnens rätt", "Studion", "2022-11-18T09:00:00+01:00", "2022-11-18T09:45:00+01:00"),
                    ("Yttrandefrihet", "Galleriet", "2022-11-18T10:00:00+01:00", "2022-11-18T11:00:00+01:00")]
        self.assertEqual(self.listed("--config", config), expected)
        # For a trial without any config, from the folder that holds adapters/.
        self.assertEqual(self.listed("--feed", "talks.json", "--format", "mycms"), expected)
        now = json.loads(self.output("now", "--json", "--config", config, "--at", "2022-11-18T09:10"))
        self.assertEqual(now["rooms"][0]["now"][0]["access"], ["sign-language-interpreted"])
        self.assertIn("mycms by MyCMS, 2 sessions in 2 rooms on 1 day", self.output("check", "--config", config))

    def test_a_table_of_text_is_a_feed_too(self):
        self.write("adapters/table.jq", """
            { "venue-kiosk": 1, time_zone: "UTC", sessions: [ split("\\n")[1:][] | select(. != "") | split(";")
              | { title: .[0], room: .[1], start: .[2], duration: 60 } ] }""")
        feed = self.write("talks.csv", "Titel;Rum;Start\nA;Studion;2022-11-18T09:00\nB;Studion;2022-11-18T10:00\n")
        self.assertEqual([one[0] for one in self.listed("--feed", feed, "--format", "table")], ["A", "B"])

    def test_what_is_wrong_with_an_adapter_is_told_with_its_place(self):
        feed = self.write("talks.json", TALKS)
        for name, jq, said in (
            ("faulty", "{ a: ", r"adapters/faulty\.jq: the adapter is no jq program: syntax error"),
            ("angry", 'error("no talks")', r"adapters/angry\.jq: the adapter says: no talks"),
            ("empty", "{}", r'what the adapter "empty" gives: it is no programme'),
            ("endless", "def f: f; f", r"adapters/endless\.jq: the adapter took more than 5 s of computing time"),
        ):
            with self.subTest(name):
                self.write(f"adapters/{name}.jq", jq)
                done = self.call("program", "--feed", feed, "--format", name)
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stderr.decode(), rf"^venue-kiosk: .*talks\.json: .*{said}")

    def test_a_format_that_is_not_there_keeps_the_program_from_starting(self):
        self.write("talks.json", TALKS)
        config = self.write("kiosk.json", {"feed": "talks.json", "format": "sessionise"})
        for command in ("run", "check", "program"):
            done = self.call(command, "--config", config)
            self.assertEqual(done.returncode, 2, command)
            self.assertRegex(done.stderr.decode(), r'kiosk\.json:1:\d+: there is no format "sessionise".*did you mean "sessionize"')


class SeveralFeeds(kiosk.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)

    def test_feeds_and_annotations_make_one_programme(self):
        seen = []

        def guarded(handler):
            seen.append(handler.headers.get("Authorization"))
            body = json.dumps(programme([session("1", *NOON, room="hall", title="Lunch")])).encode()
            feed_server.body(body)(handler)

        self.server.add("/lunch.json", guarded)
        self.write("token.txt", "s3cret\n")
        self.write("main.json", programme([session("49", *MORNING, room="hall", title="Från osäkert till säkert")]))
        self.write("notes.csv", "Nummer;Teckenspråk;Notis\n49;ja;Hörlurar finns\n48;ja;\n")
        config = self.write("kiosk.json", {
            "annotations": "notes.csv",
            "feeds": ["main.json", {"url": self.server.url("/lunch.json"), "rooms": {"Hall": "hall"},
                                    "headers": {"Authorization": {"file": "token.txt", "prefix": "Bearer "}}}]})
        read = json.loads(self.output("program", "--json", "--config", config))
        self.assertEqual(len(read["rooms"]), 1, "the same room by name")
        self.assertEqual([(one["title"], one.get("access"), one.get("note")) for one in read["sessions"]],
                         [("Från osäkert till säkert", ["sign-language-interpreted"], "Hörlurar finns"), ("Lunch", None, None)])
        self.assertEqual(seen, ["Bearer s3cret"])

        said = self.output("check", "--config", config, code=1)
        self.assertNotIn("s3cret", said)
        self.assertEqual(said.count("\nfeed "), 2)
        self.assertIn("whole  2 sessions in 1 room", said)
        self.assertRegex(said, r"notes  .*notes\.csv\n +2 annotations")
        self.assertRegex(said, r'notes\.csv: line 3 \("48"\): no session has the id or number "48"')
        as_json = json.loads(self.output("check", "--json", "--config", config, code=1))
        self.assertEqual([one["sessions"] for one in as_json["feeds"]], [1, 1])

    def test_a_feed_that_fails_leaves_the_others(self):
        self.write("main.json", programme([session("49", *MORNING)]))
        config = self.write("kiosk.json", {"feeds": ["gone.json", "main.json"]})
        done = self.call("program", "--json", "--config", config)
        self.assertEqual(len(json.loads(done.stdout)["sessions"]), 1)
        self.assertIn("gone.json: there is no such file", done.stderr.decode())
        self.assertEqual(self.call("check", "--config", config).returncode, 1)

    def test_a_companion_completes_its_feed(self):
        self.write("sessions.json", [{"groupName": "All", "sessions": [
            {"id": "1", "title": "Talk", "startsAt": "2022-11-18T09:00:00", "endsAt": "2022-11-18T10:00:00", "room": "Hall",
             "isServiceSession": False, "speakers": [{"id": "s1", "name": "Ada"}], "categories": []}]}])
        self.write("speakers.json", [{"id": "s1", "fullName": "Ada", "tagLine": "Amnesty",
                                      "profilePicture": "https://example.org/ada.png"}])
        config = self.write("kiosk.json", {"time_zone": "Europe/Stockholm", "feeds": [
            {"url": "sessions.json", "with": {"speakers": "speakers.json"}}]})
        [one] = json.loads(self.output("program", "--json", "--config", config))["sessions"]
        self.assertEqual(one["people"][0]["portrait"], "https://example.org/ada.png")
        self.assertEqual(one["start"], "2022-11-18T09:00:00+01:00")


class Calendar(kiosk.Case):
    def test_a_programme_goes_out_as_icalendar_and_comes_back(self):
        feed = self.write("main.json", programme([session("49", *MORNING, title="Från osäkert, till säkert")]))
        done = self.call("program", "--ics", "--feed", feed)
        self.assertTrue(done.stdout.startswith(b"BEGIN:VCALENDAR\r\n"))
        [one] = json.loads(self.output("program", "--json", "--feed", self.write("out.ics", done.stdout)))["sessions"]
        self.assertEqual((one["title"], one["start"], one["end"]), ("Från osäkert, till säkert", *MORNING))
        self.assertEqual(self.call("program", "--ics", "--json", "--feed", feed).returncode, 2)


if __name__ == "__main__":
    kiosk.main()
