"""The maintenance fund through the widgets: a year, its statement, and shares of households."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance.records import AccountDraft
from desktop.ui.editor import Editor


def shown(desk) -> str:
    return " ".join(one.text() for one in desk.view.fund.findChildren(QLabel) if one.isVisible())


def turn(desk) -> None:
    desk.view.kinds.choose("fund")
    desk.view.refresh()
    desk.settle()
    desk.settle()


def test_a_book_without_a_fund_says_what_to_do(desk) -> None:
    turn(desk)
    assert "本账套没有维修资金账户" in shown(desk)
    assert not any(one.isEnabled() for one in desk.view.fund._acts), "no button does nothing in silence"


def test_the_year_is_told_warned_of_and_printed(desk, db: Database, book: int) -> None:
    with db.writing("账") as s:
        fund = finance.save_account(
            s, AccountDraft(book, "fund", "维修资金", opened_on=date(date.today().year, 1, 1))
        )
        finance.save_opening(s, book, date(date.today().year, 1, 1), {fund: Money(1000000)})
    turn(desk)
    assert "年初10,000.00元" in shown(desk)
    assert "应当续交" not in shown(desk)
    desk.save(desk.view.fund.mend(), initial=Money(5000000))
    turn(desk)
    assert "余额低于首期交存总额50,000.00元的30%，应当续交。" in shown(desk)
    preview = desk.view.fund.print_statement()
    desk.qtbot.waitUntil(lambda: preview.document.pageCount() == 1)
    assert "10,000.00" in preview.document.getAllText(0).text()
    preview.done(0)


def test_without_households_nothing_is_shared_and_it_says_so(desk, db: Database, book: int) -> None:
    with db.writing("账") as s:
        finance.save_account(
            s, AccountDraft(book, "fund", "维修资金", opened_on=date(date.today().year, 1, 1))
        )
    turn(desk)
    editor = desk.view.fund.top_up()
    assert isinstance(editor, Editor)
    desk.type(editor, amount=Money(100))
    editor.save()
    desk.settle()
    assert editor.form.rows["amount"]._note.text().startswith("户册中没有这个小区的房屋")
    editor.done(0)


def test_years_before_the_books_of_a_fund_are_not_offered(desk, db: Database, book: int) -> None:
    now = date.today().year
    with db.writing("账") as s:
        fund = finance.save_account(s, AccountDraft(book, "fund", "维修资金", opened_on=date(2019, 1, 1)))
    turn(desk)
    years = desk.view.fund.year
    assert [years.itemData(at) for at in range(years.count())] == [now]
    with db.writing("账") as s:
        finance.save_opening(s, book, date(now - 1, 10, 1), {fund: Money(1000000)})
    turn(desk)
    assert [years.itemData(at) for at in range(years.count())] == [now, now - 1]
    assert years.currentData() == desk.view.fund.statement.year == now
    years.setCurrentIndex(1)
    turn(desk)
    assert years.currentData() == desk.view.fund.statement.year == now - 1
