"""Writes what is stored to workbooks that import again unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.progress import Progress
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.organisation.exchange.posts import posts_kind
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.exchange.roster import BASES, roster_kind
from desktop.features.organisation.records import Line, PostLine, RosterLine
from desktop.features.organisation.rules import NO, YES, called

BASIS_WORDS = {basis: word for word, basis in BASES.items()}


def write_organisation(
    path: Path,
    lines: Sequence[PostLine],
    name: str,
    *,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Every post with the titles the import knows best, the office's `own` before ours.

    Raises as `write_sheets` does.
    """
    rows = _rows(lines, posts_kind(own), called(own))
    write_sheets(path, [Sheet("组织名册", ((f"{name}组织名册",), *rows))], head=1, progress=progress)


def write_roster(
    path: Path,
    lines: Sequence[RosterLine],
    compound: str,
    *,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Every household of a compound (`沈家营社区 冶电二村小区`), which its first line names for the import."""
    title = f"{''.join(compound.split())}住户底册"
    rows = _rows(lines, roster_kind(own), called(own))
    write_sheets(path, [Sheet("住户底册", ((title,), *rows))], head=1, progress=progress)


def _rows(lines: Sequence[Line], kind: Kind[Line], words: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """The titles, and a row for each line."""
    yield tuple(column.titles[0] for column in kind.offered)
    for line in lines:
        yield tuple(_cell(line, column.key, words) for column in kind.offered)


def _cell(line: PostLine | RosterLine, key: str, words: Mapping[str, str]) -> Cell:
    value = getattr(line, key)
    match key:
        case "kind":
            return words[value]
        case "area_basis":
            return BASIS_WORDS.get(value, "")
        case "owners":
            return "、".join(value)
        case "unsold":
            return YES if value else NO
        case "area":
            return None if value is None else float(value)
        case _:
            return value
