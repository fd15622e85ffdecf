"""审计发现整改清单 as Excel for the office: every finding, counted by formulas."""

from __future__ import annotations

from pathlib import Path

from desktop.core.progress import Progress
from desktop.core.sheets import new_workbook
from desktop.features.finance.audit import rules
from desktop.features.finance.audit.records import Register

NAME = "审计发现整改清单"
HEAD = ("编号", "发现日期", "发现人", "发现的问题", "凭证", "整改单位", "整改期限", "状态")
WIDTHS = (14, 12, 20, 50, 12, 24, 12, 14)
FIRST = 2
"""The row (from 0) of the first finding, below title and head."""


def write_findings_xlsx(path: Path, told: Register, progress: Progress | None = None) -> None:
    """The findings of a compound on a day, names in full; below them how many stand how. Raises as `new_workbook` does."""
    with new_workbook(path, progress) as book:
        page, bold = book.add_worksheet(NAME), book.add_format({"bold": True})
        for at, width in enumerate(WIDTHS):
            page.set_column(at, at, width)
        page.write_string(0, 0, f"{told.compound}{NAME}　截至{told.on}", bold)
        page.write_row(1, 0, HEAD, bold)
        page.freeze_panes(FIRST, 0)
        stages = [rules.STATES[rules.stage(one)] for one in told.findings]
        for row, (one, state) in enumerate(zip(told.findings, stages, strict=True), FIRST):
            cells = (
                one.number, str(one.found_on), one.found_by, one.words, one.voucher, one.unit,
                str(one.finish_by or ""), state,
            )  # fmt: skip
            for at, words in enumerate(cells):
                page.write_string(row, at, words)
        last = FIRST + len(stages)
        for row, state in enumerate(rules.STATES.values(), last):
            page.write_string(row, 6, state, bold)
            formula = f'=COUNTIF(H{FIRST + 1}:H{last},"{state}")' if stages else "=0"
            page.write_formula(row, 7, formula, value=stages.count(state))
