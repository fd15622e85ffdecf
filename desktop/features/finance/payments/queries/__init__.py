"""Questions about agreements and payments. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.finance.payments.queries.accounts import account_of as account_of
from desktop.features.finance.payments.queries.accounts import accounts_offered as accounts_offered
from desktop.features.finance.payments.queries.accounts import last_entries as last_entries
from desktop.features.finance.payments.queries.accounts import petty_account as petty_account
from desktop.features.finance.payments.queries.accounts import subjects_offered as subjects_offered
from desktop.features.finance.payments.queries.agreements import AGREEMENT_FIELDS as AGREEMENT_FIELDS
from desktop.features.finance.payments.queries.agreements import agreement_detail as agreement_detail
from desktop.features.finance.payments.queries.agreements import agreement_on as agreement_on
from desktop.features.finance.payments.queries.agreements import agreement_rows as agreement_rows
from desktop.features.finance.payments.queries.agreements import bodies_offered as bodies_offered
from desktop.features.finance.payments.queries.agreements import first_day as first_day
from desktop.features.finance.payments.queries.agreements import hangs_on as hangs_on
from desktop.features.finance.payments.queries.agreements import last_signed_by as last_signed_by
from desktop.features.finance.payments.queries.agreements import last_signed_under as last_signed_under
from desktop.features.finance.payments.queries.agreements import people_of as people_of
from desktop.features.finance.payments.queries.agreements import person_name as person_name
from desktop.features.finance.payments.queries.agreements import unagreed as unagreed
from desktop.features.finance.payments.queries.contracts import INCOME as INCOME
from desktop.features.finance.payments.queries.contracts import contracts_known as contracts_known
from desktop.features.finance.payments.queries.deposits import deposit_left as deposit_left
from desktop.features.finance.payments.queries.moved import moved as moved
from desktop.features.finance.payments.queries.payments import DRAFTED as DRAFTED
from desktop.features.finance.payments.queries.payments import GROUPS as GROUPS
from desktop.features.finance.payments.queries.payments import bank_no_used as bank_no_used
from desktop.features.finance.payments.queries.payments import others_of as others_of
from desktop.features.finance.payments.queries.payments import party_of as party_of
from desktop.features.finance.payments.queries.payments import payees as payees
from desktop.features.finance.payments.queries.payments import payment_detail as payment_detail
from desktop.features.finance.payments.queries.payments import payment_rows as payment_rows
from desktop.features.finance.payments.queries.payments import who as who
from desktop.features.finance.payments.queries.resolutions import resolutions as resolutions
from desktop.features.finance.payments.queries.resolutions import resolved as resolved
from desktop.features.finance.payments.queries.signed import as_signed as as_signed
from desktop.features.finance.payments.queries.unbooked import last_red as last_red
from desktop.features.finance.payments.queries.unbooked import unbooked as unbooked
from desktop.features.finance.payments.queries.undone import undone_by_bank as undone_by_bank
from desktop.features.finance.payments.queries.unsigned import refund_doubts as refund_doubts
from desktop.features.finance.payments.queries.unsigned import unsigned_doubts as unsigned_doubts
from desktop.features.finance.payments.queries.unsigned import unsigned_sums as unsigned_sums
from desktop.features.finance.payments.queries.waiting import due as due
from desktop.features.finance.payments.queries.waiting import find as find
