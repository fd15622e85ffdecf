"""Lets the installer say in Chinese, too, that it is damaged: this happens before it can read its own texts."""

from __future__ import annotations

import sys
from pathlib import Path

THEIRS = "Installer integrity check has failed.", "NSIS_Error\0"
"""How NSIS' own words begin and end, inside the program each installer starts with."""

OURS = (
    "安装包不完整：可能没有复制完，或者U盘有损坏。请重新复制安装包，再试一次。\n\n"
    "This installer is incomplete: it was not copied to its end, or the medium is damaged. "
    "Please copy it again."
)


def reword(program: bytes) -> bytes:
    """The program with our words in the place of NSIS'; raises `ValueError` where it does not have them once."""
    begin, end = (words.encode("utf-16-le") for words in THEIRS)
    if program.count(begin) != 1:
        raise ValueError("This NSIS says something else about damaged installers.")
    start = program.index(begin)
    length = program.index(end, start) + len(end) - start
    words = OURS.encode("utf-16-le")
    if len(words) >= length:
        raise ValueError("Our words are longer than those of NSIS.")
    return program[:start] + words.ljust(length, b"\0") + program[start + length :]


def main(file: Path) -> None:
    file.write_bytes(reword(file.read_bytes()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
