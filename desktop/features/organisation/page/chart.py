"""The organisation chart of a body or a place, to look at, fold, walk through and print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import queries, rules
from desktop.features.organisation.dialogs import kind_words
from desktop.features.organisation.page.view import Subject, View
from desktop.features.organisation.records import CHART_LEVELS, Chart, ChartBox
from desktop.ui.context import Context
from desktop.ui.drawing import Drawing, DrawingPanel
from desktop.ui.i18n import tr
from desktop.ui.layout import column


class ChartView(View):
    """The chain above, the subject in bold, and what is below it."""

    def __init__(self, context: Context, subject: Subject) -> None:
        super().__init__(context, subject)
        self.chart = Chart((), {})
        self._turned: dict[str, bool] = {}
        self.drawing = Drawing(context.look, tr("Organisation chart"))
        self._panel = DrawingPanel(context.look, self.drawing)
        self._panel.say(_legend(subject.on))
        self.drawing.opened.connect(self._open)
        self.drawing.turned.connect(self._turn)
        self.drawing.chose.connect(self._tell)
        self.setLayout(column(context.look, (self._panel, 1), gap=0))

    def fill(self) -> None:
        subject, turned = self.subject, dict(self._turned)
        body = subject.body.id if subject.body else None

        def query(s: Session) -> Chart:
            return queries.chart(s, subject.place, body, subject.on, turned)

        self.context.runner.read(self, query, self._show)
        self.said.emit(tr("Double click a box to open it, drag to move the chart, Ctrl and wheel to zoom"))

    def buttons(self) -> tuple[QWidget, ...]:
        return ()

    def _show(self, chart: Chart) -> None:
        self.chart = chart
        names = {level: chart.called.get(level, kind_words()[level]) for level in CHART_LEVELS}
        room = self.drawing.viewport()
        ratio = room.width() / max(room.height(), 1)
        boxes = [replace(box, second=_second(box)) for box in chart.boxes]
        self.drawing.show_figure(rules.figure(boxes, names, ratio))

    def _open(self, key: str) -> None:
        kind, number = key.split("-")
        if kind == "body":
            self.context.open("organisation", int(number))

    def _turn(self, key: str) -> None:
        box = next(box for box in self.chart.boxes if box.key == key)
        self._turned[key] = box.folded
        self.fill()

    def _tell(self, key: str) -> None:
        box = next((box for box in self.chart.boxes if box.key == key), None)
        if box is not None:
            self.said.emit(f"{box.name} {_second(box)}".strip())


def _second(box: ChartBox) -> str:
    if box.linked is not None:
        return tr("{count} doors").format(count=box.linked)
    if box.second or box.key.startswith("body-"):
        return box.second or tr("Nobody in office")
    return tr("No body yet")


def _legend(on: date | None) -> str:
    marks = tr("Bold frame: chosen; dashed: those it meets with")
    return marks if on is None else tr("As of {day}. {marks}").format(day=on.isoformat(), marks=marks)
