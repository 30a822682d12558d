"""Series over time as one SVG, a panel each, one below the other."""

from dataclasses import dataclass
from html import escape
import math

from growth import Verdict

WIDTH = 1000
PANEL, GAP, HEAD, FOOT = 118, 46, 100, 58
LEFT, RIGHT = 84, 30

STYLE = """
  text { font: 13px Inter, "DejaVu Sans", sans-serif; fill: #334155 }
  .title { font-size: 21px; font-weight: 600; fill: #0f172a }
  .name { font-weight: 600; fill: #0f172a }
  .unit, .tick { font-size: 12px; fill: #64748b }
  .verdict { font-size: 12px }
  .grid { stroke: #e2e8f0; stroke-width: 1 }
  .axis { stroke: #94a3b8; stroke-width: 1; fill: none }
  .judged { fill: #f8fafc }
  .series { stroke: #0369a1; stroke-width: 1.4; fill: none; stroke-linejoin: round }
  .line { stroke: #dc2626; stroke-width: 1.8; stroke-dasharray: 7 5 }
  .limit { stroke: #d97706; stroke-width: 1.4; stroke-dasharray: 2 4 }
"""


@dataclass
class Panel:
    name: str
    unit: str
    times: list[float]  # minutes
    values: list[float]
    limit: float | None = None  # drawn across
    verdict: Verdict | None = None  # said at the right; its line, by hours, goes through the second half


def ticks(low: float, high: float, whole: bool = False) -> list[float]:
    """Three to seven round numbers that hold both: whole ones from a span of 2 on, or where they shall be."""
    span = max(high - low, abs(high) * 0.02, 1e-9)
    step = 10 ** math.floor(math.log10(span))
    step *= next(part for part in (0.25, 0.5, 1, 2, 2.5) if span / (step * part) <= 4.5)
    if span >= 2 or whole:
        step = max(1, math.ceil(step))
    first = math.floor(low / step)
    last = max(math.ceil(high / step), first + 2)
    return [round(i * step, 10) for i in range(first, last + 1)]


def number(value: float) -> str:
    return f"{value:,.10g}"


def text(x: float, y: float, kind: str, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(words)}</text>'


def rule(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{kind}"/>'


def drawn(panel: Panel, top: float, end: float, minutes: list[float]) -> list[str]:
    bottom, right = top + PANEL, WIDTH - RIGHT
    highest = max(panel.values + ([panel.limit] if panel.limit else []))
    marks = ticks(min(panel.values), highest, all(isinstance(value, int) for value in panel.values))

    def x(t: float) -> float:
        return LEFT + (right - LEFT) * t / end

    def y(value: float) -> float:
        return bottom - PANEL * (value - marks[0]) / (marks[-1] - marks[0])

    middle = (panel.times[0] + end) / 2
    parts = [f'<rect x="{x(middle):.1f}" y="{top}" width="{x(end) - x(middle):.1f}" height="{PANEL}" class="judged"/>']
    for mark in marks:
        parts += [rule(LEFT, y(mark), right, y(mark), "grid"), text(LEFT - 8, y(mark) + 4, "tick", number(mark), "end")]
    parts += [rule(x(minute), bottom, x(minute), bottom + 5, "axis") for minute in minutes]
    parts.append(f'<path d="M{LEFT},{top} V{bottom} H{right}" class="axis"/>')
    parts.append(f'<text x="{LEFT}" y="{top - 10}"><tspan class="name">{escape(panel.name)}</tspan>'
                 f'<tspan class="unit" dx="8">{escape(panel.unit)}</tspan></text>')
    if panel.verdict:
        parts.append(text(right, top - 10, "verdict", ("grew: " if panel.verdict.grew else "") + panel.verdict.words, "end"))
    if panel.limit is not None:
        parts.append(rule(LEFT, y(panel.limit), right, y(panel.limit), "limit"))
    points = " ".join(f"{x(t):.1f},{y(value):.1f}" for t, value in zip(panel.times, panel.values))
    parts.append(f'<polyline points="{points}" class="series"/>')
    if panel.verdict and panel.verdict.line:
        line = panel.verdict.line
        parts.append(rule(x(middle), y(line.at(middle / 60)), x(end), y(line.at(end / 60)), "line"))
    return parts


def svg(title: str, below: str, panels: list[Panel]) -> str:
    """`below` stands under the title. Every panel has the same axis of time, in minutes."""
    height = HEAD + len(panels) * (PANEL + GAP) - GAP + FOOT
    end = max(panel.times[-1] for panel in panels)
    minutes = [minute for minute in ticks(0, end) if minute <= end]
    parts = [text(LEFT, 34, "title", title), text(LEFT, 56, "unit", below)]
    for i, panel in enumerate(panels):
        parts += drawn(panel, HEAD + i * (PANEL + GAP), end, minutes)
    foot = height - FOOT
    for minute in minutes:
        at = LEFT + (WIDTH - RIGHT - LEFT) * minute / end
        parts.append(text(at, foot + 20, "tick", number(minute), "middle"))
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, foot + 42, "unit", "minutes since the start", "middle"))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
            f'role="img">\n<title>{escape(title)}</title>\n<style>{STYLE}</style>\n'
            f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n' + "\n".join(parts) + "\n</svg>\n")
