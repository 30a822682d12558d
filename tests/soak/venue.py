"""Those around the screen of the soak: a server that fails now and then, and staff who make mistakes."""

from datetime import datetime
import json
import os
from pathlib import Path
import random
import sys
import threading
import time

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
import feed_server  # noqa: E402

from event import FACES, ROOMS, Event, gradient  # noqa: E402

POLL_SECONDS = 120  # on the screen's clock: a second of ours
VERSION_STANDS = 3.0  # after it was sent: a status is written once a second, and looked at a few times in that

DOOR = ["door", "people"]
PAGES = [
    ["foyer", "upcoming", "access", "people", {"view": "slides", "folder": "slides"}],
    ["people", {"view": "message", "text": "# Lunch\nServeras i **foajén**"}, "clock"],
    DOOR,
]
FAULTY = [b'{"feed": ', b'{"feed": "feed.json", "rooom": "Aula"}', b'{"feed": "feed.json", "theme": "grey"}', b""]


class Server:
    """The programme's, with all that can be wrong with one."""

    def __init__(self, event: Event, seed: int):
        self.event = event
        self.chance = random.Random(seed)
        self.lock = threading.Lock()
        self.well = False  # from now on nothing fails
        self.served: list[int] = []  # versions, in order
        self.served_at = 0.0
        self.programme = self.said = b""
        self.http = feed_server.Server()
        self.feed = self.http.add("/feed", self.answer)
        self.notices = self.http.add("/notices", lambda handler: feed_server.tagged(self.said)(handler))
        for face in range(FACES):
            colour = tuple(random.Random(face).randrange(64, 256) for _ in range(3))
            self.http.add(f"/face/{face}.png", feed_server.tagged(gradient(160, 200, colour)))

    def answer(self, handler):
        with self.lock:
            version, programme, fate = self.event.version, self.programme, self.chance.random()
        if self.well or fate >= 0.1:
            feed_server.tagged(programme)(handler)
            with self.lock:
                if handler.request_now.status == 200 and version not in self.served[-1:]:
                    self.served.append(version)
                    self.served_at = time.monotonic()
        elif fate < 0.02:
            feed_server.body(b"oops", 500)(handler)
        elif fate < 0.04:
            feed_server.cut(programme)(handler)
        elif fate < 0.06:
            feed_server.body(b"<html><body>Maintenance</body></html>", kind="text/html")(handler)
        elif fate < 0.08:
            feed_server.body(b'{"venue-kiosk": 1, "sessions": []}')(handler)
        else:
            handler.close_connection = True

    def change(self, now: datetime):
        with self.lock:
            self.event.change(now)
            self.programme = self.event.programme()

    def shown_long_enough(self) -> bool:
        with self.lock:
            return self.served[-1:] == [self.event.version] and time.monotonic() - self.served_at > VERSION_STANDS


class Staff:
    """Edits the config and the slides, now and then wrongly."""

    def __init__(self, folder: Path, server: Server, seed: int):
        self.folder = folder
        self.chance = random.Random(seed)
        self.common = {"feed": server.http.url("/feed"), "poll_seconds": POLL_SECONDS, "notices": server.http.url("/notices"),
                       "notices_seconds": POLL_SECONDS, "cache_dir": "cache", "status_dir": "status"}
        self.edits = 0
        self.wanted: list[str] = []  # rooms
        self.faulty = False
        self.misses: list[str] = []
        (folder / "slides").mkdir()
        self.slides: list[Path] = []
        self.put({})

    def put(self, config: dict):
        self.wanted, self.faulty = config.get("room", []), False
        self.write(json.dumps(self.common | config).encode())

    def write(self, content: bytes):
        # As editors do: the watch sees a file that is whole.
        (self.folder / "kiosk.json.new").write_bytes(content)
        os.replace(self.folder / "kiosk.json.new", self.folder / "kiosk.json")

    def edit(self):
        self.edits += 1
        # Every page was shown once before chance decides: what it costs for good is no growth.
        first = self.edits <= len(PAGES)
        if not first and self.chance.random() < 0.2:
            self.faulty = True
            self.write(self.chance.choice(FAULTY))
            return
        choose = self.chance.choice
        config = {"theme": choose(["dark", "light", "high-contrast", {"day": "light", "night": "dark"}]),
                  "language": choose(["sv", "en", "ar", "uk", ["sv", "en"]]), "page_seconds": choose([180, 240, 360]),
                  "motion": choose(["fade", "fade", "none"]), "display": {"rotation": choose([0, 0, 0, 0, 0, 90])}}
        if first or self.chance.random() < 0.7:
            config["pages"] = PAGES[self.edits - 1] if first else choose(PAGES)
        door = config.get("pages") == DOOR
        if rooms := ROOMS[:1] if door else choose([[], [], ROOMS[:1], ROOMS[1:3]]):
            config["room"] = rooms
        self.put(config)

    def check(self, status: dict):
        """Whether the screen goes by the last edit, or tells of its fault."""
        told = any("kiosk.json" in error for error in status["errors"])
        if told != self.faulty or status["room"] != self.wanted:
            self.misses.append(f"edit {self.edits}: rooms {self.wanted}, {'faulty' if self.faulty else 'good'}; the status has "
                               f"{status['room']}, errors {status['errors']}")

    def show_slide(self):
        colour = tuple(self.chance.randrange(32, 200) for _ in range(3))
        self.slides.append(self.folder / "slides" / f"{time.monotonic_ns()}.png")
        self.slides[-1].write_bytes(gradient(800, 450, colour))
        if len(self.slides) > 4:
            self.slides.pop(0).unlink()
