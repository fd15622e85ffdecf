"""The notice of a finding and the list of findings in the preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.features.finance.audit import documents, exchange, queries
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview, Write


def show_notice(context: Context, finding: int, window: QWidget) -> Preview:
    """整改通知书 of a finding, the public version first."""
    today = date.today()
    told = context.peek(queries.notice, finding, today)
    return _show(
        context, f"{documents.TITLE} {told.finding.number}",
        lambda public: documents.rectification_paper(told, today, public=public), {}, window,
    )  # fmt: skip


def show_findings(context: Context, book: int, window: QWidget) -> Preview:
    """审计发现整改清单 of a book, the public version first; its Excel is for the office."""
    told = context.peek(queries.register, book, date.today())
    sheets: dict[str, Write] = {
        tr("Internal version"): lambda path, progress: exchange.write_findings_xlsx(path, told, progress)
    }
    return _show(
        context, f"{told.compound}{documents.LIST} {told.on}",
        lambda public: documents.findings_paper(told, public=public), sheets, window,
    )  # fmt: skip


def _show(
    context: Context, name: str, write: Callable[[bool], Any], sheets: Mapping[str, Write], window: QWidget
) -> Preview:
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    def making(public: bool) -> Make:
        return lambda progress, substitute: documents.paper_pdf(
            write(public), progress=lambda page: progress.report(page, 0), substitute=substitute
        )

    made = {tr("Public version (names masked)"): making(True), tr("Internal version"): making(False)}
    preview = Preview(context, Printable(name, name, made, sheets), window)
    preview.open()
    return preview
