"""Writes what is stored to workbooks that import again unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.core.parse import Cell
from desktop.core.progress import Progress
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.organisation.exchange.bodies import bodies_kind
from desktop.features.organisation.exchange.links import links_kind
from desktop.features.organisation.exchange.past import CHANGES, DUTIES, TABLES, candidates_said, past_kind
from desktop.features.organisation.exchange.posts import posts_kind
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.exchange.roster import BASES, roster_kind
from desktop.features.organisation.records import (
    BodyLine,
    Line,
    LinkLine,
    PastLine,
    PostLine,
    RosterLine,
)
from desktop.features.organisation.rules import NO, YES, called

AnyLine = PostLine | RosterLine | BodyLine | LinkLine | PastLine
Past = Mapping[str, Sequence[PastLine]]
"""The tables of the past by their names in `TABLES`."""

KIND_WORDS = {kind: word for words in (CHANGES, DUTIES) for word, kind in reversed(words.items())}
BASIS_WORDS = {basis: word for word, basis in BASES.items()}


WRITTEN: dict[str, Callable[[Any], Cell]] = {
    "area_basis": lambda basis: BASIS_WORDS.get(basis, ""),
    "owners": "、".join,
    "unsold": lambda unsold: YES if unsold else NO,
    "area": lambda area: None if area is None else float(area),
    "candidates": candidates_said,
    **dict.fromkeys(("change", "duty"), lambda kind: KIND_WORDS.get(kind, "")),
}
"""Columns that do not say what a line holds as it is."""

POSTS_NAME, BODIES_NAME, ROSTER_NAME, LINKS_NAME = "组织名册", "组织清册", "住户底册", "联系记录"
"""What the sheets of our own files and templates are called."""


def write_organisation(
    path: Path,
    posts: Iterable[PostLine],
    bodies: Iterable[BodyLine],
    name: str,
    *,
    past: Past | None = None,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Every post with the titles the import knows best, the office's `own` before ours, every body and their `past`.

    Raises as `write_sheets` does.
    """
    title, words = f"{name}{POSTS_NAME}", called(own)
    pages = (
        Sheet(POSTS_NAME, ((title,), *_rows(posts, posts_kind(own), words))),
        Sheet(BODIES_NAME, ((title,), *_rows(bodies, bodies_kind(own), words))),
        *_past(past or {}, title, own),
    )
    write_sheets(path, pages, head=1, progress=progress)


def write_roster(
    path: Path,
    doors: Iterable[RosterLine],
    links: Iterable[LinkLine],
    compound: str,
    *,
    past: Past | None = None,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Every household and every link of a compound (`沈家营社区 冶电二村小区`) and their `past`, named by its first line."""
    title, words = f"{''.join(compound.split())}{ROSTER_NAME}", called(own)
    pages = (
        Sheet(ROSTER_NAME, ((title,), *_rows(doors, roster_kind(own), words))),
        Sheet(LINKS_NAME, ((title,), *_rows(links, links_kind(own), words))),
        *_past(past or {}, title, own),
    )
    write_sheets(path, pages, head=1, progress=progress)


def _past(past: Past, title: str, own: Mapping[str, str] | None) -> Iterator[Sheet]:
    """A sheet for each table of the past; the names of levels only where the office has some."""
    words = called(None)
    for key, lines in past.items():
        if lines or key != "levels":
            yield Sheet(
                TABLES[key].name,
                ((title,), *_rows(lines, past_kind(key, own), called(own) if key != "levels" else words)),
            )


def _rows(lines: Iterable[Line], kind: Kind[Line], words: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """The titles, and a row for each line; the district where one of them tells it."""
    told = list(lines)
    district = any(_told(line, "district") for line in told)
    columns = [column for column in kind.columns if column.offered or (district and column.key == "district")]
    yield tuple(column.titles[0] for column in columns)
    for line in told:
        yield tuple(_cell(line, column.key, words) for column in columns)


def _told(line: AnyLine, key: str) -> Any:
    return line.said.get(key, "") if isinstance(line, PastLine) else getattr(line, key, "")


def _cell(line: AnyLine, key: str, words: Mapping[str, str]) -> Cell:
    value = _told(line, key)
    if key in ("kind", "level"):
        return words.get(value, "")
    return WRITTEN[key](value) if key in WRITTEN else value
