#!/usr/bin/env python3
"""The changes that mutate.py makes, and the list of those that make no difference."""

from pathlib import Path
import tempfile
import unittest

from equivalent import Equivalents
from mutants import mutants


def changed(source: str) -> set[str]:
    """All that the source is changed to."""
    return {mutant.apply(source) for mutant in mutants(source)}


def body(text: str) -> str:
    return f"int f(int a, int b) {{\n    {text}\n}}\n"


class Changes(unittest.TestCase):
    def expect(self, text: str, *wanted: str):
        """That a function of this body is changed in these ways, and no other."""
        self.assertEqual(changed(body(text)), {body(one) for one in wanted})

    def expect_among(self, text: str, *wanted: str):
        for one in wanted:
            self.assertIn(body(one), changed(body(text)))

    def test_a_comparison_loses_its_edge_and_turns_around(self):
        self.expect_among("if (a < b) return a;", "if (a <= b) return a;", "if (a >= b) return a;")
        self.expect_among("if (a == b) return a;", "if (a != b) return a;")

    def test_the_brackets_of_a_template_are_no_comparison(self):
        self.expect("std::vector<int> one; std::map<int, int> other;")

    def test_a_condition_holds_always_and_never_also_one_that_declares(self):
        self.expect_among("if (a) g();", "if (true) g();", "if (false) g();")
        self.expect_among("if (const auto x = g(); x) h();", "if (const auto x = g(); false) h();")
        self.expect_among("if (const auto x = g()) h();", "if (const auto x = g(); false) h();")
        self.expect_among("while (a) g();", "while (false) g();")
        self.assertNotIn(body("while (true) g();"), changed(body("while (a) g();")))

    def test_the_condition_of_a_choice_holds_always_and_never(self):
        self.expect_among("return a > b ? a : b;", "return true ? a : b;", "return false ? a : b;")
        self.expect_among("g(a ? h(1, 2) : b);", "g(true ? h(1, 2) : b);")

    def test_what_a_statement_does_is_left_out_and_a_declaration_stays(self):
        self.expect("g(a);", ";")
        self.expect("int c = a; std::string d(b), e; auto f = a;")
        self.expect_among("if (a) continue;", "if (a) ;", "if (a) break;")

    def test_what_is_returned_becomes_nothing_or_where_it_is_a_truth_its_contrary(self):
        self.expect("return a;", "return {};")
        self.assertIn("bool f() {\n    return !(g());\n}\n", changed("bool f() {\n    return g();\n}\n"))
        self.expect("return {};")

    def test_numbers_are_one_more_and_one_less(self):
        self.expect("int c = 1'000;", "int c = 1001;", "int c = 999;")
        self.expect("int c = 0U;", "int c = 1U;")

    def test_sums_and_signs_turn(self):
        self.expect("int c = a + b;", "int c = a - b;")
        self.expect("int c = -a;", "int c = a;")
        self.expect_among("if (!a && b) g();", "if (a && b) g();", "if (!a || b) g();")

    def test_a_loop_has_no_statement_in_its_head_and_comments_and_strings_stay(self):
        self.expect("for (; a; ++b) {}", "for (; a; --b) {}")
        self.expect('auto c = "1 < 2";  // 1 < 2')

    def test_every_change_is_told_with_its_line(self):
        one, = mutants(body("g(a);"))
        self.assertEqual((one.line, str(one)), (2, "g(a);  =>  ;"))


class Argued(unittest.TestCase):
    def read(self, text: str) -> Equivalents:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "equivalent.txt")
            path.write_text(text, encoding="utf-8")
            return Equivalents.read(path)

    def test_a_change_is_known_by_its_text_and_one_that_is_not_there_is_stale(self):
        one, = mutants(body("g(a);"))
        known = self.read("src/a.cpp\n  g(a);  =>  ;\n    It does nothing.\n  h(a);  =>  ;\n    Nor does this.\n")
        self.assertTrue(known.knows("src/a.cpp", one))
        self.assertFalse(known.knows("src/b.cpp", one))
        self.assertEqual(known.stale({"src/a.cpp": [one]}), ["src/a.cpp: h(a);  =>  ;"])
        self.assertEqual(known.stale({"src/b.cpp": [one]}), [])

    def test_a_change_without_a_reason_is_refused(self):
        for text in ("src/a.cpp\n  g(a);  =>  ;\n", "src/a.cpp\n  g(a);  =>  ;\nsrc/b.cpp\n"):
            with self.assertRaisesRegex(ValueError, "no reason is given"):
                self.read(text)

    def test_several_changes_may_have_one_reason(self):
        known = self.read("src/a.cpp\n  g(a);  =>  ;\n  h(a);  =>  ;\n    Nothing.\n")
        self.assertEqual(known.known, {"src/a.cpp": {"g(a);  =>  ;", "h(a);  =>  ;"}})

    def test_the_list_of_this_repository_can_be_read(self):
        Equivalents.read(Path(__file__).parent / "equivalent.txt")


if __name__ == "__main__":
    unittest.main()
