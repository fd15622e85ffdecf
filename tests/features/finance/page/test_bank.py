"""The bank among the views of a compound's money: a statement comes in, its voucher is drafted, opened, posted and found."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.app import App
from desktop.core.money import Money
from desktop.features.access import commands as access
from desktop.features.access.records import RoleDraft, UserDraft
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.bank import queries
from desktop.features.finance.page import FinancePage
from desktop.features.finance.page.bank import BankBook
from desktop.features.finance.page.vouchers import Vouchers
from desktop.features.finance.records import AccountDraft
from desktop.features.organisation import queries as organisation

TEXT = "账号：4200 **** **** 0018\n日期,收入,支出,余额,摘要,对方户名\n20260105,500,,1500,场地费,陶桂\n20260106,20,,1520,场地费,陶桂\n"


@pytest.fixture
def book(app: App) -> int:
    place = app.context.peek(organisation.compound_choices, None)[0][0]
    with app.context.db.writing("books") as s:
        begun = finance.begin_book(s, place)
        finance.save_account(s, AccountDraft(begun, "joint", "共管账户", number="4200123456780018"))
    return begun


@pytest.fixture
def page(app: App, book: int, chinese: None) -> FinancePage:
    app.fill("finance")
    shown = app.window.show_page("finance")
    app.settle()
    shown.choose(app.context.peek(books.book_place, book))
    shown._views.choose("bank")
    shown._show()
    app.settle()
    assert isinstance(shown.view, BankBook)
    return shown


def take_in(app: App, page: FinancePage, tmp_path: Path) -> None:
    file = tmp_path / "明细.csv"
    file.write_text(TEXT, encoding="utf-8")
    dialog = page.view.view.take_in(file)
    app.settle()
    dialog.import_now()
    app.settle()


def press(page: FinancePage, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if words in b.text() and b.isVisible()).click()


def test_a_line_becomes_a_voucher_which_is_opened_posted_and_matched(
    app: App, page: FinancePage, tmp_path: Path
) -> None:
    take_in(app, page, tmp_path)
    view = page.view.view
    assert view.rows.rowCount() == 2
    view.table.clearSelection()
    view.table.selectRow(0)
    app.settle()
    editor = view.side.choose_subject()
    assert editor is not None
    with app.context.db.reading() as s:
        (income,) = [key for key, name in view.side.detail.subjects if "场地出租" in name]
        account = queries.bank_accounts(s, page.view.books.book)[0].id
    editor.form.put("subject_id", income)
    editor.save()
    app.settle()
    press(page, "查看草稿")
    app.settle()
    assert isinstance(page.view, Vouchers)
    with app.context.db.writing("post") as s:
        (drafted,) = [row for row in books.voucher_rows(s, page.view.books.book) if row.state == "draft"]
        finance.post_voucher(s, drafted.id)
        assert [one.certain for one in queries.suggested(s, account)] == [True]


def test_the_view_hears_of_what_is_written_elsewhere(app: App, page: FinancePage, tmp_path: Path) -> None:
    take_in(app, page, tmp_path)
    assert "2 笔未匹配" in page.view.view.statements.currentText()
    assert page.view.view.accounts.isHidden()
    assert [one.text().strip() for one in page.view.view.buttons()][-1] == "导入对账单"


def test_who_is_not_the_bookkeeper_takes_no_statement_in(
    app: App, page: FinancePage, tmp_path: Path, questions: list[str]
) -> None:
    moment, today, place = datetime.now(UTC), date.today(), page.view.books.place
    with app.context.db.writing("user") as s:
        first = UserDraft("fang", "方敏", None, today, "heshui2026", "heshui2026")
        user = access.save_user(s, first, None, moment)
        access.add_role(s, RoleDraft(user, "reader", place, today, reason="查阅"), user, moment)
    app.context.seat.sit(user, "方敏")
    app.settle()
    view = page.view.view
    file = tmp_path / "明细.csv"
    file.write_text(TEXT, encoding="utf-8")
    dialog = view.take_in(file)
    app.settle()
    dialog.import_now()
    app.settle()
    assert len(questions) == 1
    for box in app.window.findChildren(QDialog, "message"):
        box.accept()
    dialog.reject()
    with app.context.db.reading() as s:
        account = queries.bank_accounts(s, page.view.books.book)[0].id
        assert queries.statement_rows(s, account) == []


def test_a_line_is_opened_from_elsewhere_and_its_voucher_shows_where_it_came_from(
    app: App, page: FinancePage, tmp_path: Path
) -> None:
    take_in(app, page, tmp_path)
    first, second = page.view.view.rows.record(0), page.view.view.rows.record(1)
    page._views.choose("vouchers")
    page._show()
    app.settle()
    for line in (second, first):
        app.context.open("line", line.id)
        app.settle()
        assert [one.id for one in page.view.view.chosen()] == [line.id]
    trail = page.view.view.side.follow()
    app.settle()
    assert [one.kind for one in trail.trail.steps] == ["line", "no_voucher"]
    trail.reject()
    page._views.choose("vouchers")
    page._show()
    with app.context.db.writing("opening") as s:
        account = queries.bank_accounts(s, page.view.books.book)[0].id
        finance.save_opening(s, page.view.books.book, date(2026, 1, 1), {account: Money(100000)})
    page.view.fill()
    app.settle()
    trail = page.view.follow()
    app.settle()
    assert [one.kind for one in trail.trail.steps] == ["no_line", "voucher"]
    trail.reject()
