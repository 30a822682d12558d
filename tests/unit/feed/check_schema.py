"""Checks the programme's JSON Schema against what write() prints, and against faults that it must find."""

import copy
import json
import subprocess
import sys

import jsonschema


def faults(program):
    """Programmes that are wrong in one place each, with the name of the fault."""

    def changed(name, change):
        wrong = copy.deepcopy(program)
        change(wrong)
        return name, wrong

    session = lambda p: p["sessions"][0]
    yield changed("no marker", lambda p: p.pop("venue-kiosk"))
    yield changed("other version", lambda p: p.update({"venue-kiosk": 2}))
    yield changed("no sessions", lambda p: p.pop("sessions"))
    yield changed("unknown key", lambda p: p.update(rooom=[]))
    yield changed("room without name and id", lambda p: p["rooms"].append({"location": "Plan 2"}))
    yield changed("session without title", lambda p: session(p).pop("title"))
    yield changed("session without start", lambda p: session(p).pop("start"))
    yield changed("session without end", lambda p: session(p).pop("end"))
    yield changed("start that is no time", lambda p: session(p).update(start="tomorrow"))
    yield changed("unknown key in a session", lambda p: session(p).update(speaker="A"))
    yield changed("people not a list", lambda p: session(p).update(people="A"))
    yield changed("person without name", lambda p: session(p)["people"].append({"role": "host"}))
    yield changed("unknown access service", lambda p: session(p)["access"].append("subtitles"))
    yield changed("unknown service in an object", lambda p: session(p)["access"].append({"service": "bsl"}))
    yield changed("colour by name", lambda p: session(p)["track"].update(color="red"))
    yield changed("unknown recording", lambda p: session(p).update(recording="maybe"))
    yield changed("unknown status", lambda p: session(p).update(status="late"))
    yield changed("status without kind", lambda p: session(p).update(status={"reason": "Snow"}))


def main(schema_path, printer):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    program = json.loads(subprocess.run([printer], check=True, capture_output=True).stdout)
    failures = [f"rejected: {e.json_path}: {e.message}" for e in validator.iter_errors(program)]
    for name, wrong in faults(program):
        if validator.is_valid(wrong):
            failures.append(f"accepted: {name}")
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
