"""The reconciliation in the preview, and what goes out to other programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop.core.errors import AppError
from desktop.core.progress import Progress
from desktop.features.finance.bank import documents, exchange, queries
from desktop.features.finance.bank.dialogs import Span, span_editor
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.waiting import Waiting
from desktop.ui.words import Button

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

Write = Callable[[Path, Progress], object]


class Papers:
    """Opens previews and writes files over a window."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window

    def offer_months(self, menu: QMenu, account: int | None) -> None:
        """A line for each month the bank tells of, the latest first."""
        months = self._context.peek(queries.months, account, date.today()) if account else []
        for month in months:
            menu.addAction(
                f"{month.year}-{month.month:02}", lambda month=month: self.reconcile(account, month)
            )
        if not months:
            menu.addAction(tr("No statement yet")).setEnabled(False)

    def reconcile(self, account: int | None, until: date) -> Preview | None:
        """银行存款余额调节表 of an account at the end of a month, the public version first."""
        if account is None:
            return None
        try:
            name = self._context.peek(queries.account_name, account)
            sheet = self._context.peek(queries.reconciliation, account, until)
        except AppError as error:
            messages.explain(self._context.look, self._window, error)
            return None
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        def make(*, public: bool) -> Any:
            paper = documents.reconciliation_paper(name, sheet, public=public)
            return lambda progress, substitute: documents.paper_pdf(
                paper, progress=lambda page: progress.report(page, 0), substitute=substitute
            )

        def write(*, public: bool) -> Write:
            return lambda path, progress: exchange.write_reconciliation_xlsx(
                path, name, sheet, public=public, progress=progress
            )

        versions = {tr("Public version (names masked)"): True, tr("Internal version"): False}
        paper = Printable(
            documents.TITLE,
            f"{name.name}{documents.TITLE} {until}",
            {words: make(public=public) for words, public in versions.items()},
            {words: write(public=public) for words, public in versions.items()},
        )
        preview = Preview(self._context, paper, self._window)
        preview.open()
        return preview

    def export_button(self, account: Callable[[], int | None]) -> Button:
        """A menu of what the account's book can go out as."""
        button = Button(self._context.look, tr("Export the books"), "main", "file-spreadsheet")
        menu = QMenu(button)
        for words, ending in (
            (tr("As Excel"), "xlsx"),
            (tr("As CSV"), "csv"),
            (tr("As plain text for hledger"), "journal"),
            (tr("As plain text for beancount"), "beancount"),
        ):
            menu.addAction(words, lambda ending=ending: self.ask(account(), ending))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
        return button

    def ask(self, account: int | None, ending: str) -> Editor | None:
        """Ask which time is to go out, then where the file is to lie."""
        if account is None:
            return None
        editor = span_editor(self._context, self._window)
        editor.accepted.connect(lambda: self._where(account, ending, editor.result_of_command))
        editor.open()
        return editor

    def _where(self, account: int, ending: str, span: Span) -> None:
        """Ask before another file is overwritten, too."""
        name = self._context.peek(queries.account_name, account).name
        chooser = QFileDialog(self._window, tr("Export the books"), f"{name}账簿.{ending}", f"*.{ending}")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ending)
        chooser.fileSelected.connect(lambda chosen: self.export(account, Path(chosen), span))
        chooser.open()

    def export(self, account: int, path: Path, span: Span) -> Waiting:
        """Write the book of an account in a time; what it is written as, the ending tells. May be stopped."""

        def write(progress: Progress) -> None:
            with self._context.db.reading() as s:
                book = queries.book_export(s, queries.book_of_account(s, account), span.first, span.last)
            exchange.write_books(path, book, progress)

        waiting = Waiting(self._context, tr("Saving {name}…").format(name=path.name), self._window)
        waiting.run(
            write,
            lambda _done: self._context.toast(tr("Saved as {name}").format(name=path.name)),
            lambda error: messages.explain(self._context.look, self._window, error),
        )
        return waiting
