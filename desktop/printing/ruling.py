"""Straight lines on a page: single rules, and the frames that strips of a table share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from desktop.printing.pages import Page, Rule, Strip

COLOURS = {"black": "0 g 0 G", "red": "0.78 0.09 0.09 rg 0.78 0.09 0.09 RG"}
OUTER, INNER = 1.0, 0.5
"""Thickness of the lines around and inside a table, in points."""


def ruled(page: Page) -> Iterator[str]:
    """The operators that draw every line of a page; y runs upwards from the top of the type area."""
    for down, strip in page:
        for rule in strip.rules:
            yield _single(rule, down)
    yield from map(_drawn, _tables(page))


def _single(rule: Rule, down: float) -> str:
    across = f"{rule.x1:.2f} {-down - rule.y1:.2f} m {rule.x2:.2f} {-down - rule.y2:.2f} l S"
    return f"{COLOURS[rule.colour]} {rule.thickness:.3f} w {across}"


class _Table(NamedTuple):
    """Framed strips that follow each other without a gap, each with its top."""

    strips: list[tuple[float, Strip]]

    @property
    def end(self) -> float:
        down, last = self.strips[-1]
        return down + last.height

    def goes_on(self, down: float, strip: Strip) -> bool:
        edges = self.strips[-1][1].frame
        return abs(self.end - down) < INNER and (edges[0], edges[-1]) == (strip.frame[0], strip.frame[-1])


def _tables(page: Page) -> list[_Table]:
    tables: list[_Table] = []
    for down, strip in page:
        if not strip.frame:
            continue
        if not (tables and tables[-1].goes_on(down, strip)):
            tables.append(_Table([]))
        tables[-1].strips.append((down, strip))
    return tables


def _drawn(table: _Table) -> str:
    """Thin lines inside, one upright wherever columns go on from row to row, and a thicker frame."""
    (top, first), bottom = table.strips[0], table.end
    left, right = first.frame[0], first.frame[-1]
    upright = (
        f"{x:.2f} {-start:.2f} m {x:.2f} {-stop:.2f} l"
        for edges, start, stop in _alike(table)
        for x in edges[1:-1]
    )
    level = (
        f"{left:.2f} {-down:.2f} m {right:.2f} {-down:.2f} l"
        for (_, above), (down, _) in pairwise(table.strips)
        if not above.runs_on
    )
    inner = "\n".join((*upright, *level))
    outer = f"{left:.2f} {-bottom:.2f} {right - left:.2f} {bottom - top:.2f} re"
    return f"{COLOURS['black']} {INNER} w\n{inner} S\n{OUTER} w {outer} S"


def _alike(table: _Table) -> Iterator[tuple[tuple[float, ...], float, float]]:
    """Where a run of strips with the same columns begins and ends."""
    for edges, group in groupby(table.strips, key=lambda placed: placed[1].frame):
        strips = list(group)
        down, last = strips[-1]
        yield edges, strips[0][0], down + last.height
