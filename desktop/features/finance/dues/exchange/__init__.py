"""Contracts and the maintenance fund as Excel."""

from __future__ import annotations

from desktop.features.finance.dues.exchange.arrears import write_arrears_xlsx as write_arrears_xlsx
