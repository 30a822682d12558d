#!/usr/bin/env python3
"""The program in a real window polls a real server: news reach the display, and whatever goes wrong does not."""

import json
import threading

import feed_server
import kiosk
from kiosk import noted, programme, wait_until
import screen

POLL = 5.0  # seconds: the shortest that a config may name; the program spreads it by a tenth
RETRY_AFTER = 6  # seconds: longer than the first pause after a failure would be

EMPTY = json.dumps(programme([])).encode()
PAGE = b"<!doctype html><html><title>Maintenance</title><p>We will be back shortly."


class Polling(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = self.serve()

    def serve(self) -> feed_server.Server:
        server = feed_server.Server()
        self.addCleanup(server.stop)
        return server

    def start_polling(self, url: str, home: str) -> screen.Running:
        return self.start(self.display(), "--feed", url, "--poll-seconds", "5", home=home)


class News(Polling):
    def changed_body(self, name: str, answer):
        feed = self.server.add(f"/{name}", answer(noted("As it was")))
        before, after = self.drawn(noted("As it was")), self.drawn(noted("As it has become"))
        running = self.start_polling(self.server.url(f"/{name}"), name)
        running.wait_picture(before, "the first programme")
        asked = len(feed.requests)
        feed.answer = answer(noted("As it has become"))
        running.wait_picture(after, "the changed programme", within=POLL * 1.1 + 4)
        self.assertEqual(len(feed.requests), asked + 1, "it takes no more than the next poll")

    def annotations(self):
        """Two feeds and a table of staff, each polled for itself: news of any is on the wall within one poll."""
        one = kiosk.session("1", "2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00", title="Annotated")
        after = kiosk.session("2", "2022-11-18T10:00:00+01:00", "2022-11-18T11:00:00+01:00", title="Of the second feed")
        self.server.add("/first", feed_server.tagged(json.dumps(programme([one])).encode()))
        second = self.server.add("/second", feed_server.tagged(json.dumps(programme([])).encode()))
        table = self.server.add("/table.csv", feed_server.tagged(b"ID;Notis\n1;\n"))
        config = self.write("annotated/kiosk.json", {
            "poll_seconds": 5, "annotations": self.server.url("/table.csv"),
            "feeds": [self.server.url("/first"), self.server.url("/second")]})
        shown = self.drawn(json.dumps(programme([one])).encode())
        noted = self.drawn(json.dumps(programme([one | {"note": "Headphones in the foyer"}])).encode())
        both = self.drawn(json.dumps(programme([one | {"note": "Headphones in the foyer"}, after])).encode())

        running = self.start(self.display(), "--config", str(config), home="annotated")
        running.wait_picture(shown, "the programme without annotations")
        table.answer = feed_server.tagged("ID;Notis\n1;Headphones in the foyer\n".encode())
        running.wait_picture(noted, "the annotated programme", within=POLL * 1.1 + 4)
        second.answer = feed_server.tagged(json.dumps(programme([after])).encode())
        running.wait_picture(both, "what the second feed has now", within=POLL * 1.1 + 4)
        table.answer = feed_server.body(PAGE)
        running.wait_log("poll failed: .*HTML page")
        running.check_picture(both, "the programme as last annotated")

    def late_companion(self):
        """The feed comes before what its adapter needs beside it."""
        one = kiosk.session("1", "2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00", title="By Ada")
        self.write("late/adapters/own.jq", '.sessions |= map(.title = "By " + ($with.names | join(" ")))')
        names = self.server.add("/names", feed_server.body(b""))
        self.server.add("/own", feed_server.tagged(json.dumps(programme([one])).encode()))
        config = self.write("late/kiosk.json", {"poll_seconds": 5, "feeds": [
            {"url": self.server.url("/own"), "format": "own", "with": {"names": self.server.url("/names")}}]})
        running = self.start(self.display(), "--config", str(config), home="late")
        running.wait_log("poll failed: .*own.jq")
        names.answer = feed_server.tagged(b'["Ada"]')
        running.wait_picture(self.drawn(json.dumps(programme([one])).encode()), "the feed with its companion")

    def unchanged(self, header: str):
        feed = self.server.add(f"/{header}", feed_server.tagged(noted("Kept"), header))
        expected = self.drawn(noted("Kept"))
        running = self.start_polling(self.server.url(f"/{header}"), header)
        wait_until(lambda: feed.statuses()[:3] == [200, 304, 304], "one whole answer, then two 304", told=feed.statuses)
        self.assertEqual([request.conditional for request in feed.requests[:3]], [False, True, True])
        pauses = [b.at - a.at for a, b in zip(feed.requests, feed.requests[1:])]
        self.assertGreater(min(pauses), POLL * 0.9 - 0.2, "no sooner than the config says")
        running.check_picture(expected, "the programme")
        self.assertNotIn("poll failed", running.log())

    def test_news_of_every_source_are_shown_within_one_poll_and_304_is_honoured(self):
        self.side_by_side({
            "changed, with ETag": lambda: self.changed_body("etag", feed_server.tagged),
            "changed, from a server without validators": lambda: self.changed_body("plain", feed_server.body),
            "several feeds and annotations": self.annotations,
            "a companion that comes late": self.late_companion,
            "304 for ETag": lambda: self.unchanged("ETag"),
            "304 for Last-Modified": lambda: self.unchanged("Last-Modified"),
        })


class Faults(Polling):
    def setUp(self):
        super().setUp()
        self.before, self.after = noted("Before the fault"), noted("After the fault")
        self.last_good, self.recovered = self.drawn(self.before), self.drawn(self.after)

    def running(self, name: str, server: feed_server.Server) -> tuple[screen.Running, feed_server.Feed]:
        """A program that shows what it was sent before the fault."""
        path = f"/{name.replace(' ', '-')}"
        feed = server.add(path, feed_server.tagged(self.before))
        running = self.start_polling(server.url(path), name)
        running.wait_picture(self.last_good, "the programme before the fault")
        return running, feed

    def check_recovery(self, running: screen.Running):
        running.wait_picture(self.recovered, "the programme after the fault")
        running.wait_log("answers again")

    def fault(self, name: str, answer, cause: str):
        running, feed = self.running(name, self.server)
        asked = len(feed.requests)
        checked = threading.Event()
        feed.answer = feed_server.in_turn(answer, answer, feed_server.after(checked, feed_server.tagged(self.after)))
        running.wait_log(f"poll failed: .*({cause})")
        running.check_picture(self.last_good, "the last good programme")
        # When it asks a third time, it has dealt with the second answer.
        wait_until(lambda: len(feed.requests) >= asked + 3, "polling goes on", told=running.log)
        running.check_picture(self.last_good, "the last good programme, after two failures")
        faults = feed.requests[asked:]
        self.assertTrue(all(request.conditional for request in faults), "it still says what it has")
        if faults[0].status == 429:
            self.assertGreaterEqual(faults[1].at - faults[0].at, RETRY_AFTER - 0.1, "as long as the server asked for")
        checked.set()
        self.check_recovery(running)

    def stopped_server(self):
        server = self.serve()
        running, feed = self.running("stopped server", server)
        # An open connection would be answered even when no new one is accepted.
        feed.answer = feed_server.alone(feed_server.tagged(self.before))
        asked = len(feed.requests)
        wait_until(lambda: feed.statuses()[asked:] == [304], "the last answer", told=running.log)
        server.stop()
        running.wait_log("poll failed: .*(refused|connect)")
        running.check_picture(self.last_good, "the last good programme")
        feed.answer = feed_server.tagged(self.after)
        server.start()
        self.check_recovery(running)

    def test_each_fault_keeps_the_last_good_programme_and_polling_goes_on(self):
        self.server.add("/loop", feed_server.redirect("/loop"))
        half = self.before[: len(self.before) // 2]
        many = feed_server.body(b"slow down", 429, "text/plain", Retry_After=RETRY_AFTER)
        faults = {
            "error page with 200": (feed_server.body(PAGE, kind="text/html"), "HTML"),
            "truncated body": (feed_server.cut(self.before), "break|cut|incomplete|whole|end"),
            "truncated document": (feed_server.body(half), "breaks off"),
            "endless chunks": (feed_server.endless, "bytes|large|MiB"),
            "redirect loop": (feed_server.redirect("/loop"), "redirect"),
            "429": (many, "429"),
            "no session left": (feed_server.body(EMPTY), "no session"),
        }
        scenarios = {name: lambda n=name, f=fault: self.fault(n, *f) for name, fault in faults.items()}
        self.side_by_side({**scenarios, "stopped server": self.stopped_server})


if __name__ == "__main__":
    kiosk.main()
