"""The figures of a period as Excel, for those who go on working with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.consultation import rules
from desktop.features.consultation.records import Figures, Period

HEAD = (
    "会议次数", "应开例会", "按期召开", "按期率", "讨论议题", "形成结论", "结论率", "到期任务", "按期办结", "按期办结率",
    "办结事项", "平均办结天数", "回访户数", "有效答复", "满意", "基本满意", "满意率", "应公示", "按期公示", "按期公示率",
)  # fmt: skip


def write_figures(path: Path, rows: Sequence[Figures], name: str, compound: str, period: Period) -> None:
    """协商议事统计表 by compound, called as the office calls them, with a last row for all of them.

    Raises as `write_sheets` does.
    """
    title = f"{name}协商议事统计表"
    lines = [_line(row) for row in (*rows, rules.total(rows, "合计"))]
    write_sheets(
        path, [Sheet("统计表", ((title,), (rules.period_name(period),), (compound, *HEAD), *lines))], head=2
    )


def _line(row: Figures) -> tuple[Cell, ...]:
    days = row.average_days
    return (
        row.name, row.meetings, row.rhythms, row.met, _percent(row.met, row.rhythms), row.discussed, row.decided,
        _percent(row.decided, row.discussed), row.due, row.done, _percent(row.done, row.due), row.closed,
        "—" if days is None else round(days, 1), row.asked, row.reached, row.satisfied, row.partly,
        _percent(row.satisfied, row.reached), row.to_post, row.posted, _percent(row.posted, row.to_post),
    )  # fmt: skip


def _percent(some: int, whole: int) -> str:
    """A share of nothing is no share."""
    part = rules.part(some, whole)
    return "—" if part is None else f"{part:.0%}"
