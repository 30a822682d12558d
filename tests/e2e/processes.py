"""What running programs cost, as the kernel counts it."""

from pathlib import Path
import re
import time


def family(leader: int) -> list[int]:
    """A process and all that it has started, whatever they have started in turn."""
    parents = {}
    for proc in Path("/proc").glob("[0-9]*"):
        try:
            # The name in brackets may hold spaces; the fields are counted after it.
            parents[int(proc.name)] = int((proc / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue  # it has just ended
    found = [leader]
    for process in found:
        found += [child for child, parent in parents.items() if parent == process]
    return found


def cpu_seconds(leader: int) -> float:
    """Processor time of a process and its family, to the nanosecond: /proc counts whole ticks of 10 ms."""
    total = 0.0
    for process in family(leader):
        try:
            total += time.clock_gettime((~process << 3) | 2)  # its CPU clock, see clock_getcpuclockid(3)
        except OSError:
            continue
    return total


def pss_bytes(leader: int) -> int:
    """Proportional set size: pages that several processes share count for each by its share."""
    total = 0
    for process in family(leader):
        try:
            found = re.search(r"^Pss:\s*(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
        except OSError:
            continue
        total += int(found[1]) * 1024 if found else 0
    return total


def wake_ups(leader: int) -> int:
    """How often a thread went to sleep. Not how often it was put off the processor, which depends on who else runs."""
    total = 0
    for process in family(leader):
        for status in Path(f"/proc/{process}/task").glob("*/status"):
            try:
                counts = re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", status.read_text(), re.MULTILINE)
            except OSError:
                continue
            total += sum(map(int, counts))
    return total
