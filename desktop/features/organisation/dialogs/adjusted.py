"""What a period has changed in the branches of a place, with the lines it was counted from, and the terms that run out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import queries
from desktop.features.organisation.records import AdjustedRow, AdjustmentSummary, Period, TermReminder
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.form import Form, day
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, plain, row, rule, sized, wide
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments, text


class AdjustedDialog(Dialog):
    """Asks anew whenever both days can be read; a double click shows the body."""

    def __init__(self, context: Context, place: int | None, name: str, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Adjustments: {place}").format(place=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._place = place
        own: dict[str, str] = context.peek(queries.level_words)
        self._branches = own.get("branch") or tr("party branches")
        look, today = context.look, date.today()
        self.form = Form(look, (day("first", tr("First day")), day("last", tr("Last day"))), self)
        self.form.load(Period(date(today.year, 1, 1), today))
        self.form.edited.connect(self._ask)
        self.said = text(" ", "strong", wrap=True, selectable=True)
        self.views = Segments(look, {"changes": tr("Changes"), "terms": _terms(0)}, "changes")
        self.views.changed.connect(self._turn)
        self._changes: dict[int, AdjustedRow] = {}
        self._terms: dict[int, TermReminder] = {}
        self.changes = self._table(_change_columns(), self._changes)
        self.terms = self._table(_term_columns(), self._terms)
        self.changes.doubleClicked.connect(lambda index: self._open(self._changes[index.row()].body))
        self.terms.doubleClicked.connect(lambda index: self._open([*self._terms][index.row()]))
        self._lay_out()
        self._turn()
        self._ask()

    def _table(
        self, columns: tuple[Column, ...], rows: dict[int, AdjustedRow] | dict[int, TermReminder]
    ) -> Table:
        model = RecordTable(columns, lambda ids: [rows[wanted] for wanted in ids])
        return Table(self._context.look, model, flush=True)

    def _ask(self) -> None:
        if not self.form.readable:
            return
        period: Period = self.form.understood()
        if period.first is None or period.last is None:
            return
        first, last, place = period.first, period.last, self._place

        def query(s: Session) -> tuple[AdjustmentSummary, list[TermReminder]]:
            found = queries.adjustment_summary(s, place, first, last)
            return found, queries.term_reminders(s, place, date.today())

        self._context.runner.read(self, query, self._show)

    def _show(self, answer: tuple[AdjustmentSummary, list[TermReminder]]) -> None:
        found, terms = answer
        self.said.setText(_sentence(found, self._branches))
        self._fill(self.changes, self._changes, {line.id: line for line in found.rows})
        self._fill(self.terms, self._terms, {term.id: term for term in terms})
        self.views.button("terms").setText(_terms(len(terms)))

    def _fill(self, table: Table, held: dict, new: dict) -> None:
        held.clear()
        held.update(new)
        model = table.model()
        if isinstance(model, RecordTable):
            model.show([])
            model.show(list(held))

    def _turn(self) -> None:
        terms = self.views.chosen() == "terms"
        self.changes.setVisible(not terms)
        self.terms.setVisible(terms)

    def _open(self, body: int) -> None:
        self.accept()
        self._context.open("organisation", body)

    def _lay_out(self) -> None:
        look, rows = self._context.look, self.form.rows
        days = row(look, wide(look, rows["first"], 44), wide(look, rows["last"], 44), None, gap=3)
        head = plain(column(look, days, self.said, self.views, gap=2.5, margins=(5, 4, 5, 2)))
        close = Button(look, tr("Close"), "main", action=self.accept)
        foot = plain(
            row(
                look,
                text(tr("Double click a line to see the body"), "caption"),
                None,
                close,
                margins=(5, 2.5, 5, 2.5),
            )
        )
        self.setLayout(column(look, head, (self.changes, 1), (self.terms, 1), rule(), foot, gap=0))
        sized(look, self, 220, 150)


def adjusted(context: Context, place: int | None, name: str, parent: QWidget) -> AdjustedDialog:
    """Open the summary of a place and all below it."""
    dialog = AdjustedDialog(context, place, name, parent)
    dialog.open()
    return dialog


def _terms(count: int) -> str:
    return tr("Terms running out {count}").format(count=count)


def _sentence(found: AdjustmentSummary, kind: str) -> str:
    if not found.rows:
        return tr("Nothing changed in this time: {kind}").format(kind=kind)
    words = [tr("Adjusted: {kind} {branches}, secretaries and deputies {secretaries}, members {members}").format(
        kind=kind, branches=found.branches, secretaries=found.secretaries, members=found.members
    )]  # fmt: skip
    more = {
        tr("left without a successor {count}"): found.left,
        tr("branches founded {count}"): found.begun,
        tr("branches merged or dissolved {count}"): found.ended,
    }
    return joined(words + [said.format(count=count) for said, count in more.items() if count])


def _change_columns() -> tuple[Column, ...]:
    names = {"begun": tr("founded"), "ended": tr("ended"), "came": tr("took up"), "left": tr("left")}
    return (
        Column("", tr("Day"), lambda line: line.day.isoformat()),
        Column("", tr("Body"), lambda line: line.name),
        Column("", tr("Change"), lambda line: names[line.change]),
        Column("", tr("Post"), lambda line: line.title or "—"),
        Column("", tr("Name"), lambda line: line.person or "—"),
        Column("", tr("Reason"), lambda line: line.reason or "—", stretch=True),
    )


def _term_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Term ends on"), lambda term: term.term_ends_on.isoformat()),
        Column("", tr("State"), lambda term: term_status(term.months)),
        Column("", tr("Body"), lambda term: term.name, stretch=True),
    )


def term_status(months: int) -> Status:
    """How a term stands that runs out, or is over; `months` as `rules.months_left` counts."""
    if months < 0:
        return Status("bad", tr("term is over"))
    words = tr("term ends in {count} months") if months else tr("term ends within a month")
    return Status("warn", words.format(count=months))
