#!/usr/bin/env python3
"""The venue's cache: nginx with config/nginx.conf between the real program and a server."""

from concurrent.futures import ThreadPoolExecutor
import json
import threading
import time
import urllib.error
import urllib.request

import feed_cache
import feed_server
import kiosk
from kiosk import noted, wait_until


def ask(url: str, **headers: str) -> tuple[int, dict, bytes]:
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=kiosk.PATIENCE) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


class FeedCache(kiosk.Case):
    def setUp(self):
        super().setUp()
        self.origin = feed_server.Server()
        self.addCleanup(self.origin.stop)

    def begin(self, cached_seconds: float | None = None) -> feed_cache.Cache:
        cache = feed_cache.Cache(self.folder / "nginx", self.origin.url(""), cached_seconds)
        self.addCleanup(cache.stop)
        checked = cache.check()
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertNotIn("[warn]", checked.stderr)
        cache.start()
        return cache

    def test_many_that_ask_at_once_are_one_request(self):
        asked = threading.Event()
        feed = self.origin.add("/feed", feed_server.after(asked, feed_server.tagged(noted("A"))))
        cache = self.begin()
        with ThreadPoolExecutor(20) as pool:
            answers = [pool.submit(ask, cache.url("/feed")) for _ in range(20)]
            wait_until(lambda: feed.requests, "a request at the server")
            asked.set()
            for answer in answers:
                self.assertEqual(answer.result()[::2], (200, noted("A")))
        self.assertEqual(len(feed.requests), 1)

    def test_validators_go_through_and_what_a_screen_has_is_not_sent_again(self):
        cache = self.begin()
        for header, condition in (("ETag", "If_None_Match"), ("Last-Modified", "If_Modified_Since")):
            with self.subTest(header):
                feed = self.origin.add(f"/{header}", feed_server.tagged(noted("A" * 2000), header))
                address = cache.url(f"/{header}")
                status, headers, body = ask(address, Accept_Encoding="gzip")
                self.assertEqual((status, headers["X-Cache"], headers.get("Content-Encoding")), (200, "MISS", "gzip"))
                self.assertLess(len(body), 1000)
                status, headers, body = ask(address, Accept_Encoding="gzip", **{condition: headers[header]})
                self.assertEqual((status, headers["X-Cache"], body), (304, "HIT", b""))
                self.assertEqual(len(feed.requests), 1)

    def test_what_forbids_caching_is_cached_and_its_cookie_goes_to_nobody(self):
        feed = self.origin.add("/feed", feed_server.body(noted("A"), Cache_Control="no-store, private", Set_Cookie="s=1"))
        cache = self.begin()
        for expected in ("MISS", "HIT"):
            _, headers, _ = ask(cache.url("/feed"))
            self.assertEqual((headers["X-Cache"], headers.get("Set-Cookie")), (expected, None))
        self.assertEqual(len(feed.requests), 1)

    def test_a_change_comes_through_and_the_last_good_answer_outlives_the_server(self):
        feed = self.origin.add("/feed", feed_server.tagged(noted("A")))
        cache = self.begin(cached_seconds=1)
        self.assertEqual(ask(cache.url("/feed"))[2], noted("A"))
        # Confirmed by the server's 304.
        wait_until(lambda: ask(cache.url("/feed")) and 304 in feed.statuses(), "a conditional request")
        feed.answer = feed_server.tagged(noted("B"))
        wait_until(lambda: ask(cache.url("/feed"))[2] == noted("B"), "the change")
        feed.answer = feed_server.body(b"broken", 500)
        wait_until(lambda: 500 in feed.statuses() or not ask(cache.url("/feed")), "a failure of the server")
        self.assertEqual(ask(cache.url("/feed"))[::2], (200, noted("B")))
        self.origin.stop()
        self.assertEqual(ask(cache.url("/feed"))[::2], (200, noted("B")))
        self.assertEqual(ask(cache.url("/never-asked-before"))[0], 502)

    def test_notices_are_never_older_than_a_second_while_the_server_answers(self):
        self.origin.add("/notices.json", feed_server.tagged(b'{"announcements": []}'))
        cache = self.begin()
        ask(cache.url("/notices.json"))
        fire = b'{"emergency": {"kind": "fire"}}'
        feed = self.origin.add("/notices.json", feed_server.tagged(fire))
        time.sleep(2)  # by nginx's clock, which counts whole seconds
        # The very first one that asks again has it, not the one after it.
        self.assertEqual(ask(cache.url("/notices.json"))[2], fire)
        feed.answer = feed_server.body(b"", 500)
        time.sleep(2)
        self.assertEqual(ask(cache.url("/notices.json"))[::2], (200, fire))

    def test_the_program_reads_its_feed_through_it(self):
        self.origin.add("/feed", feed_server.tagged(noted("A")))
        cache = self.begin()
        told = json.loads(self.output("program", "--json", "--feed", cache.url("/feed")))
        self.assertEqual([one["title"] for one in told["sessions"]], ["The whole morning"])
        self.assertEqual([one["cache"] for one in cache.requests()], ["MISS"])


if __name__ == "__main__":
    kiosk.main()
