"""The changes that make no difference, with the reason why: equivalent.txt."""

from dataclasses import dataclass
from pathlib import Path

from mutants import Mutant


@dataclass(frozen=True)
class Equivalents:
    """By file, the changes as a Mutant writes them. They are told by their text, so that lines may move."""

    known: dict[str, set[str]]

    @staticmethod
    def read(path: Path) -> "Equivalents":
        """A file's name, then, indented by two, its changes; under each, indented by four, why nobody can notice."""
        known: dict[str, set[str]] = {}
        file, unargued = "", ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            text = line.strip()
            indent = len(line) - len(line.lstrip())
            if not text or text.startswith("#"):
                continue
            if indent == 0 and not unargued:
                file = text
                known[file] = set()
            elif indent == 2 and file and "  =>  " in text:
                known[file].add(text)
                unargued = text
            elif indent == 4 and file and known[file]:
                unargued = ""
            elif unargued:
                break
            else:
                raise ValueError(f"{path.name}:{number}: neither a file, a change nor a reason")
        if unargued:
            raise ValueError(f"{path.name}: no reason is given for {unargued}")
        return Equivalents(known)

    def knows(self, file: str, mutant: Mutant) -> bool:
        return str(mutant) in self.known.get(file, set())

    def stale(self, alive: dict[str, list[Mutant]]) -> list[str]:
        """Of the files looked at, the changes that are argued here and are not alive."""
        return [f"{file}: {text}" for file, mutants in alive.items()
                for text in sorted(self.known.get(file, set()) - {str(mutant) for mutant in mutants})]
