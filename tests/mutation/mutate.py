#!/usr/bin/env python3
"""Changes the rules of now and next in one place at a time, and looks whether a test notices.

usage: mutate.py [--jobs N] FOLDER [FILE…]

FOLDER takes copies of this repository, one a job, and their builds; a second run goes on from them. FILE is one of those
below, such as src/schedule/board.cpp; all of them by default. A change that no test notices and that equivalent.txt does
not argue is a fault: either a test is missing, or the code does something that nobody asked for.
"""

import argparse
from dataclasses import dataclass, field
from pathlib import Path
import queue
import resource
import shutil
import subprocess
import sys
import threading
import time

from equivalent import Equivalents
from mutants import Mutant, mutants

ROOT = Path(__file__).resolve().parents[2]
PARTS = ["CMakeLists.txt", "README.md", "CHANGELOG.md", "assets", "cmake", "config", "docs", "packaging", "src", "tests"]


@dataclass(frozen=True)
class Rules:
    """What a file holds of them."""

    tests: tuple[str, ...] = ("schedule",)  # the folders of tests/unit whose tests have to notice
    since: str = ""  # where they begin


RULES = {
    "src/schedule/board.cpp": Rules(),
    "src/schedule/timetable.cpp": Rules(),
    "src/schedule/event_day.cpp": Rules(),
    "src/schedule/day_list.cpp": Rules(),
    "src/schedule/overlaps.cpp": Rules(),
    "src/schedule/rotation.cpp": Rules(),
    "src/schedule/opening.cpp": Rules(),
    "src/schedule/freshness.cpp": Rules(),
    "src/model/session.hpp": Rules(since="is_cancelled"),
    "src/time/zone.cpp": Rules(("time", "schedule"), "Zone::offset_at"),
}
PATIENCE = 20  # seconds; the tests take less than one
MEMORY = 4 << 30


@dataclass
class Tally:
    died: int = 0
    not_cpp: int = 0
    argued: list[Mutant] = field(default_factory=list)
    survived: list[Mutant] = field(default_factory=list)


class Bench:
    """A copy of the repository with its build, in which one file at a time is changed."""

    def __init__(self, folder: Path):
        self.source = folder / "source"
        self.build = folder / "build"
        self.changed: tuple[str, str] | None = None  # the file, and what it was

    def prepare(self, tests: tuple[str, ...]) -> None:
        for part in PARTS:
            for path in [ROOT / part, *(ROOT / part).rglob("*")]:
                if path.is_file() and "__pycache__" not in path.parts:
                    self.copy(path)
        subprocess.run(
            ["cmake", "-S", self.source, "-B", self.build, "-G", "Ninja", "--log-level=WARNING", "-DCMAKE_BUILD_TYPE=Debug",
             "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -D_GLIBCXX_ASSERTIONS", "-DKIOSK_PCH=ON", "-DKIOSK_WERROR=OFF", "-DKIOSK_BENCH=OFF"],
            check=True, stdout=subprocess.DEVNULL)
        if not self.compiles(tests):
            sys.exit(f"mutate: the sources do not compile; see ninja -C {self.build} {' '.join(map(target, tests))}")
        if self.noticed(tests):
            sys.exit("mutate: the tests fail before anything is changed")

    def copy(self, path: Path) -> None:
        copied = self.source / path.relative_to(ROOT)
        # One of a run that was stopped may have been compiled since it was put back.
        rules = str(path.relative_to(ROOT)) in RULES
        if not rules and copied.exists() and copied.read_bytes() == path.read_bytes():
            return
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copied)

    def compiles(self, tests: tuple[str, ...]) -> bool:
        return subprocess.run(["ninja", "-C", self.build, "-j1", *map(target, tests)], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0

    def noticed(self, tests: tuple[str, ...]) -> bool:
        """Whether a test fails, dies or comes to no end."""
        for test in tests:
            program = self.build / "tests/unit" / test / target(test)
            try:
                ended = subprocess.run(
                    [program, "--gtest_fail_fast", "--gtest_brief=1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    timeout=PATIENCE, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
            except subprocess.TimeoutExpired:
                return True
            if ended.returncode != 0:
                return True
        return False

    def put(self, file: str, source: str, mutant: Mutant) -> None:
        if self.changed and self.changed[0] != file:
            (self.source / self.changed[0]).write_text(self.changed[1], encoding="utf-8")
        self.changed = file, source
        (self.source / file).write_text(mutant.apply(source), encoding="utf-8")


def target(test: str) -> str:
    return f"test_{test}"


class Run:
    def __init__(self, files: list[str]):
        self.equivalents = Equivalents.read(Path(__file__).parent / "equivalent.txt")
        self.tallies = {file: Tally() for file in files}
        self.lock = threading.Lock()
        self.left: queue.Queue[tuple[str, str, Mutant]] = queue.Queue()
        for file in files:
            source = (ROOT / file).read_text(encoding="utf-8")
            for mutant in mutants(source):
                if mutant.begin >= source.index(RULES[file].since):
                    self.left.put((file, source, mutant))

    def work(self, bench: Bench) -> None:
        while True:
            try:
                file, source, mutant = self.left.get_nowait()
            except queue.Empty:
                return
            bench.put(file, source, mutant)
            compiles = bench.compiles(RULES[file].tests)
            survives = compiles and not bench.noticed(RULES[file].tests)
            with self.lock:
                self.note(file, mutant, compiles, survives)

    def note(self, file: str, mutant: Mutant, compiles: bool, survives: bool) -> None:
        tally = self.tallies[file]
        if not compiles:
            tally.not_cpp += 1
        elif not survives:
            tally.died += 1
        elif self.equivalents.knows(file, mutant):
            tally.argued.append(mutant)
        else:
            tally.survived.append(mutant)
            print(f"{file}:{mutant.line}: nobody notices\n    {mutant}", flush=True)

    def table(self) -> str:
        lines = [f"{'':32}{'changes':>8}{'noticed':>9}{'argued':>8}{'SURVIVE':>9}   (not C++)"]
        for file, tally in self.tallies.items():
            alive = len(tally.argued), len(tally.survived)
            lines.append(f"{file:32}{tally.died + sum(alive):8}{tally.died:9}{alive[0]:8}{alive[1]:9}   ({tally.not_cpp})")
        return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("files", nargs="*", metavar="FILE")
    options = parser.parse_args()
    if unknown := [file for file in options.files if file not in RULES]:
        parser.error(f"{unknown[0]} holds no rules; these do: {', '.join(RULES)}")
    began = time.monotonic()
    run = Run(options.files or list(RULES))
    tests = tuple(sorted({test for file in run.tallies for test in RULES[file].tests}))
    benches = [Bench(options.folder.resolve() / str(i)) for i in range(options.jobs)]
    for bench in benches:
        bench.prepare(tests)
    print(f"{run.left.qsize()} changes in {len(run.tallies)} files", flush=True)
    workers = [threading.Thread(target=run.work, args=(bench,), daemon=True) for bench in benches]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    stale = run.equivalents.stale({file: tally.argued for file, tally in run.tallies.items()})
    for words in stale:
        print(f"equivalent.txt: argued, and yet noticed or not there: {words}")
    print(run.table())
    print(f"in {time.monotonic() - began:.0f} s")
    return 1 if stale or any(tally.survived for tally in run.tallies.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
