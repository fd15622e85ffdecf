"""The papers of contracts and of the maintenance fund in the preview, with their Excel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.core.progress import Progress
from desktop.features.finance import documents as finance
from desktop.features.finance.dues import documents, exchange
from desktop.features.finance.dues.records import ContractRow
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Preview, Write


def show_arrears(
    context: Context, name: str, rows: Sequence[ContractRow], on: date, window: QWidget
) -> Preview:
    """催缴清单 of a compound at the end of a day; its Excel tells every contract."""
    return _show(
        context, documents.arrears_paper(name, rows, on), f"{name}催缴清单 {on}",
        lambda path, progress: exchange.write_arrears_xlsx(path, name, rows, on, progress), window,
    )  # fmt: skip


def _show(context: Context, paper: Any, name: str, write: Write, window: QWidget) -> Preview:
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    def make(progress: Progress, substitute: str | None) -> bytes:
        return finance.paper_pdf(paper, progress=lambda page: progress.report(page, 0), substitute=substitute)

    words = tr("Internal version")
    preview = Preview(context, Printable(paper.title, name, {words: make}, {words: write}), window)
    preview.open()
    return preview
