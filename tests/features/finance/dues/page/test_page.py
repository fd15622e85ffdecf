"""Contracts through the widgets: three quarters agreed on, one received, arrears as of a day, a week of daily totals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.verification.queries import verify


def cells(table: Any) -> list[list[str]]:
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, at).data()) for at in columns] for row in rows]


@pytest.fixture
def taken(desk: Any, subject: Callable[[str], int]) -> Any:
    desk.save(
        desk.view.add(), number="HT-2026-01", subject_id=subject("场地出租"), party="黄石某某洗车店", purpose="洗车场地",
        place="北门空地", begins_on=date(2026, 1, 1), ends_on=date(2026, 9, 30), amount=Money(1234567), due_days=10,
    )  # fmt: skip
    return desk


def test_three_quarters_one_received_and_the_arrears_as_of_a_day(
    taken: Any, account: int, db: Database
) -> None:
    taken.at("2026-7-11")
    assert cells(taken.view.table)[0][4:7] == ["37,037.01", "0.00", "37,037.01"]
    editor = taken.view.receive()
    offered = editor.form.draft()
    assert (offered.amount, offered.covers_from, offered.covers_to) == (
        Money(1234567), date(2026, 1, 1), date(2026, 3, 31),
    )  # fmt: skip
    taken.save(editor, day=date(2026, 1, 8), account_id=account)
    assert cells(taken.view.table)[0][4:] == ["37,037.01", "0.00", "37,037.01", "欠缴"]
    assert taken.view.sums.text() == (
        "应收37,037.01元，已收0.00元，欠缴37,037.01元；另有12,345.67元已登记、凭证尚未记账，还不算已收"
    )
    with db.reading() as s:
        (voucher,) = books.voucher_rows(s, 1)
    assert (voucher.state, voucher.amount) == ("draft", Money(1234567))
    with db.writing("记账") as s:
        finance.post_drafts(s, 1)
    taken.at("2026-7-11")
    assert cells(taken.view.table)[0][4:] == ["37,037.01", "12,345.67", "24,691.34", "欠缴"]
    assert taken.view.sums.text() == "应收37,037.01元，已收12,345.67元，欠缴24,691.34元"
    taken.at("2026-4-10")
    assert cells(taken.view.table)[0][4:] == ["12,345.67", "12,345.67", "0.00", "已缴清"]
    assert [one.late for one in taken.view.contract.dues] == [False] * 3
    taken.at("2026-12-1")
    assert cells(taken.view.table)[0][7] == "已到期，有欠缴"


def test_what_fell_due_before_the_books_is_not_counted_and_the_list_says_why(
    taken: Any, account: int, book: int, db: Database
) -> None:
    with db.writing("期初") as s:
        finance.save_opening(s, book, date(2026, 6, 30), {account: Money(100)})
    taken.at("2026-9-30")
    assert cells(taken.view.table)[0][4:7] == ["12,345.67", "0.00", "12,345.67"]
    assert "2026-06-30" in taken.view.sums.text()


def test_more_than_is_due_is_told_beside_the_amount_and_nothing_typed_is_lost(
    taken: Any, account: int
) -> None:
    editor = taken.view.receive()
    taken.type(editor, amount=Money(1234568), day=date(2026, 1, 8), account_id=account)
    editor.save()
    taken.settle()
    assert editor.isVisible()
    told = editor.form.rows["amount"]._note.text()
    assert "共应收12,345.67元，已收0.00元，最多还可登记12,345.67元" in told
    assert editor.form.draft().amount == Money(1234568)


def test_a_week_of_daily_totals_becomes_vouchers_that_balance(
    desk: Any, account: int, subject: Callable[[str], int], db: Database
) -> None:
    desk.view.kinds.choose("totals")
    lines = "\n".join(f"2026-9-{day}\t{day}\t{day * 5}.50" for day in range(1, 8))
    desk.save(
        desk.view.add_totals(),
        kind="casual",
        account_id=account,
        subject_id=subject("停车场地费"),
        lines=lines,
    )
    shown = cells(desk.view.totals)
    assert (len(shown), shown[0]) == (7, ["2026-09-07", "临时停车", "7", "35.50", "草稿"])
    with db.writing("记账") as s:
        assert len(finance.post_drafts(s, 1)) == 7
    with db.reading() as s:
        assert books.balance(s, account) == Money(sum(day * 500 + 50 for day in range(1, 8)))
        assert verify(s, beside(db.path)) is None


def test_the_arrears_sheet_tells_who_owes(taken: Any) -> None:
    taken.at("2026-7-11")
    preview = taken.view.print_arrears()
    taken.qtbot.waitUntil(lambda: preview.document.pageCount() == 1)
    told = preview.document.getAllText(0).text()
    assert "黄石某某洗车店" in told.replace("\n", "").replace("\r", "")
    assert "37,037.01" in told
    preview.done(0)


def test_a_contract_is_mended_ended_and_told_as_ended(taken: Any) -> None:
    taken.save(taken.view.mend(), purpose="洗车场地（北侧）")
    taken.save(taken.view.end(), day=date(2026, 7, 23), reason="商户退租")
    assert taken.view.contract.row.purpose == "洗车场地（北侧）"
    assert taken.view.contract.dues[-1].due.amount == Money(308642)
    assert not taken.view._mend.isVisibleTo(taken.view)


def test_a_filter_nothing_fits_and_a_day_that_is_none_are_told(taken: Any) -> None:
    taken.at("2026-13-45")
    assert taken.view.sums.text().endswith("不是日期，请写成 2026-9-16 这样。现在显示的是今天的数字。")
    taken.view.filter.setText("没有这个")
    taken.at("2026-7-11")
    labels = [one.text() for one in taken.view.findChildren(QLabel) if one.isVisible()]
    assert "没有符合条件的内容" in labels
    assert taken.view.sums.text() == ""
