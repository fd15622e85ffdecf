"""Lines to be read from a metre away: a name, an amount, and a bar as long as its part of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.blocks import Bars
from desktop.printing.breaker import natural_line
from desktop.printing.fonts import Faces, visible
from desktop.printing.pages import ASCENT, Rule, Strip, Text

SIZE, STRONG = 18.0, 24.0
"""小二 and 小一: 6 and 8 mm high, legible at 1 m and at 1.5 m."""

LEADING, THICK, GAP = 1.5, 6.0, 4.0
"""Height of a line by its size, and the thickness of a bar and what stands below it, in points."""

LEAST = 2.0
"""Points of a bar that is too short to be seen."""


def bar_strips(block: Bars, faces: Faces, width: float) -> Iterator[Strip]:
    """One strip a line, with its bar below where it has one; a name too long for its room is set smaller."""
    face = faces["hei"]
    for bar in block.bars:
        size = STRONG if bar.strong else SIZE
        high, down = size * LEADING, size * (LEADING - 1) / 2 + ASCENT * size
        amount = natural_line(visible(bar.words), face, size)
        room = width - amount.end - size
        label = natural_line(visible(bar.label), face, size)
        fitted = size * min(1, room / (label.end or 1))
        texts = (
            Text(natural_line(visible(bar.label), face, fitted), "hei", fitted, 0.0, down),
            Text(amount, "hei", size, width - amount.end, down),
        )
        if bar.part is None:
            yield Strip(high, texts, snaps=False)
            continue
        middle = high + THICK / 2
        rule = Rule(0, middle, max(width * bar.part, LEAST), middle, THICK)
        yield Strip(high + THICK + GAP, texts, (rule,), snaps=False)
