"""银行对账 as one works with it: a statement taken in, lines matched, drafted and taken apart, papers and files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.attachments import beside
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance.bank import commands, queries
from desktop.features.finance.bank.dialogs import EntryDialog, Span, StatementDialog
from desktop.features.finance.bank.page import BankView
from desktop.features.finance.records import AccountDraft
from desktop.ui.context import Context, Preferences, Scope
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import column, row
from desktop.ui.runner import Runner
from tests.features.finance.bank.conftest import Books
from tests.features.finance.bank.exchange.files import text_file, workbook
from tests.features.finance.bank.exchange.ledgers import beancount, hledger

HEAD = "账号：4200 **** **** 0018\n交易日期,收入金额,支出金额,账户余额,摘要,对方户名,流水号\n"
LINES = (
    "20260105,500.00,,1500.00,场地费,陶桂,N1\n"
    "20260106,,17.63,1482.37,账户管理费,某某公司,N2\n"
    "20260106,,12.37,1470.00,账户管理费,某某公司,N3\n"
)


class Desk:
    """The view on a book with an opening balance, and everything around it."""

    def __init__(self, books: Books, context: Context, qtbot: QtBot) -> None:
        self.books, self.context, self._bot = books, context, qtbot
        self.toasts: list[str] = []
        self.view = BankView(context, books.book)
        self.frame = QWidget()
        self.frame.setLayout(column(context.look, (self.view, 1), row(context.look, *self.view.buttons())))
        qtbot.addWidget(self.frame)
        context.runner.changed.connect(lambda _changes: self.view.refresh())
        self.frame.resize(1000, 600)
        self.frame.show()
        self.view.refresh()
        self.settle()

    def settle(self) -> None:
        self._bot.waitUntil(lambda: not self.view.pause.isActive())
        for _ in range(2):
            with self._bot.waitCallback() as quiet:
                self.context.runner.when_idle(quiet)

    def states(self) -> list[str]:
        return [self.view.rows.record(at).state for at in range(self.view.rows.rowCount())]

    def words(self, widget: QWidget | None = None) -> str:
        return " ".join(
            one.text() for one in (widget or self.view.side).findChildren(QLabel) if one.isVisible()
        )

    def press(self, words: str) -> None:
        shown = [
            one for one in self.view.findChildren(QPushButton) if one.isVisible() and words in one.text()
        ]
        min(shown, key=lambda one: len(one.text())).click()
        self.settle()

    def choose(self, *rows: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.view.table.clearSelection()
        for at in rows:
            self.view.table.selectionModel().select(self.view.rows.index(at, 0), flags.Select | flags.Rows)
        self.settle()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        (opened,) = [one for one in self.view.window().findChildren(kind) if one.isVisible()]
        return opened

    def take_in(self, path: Path) -> StatementDialog:
        opened = self.view.take_in(path)
        self.settle()
        return opened


@pytest.fixture
def desk(books: Books, look, chinese, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with books.db.writing("opening") as s:
        finance.save_opening(s, books.book, date(2026, 1, 1), {books.account: Money(100000)})
    runner, errors = Runner(), []
    runner.stand_on(books.db)
    runner.stumbled.connect(errors.append)
    choices = Preferences(tmp_path / "settings.json")
    context = Context(
        books.db,
        runner,
        look,
        choices,
        Scope(),
        lambda _f, _i: None,
        lambda _words: None,
        attachments=beside(books.db.path),
    )
    yield Desk(books, context, qtbot)
    runner.close()
    assert errors == []


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "明细.csv"
    path.write_bytes((HEAD + LINES).encode("gb18030"))
    return path


@pytest.fixture
def taken(desk: Desk, file: Path) -> Desk:
    desk.take_in(file).import_now()
    desk.settle()
    return desk


def test_a_statement_is_previewed_taken_in_and_kept_as_it_was(desk: Desk, file: Path) -> None:
    assert "还没有对账单" in desk.words(desk.view)
    opened = desk.take_in(file)
    assert opened.accounts.currentData() == desk.books.account
    assert opened.said.text() == "3 笔新增，0 笔已有，0 行被退回。"
    assert [opened.rows.index(0, at).data() for at in range(5)] == [
        *("3", "2026-01-05", "500.00", "1,500.00", "场地费 陶桂"),
    ]
    opened.import_now()
    desk.settle()
    assert desk.states() == ["open"] * 3
    with desk.books.db.reading() as s:
        (statement,) = queries.statement_rows(s, desk.books.account)
    assert desk.context.attachments.read(statement.digest) == file.read_bytes()


def test_what_another_account_has_is_asked_about_before_it_comes_in_here(taken: Desk, file: Path) -> None:
    """It was taken into the wrong account first."""
    with taken.books.db.writing("账户") as s:
        right = finance.save_account(s, AccountDraft(taken.books.book, "joint", "另一共管账户"))
    opened = taken.take_in(file)
    opened.accounts.setCurrentIndex(opened.accounts.findData(right))
    taken.settle()
    opened.import_now().reject()
    taken.settle()
    asked = opened.import_now()
    assert "冶电二村小区" in taken.words(asked)
    assert "公共收益共管账户" in taken.words(asked)
    asked.accept()
    taken.settle()
    with taken.books.db.reading() as s:
        assert [one.lines for one in queries.statement_rows(s, right)] == [3]


def test_what_may_be_there_already_is_asked_about_before_it_comes_in(taken: Desk, tmp_path: Path) -> None:
    """An export without balances and serials: one line is known by its words, of another day and amount alone tell."""
    told = "20260105,500.00,,场地费,陶桂\n20260106,,17.63,转账,另一公司\n"
    head = "账号：4200 **** **** 0018\n交易日期,收入金额,支出金额,摘要,对方户名\n"
    opened = taken.take_in(text_file(tmp_path, head + told))
    assert opened.said.text() == "1 笔新增，1 笔已有，0 行被退回。"
    opened.import_now().reject()
    taken.settle()
    assert len(taken.states()) == 3
    opened.import_now().accept()
    taken.settle()
    assert len(taken.states()) == 4


def test_taking_the_same_in_again_changes_nothing(taken: Desk, file: Path) -> None:
    opened = taken.take_in(file)
    assert opened.said.text() == "这份对账单的流水都已经导入，不会有任何变动。"
    assert not opened.go.isEnabled()
    opened.reject()


def test_wrong_rows_are_shown_with_their_reasons_and_saved_to_be_mended(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "坏.csv"
    path.write_text(
        HEAD + LINES + "20260107,17.635,,1487.64,场地费,陶桂,N4\n20260108,5,,1500.00,场地费,陶桂,N5\n",
        encoding="utf-8",
    )
    opened = desk.take_in(path)
    assert opened.said.text() == "4 笔新增，0 笔已有，1 行被退回。"
    assert "收入金额 17.635：“17.635”不足一分" in opened.rows.index(0, 4).data()
    opened.views.choose("remarks")
    opened._list()
    assert "余额应为 1,475.00，实为 1,500.00，相差 25.00" in opened.rows.index(0, 4).data()
    assert (opened.whole.text(), opened.whole.isVisible()) == (opened.rows.index(0, 4).data(), True)
    opened.views.choose("added")
    opened._list()
    assert not opened.whole.isVisible(), "what is to be added has room in the list"
    opened.save_refused(str(tmp_path / "退回.xlsx"))
    desk.settle()
    told = [[cell.value for cell in row] for row in openpyxl.load_workbook(tmp_path / "退回.xlsx").active]
    assert told[2][:2] == ["20260107", "17.635"]
    assert "不足一分" in told[2][-1]
    opened.reject()


def test_a_statement_of_another_account_is_refused_and_another_can_be_chosen(
    desk: Desk, file: Path, questions: list[str]
) -> None:
    with desk.books.db.writing("x") as s:
        other = finance.save_account(
            s, AccountDraft(desk.books.book, "fund", "维修资金", number="4200999900001111")
        )
    opened = desk.take_in(file)
    assert opened.accounts.currentData() == desk.books.account
    opened.accounts.setCurrentIndex(opened.accounts.findData(other))
    desk.settle()
    assert questions == [
        "这是账号 4200 **** **** 0018 的对账单，而“维修资金”的账号是 4200 **** **** 1111。请选择它所属的账户，或换正确的文件。"
    ]
    assert not opened.go.isEnabled()
    next(one for one in opened.findChildren(QDialog, "message")).accept()
    opened.accounts.setCurrentIndex(opened.accounts.findData(desk.books.account))
    desk.settle()
    assert opened.go.isEnabled()
    opened.reject()


def test_two_sheets_come_in_together_and_each_row_is_told_with_its_sheet(desk: Desk, tmp_path: Path) -> None:
    title, head = (line.split(",") for line in HEAD.splitlines())
    july = ("2026-07-01", 500, None, 1500, "场地费", "陶桂", "N1")
    august = ("2026-08-01", 200, None, 1750, "广告", "陶桂", "N1")
    path = workbook(tmp_path, {"7月": (title, head, july), "8月": (title, head, august)})
    opened = desk.take_in(path)
    assert opened.said.text() == "2 笔新增，0 笔已有，0 行被退回。"
    shown = [" ".join(filter(None, (one.row, one.words))) for one in opened._lines]
    assert "7月、8月" in shown[0]
    assert shown[-1].startswith("8月 3 余额应为 1,700.00")
    opened.views.choose("added")
    opened._list()
    assert [one.row for one in opened._lines] == ["7月 3", "8月 3"]
    opened.import_now()
    desk.settle()
    assert desk.states() == ["open"] * 2
    again = desk.take_in(path)
    assert "都已经导入" in again.said.text()
    again.reject()


def test_a_file_of_two_accounts_is_refused_with_both_numbers_and_nothing_comes_in(
    desk: Desk, tmp_path: Path, questions: list[str]
) -> None:
    later = "账号：6217000000003316\n20260108,5,,505.00,场地费,陶桂,N5\n"
    desk.take_in(text_file(tmp_path, HEAD + LINES + later))
    (said,) = questions
    assert "4200 **** **** 0018、6217 **** **** 3316" in said
    desk.view.findChildren(QDialog, "message")[0].accept()
    assert desk.states() == []


def test_certain_ones_are_confirmed_at_once_after_one_question(taken: Desk, questions: list[str]) -> None:
    with taken.books.db.writing("x") as s:
        taken.books.voucher(s, 50000)
    taken.view.refresh()
    taken.settle()
    assert taken.view.confirm.text() == "\u2009确认 1 笔确定的", "as far from its picture as other words"
    taken.view.confirm_certain()
    box = next(iter(taken.view.findChildren(QDialog, "message")))
    box.findChildren(QPushButton)[-1].click()
    taken.settle()
    assert taken.states() == ["matched", "open", "open"]
    assert not taken.view.confirm.isEnabled()


def test_a_suggestion_stands_beside_the_line_and_is_confirmed_there(taken: Desk) -> None:
    with taken.books.db.writing("x") as s:
        taken.books.voucher(s, -3000, 6, "账户管理费", "账户管理费")
    taken.view.refresh()
    taken.choose(1)
    assert "2026-2　2026-01-06　−30.00" in taken.words()
    assert "连同另外 1 笔流水" in taken.words()
    taken.press("确认")
    assert taken.states() == ["open", "matched", "matched"]
    assert "已匹配凭证" in taken.words()
    taken.press("取消匹配")
    editor = taken.dialog(Editor)
    editor.form.put("reason", "记错了")
    editor.save()
    taken.settle()
    assert taken.states() == ["open"] * 3
    assert "凭证 2026-2，记错了" in taken.words()


def test_a_voucher_is_drafted_on_a_chosen_subject_and_the_next_one_in_one_step(taken: Desk) -> None:
    taken.choose(1)
    taken.press("选科目起草")
    editor = taken.dialog(Editor)
    editor.form.put("subject_id", taken.books.subjects["账户管理费"])
    editor.save()
    taken.settle()
    assert taken.states() == ["open", "drafted", "open"]
    with taken.books.db.writing("x") as s:
        (voucher,) = [
            row.vouchers[0][0]
            for row in queries.line_rows(s, queries.line_ids(s, taken.books.account))
            if row.vouchers
        ]
        finance.post_voucher(s, voucher)
    taken.view.refresh()
    taken.settle()
    taken.press("确认")
    taken.choose(2)
    assert "以前记在：3006 账户管理费" in taken.words()
    heard: list[int] = []
    taken.view.opened.connect(heard.append)
    taken.press("起草凭证")
    assert taken.states() == ["open", "matched", "drafted"]
    taken.press("查看草稿")
    assert len(heard) == 1


def test_a_line_whose_own_draft_was_posted_leads_to_the_match_and_not_to_another_draft(taken: Desk) -> None:
    with taken.books.db.writing("x") as s:
        key = queries.line_ids(s, taken.books.account)[0]
        voucher = commands.draft_from_line(s, key, taken.books.subjects["场地出租"])
    taken.view.refresh()
    taken.choose(0)
    assert (
        tr("A voucher of this line is drafted. Once it is posted, confirm that the two match.")
        in taken.words()
    )
    with taken.books.db.writing("x") as s:
        finance.post_voucher(s, voucher)
    taken.view.refresh()
    taken.choose(0)
    assert taken.states() == ["booked", "open", "open"]
    said = tr("Voucher {number} was drafted of this line and is posted. Confirm that the two match.")
    assert said.format(number="2026-2") in taken.words()
    offered = [one.text() for one in taken.view.side.findChildren(QPushButton) if one.isVisible()]
    assert not any("起草" in one for one in offered)
    assert [one.strip() for one in offered].count("确认") == 1
    heard: list[int] = []
    taken.view.opened.connect(heard.append)
    taken.press("凭证 2026-2")
    assert heard == [voucher]
    taken.press("确认")
    assert taken.states() == ["matched", "open", "open"]


def test_a_line_whose_voucher_was_taken_back_is_matched_anew_beside_it(taken: Desk) -> None:
    with taken.books.db.writing("x") as s:
        voucher = taken.books.voucher(s, 50000)
    taken.view.refresh()
    taken.choose(0)
    taken.press("确认")
    with taken.books.db.writing("x") as s:
        finance.reverse_voucher(s, voucher, date(2026, 1, 9), "记错科目")
        taken.books.voucher(s, 50000, text="场地费，更正")
    taken.view.refresh()
    taken.choose(0)
    assert taken.states() == ["reversed", "open", "open"]
    assert "请重新匹配" in taken.words()
    assert "场地费，更正" in taken.words()
    assert taken.view.statements.itemText(0).count("3") == 1, "all three lines count as without a voucher"
    taken.press("确认")
    assert taken.states() == ["matched", "open", "open"]
    assert "凭证 2026-2，凭证2026-2已冲销" in taken.words()


def test_lines_chosen_together_are_matched_by_hand(taken: Desk) -> None:
    with taken.books.db.writing("x") as s:
        taken.books.voucher(s, -3000, 28, "账户管理费", "账户管理费")
        taken.books.voucher(s, -900, 28, "别的", "审计费")
    taken.view.refresh()
    taken.settle()
    taken.choose(1, 2)
    assert "已选 2 笔" in taken.words()
    taken.press("匹配凭证")
    opened = taken.dialog(EntryDialog)
    opened.table.selectRow(1)
    assert (opened.said.text(), opened.go.isEnabled()) == ("已选 −9.00，还差 −21.00。", False)
    opened.table.selectRow(0)
    assert opened.said.text() == "已选 −30.00，两边相等。"
    opened.match_now()
    taken.settle()
    assert taken.states() == ["open", "matched", "matched"]


def test_lines_are_narrowed_by_words_amount_and_state(taken: Desk) -> None:
    for words, count in (("管理费", 2), ("12.37", 1), ("N1", 1), ("陶桂 场地", 1), ("没有", 0)):
        taken.view.filter.setText(words)
        taken.settle()
        assert taken.view.rows.rowCount() == count
    taken.view.filter.clear()
    taken.view.which.choose("open")
    taken.view.refresh()
    taken.settle()
    assert taken.view.rows.rowCount() == 3


def test_the_reconciliation_opens_in_the_preview_and_before_any_statement_says_why_not(
    taken: Desk, questions: list[str], qtbot: QtBot
) -> None:
    months = taken.context.peek(queries.months, taken.books.account, date.today())
    assert months == [date(2026, 1, 31)]
    early = date(2026, 1, 20)
    assert taken.context.peek(queries.months, taken.books.account, early) == [early], (
        "not before the month is over"
    )
    preview = taken.view.papers.reconcile(taken.books.account, months[0])
    assert preview is not None
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=20_000)
    preview.reject()
    assert taken.view.papers.reconcile(taken.books.account, date(2025, 12, 31)) is None
    assert questions == ["截至 2025-12-31 还没有导入对账单。请先导入那个月的银行对账单。"]
    next(iter(taken.view.findChildren(QDialog, "message"))).accept()


@pytest.mark.parametrize("ending", ["xlsx", "csv", "journal", "beancount"])
def test_the_books_go_out_with_the_balances_they_have(taken: Desk, tmp_path: Path, ending: str) -> None:
    with taken.books.db.writing("x") as s:
        taken.books.voucher(s, 50000)
    path = tmp_path / f"账簿.{ending}"
    taken.view.papers.export(taken.books.account, path, Span())
    taken.settle()
    if ending == "xlsx":
        page = openpyxl.load_workbook(path, data_only=True)["科目余额表"]
        assert [page["B3"].value, page["F3"].value] == ["公共收益共管账户", 1500]
    elif ending == "csv":
        assert path.read_text(encoding="utf-8-sig").count("\n") == 5
    else:
        told = (hledger if ending == "journal" else beancount)(path)
        assert sorted(told.values()) == [-100000, -50000, 150000]


def test_only_the_time_that_is_asked_for_goes_out(taken: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    with taken.books.db.writing("x") as s:
        taken.books.voucher(s, 50000, month=2)
    editor = taken.view.papers.ask(taken.books.account, "csv")
    assert editor is not None
    editor.form.rows["first"]._spec.write(date(2026, 2, 28))
    editor.form.rows["last"]._spec.write(date(2026, 2, 1))
    editor.save()
    taken.settle()
    assert "开始" in editor.form.rows["last"]._note.text()
    editor.form.rows["first"]._spec.write(date(2026, 2, 1))
    editor.form.rows["last"]._spec.write(None)
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    assert editor.result_of_command == Span(date(2026, 2, 1))
    (chooser,) = taken.view.findChildren(QFileDialog)
    path = tmp_path / "二月.csv"
    chooser.fileSelected.emit(str(path))
    chooser.close()
    taken.settle()
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows[1:] if "收场地费" in row] == ["2026-02-05", "2026-02-05"]
    assert not any("2026-01" in row for row in rows)
