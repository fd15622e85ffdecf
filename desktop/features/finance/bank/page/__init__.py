"""银行对账: the statements of an account, their lines and how each stands, and what it may be beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.features.finance.bank import commands, queries
from desktop.features.finance.bank.dialogs import StatementDialog, choose_statement, named
from desktop.features.finance.bank.page.papers import Papers
from desktop.features.finance.bank.page.side import Side
from desktop.features.finance.bank.records import AccountName, BankLineRow, StatementRow, Suggestion
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.empty import empty_state
from desktop.ui.form import Box
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, wide
from desktop.ui.record import PAUSE_MS, Filter
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments

BESIDE = 78
"""Units of what stands beside the lines."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows of one account."""

    accounts: Sequence[AccountName]
    account: int | None
    statements: list[StatementRow]
    lines: list[int]
    suggestions: tuple[Suggestion, ...]


class BankView(QWidget):
    """The bank accounts of one book. `opened` gives a voucher somebody wants to see."""

    opened = Signal(int)

    def __init__(self, context: Context, book: int) -> None:
        super().__init__()
        self._context, self._book = context, book
        look = context.look
        self.account: int | None = None
        self.statement: int | None = None
        self.suggestions: tuple[Suggestion, ...] = ()
        self._asked, self._wished = 0, 0
        self.accounts, self.statements = Box(), Box()
        for box, name in ((self.accounts, tr("Account")), (self.statements, tr("Statements"))):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.setAccessibleName(name)
        self.accounts.currentIndexChanged.connect(self._turn)
        self.statements.currentIndexChanged.connect(self._choose_statement)
        self.which = Segments(look, {"": tr("All lines"), "open": tr("Without a voucher")}, "")
        self.which.changed.connect(self.refresh)
        self.filter = Filter(look, tr("Filter: words, amount, number"))
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self.refresh)
        self.filter.textChanged.connect(self.pause.start)
        self.rows = RecordTable(_columns(), lambda ids: context.peek(queries.line_rows, ids))
        self.table = Table(look, self.rows, flush=True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_side())
        self.side = Side(context, book)
        self.side.opened.connect(self.opened)
        self.papers = Papers(context, self)
        self.confirm = Button(look, "", "main", "check", self.confirm_certain)
        self._stack = QStackedWidget()
        for shown in (self._body(), self._nothing(), self._no_account()):
            self._stack.addWidget(shown)
        self.setLayout(column(look, (self._stack, 1), gap=0))

    def buttons(self) -> tuple[QWidget, ...]:
        """What can be done with the account, the primary one last."""
        look = self._context.look
        self.sheet = Button(look, tr("Reconciliation"), "main", "printer", self._offer_months)
        self.take = Button(look, tr("Take in a statement"), "primary", "plus", self._ask_file)
        self.out = self.papers.export_button(lambda: self.account)
        return self.confirm, self.out, self.sheet, self.take

    def open(self, account: int, line: int) -> None:
        """Show one line, whatever the list is narrowed to."""
        self.account, self.statement, self._wished = account, None, line
        self.which.choose("")
        self.filter.clear()
        self.refresh()

    def refresh(self) -> None:
        """Ask anew for what is shown; answers come in any order, only the last question counts."""
        book, wished, statement = self._book, self.account, self.statement
        words, open_only = self.filter.text().strip(), self.which.chosen() == "open"
        self._asked = asked = self._asked + 1

        def query(s: Session) -> Shown:
            accounts = queries.bank_accounts(s, book)
            known = [one.id for one in accounts]
            account = wished if wished in known else next(iter(known), None)
            if account is None:
                return Shown(accounts, None, [], [], ())
            statements = queries.statement_rows(s, account)
            one = statement if statement in [each.id for each in statements] else None
            ids = queries.line_ids(s, account, one, open_only=open_only, words=words)
            return Shown(accounts, account, statements, ids, queries.suggested(s, account))

        self._context.runner.read(
            self, query, lambda shown: self._fill(shown) if asked == self._asked else None
        )

    def take_in(self, path: Path) -> StatementDialog:
        """Show the preview of a statement."""
        dialog = StatementDialog(self._context, path, (self._book, self.account), self)
        dialog.open()
        return dialog

    def confirm_certain(self) -> None:
        """Ask once, then match everything that is certain."""
        certain = [one for one in self.suggestions if one.certain]
        question = tr(
            "Match {count} lines with the vouchers that are surely the same money? Each may be taken back singly."
        ).format(count=len(certain))
        messages.confirm(
            self._context.look,
            self,
            question,
            tr("Match {count}").format(count=len(certain)),
            lambda: self._context.runner.write(
                self,
                tr("Match all that is certain"),
                named(self._context, self._book, lambda s, _by: commands.match_all(s, certain, date.today())),
            ),
        )

    def chosen(self) -> list[BankLineRow]:
        found = (self.rows.record(at) for at in sorted({one.row() for one in self.table.selectedIndexes()}))
        return [one for one in found if one is not None]

    def _fill(self, shown: Shown) -> None:
        self.account, self.suggestions = shown.account, shown.suggestions
        _offer(self.accounts, [(one.id, one.name) for one in shown.accounts], shown.account)
        self.accounts.setVisible(len(shown.accounts) > 1)
        narrowed = bool(self.filter.text().strip() or self.which.chosen())
        self._stack.setCurrentIndex(2 if shown.account is None else 0 if shown.statements or narrowed else 1)
        left = sum(one.open for one in shown.statements)
        everything = tr("All statements, {count} lines without a voucher").format(count=left)
        offers = [(None, everything), *((one.id, _statement_words(one)) for one in shown.statements)]
        self.statement = self.statement if self.statement in dict(offers) else None
        _offer(self.statements, offers, self.statement)
        certain = sum(one.certain for one in shown.suggestions)
        self.confirm.say(tr("Match {count} that are certain").format(count=certain))
        self.confirm.setEnabled(bool(certain))
        for button in (self.out, self.sheet, self.take):
            button.setEnabled(shown.account is not None)
        self._show_lines(shown.lines)

    def _show_lines(self, ids: list[int]) -> None:
        """The lines; those that were chosen stay chosen where they are still there."""
        before = [self._wished] if self._wished in ids else [one.id for one in self.chosen()]
        self._wished = 0
        self.rows.show(ids)
        picked = [at for one in before if (at := self.rows.row_of(one)) is not None]
        flags = QItemSelectionModel.SelectionFlag
        for at in picked or ([0] if ids else []):
            self.table.selectionModel().select(self.rows.index(at, 0), flags.Select | flags.Rows)
        self._tell_side()

    def _tell_side(self) -> None:
        self.side.show_lines(self.chosen(), self.suggestions)

    def _turn(self, _at: int) -> None:
        self.account, self.statement = self.accounts.currentData(), None
        self.refresh()

    def _choose_statement(self, _at: int) -> None:
        self.statement = self.statements.currentData()
        self.refresh()

    def _ask_file(self) -> None:
        choose_statement(self, self.take_in)

    def _offer_months(self) -> None:
        menu = QMenu(self)
        self.papers.offer_months(menu, self.account)
        menu.popup(self.sheet.mapToGlobal(QPoint(0, self.sheet.height())))

    def _body(self) -> QWidget:
        look = self._context.look
        tools = row(
            look, (wide(look, self.accounts, 34, 48), 2), (self.statements, 3), self.which, wide(look, self.filter, 54), gap=3, margins=(4, 2, 4, 2)
        )  # fmt: skip
        beside = row(look, (self.table, 1), rule(upright=True), wide(look, self.side, BESIDE), gap=0)
        return plain(column(look, tools, rule(), (beside, 1), gap=0))

    def _nothing(self) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "file-spreadsheet", tr("No statement yet"),
            tr("Export the account's movements from the bank as Excel or CSV and take the file in here as it is. Every line is then held against the vouchers, and the month can be reconciled."),
            Button(look, tr("Take in a statement"), "primary", "plus", self._ask_file), within=True,
        )  # fmt: skip

    def _no_account(self) -> QWidget:
        return empty_state(
            self._context.look, "file-text", tr("No bank account yet"),
            tr("Statements belong to an account at a bank. Begin the books of a compound and open its account first."), within=True,
        )  # fmt: skip


