"""Writes what is stored to workbooks that import again unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.progress import Progress
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.organisation.exchange.bodies import bodies_kind
from desktop.features.organisation.exchange.links import links_kind
from desktop.features.organisation.exchange.posts import posts_kind
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.exchange.roster import BASES, roster_kind
from desktop.features.organisation.records import (
    BodyLine,
    Line,
    LinkLine,
    PostLine,
    RosterLine,
)
from desktop.features.organisation.rules import NO, YES, called

BASIS_WORDS = {basis: word for word, basis in BASES.items()}


POSTS_NAME, BODIES_NAME, ROSTER_NAME, LINKS_NAME = "组织名册", "组织清册", "住户底册", "联系记录"
"""What the sheets of our own files and templates are called."""


def write_organisation(
    path: Path,
    posts: Iterable[PostLine],
    bodies: Iterable[BodyLine],
    name: str,
    *,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Every post with the titles the import knows best, the office's `own` before ours, and every body.

    Raises as `write_sheets` does.
    """
    title, words = f"{name}{POSTS_NAME}", called(own)
    pages = (
        Sheet(POSTS_NAME, ((title,), *_rows(posts, posts_kind(own), words))),
        Sheet(BODIES_NAME, ((title,), *_rows(bodies, bodies_kind(own), words))),
    )
    write_sheets(path, pages, head=1, progress=progress)


def write_roster(
    path: Path,
    doors: Iterable[RosterLine],
    links: Iterable[LinkLine],
    compound: str,
    *,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Every household and every link of a compound (`沈家营社区 冶电二村小区`), named by its first line."""
    title, words = f"{''.join(compound.split())}{ROSTER_NAME}", called(own)
    pages = (
        Sheet(ROSTER_NAME, ((title,), *_rows(doors, roster_kind(own), words))),
        Sheet(LINKS_NAME, ((title,), *_rows(links, links_kind(own), words))),
    )
    write_sheets(path, pages, head=1, progress=progress)


def _rows(lines: Iterable[Line], kind: Kind[Line], words: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """The titles, and a row for each line; the district where one of them tells it."""
    told = list(lines)
    district = any(getattr(line, "district", "") for line in told)
    columns = [column for column in kind.columns if column.offered or (district and column.key == "district")]
    yield tuple(column.titles[0] for column in columns)
    for line in told:
        yield tuple(_cell(line, column.key, words) for column in columns)


def _cell(line: PostLine | RosterLine | BodyLine | LinkLine, key: str, words: Mapping[str, str]) -> Cell:
    value = getattr(line, key)
    match key:
        case "kind":
            return words.get(value, "")
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
