"""What the checks of the source tree share: walking it, and reading C++ without its comments."""

from pathlib import Path
import re

# Comments, string literals and character literals; raw strings before plain ones, as they hold quotes.
# The apostrophe of a number (10'000) is no literal: it follows a digit.
_NOT_CODE = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


def sources(root: Path) -> list[Path]:
    """Every C++ file below root, in a stable order."""
    return sorted(path for path in root.rglob("*") if path.suffix in {".hpp", ".cpp"})


def code_only(text: str) -> str:
    """The text with comments and literals blanked out; line numbers stay as they are."""
    return _NOT_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def report(what: str, faults: list[str]) -> int:
    """Prints the faults, one a line, and returns the exit code."""
    for fault in faults:
        print(fault)
    print(f"{what}: {len(faults)} fault(s)" if faults else f"{what}: good")
    return 1 if faults else 0
