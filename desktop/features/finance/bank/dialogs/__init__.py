"""What opens over the page of bank statements."""

from __future__ import annotations

from desktop.features.finance.bank.dialogs.acting import named as named
from desktop.features.finance.bank.dialogs.editors import Span as Span
from desktop.features.finance.bank.dialogs.editors import VoucherWish as VoucherWish
from desktop.features.finance.bank.dialogs.editors import span_editor as span_editor
from desktop.features.finance.bank.dialogs.editors import unmatch_editor as unmatch_editor
from desktop.features.finance.bank.dialogs.editors import voucher_editor as voucher_editor
from desktop.features.finance.bank.dialogs.entries import EntryDialog as EntryDialog
from desktop.features.finance.bank.dialogs.imports import StatementDialog as StatementDialog
from desktop.features.finance.bank.dialogs.imports import choose_statement as choose_statement
