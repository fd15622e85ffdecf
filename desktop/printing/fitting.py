"""Gives the columns of tables the width their content needs, and turns a paper on its side where that is too much."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.printing.blocks import Grid, GridColumn, Paper
from desktop.printing.fonts import Face, Faces, visible
from desktop.printing.grid import SIDE, SIZE
from desktop.printing.pages import LYING, UPRIGHT

SLACK = 0.5
"""Points by which a column is wider than what stands in it."""


def fitted(paper: Paper) -> Paper:
    """The paper with columns as wide as what stands in them; lying if a line of a cell would be broken upright.

    Tables with the same columns keep the same widths. Their rows are read here: give them as tuples.
    """
    faces, tables = Faces(), [block for block in paper.blocks if isinstance(block, Grid)]
    kinds = dict.fromkeys(table.columns for table in tables)
    needs = {
        columns: _needs(columns, [table for table in tables if table.columns == columns], faces)
        for columns in kinds
    }
    lying = any(sum(need) > UPRIGHT.width for need in needs.values())
    room = (LYING if lying else UPRIGHT).width
    shared = {columns: _shared(columns, need, room) for columns, need in needs.items()}
    blocks = tuple(
        replace(block, columns=shared[block.columns]) if isinstance(block, Grid) else block
        for block in paper.blocks
    )
    return replace(paper, blocks=blocks, lying=lying)


def _needs(columns: Sequence[GridColumn], tables: Sequence[Grid], faces: Faces) -> list[float]:
    """Points each column takes where no line of a cell is broken."""
    widest = [_longest(column.title, faces["hei"]) for column in columns]
    for table in tables:
        for at, cells in enumerate(zip(*table.rows, strict=True)):
            widest[at] = max(widest[at], *_lengths(dict.fromkeys(cells), faces["fang"]))
    return [ems * SIZE + 2 * SIDE + SLACK for ems in widest]


def _lengths(texts: Iterable[str], face: Face) -> list[float]:
    return [_longest(text, face) for text in texts]


def _longest(text: str, face: Face) -> float:
    """Ems of the longest line of a text; what no font can draw is taken as full."""
    return max(sum(_width(character, face) for character in line) for line in visible(text).split("\n"))


def _width(character: str, face: Face) -> float:
    try:
        return face.widths[character] / 1000
    except KeyError:
        return 1.0


def _shared(columns: Sequence[GridColumn], needs: Sequence[float], room: float) -> tuple[GridColumn, ...]:
    """What is left over goes to all by their shares; what is missing is taken from those that need more than their part."""
    widths, spare = list(needs), room - sum(needs)
    if spare >= 0:
        unit = spare / sum(column.share for column in columns)
        widths = [need + unit * column.share for need, column in zip(needs, columns, strict=True)]
    else:
        ceiling = _ceiling(needs, room)
        widths = [min(need, ceiling) for need in needs]
    return tuple(replace(column, share=width) for column, width in zip(columns, widths, strict=True))


def _ceiling(needs: Sequence[float], room: float) -> float:
    """No column is wider than this when what there is goes to the small needs first."""
    left = room
    for at, need in enumerate(sorted(needs)):
        part = left / (len(needs) - at)
        if need > part:
            return part
        left -= need
    return room
