"""合同与应收: the contracts of a book as of a day, what was received on each, and daily totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.parse import parse_day
from desktop.features.finance import commands as finance
from desktop.features.finance.dues import commands, queries
from desktop.features.finance.dues.dialogs import (
    contract_editor,
    end_editor,
    receipt_editor,
    totals_editor,
)
from desktop.features.finance.dues.page.columns import contract_columns, meta, total_columns
from desktop.features.finance.dues.page.fund import FundView
from desktop.features.finance.dues.page.pane import pane
from desktop.features.finance.dues.page.papers import show_arrears
from desktop.features.finance.dues.records import (
    BookSums,
    Contract,
    ContractDraft,
    ContractRow,
    DayTotalRow,
    TotalsDraft,
)
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.day import DayLine
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled, wide
from desktop.ui.record import PAUSE_MS, Filter, refill
from desktop.ui.sentences import sentence
from desktop.ui.table import Table, fixed_rows
from desktop.ui.words import Button, Segments, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows of a book as of a day."""

    rows: list[ContractRow]
    sums: BookSums
    totals: list[DayTotalRow]


class DuesView(QWidget):
    """The contracts of one book. `opened` gives a voucher somebody wants to see, `said` what stands beside the buttons."""

    opened = Signal(int)
    said = Signal(str)

    def __init__(self, context: Context, book: int, name: str) -> None:
        super().__init__()
        self._context, self._book, self._name = context, book, name
        look = context.look
        self._asked = 0
        self._rows: list[ContractRow] = []
        self._chosen: int | None = None
        self.contract: Contract | None = None
        self.table: Table | None = None
        self.totals: Table | None = None
        self.kinds = Segments(look, _kind_words(), "contracts")
        self.kinds.changed.connect(self.refresh)
        self.day = DayLine()
        self.day.dress(look)
        self.day.setAccessibleName(tr("As of the end of"))
        self.day.setText(date.today().isoformat())
        self.filter = Filter(look, tr("Filter: number, party, purpose, place"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        for box in (self.day, self.filter):
            box.textChanged.connect(self._pause.start)
        self._list, self._record = column(look, gap=0), column(look, gap=3, margins=(4, 3, 4, 3))
        self._sheet, self.sums = column(look, gap=0), text("", "label", wrap=True)
        self.fund = FundView(context, book)
        self._lay_out()

    def buttons(self) -> tuple[QWidget, ...]:
        """What can be done with the contracts, the primary one last."""
        look = self._context.look
        self._print = Button(look, tr("Arrears sheet"), "main", "printer", self.print_arrears)
        self._end = Button(look, tr("End it early…"), "main", action=self.end)
        self._mend = Button(look, tr("Mend…"), "main", "pencil", self.mend)
        self._take = Button(look, tr("Received…"), "main", "plus", self.receive)
        self._new = Button(look, tr("New contract"), "primary", "plus", self.add)
        self._add = Button(look, tr("Take down a sheet"), "primary", "plus", self.add_totals)
        groups = (
            (self._print, self._end, self._mend, self._take, self._new), (self._add,), self.fund.buttons(),
        )  # fmt: skip
        self._offers = QStackedWidget()  # all side by side, they would make the window wider than the screen
        self._offers.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        for group in groups:
            self._offers.addWidget(plain(row(look, None, *group)))
        return (self._offers,)

    @property
    def on(self) -> date:
        """As of the end of which day; today while what stands there is none."""
        try:
            return parse_day(self.day.text())
        except RuleBroken:
            return date.today()

    def refresh(self) -> None:
        """Ask anew for what is shown; only the last question counts."""
        book, words, on = self._book, self.filter.text().strip(), self.on
        self._asked = asked = self._asked + 1
        self.fund.refresh()

        def query(s: Session) -> Shown:
            rows = queries.contract_rows(s, queries.contract_ids(s, book, words), on)
            return Shown(rows, queries.book_sums(rows), queries.total_rows(s, book))

        self._context.runner.read(
            self, query, lambda shown: self._fill(shown) if asked == self._asked else None
        )

    def show_contract(self, contract: int) -> None:
        """Turn to a contract, whatever is shown now."""
        self.kinds.choose("contracts")
        self.filter.clear()
        self._chosen = contract
        self.refresh()

    def add(self) -> Editor:
        """Fill in a new contract."""
        return self._open(contract_editor(self._context, ContractDraft(self._book), self))

    def mend(self) -> Editor:
        return self._open(contract_editor(self._context, self._told().draft, self))

    def receive(self) -> Editor:
        """Fill in what was received on the chosen contract."""
        return self._open(receipt_editor(self._context, self._told(), self))

    def end(self) -> Editor:
        return self._open(end_editor(self._context, self._told(), self))

    def print_arrears(self) -> Preview:
        """催缴清单 of the contracts that are shown, and all of them as Excel."""
        return show_arrears(self._context, self._name, self._rows, self.on, self.window())

    def add_totals(self) -> Editor:
        """Fill in a sheet of daily totals."""
        return self._open(totals_editor(self._context, TotalsDraft(self._book), self))

    def _open(self, editor: Editor) -> Editor:
        editor.open()
        return editor

    def _told(self) -> Contract:
        if self.contract is None:
            raise LookupError("no contract is chosen")
        return self.contract

    def _fill(self, shown: Shown) -> None:
        self._rows, look = shown.rows, self._context.look
        known = [one.id for one in shown.rows]
        if self._chosen not in known:
            self._chosen = next(iter(known), None)
        self.table = Table(look, fixed_rows(contract_columns(), shown.rows), flush=True)
        if self._chosen is not None:
            self.table.selectRow(known.index(self._chosen))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        refill(self._list, self.table if shown.rows else self._nothing())
        self.totals = Table(look, fixed_rows(total_columns(), shown.totals), flush=True)
        self.totals.doubleClicked.connect(lambda at: self.opened.emit(shown.totals[at.row()].voucher_id))
        empty = tr("No daily totals yet. Take down a sheet: day, number of payments and yuan on each line.")
        refill(self._sheet, self.totals if shown.totals else self._words(empty))
        self._tell_sums(shown)
        self._stack.setCurrentIndex(self._kind())
        self._load()

    def _tell_sums(self, shown: Shown) -> None:
        told, sums = tr("Due {due}, received {received}, in arrears {arrears} yuan"), shown.sums
        words = told.format(due=sums.due, received=sums.received, arrears=sums.arrears)
        if waiting := sum(one.drafted.fen for one in shown.rows):
            more = tr("{sums}; {drafted} yuan taken down wait to be posted and do not count yet")
            words = more.format(sums=words, drafted=Money(waiting))
        before = _before_books(shown.rows)
        self.sums.setText(" ".join(filter(None, (words if shown.rows else "", before, self._tell_day()))))
        opens = self.kinds.chosen() == "totals" and shown.totals
        self.said.emit(tr("Double click opens the voucher of a day") if opens else "")

    def _tell_day(self) -> str:
        """What is wrong with the day, if it is: then the figures are those of today."""
        try:
            parse_day(self.day.text())
        except RuleBroken as error:
            return tr("{wrong} What is shown is of today.").format(wrong=sentence(error))
        return ""

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            self._chosen = self._rows[at].id
            self._load()

    def _load(self) -> None:
        wanted, on = self._chosen, self.on
        if wanted is None:
            self.contract = None
            refill(self._record)
            self._suit()
            return
        self._context.runner.read(self, lambda s: queries.contract(s, wanted, on), self._show)

    def _show(self, contract: Contract) -> None:
        if contract.row.id != self._chosen:
            return
        self.contract, files = contract, self._act
        refill(self._record, *pane(
            self._context, contract, meta(contract), self.opened.emit,
            (
                lambda stored: files(tr("Attach a file"), lambda s: commands.add_files(s, contract.row.id, stored)),
                lambda file: files(tr("Take a file off"), lambda s: commands.remove_file(s, file)),
            ),
        ))  # fmt: skip
        self._record.addStretch()  # on a large screen what is told stays together
        self._suit()

    def _act(self, label: str, act: Callable[[Session], Any]) -> None:
        context, book, user = self._context, self._book, self._context.seat.user
        context.runner.write(
            self, label, lambda s: finance.as_bookkeeper(s, user, book, lambda _by: act(s)), None,
            lambda error: messages.explain(context.look, self, error),
        )  # fmt: skip

    def _suit(self) -> None:
        self._show_offers(self._kind())
        self._narrowing.setVisible(not self._kind())
        there, open_ = self.contract is not None, bool(self.contract and self.contract.ended_on is None)
        for button in (self._end, self._mend):
            button.setVisible(open_)
        self._take.setVisible(there)
        self._print.setVisible(bool(self._rows))

    def _show_offers(self, kind: int) -> None:
        """The buttons of what is looked at, as wide as they are: the rest of the line is for the words beside them."""
        shown, hidden = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        for at in range(self._offers.count()):
            self._offers.widget(at).setSizePolicy(shown if at == kind else hidden, shown)
        self._offers.setCurrentIndex(kind)

    def _kind(self) -> int:
        """At which of the three one looks."""
        return [*_kind_words()].index(self.kinds.chosen())

    def _nothing(self) -> QWidget:
        if self.filter.text().strip():
            return self._words(tr("Nothing fits here"))
        return self._words(
            tr("No contract here. Take down what income was agreed on: parking, lifts, parcel lockers.")
        )

    def _words(self, said: str) -> QWidget:
        return plain(column(self._context.look, text(said, "soft", wrap=True), None, margins=4))

    def _lay_out(self) -> None:
        look = self._context.look
        self._narrowing = plain(row(
            look, text(tr("As of the end of"), "label"), wide(look, self.day, 34), wide(look, self.filter, 80), gap=2,
        ))  # fmt: skip
        tools = row(look, self.kinds, None, self._narrowing, gap=2, margins=(4, 2, 4, 2))
        self._stack = QStackedWidget()
        below = scrolled(plain(self._record))
        self._stack.addWidget(
            plain(
                column(
                    look,
                    (plain(self._list), 2),
                    row(look, self.sums, margins=(4, 1, 4, 1)),
                    rule(),
                    (below, 3),
                    gap=0,
                )
            )
        )
        self._stack.addWidget(plain(self._sheet))
        self._stack.addWidget(self.fund)
        self.setLayout(column(look, tools, rule(), (self._stack, 1), gap=0))


def _before_books(rows: Sequence[ContractRow]) -> str:
    """Why what fell due before the books began is not counted, where there is such."""
    began = next((one.standing.began for one in rows if one.standing.began), None)
    if began is None:
        return ""
    words = tr(
        "The books begin on {day}; neither what fell due before nor what was received for it is counted."
    )
    return words.format(day=began)


def _kind_words() -> dict[str, str]:
    return {"contracts": tr("Contracts"), "totals": tr("Daily totals"), "fund": tr("Maintenance fund")}
