"""Money that leaves an account for which three parties sign though no signed payment stands behind it. Nothing here changes anything."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import BigInteger, ColumnElement, func, select, type_coerce
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance.bank.entities import BankLine, BankMatch
from desktop.features.finance.bank.queries import undone_lines
from desktop.features.finance.bank.rules import UNDO
from desktop.features.finance.entities import Account, Posting, Subject, Voucher
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.undone import Undone, undone_by_bank
from desktop.features.finance.payments.rules import of_repairs
from desktop.features.finance.records import SIGNED, Doubt, LineDraft
from desktop.features.finance.rules import lines_of, period_of
from desktop.features.organisation.queries import listed

STANDS = func.ifnull(Voucher.reverses_id, 0) == 0
"""Without the index of what is taken back: nearly all vouchers take nothing back, in every book."""

UNSIGNED = Voucher.source.not_in(("payment", "opening")) & STANDS
"""Vouchers that come from no payment, no opening balance, and take nothing back in red."""

GIVEN_BACK = re.compile("退(?!回?(?:重|更|修|原|改)|休|役|出|伍)|返还|归还")
"""What people write where income is given back to who paid it."""

Draft = tuple[date, Counter[int], Counter[int]]
"""Day of a draft, and the fen it moves by account and by subject."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What drafts stand on: accounts, subjects, by account its agreements, the newest first, and by account, petty cash and
    day the fen drawn by all that is posted or drafted."""

    accounts: Mapping[int, Account]
    subjects: Sequence[Subject]
    agreed: Mapping[int, Sequence[entities.Agreement]]
    drawn: Mapping[tuple[int, int, date], int]

    def signed_for(self, account_id: int, day: date) -> bool:
        """Whether an agreement was made by a day; one that ran out without another frees nobody from signing."""
        return any(one.begins_on <= day for one in self.agreed.get(account_id, ()))

    def out_of(self, account_id: int, day: date) -> str:
        """The kind of doubt that money leaving an account raises: three parties sign for it and did not, or the agreement
        by which they would is not on record yet; nothing for petty cash, and before the first agreement."""
        if self.signed_for(account_id, day):
            return "unsigned"
        none = self.accounts[account_id].kind in SIGNED and not self.agreed.get(account_id)
        return "no_agreement" if none else ""

    def petty_limit(self, account_id: int, day: date) -> Money | None:
        """The most that may be drawn as petty cash by the agreement in force on a day."""
        made = (one for one in self.agreed.get(account_id, ()) if one.begins_on <= day)
        return next((one.petty_limit for one in made if one.ends_on is None or one.ends_on >= day), None)


def unsigned_doubts(s: Session, vouchers: Collection[int]) -> list[Doubt]:
    """What drafts let out of accounts for which three parties sign or should agree to, more petty cash than the agreement
    allows, by one draft or by all of a day, and what takes maintenance fund elsewhere than it is for (物业管理条例 53): several of a kind together."""
    rows = s.execute(select(Voucher.book_id, Voucher.day, Voucher.drafted, Voucher.id).where(
        Voucher.id.in_(listed(vouchers)), Voucher.state == "draft", UNSIGNED
    ).order_by(Voucher.day, Voucher.id)).all()  # fmt: skip
    drafts = [(day, *_moved(lines_of(drafted))) for _, day, drafted, _ in rows]
    ground = _ground(s, {one.book_id for one in rows}, drafts)
    undone = undone_by_bank(s, [one.id for one in rows])
    found = list[Doubt]()
    for one, draft in zip(rows, drafts, strict=True):
        mine = {account: told for (voucher, account), told in undone.items() if voucher == one.id}
        found += _of_one(ground, *draft, mine)
    summed = defaultdict[tuple[str, str, Money | None, str], list[int]](list)
    for one in found:
        summed[one.kind, one.account, one.limit, one.subject].append(one.amount.fen if one.amount else 0)
    told = [
        Doubt(kind, account, amount=Money(sum(told)), count=len(told), limit=limit, subject=subject)
        for (kind, account, limit, subject), told in summed.items()
    ]
    return [*told, *_together(ground, drafts)]


def _ground(s: Session, books: Collection[int], drafts: Sequence[Draft]) -> _Ground:
    moved = {key for _, accounts, _ in drafts for key in accounts}
    spent = {key for _, _, subjects in drafts for key in subjects}
    accounts = s.scalars(select(Account).where(Account.id.in_(listed(moved))).order_by(Account.id)).all()
    subjects = s.scalars(select(Subject).where(Subject.id.in_(listed(spent))).order_by(Subject.code)).all()
    kind = entities.Agreement
    agreed = defaultdict[int, list[entities.Agreement]](list)
    rows = select(kind).where(kind.account_id.in_(listed(moved))).order_by(kind.begins_on.desc())
    for one in s.scalars(rows):
        agreed[one.account_id].append(one)
    cash = {one.id for one in accounts if one.kind == "petty"}
    days = {day for day, accounts, _ in drafts if cash.intersection(accounts)}
    return _Ground({one.id: one for one in accounts}, subjects, agreed, _drawn(s, books, cash, days))


def _drawn(
    s: Session, books: Collection[int], cash: set[int], days: Collection[date]
) -> Counter[tuple[int, int, date]]:
    """Fen that petty cash takes out of other accounts on some days, by all drafts and by what is posted and stands."""
    found = Counter[tuple[int, int, date]]()
    if not days:
        return found
    red = aliased(Voucher)
    taken_back = select(red.id).where(red.reverses_id == Voucher.id, red.state == "posted").exists()
    of_days = Voucher.day.in_(listed([str(one) for one in days])) & Voucher.book_id.in_(listed(books))
    periods = Voucher.period.in_(listed({period_of(one) for one in days}))
    of_days &= periods & (Voucher.source != "opening") & STANDS
    drafts = select(Voucher.day, Voucher.drafted).where(of_days, Voucher.state == "draft")
    moves = [(day, _moved(lines_of(drafted))[0]) for day, drafted in s.execute(drafts)]
    posted = defaultdict[tuple[int, date], Counter[int]](Counter)
    lines = (
        select(Voucher.id, Voucher.day, Posting.account_id, Posting.amount)
        .join(Posting, Posting.voucher_id == Voucher.id)
        .where(of_days, Voucher.state == "posted", ~taken_back, Posting.account_id.is_not(None))
    )
    for voucher, day, account, fen in s.execute(lines):
        posted[voucher, day][account or 0] += fen
    for day, moved in (*moves, *((day, moved) for (_, day), moved in posted.items())):
        for account, box, fen in _draws(moved, cash):
            found[account, box, day] += fen
    return found


def _draws(moved: Counter[int], cash: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """What one voucher takes out of an account into petty cash: account, petty cash and fen."""
    for account in (key for key, fen in moved.items() if fen < 0 and key not in cash):
        yield from ((account, box, moved[box]) for box in sorted(cash) if moved[box] > 0)


def _moved(lines: Collection[LineDraft]) -> tuple[Counter[int], Counter[int]]:
    """Fen that lines move, by account and by subject."""
    moved, spent = Counter[int](), Counter[int]()
    for line in lines:
        fen = (line.debit.fen if line.debit else 0) - (line.credit.fen if line.credit else 0)
        where = (moved, line.account_id) if line.account_id is not None else (spent, line.subject_id or 0)
        where[0][where[1]] += fen
    return moved, spent


def _of_one(
    ground: _Ground, day: date, moved: Counter[int], spent: Counter[int], undone: Mapping[int, Undone]
) -> Iterator[Doubt]:
    accounts = [one for key, one in ground.accounts.items() if moved[key]]
    into = [one for one in accounts if moved[one.id] > 0 and one.kind != "fund"]
    for account in (one for one in accounts if moved[one.id] < 0):
        out = -moved[account.id]
        if kind := ground.out_of(account.id, day):
            yield from _unsigned(kind, account.name, out, undone.get(account.id))
        limit = ground.petty_limit(account.id, day)
        for one in into:
            if one.kind == "petty" and limit is not None and moved[one.id] > limit.fen:
                yield Doubt("above_petty", one.name, amount=Money(moved[one.id]), limit=limit)
        if account.kind == "fund":
            for one in into:
                yield Doubt("fund_mixed", account.name, amount=Money(min(out, moved[one.id])))
            yield from _other_than_repairs(ground, account, spent)


def _unsigned(kind: str, account: str, out: int, undone: Undone | None) -> Iterator[Doubt]:
    """What left with no signatures; what the bank took back itself did not, and where that is not sure, it is asked."""
    whole = undone if undone is not None and undone.fen == out else None
    if whole is not None and whole.sure:
        return
    yield Doubt(kind, account, amount=Money(out))
    if whole is not None:
        yield Doubt("perhaps_undone", account, amount=Money(out))


def _other_than_repairs(ground: _Ground, account: Account, spent: Counter[int]) -> Iterator[Doubt]:
    for one in ground.subjects:
        if spent[one.id] > 0 and not of_repairs(one.code, one.name):
            yield Doubt("fund_other", account.name, amount=Money(spent[one.id]), subject=one.name)


def _together(ground: _Ground, drafts: Sequence[Draft]) -> Iterator[Doubt]:
    """Petty cash drawn on one day in parts none of which is above the limit, though all together are (domain 4.3: 备用金限额)."""
    cash = {key for key, one in ground.accounts.items() if one.kind == "petty"}
    parts = defaultdict[tuple[int, int, date], list[int]](list)
    for day, moved, _ in drafts:
        for account, box, fen in _draws(moved, cash):
            parts[account, box, day].append(fen)
    for (account, box, day), told in sorted(parts.items()):
        limit, whole = ground.petty_limit(account, day), ground.drawn[account, box, day]
        if limit is not None and max(told) <= limit.fen < whole:
            yield Doubt("petty_of_day", ground.accounts[box].name, day, amount=Money(whole), limit=limit)


def refund_doubts(s: Session, voucher_id: int, day: date, reason: str) -> list[Doubt]:
    """What a red voucher would let out of accounts for which three parties sign, where its reason tells of money given back,
    or the bank paid out just so much since that is no voucher yet; a mere correction moves nothing at the bank, and the bank's
    own (冲正) needs no signatures."""
    voucher = s.get_one(Voucher, voucher_id)
    came = Counter[int]()
    for one in voucher.postings:
        if one.account_id is not None:
            came[one.account_id] += one.amount
    ground = _ground(s, {voucher.book_id}, [(day, came, Counter())])
    meant, said = GIVEN_BACK.search(reason) is not None, UNDO.search(reason) is not None
    found, red = list[Doubt](), {"unsigned": "unsigned_red"}
    for key, account in ground.accounts.items():
        kind = ground.out_of(key, day)
        if came[key] <= 0 or not kind:
            continue
        lines = _paid_out(s, key, voucher.day, came[key])
        undone = undone_lines(s, lines) if lines else {}
        left = [one for one in lines if not (one in undone and (undone[one] or said))]
        if left or (meant and not lines):
            found.append(Doubt(red.get(kind, kind), account.name, amount=Money(came[key])))
        if any(one in undone for one in left):
            found.append(Doubt("perhaps_undone_red", account.name, amount=Money(came[key])))
    return found


def _paid_out(s: Session, account_id: int, since: date, fen: int) -> Sequence[int]:
    """The lines by which the bank paid out just so much from a day on that are matched to no voucher."""
    matched = select(BankMatch.id).where(BankMatch.line_id == BankLine.id, BankMatch.undone_on.is_(None))
    query = select(BankLine.id).where(
        BankLine.account_id == account_id, BankLine.day >= since, BankLine.amount == Money(-fen), ~matched.exists()
    )  # fmt: skip
    return s.scalars(query).all()


def unsigned_sums(s: Session, book_id: int, first: date, last: date) -> list[tuple[str, Money, int]]:
    """What left each account under an agreement between two days by posted vouchers without a signed payment: name, sum, and
    how many; what was taken back in red is left out, but not what the bank paid out on the red voucher itself, and so is what
    the bank took back itself."""
    red = aliased(Voucher)
    taken_back = select(red.id).where(red.reverses_id == Voucher.id, red.state == "posted").exists()
    within = _under_agreement(book_id, first, last)
    if undone := _undone(s, within):
        within = (*within, Voucher.id.not_in(listed(undone)))
    spent = (
        select(Posting.account_id, func.sum(Posting.amount).label("fen"))
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(*within, UNSIGNED, ~taken_back)
        .group_by(Posting.account_id, Voucher.id)
        .having(func.sum(Posting.amount) < 0)
    )
    fen = func.sum(type_coerce(BankMatch.amount, BigInteger))
    given_back = (
        select(Posting.account_id, fen.label("fen"))
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .join(BankMatch, BankMatch.posting_id == Posting.id)
        .where(*within, ~STANDS, BankMatch.undone_on.is_(None), BankMatch.amount < Money(0))
        .group_by(Posting.account_id, Voucher.id)
    )
    each = spent.union_all(given_back).subquery()
    query = select(Account.name, func.sum(each.c.fen), func.count()).join(
        each, each.c.account_id == Account.id
    )
    return [(name, Money(-fen), count) for name, fen, count in s.execute(query.group_by(Account.id))]


def _undone(s: Session, within: Sequence[ColumnElement[bool]]) -> set[int]:
    """Vouchers that are nothing but what the bank took back itself."""
    sums = (
        select(Voucher.id, Posting.account_id, func.sum(Posting.amount))
        .join(Posting, Posting.voucher_id == Voucher.id)
        .where(*within, UNSIGNED | ~STANDS)
        .group_by(Voucher.id, Posting.account_id)
        .having(func.sum(Posting.amount) < 0)
    )
    out = {(voucher, account): -fen for voucher, account, fen in s.execute(sums)}
    undone = undone_by_bank(s, {voucher for voucher, _ in out}) if out else {}
    return {key[0] for key, told in undone.items() if told.sure and told.fen == out.get(key)}


def _under_agreement(book_id: int, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    """Postings of posted vouchers between two days on accounts for which an agreement was made by then."""
    kind = entities.Agreement
    made = (
        select(kind.id).where(kind.account_id == Posting.account_id, kind.begins_on <= Posting.day).exists()
    )
    return (
        Posting.account_id.in_(select(kind.account_id)), Posting.day.between(first, last), made,
        Voucher.book_id == book_id, Voucher.state == "posted",
        Voucher.period.between(period_of(first), period_of(last)),  # for its index
    )  # fmt: skip
