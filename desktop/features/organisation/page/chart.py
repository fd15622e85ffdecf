"""The organisation chart of a body or a place, to look at, fold, walk through and print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import documents, queries, rules
from desktop.features.organisation.dialogs import kind_words
from desktop.features.organisation.page.view import Subject, View
from desktop.features.organisation.records import CHART_LEVELS, Chart, ChartBox
from desktop.ui.context import Context
from desktop.ui.drawing import Drawing, DrawingPanel
from desktop.ui.i18n import tr
from desktop.ui.layout import column
from desktop.ui.words import Button

if TYPE_CHECKING:
    from desktop.features.organisation.documents import Size
    from desktop.ui.preview import Make, Preview


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
        return (Button(self.context.look, tr("Print the chart"), "primary", "printer", self.print_chart),)

    def print_chart(self) -> Preview:
        """Look at the poster of what is unfolded now, masked or whole, on A3 or A4, then print or save it."""
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        chart, name, on = self.chart, self.subject.name, self.subject.on or date.today()

        def make(size: Size, *, public: bool) -> Make:
            return lambda progress, substitute: documents.chart_pdf(
                chart, name, on, public=public, size=size, substitute=substitute,
                progress=lambda page: progress.report(page, 0),
            )  # fmt: skip

        versions = {
            words.format(size=size): make(size, public=public)
            for size in documents.SIZES
            for words, public in ((tr("{size} public (names masked)"), True), (tr("{size} internal"), False))
        }
        title = documents.chart_title(name)
        preview = Preview(self.context, Printable(title, f"{title} {on}", versions), self.window())
        preview.open()
        return preview

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
