"""Sets a paper as PDF bytes: the same paper gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from desktop.core.errors import RuleBroken
from desktop.printing.blocks import Block, Grid, Paper
from desktop.printing.fonts import Face, Faces, visible


def typeset(
    paper: Paper, *, progress: Callable[[int], None] | None = None, substitute: str | None = None
) -> bytes:
    """The paper as PDF/A-2b on A4 pages of 22 rows of 28 characters (GB/T 9704-2012 5.2), or of 15 of 44 lying.

    `progress` hears the number of each page as it is done, and stops the work by raising.
    Raises `RuleBroken("print.undrawable")` with the characters no bundled font can draw and their numbers, unless
    `substitute` is to be printed in their place.
    """
    from desktop.printing.draw import Drawing  # ReportLab takes a moment to load
    from desktop.printing.flow import Flow
    from desktop.printing.pages import LYING, UPRIGHT, fill_pages

    faces = Faces()
    blocks = _drawable(paper.blocks, faces["fang"], substitute)
    drawing = Drawing(paper, faces)
    area = LYING if paper.lying else UPRIGHT
    for number, page in enumerate(fill_pages(Flow(faces, area).strips(blocks), area.height), 1):
        drawing.page(page)
        if progress is not None:
            progress(number)
    return drawing.finish()


def page_count(paper: Paper, substitute: str | None = None) -> int:
    """How many pages a paper has, without drawing them; raises as `typeset` does."""
    from desktop.printing.flow import Flow
    from desktop.printing.pages import fill_pages

    faces = Faces()
    blocks = _drawable(paper.blocks, faces["fang"], substitute)
    return sum(1 for _page in fill_pages(Flow(faces).strips(blocks)))


def undrawable(paper: Paper) -> tuple[str, ...]:
    """Every distinct character no bundled font can draw, in order of appearance.

    Rows of a `Grid` that can be read only once are read here: give them as a tuple.
    """
    face = Faces()["fang"]
    return tuple(dict.fromkeys(c for text in _texts(paper.blocks) for c in _strange(visible(text), face)))


Content = TypeVar("Content")


def drawable(content: Content, face: Face, substitute: str | None) -> Content:
    """Anything made of frozen dataclasses, tuples and text, such that whatever is drawn has a glyph.

    Raises `RuleBroken("print.undrawable")` as `typeset` does.
    """
    (mended,) = _drawable((cast("Any", content),), face, substitute)
    return cast("Content", mended)


def _drawable(blocks: Iterable[Block], face: Face, substitute: str | None) -> tuple[Block, ...]:
    """The blocks, tables streamed, such that whatever is drawn has a glyph."""
    if substitute is None:
        strange = dict.fromkeys(
            c
            for block in blocks
            if not isinstance(block, Grid)
            for text in _texts(block)
            for c in _strange(visible(text), face)
        )
        if strange:
            raise RuleBroken("print.undrawable", chars=_named(strange))
    return tuple(_mended(block, face, substitute) for block in blocks)


def _mended(value: Any, face: Face, substitute: str | None) -> Any:
    match value:
        case str():
            return _plain(value, face, substitute)
        case tuple():
            parts = cast("tuple[Any, ...]", value)
            return tuple(_mended(part, face, substitute) for part in parts)
        case Grid():
            rows = ([_plain(cell, face, substitute) for cell in row] for row in value.rows)
            return replace(value, columns=_mended(value.columns, face, substitute), rows=rows)
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = {
                field.name: _mended(getattr(value, field.name), face, substitute) for field in fields(value)
            }
            return replace(value, **named)
        case _:
            return value


def _plain(text: str, face: Face, substitute: str | None) -> str:
    if face.plain.issuperset(text):
        return text
    strange = dict.fromkeys(_strange(visible(text), face))
    if not strange:
        return text
    if substitute is None:
        raise RuleBroken("print.undrawable", chars=_named(strange))
    return text.translate({ord(character): substitute for character in strange})


def _named(characters: Iterable[str]) -> str:
    """Each with its number: on screen it may well be a box, too."""
    return "、".join(f"{character} (U+{ord(character):04X})" for character in characters)


def _strange(text: str, face: Face) -> Iterator[str]:
    if face.plain.issuperset(text):
        return iter(())
    return (character for character in text if character != "\n" and not face.draws(character))


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case _ if is_dataclass(value) and not isinstance(value, type):
            for field in fields(value):
                yield from _texts(getattr(value, field.name))
        case bytes() | int() | float() | None:
            return
        case _:
            for part in value:
                yield from _texts(part)
