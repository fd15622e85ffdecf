"""The paper of a recovery code in the preview; users have no tab, their dialogs hang on the header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.core.progress import Progress
from desktop.features.access import documents
from desktop.features.access.records import FreshCode
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


def show_code(context: Context, fresh: FreshCode, parent: QWidget) -> Preview:
    """Open the preview of the paper with a code, to be printed or saved; it closes when who sits there leaves."""
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    def make(progress: Progress, substitute: str | None) -> bytes:
        return documents.paper_pdf(
            documents.code_paper(fresh),
            progress=lambda page: progress.report(page, 0),
            substitute=substitute,
        )

    name = f"{documents.TITLE} {fresh.sign_in} {fresh.made_on}"
    preview = Preview(context, Printable(documents.TITLE, name, {tr("Internal version"): make}), parent)
    preview.open()
    return preview
