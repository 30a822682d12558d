"""Whether what was sampled grew: the verdicts of the soak.

A program that has started fills its caches and its allocator's pools; that is over in the first half of a run, and
only the second half is judged. What is left to tell apart is a leak from noise that is no accident from sample to
sample: a cache that is thrown out, a page that needs more than others. So samples are not taken for independent: the
half is cut into blocks longer than such a swing, and the straight line goes through the blocks' medians, which a
moment's peak, such as a cross-fade's frames, does not move.
"""

from dataclasses import dataclass
from math import sqrt
from statistics import median

BLOCKS = 10
# Student's t for BLOCKS - 2 degrees of freedom: one run in a hundred without growth lies beyond it.
T_99 = 2.896


@dataclass
class Line:
    """value = level + slope * (t - middle)"""

    slope: float
    error: float  # of the slope: its standard deviation
    level: float
    middle: float

    def at(self, t: float) -> float:
        return self.level + self.slope * (t - self.middle)

    @property
    def least(self) -> float:
        """The slope is greater than this with 99 % confidence."""
        return self.slope - T_99 * self.error

    @property
    def most(self) -> float:
        return self.slope + T_99 * self.error


@dataclass
class Verdict:
    grew: bool
    words: str
    line: Line | None = None


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def second_half(times: list[float], values: list[float]) -> tuple[list[float], list[float]]:
    """By time, not by number: a machine that is busy samples late."""
    middle = (times[0] + times[-1]) / 2
    kept = [(t, value) for t, value in zip(times, values) if t >= middle]
    return [t for t, _ in kept], [value for _, value in kept]


def blocks(values: list[float], count: int) -> list[list[float]]:
    return [values[len(values) * i // count : len(values) * (i + 1) // count] for i in range(count)]


def fitted(times: list[float], values: list[float]) -> Line:
    """Least squares through the medians of BLOCKS blocks."""
    if len(times) < 2 * BLOCKS:
        raise ValueError(f"{len(times)} samples are too few to tell growth: {2 * BLOCKS} are needed")
    xs, ys = [[median(block) for block in blocks(series, BLOCKS)] for series in (times, values)]
    x0, y0 = mean(xs), mean(ys)
    spread = sum((x - x0) ** 2 for x in xs)
    slope = sum((x - x0) * (y - y0) for x, y in zip(xs, ys)) / spread
    rest = sum((y - y0 - slope * (x - x0)) ** 2 for x, y in zip(xs, ys))
    return Line(slope, sqrt(rest / (BLOCKS - 2) / spread), y0, x0)


def sloped(times: list[float], values: list[float], limit: float) -> Verdict:
    """Of what swings. It grew when its slope in the second half is beyond `limit`, per unit of time, with 99 %
    confidence."""
    line = fitted(*second_half(times, values))
    return Verdict(line.least > limit, f"{line.slope:+.0f} ± {T_99 * line.error:.0f}", line)


def stepped(times: list[float], values: list[int]) -> Verdict:
    """Of what is counted. What comes and goes raises the ceiling, what is never given back the floor: it grew when
    the floor of the last third of the second half lies over that of the first."""
    _, judged = second_half(times, values)
    floors = [min(block) for block in blocks(judged, 3)]
    return Verdict(floors[2] > floors[0], f"floor {' '.join(map(str, floors))}")
