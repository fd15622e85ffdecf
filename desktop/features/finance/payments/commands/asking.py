"""Asking for money: the application, its files, the verification of the work, and on to the signatories."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.finance.payments import entities, queries, rules
from desktop.features.finance.payments.commands.rows import (
    acting,
    day_of,
    note,
    payment_of,
    require_changeable,
    take_back,
    unratify,
)
from desktop.features.finance.payments.records import (
    FILE_LABELS,
    CheckDraft,
    FilesDraft,
    PaymentDraft,
    ReasonDraft,
)
from desktop.features.finance.payments.rules import Who

CHANGED = "内容有改动"
FILES_CHANGED = "附件有变动"
TEXTS = (
    "purpose", "basis_words", "contract_no", "contract_party", "payee", "payee_bank", "payee_account", "invoice_no",
    "applicant", "contract_why",
)  # fmt: skip
KEPT = ("id", "version")
CHECKED = {"by": "payment.check_by_missing", "words": "payment.check_words_missing"}


def save_payment(s: Session, draft: PaymentDraft, by: int | None, now: datetime) -> int:
    """Ask for money, or change what was asked for: then the verification, every signature and what was approved afterwards lose their force. Whether it
    is of the maintenance fund is what its account is.

    Returns the id. Raises `RuleBroken` beside the field as `rules.check_draft` and `rules.check_asked` do,
    `payment.final`, `payment.not_who_asked` (domain 4.3: who asked stays the applicant, who never approves), `Conflict`,
    `NotFound`, and as `acting` does for who is no applicant.
    """
    today = day_of(now)
    account = queries.account_of(s, draft.account_id or 0) if draft.account_id else None
    if account is None:
        raise RuleBroken("payment.account_missing", "account_id")
    me = acting(s, by, "applicant", account.place_id, today)
    draft = replace(_tidied(draft, me), maintenance=account.of_fund)
    rules.check_draft(draft, today)
    others = queries.others_of(s, draft, account.place_id)
    rules.check_asked(draft, queries.agreement_on(s, account.id, today), others)
    if others.contract is not None and others.contract.id is not None:
        draft = replace(draft, contract_kind=queries.INCOME, contract_id=others.contract.id)
    row = _row(s, draft, account.place_id, me, now)
    note(
        s,
        row,
        "changed" if draft.id else "asked",
        draft.applicant,
        now,
        words=f"{draft.amount}元，{draft.payee}",
    )
    if (known := others.contract) is not None and rules.other_amount(draft, known):
        told = rules.contract_changed(draft, known)
        note(s, row, "contract_changed", draft.applicant, now, words=told)
    return row.id


def _tidied(draft: PaymentDraft, me: Who) -> PaymentDraft:
    """Texts without what one does not see; who is signed in is who applies; only what its basis asks for."""
    texts = {name: getattr(draft, name).strip() for name in TEXTS}
    if me.user is not None:
        texts["applicant"] = me.name
    item = draft.item_id if draft.basis == "resolution" else None
    report = draft.report_by if draft.basis == "emergency" else None
    return replace(draft, **texts, item_id=item, report_by=report, contract_kind="", contract_id=None)


def _row(s: Session, draft: PaymentDraft, place_id: int, me: Who, now: datetime) -> entities.Payment:
    values = {name: getattr(draft, name) for name in queries.DRAFTED if name not in KEPT}
    values |= {"applicant_id": me.person, "applicant_user": me.user, "place_id": place_id}
    if draft.id is None:
        year = draft.applied_on.year if draft.applied_on else now.year
        row = entities.Payment(year=year, number=_next(s, place_id, year), **values)
        s.add(row)
    else:
        row = _changed(s, draft, values, me, now)
    s.flush()
    return row


def _changed(
    s: Session, draft: PaymentDraft, values: dict[str, Any], me: Who, now: datetime
) -> entities.Payment:
    row = payment_of(s, draft.id or 0)
    if row.version != draft.version:
        raise Conflict(id=draft.id)
    require_changeable(row)
    _require_who_asked(row, me)
    if values["place_id"] != row.place_id:
        raise RuleBroken("payment.other_place", "account_id")
    take_back(s, row, now, CHANGED)
    unratify(s, row, me.name or row.applicant, now)
    row.checked_on, row.checked_by, row.check_words = None, "", ""
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _require_who_asked(row: entities.Payment, me: Who) -> None:
    """Where people sign in; where nobody does, nobody knows who is at the desk. A name will do for what was asked before
    anybody signed in."""
    asked = Who(row.applicant_id, row.applicant_user, row.applicant)
    mine = me.is_same(asked) if asked.user is None else me.is_known_as(asked)
    if me.user is not None and not mine:
        raise RuleBroken("payment.not_who_asked", name=row.applicant)


def _next(s: Session, place_id: int, year: int) -> int:
    kind = entities.Payment
    query = select(func.max(kind.number)).where(kind.place_id == place_id, kind.year == year)
    return (s.scalar(query) or 0) + 1


def add_files(s: Session, draft: FilesDraft, by: int | None, now: datetime) -> None:
    """Let kept files belong to a payment; signatures that were given, and what was approved afterwards, lose their force.

    Who verifies the work adds what proves it, so it need not be who asked; the trail names who did. Raises
    `RuleBroken("payment.final")`, as `acting` does, `NotFound`.
    """
    row, me = _to_change(s, draft.payment_id, by, now)
    s.add_all(
        entities.PaymentFile(payment_id=row.id, name=file.name, digest=file.digest, size=file.size, kind=file.kind)
        for file in draft.files
    )  # fmt: skip
    s.expire(row, ["files"])
    note(s, row, "files", me.name or row.applicant, now, words="、".join(file.name for file in draft.files))


def label_file(s: Session, file_id: int, label: str, by: int | None, now: datetime) -> None:
    """Say what a file is; an empty label takes that back. Raises as `add_files` does."""
    file = _file(s, file_id)
    row, me = _to_change(s, file.payment_id, by, now)
    file.label = label if label in FILE_LABELS else ""
    note(s, row, "files", me.name or row.applicant, now, words=file.name)


def remove_file(s: Session, file_id: int, by: int | None, now: datetime) -> None:
    """Take a file off a payment that is not final; it stays in the store and in the journal.

    Raises as `add_files` does, `payment.not_who_asked`.
    """
    file = _file(s, file_id)
    row, me = _to_change(s, file.payment_id, by, now)
    _require_who_asked(row, me)
    s.delete(file)
    note(s, row, "file_removed", me.name or row.applicant, now, words=file.name)


def _file(s: Session, file_id: int) -> entities.PaymentFile:
    file = s.get(entities.PaymentFile, file_id)
    if file is None:
        raise NotFound(id=file_id)
    return file


def _to_change(s: Session, payment_id: int, by: int | None, now: datetime) -> tuple[entities.Payment, Who]:
    row = payment_of(s, payment_id)
    me = acting(s, by, "applicant", row.place_id, day_of(now))
    require_changeable(row)
    take_back(s, row, now, FILES_CHANGED)
    unratify(s, row, me.name or row.applicant, now)
    return row, me


def check_payment(s: Session, draft: CheckDraft, by: int | None, now: datetime) -> None:
    """Somebody other than the applicant has looked at the work (验收).

    Raises `RuleBroken` beside `checked_on`, `by` or `words`, `payment.not_to_check`, `payment.checker_applicant`.
    """
    row, today = payment_of(s, draft.payment_id), day_of(now)
    acting(s, by, "applicant", row.place_id, today)
    if row.state not in ("draft", "sent_back"):
        raise RuleBroken("payment.not_to_check")
    rules.check_checked_day(draft.checked_on, queries.first_day(s, row.account_id), today)
    for field, code in CHECKED.items():
        if not getattr(draft, field).strip():
            raise RuleBroken(code, field)
    if Who(name=draft.by).is_same(Who(name=row.applicant)):
        raise RuleBroken("payment.checker_applicant", "by", name=row.applicant)
    row.checked_on, row.checked_by, row.check_words = draft.checked_on, draft.by.strip(), draft.words.strip()
    row.state = "checked"
    note(s, row, "checked", row.checked_by, now, words=row.check_words)


def send_payment(s: Session, payment_id: int, by: int | None, now: datetime) -> None:
    """Lay a payment before the three parties, under the agreement in force today.

    Raises `RuleBroken` as `rules.check_sent`, `rules.check_asked` and `acting` do, `payment.not_to_send`, `NotFound`.
    """
    row, today = payment_of(s, payment_id), day_of(now)
    if row.state not in ("draft", "sent_back", "checked"):
        raise RuleBroken("payment.not_to_send")
    me = acting(s, by, "applicant", row.place_id, today)
    row.agreement_id, row.maintenance = None, queries.account_of(s, row.account_id).of_fund
    s.flush()
    payment = queries.payment_detail(s, row.id, today)
    rules.check_asked(payment.draft, payment.agreement, payment.others)
    rules.check_sent(payment, today)
    row.agreement_id = payment.agreement.id if payment.agreement else None
    row.state, row.sent_on = "signing", today
    note(s, row, "sent", me.name or row.applicant, now)


def void_payment(s: Session, draft: ReasonDraft, by: int | None, now: datetime) -> None:
    """Give up a payment that was not paid; it stays on record with its reason.

    Raises `RuleBroken` beside `day` as `rules.check_ended_day` does, beside `reason`, `payment.final`, as `acting` does,
    `NotFound`.
    """
    row, today = payment_of(s, draft.payment_id), day_of(now)
    me = acting(s, by, "applicant", row.place_id, today)
    require_changeable(row)
    rules.check_ended_day(queries.payment_detail(s, row.id, today), draft.day, today)
    if not draft.reason.strip():
        raise RuleBroken("payment.reason_missing", "reason")
    row.state, row.ended_on, row.end_reason = "voided", draft.day, draft.reason.strip()
    note(s, row, "voided", me.name or row.applicant, now, words=row.end_reason)
