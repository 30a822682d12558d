#!/usr/bin/env python3
"""Our own files hold to the schemas that editors are given, and the schemas are schemas."""

import json
from pathlib import Path
import sys
import unittest

import jsonschema

ROOT = Path(__file__).resolve().parents[2]


def read(name: str):
    return json.loads((ROOT / name).read_text(encoding="utf-8"))


class Schemas(unittest.TestCase):
    def test_each_schema_is_valid_itself(self):
        for name in ("config/kiosk.schema.json", "config/program.schema.json", "config/annotations.schema.json", "config/notices.schema.json"):
            with self.subTest(name):
                jsonschema.Draft202012Validator.check_schema(read(name))

    def test_the_demo_holds_to_the_schema_of_programmes(self):
        faults = jsonschema.Draft202012Validator(read("config/program.schema.json")).iter_errors(read("assets/demo/program.json"))
        self.assertEqual([f"{list(fault.absolute_path)}: {fault.message}" for fault in faults], [])

    def test_the_schema_of_programmes_refuses_a_wrong_key_and_a_wrong_type(self):
        validator = jsonschema.Draft202012Validator(read("config/program.schema.json"))
        demo = read("assets/demo/program.json")
        for change in ({"tittle": "x"}, {"title": 7}, {"start": None}, {"access": ["captionz"]}, {"recording": "maybe"}):
            session = demo["sessions"][0] | change
            with self.subTest(change):
                self.assertFalse(validator.is_valid(demo | {"sessions": [session]}))

    def annotations(self):
        """The validator of annotations; what it refers to lies beside it."""
        schema = read("config/annotations.schema.json")
        store = {"https://example.org/program.schema.json": read("config/program.schema.json")}
        resolver = jsonschema.RefResolver("https://example.org/annotations.schema.json", schema, store=store)
        return jsonschema.Draft202012Validator(schema, resolver=resolver)

    def test_the_schema_of_annotations_takes_rows_of_each_kind(self):
        rows = [
            {"session": "49", "set": {"note": "Hörlurar lånas ut", "stream": {"url": None}, "track": None}},
            {"session": 49, "set": {"status": {"reason": "Snö"}, "access": ["captions"], "recording": None}},
            {"title": "Öppning", "start": "2022-11-18T09:00", "roles": {"Markus Haile": "moderator", "Lena": None}},
            {"room": "Studion", "from": "2022-11-18T09:00", "to": "12:00", "every": True, "set": {"stream": True}},
            {"room": "Studion", "set": {"location": None, "name": "Studio 1"}, "add": {"access": ["hearing-loop"]}},
            {"session": "1", "remove": {"tags": ["x"]}, "add": {"people": [{"name": "A", "role": "interpreter"}]}},
        ]
        faults = self.annotations().iter_errors({"annotations": rows})
        self.assertEqual([f"{list(fault.absolute_path)}: {fault.message}" for fault in faults], [])

    def test_the_schema_of_annotations_refuses_faults(self):
        rows = [
            {"set": {"note": "x"}},
            {"session": "49"},
            {"session": "49", "set": {"noet": "x"}},
            {"session": "49", "set": {"title": None}},
            {"session": "49", "set": {"access": "captions"}},
            {"session": "49", "set": {"status": "canceled"}},
            {"session": "49", "set": {"stream": {"adress": "https://a.org"}}},
            {"session": "49", "add": {"note": ["x"]}},
            {"session": "49", "add": {"access": ["captionz"]}},
            {"session": "49", "roles": {"A": 1}},
            {"session": "49", "every": "ja", "set": {"note": "x"}},
            {"sesion": "49", "room": "A", "set": {"note": "x"}},
        ]
        for row in rows:
            with self.subTest(row):
                self.assertFalse(self.annotations().is_valid({"annotations": [row]}))

    def notices_hold(self, notices) -> bool:
        return jsonschema.Draft202012Validator(read("config/notices.schema.json")).is_valid(notices)

    def test_the_schema_of_notices_takes_what_the_sample_has(self):
        sample = read("tests/feeds/notices/all-kinds.json")
        self.assertTrue(self.notices_hold(sample))
        self.assertEqual(set(sample) - {"$schema"}, {"announcements", "overrides", "emergency"})

    def test_the_schema_of_notices_refuses_faults(self):
        for faulty in (
            {"announcement": []},
            {"announcements": [{"rooms": ["A"]}]},
            {"announcements": [{"text": {"sv": 1}}]},
            {"announcements": [{"text": "x", "from": "i morgon"}]},
            {"announcements": [{"text": "x", "weight": 101}]},
            {"overrides": [{"delay": 5}]},
            {"overrides": [{"session": "49"}]},
            {"overrides": [{"session": "49", "delay": "15"}]},
            {"overrides": [{"session": "49", "canceled": True}]},
            {"emergency": [{"kind": "flood"}]},
            {"emergency": [{"kind": "custom"}]},
            {"emergency": [{"kind": "fire", "mode": "tset"}]},
        ):
            with self.subTest(faulty):
                self.assertFalse(self.notices_hold(faulty))


if __name__ == "__main__":
    sys.exit(unittest.main())
