"""Contracts, receipts, daily totals and the maintenance fund as screens and papers see them."""

from __future__ import annotations

from desktop.features.finance.dues.records.contracts import COUNTS as COUNTS
from desktop.features.finance.dues.records.contracts import DUE_AT as DUE_AT
from desktop.features.finance.dues.records.contracts import PARTS as PARTS
from desktop.features.finance.dues.records.contracts import PERIODS as PERIODS
from desktop.features.finance.dues.records.contracts import SOON_DAYS as SOON_DAYS
from desktop.features.finance.dues.records.contracts import TOTAL_KINDS as TOTAL_KINDS
from desktop.features.finance.dues.records.contracts import BookSums as BookSums
from desktop.features.finance.dues.records.contracts import Contract as Contract
from desktop.features.finance.dues.records.contracts import ContractDraft as ContractDraft
from desktop.features.finance.dues.records.contracts import ContractRow as ContractRow
from desktop.features.finance.dues.records.contracts import DayLine as DayLine
from desktop.features.finance.dues.records.contracts import DayTotalRow as DayTotalRow
from desktop.features.finance.dues.records.contracts import Due as Due
from desktop.features.finance.dues.records.contracts import DueRow as DueRow
from desktop.features.finance.dues.records.contracts import EndDraft as EndDraft
from desktop.features.finance.dues.records.contracts import InPeriod as InPeriod
from desktop.features.finance.dues.records.contracts import Paid as Paid
from desktop.features.finance.dues.records.contracts import PaidBack as PaidBack
from desktop.features.finance.dues.records.contracts import ReceiptDraft as ReceiptDraft
from desktop.features.finance.dues.records.contracts import ReceiptRow as ReceiptRow
from desktop.features.finance.dues.records.contracts import Standing as Standing
from desktop.features.finance.dues.records.contracts import Terms as Terms
from desktop.features.finance.dues.records.contracts import TotalsDraft as TotalsDraft
from desktop.features.finance.dues.records.fund import Door as Door
from desktop.features.finance.dues.records.fund import FundDraft as FundDraft
from desktop.features.finance.dues.records.fund import FundLine as FundLine
from desktop.features.finance.dues.records.fund import FundStatement as FundStatement
from desktop.features.finance.dues.records.fund import Share as Share
from desktop.features.finance.dues.records.fund import TopUp as TopUp
from desktop.features.finance.dues.records.fund import TopUpDraft as TopUpDraft
