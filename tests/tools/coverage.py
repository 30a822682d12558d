#!/usr/bin/env python3
"""Which lines and branches of src/ no test runs.

usage: coverage.py REPORT [LIST]

REPORT is gcovr's JSON. Prints a table of the folders, and writes every line and branch that has not run to LIST.
"""

from dataclasses import dataclass, field
import json
from pathlib import Path
import sys

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Count:
    lines: int = 0
    lines_run: int = 0
    branches: int = 0
    branches_run: int = 0

    def add(self, line: dict) -> None:
        self.lines += 1
        self.lines_run += line["count"] > 0
        gone = ways(line)
        self.branches += len(gone)
        self.branches_run += sum(gone)

    def row(self, name: str) -> str:
        return (f"{name:12}{self.lines:8}{self.lines - self.lines_run:8}{share(self.lines_run, self.lines):>9}"
                f"{self.branches:10}{self.branches - self.branches_run:8}{share(self.branches_run, self.branches):>9}")


@dataclass
class Report:
    folders: dict[str, Count] = field(default_factory=dict)
    total: Count = field(default_factory=Count)
    missing: list[str] = field(default_factory=list)


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def ways(line: dict) -> list[bool]:
    """Of each way on from a line, whether it was ever gone. A call that may throw is no fork in the road: it has a way
    on and one for the exception, in either order."""
    branches = line["branches"]
    found = []
    i = 0
    while i < len(branches):
        pair = branches[i : i + 2]
        throws = [branch.get("throw", False) for branch in pair]
        if any(throws):
            i += 2 if throws != [True, True] else 1
        elif len(pair) == 2 and pair[0].get("fallthrough", False) != pair[1].get("fallthrough", False):
            found += [branch["count"] > 0 for branch in pair]
            i += 2
        else:
            found.append(pair[0]["count"] > 0)
            i += 1
    return found


def missing(line: dict) -> str:
    """What of a line has not run; empty where all has."""
    if line["count"] == 0:
        return "never"
    gone = ways(line)
    return "" if all(gone) else f"{len(gone) - sum(gone)} of {len(gone)} ways never"


def read(report: dict, root: Path) -> Report:
    found = Report()
    for file in sorted(report["files"], key=lambda one: one["file"]):
        path = Path(file["file"])
        if path.parts[0] != "src":
            continue
        source = (root / path).read_text(encoding="utf-8").splitlines()
        folder = found.folders.setdefault(path.parts[1], Count())
        for line in file["lines"]:
            if line.get("gcovr/noncode"):
                continue
            folder.add(line)
            found.total.add(line)
            if what := missing(line):
                number = line["line_number"]
                found.missing.append(f"{path}:{number}: {what}: {source[number - 1].strip()}")
    return found


def table(report: Report) -> str:
    head = f"{'src/':12}{'lines':>8}{'not run':>8}{'run':>9}{'branches':>10}{'not run':>8}{'run':>9}"
    rows = [count.row(name) for name, count in sorted(report.folders.items())]
    return "\n".join([head, *rows, report.total.row("all")])


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    report = read(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), ROOT)
    if not report.total.lines:
        print(f"{sys.argv[1]}: nothing of src/ is in it", file=sys.stderr)
        return 1
    print(table(report))
    if len(sys.argv) == 3:
        Path(sys.argv[2]).write_text("".join(line + "\n" for line in report.missing), encoding="utf-8")
        print(f"The {len(report.missing)} lines that have not run, or not all ways: {sys.argv[2]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
