"""All tasks of the scope: as a board by state and deadline, or as a list to sort."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation.queries import level_words
from desktop.features.worklist import queries
from desktop.features.worklist.dialogs import deadline_status, source_words, state_status
from desktop.features.worklist.records import COLUMNS, REPLY_DAYS, BoardCard, TaskRow
from desktop.ui.board import Board, Card
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.empty import empty_state
from desktop.ui.i18n import joined, tr
from desktop.ui.inputs import Box
from desktop.ui.layout import column, frame, plain, row, wide
from desktop.ui.record import PAUSE_MS, Filter, refill
from desktop.ui.table import Column, RecordTable, Share, Table
from desktop.ui.words import Segments, text

DUE = 5
"""Where the deadlines stand in the list."""


def column_words() -> dict[str, str]:
    words = (tr("To be taken up"), tr("Under way"), tr("To be accepted"), tr("To be answered"), tr("Closed"))
    return dict(zip(COLUMNS, words, strict=True))


class BoardView(QWidget):
    """`opened` gives the matter of what was clicked; `tools` is what narrows it, laid out by the page."""

    opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self.filter = Filter(look, tr("Filter: task, unit, number"))
        self.unit = Box()
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit.setMinimumContentsLength(6)
        self.unit.setAccessibleName(tr("Unit responsible"))
        self.overdue = QCheckBox(tr("Overdue only"))
        self.shape = Segments(look, {"board": tr("Board"), "list": tr("As a list")}, "board")
        self.count = text("", "caption")
        self.board = Board(look, column_words())
        self.board.opened.connect(self.opened)
        self.rows = RecordTable(_columns(), lambda ids: context.peek(queries.task_rows, ids))
        self.table = Table(look, self.rows, flush=True)
        self.table.horizontalHeader().setSortIndicator(DUE, Qt.SortOrder.AscendingOrder)
        self._order = ("deadline", False)
        self._asked = 0
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(frame("card", column(look, self.table, margins=(0, 1, 0, 1))))
        self._empty = column(look, gap=0)
        self._stack.addWidget(plain(self._empty))
        self.setLayout(row(look, self._stack))
        self.tools = self._tools()
        self._listen()

    def wanted(self) -> queries.Wanted:
        """What is asked for as the tools stand now, all compounds of the scope left to the query."""
        words, today = self.filter.text().strip(), date.today()
        until = today - timedelta(1) if self.overdue.isChecked() else None
        return queries.Wanted(today, None, words, self.unit.currentData() or "", until)

    def refresh(self) -> None:
        """Ask anew for what the shape shows."""
        wanted, scope = self.wanted(), self._context.scope.place
        shape, (order, down) = self.shape.chosen(), self._order
        if shape != "board":
            self._stack.setCurrentIndex(1)
        self._asked = asked_now = self._asked + 1  # answers come in any order: only the last question counts

        def query(s: Session) -> tuple[list[BoardCard], list[int], list[str]]:
            asked = queries.within(s, wanted, scope)
            if shape == "board":
                return queries.board(s, asked), [], queries.units(s)
            return [], queries.task_ids(s, asked, order, descending=down), queries.units(s)

        self._context.runner.read(
            self, query, lambda answer: self._fill(shape, *answer) if asked_now == self._asked else None
        )

    def _fill(self, shape: str, cards: list[BoardCard], ids: list[int], units: list[str]) -> None:
        self._offer_units(units)
        if shape == "board":
            self.count.setText(tr("{count} in all").format(count=len(cards)))
            today = date.today()
            own: dict[str, str] = self._context.peek(level_words)
            by_column = {
                key: [_card(card, today, own) for card in cards if card.column == key] for key in COLUMNS
            }
            self.board.show_cards(by_column, {"closed": tr("this month")})
            if not cards:
                refill(self._empty, self._nothing())
            if self.shape.chosen() == shape:
                self._stack.setCurrentIndex(0 if cards else 2)
        else:
            self.count.setText(tr("{count} in all").format(count=len(ids)))
            self.rows.show(ids)

    def _nothing(self) -> QWidget:
        """No card stands in any column: none that is asked for, or none at all."""
        wanted, said = self.wanted(), tr("Nothing fits here")
        told = tr("Take the filter, the unit or “Overdue only” off to see the other tasks.")
        if not (wanted.text or wanted.unit or wanted.until):
            said = tr("No task at present")
            told = tr("Resolutions become tasks once the minutes are written up, and matters once they are handed to a unit.")  # fmt: skip
        return empty_state(self._context.look, "check", said, told)

    def _offer_units(self, units: list[str]) -> None:
        chosen = self.unit.currentData() or ""
        offers = list(dict.fromkeys(("", *units, chosen)))
        if offers == [self.unit.itemData(at) for at in range(self.unit.count())]:
            return
        self.unit.blockSignals(True)
        self.unit.clear()
        for unit in offers:
            self.unit.addItem(unit or tr("All units"), unit)
        self.unit.setCurrentIndex(self.unit.findData(chosen))
        self.unit.blockSignals(False)

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self.refresh()

    def _open_row(self, at: int) -> None:
        record = self.rows.record(at)
        if record is not None:
            self.opened.emit(record.matter_id)

    def _tools(self) -> QWidget:
        look = self._context.look
        return plain(
            row(
                look, (wide(look, self.filter, 30, 90), 1), self.unit, self.overdue, self.count, None, self.shape, gap=3,
            )
        )  # fmt: skip

    def _listen(self) -> None:
        pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        pause.timeout.connect(self.refresh)
        self.filter.textChanged.connect(pause.start)
        self.unit.currentIndexChanged.connect(lambda _at: self.refresh())
        self.overdue.toggled.connect(lambda _on: self.refresh())
        self.shape.changed.connect(self.refresh)
        self.table.sorted_by.connect(self._sort)
        self.table.activated.connect(lambda index: self._open_row(index.row()))
        self.table.doubleClicked.connect(lambda index: self._open_row(index.row()))


def _card(card: BoardCard, today: date, own: Mapping[str, str]) -> Card:
    """The card in words: a deadline for what is under way, since when for what waits, the day for what is closed."""
    meta = joined((card.compound, card.unit))
    aside = "  ".join(
        filter(None, (source_words(own)[card.source], f"{card.percent}%" if card.percent else ""))
    )
    return Card(card.matter_id, card.subject, meta, _standing(card, today), aside)


def _standing(card: BoardCard, today: date) -> Status:
    if card.column == "closed":
        return Status("ok", tr("closed {day}").format(day=card.done_on))
    if card.due is not None:
        return deadline_status(card.due, today, card.handed_in_on)
    if card.state == "to_meeting":
        return state_status(card.state)
    waited = (today - card.since).days
    if not waited:
        return Status("idle", tr("new today"))
    return Status(
        "warn" if waited > REPLY_DAYS else "idle", tr("waiting for {days} days").format(days=waited)
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column("number", tr("Number"), lambda task: task.number),
        Column("subject", tr("Task"), lambda task: task.subject, stretch=True),
        Column("compound", tr("Compound"), lambda task: task.compound),
        Column("unit", tr("Unit responsible"), lambda task: task.unit),
        Column("person", tr("Person"), lambda task: task.person),
        Column("deadline", tr("Deadline"), _due),
        Column("percent", tr("Progress"), lambda task: Share(task.percent / 100, f"{task.percent}%")),
        Column("state", tr("State"), lambda task: state_status(task.state)),
    )


def _due(task: TaskRow) -> Status | str:
    if task.state == "done":
        return str(task.deadline)
    return deadline_status(task.deadline, date.today(), task.handed_in_on)
