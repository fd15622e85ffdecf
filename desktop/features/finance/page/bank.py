"""The bank beside the books: statements, what each line is, and the reconciliation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.finance.bank.page import BankView
from desktop.features.finance.page.view import TABLES, Books, MoneyView
from desktop.ui.context import Context
from desktop.ui.layout import column


class BankBook(MoneyView):
    """The bank accounts of a book, one at a time; a voucher opens among the vouchers."""

    watches = (*TABLES, "bank_statement", "bank_line", "bank_match")

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        self.view = BankView(context, books.book)
        self.view.opened.connect(lambda voucher: context.open("finance", voucher))
        self.setLayout(column(context.look, self.view, gap=0))

    def fill(self) -> None:
        self.view.refresh()

    def show_line(self, account: int, line: int) -> None:
        """Turn to one line of an account."""
        self.view.open(account, line)

    def buttons(self) -> tuple[QWidget, ...]:
        return self.view.buttons()
