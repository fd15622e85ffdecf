"""The dialogs of agreements and payments, and what their words are called."""

from __future__ import annotations

from desktop.features.finance.payments.dialogs.agreement import AgreementDialog as AgreementDialog
from desktop.features.finance.payments.dialogs.agreements import agreement_editor as agreement_editor
from desktop.features.finance.payments.dialogs.agreements import (
    end_signatory_editor as end_signatory_editor,
)
from desktop.features.finance.payments.dialogs.agreements import signatory_editor as signatory_editor
from desktop.features.finance.payments.dialogs.paying import pay_editor as pay_editor
from desktop.features.finance.payments.dialogs.paying import ratify_editor as ratify_editor
from desktop.features.finance.payments.dialogs.paying import rebook_editor as rebook_editor
from desktop.features.finance.payments.dialogs.paying import return_editor as return_editor
from desktop.features.finance.payments.dialogs.paying import slip_editor as slip_editor
from desktop.features.finance.payments.dialogs.paying import void_editor as void_editor
from desktop.features.finance.payments.dialogs.payments import check_editor as check_editor
from desktop.features.finance.payments.dialogs.payments import payment_editor as payment_editor
from desktop.features.finance.payments.dialogs.signing import paper_editor as paper_editor
from desktop.features.finance.payments.dialogs.signing import sign_editor as sign_editor
from desktop.features.finance.payments.dialogs.words import act_words as act_words
from desktop.features.finance.payments.dialogs.words import basis_words as basis_words
from desktop.features.finance.payments.dialogs.words import group_words as group_words
from desktop.features.finance.payments.dialogs.words import label_words as label_words
from desktop.features.finance.payments.dialogs.words import opinion_words as opinion_words
from desktop.features.finance.payments.dialogs.words import remark_messages as remark_messages
from desktop.features.finance.payments.dialogs.words import state_status as state_status
from desktop.ui.sentences_payments import party_words as party_words