def _offer(box: QComboBox, offers: Sequence[tuple[int | None, str]], chosen: int | None) -> None:
    """Fill a box anew without saying that something was chosen."""
    box.blockSignals(True)
    box.clear()
    for key, words in offers:
        box.addItem(words, key)
    box.setCurrentIndex([key for key, _ in offers].index(chosen) if offers else -1)
    box.blockSignals(False)


def _statement_words(one: StatementRow) -> str:
    """A statement by its days, how much of it is open, and the file it came in."""
    words = tr("{begins} to {ends}: {count} lines, {left} without a voucher, {file}")
    return words.format(begins=one.begins_on, ends=one.ends_on, count=one.lines, left=one.open, file=one.name)


def line_status(state: str) -> Status:
    """How a line stands, in a word and a sign."""
    return {
        "open": Status("warn", tr("Without a voucher")),
        "drafted": Status("info", tr("Drafted")),
        "booked": Status("info", tr("Posted, to be matched")),
        "matched": Status("ok", tr("Matched")),
        "reversed": Status("bad", tr("Taken back in red")),
    }[state]


def _columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Day"), lambda line: str(line.day)),
        Column("", tr("Amount"), lambda line: str(line.amount), number=True),
        Column(
            "", tr("Balance"), lambda line: "" if line.balance is None else str(line.balance), number=True
        ),
        Column(
            "", tr("In words"), lambda line: " ".join(filter(None, (line.text, line.payee))), stretch=True
        ),
        Column("", tr("State"), lambda line: line_status(line.state)),
    )
