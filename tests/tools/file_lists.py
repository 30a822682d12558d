#!/usr/bin/env python3
"""Checks that no source is left out of the build, and that no file grows beyond reading.

A .cpp that no CMakeLists.txt names is code, or a test, that never runs.

usage: file_lists.py [ROOT]      ROOT holds src/ and tests/; the default is this repository
"""

from pathlib import Path
import re
import sys

from source_tree import report, sources

LONGEST = 300  # lines, for a file of src/


def nearest_list(path: Path, root: Path) -> Path | None:
    """The CMakeLists.txt that has to name the file: its folder's, or the next one above."""
    for folder in path.parents:
        if (folder / "CMakeLists.txt").is_file():
            return folder / "CMakeLists.txt"
        if folder == root:
            return None
    return None


def names(cmake_list: Path) -> set[str]:
    without_comments = re.sub(r"#[^\n]*", "", cmake_list.read_text(encoding="utf-8"))
    return set(re.findall(r'[^\s()"]+', without_comments))


def check_listed(path: Path, root: Path) -> list[str]:
    cmake_list = nearest_list(path, root)
    if cmake_list is None:
        return [f"{path.relative_to(root)}:1: no CMakeLists.txt in its folder or above"]
    if str(path.relative_to(cmake_list.parent)) in names(cmake_list):
        return []
    return [f"{path.relative_to(root)}:1: not named in {cmake_list.relative_to(root)}, so it is never built"]


def check_length(path: Path, root: Path) -> list[str]:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines <= LONGEST:
        return []
    return [f"{path.relative_to(root)}:{LONGEST + 1}: {lines} lines; over {LONGEST} a file wants splitting"]


def main(root: Path) -> int:
    own, tests = sources(root / "src"), sources(root / "tests")
    if not own:
        print(f"{root / 'src'}: no sources found")
        return 1
    faults = [f for path in own + tests if path.suffix == ".cpp" for f in check_listed(path, root)]
    faults += [fault for path in own for fault in check_length(path, root)]
    return report(f"file lists and lengths of {len(own) + len(tests)} files", faults)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]))
