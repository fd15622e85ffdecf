"""How money leaves a joint account; pure calculation."""

from __future__ import annotations

from desktop.features.finance.payments.rules.agreements import check_agreement as check_agreement
from desktop.features.finance.payments.rules.agreements import check_signatory as check_signatory
from desktop.features.finance.payments.rules.agreements import mandate_remarks as mandate_remarks
from desktop.features.finance.payments.rules.agreements import without_signatory as without_signatory
from desktop.features.finance.payments.rules.basis import FUND_BASES as FUND_BASES
from desktop.features.finance.payments.rules.basis import HELD_FOR as HELD_FOR
from desktop.features.finance.payments.rules.basis import bare as bare
from desktop.features.finance.payments.rules.basis import contract_changed as contract_changed
from desktop.features.finance.payments.rules.basis import contract_why as contract_why
from desktop.features.finance.payments.rules.basis import fund_remarks as fund_remarks
from desktop.features.finance.payments.rules.basis import not_here as not_here
from desktop.features.finance.payments.rules.basis import of_repairs as of_repairs
from desktop.features.finance.payments.rules.basis import other_amount as other_amount
from desktop.features.finance.payments.rules.basis import require_held as require_held
from desktop.features.finance.payments.rules.basis import require_known_amount as require_known_amount
from desktop.features.finance.payments.rules.basis import require_resolved as require_resolved
from desktop.features.finance.payments.rules.content import BASES as BASES
from desktop.features.finance.payments.rules.content import LABELS as LABELS
from desktop.features.finance.payments.rules.content import content_digest as content_digest
from desktop.features.finance.payments.rules.content import content_lines as content_lines
from desktop.features.finance.payments.rules.content import content_text as content_text
from desktop.features.finance.payments.rules.content import said as said
from desktop.features.finance.payments.rules.days import check_checked_day as check_checked_day
from desktop.features.finance.payments.rules.days import check_ended_day as check_ended_day
from desktop.features.finance.payments.rules.days import check_ratified_day as check_ratified_day
from desktop.features.finance.payments.rules.days import check_returned as check_returned
from desktop.features.finance.payments.rules.days import in_opening as in_opening
from desktop.features.finance.payments.rules.days import require_in_force as require_in_force
from desktop.features.finance.payments.rules.days import require_not_in_opening as require_not_in_opening
from desktop.features.finance.payments.rules.payments import bare_invoice as bare_invoice
from desktop.features.finance.payments.rules.payments import check_asked as check_asked
from desktop.features.finance.payments.rules.payments import check_draft as check_draft
from desktop.features.finance.payments.rules.payments import check_paid as check_paid
from desktop.features.finance.payments.rules.payments import check_sent as check_sent
from desktop.features.finance.payments.rules.payments import invoices as invoices
from desktop.features.finance.payments.rules.payments import late as late
from desktop.features.finance.payments.rules.payments import late_ratified as late_ratified
from desktop.features.finance.payments.rules.payments import overdue as overdue
from desktop.features.finance.payments.rules.payments import remarks as remarks
from desktop.features.finance.payments.rules.resets import concerns as concerns
from desktop.features.finance.payments.rules.resets import (
    require_no_keeper_of_others as require_no_keeper_of_others,
)
from desktop.features.finance.payments.rules.resets import reset_of as reset_of
from desktop.features.finance.payments.rules.resets import reset_words as reset_words
from desktop.features.finance.payments.rules.signing import Who as Who
from desktop.features.finance.payments.rules.signing import check_apart as check_apart
from desktop.features.finance.payments.rules.signing import check_bookkeeper as check_bookkeeper
from desktop.features.finance.payments.rules.signing import check_cashier as check_cashier
from desktop.features.finance.payments.rules.signing import check_entered as check_entered
from desktop.features.finance.payments.rules.signing import check_said as check_said
from desktop.features.finance.payments.rules.signing import escalate_on as escalate_on
from desktop.features.finance.payments.rules.signing import not_what_was_signed as not_what_was_signed
from desktop.features.finance.payments.rules.signing import remind_on as remind_on
from desktop.features.finance.payments.rules.signing import require_unmoved as require_unmoved
from desktop.features.finance.payments.rules.signing import signatory_of as signatory_of
from desktop.features.finance.payments.rules.signing import state_after as state_after
from desktop.features.finance.payments.rules.signing import whole as whole
