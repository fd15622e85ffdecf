"""A drawing of boxes and lines in plain numbers, the same for the screen and for paper; one em of the type is 1."""

from __future__ import annotations

from dataclasses import dataclass

SECOND = 0.875
"""Size of the smaller type: second lines, and the names of bands."""

PAD, NAME_LINE, SECOND_LINE = 0.55, 1.35, 1.2
"""Blank around what a box says, and the heights of its lines."""


@dataclass(frozen=True, slots=True)
class FigureBox:
    """A rectangle with its name in lines and a smaller line below; `hidden` boxes hang on it folded away."""

    key: str
    lines: tuple[str, ...]
    second: str
    x: float
    y: float
    width: float
    height: float
    dashed: bool = False
    bold: bool = False
    folds: bool = False
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A polyline through points."""

    points: tuple[tuple[float, float], ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class FigureBand:
    """A level: a strip across the whole drawing, its name on the left."""

    lines: tuple[str, ...]
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Figure:
    """Everything there is to draw, from (0, 0) down to (width, height)."""

    boxes: tuple[FigureBox, ...]
    lines: tuple[FigureLine, ...]
    bands: tuple[FigureBand, ...]
    width: float
    height: float
