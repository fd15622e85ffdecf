"""The cash book of an account: day by day what came in, what went out, and what was left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance import documents, queries, rules
from desktop.features.finance.dialogs import entry_editor, transfer_editor
from desktop.features.finance.page.paper import show_paper
from desktop.features.finance.page.view import Books, MoneyView
from desktop.features.finance.records import AccountRow, CashLine, Entry, Mark
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box
from desktop.ui.layout import column, plain, row
from desktop.ui.record import refill
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


@dataclass(frozen=True, slots=True)
class Shown:
    """What the cash book of an account shows, and what may be chosen of it."""

    accounts: list[AccountRow]
    months: list[int]
    account: int | None = None
    lines: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


class CashBook(MoneyView):
    """One account at a time; only the rows in sight are asked for."""

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        look = context.look
        self._accounts: list[AccountRow] = []
        self._chosen: int | None = None
        self._marks: list[Mark] = []
        self._choice = column(look, gap=0)
        self.period = Box()
        self.period.setAccessibleName(tr("Period"))
        self.period.currentIndexChanged.connect(self.fill)
        self._model = RecordTable(_columns(), self._page)
        self.table = Table(look, self._model, flush=True)
        self._left = text("", "heading")
        self._print = Button(look, tr("Print"), "main", "printer", self.print)
        self._print.setEnabled(False)  # until there is an account
        head = row(look, plain(self._choice), self.period, None, self._left, gap=3, margins=(4, 3, 4, 2))
        self.setLayout(column(look, head, (self.table, 1), gap=0))

    def fill(self) -> None:
        book, wanted, period = self.books.book, self._chosen, self.period.currentData()

        def query(s: Session) -> Shown:
            accounts, months = queries.account_rows(s, book), queries.months(s, book)
            known = [one.id for one in accounts]
            chosen = wanted if wanted in known else next(iter(known), None)
            if chosen is None:
                return Shown(accounts, months)
            days = rules.days_of(period) if period else (None, None)
            lines = queries.cash_book(s, chosen, *days)
            return Shown(accounts, months, chosen, lines, queries.cash_marks(s, chosen))

        self.context.runner.read(self, query, self._show)

    def buttons(self) -> tuple[QWidget, ...]:
        look = self.context.look
        return (
            self._print,
            Button(look, tr("Transfer…"), "main", action=self.transfer),
            Button(look, tr("Expense…"), "main", action=lambda: self.take_down("expense")),
            Button(look, tr("Income…"), "primary", "plus", lambda: self.take_down("income")),
        )

    def take_down(self, way: str) -> Editor:
        """Fill in money that came in or went out; its voucher is a draft until it is posted."""
        editor = entry_editor(self.context, Entry(self.books.book, way, account_id=self._chosen), self)
        return self._open(editor)

    def transfer(self) -> Editor:
        """Fill in money that moved between two accounts."""
        draft = Entry(self.books.book, "transfer", account_id=self._chosen)
        return self._open(transfer_editor(self.context, draft, self))

    def print(self) -> Preview | None:
        """The cash book of this account in the preview."""
        if self._chosen is None:
            return None
        context, chosen, name = self.context, self._chosen, self.books.name
        account = next(one for one in self._accounts if one.id == chosen)
        mark = context.peek(queries.fingerprint, self.books.book)

        period = self.period.currentData()
        if period:
            return show_paper(
                context, f"{name}{account.name}收支明细",
                lambda: _statement(context, name, account, period, mark), self.window(),
            )  # fmt: skip

        def write() -> Any:
            with context.db.reading() as s:
                lines = queries.cash_page(s, chosen, queries.cash_book(s, chosen))
            return documents.cash_paper(name, account, lines, mark)

        return show_paper(context, f"{name}{account.name}日记账", write, self.window())

    def _open(self, editor: Editor) -> Editor:
        editor.accepted.connect(lambda: self.context.toast(
            tr("The voucher is drafted. Post it under “Vouchers” so that it counts.")
        ))  # fmt: skip
        editor.open()
        return editor

    def _show(self, shown: Shown) -> None:
        accounts, chosen = shown.accounts, shown.account
        self._accounts, self._chosen, self._marks = accounts, chosen, shown.marks
        self._offer(shown.months)
        refill(self._choice, self._accounts_to_choose() if accounts else self._no_account())
        self._print.setEnabled(chosen is not None)
        self._model.show(shown.lines)
        one = next((one for one in accounts if one.id == chosen), None)
        self._left.setText(tr("Balance {amount}").format(amount=one.balance) if one else "")
        self.said.emit(tr("{count} lines").format(count=len(shown.lines)))

    def _accounts_to_choose(self) -> Segments:
        names = {str(one.id): one.name for one in self._accounts}
        choice = Segments(self.context.look, names, str(self._chosen or ""))
        choice.changed.connect(lambda: self._turn(int(choice.chosen())))
        return choice

    def _no_account(self) -> QWidget:
        return text(tr("No account yet. Open one under “Accounts”; the joint account comes first."), "soft")

    def _offer(self, months: Sequence[int]) -> None:
        """The whole book, or one of the years and months in which anything is posted."""
        years = sorted({month // 100 for month in months}, reverse=True)
        wanted = [0, *(each for year in years for each in (year, *(m for m in months if m // 100 == year)))]
        offered = [self.period.itemData(at) for at in range(self.period.count())]
        if offered == wanted:
            return
        chosen = self.period.currentData()
        with QSignalBlocker(self.period):
            self.period.clear()
            for each in wanted:
                self.period.addItem(rules.period_words(each) if each else tr("All of it"), each)
            self.period.setCurrentIndex(max(self.period.findData(chosen), 0))

    def _turn(self, account: int) -> None:
        self._chosen = account
        self.fill()

    def _page(self, ids: Sequence[int]) -> list[CashLine]:
        return self.context.peek(queries.cash_page, self._chosen, ids, self._marks)


def _statement(context: Context, compound: str, account: AccountRow, period: int, mark: str) -> Any:
    """收支明细 of an account in a period."""
    with context.db.reading() as s:
        sheet = queries.statement(s, account.id, period)
        lines = queries.statement_lines(s, account.id, sheet)
    return documents.statement_paper(compound, account, sheet, lines, mark)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Day"), lambda one: one.day.isoformat()),
        Column("", tr("Voucher no."), lambda one: str(one.number), number=True),
        Column("", tr("What for"), lambda one: one.text, stretch=True),
        Column("", tr("Income"), lambda one: str(one.income or ""), number=True),
        Column("", tr("Expense"), lambda one: str(one.expense or ""), number=True),
        Column("", tr("Balance"), lambda one: str(one.balance), number=True),
    )
