#!/usr/bin/env python3
"""Checks that the folders of src/ use each other, and foreign libraries, in the agreed directions only.

usage: include_directions.py [ROOT]      ROOT holds src/; the default is this repository
"""

from pathlib import Path
import re
import sys

from source_tree import code_only, line_of, report, sources

# Each folder with those that its arrows point to; whatever these reach is allowed as well.
ARROWS = {
    "base": [],
    "time": ["base"],
    "model": ["time"],
    "feed": ["model"],
    "schedule": ["model"],
    "i18n": ["time", "model"],
    "view": ["schedule", "i18n"],
    "config": ["model", "view", "i18n"],
    "net": ["base", "time"],
    "adapter": ["base"],
    "fleet": ["base", "time"],
    "render": ["view"],
    "app": ["feed", "schedule", "i18n", "view", "config", "net", "adapter", "fleet", "render"],
    "manual": ["app"],
}

# The start of a foreign header, and the folders that may know the library.
FOREIGN = {
    "SDL": ["render", "app"],
    "curl/": ["net"],
    "nlohmann/": ["feed", "config", "app"],  # app/: what its commands print with --json
    "libxml/": ["feed"],
    "fontconfig/": ["render"],
    "date/": ["time"],
    "CLI/": ["app", "manual"],
    "jq.h": ["adapter"],
    "jv.h": ["adapter"],
    "csv.h": ["feed"],
    "hyphen.h": ["render"],
    "mosquitto": ["fleet"],
    "systemd/": ["app"],
    "X11/": ["render"],
    "wayland-client.h": ["render"],
}

# Below app/ time and surroundings are arguments. net/ and fleet/ wait for sockets, so they need a clock.
HIDDEN_INPUT = re.compile(
    r"\b\w*[Cc]lock::now\s*\(|\btime\s*\(\s*(?:nullptr|NULL|0|&)|\b(?:clock_gettime|gettimeofday|ucal_getNow|timespec_get)\s*\("
    r"|\bCalendar::getNow\s*\(|\b(?:secure_)?getenv\s*\("
)
MAY_READ_HIDDEN_INPUT = ("app/", "net/", "fleet/", "time/clock.cpp")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def reachable(folder: str) -> list[str]:
    """The folder itself and everything its arrows lead to, nearest first."""
    found = [folder]
    for name in found:
        found += [target for target in ARROWS[name] if target not in found]
    return found


def check_own(folder: str, header: str) -> str | None:
    target = header.split("/")[0]
    if "/" not in header or target not in ARROWS:
        return f'"{header}" must be named from src/, as in "{folder}/…"'
    if target not in reachable(folder):
        return f"{folder}/ must not include {target}/; allowed: {', '.join(reachable(folder))}"
    return None


def check_foreign(folder: str, header: str) -> str | None:
    for start, allowed in FOREIGN.items():
        if header.startswith(start) and folder not in allowed:
            return f"{folder}/ must not include <{header}>; allowed in: {', '.join(allowed)}"
    return None


def check_file(path: Path, inside: Path) -> list[str]:
    folder = inside.parts[0]
    if len(inside.parts) == 1 or folder not in ARROWS:
        return [f"src/{inside}:1: no folder of the house; name it with its arrows in {Path(__file__).name}"]
    text = path.read_text(encoding="utf-8")
    faults = []
    for match in INCLUDE.finditer(text):
        fault = check_own(folder, match[1]) if match[1] else check_foreign(folder, match[2])
        if fault:
            faults.append(f"src/{inside}:{line_of(text, match.start(1 if match[1] else 2))}: {fault}")
    if not str(inside).startswith(MAY_READ_HIDDEN_INPUT):
        code = code_only(text)
        for match in HIDDEN_INPUT.finditer(code):
            faults.append(
                f"src/{inside}:{line_of(code, match.start())}: {match[0].strip()}…: take it as an argument;"
                f" allowed in: {', '.join(MAY_READ_HIDDEN_INPUT)}"
            )
    return faults


def main(root: Path) -> int:
    files = sources(root / "src")
    if not files:
        print(f"{root / 'src'}: no sources found")
        return 1
    faults = [fault for path in files for fault in check_file(path, path.relative_to(root / "src"))]
    return report(f"include directions of {len(files)} files", faults)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]))
