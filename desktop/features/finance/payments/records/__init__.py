"""Agreements and payments as the screens see them."""

from __future__ import annotations

from desktop.features.finance.payments.records.agreements import Agreement as Agreement
from desktop.features.finance.payments.records.agreements import AgreementDraft as AgreementDraft
from desktop.features.finance.payments.records.agreements import AgreementRow as AgreementRow
from desktop.features.finance.payments.records.agreements import Signatory as Signatory
from desktop.features.finance.payments.records.agreements import SignatoryDraft as SignatoryDraft
from desktop.features.finance.payments.records.agreements import SignatoryEnd as SignatoryEnd
from desktop.features.finance.payments.records.known import NOTHING as NOTHING
from desktop.features.finance.payments.records.known import AccountKnown as AccountKnown
from desktop.features.finance.payments.records.known import ContractKnown as ContractKnown
from desktop.features.finance.payments.records.known import Others as Others
from desktop.features.finance.payments.records.known import Reset as Reset
from desktop.features.finance.payments.records.known import Resolved as Resolved
from desktop.features.finance.payments.records.payments import BookDraft as BookDraft
from desktop.features.finance.payments.records.payments import CheckDraft as CheckDraft
from desktop.features.finance.payments.records.payments import FilesDraft as FilesDraft
from desktop.features.finance.payments.records.payments import Happening as Happening
from desktop.features.finance.payments.records.payments import PayDraft as PayDraft
from desktop.features.finance.payments.records.payments import Payment as Payment
from desktop.features.finance.payments.records.payments import PaymentDraft as PaymentDraft
from desktop.features.finance.payments.records.payments import PaymentRow as PaymentRow
from desktop.features.finance.payments.records.payments import ReasonDraft as ReasonDraft
from desktop.features.finance.payments.records.payments import Remark as Remark
from desktop.features.finance.payments.records.payments import ReturnDraft as ReturnDraft
from desktop.features.finance.payments.records.payments import Signature as Signature
from desktop.features.finance.payments.records.payments import SignDraft as SignDraft
from desktop.features.finance.payments.records.payments import SlipDraft as SlipDraft
from desktop.features.finance.payments.records.words import BASES as BASES
from desktop.features.finance.payments.records.words import CONTENT_LABELS as CONTENT_LABELS
from desktop.features.finance.payments.records.words import DEAD_STATES as DEAD_STATES
from desktop.features.finance.payments.records.words import ESCALATE_DAYS as ESCALATE_DAYS
from desktop.features.finance.payments.records.words import FILE_LABELS as FILE_LABELS
from desktop.features.finance.payments.records.words import FINAL_STATES as FINAL_STATES
from desktop.features.finance.payments.records.words import OPEN_STATES as OPEN_STATES
from desktop.features.finance.payments.records.words import OPINIONS as OPINIONS
from desktop.features.finance.payments.records.words import PAID_STATES as PAID_STATES
from desktop.features.finance.payments.records.words import PARTIES as PARTIES
from desktop.features.finance.payments.records.words import PARTY_ROLES as PARTY_ROLES
from desktop.features.finance.payments.records.words import PAY_DAYS as PAY_DAYS
from desktop.features.finance.payments.records.words import REMIND_DAYS as REMIND_DAYS
from desktop.features.finance.payments.records.words import SIGNED_STATES as SIGNED_STATES
from desktop.features.finance.payments.records.words import SPENT_STATES as SPENT_STATES
from desktop.features.finance.payments.records.words import STATES as STATES
from desktop.features.finance.payments.records.words import TERM_DAYS as TERM_DAYS
from desktop.features.finance.payments.records.words import TWICE_DAYS as TWICE_DAYS
