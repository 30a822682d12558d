"""An event without an end, whose programme is never at rest: what the soak's server and staff say."""

from datetime import datetime, timedelta
import json
from pathlib import Path
import random
import sys

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
import picture  # noqa: E402
from real_day import Session  # noqa: E402

ROOMS = ["Aula", "Biblioteket", "Caféet", "Dansens hus", "Estraden", "Foajén", "Galleriet", "Hörsalen"]
ZONE = "Europe/Stockholm"
FIRST_HOUR, LAST_HOUR = 8, 22  # of a day's sessions
AHEAD = timedelta(hours=26)  # so much of it is in the programme
FACES = 100  # more than a screen keeps in memory
WORDS = ("rätt språk teckenspråk tolkning demokrati framtid ungas röster tillgänglig vardag arbete bildning konst "
         "hållbar frihet gräns minne rörelse kunskap möte öppenhet").split()


def gradient(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """A PNG."""
    return picture.png(width, height, b"".join(bytes(part * y // height for part in colour) * width for y in range(height)))


class Event:
    """Version by version. A version is told by its title, and by the sessions in it."""

    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.version = 0
        self.edits: dict[str, dict] = {}  # by session: what is not as it was planned
        self.gone: dict[str, datetime] = {}  # dropped, until when they would have been
        self.sessions: dict[str, Session] = {}
        self.alarmed = False

    def title(self, more: str = "") -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randrange(2, 9))).capitalize() + more

    def plan(self, room: int, start: datetime) -> Session:
        """The same whenever it is asked for."""
        name = f"{start:%d%H}{ROOMS[room][0]}"
        own = random.Random(name)
        begin = start + timedelta(minutes=5 * own.randrange(3))
        people = [{"name": f"Person {face}", "role": "speaker", "organisation": "Nätverket", "portrait": f"/face/{face}.png"}
                  for face in own.sample(range(FACES), own.randrange(1, 5))]
        return Session(id=name, title=" ".join(own.choices(WORDS, k=own.randrange(2, 9))).capitalize(), room=ROOMS[room],
                       start=begin.isoformat(), end=(begin + timedelta(minutes=own.choice((30, 45)))).isoformat(),
                       language="sv", people=people, summary=" ".join(own.choices(WORDS, k=40)),
                       access=["hearing-loop"] if own.random() < 0.5 else ["captions"],
                       **({"stream": f"https://live.example.org/{name}"} if own.random() < 0.5 else {}))

    def planned(self, now: datetime) -> dict[str, Session]:
        sessions = {}
        start = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=2)
        while start < now + AHEAD:
            if FIRST_HOUR <= start.hour < LAST_HOUR:
                for room in range(len(ROOMS)):
                    one = self.plan(room, start)
                    sessions[one["id"]] = one
            start += timedelta(hours=1)
        return sessions

    def edit(self, one: Session, now: datetime):
        """What an editor does to a session."""
        ahead = one.start > now + timedelta(hours=1)
        kind = self.chance.randrange(6 if ahead else 2)
        if kind < 2:
            self.edits[one["id"]] = {"title": self.title(), "note": self.title()}
        elif kind == 2:
            self.edits[one["id"]] = {"status": {"kind": "cancelled"}}
        elif kind == 3:
            self.edits[one["id"]] = dict(one.later(timedelta(minutes=10)))
        elif kind == 4:
            self.edits[one["id"]] = {"room": self.chance.choice(ROOMS)}
        else:
            self.gone[one["id"]] = one.end

    def change(self, now: datetime):
        """The next version, and the day goes on."""
        planned = self.planned(now)
        self.edits = {name: edit for name, edit in self.edits.items() if name in planned}
        self.gone = {name: end for name, end in self.gone.items() if name in planned}
        for name in self.chance.sample(sorted(planned), 5):
            self.edit(planned[name], now)
        self.sessions = {name: one.put(**self.edits.get(name, {})) for name, one in planned.items() if name not in self.gone}
        self.version += 1

    def programme(self) -> bytes:
        rooms = [{"id": room, "name": room} for room in ROOMS]
        return json.dumps({"venue-kiosk": 1, "title": f"v{self.version}", "time_zone": ZONE, "rooms": rooms,
                           "sessions": list(self.sessions.values())}).encode()

    def runs(self, room: str, now: datetime) -> set[str]:
        """What is held there and then, by the version that there is."""
        return {name for name, one in self.sessions.items()
                if one["room"] == room and "status" not in one and one.start <= now < one.end}

    def notices(self, now: datetime) -> bytes:
        """What staff say at this moment: mostly something, now and then an emergency."""
        until = (now + timedelta(hours=2)).isoformat()
        said: dict = {}
        if self.chance.random() < 0.8:
            said["announcements"] = [{"text": {"sv": self.title(), "en": self.title()}, "until": until}
                                     for _ in range(self.chance.randrange(1, 4))]
        if self.chance.random() < 0.5 and self.sessions:
            said["overrides"] = [{"session": self.chance.choice(sorted(self.sessions)), "delay": 5, "until": until}]
        # Never twice in a row: behind it nothing else is shown.
        self.alarmed = not self.alarmed and self.chance.random() < 0.05
        if self.alarmed:
            said["emergency"] = {"kind": "fire", "mode": "test", "from": now.isoformat(), "until": until}
        return json.dumps(said).encode()
