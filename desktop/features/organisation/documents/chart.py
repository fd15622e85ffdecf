"""The organisation chart as a poster for the wall of an office or a notice board."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.core.discretion import masked_names
from desktop.features.organisation import rules
from desktop.features.organisation.records import Chart, ChartBox
from desktop.printing.poster import Poster, Size, print_poster

SIZES: tuple[Size, ...] = ("A3", "A4")
LEGEND = "粗框为本组织，虚线为一起开联席会议的单位"
RATIO = 1.7
"""Width by height of what a lying page leaves for the drawing."""


def chart_pdf(
    chart: Chart,
    name: str,
    on: date,
    *,
    public: bool,
    size: Size = "A3",
    progress: Callable[[int], None] | None = None,
    substitute: str | None = None,
) -> bytes:
    """组织架构图 of what is shown of `name` on a day, as PDF/A-2b on A4 or A3.

    `public` masks the holders of centre households, who are residents (domain 2.7); office-holders stand
    in full. Raises `RuleBroken("print.undrawable")` as `typeset` does.
    """
    parents = {box.parent for box in chart.boxes}
    boxes = [_told(box, public=public, parent=box.key in parents) for box in chart.boxes]
    figure = rules.figure(boxes, rules.called(chart.called), RATIO)
    poster = Poster(figure, chart_title(name), f"截至{on.year}年{on.month}月{on.day}日", LEGEND, author=name)
    return print_poster(poster, size, progress=progress, substitute=substitute)


def chart_title(name: str) -> str:
    """`中共天方小区支部委员会组织架构图`."""
    return f"{name}组织架构图"


def _told(box: ChartBox, *, public: bool, parent: bool) -> ChartBox:
    """The box in the words of the paper, where nothing unfolds by a click."""
    if box.kind == "centre_household":
        held = bool(box.second)
        name = masked_names(box.name) if public and held else box.name
        return replace(box, name=name, second=f"联系{box.linked or 0}户")
    second = box.second or ("空缺" if box.key.startswith("body-") else "尚未建立组织")
    return replace(box, second=f"{second}，下设{box.below}个" if box.folded and not parent else second)
