"""Lays the organisation chart out: levels in bands, children below parents, wide families in rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from desktop.core.figure import (
    NAME_LINE,
    PAD,
    SECOND,
    SECOND_LINE,
    Figure,
    FigureBand,
    FigureBox,
    FigureLine,
)
from desktop.features.organisation.records import CHART_LEVELS, ChartBox

MOST_NAME = 8.0
"""Ems of a name on one line; what is longer is broken."""

LATIN = 0.58
"""Ems of a character that is not full-width, taken large rather than small."""

GAP, ROW_GAP, BAND_PAD, BAND_GAP, INDENT, MARGIN = 1.0, 0.5, 0.45, 1.3, 1.2, 0.6
ACROSS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24)
"""How many boxes without anything below them may stand side by side; the best for the paper is taken."""

WORD_ENDS = ("街道", "社区", "小区", "物业", "栋", "花园", "花城")


def figure(boxes: Sequence[ChartBox], names: Mapping[str, str], ratio: float = 16 / 9) -> Figure:
    """The drawing of a chart, in ems: no two boxes overlap, order is kept, `names` names its bands.

    `ratio` is width by height of where it shall stand: families wrap so that it gets largest there.
    """
    laid = [_Layout(boxes, names, across).figure() for across in ACROSS]
    return max(laid, key=lambda each: min(ratio / each.width, 1 / each.height))


def ems(text: str) -> float:
    return sum(1.0 if character >= "\u2e80" else LATIN for character in text)


def broken(name: str, most: float = MOST_NAME) -> tuple[str, ...]:
    """A name in lines of like length, cut behind a place's name where that is possible."""
    if ems(name) <= most:
        return (name,)
    if " " in name.strip():
        return _words(name.split(), most)
    if ems(name) > 2 * most:
        size = ceil(len(name) / ceil(ems(name) / most))
        return tuple(name[at : at + size] for at in range(0, len(name), size))
    cuts = [at for at in range(1, len(name)) if max(ems(name[:at]), ems(name[at:])) <= most]
    if not cuts:
        return (name[: len(name) // 2], name[len(name) // 2 :])
    worded = [at for at in cuts if name[:at].endswith(WORD_ENDS)] or cuts
    best = min(worded, key=lambda at: abs(ems(name[:at]) - ems(name[at:])))
    return name[:best], name[best:]


def _words(words: Sequence[str], most: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        if lines and ems(f"{lines[-1]} {word}") <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Level:
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a box stands: `x` from the left of its family, `row` inside its band."""

    box: ChartBox
    x: float
    row: int = 0


@dataclass(frozen=True, slots=True)
class _Family:
    """A box and all below it, as wide as it needs."""

    spots: tuple[_Spot, ...]
    width: float
    head: float

    def moved(self, by: float) -> tuple[_Spot, ...]:
        return tuple(_Spot(spot.box, spot.x + by, spot.row) for spot in self.spots)


class _Layout:
    """One way to lay a chart out: so many childless boxes side by side."""

    def __init__(self, boxes: Sequence[ChartBox], names: Mapping[str, str], across: int) -> None:
        self._across = across
        self._lines = {box.key: broken(box.name) for box in boxes}
        self._children = defaultdict[str | None, list[ChartBox]](list)
        self._beside = defaultdict[str | None, list[ChartBox]](list)
        known = {box.key for box in boxes}
        for box in boxes:
            family = self._beside if box.beside else self._children
            family[box.parent if box.parent in known else None].append(box)
        self._levels = {
            level: self._measure([box for box in boxes if box.level == level])
            for level in CHART_LEVELS
            if any(box.level == level for box in boxes)
        }
        self._names = {level: broken(names.get(level, level), 5.5) for level in self._levels}
        longest = max((ems(line) for lines in self._names.values() for line in lines), default=0.0)
        self._left = longest * SECOND + 2 * MARGIN

    def figure(self) -> Figure:
        cursor, spots = self._left, list[_Spot]()
        for root in self._children[None]:
            family = self._family(root)
            spots += family.moved(cursor)
            cursor += family.width + GAP
        bands, down = self._bands(spots)
        placed = {spot.box.key: self._placed(spot, bands) for spot in spots}
        lines = [line for spot in spots for line in self._joined(spot.box, placed, bands)]
        right = max((box.x + box.width for box in placed.values()), default=self._left)
        named = tuple(FigureBand(self._names[level], *band) for level, band in bands.items())
        return Figure(tuple(placed.values()), tuple(lines), named, right + MARGIN, max(down - BAND_GAP, 1.0))

    def _measure(self, boxes: Sequence[ChartBox]) -> _Level:
        names = [line for box in boxes for line in self._lines[box.key]]
        seconds = [box.second for box in boxes]
        wide = max(*(ems(line) for line in names), *(ems(line) * SECOND for line in seconds))
        most = max(len(self._lines[box.key]) for box in boxes)
        high = most * NAME_LINE + (SECOND_LINE if any(seconds) else 0.0)
        return _Level(max(wide, 3.0) + 2 * PAD, high + 2 * PAD)

    def _family(self, box: ChartBox) -> _Family:
        kids = self._children[box.key]
        if not kids:
            return self._headed(box, (), 0.0, 0.0)
        if len(kids) > 1 and all(self._alone(kid) for kid in kids):
            spots, width = self._rows(kids)
            return self._headed(box, spots, width, width / 2)
        spots, cursor, heads = list[_Spot](), 0.0, list[float]()
        for kid in kids:
            family = self._family(kid)
            spots += family.moved(cursor)
            heads.append(cursor + family.head)
            cursor += family.width + GAP
        return self._headed(box, tuple(spots), cursor - GAP, (heads[0] + heads[-1]) / 2)

    def _alone(self, box: ChartBox) -> bool:
        return not self._children[box.key] and not self._beside[box.key]

    def _rows(self, kids: Sequence[ChartBox]) -> tuple[tuple[_Spot, ...], float]:
        """Childless boxes in rows; each level below the one before it has rows of its own."""
        width = max(self._levels[kid.level].width for kid in kids)
        counts = defaultdict[str, int](int)
        for kid in kids:
            counts[kid.level] += 1
        stacked = any(count > self._across for count in counts.values()) or len(counts) > 1
        step = width + GAP + (INDENT if stacked else 0.0)
        spots, seen = list[_Spot](), defaultdict[str, int](int)
        for kid in kids:
            row, at = divmod(seen[kid.level], self._across)
            seen[kid.level] += 1
            spots.append(_Spot(kid, at * step + (INDENT if stacked else 0.0), row))
        columns = min(max(counts.values()), self._across)
        return tuple(spots), columns * step - GAP

    def _headed(self, box: ChartBox, spots: tuple[_Spot, ...], width: float, middle: float) -> _Family:
        """The box over the middle of what is below it, those beside it on its right."""
        own = self._levels[box.level].width
        x = max(middle - own / 2, 0.0) if spots else 0.0
        push = max(own / 2 - middle, 0.0) if spots else 0.0
        right = x + own
        placed = [_Spot(box, x)]
        for other in self._beside[box.key]:
            placed.append(_Spot(other, right + 1.5 * GAP))
            right += 1.5 * GAP + self._levels[other.level].width
        placed += [_Spot(spot.box, spot.x + push, spot.row) for spot in spots]
        return _Family(tuple(placed), max(right, width + push), x + own / 2)

    def _bands(self, spots: Sequence[_Spot]) -> tuple[dict[str, tuple[float, float]], float]:
        bands, down = dict[str, tuple[float, float]](), 0.0
        for level, size in self._levels.items():
            rows = max((spot.row for spot in spots if spot.box.level == level), default=0) + 1
            named = len(self._names[level]) * SECOND_LINE
            high = max(rows * (size.height + ROW_GAP) - ROW_GAP, named) + 2 * BAND_PAD
            bands[level] = (down, high)
            down += high + BAND_GAP
        return bands, down

    def _placed(self, spot: _Spot, bands: Mapping[str, tuple[float, float]]) -> FigureBox:
        box, size = spot.box, self._levels[spot.box.level]
        shown = len(self._children[box.key]) + len(self._beside[box.key])
        return FigureBox(
            key=box.key,
            lines=self._lines[box.key],
            second=box.second,
            x=spot.x,
            y=bands[box.level][0] + BAND_PAD + spot.row * (size.height + ROW_GAP),
            width=size.width,
            height=size.height,
            dashed=box.beside,
            bold=box.chosen,
            folds=box.folded or (box.below > 1 and shown > 0),
            hidden=box.below if box.folded else 0,
        )

    def _joined(
        self, box: ChartBox, placed: Mapping[str, FigureBox], bands: Mapping[str, tuple[float, float]]
    ) -> list[FigureLine]:
        """What joins a box to those below it and to those beside it."""
        mine = placed[box.key]
        lines, before = list[FigureLine](), mine
        for other in self._beside[box.key]:
            one = placed[other.key]
            level = mine.y + min(mine.height, one.height) / 2
            lines.append(FigureLine(((before.x + before.width, level), (one.x, level)), dashed=True))
            before = one
        kids = [placed[kid.key] for kid in self._children[box.key]]
        if not kids:
            return lines
        top, high = bands[box.level]
        bus, middle = top + high + BAND_GAP / 2, mine.x + mine.width / 2
        rows = len(kids) > 1 and all(self._alone(kid) for kid in self._children[box.key])
        indented = rows and (len({kid.y for kid in kids}) > 1)
        for kid in kids:
            if indented:
                side, level = kid.x - INDENT / 2, kid.y + kid.height / 2
                points = ((middle, bus), (side, bus), (side, level), (kid.x, level))
            else:
                centre = kid.x + kid.width / 2
                points = ((middle, bus), (centre, bus), (centre, kid.y))
            lines.append(FigureLine(((middle, mine.y + mine.height), *points)))
        return lines
