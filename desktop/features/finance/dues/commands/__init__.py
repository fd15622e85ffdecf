"""What is done to contracts and daily totals. One function, one transaction."""

from __future__ import annotations

from desktop.features.finance.dues.commands.contracts import add_files as add_files
from desktop.features.finance.dues.commands.contracts import end_contract as end_contract
from desktop.features.finance.dues.commands.contracts import remove_file as remove_file
from desktop.features.finance.dues.commands.contracts import save_contract as save_contract
from desktop.features.finance.dues.commands.fund import save_fund as save_fund
from desktop.features.finance.dues.commands.receipts import save_receipt as save_receipt
from desktop.features.finance.dues.commands.totals import save_totals as save_totals
