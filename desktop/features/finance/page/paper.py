"""A paper of money in the preview."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.core.progress import Progress
from desktop.features.finance import documents
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


def show_paper(context: Context, title: str, write: Callable[[], Any], parent: QWidget) -> Preview:
    """Open the preview of a paper for the office; `write` makes it off the screen's thread."""
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    def make(progress: Progress, substitute: str | None) -> bytes:
        return documents.paper_pdf(
            write(), progress=lambda page: progress.report(page, 0), substitute=substitute
        )

    preview = Preview(context, Printable(title, title, {tr("Internal version"): make}), parent)
    preview.open()
    return preview
