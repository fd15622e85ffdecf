"""Whom the words of a payment name, so that its public form can mask them. Nothing here changes anything."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from desktop.core.discretion import Known
from desktop.core.noted import called, persons
from desktop.features.finance import queries as books
from desktop.features.finance.payments.queries.accounts import account_of
from desktop.features.finance.payments.records import Payment


def named(s: Session, payment: Payment) -> Known:
    """Whoever acted in it, is paid or is party to its contract, and every resident of the compound its words name (个人信息保护法
    25; domain 2.7)."""
    draft, signed = payment.draft, payment.signatures
    told = (
        draft.purpose, payment.basis_told, draft.contract_no, draft.contract_party, payment.contract_told, draft.payee,
        draft.payee_bank,
        draft.invoice_no, payment.check_words, payment.ratified, payment.end_reason,
        payment.moved, payment.account, payment.subject,
        *(words for one in signed for words in (one.words, one.post, one.mandate, one.paper_no)),
    )  # fmt: skip
    known = books.named_in(s, account_of(s, draft.account_id or 0).book_id, told)
    units = called(
        draft.payee, draft.contract_party, *(payment.agreement.parties.values() if payment.agreement else ())
    )
    acting = persons(draft.applicant, payment.checked_by, *(one.name for one in signed))
    paid = books.people(s, (draft.payee, draft.contract_party))
    return replace(known, residents=known.residents | acting | paid, words=known.words | units)
