"""Contracts beside the books: what is due, received and in arrears."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.finance.dues.page import DuesView
from desktop.features.finance.page.view import TABLES, Books, MoneyView
from desktop.ui.context import Context
from desktop.ui.layout import column


class DuesBook(MoneyView):
    """The contracts of a book; a voucher opens among the vouchers."""

    watches = (*TABLES, "contract", "contract_file", "receipt", "day_total", "fund")

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        self.view = DuesView(context, books.book, books.name)
        self.view.opened.connect(lambda voucher: context.open("finance", voucher))
        self.view.said.connect(self.said)
        self.setLayout(column(context.look, self.view, gap=0))

    def fill(self) -> None:
        self.view.refresh()

    def buttons(self) -> tuple[QWidget, ...]:
        return self.view.buttons()

    def show_record(self, record: int) -> None:
        self.view.show_contract(record)
