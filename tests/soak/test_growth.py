#!/usr/bin/env python3
"""The verdicts of the soak: a leak is found, noise is not."""

import math
import random
import unittest

import growth
import plot

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


class Plot(unittest.TestCase):
    def test_ticks_are_round_and_hold_the_values(self):
        for low, high in ((0.0, 1.0), (80_123.0, 80_124.0), (3.0, 3.0), (0.0, 719.0), (12.0, 99.0)):
            ticks = plot.ticks(low, high)
            self.assertLessEqual(ticks[0], low)
            self.assertGreaterEqual(ticks[-1], high)
            self.assertTrue(3 <= len(ticks) <= 7, ticks)

    def test_what_is_plotted_is_well_formed(self):
        import xml.etree.ElementTree as xml

        times, values = run(leak=3000, noise=300)
        panel = plot.Panel("memory <PSS>", "MiB", [t * 60 for t in times], values, verdict=growth.sloped(times, values, LIMIT))
        root = xml.fromstring(plot.svg("A & B", "for a test", [panel, panel]))
        self.assertEqual(len([one for one in root.iter() if one.get("class") == "series"]), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
