"""What the soak found: its verdicts, as a table, a plot and files."""

import csv
import json
from pathlib import Path

import growth
import plot

KIB = 1024.0
# What a screen may take more in an hour of this, which is five event days of changes: less than 300 bytes a poll.
MOST_GROWTH = 1024.0  # KiB an hour
# Pictures that no page has shown yet are added for long; a store of them has its own bound.
MOST_GROWTH_ON_DISK = 10 * 1024.0

# The series: in words, the unit, and what a sample is divided by to be in that.
NAMES = {
    "pss_kib": ("memory (PSS)", "MiB", KIB),
    "rest_kib": ("memory without textures", "MiB", KIB),
    "texture_kib": ("textures", "MiB", KIB),
    "descriptors": ("descriptors", "", 1.0),
    "threads": ("threads", "", 1.0),
    "disk_kib": ("cache on disk", "MiB", KIB),
    "cpu_percent": ("CPU", "% of a core", 1.0),
}


def judged(samples: list[dict]) -> dict[str, growth.Verdict]:
    hours = [one["seconds"] / 3600 for one in samples]

    def series(name: str) -> list:
        return [one[name] for one in samples]

    def sloped(name: str, limit: float) -> growth.Verdict:
        verdict = growth.sloped(hours, series(name), limit)
        verdict.words += f" KiB an hour; at most +{limit:.0f}"
        return verdict

    most, limit = max(series("texture_kib")), samples[-1]["texture_limit_kib"]
    return {
        # Memory is judged in two parts: textures, which swing between nothing and their limit, by that, and what is
        # left without them, which shows a smaller leak, by its slope.
        "rest_kib": sloped("rest_kib", MOST_GROWTH),
        "descriptors": growth.stepped(hours, series("descriptors")),
        "threads": growth.stepped(hours, series("threads")),
        # None at all would only mean that nobody told.
        "texture_kib": growth.Verdict(most > limit or most == 0, f"at most {most / KIB:.1f} of {limit / KIB:.0f} MiB"),
        "disk_kib": sloped("disk_kib", MOST_GROWTH_ON_DISK),
    }


def nothing_grew(verdicts: dict[str, growth.Verdict]) -> str:
    """With what this run could have found: the shorter it is, the less."""
    return f"Nothing grew, unless memory by less than {max(0.0, verdicts['rest_kib'].line.most) / KIB:.1f} MiB an hour"


def table(samples: list[dict], verdicts: dict[str, growth.Verdict]) -> str:
    middle = (samples[0]["seconds"] + samples[-1]["seconds"]) / 2
    halves = [[one for one in samples if (one["seconds"] >= middle) == late] for late in (False, True)]
    lines = [f"{'mean of':30}{'first half':>12}{'second half':>14}   in the second half"]
    for name, (words, unit, scale) in NAMES.items():
        means = [growth.mean([one[name] for one in half]) / scale for half in halves]
        verdict = verdicts.get(name)
        said = f"{'GREW  ' if verdict.grew else ''}{verdict.words}" if verdict else ""
        named = f"{words}, {unit}" if unit else words
        lines.append(f"{named:30}{means[0]:12.1f}{means[1]:14.1f}   {said}")
    return "\n".join(lines)


def plotted(title: str, below: str, samples: list[dict], verdicts: dict[str, growth.Verdict]) -> str:
    minutes = [one["seconds"] / 60 for one in samples]
    panels = []
    for name, (words, unit, scale) in NAMES.items():
        verdict = verdicts.get(name)
        if verdict and verdict.line:
            line = verdict.line
            scaled = growth.Line(line.slope / scale, line.error / scale, line.level / scale, line.middle)
            verdict = growth.Verdict(verdict.grew, verdict.words, scaled)
        limit = None
        if name == "texture_kib":
            limit, unit = samples[-1]["texture_limit_kib"] / KIB, f"{unit}; dotted: their limit"
        panels.append(plot.Panel(words[0].upper() + words[1:], unit, minutes, [one[name] / scale if scale != 1.0 else one[name] for one in samples], limit, verdict))
    return plot.svg(title, below, panels)


def write(output: Path, run: str, did: str, samples: list[dict], faults: list[str]) -> list[str]:
    """Says how it was, and leaves plot, samples and verdicts in `output`. All faults: these, and what grew."""
    verdicts = judged(samples)
    faults = faults + [f"{NAMES[name][0]} grew: {verdict.words}" for name, verdict in verdicts.items() if verdict.grew]
    title = "FAILED" if faults else nothing_grew(verdicts)
    (output / "soak.svg").write_text(plotted(title, f"{run}; {did}", samples, verdicts))
    with (output / "samples.csv").open("w", newline="") as file:
        rows = csv.DictWriter(file, samples[0].keys())
        rows.writeheader()
        rows.writerows(samples)
    (output / "verdict.json").write_text(json.dumps({
        "run": run, "did": did, "faults": faults,
        "verdicts": {name: {"grew": one.grew, "words": one.words, "slope_an_hour": one.line and one.line.slope,
                            "at_most_with_99_percent": one.line and one.line.most} for name, one in verdicts.items()}},
        indent=2, ensure_ascii=False))
    print("", table(samples, verdicts), "", did, "", *(faults or [f"{nothing_grew(verdicts)}, and the screen followed all of it."]),
          f"The plot is {output / 'soak.svg'}.", sep="\n", flush=True)
    return faults
