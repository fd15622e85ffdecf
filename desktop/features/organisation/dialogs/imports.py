"""The preview of an import: what a file would add, change and have refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from sqlalchemy.orm import Session

from desktop.core.progress import Progress
from desktop.features.organisation import commands, exchange, queries
from desktop.features.organisation.dialogs.words import field_words
from desktop.features.organisation.records import Preview, Reading, Refusal
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.form import choice
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, sized
from desktop.ui.sentences import reason, refusal_sentence
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments, text


def choose_file(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask for an Excel file."""
    chooser = QFileDialog(
        parent, tr("Import from Excel"), "", tr("Excel files") + " (*.xlsx *.xls *.xlsm);;*"
    )
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.fileSelected.connect(lambda name: then(Path(name)))
    chooser.open()


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of the preview's table."""

    id: int
    sheet: str
    row: str
    name: str
    words: str


class ImportDialog(Dialog):
    """Shows what a file would add, change and have refused; nothing is written until it is agreed to."""

    imported = Signal()

    def __init__(
        self,
        context: Context,
        path: Path,
        parent: QWidget | None = None,
        read: Callable[[Path, Progress], Reading[Any]] | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Import {file}").format(file=path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self.reading: Reading | None = None
        self.preview: Preview | None = None
        self._compound = choice("compound", tr("Compound the roster belongs to"), [])
        self._compounds = cast("QComboBox", self._compound.widget)
        self._compounds.setAccessibleName(self._compound.label)
        self._compounds.currentIndexChanged.connect(self._look)
        self._views = Segments(
            context.look, dict.fromkeys(("added", "changed", "refused", "remarks"), ""), "added"
        )
        self._views.changed.connect(self._list)
        self._model = RecordTable(_columns(), lambda ids: [self._lines[at] for at in ids])
        self._lines: list[Shown] = []
        self._table = Table(context.look, self._model, flush=True)
        self._said = text("", "soft", wrap=True)
        self._under_way: Progress | None = None
        self._go = Button(context.look, tr("Import"), "primary", action=self.import_now)
        self._keep = Button(
            context.look, tr("Save refused rows…"), "main", "file-spreadsheet", self._save_refused
        )
        self._lay_out()
        context.runner.moved.connect(self._tell)
        self._busy = tr("Reading the file…")
        own = self._own = dict[str, str](context.peek(queries.level_words))
        read = read or (lambda path, told: exchange.read_either(path, told, own))
        self._begin(context.runner.work(self, lambda told: read(path, told), self._read, self._failed))

    def import_now(self) -> None:
        """Write the good rows in one transaction."""
        reading, place = self.reading, self._place()
        self._busy = tr("Importing…")
        told = self._begin(self._context.runner.progress())
        for part in (self._go, self._keep, self._compounds, self._views):
            part.setEnabled(False)
        label = tr("Import {file}").format(file=self._path.name)
        self.write(label, lambda s: _keep(s, reading, place, told), self._done, self._failed, progress=told)

    def done(self, result: int) -> None:
        """Close; what is under way stops, and an import leaves nothing behind."""
        if self._under_way is not None:
            self._under_way.cancel()
        super().done(result)

    def _begin(self, progress: Progress) -> Progress:
        """What runs from now on; what ran before is of no use any more."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._under_way = progress
        self._said.setText(self._busy)
        return progress

    def _tell(self, progress: Progress, done: int, total: int, _what: str) -> None:
        if progress is self._under_way and total:
            share = tr("{done} of {total} rows").format(done=f"{done:,}", total=f"{total:,}")
            self._said.setText(f"{self._busy} {share}")

    def save_refused(self, name: str) -> None:
        reading, refusals = self.reading, self.preview.refusals if self.preview else ()
        if reading is None:
            return
        self._context.runner.work(
            self,
            lambda _progress: exchange.write_refused(Path(name), reading, refusals, refusal_sentence),
            lambda _done: self._context.toast(
                tr("Refused rows saved as {name}").format(name=Path(name).name)
            ),
            self._failed,
        )

    def _read(self, reading: Reading) -> None:
        self.reading, self._under_way = reading, None
        if not reading.roster or all(line.compound for line in reading.lines):
            self._look()
            return
        self._context.runner.read(
            self,
            lambda s: (queries.compound_choices(s), queries.guess_compound(s, reading)),
            self._offer,
            self._failed,
        )

    def _offer(self, answer: tuple[list[tuple[int, str]], int | None]) -> None:
        offers, guess = answer
        box = self._compounds
        box.blockSignals(True)
        for place, name in offers:
            box.addItem(name, place)
        box.setCurrentIndex(box.findData(guess))
        box.blockSignals(False)
        self._asked.setVisible(True)
        if guess is None:
            self._said.setText(
                tr("The file does not name its compound. Choose it here.")
                if offers
                else tr("No compound is known yet. Import the organisation first, then this roster.")
            )
        else:
            self._look()

    def _look(self) -> None:
        reading, place, runner = self.reading, self._place(), self._context.runner
        if reading is None:
            return
        self._busy = tr("Comparing with what is there…")
        told = self._begin(runner.progress())
        runner.read(
            self, lambda s: _preview(s, reading, place, told), self._show, self._failed, progress=told
        )

    def _place(self) -> int | None:
        return self._compounds.currentData()

    def _show(self, preview: Preview) -> None:
        self.preview, self._under_way = preview, None
        refused = {(refusal.sheet, refusal.row) for refusal in preview.refusals}
        counts = {
            "added": len(preview.added),
            "changed": len(preview.changed),
            "refused": len(refused),
            "remarks": len(preview.remarks),
        }
        names = {
            "added": tr("To be added"),
            "changed": tr("To be changed"),
            "refused": tr("Refused"),
            "remarks": tr("Worth a look"),
        }
        for key, name in names.items():
            self._views.button(key).setText(f"{name} {counts[key]}")
        good = counts["added"] + counts["changed"]
        words = tr("{good} rows go in, {unchanged} are the same already, {refused} are refused.")
        if not good and not refused:
            words = tr("Everything in this file is known already; nothing would change.")
        self._said.setText(words.format(good=good, unchanged=preview.unchanged, refused=len(refused)))
        self._go.setText(tr("Import {count} rows").format(count=good))
        self._go.setEnabled(bool(good))
        self._keep.setVisible(bool(refused))
        self._views.setVisible(True)
        self._views.choose(
            "refused" if refused else "changed" if preview.changed and not preview.added else "added"
        )
        self._list()

    def _list(self) -> None:
        if self.preview is not None:
            self._lines = _shown(self.preview, self._views.chosen(), field_words(self._own))
            self._model.show([])
            self._model.show(list(range(len(self._lines))))

    def _done(self, _preview: Preview) -> None:
        self._under_way = None
        self._context.toast(tr("Imported: {file}").format(file=self._path.name))
        self.imported.emit()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._under_way = None
        for part in (self._go, self._keep, self._compounds, self._views):
            part.setEnabled(True)
        messages.explain(self._context.look, self.parentWidget() or self, error)
        if self.reading is None:
            self.reject()

    def _save_refused(self) -> None:
        name = tr("{file} refused.xlsx").format(file=self._path.stem)
        chooser = QFileDialog(
            self, tr("Save refused rows…"), str(self._path.with_name(name)), "Excel (*.xlsx)"
        )
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.fileSelected.connect(self.save_refused)
        chooser.open()

    def _lay_out(self) -> None:
        look = self._context.look
        self._asked = plain(row(look, text(self._compound.label, "label"), (self._compounds, 1), None, gap=3))
        self._asked.setVisible(False)
        self._views.setVisible(False)
        self._keep.setVisible(False)
        self._go.setEnabled(False)
        cancel = Button(look, tr("Cancel"), "main", action=self.reject)
        head = column(
            look,
            text(self._path.name, "title"),
            self._said,
            self._asked,
            self._views,
            gap=2.5,
            margins=(5, 4, 5, 2),
        )
        foot = row(look, None, self._keep, cancel, self._go, margins=(5, 2.5, 5, 2.5))
        self.setLayout(column(look, head, (self._table, 1), rule(), foot, gap=0))
        self._go.setDefault(True)
        sized(look, self, 220, 150)


def _columns() -> Sequence[Column]:
    return (
        Column("", tr("Sheet"), lambda shown: shown.sheet),
        Column("", tr("Row"), lambda shown: shown.row, number=True),
        Column("", tr("What"), lambda shown: shown.name),
        Column("", tr("In words"), lambda shown: shown.words, stretch=True),
    )


def _shown(preview: Preview, view: str, names: Mapping[str, str]) -> list[Shown]:
    if view in ("refused", "remarks"):
        refusals = preview.refusals if view == "refused" else preview.remarks
        return [Shown(at, r.sheet, str(r.row or ""), _cell(r), reason(r)) for at, r in enumerate(refusals)]
    changes = preview.added if view == "added" else preview.changed
    return [
        Shown(at, change.sheet, str(change.row), change.name, "；".join(
            tr("{field}: {was} → {becomes}").format(field=names[d.field], was=d.was or "—", becomes=d.becomes or "—")
            for d in change.differences
        ))
        for at, change in enumerate(changes)
    ]  # fmt: skip


def _cell(refusal: Refusal) -> str:
    return f"{refusal.column} {refusal.value}".strip()


def _preview(s: Session, reading: Any, place: int | None, progress: Progress) -> Preview:
    if reading.roster:
        return queries.preview_roster(s, reading, place, progress)
    return queries.preview_organisation(s, reading)


def _keep(s: Session, reading: Any, place: int | None, progress: Progress) -> Preview:
    if reading.roster:
        return commands.import_roster(s, reading, place, progress)
    return commands.import_organisation(s, reading)
