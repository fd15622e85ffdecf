"""The cash book of an account: day by day what came in, what went out, and what was left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance import documents, queries
from desktop.features.finance.dialogs import entry_editor, transfer_editor
from desktop.features.finance.page.paper import show_paper
from desktop.features.finance.page.view import Books, MoneyView
from desktop.features.finance.records import AccountRow, CashLine, Entry, Mark
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row
from desktop.ui.record import refill
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


class CashBook(MoneyView):
    """One account at a time; only the rows in sight are asked for."""

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        look = context.look
        self._accounts: list[AccountRow] = []
        self._chosen: int | None = None
        self._marks: list[Mark] = []
        self._choice = column(look, gap=0)
        self._model = RecordTable(_columns(), self._page)
        self.table = Table(look, self._model, flush=True)
        self._left = text("", "heading")
        head = row(look, plain(self._choice), None, self._left, gap=3, margins=(4, 3, 4, 2))
        self.setLayout(column(look, head, (self.table, 1), gap=0))

    def fill(self) -> None:
        book, wanted = self.books.book, self._chosen

        def found(answer: tuple[list[AccountRow], int | None, list[int], list[Mark]]) -> None:
            self._show(*answer)

        def query(s: Session) -> tuple[list[AccountRow], int | None, list[int], list[Mark]]:
            accounts = queries.account_rows(s, book)
            known = [one.id for one in accounts]
            chosen = wanted if wanted in known else next(iter(known), None)
            if chosen is None:
                return accounts, None, [], []
            return accounts, chosen, queries.cash_book(s, chosen), queries.cash_marks(s, chosen)

        self.context.runner.read(self, query, found)

    def buttons(self) -> tuple[QWidget, ...]:
        look = self.context.look
        return (
            Button(look, tr("Print"), "main", "printer", self.print),
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

    def _show(
        self, accounts: list[AccountRow], chosen: int | None, ids: list[int], marks: list[Mark]
    ) -> None:
        self._accounts, self._chosen, self._marks = accounts, chosen, marks
        names = {str(one.id): one.name for one in accounts}
        choice = Segments(self.context.look, names, str(chosen or ""))
        choice.changed.connect(lambda: self._turn(int(choice.chosen())))
        refill(self._choice, choice)
        self._model.show(ids)
        one = next((one for one in accounts if one.id == chosen), None)
        self._left.setText(tr("Balance {amount}").format(amount=one.balance) if one else "")
        self.said.emit(tr("{count} lines").format(count=len(ids)))

    def _turn(self, account: int) -> None:
        self._chosen = account
        self.fill()

    def _page(self, ids: Sequence[int]) -> list[CashLine]:
        return self.context.peek(queries.cash_page, self._chosen, ids, self._marks)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Day"), lambda one: one.day.isoformat()),
        Column("", tr("Voucher no."), lambda one: str(one.number), number=True),
        Column("", tr("What for"), lambda one: one.text, stretch=True),
        Column("", tr("Income"), lambda one: str(one.income or ""), number=True),
        Column("", tr("Expense"), lambda one: str(one.expense or ""), number=True),
        Column("", tr("Balance"), lambda one: str(one.balance), number=True),
    )
