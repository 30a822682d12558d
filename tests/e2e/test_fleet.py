#!/usr/bin/env python3
"""Twenty screens on a real broker: what they tell, what staff tell them, and what nobody else may."""

import json
import signal
import subprocess

import broker
import kiosk
from kiosk import DEMO, wait_until
from picture import read_png

SCREENS = [f"wall-{n:02}" for n in range(1, 21)]
AT = "2022-11-18T09:12:00+01:00"


class Fleet(kiosk.Case):
    def setUp(self):
        super().setUp()
        self.broker = broker.Broker(self.folder / "broker", {broker.STAFF: broker.SECRET} | {one: f"of {one}" for one in SCREENS})
        self.addCleanup(self.broker.stop)
        self.ear = broker.Ear(self.broker)
        self.addCleanup(self.ear.close)
        mqtt = {"host": "127.0.0.1", "port": self.broker.port, "group": "hall"}
        self.config = self.write("kiosk.json", {"feed": str(DEMO), "room": "Studion", "language": "sv", "motion": "none", "mqtt": mqtt,
                                                  "screens": {one: {} for one in SCREENS}})
        self.secret = self.write("staff-secret", broker.SECRET + "\n")
        self.running: dict[str, subprocess.Popen] = {}
        self.addCleanup(self.end_all)

    def start(self, screen: str):
        """On a display in memory, which is there for the asking; the clock all but stands."""
        home = self.folder / screen
        home.mkdir(exist_ok=True)
        with (home / "log").open("wb") as log:
            self.running[screen] = subprocess.Popen(
                [kiosk.program(), "run", "--config", self.config, "--screen", screen, "--at", AT, "--speed", "0.001",
                 "--windowed", "640x360"], cwd=home, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=kiosk.environment(home, SDL_VIDEODRIVER="offscreen", VENUE_KIOSK_MQTT_PASSWORD=f"of {screen}"))

    def end_all(self):
        """Those that still run end in order."""
        running = {screen: process for screen, process in self.running.items() if process.poll() is None}
        for process in running.values():
            process.terminate()
        for screen, process in running.items():
            try:
                self.assertEqual(process.wait(kiosk.PATIENCE), 0, f"{screen}: {(self.folder / screen / 'log').read_text()}")
            finally:
                process.kill()
                process.wait()

    def staff(self, *arguments, code: int = 0) -> str:
        return self.output("fleet", *arguments, "--config", self.config, "--mqtt-user", broker.STAFF,
                           "--mqtt-password-file", self.secret, code=code)

    def own_status(self, screen: str) -> dict:
        return json.loads((self.folder / screen / "venue-kiosk" / "status.json").read_text())

    def says(self, *views: str):
        return lambda status: status.get("online") and status["programme"] and status["shown"]["view"] in views

    def test_twenty_screens_from_morning_to_evening(self):
        ear, early, late = self.ear, SCREENS[:-1], SCREENS[-1]
        for screen in early:
            self.start(screen)
        ear.wait(early, self.says("door"), "the door on each screen", within=60)
        self.assertEqual(ear.statuses["wall-07"]["shown"]["rooms"][0]["name"], "Studion")

        with self.subTest("an emergency is on all of them within two seconds"):
            self.staff("notice", "add", "--emergency", "fire")
            ear.wait(early, self.says("emergency"), "the emergency", within=2)

        with self.subTest("who comes late gets what was said before"):
            self.start(late)
            ear.wait([late], self.says("emergency"), "the emergency on the late screen")

        with self.subTest("what is forged is refused"):
            self.assertNotEqual(self.broker.publish(None, "", "all/notices", "{}", "-r").returncode, 0)
            self.assertNotEqual(self.broker.publish("wall-01", "guessed", "all/notices", "{}", "-r").returncode, 0)
            # The broker takes what a screen that has signed in sends, and passes it on to nobody.
            for topic in ("all/notices", "groups/hall/notices", "screens/wall-02/notices", "screens/wall-01/notices", "screens/wall-02/status"):
                self.broker.publish("wall-01", "of wall-01", topic, "{}", "-r")
            said = subprocess.run([kiosk.program(), "fleet", "notice", "clear", "all", "--config", self.config, "--mqtt-user", "wall-01"],
                                  env=kiosk.environment(self.folder, VENUE_KIOSK_MQTT_PASSWORD="of wall-01"), capture_output=True, timeout=kiosk.PATIENCE)
            self.assertEqual((said.returncode, b"has not passed it on" in said.stderr), (1, True), said.stderr)
            self.assertIn("fire", self.staff("notice", "list"))
            ear.wait(SCREENS, self.says("emergency"), "the emergency still")

        with self.subTest("nothing on the wall changes while the broker is away"):
            before, frames = dict(ear.live), self.own_status("wall-02")["frames"]
            self.broker.stop()
            wait_until(lambda: self.own_status("wall-02")["errors"], "a screen that misses the broker")
            own = self.own_status("wall-02")
            self.assertEqual((own["shown"]["view"], own["frames"]), ("emergency", frames))
            self.broker.start()
            wait_until(lambda: all(ear.live.get(one, 0) > before.get(one, 0) for one in SCREENS), "a word of each screen after the broker's restart")
            ear.wait(SCREENS, lambda status: self.says("emergency")(status) and not status["errors"], "no errors any more")

        with self.subTest("what is broken is told, and the last good stays"):
            self.broker.publish(broker.STAFF, broker.SECRET, "groups/hall/notices", '{"emergency": [', "-r")
            ear.wait(SCREENS, lambda status: any("groups/hall/notices" in one for one in status["errors"]), "the fault")
            ear.wait(SCREENS, self.says("emergency"), "the emergency still")
            self.broker.publish(broker.STAFF, broker.SECRET, "groups/hall/notices", "{}", "-r")
            ear.wait(SCREENS, lambda status: not status["errors"], "no fault any more")

        with self.subTest("an emergency that is over is gone from all; one screen is told something else"):
            self.staff("notice", "clear", "all")
            ear.wait(SCREENS, self.says("door"), "the door again", within=5)
            self.staff("identify", "wall-03")
            ear.wait(["wall-03"], self.says("identify"), "its name")
            self.assertEqual({ear.view(one) for one in SCREENS if one != "wall-03"}, {"door"})
            self.staff("picture", "wall-03", "--output", self.folder / "named.png")
            self.staff("picture", "wall-04", "--output", self.folder / "door.png")
            named, door = (read_png((self.folder / f"{name}.png").read_bytes()) for name in ("named", "door"))
            self.assertEqual((named.width, named.height), (640, 360))
            self.assertTrue(named.difference(door))
            self.staff("identify", "wall-03", "--seconds", "0")
            ear.wait(["wall-03"], self.says("door"), "the door again")

        with self.subTest("staff change the config of one screen, and take that back"):
            own_room = lambda room: lambda status: room in [one["name"] for one in status["shown"]["rooms"]] and not status["errors"]
            self.broker.publish(broker.STAFF, broker.SECRET, "screens/wall-05/config", '{"room": "Galleriet"}', "-r")
            ear.wait(["wall-05"], own_room("Galleriet"), "the other room's door")
            self.broker.publish(broker.STAFF, broker.SECRET, "screens/wall-05/config", '{"rooom": "Galleriet"}', "-r")
            ear.wait(["wall-05"], lambda status: any("rooom" in one for one in status["errors"]), "the fault")
            self.assertTrue(own_room("Galleriet")(ear.statuses["wall-05"] | {"errors": []}))
            self.broker.publish(broker.STAFF, broker.SECRET, "screens/wall-05/config", "", "-r")
            ear.wait(["wall-05"], own_room("Studion"), "its own room again")
            self.assertTrue(all(own_room("Studion")(ear.statuses[one]) for one in SCREENS))

        with self.subTest("who dies is told to be offline, and so is who ends"):
            self.running["wall-01"].send_signal(signal.SIGKILL)
            self.running["wall-02"].send_signal(signal.SIGTERM)
            ear.wait(["wall-01", "wall-02"], lambda status: status == {"screen": status["screen"], "online": False}, "two that are gone", within=10)
            self.assertEqual(self.running["wall-02"].wait(kiosk.PATIENCE), 0)
            table = self.staff("status", "--once")
            self.assertRegex(table, r"wall-01 +OFFLINE")
            self.assertRegex(table, r"wall-20 +ok .*door.*Studion: now")
            self.assertEqual(sorted(json.loads(self.staff("status", "--json"))), SCREENS)

        with self.subTest("without the broker a screen begins with the config that it was told"):
            self.broker.publish(broker.STAFF, broker.SECRET, "screens/wall-05/config", '{"room": "Galleriet"}', "-r")
            ear.wait(["wall-05"], own_room("Galleriet"), "the other room's door")
            self.broker.stop()
            self.running["wall-05"].kill()
            self.running["wall-05"].wait()
            (self.folder / "wall-05" / "venue-kiosk" / "status.json").unlink()
            self.start("wall-05")
            status = self.folder / "wall-05" / "venue-kiosk" / "status.json"
            wait_until(lambda: status.exists() and "Galleriet" in [one["name"] for one in self.own_status("wall-05").get("shown", {}).get("rooms", [])],
                       "the other room's door without a broker")

    def test_what_two_of_staff_say_at_once_is_all_kept(self):
        texts = ["Lunch is served", "The cloakroom closes at 17"]
        options = ("--config", self.config, "--mqtt-user", broker.STAFF, "--mqtt-password-file", self.secret)
        calls = [subprocess.Popen([kiosk.program(), "fleet", "notice", "add", "--text", text, *options], env=kiosk.environment(self.folder),
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) for text in texts]
        self.assertEqual([call.wait(kiosk.PATIENCE) for call in calls], [0, 0])
        told = self.staff("notice", "list")
        for text in texts:
            self.assertIn(text, told)
        self.staff("notice", "clear", "all")
        self.assertNotIn("Lunch", self.staff("notice", "list"))


