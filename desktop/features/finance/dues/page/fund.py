"""维修资金: what a fund held, took in and gave out in a year, and what owners pay in again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.dues import queries, rules
from desktop.features.finance.dues.dialogs import fund_editor, top_up_editor
from desktop.features.finance.dues.page.columns import Numbered, fund_columns
from desktop.features.finance.dues.page.papers import show_shares, show_statement
from desktop.features.finance.dues.records import FundStatement, TopUp
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box
from desktop.ui.layout import column, plain, row, wide
from desktop.ui.record import refill
from desktop.ui.table import Table, fixed_rows
from desktop.ui.words import Button, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

BACK = 5
"""Years back that can be looked at, where the books tell of them."""


class FundView(QWidget):
    """The maintenance funds of one book, a year at a time."""

    def __init__(self, context: Context, book: int) -> None:
        super().__init__()
        self._context, self._book, look = context, book, context.look
        self.statement: FundStatement | None = None
        self.table: Table | None = None
        self._acts: tuple[Button, ...] = ()
        self.account, self.year = Box(), Box()
        self.account.setAccessibleName(tr("Maintenance fund"))
        self.year.setAccessibleName(tr("Year"))
        for box in (self.account, self.year):
            box.activated.connect(lambda _at: self.refresh())
        self._body = column(look, gap=3, margins=(4, 3, 4, 3))
        head = row(
            look, wide(look, self.account, 50), wide(look, self.year, 24), None, gap=2, margins=(4, 2, 4, 0)
        )
        self.setLayout(column(look, head, (plain(self._body), 1), gap=0))

    def buttons(self) -> tuple[QWidget, ...]:
        """What can be done with the fund, the primary one last."""
        look = self._context.look
        self._acts = (
            Button(look, tr("First paid in…"), "main", "pencil", self.mend),
            Button(look, tr("Shares of households…"), "main", action=self.top_up),
            Button(look, tr("Yearly statement"), "primary", "printer", self.print_statement),
        )
        return self._acts

    def refresh(self) -> None:
        """Ask anew for the fund and the year that are chosen."""
        book, chosen, now = self._book, self.account.currentData(), date.today().year
        year = self.year.currentData() or now

        def query(s: Session) -> tuple[list[tuple[int, str]], int | None, int, FundStatement | None]:
            known = queries.fund_accounts(s, book)
            account = chosen if chosen in dict(known) else next(iter(dict(known)), None)
            if account is None:
                return known, None, now, None
            began = max(queries.fund_began(s, account, now), now - BACK)
            return known, account, began, queries.fund_statement(s, account, max(year, began))

        self._context.runner.read(self, query, lambda found: self._show(*found))

    def mend(self) -> Editor | None:
        """Fill in what was first paid in."""
        account = self.account.currentData()
        if account is None:
            return None
        draft = self._context.peek(queries.fund_draft, account)
        return self._open(fund_editor(self._context, self._book, draft, self))

    def top_up(self) -> Editor | None:
        """Ask how much owners pay in together, and show the share of each household."""
        account, statement = self.account.currentData(), self.statement
        if account is None or statement is None:
            return None
        editor = top_up_editor(self._context, account, self)

        def show() -> None:
            shares = editor.result_of_command
            amount = Money(sum(one.amount.fen for one in shares))
            told = TopUp(statement.compound, amount, date.today(), shares)
            show_shares(self._context, told, self.window())

        editor.accepted.connect(show)
        return self._open(editor)

    def print_statement(self) -> Preview | None:
        """维修资金年度收支情况, the public version first."""
        if self.statement is None:
            return None
        return show_statement(self._context, self.statement, self.window())

    def _open(self, editor: Editor) -> Editor:
        editor.open()
        return editor

    def _show(
        self, known: list[tuple[int, str]], account: int | None, began: int, told: FundStatement | None
    ) -> None:
        self.statement, look = told, self._context.look
        for part in (self.account, self.year, *self._acts):
            part.setEnabled(told is not None)
        self.account.clear()
        for one, name in known:
            self.account.addItem(name, one)
        self.account.setCurrentIndex(self.account.findData(account))
        self.year.clear()
        for year in range(date.today().year, began - 1, -1):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(told.year if told else began))
        if told is None:
            said = tr(
                "No maintenance fund in these books. Open an account of that kind under “Accounts” first."
            )
            refill(self._body, plain(column(look, text(said, "soft", wrap=True), None)))
            return
        self.table = Table(
            look, fixed_rows(fund_columns(), [Numbered(at, one) for at, one in enumerate(told.lines)])
        )
        refill(self._body, text(_sums(told), "heading", wrap=True), *self._warning(told), self.table)

    def _warning(self, told: FundStatement) -> tuple[QWidget, ...]:
        if not told.begun or not rules.below_line(told.initial, told.closing):
            return ()
        words = tr(
            "The fund holds less than 30 % of the {amount} yuan first paid in: owners are to pay in again."
        )
        said = words.format(amount=told.initial)
        return (messages.inline_message(self._context.look, "warn", said),)


def _sums(told: FundStatement) -> str:
    words = tr("At first {opening}, paid in {paid}, interest {interest}, used {used}, balance {closing} yuan")
    if told.began_on:
        words = tr(
            "When the books began on {day} {opening}, paid in {paid}, interest {interest}, used {used},"
            " balance {closing} yuan"
        )
    return words.format(
        day=told.began_on,
        opening=told.opening, paid=told.sum("paid_in"), interest=told.sum("interest"), used=-told.sum("used"),
        closing=told.closing,
    )  # fmt: skip
