"""The reconciliation as Excel: its formulas add up what stands below them."""

from __future__ import annotations

import openpyxl
import pytest

from desktop.features.finance.bank.exchange import write_reconciliation_xlsx
from tests.features.finance.bank.sheets import ACCOUNT, AGREED, BROKEN


def column(path, *, values):
    page = openpyxl.load_workbook(path, data_only=values).active
    return {cell.coordinate: cell.value for cell in page["D"] if cell.value is not None}


@pytest.mark.parametrize(("sheet", "difference"), [(AGREED, 0), (BROKEN, 11)])
def test_both_sides_are_formulas_over_what_is_in_transit(tmp_path, sheet, difference):
    path = tmp_path / "调节表.xlsx"
    write_reconciliation_xlsx(path, ACCOUNT, sheet)
    formulas, values = column(path, values=False), column(path, values=True)
    assert (formulas["D6"], formulas["D10"], formulas["D11"]) == (
        *("=D3+D4-D5", "=D7+D8-D9", "=ROUND(D10-D6,2)"),
    )
    assert values["D6"] == sheet.books_adjusted.fen / 100
    assert values["D10"] == sheet.bank_adjusted.fen / 100
    assert values["D11"] == difference


def test_what_is_added_up_are_the_items_themselves(tmp_path):
    path = tmp_path / "调节表.xlsx"
    write_reconciliation_xlsx(path, ACCOUNT, AGREED)
    formulas, values = column(path, values=False), column(path, values=True)
    assert [formulas[cell] for cell in ("D4", "D5", "D8", "D9")] == [
        *("=SUM(D15:D15)", "=SUM(D19:D20)", "=0", "=SUM(D27:D27)"),
    ]
    assert [values[cell] for cell in ("D15", "D19", "D20", "D27")] == [3747.68, 17.63, 12, 215]


@pytest.mark.parametrize("public", [True, False])
def test_the_public_version_masks_people(tmp_path, public):
    path = tmp_path / "调节表.xlsx"
    write_reconciliation_xlsx(path, ACCOUNT, AGREED, public=public)
    told = " ".join(
        str(cell.value) for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row
    )
    assert "冶电二村小区　账户：公共收益共管账户" in told
    assert ("陶桂" in told) is not public
    assert ("202600000003" in told) is not public
    assert ("陶*经手" in told) is public
