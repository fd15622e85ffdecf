"""The pane of one contract: its periods, what was received, its scans."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.features.finance.dues.page.columns import due_columns, receipt_columns
from desktop.features.finance.dues.records import Contract
from desktop.ui.context import Context
from desktop.ui.files import Files
from desktop.ui.i18n import joined, tr
from desktop.ui.table import Table, fixed_rows
from desktop.ui.words import text


def pane(
    context: Context,
    contract: Contract,
    meta: str,
    open_voucher: Callable[[int], Any],
    files: tuple[Callable[[list[Any]], Any], Callable[[int], Any]],
) -> tuple[QWidget, ...]:
    """What is told of a contract; a double click on a receipt opens its voucher, `files` adds and removes scans."""
    look = context.look
    dues = Table(look, fixed_rows(due_columns(), contract.dues), whole=True)
    receipts = Table(look, fixed_rows(receipt_columns(), contract.receipts), whole=True)
    receipts.doubleClicked.connect(lambda at: _open(contract, at.row(), open_voucher))
    scans = Files(context)
    scans.show_files(contract.files)
    scans.added.connect(files[0])
    scans.removed.connect(files[1])
    nothing = text(tr("Nothing was received on it yet."), "soft")
    return (
        text(joined((contract.row.party, contract.row.purpose)), "heading", wrap=True), text(meta, "soft", wrap=True),
        dues, text(tr("Received, double click opens the voucher"), "heading"),
        receipts if contract.receipts else nothing, scans,
    )  # fmt: skip


def _open(contract: Contract, at: int, open_voucher: Callable[[int], Any]) -> None:
    voucher = contract.receipts[at].voucher_id
    if voucher is not None:
        open_voucher(voucher)
