#!/usr/bin/env python3
"""Checks that whoever uses a name of the standard library includes its header, by itself or through headers of ours.

The builds of the tests precompile these headers (see cmake/Options.cmake), so that a file that forgets one is compiled
there, and not in the release.

usage: standard_includes.py [ROOT]      ROOT holds src/; the default is this repository
"""

from functools import cache
from pathlib import Path
import re
import sys

from include_directions import INCLUDE
from source_tree import code_only, line_of, report, sources

# The precompiled headers and what only they have. Left out is what nearly every other header brings along: std::string,
# std::vector, std::min.
NAMES = {
    "algorithm": r"(?:ranges::)?(?:all_of|any_of|none_of|for_each|find_if(?:_not)?|find_first_of|find_end|adjacent_find|count(?:_if)?"
                 r"|mismatch|search|copy_if|copy_n|transform|replace(?:_if)?|generate(?:_n)?|remove(?:_if|_copy|_copy_if)?"
                 r"|unique(?:_copy)?|reverse|rotate|shuffle|is_sorted(?:_until)?|(?:stable_|partial_)?sort|nth_element"
                 r"|(?:lower|upper)_bound|binary_search|equal_range|(?:stable_|is_)?partition|merge|inplace_merge|includes"
                 r"|set_(?:union|intersection|difference)|m(?:ax|in)_element|minmax(?:_element)?|clamp"
                 r"|(?:next|prev)_permutation)|ranges::(?:find|equal|min|max|copy|fill|move|contains|lexicographical_compare)",
    "chrono": r"chrono",
    "functional": r"function|bind(?:_front)?|cref|ref",
    "map": r"(?:multi)?map",
    "memory": r"(?:unique|shared|weak)_ptr|make_(?:unique|shared)|enable_shared_from_this",
    "optional": r"optional|nullopt|make_optional",
    "unordered_map": r"unordered_(?:multi)?map",
    "variant": r"variant|visit|holds_alternative|get_if|monostate",
}
USES = {header: re.compile(rf"\bstd::(?:{names})\b") for header, names in NAMES.items()}


class Tree:
    def __init__(self, root: Path):
        self.src = root / "src"
        self.text = {path.relative_to(self.src).as_posix(): path.read_text(encoding="utf-8") for path in sources(self.src)}

    @cache
    def includes(self, name: str) -> frozenset[str]:
        """All headers that a file names, and those of ours behind them."""
        found = set()
        for match in INCLUDE.finditer(self.text[name]):
            if match[1] in self.text:
                found |= self.includes(match[1])
            elif match[2]:
                found.add(match[2])
        return frozenset(found)

    def faults(self, name: str) -> list[str]:
        code = code_only(self.text[name])
        found = []
        for header, uses in USES.items():
            used = uses.search(code)
            if used and header not in self.includes(name):
                found.append(f"src/{name}:{line_of(code, used.start())}: {used[0]} needs #include <{header}>")
        return found


def main(root: Path) -> int:
    tree = Tree(root)
    return report(f"standard headers of {len(tree.text)} files", [fault for name in tree.text for fault in tree.faults(name)])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]))
