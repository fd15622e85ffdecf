"""Money that leaves an account under an agreement though no signed payment stands behind it. Nothing here changes anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance.entities import Account, Posting, Subject, Voucher
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.agreements import agreement_on
from desktop.features.finance.payments.rules import of_repairs
from desktop.features.finance.records import Doubt, LineDraft
from desktop.features.finance.rules import lines_of

UNSIGNED = Voucher.source.not_in(("payment", "opening")) & Voucher.reverses_id.is_(None)
"""Vouchers that come from no payment, no opening balance, and take nothing back in red."""


def unsigned_doubts(s: Session, vouchers: Collection[int]) -> list[Doubt]:
    """What drafts let out of accounts for which three parties sign, more petty cash than the agreement allows, and what
    takes maintenance fund elsewhere than it is for (物业管理条例 53): several of a kind together."""
    rows = s.execute(select(Voucher.day, Voucher.drafted).where(
        Voucher.id.in_(vouchers), Voucher.state == "draft", UNSIGNED
    ).order_by(Voucher.day, Voucher.id)).all()  # fmt: skip
    found = [one for day, drafted in rows for one in _of_one(s, day, lines_of(drafted))]
    summed = defaultdict[tuple[str, str, Money | None, str], list[int]](list)
    for one in found:
        summed[one.kind, one.account, one.limit, one.subject].append(one.amount.fen if one.amount else 0)
    return [
        Doubt(kind, account, amount=Money(sum(told)), count=len(told), limit=limit, subject=subject)
        for (kind, account, limit, subject), told in summed.items()
    ]


def _of_one(s: Session, day: date, lines: Collection[LineDraft]) -> Iterator[Doubt]:
    moved, spent = Counter[int](), Counter[int]()
    for line in lines:
        fen = (line.debit.fen if line.debit else 0) - (line.credit.fen if line.credit else 0)
        where = (moved, line.account_id) if line.account_id is not None else (spent, line.subject_id or 0)
        where[0][where[1]] += fen
    accounts = s.scalars(select(Account).where(Account.id.in_(moved)).order_by(Account.id)).all()
    into = [one for one in accounts if moved[one.id] > 0 and one.kind != "fund"]
    for account in (one for one in accounts if moved[one.id] < 0):
        out = -moved[account.id]
        if _signed_for(s, account.id, day):
            yield Doubt("unsigned", account.name, amount=Money(out))
        yield from _above_petty(
            s, account, day, [(one, moved[one.id]) for one in into if one.kind == "petty"]
        )
        if account.kind == "fund":
            for one in into:
                yield Doubt("fund_mixed", account.name, amount=Money(min(out, moved[one.id])))
            yield from _other_than_repairs(s, account, spent)


def _signed_for(s: Session, account_id: int, day: date) -> bool:
    """Whether an agreement was made by a day; one that ran out without another frees nobody from signing."""
    kind = entities.Agreement
    made = select(kind.id).where(kind.account_id == account_id, kind.begins_on <= day)
    return s.scalar(made.limit(1)) is not None


def _above_petty(s: Session, account: Account, day: date, cash: list[tuple[Account, int]]) -> Iterator[Doubt]:
    agreement = agreement_on(s, account.id, day) if cash else None
    limit = agreement.draft.petty_limit if agreement else None
    for one, fen in cash:
        if limit is not None and fen > limit.fen:
            yield Doubt("above_petty", one.name, amount=Money(fen), limit=limit)


def _other_than_repairs(s: Session, account: Account, spent: Counter[int]) -> Iterator[Doubt]:
    for one in s.scalars(select(Subject).where(Subject.id.in_(spent)).order_by(Subject.code)):
        if spent[one.id] > 0 and not of_repairs(one.code, one.name):
            yield Doubt("fund_other", account.name, amount=Money(spent[one.id]), subject=one.name)


def unsigned_sums(s: Session, book_id: int, first: date, last: date) -> list[tuple[str, Money, int]]:
    """What left each account under an agreement between two days by posted vouchers without a signed payment: name, sum, and
    how many; what was taken back in red is left out."""
    red, kind = aliased(Voucher), entities.Agreement
    taken_back = select(red.id).where(red.reverses_id == Voucher.id, red.state == "posted").exists()
    made = (
        select(kind.id).where(kind.account_id == Posting.account_id, kind.begins_on <= Posting.day).exists()
    )
    each = (
        select(Posting.account_id, func.sum(Posting.amount).label("fen"))
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(Posting.account_id.in_(select(kind.account_id)), Posting.day.between(first, last), made)
        .where(Voucher.book_id == book_id, Voucher.state == "posted", UNSIGNED, ~taken_back)
        .group_by(Posting.account_id, Voucher.id)
        .having(func.sum(Posting.amount) < 0)
        .subquery()
    )
    query = select(Account.name, func.sum(each.c.fen), func.count()).join(
        each, each.c.account_id == Account.id
    )
    return [(name, Money(-fen), count) for name, fen, count in s.execute(query.group_by(Account.id))]