class Encrypted(kiosk.Case):
    def certificate(self, name: str):
        made = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1", "-subj", f"/CN={name}",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-out", made[0], "-keyout", made[1]], check=True, capture_output=True)
        return made

    def test_only_a_broker_that_is_trusted_gets_the_password(self):
        real, other = self.certificate("real"), self.certificate("other")
        there = broker.Broker(self.folder / "broker", {broker.STAFF: broker.SECRET}, real)
        self.addCleanup(there.stop)
        options = ("fleet", "identify", "--mqtt-host", "127.0.0.1", "--mqtt-port", str(there.port), "--mqtt-user", broker.STAFF, "--mqtt-tls", "true")
        secret = {"VENUE_KIOSK_MQTT_PASSWORD": broker.SECRET}
        self.output(*options, "--mqtt-ca-file", real[0], **secret)
        for wrong in (("--mqtt-ca-file", other[0]), (), ("--mqtt-ca-file", self.folder / "none.pem")):
            said = self.call(*options, *wrong, **secret)
            self.assertEqual((said.returncode, b"ertificate" in said.stderr), (1, True), said.stderr)
        said = self.call(*options, "--mqtt-ca-file", real[0], VENUE_KIOSK_MQTT_PASSWORD="guessed")
        self.assertEqual((said.returncode, b"check user and password" in said.stderr), (1, True), said.stderr)


if __name__ == "__main__":
    kiosk.main()
