#!/usr/bin/env python3
"""The verdicts of the soak: a leak is found, noise is not."""

import contextlib
import io
import json
import math
from pathlib import Path
import random
import tempfile
import unittest
import xml.etree.ElementTree as xml

import growth
import plot
import report

LIMIT = 1024.0  # KiB an hour


def run(hours: float = 1.0, leak: float = 0.0, noise: float = 0.0, seed: int = 0) -> tuple[list[float], list[float]]:
    """720 samples of a program that takes 40 MiB more until an eighth of its time, then leaks so many KiB an hour. The
    noise has a memory, as that of a cache has: each sample is near the one before."""
    chance = random.Random(seed)
    times, values, swing = [], [], 0.0
    for i in range(720):
        t = hours * i / 719
        swing = 0.8 * swing + chance.gauss(0, noise)
        times.append(t)
        values.append(60_000 + 40_000 * min(1.0, 8 * t / hours) + leak * t + swing)
    return times, values


class Slope(unittest.TestCase):
    def test_it_is_that_of_the_second_half(self):
        line = growth.sloped(*run(leak=3000), LIMIT).line
        self.assertAlmostEqual(line.slope, 3000, places=3)
        self.assertAlmostEqual(line.at(1.0), 103_000, places=3)
        self.assertLess(line.error, 1e-3)

    def test_a_leak_is_found_in_noise(self):
        for seed in range(100):
            self.assertTrue(growth.sloped(*run(leak=3000, noise=100, seed=seed), LIMIT).grew, seed)

    def test_noise_is_no_growth(self):
        alarms = sum(growth.sloped(*run(noise=1000, seed=seed), LIMIT).grew for seed in range(300))
        self.assertLessEqual(alarms, 9)

    def test_a_swing_is_no_growth(self):
        times, flat = run()
        for phase in range(8):
            swing = [value + 2000 * math.sin(60 * t + phase) for t, value in zip(times, flat)]
            self.assertFalse(growth.sloped(times, swing, LIMIT).grew, phase)

    def test_less_than_the_limit_is_no_growth_and_shrinking_neither(self):
        self.assertFalse(growth.sloped(*run(leak=900), LIMIT).grew)
        self.assertFalse(growth.sloped(*run(leak=-5000), LIMIT).grew)

    def test_a_short_run_finds_only_what_stands_out(self):
        self.assertFalse(growth.sloped(*run(hours=0.05, leak=1100, noise=500), LIMIT).grew)
        self.assertTrue(growth.sloped(*run(hours=0.05, leak=200_000, noise=500), LIMIT).grew)

    def test_too_few_samples_are_refused(self):
        times, values = run()
        with self.assertRaisesRegex(ValueError, "too few"):
            growth.sloped(times[:30], values[:30], LIMIT)


class Steps(unittest.TestCase):
    times = list(range(120))

    def test_one_that_is_never_given_back_is_found(self):
        chance = random.Random(1)
        for late in (70, 80, 99):
            values = [20 + chance.randrange(6) * (i % 7 > 2) + (i >= late) for i in self.times]
            self.assertTrue(growth.stepped(self.times, values).grew, late)

    def test_what_comes_and_goes_and_what_came_first_is_none(self):
        chance = random.Random(2)
        values = [14 + 6 * (i >= 40) + chance.randrange(6) * (i % 7 > 2) for i in self.times]
        self.assertFalse(growth.stepped(self.times, values).grew)


class Report(unittest.TestCase):
    def samples(self, **more) -> list[dict]:
        """Of a run in which nothing grew but what `more` adds, by the share of the run that is over."""
        times, memory = run(noise=100)
        level = {"seconds": 0, "texture_kib": 30_000, "texture_limit_kib": 49_152, "descriptors": 20, "threads": 9,
                 "disk_kib": 200, "cpu_percent": 10}
        samples = []
        for t, pss in zip(times, memory):
            one = level | {"seconds": 3600 * t, "pss_kib": pss, "rest_kib": pss - level["texture_kib"]}
            samples.append(one | {name: one[name] + add(t) for name, add in more.items()})
        return samples

    def grew(self, **more) -> list[str]:
        return [name for name, verdict in report.judged(self.samples(**more)).items() if verdict.grew]

    def test_it_names_what_grew(self):
        self.assertEqual(self.grew(), [])
        self.assertEqual(self.grew(rest_kib=lambda t: 3000 * t), ["rest_kib"])
        self.assertEqual(self.grew(descriptors=lambda t: int(5 * t)), ["descriptors"])
        self.assertEqual(self.grew(threads=lambda t: int(t > 0.75)), ["threads"])
        self.assertEqual(self.grew(texture_kib=lambda t: 20_000 * (0.6 < t < 0.7)), ["texture_kib"])
        self.assertEqual(self.grew(disk_kib=lambda t: 30_000 * t), ["disk_kib"])

    def test_what_grew_and_what_was_not_followed_are_its_faults(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said:
            faults = report.write(Path(folder), "A run", "did", self.samples(threads=lambda t: int(t > 0.75)), ["not followed"])
            self.assertEqual([fault.split(":")[0] for fault in faults], ["not followed", "threads grew"])
            self.assertIn("FAILED", (Path(folder) / "soak.svg").read_text())
            self.assertEqual(json.loads((Path(folder) / "verdict.json").read_text())["faults"], faults)
        self.assertIn("GREW", said.getvalue())


class Plot(unittest.TestCase):
    def test_ticks_are_round_and_hold_the_values(self):
        for low, high in ((0.0, 1.0), (80_123.0, 80_124.0), (3.0, 3.0), (0.0, 719.0), (12.0, 99.0)):
            ticks = plot.ticks(low, high)
            self.assertLessEqual(ticks[0], low)
            self.assertGreaterEqual(ticks[-1], high)
            self.assertTrue(3 <= len(ticks) <= 7, ticks)
        self.assertEqual(plot.ticks(10, 11, whole=True), [10, 11, 12])

    def test_what_is_plotted_is_well_formed(self):
        times, values = run(leak=3000, noise=300)
        panel = plot.Panel("memory <PSS>", "MiB", [t * 60 for t in times], values, verdict=growth.sloped(times, values, LIMIT))
        root = xml.fromstring(plot.svg("A & B", "for a test", [panel, panel]))
        self.assertEqual(len([one for one in root.iter() if one.get("class") == "series"]), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
