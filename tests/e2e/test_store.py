#!/usr/bin/env python3
"""What the program keeps on disk: it starts without network, and after being killed at any moment."""

import json
import random
import signal
import time

import feed_server
import kiosk
from kiosk import noted, programme, session, wait_until
import screen

KILLS = 10
SEED = 49


class Store(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.up = True
        self.addCleanup(lambda: self.up and self.server.stop())

    def stop_server(self):
        self.server.stop()
        self.up = False

    def start_polling(self, display: screen.Display) -> screen.Running:
        return self.start(display, "--feed", self.server.url("/feed"), "--poll-seconds", "5")

    def records(self) -> list:
        return list((self.folder / "home" / "cache").rglob("*.record"))

    def keep(self, display: screen.Display, content: bytes):
        """Leaves a program's store behind, and no server."""
        self.server.add("/feed", feed_server.alone(feed_server.tagged(content)))
        running = self.start_polling(display)
        running.wait_picture(self.drawn(content), "the programme")
        wait_until(self.records, "a record in the store", told=running.log)
        running.end(signal.SIGKILL)
        self.stop_server()

    def test_a_start_without_network_shows_the_last_programme(self):
        display = self.display()
        self.keep(display, noted("Kept on disk"))
        running = self.start_polling(display)
        running.wait_log("programme from the store: 1 sessions in 1 rooms")
        running.wait_picture(self.drawn(noted("Kept on disk")), "the last programme")
        running.wait_log("poll failed")
        running.check_picture(self.drawn(noted("Kept on disk")), "the last programme")
        # The server is back: the store's validators are good for a 304.
        feed = self.server.add("/feed", feed_server.tagged(noted("Kept on disk")))
        self.server.start()
        self.up = True
        wait_until(lambda: feed.statuses() == [304], "a 304 after the restart", told=feed.statuses)
        running.wait_log("answers again")

    def test_a_first_start_without_network_shows_the_clock_and_then_the_programme(self):
        self.stop_server()
        display = self.display()
        running = self.start_polling(display)
        running.wait_log("first content on the screen")
        running.wait_log("poll failed")
        self.assertGreater(len(set(display.picture().rgb)), 10, "the clock, not an empty display")
        self.server.add("/feed", feed_server.tagged(noted("At last")))
        self.server.start()
        self.up = True
        running.wait_picture(self.drawn(noted("At last")), "the programme")

    def test_a_damaged_store_is_told_and_does_not_keep_it_from_starting(self):
        display = self.display()
        self.keep(display, noted("Damaged"))
        record = self.records()[0]
        whole = record.read_bytes()
        for name, damaged in {"cut": whole[:-40], "empty": b"", "changed": whole[:-30] + b"#" + whole[-29:]}.items():
            with self.subTest(name):
                record.write_bytes(damaged)
                running = self.start_polling(display)
                running.wait_log(r"\[warning\] store: ")
                running.wait_log("first content on the screen")
                self.assertNotIn("from the store", running.log())
                self.assertEqual(running.end(), 0)

    def test_killed_at_any_moment_it_starts_again_with_a_whole_programme(self):
        sent = []

        def grown() -> bytes:
            """Another programme each time: as many sessions as its number, with much text."""
            number = len(sent) + 1
            day = ("2022-11-18T09:00:00+01:00", "2022-11-18T10:00:00+01:00")
            sessions = [session(str(i), *day, summary="Words. " * 2000) for i in range(1, number + 1)]
            sent.append(number)
            return json.dumps(programme(sessions)).encode()

        feed = self.server.add("/feed", lambda handler: feed_server.alone(feed_server.body(grown()))(handler))
        display, moments, kept = self.display(), random.Random(SEED), 0
        for kill in range(KILLS + 1):
            asked = len(feed.requests)
            running = self.start_polling(display)
            if kept or self.records():
                found = int(running.wait_log(r"programme from the store: (\d+) sessions")[1])
                self.assertIn(found, sent, "a programme that was sent")
                self.assertGreaterEqual(found, kept, "none that is older than what was kept before")
                kept = found
            wait_until(lambda: len(feed.requests) > asked, "a poll", told=running.log)
            self.assertNotIn("] store: ", running.log())
            # Receiving, parsing, writing and drawing are over after some hundredths of a second.
            time.sleep(moments.random() ** 2 * 0.15 * kiosk.SLOWER)
            running.check_alive()
            running.end(signal.SIGKILL)
        self.assertGreater(kept, 1, "the store has followed the feed")


if __name__ == "__main__":
    kiosk.main()
