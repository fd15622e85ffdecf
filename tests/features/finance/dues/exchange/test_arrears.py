"""应收与欠缴 as Excel: the formulas stand where a person expects them."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

from desktop.core.money import Money
from desktop.features.finance.dues.exchange import write_arrears_xlsx
from desktop.features.finance.dues.records import ContractRow, Standing

DAYS = date(2026, 1, 1), date(2026, 9, 30)
LATE = Standing(Money(3703701), Money(1234567), date(2026, 4, 11))
AHEAD = Standing(Money(100), Money(500))


def test_every_contract_stands_there_and_arrears_add_up_by_formula(tmp_path: Path) -> None:
    rows = [
        ContractRow(
            at, f"HT-{at}", "场地出租", "某某店", "场地", "", *DAYS, False, one, surplus=Money(at * 65_000)
        )
        for at, one in enumerate((LATE, AHEAD))
    ]
    path = tmp_path / "欠缴.xlsx"
    write_arrears_xlsx(path, "华新小区", rows, date(2026, 10, 31))
    (sheet,) = (book.get_sheet_by_index(0).to_python() for book in [CalamineWorkbook.from_path(path)])
    assert [line[6:9] for line in sheet[2:]] == [
        [37037.01, 12345.67, 24691.34], [1.0, 5.0, 0.0], [37038.01, 12350.67, 24691.34],
    ]  # fmt: skip
    assert [line[9:] for line in sheet[1:]] == [
        ["多收（元）", "欠缴起日"], [0.0, "2026-04-11"], [650.0, ""], [650.0, ""],
    ]  # fmt: skip
    with zipfile.ZipFile(path) as book:
        told = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>MAX(G3-H3,0)</f>" in told
    assert "<f>SUM(I3:I4)</f>" in told


def test_a_book_without_contracts_comes_to_nothing(tmp_path: Path) -> None:
    path = tmp_path / "空.xlsx"
    write_arrears_xlsx(path, "华新小区", [], date(2026, 10, 31))
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert sheet[-1][6:9] == [0.0, 0.0, 0.0]
