#!/usr/bin/env python3
"""SIGTERM, SIGINT and SIGHUP end the program at once and well, whatever it is doing."""

import signal
import time

import feed_server
import kiosk
from kiosk import DEMO, wait_until
import screen

WITHIN = 2.0  # seconds


class Signals(screen.Case):
    def setUp(self):
        super().setUp()
        self.server = feed_server.Server()
        self.addCleanup(self.server.stop)

    def check_ends(self, running: screen.Running, how: signal.Signals):
        began = time.monotonic()
        self.assertEqual(running.end(how), 0, running.log())
        self.assertLess(time.monotonic() - began, WITHIN)

    def test_a_signal_ends_it_between_polls(self):
        self.server.add("/feed", feed_server.tagged(DEMO.read_bytes()))
        display = self.display()
        for how in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(how.name):
                running = self.start(display, "--feed", self.server.url("/feed"), home=how.name)
                running.wait_log("programme received")
                running.wait_log("first content on the screen")
                self.check_ends(running, how)

    def test_a_signal_ends_it_in_the_middle_of_a_transfer(self):
        feed = self.server.add("/hanging", feed_server.hanging)
        display = self.display()
        for how in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(how.name):
                asked = len(feed.requests)
                running = self.start(display, "--feed", self.server.url("/hanging"), home=how.name)
                running.wait_log("first content on the screen")
                wait_until(lambda: feed.statuses()[asked:] == [200], "an answer that hangs", told=running.log)
                self.check_ends(running, how)

    def test_a_write_that_fails_does_not_end_it(self):
        """A log that nobody reads any more, a file that may not grow: the kernel's word for both is a signal."""
        display = self.display()
        running = self.start(display, "--feed", str(DEMO))
        running.wait_picture(self.drawn(DEMO), "the page")
        for how in (signal.SIGPIPE, signal.SIGXFSZ):
            running.process.send_signal(how)
        time.sleep(0.2)
        running.check_picture(self.drawn(DEMO), "the page")
        self.check_ends(running, signal.SIGTERM)

    def test_a_signal_ends_it_while_pages_fade(self):
        display = self.display()
        running = self.start(display, "--feed", str(DEMO), "--page-seconds", "3", speed="1000")
        running.wait_log("programme received")
        running.wait_log("first content on the screen")
        self.check_ends(running, signal.SIGTERM)


if __name__ == "__main__":
    kiosk.main()
