"""Editors of the organisation tab, and the preview of an import."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import commands, exchange, queries
from desktop.features.organisation.records import (
    AREA_BASES,
    HouseholdDraft,
    OfficeRecord,
    PostDraft,
    Preview,
    Reading,
    Refusal,
)
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, area, choice, day, line
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, sized
from desktop.ui.sentences import reason, refusal_sentence
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments, text


def level_words() -> dict[str, str]:
    """The levels an office may have."""
    return {
        "district": tr("District"),
        "street": tr("Street"),
        "community": tr("Community"),
        "compound": tr("Compound"),
    }


def kind_words() -> dict[str, str]:
    """What the kinds of places and bodies are called."""
    return {
        **level_words(),
        "building": tr("Building"),
        "staircase": tr("Staircase"),
        "street_committee": tr("Street working committee"),
        "community_committee": tr("Community party committee"),
        "branch": tr("Compound party branch"),
        "building_group": tr("Building party group"),
        "centre_household": tr("Party-member centre household"),
        "residents_committee": tr("Residents' committee"),
        "owners_committee": tr("Owners' committee"),
        "property_company": tr("Property company"),
        "self_help_group": tr("Self-help group"),
    }


def basis_words() -> dict[str, str]:
    return {"": "—", "registered": tr("registered"), "surveyed": tr("surveyed"), "contract": tr("contract")}


def field_words() -> dict[str, str]:
    """What the fields an import may change are called."""
    return {
        "area": tr("area"), "area_basis": tr("basis"), "owners": tr("owners"), "phone": tr("phone"),
        "centre": tr("centre household"), "remark": tr("remark"), "ends_on": tr("end"), "reason": tr("reason"),
        "document_no": tr("document no."),
    }  # fmt: skip


def office_editor(context: Context, record: OfficeRecord, parent: QWidget) -> Editor:
    """Whose program this is: what the first start asked, mended."""
    form = Form(context.look, (
        line("name", tr("Name of the office"), limit=40),
        choice("level", tr("Level of the office"), list(level_words().items())),
    ))  # fmt: skip
    editor = Editor(context, tr("This office"), form, commands.set_office, parent)
    form.load(record)
    return editor.lay_out(("name",), ("level",))


def post_editor(context: Context, draft: PostDraft, parent: QWidget) -> Editor:
    form = Form(context.look, (
        line("person", tr("Name"), limit=40),
        line("title", tr("Post"), limit=40),
        day("begins_on", tr("Since"), optional=True),
        day("ends_on", tr("Until"), optional=True, hint=tr("Leave empty while in office")),
        line("reason", tr("Reason for the change"), optional=True),
        line("document_no", tr("Approval or filing number"), optional=True),
    ))  # fmt: skip
    title = tr("Mend a post") if draft.id else tr("Add a post")
    editor = Editor(context, title, form, commands.save_post, parent)
    form.load(draft)
    return editor.lay_out(("person", "title"), ("begins_on", "ends_on"), ("reason", "document_no"))


def household_editor(context: Context, draft: HouseholdDraft, address: str, parent: QWidget) -> Editor:
    form = Form(context.look, (
        area("area", tr("Exclusive area (㎡)"), optional=True),
        choice("area_basis", tr("Basis of the area"), [(basis, basis_words()[basis]) for basis in ("", *AREA_BASES)]),
        line("owners", tr("Owners"), hint=tr("Several with 、 between them")),
        line("phone", tr("Phone"), optional=True),
        line("remark", tr("Remark"), optional=True),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Household {address}").format(address=address), form, commands.save_household, parent
    )
    form.load(draft)
    return editor.lay_out(("owners",), ("area", "area_basis"), ("phone", "remark"))


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


class ImportDialog(QDialog):
    """Shows what a file would add, change and have refused; nothing is written until it is agreed to."""

    imported = Signal()

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import {file}").format(file=path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._path = context, path
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
        self._said = text(tr("Reading the file…"), "soft", wrap=True)
        self._go = Button(context.look, tr("Import"), "primary", action=self.import_now)
        self._keep = Button(
            context.look, tr("Save refused rows…"), "main", "file-spreadsheet", self._save_refused
        )
        self._lay_out()
        context.runner.work(self, lambda _progress: exchange.read_either(path), self._read, self._failed)

    def import_now(self) -> None:
        """Write the good rows in one transaction."""
        reading, place = self.reading, self._place()
        self.setEnabled(False)
        label = tr("Import {file}").format(file=self._path.name)
        self._context.runner.write(self, label, lambda s: _keep(s, reading, place), self._done, self._failed)

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
        self.reading = reading
        if not reading.roster:
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
        reading, place = self.reading, self._place()
        if reading is not None and (place is not None or not reading.roster):
            self._context.runner.read(self, lambda s: _preview(s, reading, place), self._show, self._failed)

    def _place(self) -> int | None:
        return self._compounds.currentData()

    def _show(self, preview: Preview) -> None:
        self.preview = preview
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
            self._lines = _shown(self.preview, self._views.chosen())
            self._model.show([])
            self._model.show(list(range(len(self._lines))))

    def _done(self, _preview: Preview) -> None:
        self._context.toast(tr("Imported: {file}").format(file=self._path.name))
        self.imported.emit()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
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


def _shown(preview: Preview, view: str) -> list[Shown]:
    if view in ("refused", "remarks"):
        refusals = preview.refusals if view == "refused" else preview.remarks
        return [Shown(at, r.sheet, str(r.row or ""), _cell(r), reason(r)) for at, r in enumerate(refusals)]
    changes = preview.added if view == "added" else preview.changed
    names = field_words()
    return [
        Shown(at, change.sheet, str(change.row), change.name, "；".join(
            tr("{field}: {was} → {becomes}").format(field=names[d.field], was=d.was or "—", becomes=d.becomes or "—")
            for d in change.differences
        ))
        for at, change in enumerate(changes)
    ]  # fmt: skip


def _cell(refusal: Refusal) -> str:
    return f"{refusal.column} {refusal.value}".strip()


def _preview(s: Session, reading: Any, place: int | None) -> Preview:
    return (
        queries.preview_organisation(s, reading)
        if place is None
        else queries.preview_roster(s, reading, place)
    )


def _keep(s: Session, reading: Any, place: int | None) -> Preview:
    return (
        commands.import_organisation(s, reading)
        if place is None
        else commands.import_roster(s, reading, place)
    )
