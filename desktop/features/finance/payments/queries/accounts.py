"""What payments ask of the books: accounts, subjects, budgets, closed months, vouchers. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.core.money import Money
from desktop.features.finance import queries as books
from desktop.features.finance import rules
from desktop.features.finance.entities import Account, Book, Budget, Posting, Subject, Voucher
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.records import AccountKnown, PaymentDraft
from desktop.features.finance.records import CashLine
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place

COMMITTED = ("signing", "approved", "paid")
"""States of payments that will take of the budget and stand in no book yet."""

SPENDING = ("cost", "expense")
DEPOSIT = "deposit"
"""Money of others, paid back when their time is over (押金): no cost, and never of the maintenance fund."""


def account_of(s: Session, account_id: int) -> AccountKnown:
    """An account and the compound it belongs to; raises `NotFound`."""
    row = s.execute(
        select(Account, Book.place_id).join(Book, Account.book_id == Book.id).where(Account.id == account_id)
    ).first()
    if row is None:
        raise NotFound(id=account_id)
    account, place = row
    return AccountKnown(
        account.id, account.book_id, place, account.kind, account.name, account.bank, account.number
    )


def accounts_offered(s: Session, scope: int | None) -> list[tuple[int, str]]:
    """The open accounts at a bank in a place and below it: `华新小区 · 公共收益共管账户`."""
    query = (
        select(Account.id, Account.name, Place.name)
        .join(Book, Account.book_id == Book.id)
        .join(Place, Book.place_id == Place.id)
        .where(Account.closed_on.is_(None), Account.kind != "petty")
        .order_by(Place.sort_key, Account.id)
    )
    if scope is not None:
        query = query.where(Place.id.in_(organisation.listed(organisation.scope_ids(s, scope))))
    return [(account, f"{place} · {name}") for account, name, place in s.execute(query)]


def petty_account(s: Session, account_id: int | None) -> tuple[int, str] | None:
    """The petty cash that money drawn from an account goes to, the first that is open in its book; None without one."""
    if account_id is None:
        return None
    book = account_of(s, account_id).book_id
    query = select(Account.id, Account.name).where(
        Account.book_id == book, Account.kind == "petty", Account.closed_on.is_(None)
    )
    found = s.execute(query.order_by(Account.id)).first()
    return None if found is None else (found[0], found[1])


def last_opening(s: Session, draft: PaymentDraft) -> tuple[date, str] | None:
    """The day of the last opening balance among the accounts a payment is booked on, and which of them that is; None without
    one. What moved before is in it already (会计法 9)."""
    if draft.account_id is None:
        return None
    account = account_of(s, draft.account_id)
    cash = petty_account(s, account.id) if draft.petty and not account.of_fund else None
    days = books.opening_days(s, account.book_id)
    moved = [(account.id, account.name), *([cash] if cash else [])]
    return max(((days[key], name) for key, name in moved if key in days), default=None)


def subjects_offered(s: Session, account_id: int | None) -> list[tuple[int, str]]:
    """The subjects of an account's book that money is spent on, and of deposits that are paid back."""
    if account_id is None:
        return []
    account = account_of(s, account_id)
    kinds = SPENDING if account.of_fund else (*SPENDING, DEPOSIT)
    return books.subject_choices(s, account.book_id, *kinds)


def subject_name(s: Session, subject_id: int | None) -> str:
    """`3001 维修更新`."""
    row = s.get(Subject, subject_id) if subject_id is not None else None
    return f"{row.code} {row.name}" if row else ""


def closed_months(s: Session, account_id: int | None) -> frozenset[tuple[int, int]]:
    """Years and months of an account's book in which nothing more is posted."""
    if account_id is None:
        return frozenset()
    found: set[tuple[int, int]] = set()
    for close in books.closes(s, account_of(s, account_id).book_id):
        if close.reopened_on is None:
            year, month = (close.period, 0) if close.kind == "year" else divmod(close.period, 100)
            found.update((year, one) for one in (range(1, 13) if not month else (month,)))
    return frozenset(found)


def balance_of(s: Session, account_id: int | None) -> Money | None:
    """What an account holds by its posted vouchers."""
    return None if account_id is None else books.balance(s, account_id)


def budget_left(s: Session, place_id: int, draft: PaymentDraft, year: int) -> Money | None:
    """What is left of the year's budget of a payment's subject once what is posted and what is on its way is taken off,
    itself left out; None without a budget, and for a maintenance fund, which is kept apart from common income. Cash that is
    drawn is spent only when it leaves the petty cash."""
    if draft.subject_id is None or (draft.account_id and account_of(s, draft.account_id).of_fund):
        return None
    plan = select(Budget.amount, Budget.book_id).where(Budget.subject_id == draft.subject_id)
    planned = s.execute(plan.where(Budget.year == year)).one_or_none()
    if planned is None:
        return None
    months = year * 100 + 1, year * 100 + 12
    posted = select(func.ifnull(func.sum(Posting.amount), 0)).join(Voucher, Posting.voucher_id == Voucher.id)
    posted = posted.where(
        Posting.subject_id == draft.subject_id, Voucher.state == "posted", Posting.period.between(*months)
    )
    of_fund = books.fund_sums(s, planned.book_id, *months).items()
    apart = sum(fen for (subject, _), fen in of_fund if subject == draft.subject_id)
    taken = (s.scalar(posted) or 0) - apart + _coming(s, place_id, draft, year)
    return Money(planned.amount.fen - taken)


def _coming(s: Session, place_id: int, draft: PaymentDraft, year: int) -> int:
    """Fen on their way out of the accounts of common income on the subject of a payment, itself left out."""
    kind, funds = entities.Payment, select(Account.id).where(Account.kind == "fund")
    coming = select(func.coalesce(kind.paid, kind.amount)).where(
        kind.subject_id == draft.subject_id, kind.place_id == place_id, kind.year == year, kind.id != (draft.id or 0),
        kind.state.in_(COMMITTED), kind.petty.is_(False), kind.account_id.not_in(funds),
    )  # fmt: skip
    return sum(one.fen for one in s.scalars(coming))


def voucher_number(s: Session, voucher_id: int | None) -> str:
    """`2026-15`, the number of a posted voucher in its year."""
    row = s.get(Voucher, voucher_id) if voucher_id is not None else None
    return rules.voucher_number(row.year, row.number) if row else ""


def last_entries(s: Session, account_id: int, count: int) -> list[CashLine]:
    """The newest lines of an account's cash book, the newest first."""
    ids = books.cash_book(s, account_id)[-count:]
    return list(reversed(books.cash_page(s, account_id, ids)))
