"""Straight lines on a page: single rules, and the frames that strips of a table share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.printing.pages import Page, Rule

COLOURS = {"black": "0 g 0 G", "red": "0.78 0.09 0.09 rg 0.78 0.09 0.09 RG"}
OUTER, INNER = 1.0, 0.5
"""Thickness of the lines around and inside a table, in points."""


def ruled(page: Page) -> Iterator[str]:
    """The operators that draw every line of a page; y runs upwards from the top of the type area."""
    for down, strip in page:
        for rule in strip.rules:
            yield _single(rule, down)
    for edges, downs in _tables(page):
        yield _table(edges, downs)


def _single(rule: Rule, down: float) -> str:
    across = f"{rule.x1:.2f} {-down - rule.y1:.2f} m {rule.x2:.2f} {-down - rule.y2:.2f} l S"
    return f"{COLOURS[rule.colour]} {rule.thickness:.3f} w {across}"


def _tables(page: Page) -> list[tuple[tuple[float, ...], list[float]]]:
    """Column edges and row edges of each table: framed strips that follow each other without a gap."""
    tables: list[tuple[tuple[float, ...], list[float]]] = []
    for down, strip in page:
        if not strip.frame:
            continue
        if not (tables and tables[-1][0] == strip.frame and abs(tables[-1][1][-1] - down) < INNER):
            tables.append((strip.frame, [down]))
        tables[-1][1].append(down + strip.height)
    return tables


def _table(edges: Sequence[float], downs: Sequence[float]) -> str:
    left, right, top, bottom = edges[0], edges[-1], downs[0], downs[-1]
    upright = (f"{x:.2f} {-top:.2f} m {x:.2f} {-bottom:.2f} l" for x in edges[1:-1])
    level = (f"{left:.2f} {-y:.2f} m {right:.2f} {-y:.2f} l" for y in downs[1:-1])
    inner = "\n".join((*upright, *level))
    outer = f"{left:.2f} {-bottom:.2f} {right - left:.2f} {bottom - top:.2f} re"
    return f"{COLOURS['black']} {INNER} w\n{inner} S\n{OUTER} w {outer} S"
