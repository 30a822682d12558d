#!/usr/bin/env python3
"""The table of what the tests run."""

from pathlib import Path
import tempfile
import unittest

import coverage


def line(number: int, count: int, *branches: int) -> dict:
    return {"line_number": number, "count": count, "branches": [{"count": one} for one in branches]}


def read(*files: tuple[str, list[dict]]) -> coverage.Report:
    """The report of files whose lines say which they are."""
    with tempfile.TemporaryDirectory() as folder:
        for name, _ in files:
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"  line {number}\n" for number in range(1, 10)), encoding="utf-8")
        return coverage.read({"files": [{"file": name, "lines": lines} for name, lines in files]}, Path(folder))


class Coverage(unittest.TestCase):
    def test_lines_and_branches_are_counted_by_folder(self):
        report = read(("src/net/a.cpp", [line(1, 3), line(2, 0)]), ("src/net/b/c.cpp", [line(4, 2, 2, 0, 1)]),
                      ("src/app/d.cpp", [line(1, 1)]))
        net = report.folders["net"]
        self.assertEqual((net.lines, net.lines_run, net.branches, net.branches_run), (3, 2, 3, 2))
        self.assertEqual(report.total.lines, 4)
        self.assertEqual(coverage.table(report).splitlines()[-1].split(),
                         ["all", "4", "1", "75.0", "%", "3", "1", "66.7", "%"])

    def test_what_has_not_run_is_listed_with_its_words(self):
        report = read(("src/net/a.cpp", [line(1, 3, 3), line(2, 0, 0, 0), line(7, 1, 0, 1)]))
        self.assertEqual(report.missing, ["src/net/a.cpp:2: never: line 2", "src/net/a.cpp:7: 1 of 2 ways never: line 7"])

    def test_a_call_that_may_throw_is_no_fork_in_the_road(self):
        way_on, thrown = {"count": 5, "fallthrough": True}, {"count": 0, "throw": True}
        yes, no = {"count": 5, "fallthrough": True}, {"count": 0, "fallthrough": False}
        for branches, gone in (([way_on, thrown], []), ([thrown, way_on], []), ([yes, no, way_on, thrown], [True, False]),
                               ([way_on, thrown, yes, no], [True, False]), ([no, no, yes, no], [False, False, True, False])):
            self.assertEqual(coverage.ways({"branches": branches}), gone)

    def test_other_folders_and_lines_without_code_do_not_count(self):
        report = read(("tests/a.cpp", [line(1, 0)]), ("src/net/a.cpp", [line(1, 0) | {"gcovr/noncode": True}]))
        self.assertEqual((report.total.lines, report.missing), (0, []))

    def test_a_folder_without_branches_has_no_share_of_them(self):
        self.assertEqual(coverage.share(0, 0), "–")


if __name__ == "__main__":
    unittest.main()
