#!/usr/bin/env python3
"""The checks of the source tree must themselves find faults: small trees, each with one."""

from contextlib import redirect_stdout
import io
from pathlib import Path
import tempfile
import unittest

import file_lists
import include_directions
import standard_includes


def run(check, files: dict[str, str]) -> tuple[int, str]:
    """Exit code and output of a check on a tree of these files."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        output = io.StringIO()
        with redirect_stdout(output):
            code = check.main(root)
    return code, output.getvalue()


class IncludeDirections(unittest.TestCase):
    def expect_fault(self, name: str, text: str, *said: str):
        code, output = run(include_directions, {f"src/{name}": text})
        self.assertEqual(code, 1, f"{text!r} in {name} passed")
        for words in said:
            self.assertIn(words, output)

    def expect_good(self, name: str, text: str):
        self.assertEqual(run(include_directions, {f"src/{name}": text}), (0, "include directions of 1 files: good\n"))

    def test_an_arrow_backwards_is_found_with_its_line_and_what_is_allowed(self):
        self.expect_fault("model/a.hpp", '#pragma once\n\n#include "feed/feed.hpp"\n',
                          "src/model/a.hpp:3:", "must not include feed/", "allowed: model, time, base")

    def test_nobody_includes_app_but_the_tool_that_reads_its_command_line(self):
        for folder in include_directions.ARROWS:
            if folder not in ("app", "manual"):
                self.expect_fault(f"{folder}/a.cpp", '#include "app/state.hpp"\n', "must not include app/")

    def test_arrows_reach_through(self):
        self.expect_good("render/a.cpp", '#include "base/error.hpp"\n#include "schedule/board.hpp"\n')

    def test_neighbours_without_an_arrow_stay_apart(self):
        self.expect_fault("net/a.cpp", '#include "model/session.hpp"\n', "allowed: net, base, time")
        self.expect_fault("view/a.cpp", '#include "config/config.hpp"\n')
        self.expect_fault("schedule/a.cpp", '#include "i18n/keys.hpp"\n')

    def test_an_include_is_named_from_src(self):
        self.expect_fault("time/a.cpp", '#include "zone.hpp"\n', "named from src/")
        self.expect_fault("time/a.cpp", '#include "../base/error.hpp"\n', "named from src/")

    def test_a_folder_that_is_not_in_the_table_is_a_fault(self):
        self.expect_fault("misc/a.cpp", "int x;\n", "no folder of the house")
        self.expect_fault("loose.cpp", "int x;\n", "no folder of the house")

    def test_foreign_libraries_stay_in_their_folders(self):
        for folder, header in [("view", "SDL2/SDL.h"), ("view", "SDL.h"), ("view", "SDL_ttf.h"), ("feed", "curl/curl.h"),
                               ("net", "nlohmann/json.hpp"), ("config", "libxml/HTMLparser.h"),
                               ("view", "fontconfig/fontconfig.h"), ("model", "date/tz.h"), ("config", "CLI/CLI.hpp")]:
            self.expect_fault(f"{folder}/a.cpp", f"#include <{header}>\n", f"<{header}>", "allowed in:")
        self.expect_good("render/a.cpp", "#include <SDL.h>\n")
        self.expect_good("feed/a.cpp", "  #  include <nlohmann/json.hpp>\n")

    def test_the_clock_and_the_environment_are_read_only_where_that_is_the_job(self):
        for text in ["auto t = std::chrono::system_clock::now();", "auto t = steady_clock::now ();", "t = time(nullptr);",
                     "t = std::time(NULL);", "clock_gettime(CLOCK_REALTIME, &t);", 'auto h = std::getenv("HOME");']:
            self.expect_fault("schedule/a.cpp", f"void f() {{\n{text}\n}}\n", "src/schedule/a.cpp:2:", "as an argument")
            for allowed in ["time/clock.cpp", "net/fetch.cpp", "app/main.cpp"]:
                self.expect_good(allowed, text)
        self.expect_fault("time/zone.cpp", "auto t = system_clock::now();")

    def test_words_that_only_look_like_a_clock_pass(self):
        self.expect_good("view/a.cpp", "// system_clock::now() is app's\n/* getenv(\n*/ auto t = end_time(0), x = clock.now();\n"
                                       'auto s = "time(nullptr)"; auto big = 10\'000; auto r = R"(getenv("A"))";\n'
                                       "std::string time(Instant at);\n")

    def test_a_tree_without_sources_is_a_fault(self):
        self.assertEqual(run(include_directions, {"README.md": ""})[0], 1)


class FileLists(unittest.TestCase):
    tree = {"src/base/CMakeLists.txt": "kiosk_library(base SOURCES error.cpp)", "src/base/error.cpp": "",
            "tests/unit/CMakeLists.txt": "kiosk_test(base SOURCES base/test_error.cpp)",
            "tests/unit/base/test_error.cpp": ""}

    def test_a_tree_that_names_every_file_is_good(self):
        self.assertEqual(run(file_lists, self.tree)[0], 0)

    def test_a_source_that_is_not_named_is_found(self):
        code, output = run(file_lists, self.tree | {"src/base/text.cpp": ""})
        self.assertEqual(code, 1)
        self.assertIn("src/base/text.cpp:1: not named in src/base/CMakeLists.txt", output)

    def test_a_name_in_a_comment_does_not_count(self):
        self.assertEqual(run(file_lists, self.tree | {"src/base/CMakeLists.txt": "# error.cpp\n"})[0], 1)

    def test_a_name_that_only_ends_alike_does_not_count(self):
        self.assertEqual(run(file_lists, self.tree | {"src/base/CMakeLists.txt": "io_error.cpp"})[0], 1)

    def test_a_test_that_is_not_named_is_found(self):
        code, output = run(file_lists, self.tree | {"tests/unit/base/test_text.cpp": ""})
        self.assertEqual(code, 1)
        self.assertIn("tests/unit/base/test_text.cpp:1: not named in tests/unit/CMakeLists.txt", output)

    def test_a_file_of_300_lines_is_good_and_one_of_301_is_not(self):
        self.assertEqual(run(file_lists, self.tree | {"src/base/error.cpp": "\n" * 300})[0], 0)
        code, output = run(file_lists, self.tree | {"src/base/error.cpp": "\n" * 301})
        self.assertEqual(code, 1)
        self.assertIn("src/base/error.cpp:301: 301 lines", output)


class StandardIncludes(unittest.TestCase):
    def expect(self, code: int, said: str, **files: str):
        named = {f"src/base/{name.replace('_h', '.hpp').replace('_c', '.cpp')}": text for name, text in files.items()}
        found, output = run(standard_includes, named)
        self.assertEqual(found, code, output)
        self.assertIn(said, output)

    def test_a_name_whose_header_is_missing_is_found_with_its_line(self):
        self.expect(1, "src/base/a.cpp:3: std::replace_if needs #include <algorithm>",
                    a_c="#include <string>\n\nvoid f() { std::replace_if(b, e, p, c); }\n")
        for text, header in [("std::ranges::sort(v);", "algorithm"), ("std::chrono::seconds s;", "chrono"), ("std::function<int()> f;", "functional"),
                             ("std::unique_ptr<int> p;", "memory"), ("std::multimap<int, int> m;", "map"), ("return std::nullopt;", "optional"),
                             ("std::unordered_map<int, int> m;", "unordered_map"), ("std::get_if<int>(&v);", "variant")]:
            self.expect(1, f"needs #include <{header}>", a_c=text)
            self.expect(0, "good", a_c=f"#include <{header}>\n{text}")

    def test_a_header_of_ours_brings_what_it_includes(self):
        self.expect(0, "good", a_c='#include "base/b.hpp"\nstd::map<int, int> m;', b_h='#include "base/c.hpp"', c_h="#include <map>")

    def test_what_is_no_such_name_passes(self):
        self.expect(0, "good", a_c='// std::sort(\nauto s = "std::sort"; std::string map; std::min(a, b); my::std_sort(v); std::sorted(v);')


if __name__ == "__main__":
    unittest.main()
