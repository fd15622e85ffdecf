"""The figures as Excel."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.core.sheets import read_sheets
from desktop.features.consultation import exchange, rules
from desktop.features.consultation.records import Figures


def test_the_workbook_has_a_row_for_each_compound_and_one_for_all(tmp_path: Path) -> None:
    rows = [
        Figures(1, "天方花园小区", meetings=3, met=2, rhythms=3, closed=2, days=15, reached=4, satisfied=3, partly=1, asked=5),
        Figures(2, "华新小区", rhythms=1),
    ]  # fmt: skip
    period = rules.period_of("quarter", date(2026, 9, 1))
    exchange.write_figures(tmp_path / "统计.xlsx", rows, "天方社区", "网格", period)
    (sheet,) = read_sheets(tmp_path / "统计.xlsx")
    title, told, head, first, second, both = sheet.rows
    assert head[0] == "网格", "as the office calls its compounds"
    assert (title[0], told[0]) == ("天方社区协商议事统计表", "2026年第三季度")
    line = dict(zip(head, first, strict=True))
    assert (line["按期率"], line["平均办结天数"], line["满意率"], line["有效答复"]) == ("67%", 7.5, "75%", 4)
    assert dict(zip(head, second, strict=True))["满意率"] == "—"
    assert (both[0], dict(zip(head, both, strict=True))["应开例会"]) == ("合计", 4)
