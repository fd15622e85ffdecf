"""Writes what is stored to workbooks that import again unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.organisation.exchange.bodies import BODIES
from desktop.features.organisation.exchange.links import LINKS
from desktop.features.organisation.exchange.posts import KINDS, POSTS
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.exchange.roster import BASES, ROSTER
from desktop.features.organisation.records import (
    BODY_KINDS,
    BodyLine,
    Line,
    LinkLine,
    PostLine,
    RosterLine,
)
from desktop.features.organisation.rules import NO, YES

KIND_WORDS = {kind: next(word for word, known in KINDS.items() if known == kind) for kind in BODY_KINDS}
"""The likeliest word for each kind of body."""

BASIS_WORDS = {basis: word for word, basis in BASES.items()}


POSTS_NAME, BODIES_NAME, ROSTER_NAME, LINKS_NAME = "组织名册", "组织清册", "住户底册", "联系记录"
"""What the sheets of our own files and templates are called."""


def write_organisation(path: Path, posts: Iterable[PostLine], bodies: Iterable[BodyLine], name: str) -> None:
    """Every post with the titles the import knows best, and every body; raises as `write_sheets` does."""
    title = f"{name}{POSTS_NAME}"
    pages = (_sheet(title, POSTS_NAME, posts, POSTS), _sheet(title, BODIES_NAME, bodies, BODIES))
    write_sheets(path, pages, head=1)


def write_roster(path: Path, doors: Iterable[RosterLine], links: Iterable[LinkLine], compound: str) -> None:
    """Every household and every link of a compound (`沈家营社区 冶电二村小区`), named by its first line."""
    title = f"{''.join(compound.split())}{ROSTER_NAME}"
    pages = (_sheet(title, ROSTER_NAME, doors, ROSTER), _sheet(title, LINKS_NAME, links, LINKS))
    write_sheets(path, pages, head=1)


def _sheet(title: str, name: str, lines: Iterable[Line], kind: Kind[Line]) -> Sheet:
    head = tuple(column.titles[0] for column in kind.offered)
    rows = (tuple(_cell(line, column.key) for column in kind.offered) for line in lines)
    return Sheet(name, ((title,), head, *rows))


def _cell(line: PostLine | RosterLine | BodyLine | LinkLine, key: str) -> Cell:
    value = getattr(line, key)
    match key:
        case "kind":
            return KIND_WORDS.get(value, "")
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
