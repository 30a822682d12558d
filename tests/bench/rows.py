"""The table that `./kiosk bench` prints, and the file that it writes."""

from dataclasses import asdict, dataclass
import json
import os
from pathlib import Path
import platform
import re


@dataclass
class Row:
    name: str
    figure: str
    compared: str = ""  # with what, and its figure
    ratio: float | None = None
    goal: str = ""
    met: bool | None = None


def at_most(name: str, figure: str, compared: str, ratio: float, goal: float, words: str = "") -> Row:
    """A row whose ratio has a goal."""
    return Row(name, figure, compared, ratio, words or f"≤ {goal:g}", ratio <= goal)


def ms(milliseconds: float) -> str:
    if milliseconds < 0.1:
        return f"{1000 * milliseconds:.1f} µs"
    return f"{milliseconds:.2f} ms" if milliseconds < 10 else f"{milliseconds:,.0f} ms"


def mib(size: float) -> str:
    return f"{size / 2**20:.1f} MiB"


def shown_ratio(ratio: float | None) -> str:
    if ratio is None:
        return ""
    return f"{ratio:.2f}" if ratio >= 0.1 else f"1/{1 / ratio:,.0f}" if ratio > 0 else "0"


def markdown(rows: list[Row]) -> str:
    cells = [["", "figure", "compared with", "ratio", "goal", "met"], ["---"] * 6]
    for row in rows:
        met = "" if row.met is None else "yes" if row.met else "**no**"
        cells.append([row.name, row.figure, row.compared, shown_ratio(row.ratio), row.goal, met])
    return "\n".join("| " + " | ".join(line) + " |" for line in cells)


def machine() -> str:
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = re.search(r"^MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(), re.MULTILINE)
    system = re.search(r'^PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text(), re.MULTILINE)
    return (f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, "
            f"{int(memory[1]) / 2**20 if memory else 0:.0f} GiB, {system[1] if system else platform.system()}")


def write(path: Path, rows: list[Row], raw: dict) -> None:
    path.write_text(json.dumps({"machine": machine(), "rows": [asdict(row) for row in rows], "raw": raw}, indent=1,
                               ensure_ascii=False) + "\n")
