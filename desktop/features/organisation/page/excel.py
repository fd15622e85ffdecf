"""Excel in and out of the organisation tab: files, the clipboard, exports, templates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.organisation import exchange, queries
from desktop.features.organisation.dialogs import ImportDialog, choose_file
from desktop.features.organisation.page.papers import Offer, menu_button
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.waiting import Waiting
from desktop.ui.words import Button

Write = Callable[[Path, Progress], object]


class Excel:
    """What the Excel menu of a page does; files and sentences are shown over `page`."""

    def __init__(self, context: Context, page: QWidget) -> None:
        self._context, self._page = context, page
        pasted = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        pasted.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasted.activated.connect(self.paste)

    def button(self, place: int | None = None) -> Button:
        """The menu; what is exported is the part of the district at `place`."""
        return menu_button(self._context, "Excel", "file-spreadsheet", (
            (tr("Import from Excel"), self.choose),
            (tr("Paste from Excel (Ctrl+V)"), self.paste),
            None,
            (tr("Export the organisation"), lambda: self.export_organisation(place)),
            (tr("Export the household register"), lambda: self.export_roster(place)),
            None,
            *self._templates(),
        ))  # fmt: skip

    def templates_button(self) -> Button:
        """The templates alone, for an office that has no file yet."""
        return menu_button(self._context, tr("Save a template"), "file-spreadsheet", self._templates())

    def choose(self) -> None:
        choose_file(self._page, self.take_in)

    def take_in(self, path: Path) -> ImportDialog:
        """Show the preview of an import; it is not modal to anything but the page."""
        dialog = ImportDialog(self._context, path, self._page)
        dialog.open()
        return dialog

    def paste(self) -> ImportDialog:
        """Show the preview of what was copied in Excel."""
        text, name = QGuiApplication.clipboard().text(), tr("pasted rows")
        own: dict[str, str] = self._context.peek(queries.level_words)
        dialog = ImportDialog(
            self._context,
            Path(name),
            self._page,
            lambda path, _progress: exchange.read_pasted(text, path.name, own),
        )
        dialog.open()
        return dialog

    def export_organisation(self, place: int | None) -> None:
        name = self._context.peek(queries.scope_trail, place)[-1].name if place else ""

        def write(path: Path, progress: Progress) -> None:
            with self._context.db.reading() as s:
                posts, bodies = queries.post_lines(s, place), queries.body_lines(s, place)
                past, own = queries.past_of_bodies(s, place), queries.level_words(s)
            exchange.write_organisation(path, posts, bodies, name, past=past, own=own, progress=progress)

        self.save(f"{name}组织名册", write)

    def export_roster(self, place: int | None) -> None:
        trail = self._context.peek(queries.scope_trail, place) if place else []
        compound = next((step for step in trail if step.kind == "compound"), None)
        if compound is None:
            messages.explain(self._context.look, self._page, RuleBroken("export.compound_missing"))
            return
        name = dict(self._context.peek(queries.compound_choices))[compound.id]

        def write(path: Path, progress: Progress) -> None:
            with self._context.db.reading() as s:
                doors, links = queries.roster_lines(s, compound.id), queries.link_lines(s, compound.id)
                past, own = queries.past_of_doors(s, compound.id), queries.level_words(s)
            exchange.write_roster(path, doors, links, name, past=past, own=own, progress=progress)

        self.save(f"{''.join(name.split())}住户底册", write)

    def save(self, name: str, write: Write) -> None:
        """Ask where a workbook is to lie, and before another is overwritten; then write it."""
        chooser = QFileDialog(self._page, tr("Save as Excel"), f"{name}.xlsx", "Excel (*.xlsx)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("xlsx")
        chooser.fileSelected.connect(lambda chosen: self.save_to(Path(chosen), write))
        chooser.open()

    def save_to(self, path: Path, write: Write) -> Waiting:
        """Write a workbook, which may be stopped and then leaves nothing."""
        waiting = Waiting(self._context, tr("Saving {name}…").format(name=path.name), self._page)
        waiting.run(
            lambda progress: write(path, progress),
            lambda _done: self._context.toast(tr("Saved as {name}").format(name=path.name)),
            lambda error: messages.explain(self._context.look, self._page, error),
        )
        return waiting

    def _templates(self) -> tuple[Offer, Offer]:
        def save(name: str, write: Callable[..., None]) -> Callable[[], None]:
            def ask() -> None:
                own: dict[str, str] = self._context.peek(queries.level_words)
                self.save(name, lambda path, _progress: write(path, own=own))

            return ask

        return (
            (tr("Template for the organisation"), save("组织名册模板", exchange.write_organisation_template)),
            (tr("Template for the household register"), save("住户底册模板", exchange.write_roster_template)),
        )
