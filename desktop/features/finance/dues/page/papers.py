"""The papers of contracts and of the maintenance fund in the preview, with their Excel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.features.finance import documents as finance
from desktop.features.finance.dues import documents, exchange
from desktop.features.finance.dues.records import ContractRow, FundStatement, TopUp
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview, Write


def show_arrears(
    context: Context, name: str, rows: Sequence[ContractRow], on: date, window: QWidget
) -> Preview:
    """催缴清单 of a compound at the end of a day; its Excel tells every contract."""
    return _show(
        context, {tr("Internal version"): documents.arrears_paper(name, rows, on)}, f"{name}催缴清单 {on}",
        lambda path, progress: exchange.write_arrears_xlsx(path, name, rows, on, progress), window,
    )  # fmt: skip


def show_statement(context: Context, told: FundStatement, window: QWidget) -> Preview:
    """维修资金年度收支情况, the public version first; its Excel is for the office."""
    if told.year >= date.today().year:
        told = replace(told, until=date.today())
    papers = {
        tr("Public version (names masked)"): documents.statement_paper(told, public=True),
        tr("Internal version"): documents.statement_paper(told, public=False),
    }
    return _show(
        context, papers, f"{told.compound}维修资金 {told.year}",
        lambda path, progress: exchange.write_statement_xlsx(path, told, progress), window,
    )  # fmt: skip


def show_shares(context: Context, told: TopUp, window: QWidget) -> Preview:
    """维修资金续交分摊表, a line for each household."""
    return _show(
        context, {tr("Internal version"): documents.shares_paper(told)}, f"{told.compound}维修资金续交分摊表",
        lambda path, progress: exchange.write_shares_xlsx(path, told, progress), window,
    )  # fmt: skip


def _show(context: Context, papers: Mapping[str, Any], name: str, write: Write, window: QWidget) -> Preview:
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    def make(paper: Any) -> Make:
        return lambda progress, substitute: finance.paper_pdf(
            paper, progress=lambda page: progress.report(page, 0), substitute=substitute
        )

    title = next(iter(papers.values())).title
    made = {words: make(paper) for words, paper in papers.items()}
    preview = Preview(context, Printable(title, name, made, {tr("Internal version"): write}), window)
    preview.open()
    return preview
