"""How the compounds of a place did in a month, quarter or year: all together in bars, each in a row, and as Excel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.features.consultation import exchange, queries, rules
from desktop.features.consultation.records import Figures
from desktop.features.organisation.queries import in_own_words
from desktop.ui import messages
from desktop.ui.bars import Bar, Bars
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, sized
from desktop.ui.record import refill
from desktop.ui.table import Column, RecordTable, Share, Table
from desktop.ui.words import Button, Segments, text

NAMED = 3
"""So many compounds are told by name."""


class FiguresDialog(Dialog):
    """Opens on the current month; the arrows go from one period to the next."""

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Figures: {place}").format(place=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = name
        look = context.look
        self.period = rules.period_of("month", date.today())
        self._rows: dict[int, Figures] = {}
        self.kinds = Segments(
            look, {"month": tr("Month"), "quarter": tr("Quarter"), "year": tr("Year")}, "month"
        )
        self.kinds.changed.connect(self._turn)
        self._title, self.said = text("", "heading"), text("", "soft", selectable=True)
        self._bars = row(look, gap=0)
        self.table = Table(look, RecordTable(_columns(), self._fetch), flush=True)
        self._lay_out()
        self._ask()

    def step(self, by: int) -> None:
        """Go so many periods back or on."""
        self.period = rules.beside(self.period, by)
        self._ask()

    def save(self) -> None:
        """Ask where, then write the figures as an Excel file."""
        file = f"{self._name}协商议事统计表 {rules.period_name(self.period)}.xlsx"
        chooser = QFileDialog(self, tr("Save as Excel"), file, "Excel (*.xlsx)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("xlsx")
        chooser.fileSelected.connect(self.save_to)
        chooser.open()

    def save_to(self, name: str) -> None:
        rows, place, period, path = list(self._rows.values()), self._name, self.period, Path(name)
        look, said = self._context.look, tr("Saved as {name}").format(name=path.name)
        (compound,) = self._context.peek(in_own_words, ("小区",))
        self._context.runner.work(
            self,
            lambda _progress: exchange.write_figures(path, rows, place, compound, period),
            lambda _done: self._context.toast(said),
            lambda error: messages.explain(look, self, error),
        )

    def _turn(self) -> None:
        """Another kind of period, around where one was."""
        day = min(self.period.last, max(self.period.first, date.today()))
        self.period = rules.period_of(self.kinds.chosen(), day)
        self._ask()

    def _ask(self) -> None:
        period, scope = self.period, self._context.scope.place
        self._title.setText(_period_words(period.kind, period.first))
        self._context.runner.read(
            self,
            lambda s: (
                queries.figures(s, scope, period, date.today()),
                len(queries.to_take_down(s, scope, date.today())),
            ),
            lambda found: self._show(*found) if period == self.period else None,
        )

    def _show(self, rows: Sequence[Figures], hanging: int) -> None:
        self._rows = {one.id: one for one in rows}
        all_of_them = rules.total(rows, self._name)
        refill(self._bars, Bars(self._context.look, self._name, _bars(all_of_them)))
        self.said.setText("\n".join((_sentence(all_of_them), *_to_do(rows, hanging))))
        model = self.table.model()
        if isinstance(model, RecordTable):
            model.show([])
            model.show(list(self._rows))

    def _fetch(self, ids: Sequence[int]) -> list[Figures]:
        return [self._rows[wanted] for wanted in ids]

    def _lay_out(self) -> None:
        look = self._context.look
        back = Button(look, tr("The period before"), "icon", "chevron-left", lambda: self.step(-1))
        on = Button(look, tr("The period after"), "icon", "chevron-right", lambda: self.step(1))
        line = row(look, self.kinds, back, self._title, on, None, gap=2)
        figures = row(look, self._bars, (self.said, 1), gap=5)
        head = plain(column(look, line, figures, gap=3, margins=(5, 4, 5, 3)))
        foot = row(
            look, None, Button(look, tr("Save as Excel"), "main", "file-spreadsheet", self.save),
            Button(look, tr("Close"), "main", action=self.accept), margins=(5, 2.5, 5, 2.5),
        )  # fmt: skip
        self.setLayout(column(look, head, rule(), (self.table, 1), rule(), plain(foot), gap=0))
        sized(look, self, 300, 165)


def figures_dialog(context: Context, name: str, parent: QWidget) -> FiguresDialog:
    """Open the figures of the part of the district that is looked at."""
    dialog = FiguresDialog(context, name, parent)
    dialog.open()
    return dialog


def _period_words(kind: str, first: date) -> str:
    if kind == "year":
        return tr("{year}").format(year=first.year)
    if kind == "quarter":
        return tr("Quarter {quarter} of {year}").format(quarter=first.month // 3 + 1, year=first.year)
    return tr("{year}-{month}").format(year=first.year, month=f"{first.month:02}")


def _bars(all_of_them: Figures) -> list[Bar]:
    """The shares in percent; one of nothing has no bar."""
    row_ = all_of_them
    told = (
        (tr("Met"), row_.met, row_.rhythms),
        (tr("Items"), row_.decided, row_.discussed),
        (tr("Tasks"), row_.done, row_.due),
        (tr("Glad"), row_.satisfied, row_.reached),
        (tr("Posted"), row_.posted, row_.to_post),
    )
    return [
        Bar(label, round((rules.part(some, whole) or 0) * 100), _of(some, whole))
        for label, some, whole in told
    ]


def _sentence(row_: Figures) -> str:
    """All the numbers behind the bars, a line each."""
    days = row_.average_days
    lines = [
        tr("Regular meetings held in their time {met} of {rhythms}, {waiting} still to be held").format(
            met=row_.met, rhythms=row_.rhythms, waiting=row_.waiting
        ),
        tr("{meetings} meetings, items decided {decided} of {discussed}").format(
            meetings=row_.meetings, decided=row_.decided, discussed=row_.discussed
        ),
        tr("Tasks done by their deadline {done} of {due}").format(done=row_.done, due=row_.due),
        tr("Matters closed {closed}, days from complaint to closing on average {days}").format(
            closed=row_.closed, days="—" if days is None else f"{days:.1f}"
        ),
        tr("Residents asked {asked}, answered {reached}: satisfied {satisfied}, partly {partly}").format(
            asked=row_.asked, reached=row_.reached, satisfied=row_.satisfied, partly=row_.partly
        ),
        tr("Meetings put on the board in time {posted} of {to_post}").format(
            posted=row_.posted, to_post=row_.to_post
        ),
    ]
    return "\n".join(lines)


def _to_do(rows: Sequence[Figures], hanging: int) -> list[str]:
    """Who has not met yet in the turn that runs, and what hangs too long."""
    waiting = [one.name for one in rows if one.waiting]
    more = "…" if len(waiting) > NAMED else ""
    lines: list[str] = []
    if waiting:
        lines.append(tr("Not met yet: {names}").format(names=tr(", ").join(waiting[:NAMED]) + more))
    if hanging:
        lines.append(tr("Papers on the board whose time is over: {count}").format(count=hanging))
    return lines


def _columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Compound"), lambda one: one.name, stretch=True),
        Column("", tr("Met in time"), lambda one: _share(one.met, one.rhythms)),
        Column("", tr("Items decided"), lambda one: _share(one.decided, one.discussed)),
        Column("", tr("Tasks in time"), lambda one: _share(one.done, one.due)),
        Column("", tr("Days"), _days, number=True),
        Column("", tr("Satisfied"), lambda one: _share(one.satisfied, one.reached)),
        Column("", tr("Put up in time"), lambda one: _share(one.posted, one.to_post)),
    )


def _days(one: Figures) -> str:
    return "—" if one.average_days is None else f"{one.average_days:.1f}"


def _share(some: int, whole: int) -> str | Share:
    part = rules.part(some, whole)
    return "—" if part is None else Share(part, _of(some, whole))


def _of(some: int, whole: int) -> str:
    return f"{some}/{whole}"
