"""Questions about payments. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Integer, Select, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from desktop.core.attachments import FileRow
from desktop.core.errors import NotFound
from desktop.core.money import Money
from desktop.features.access.entities import User
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.accounts import (
    account_of,
    balance_of,
    budget_left,
    closed_months,
    last_opening,
    petty_account,
    subject_name,
    voucher_number,
)
from desktop.features.finance.payments.queries.agreements import agreement_detail, agreement_on, first_day
from desktop.features.finance.payments.queries.contracts import contract_known, contract_spent
from desktop.features.finance.payments.queries.deposits import deposit_left
from desktop.features.finance.payments.queries.moved import before_moving, moved
from desktop.features.finance.payments.queries.naming import named
from desktop.features.finance.payments.queries.of_day import petty_of_day, small_of_day
from desktop.features.finance.payments.queries.resets import resets_of
from desktop.features.finance.payments.queries.resolutions import resolved
from desktop.features.finance.payments.records import (
    PAID_STATES,
    TWICE_DAYS,
    Happening,
    Others,
    Payment,
    PaymentDraft,
    PaymentRow,
    Signature,
)
from desktop.features.finance.payments.rules import Who, bare, bare_invoice, contract_why, invoices
from desktop.features.organisation.entities import Place
from desktop.features.organisation.queries import listed

DRAFTED = tuple(field.name for field in fields(PaymentDraft) if field.name != "contract_why")
SAID = tuple(field.name for field in fields(Signature))
DEAD = ("refused", "voided")
GROUPS = {
    "": (),
    "open": ("draft", "sent_back", "checked"),
    "signing": ("signing",),
    "to_pay": ("approved",),
    "to_book": ("paid",),
    "done": ("booked",),
    "dead": DEAD,
}
"""What the list is narrowed to, and the states that stand under it."""


def number_of(row: entities.Payment) -> str:
    """`2026-031`."""
    return f"{row.year}-{row.number:03}"


def payment_rows(
    s: Session, places: Collection[int] | None, group: str = "", words: str = ""
) -> list[PaymentRow]:
    """The payments of some places (all for None), of one group of states, with every word in them; the newest first."""
    kind, said = entities.Payment, entities.Signature
    signed = (
        select(func.count(said.id))
        .where(said.payment_id == kind.id, said.voided_at.is_(None), said.opinion == "agree")
        .scalar_subquery()
    )
    query = select(kind, signed, Place.name).join(Place, kind.place_id == Place.id)
    query = _narrowed(query, places, group, words)
    ordered = query.order_by(kind.year.desc(), kind.number.desc(), kind.id.desc())
    return [
        PaymentRow(
            row.id, number_of(row), row.purpose, row.payee, row.amount, row.state, row.applied_on, count, place,
            row.sent_on, row.state == "voided" and row.paid is not None,
        )
        for row, count, place in s.execute(ordered)
    ]  # fmt: skip


def _narrowed(
    query: Select[*tuple[Any, ...]], places: Collection[int] | None, group: str, words: str
) -> Select[*tuple[Any, ...]]:
    kind = entities.Payment
    if places is not None:
        query = query.where(kind.place_id.in_(listed(places)))
    if GROUPS[group]:
        query = query.where(kind.state.in_(GROUPS[group]))
    number, fen = func.printf("%d-%03d", kind.year, kind.number), type_coerce(kind.amount, Integer)
    yuan = func.printf("%d.%02d", fen.op("/")(100), fen.op("%")(100))
    for word in words.replace(",", "").split():
        columns = (kind.purpose, kind.payee, kind.applicant, kind.invoice_no, kind.contract_no, number, yuan)
        query = query.where(or_(*(column.contains(word, autoescape=True) for column in columns)))
    return query


def payment_detail(s: Session, payment_id: int, today: date, *, public: bool = False) -> Payment:
    """A payment with all that is known of it on a day; raises `NotFound`.

    One that is not signed yet stands under the agreement in force on that day, any other under the one it was sent by. One
    that is paid stands in the words three people signed. For its `public` form, and only then, whom its words name is looked
    for, and no account's number stands in full in what moved.
    """
    row = s.get(entities.Payment, payment_id)
    if row is None:
        raise NotFound(id=payment_id)
    draft = PaymentDraft(**{name: getattr(row, name) for name in DRAFTED})
    account, basis = account_of(s, row.account_id), resolved(s, row.item_id)
    told = {"resolution": basis.words if basis else row.basis_words, "contract": row.contract_no}
    if row.agreement_id is not None:
        agreement = agreement_detail(s, row.agreement_id)
    else:
        agreement = agreement_on(s, row.account_id, today)
    payment = Payment(
        draft, number_of(row), row.state, row.place_id, s.get_one(Place, row.place_id).name, account.name, account.bank,
        account.number, subject_name(s, row.subject_id), told.get(row.basis, row.basis_words),
        basis.meeting_id if basis else None, row.applicant_id, row.applicant_user, row.checked_on, row.checked_by,
        row.check_words, row.sent_on, row.approved_on, row.ended_on, row.end_reason, row.paid_on, row.paid, row.bank_no,
        row.paid_by, row.voucher_id, voucher_number(s, row.voucher_id), row.booked_on, row.ratified_on, row.ratified,
        agreement,
        tuple(FileRow(one.id, one.name, one.digest, one.size, one.kind, one.label) for one in row.files),
        tuple(Signature(**{name: getattr(one, name) for name in SAID}) for one in row.signatures),
        tuple(Happening(one.at, one.by, one.act, one.words) for one in row.trail),
        others_of(s, draft, row.place_id),
        resets_of(s, agreement, row.applied_on) if row.state == "signing" else (),
    )  # fmt: skip
    why = contract_why(payment.contract_told, payment.others.contract)
    payment = replace(payment, draft=replace(draft, contract_why=why))
    was = before_moving(s, payment) if row.state in PAID_STATES or payment.returned else None
    if was is not None:
        payment = replace(was, moved=moved(s, payment, public=public))
    return replace(payment, known=named(s, payment)) if public else payment


def others_of(s: Session, draft: PaymentDraft, place_id: int) -> Others:
    """What else is known about a payment, stored or still being typed."""
    kind, me = entities.Payment, draft.id or 0
    live = select(kind).where(kind.id != me, kind.state.not_in(DEAD))
    twice: Sequence[entities.Payment] = ()
    if draft.amount is not None and draft.applied_on is not None:
        near = timedelta(TWICE_DAYS)
        days = kind.applied_on.between(draft.applied_on - near, draft.applied_on + near)
        same = s.scalars(live.where(kind.amount == draft.amount, days).order_by(kind.id))
        twice = [one for one in same if bare(one.payee) == bare(draft.payee)]
    invoice, said = _same_invoice(s, live, draft)
    resting = live.where(kind.basis == "resolution", kind.item_id == draft.item_id).order_by(kind.id)
    on_item = s.scalars(resting).all() if draft.basis == "resolution" and draft.item_id else ()
    year = draft.applied_on.year if draft.applied_on else date.today().year
    cash = petty_account(s, draft.account_id)
    return Others(
        tuple(number_of(one) for one in twice),
        invoice,
        contract_spent(s, draft),
        None if draft.petty else budget_left(s, place_id, draft, year),
        closed_months(s, draft.account_id),
        balance_of(s, draft.account_id),
        said,
        first_day(s, draft.account_id),
        place_id,
        resolved(s, draft.item_id),
        contract_known(s, draft),
        cash[1] if cash else "",
        last_opening(s, draft),
        deposit_left(s, draft),
        petty_of_day(s, draft),
        small_of_day(s, draft),
        tuple(number_of(one) for one in on_item),
        Money(sum((one.paid or one.amount or Money(0)).fen for one in on_item)),
    )


def _same_invoice(s: Session, live: Select[entities.Payment], draft: PaymentDraft) -> tuple[str, str]:
    """The payment that holds one of the invoices already, and which of them as it is typed; each number counts by itself,
    in whatever spelling."""
    typed = {bare_invoice(one): one for one in invoices(draft.invoice_no)}
    if not typed:
        return "", ""
    for row in s.scalars(live.where(entities.Payment.invoice_no != "").order_by(entities.Payment.id)):
        for one in map(bare_invoice, invoices(row.invoice_no)):
            if one in typed:
                return number_of(row), typed[one]
    return "", ""


def bank_no_used(s: Session, payment: Payment, bank_no: str) -> str:
    """The payment of the same account that was paid under this number of the bank already, however it is typed; empty for
    none. Numbers of other accounts may be those of another bank."""
    kind = entities.Payment
    query = select(kind).where(
        kind.account_id == payment.draft.account_id, kind.bank_no != "", kind.id != payment.id
    )
    same = (row for row in s.scalars(query.order_by(kind.id)) if bare(row.bank_no) == bare(bank_no))
    return next(map(number_of, same), "")


def who(s: Session, user_id: int) -> Who:
    """The natural person behind a user; raises `NotFound`."""
    user = s.get(User, user_id)
    if user is None:
        raise NotFound(id=user_id)
    return Who(user.person_id, user.id, user.name)


def payees(s: Session, account_id: int | None = None) -> dict[str, tuple[str, str]]:
    """Whom was paid before, the last first, with the bank and the account used then; an account from which the bank sent
    money back is not offered again until it was used anew."""
    kind = entities.Payment
    returned = (kind.state == "voided") & kind.paid.is_not(None)
    query = select(kind.payee, kind.payee_bank, kind.payee_account, returned).order_by(kind.id.desc())
    if account_id is not None:
        query = query.where(kind.account_id == account_id)
    found: dict[str, tuple[str, str]] = {}
    bad = set[tuple[str, str]]()
    for payee, bank, account, back in s.execute(query):
        if back:
            bad.add((payee, account))
        elif (payee, account) not in bad:
            found.setdefault(payee, (bank, account))
    return found


def party_of(s: Session, payment: Payment, user_id: int | None, day: date) -> str:
    """The party a user signs a payment for on a day by the agreement; empty for none."""
    if user_id is None or payment.agreement is None or not payment.agreement.holds(day):
        return ""
    person = who(s, user_id).person
    mine = (one for one in payment.agreement.signatories if one.person_id == person and one.holds(day))
    return next((one.party for one in mine), "")
