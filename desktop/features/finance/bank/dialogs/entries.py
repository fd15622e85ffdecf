"""Chooses the vouchers that some lines of the bank are, from all that no line is matched to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.core.money import Money
from desktop.features.finance.bank import commands, queries
from desktop.features.finance.bank.dialogs.acting import named
from desktop.features.finance.bank.records import BankLineRow, EntryRow
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.i18n import tr
from desktop.ui.layout import column, row, rule, sized
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, text


class EntryDialog(Dialog):
    """The open movements of an account in the books, the likeliest first; several may be chosen."""

    def __init__(
        self,
        context: Context,
        book: int,
        lines: Sequence[BankLineRow],
        entries: Sequence[int],
        parent: QWidget,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Choose the vouchers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._book = book
        self._lines = tuple(one.id for one in lines)
        self._total = Money(sum(one.amount.fen for one in lines))
        look = context.look
        self.rows = RecordTable(_columns(), lambda ids: context.peek(queries.entry_rows, ids))
        self.table = Table(look, self.rows, flush=True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.show(list(entries))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._add_up())
        self.said = text("", "soft", wrap=True)
        self.go = Button(look, tr("Match"), "primary", action=self.match_now)
        cancel = Button(look, tr("Cancel"), "main", action=self.reject)
        words = tr("{amount} at the bank. Choose the vouchers that come to the same; Ctrl takes several.")
        head = column(
            look, text(words.format(amount=self._total), wrap=True), self.said, gap=1.5, margins=(5, 4, 5, 2)
        )
        foot = row(look, None, cancel, self.go, margins=(5, 2.5, 5, 2.5))
        self.setLayout(column(look, head, (self.table, 1), rule(), foot, gap=0))
        sized(look, self, 200, 120)
        self._add_up()

    def chosen(self) -> list[EntryRow]:
        found = (self.rows.record(at) for at in sorted({one.row() for one in self.table.selectedIndexes()}))
        return [one for one in found if one is not None]

    def match_now(self) -> None:
        """Match; a refusal is told, and the choice stays."""
        lines, entries = self._lines, [one.id for one in self.chosen()]
        self.write(
            tr("Match"),
            named(self._context, self._book, lambda s, _by: commands.match(s, lines, entries, date.today())),
            lambda _done: self.accept(),
            lambda error: messages.explain(self._context.look, self, error),
        )

    def _add_up(self) -> None:
        """How much is chosen by now, and how much is missing."""
        held = sum(one.amount.fen for one in self.chosen())
        apart = self._total.fen - held
        words = tr("Chosen {held}, it fits.") if not apart else tr("Chosen {held}, {apart} apart.")
        self.said.setText(words.format(held=Money(held), apart=Money(apart)))
        self.go.setEnabled(not apart)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Voucher"), lambda entry: entry.number),
        Column("", tr("Day"), lambda entry: str(entry.day)),
        Column("", tr("Amount"), lambda entry: str(entry.amount), number=True),
        Column("", tr("In words"), lambda entry: entry.words, stretch=True),
    )
