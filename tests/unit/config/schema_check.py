"""Holds config/kiosk.schema.json against the examples that the reader's own test reads.

Usage: schema_check.py CONFIG_FOLDER EXAMPLES_FOLDER
"""

import json
import pathlib
import re
import sys

import jsonschema

TEXT = r'"(?:\\.|[^"\\])*"'


def without(pattern, text):
    """Takes away what matches, but never inside a text."""
    return re.sub(f"({TEXT})|{pattern}", lambda match: match.group(1) or " ", text, flags=re.DOTALL)


def read(path):
    text = without(r"//[^\n]*|/\*.*?\*/", path.read_text())
    return json.loads(without(r",(?=\s*[}\]])", text))


def main(config, examples):
    schema = json.loads((config / "kiosk.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = []
    good = sorted((examples / "good").glob("*.json")) + [config / "kiosk.json"]
    bad = sorted((examples / "bad").glob("*.json"))
    if len(good) < 2 or not bad:
        wrong.append(f"no examples in {examples}")
    for path in good:
        wrong += [f"{path.name}: refused: {error.message}" for error in validator.iter_errors(read(path))]
    wrong += [f"{path.name}: accepted" for path in bad if validator.is_valid(read(path))]
    for line in wrong:
        print(line)
    print(f"{len(good)} good and {len(bad)} bad examples, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
