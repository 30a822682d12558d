"""What can be changed in a C++ source so that it still looks like one: one change at a time.

The sources are in clang-format's form, and that tells what a parser would: a binary operator stands between spaces, the
brackets of a template do not.
"""

from dataclasses import dataclass
import re

SWAPPED = {
    "<": ["<=", ">="],
    "<=": ["<", ">"],
    ">": [">=", "<="],
    ">=": [">", "<"],
    "==": ["!="],
    "!=": ["=="],
    "&&": ["||"],
    "||": ["&&"],
    "+": ["-"],
    "-": ["+"],
    "*": ["/"],
    "/": ["*"],
    "%": ["*"],
    "+=": ["-="],
    "-=": ["+="],
}
WORDS = {
    "true": ["false"],
    "false": ["true"],
    "min": ["max"],
    "max": ["min"],
    "floor": ["ceil"],
    "ceil": ["floor"],
    "upper_bound": ["lower_bound"],
    "lower_bound": ["upper_bound"],
    "front": ["back"],
    "back": ["front"],
    "any_of": ["all_of", "none_of"],
    "all_of": ["any_of", "none_of"],
    "none_of": ["any_of", "all_of"],
    "continue": ["break"],
    "break": ["continue"],
}
# A statement that begins with one of these declares, or says where to go on.
NO_EFFECT = {
    "return", "if", "for", "while", "do", "switch", "case", "default", "break", "continue", "else", "using", "namespace",
    "const", "constexpr", "auto", "struct", "class", "enum", "public", "private", "static", "template", "explicit", "try",
    "bool",
}
IGNORED = re.compile(r'//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL | re.MULTILINE)
DECLARATION = re.compile(r"[\w:<>,\s*&]*[\w>*&]\s+[*&]?\w+\s*(?:=[^=]|[,;({])")
TRUTH = re.compile(r"\s(?:==|!=|<=?|>=?|&&|\|\|)\s|^!")
FUNCTION = re.compile(r"^ *(?:static |inline |constexpr )*([\w:<>,&* ]+?) [\w:]+\([^;{}]*\)[^;{}()]*\{", re.MULTILINE)
# What an empty pair of braces stands for anyway, or what another mutant makes of it.
EMPTY = {"", "{}", "true", "false", "0", "1", "std::nullopt", "nullptr"}


@dataclass(frozen=True)
class Mutant:
    """One change: `new` in the place of what stands from `begin` to `end`."""

    begin: int
    end: int
    new: str
    line: int  # where it begins; the first is 1
    old_text: str  # the line, or lines, it is in, without white space around
    new_text: str

    def apply(self, source: str) -> str:
        return source[: self.begin] + self.new + source[self.end :]

    def __str__(self) -> str:
        return f"{self.old_text}  =>  {self.new_text}"


def blanked(source: str) -> str:
    """The source without what the compiler does not run: of the same length, lines where they were."""
    return IGNORED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), source)


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def mutant(source: str, begin: int, end: int, new: str) -> Mutant:
    first = source.rfind("\n", 0, begin) + 1
    last = source.find("\n", end)
    last = len(source) if last < 0 else last
    return Mutant(begin, end, new, source.count("\n", 0, begin) + 1, flat(source[first:last]),
                  flat(source[first:begin] + new + source[end:last]))


def closing(code: str, opening: int) -> int:
    """Where the bracket that opens at `opening` is closed."""
    depth = 0
    for i in range(opening, len(code)):
        depth += (code[i] in "([{") - (code[i] in ")]}")
        if depth == 0:
            return i
    return len(code)


def operators(code: str):
    for match in re.finditer(r"(?<=\s)(<=|>=|==|!=|&&|\|\||\+=|-=|[<>+\-*/%])(?=\s)", code):
        for new in SWAPPED[match.group()]:
            yield match.start(), match.end(), new
    for match in re.finditer(r"(?<![\w!=)\]])!(?=[\w(*])", code):
        yield match.start(), match.end(), ""
    for match in re.finditer(r"(?<=[\s(,])-(?=[\w(])", code):
        yield match.start(), match.end(), ""
    for match in re.finditer(r"\+\+|--", code):
        yield match.start(), match.end(), "--" if match.group() == "++" else "++"


