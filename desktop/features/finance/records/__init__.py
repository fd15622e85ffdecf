"""What crosses the border between storage and screen: plain, frozen, Qt-free."""

from __future__ import annotations

from desktop.features.finance.records.books import ACCOUNT_KINDS as ACCOUNT_KINDS
from desktop.features.finance.records.books import CLOSE_KINDS as CLOSE_KINDS
from desktop.features.finance.records.books import INTEREST as INTEREST
from desktop.features.finance.records.books import KEPT_CODES as KEPT_CODES
from desktop.features.finance.records.books import SIGNED as SIGNED
from desktop.features.finance.records.books import STATEMENT as STATEMENT
from desktop.features.finance.records.books import SUBJECT_KINDS as SUBJECT_KINDS
from desktop.features.finance.records.books import SURPLUS as SURPLUS
from desktop.features.finance.records.books import TOP_UP as TOP_UP
from desktop.features.finance.records.books import USUAL_SUBJECTS as USUAL_SUBJECTS
from desktop.features.finance.records.books import VOUCHER_STATES as VOUCHER_STATES
from desktop.features.finance.records.books import AccountDraft as AccountDraft
from desktop.features.finance.records.books import AccountRow as AccountRow
from desktop.features.finance.records.books import BudgetRow as BudgetRow
from desktop.features.finance.records.books import CashLine as CashLine
from desktop.features.finance.records.books import Close as Close
from desktop.features.finance.records.books import Doubt as Doubt
from desktop.features.finance.records.books import Entry as Entry
from desktop.features.finance.records.books import Fault as Fault
from desktop.features.finance.records.books import Ground as Ground
from desktop.features.finance.records.books import LineDraft as LineDraft
from desktop.features.finance.records.books import Mark as Mark
from desktop.features.finance.records.books import Move as Move
from desktop.features.finance.records.books import Numbered as Numbered
from desktop.features.finance.records.books import Statement as Statement
from desktop.features.finance.records.books import SubjectDraft as SubjectDraft
from desktop.features.finance.records.books import Voucher as Voucher
from desktop.features.finance.records.books import VoucherDraft as VoucherDraft
from desktop.features.finance.records.books import VoucherLine as VoucherLine
from desktop.features.finance.records.books import VoucherRow as VoucherRow
