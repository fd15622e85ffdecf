"""The editors of contracts, receipts and daily totals."""

from __future__ import annotations

from desktop.features.finance.dues.dialogs.contracts import contract_editor as contract_editor
from desktop.features.finance.dues.dialogs.contracts import end_editor as end_editor
from desktop.features.finance.dues.dialogs.fund import fund_editor as fund_editor
from desktop.features.finance.dues.dialogs.fund import top_up_editor as top_up_editor
from desktop.features.finance.dues.dialogs.receipts import receipt_editor as receipt_editor
from desktop.features.finance.dues.dialogs.receipts import totals_editor as totals_editor
from desktop.features.finance.dues.dialogs.words import kind_words as kind_words
from desktop.features.finance.dues.dialogs.words import period_words as period_words
