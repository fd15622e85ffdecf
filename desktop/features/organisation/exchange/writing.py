"""Writes what is stored to workbooks that import again unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.organisation.exchange.posts import KINDS, POSTS
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.exchange.roster import BASES, ROSTER
from desktop.features.organisation.records import BODY_KINDS, Line, PostLine, RosterLine
from desktop.features.organisation.rules import NO, YES

KIND_WORDS = {kind: next(word for word, known in KINDS.items() if known == kind) for kind in BODY_KINDS}
"""The likeliest word for each kind of body."""

BASIS_WORDS = {basis: word for word, basis in BASES.items()}


def write_organisation(path: Path, lines: Iterable[PostLine], name: str) -> None:
    """Every post with the titles the import knows best; raises as `write_sheets` does."""
    _write(path, f"{name}组织名册", "组织名册", lines, POSTS)


def write_roster(path: Path, lines: Iterable[RosterLine], compound: str) -> None:
    """Every household of a compound (`沈家营社区 冶电二村小区`), which its first line names for the import."""
    _write(path, f"{''.join(compound.split())}住户底册", "住户底册", lines, ROSTER)


def _write(path: Path, title: str, sheet: str, lines: Iterable[Line], kind: Kind[Line]) -> None:
    head = tuple(column.titles[0] for column in kind.offered)
    rows = (tuple(_cell(line, column.key) for column in kind.offered) for line in lines)
    write_sheets(path, [Sheet(sheet, ((title,), head, *rows))], head=1)


def _cell(line: PostLine | RosterLine, key: str) -> Cell:
    value = getattr(line, key)
    match key:
        case "kind":
            return KIND_WORDS[value]
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
