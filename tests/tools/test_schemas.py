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
        for name in ("config/kiosk.schema.json", "config/program.schema.json"):
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


if __name__ == "__main__":
    sys.exit(unittest.main())
