"""The list of findings as Excel: every finding, and below how many stand how, by formula."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

from desktop.core.db import Database
from desktop.features.finance.audit import queries
from desktop.features.finance.audit.exchange import HEAD, write_findings_xlsx
from desktop.features.finance.audit.records import FindingDraft, Register


def test_every_finding_stands_there_and_is_counted_by_formula(
    db: Database, finding: int, noted: FindingDraft, tmp_path: Path
) -> None:
    with db.reading() as s:
        told = queries.register(s, noted.book_id, date(2026, 11, 6))
    path = tmp_path / "整改清单.xlsx"
    write_findings_xlsx(path, told)
    title, head, line, *sums = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert title[0] == "华新小区审计发现整改清单　截至2026-11-06"
    assert tuple(head) == HEAD
    assert line == [
        "2026-0001", "2026-10-20", "审计", "3月临时工费600.00元缺附件", "2026-1", "业委会", "2026-11-05", "逾期未整改",
    ]  # fmt: skip
    assert {one[6]: one[7] for one in sums} == {"不再办理": 0, "已整改": 0, "逾期未整改": 1, "整改中": 0}
    with zipfile.ZipFile(path) as book:
        assert '<f>COUNTIF(H3:H3,"逾期未整改")</f>' in book.read("xl/worksheets/sheet1.xml").decode()


def test_without_findings_it_counts_none(tmp_path: Path) -> None:
    path = tmp_path / "空.xlsx"
    write_findings_xlsx(path, Register("华新小区", date(2026, 11, 6), ()))
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert [one[7] for one in sheet[2:]] == [0, 0, 0, 0]
