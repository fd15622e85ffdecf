"""Reads the pages of a paper that this program set before, to bind them into another as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

REFERENCE = re.compile(rb"(?<!\d)(\d+) 0 R\b")
LENGTH = re.compile(rb"/Length (\d+)")
SIZE = re.compile(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]")
KIDS = re.compile(rb"/Kids \[([^\]]*)\]")


class Part(NamedTuple):
    """An indirect object: its text, and the bytes of its stream if it has one."""

    text: bytes
    stream: bytes | None


class Original:
    """A file as this program writes it (ReportLab's plain layout: a table of offsets, no object streams).

    Raises `ValueError` for any other.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._offsets = _offsets(pdf)
        root = number_at(rb"/Root (\d+) 0 R", pdf[pdf.rindex(b"trailer") :])
        tree = number_at(rb"/Pages (\d+) 0 R", self.part(root).text)
        kids = KIDS.search(self.part(tree).text)
        self.pages = [int(number) for number in REFERENCE.findall(kids[1])] if kids else []

    def part(self, number: int) -> Part:
        at = self._offsets[number]
        end = self._pdf.index(b"\nendobj", at)
        begin = self._pdf.find(b"\nstream\n", at, end)
        head = self._pdf[self._pdf.index(b"obj\n", at) + 4 : begin if begin >= 0 else end]
        if begin < 0:
            return Part(head, None)
        begin += len(b"\nstream\n")
        length = LENGTH.search(head)
        if length is None:
            raise ValueError("a stream without a length")
        return Part(head, self._pdf[begin : begin + int(length[1])])


class Leaf(NamedTuple):
    """One page of an original, and its size in points."""

    original: Original
    number: int
    width: float
    height: float


def leaves(pdf: bytes) -> Sequence[Leaf]:
    """The pages of a file this program made; raises `ValueError` for any other."""
    original = Original(pdf)
    return [_leaf(original, number) for number in original.pages]


def is_own(pdf: bytes) -> bool:
    """Whether a file can be bound in."""
    try:
        return bool(leaves(pdf))
    except (ValueError, LookupError):
        return False


def _offsets(pdf: bytes) -> dict[int, int]:
    """Where each object begins, by the table at the end of the file."""
    at = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    table = pdf[at : pdf.rindex(b"trailer")].split(b"\n")
    if table[0].strip() != b"xref":
        raise ValueError("not a file this program made")
    return dict(_entries(table[2:]))


def _entries(lines: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(lines):
        if line.rstrip().endswith(b"n"):
            yield number, int(line[:10])


def _leaf(original: Original, number: int) -> Leaf:
    size = SIZE.search(original.part(number).text)
    if size is None:
        raise ValueError("a page without a size")
    return Leaf(original, number, float(size[1]), float(size[2]))


def number_at(pattern: bytes, text: bytes) -> int:
    """The number of an object that another refers to; raises `ValueError` when it does not."""
    found = re.search(pattern, text)
    if found is None:
        raise ValueError("not a file this program made")
    return int(found[1])
