"""The YAML of a rule, with the line each part stands on: nothing in it is evaluated, and all of it has bounds."""

from pathlib import Path
from typing import NamedTuple

import yaml

from factcheck.errors import ConfigError
from factcheck.settings import nearest

MAX_BYTES = 200_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RuleError(ConfigError):
    """A rule that does not hold; `line` is 0 where the whole file is meant."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.path, self.line, self.reason = path, line, reason
        super().__init__(f"{path}: {self.in_file}")

    @property
    def in_file(self) -> str:
        """Line and reason, for whoever has named the file already."""
        return f"line {self.line}: {self.reason}" if self.line else self.reason


class Part(NamedTuple):
    """One part of the file: words, a list of parts, or parts by name; `key` is its name where it has one."""

    path: Path
    line: int
    key: str
    found: "str | list[Part] | dict[str, Part]"

    def error(self, reason: str) -> RuleError:
        """What does not hold here, with file, line and key."""
        return RuleError(self.path, self.line, f"{self.key}: {reason}" if self.key else reason)

    def words(self) -> str:
        """The words that stand here; RuleError where they are none, or a list."""
        if not isinstance(self.found, str):
            raise self.error("expected words, found a list or names")
        if not self.found.strip():
            raise self.error("it is empty")
        return self.found.strip()

    def each(self) -> "list[Part]":
        """The parts of a list; one that stands alone is a list of one."""
        return self.found if isinstance(self.found, list) else [self]

    def named(self, known: tuple[str, ...]) -> "dict[str, Part]":
        """The parts by name; RuleError for one that is not among those known, with the nearest."""
        if not isinstance(self.found, dict):
            raise self.error(f"expected names and values, such as {known[0]}: ...")
        for name, part in self.found.items():
            if name not in known:
                raise RuleError(part.path, part.line, f"{name}: there is no such key; {advice(name, known)}")
        return self.found

    def one_of(self, known: tuple[str, ...]) -> str:
        """The word, which must be one of those known; RuleError with the nearest."""
        if (word := self.words()) not in known:
            raise self.error(f"there is no {word}; {advice(word, known)}")
        return word


def advice(name: str, known: tuple[str, ...]) -> str:
    """The name that is most likely meant, or all there are."""
    meant = nearest(name, known)
    return f"did you mean {meant}?" if meant else f"those known are {', '.join(known)}"


def read_parts(path: Path, content: bytes) -> Part:
    """The file as parts; RuleError where it is too large or no YAML."""
    if len(content) > MAX_BYTES:
        raise RuleError(path, 0, f"it has more than {MAX_BYTES} bytes; a long list of words goes into a lexicon")
    try:
        node = yaml.compose(content.decode("utf-8"), Loader=_LOADER)
        if node is None:
            raise RuleError(path, 0, "it is empty")
        return _part(path, node, "", set())
    except RecursionError as error:
        raise RuleError(path, 0, "its parts lie too deep in each other") from error
    except UnicodeDecodeError as error:
        raise RuleError(path, 0, "it is not in UTF-8") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise RuleError(path, mark.line + 1 if mark else 0, f"not readable as YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise RuleError(path, 0, f"not readable as YAML: {' '.join(str(error).split())}") from error


def _part(path: Path, node: yaml.Node, key: str, seen: set[int]) -> Part:
    """A value is what is written: `no` is a word, and a number its digits."""
    line = node.start_mark.line + 1
    if id(node) in seen:
        raise RuleError(path, line, "a part is used twice (& and *); write it out")
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return Part(path, line, key, str(node.value))
    if isinstance(node, yaml.SequenceNode):
        return Part(path, line, key, [_part(path, one, key, seen) for one in node.value])
    found: dict[str, Part] = {}
    for name, value in node.value:
        own = name.start_mark.line + 1
        if not isinstance(name, yaml.ScalarNode):
            raise RuleError(path, own, "a key is one word, not a list")
        if name.value in found:
            raise RuleError(path, own, f"{name.value}: the key stands there twice")
        found[name.value] = _part(path, value, str(name.value), seen)._replace(line=own)
    return Part(path, line, key, found)