def words(code: str):
    for match in re.finditer(r"\b[a-z_]+\b", code):
        for new in WORDS.get(match.group(), []):
            yield match.start(), match.end(), new


def numbers(code: str):
    for match in re.finditer(r"(?<![\w.'])(\d[\d']*)(U?)(?![\w.'])", code):
        value = int(match.group(1).replace("'", ""))
        yield match.start(), match.end(), f"{value + 1}{match.group(2)}"
        if value > 0:
            yield match.start(), match.end(), f"{value - 1}{match.group(2)}"


def conditions(code: str):
    """if and while always and never; a loop for ever would only be waited for."""
    for match in re.finditer(r"\b(if|while) (?:constexpr )?\(", code):
        opening = match.end() - 1
        end = closing(code, opening)
        begin = max(opening, code.rfind(";", opening, end)) + 1
        begin += len(code[begin:end]) - len(code[begin:end].lstrip())
        declares = re.match(r"const \w+ \w+ = ", code[begin:end])
        for value in ["false"] if match.group(1) == "while" else ["true", "false"]:
            if declares:
                yield end, end, f"; {value}"
            else:
                yield begin, end, value
    for match in re.finditer(r"(?<=\s)\?(?=\s)", code):
        begin = match.start()
        depth = 0
        while begin > 0:
            char = code[begin - 1]
            depth += (char in ")]}") - (char in "([{")
            if depth < 0 or (depth == 0 and (char in ";,?:" and code[begin - 2 : begin] != "::")
                             and code[begin - 1 : begin + 1] != "::"):
                break
            if depth == 0 and re.search(r"(?:\breturn|[^=!<>]=)$", code[:begin]):
                break
            begin -= 1
        begin += len(code[begin : match.start()]) - len(code[begin : match.start()].lstrip())
        for value in ("true", "false"):
            yield begin, match.start() - 1, value


def loop_headers(code: str) -> list[tuple[int, int]]:
    return [(match.end() - 1, closing(code, match.end() - 1)) for match in re.finditer(r"\bfor \(", code)]


def gives_truth(code: str, at: int) -> bool:
    """Whether the function in which this place lies gives true or false."""
    kind = ""
    for match in FUNCTION.finditer(code, 0, at):
        kind = match.group(1)
    return kind == "bool"


def statement_end(code: str, begin: int) -> int | None:
    """Where the semicolon of a statement stands that begins here; None where it has none."""
    depth = 0
    for end in range(begin, len(code)):
        depth += (code[end] in "([{") - (code[end] in ")]}")
        if depth < 0:
            return None
        if depth == 0 and code[end] == ";":
            return end
    return None


def statements(code: str):
    """Those that do something, left out, and what is returned turned into nothing or its contrary."""
    headers = loop_headers(code)
    for match in re.finditer(r"(?<=[;{})])\s+(?=[A-Za-z_*+(\-])|\belse (?=[A-Za-z_*+(])", code):
        begin = match.end()
        end = statement_end(code, begin)
        if end is None or any(opening < begin < last for opening, last in headers):
            continue
        text = code[begin:end]
        first = re.match(r"\w*", text).group()
        if first == "return":
            value = text.removeprefix("return").strip()
            if value in EMPTY:
                continue
            at = begin + text.index(value, len("return"))
            yield at, end, "{}"
            if TRUTH.search(value) or gives_truth(code, at):
                yield at, end, f"!({value})"
        elif first == "continue" or (first not in NO_EFFECT and not DECLARATION.match(code[begin : end + 1])):
            yield begin, end, ""


def mutants(source: str) -> list[Mutant]:
    """All of them, in the order of the source; no two the same."""
    code = blanked(source)
    found = {}
    for kind in (operators, words, numbers, conditions, statements):
        for begin, end, new in kind(code):
            if code[begin:end].strip() != new:
                found[(begin, end, new)] = mutant(source, begin, end, new)
    return [found[key] for key in sorted(found)]
