"""Contracts and the maintenance fund as Excel."""

from __future__ import annotations

from desktop.features.finance.dues.exchange.arrears import write_arrears_xlsx as write_arrears_xlsx
from desktop.features.finance.dues.exchange.fund import write_shares_xlsx as write_shares_xlsx
from desktop.features.finance.dues.exchange.fund import write_statement_xlsx as write_statement_xlsx
