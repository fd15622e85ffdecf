"""Books, accounts, subjects and vouchers."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from desktop.core.attachments import FileRow
from desktop.core.errors import NotFound
from desktop.core.money import Money
from desktop.features.finance import entities, rules
from desktop.features.finance.entities import Account, Book, Budget, Posting, Proof, Reopening, Subject
from desktop.features.finance.entities import Close as Closed
from desktop.features.finance.entities import Voucher as Stored
from desktop.features.finance.queries.funds import fund_sums
from desktop.features.finance.queries.numbers import pooled
from desktop.features.finance.queries.openings import opening_days
from desktop.features.finance.records import (
    AccountDraft,
    AccountRow,
    BudgetRow,
    Close,
    Ground,
    SubjectDraft,
    Voucher,
    VoucherDraft,
    VoucherLine,
    VoucherRow,
)
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place

SEALED = (
    "book_id",
    "year",
    "number",
    "day",
    "text",
    "source",
    "source_id",
    "reverses_id",
    "reason",
    "prepared_by",
    "posted_by",
)
"""What of a voucher its seal covers, besides its lines."""

LINE = ("account_id", "subject_id", "amount", "text")
"""What of a line the seal covers."""


def book_of(s: Session, place_id: int) -> int | None:
    """The book of a compound, if one was begun."""
    return s.scalar(select(Book.id).where(Book.place_id == place_id))


def book_place(s: Session, book_id: int) -> int:
    """The compound of a book; raises `NotFound`."""
    place = s.scalar(select(Book.place_id).where(Book.id == book_id))
    if place is None:
        raise NotFound(id=book_id)
    return place


def books(s: Session, scope: int | None = None) -> list[tuple[int, str]]:
    """The books of a scope by the compound's name, in the order of the tree."""
    kept = dict(s.execute(select(Book.place_id, Book.id)).all())
    return [(kept[place], name) for place, name in organisation.compound_choices(s, scope) if place in kept]


def books_by_place(s: Session) -> dict[int, int]:
    """The book of every compound that keeps one."""
    return dict(s.execute(select(Book.place_id, Book.id)).all())


def holdings(s: Session) -> list[tuple[int, Money]]:
    """What the accounts of each book hold together."""
    held = (
        select(Account.book_id, func.ifnull(func.sum(Posting.amount), 0))
        .outerjoin(Posting, Posting.account_id == Account.id)
        .group_by(Account.book_id)
    )
    return [(book, Money(fen)) for book, fen in s.execute(held)]


def budget_rows(s: Session, book_id: int, year: int) -> list[BudgetRow]:
    """Every subject that money comes in or goes out under, with what the year plans and what was used of common income so
    far; a maintenance fund is kept apart."""
    plans = dict(
        s.execute(
            select(Budget.subject_id, Budget.amount).where(Budget.book_id == book_id, Budget.year == year)
        ).all()
    )
    first, last = year * 100 + 1, year * 100 + 12
    used = Counter(dict(s.execute(
        select(Posting.subject_id, func.sum(Posting.amount))
        .where(Posting.book_id == book_id, Posting.period.between(first, last))
        .where(Posting.subject_id.is_not(None)).group_by(Posting.subject_id)
    ).all()))  # fmt: skip
    for (subject, _), fen in fund_sums(s, book_id, first, last).items():
        used[subject] -= fen
    return [
        BudgetRow(
            one.id or 0,
            one,
            plans.get(one.id or 0),
            Money(used[one.id or 0] * (-1 if one.kind == "income" else 1)),
        )
        for one in subject_rows(s, book_id)
        if one.kind in ("income", "cost", "expense")
    ]


def accounts_of(s: Session, book_id: int) -> list[int]:
    """The accounts of a book in the order they were opened."""
    return list(s.scalars(select(Account.id).where(Account.book_id == book_id).order_by(Account.id)))


def account_rows(s: Session, book_id: int) -> list[AccountRow]:
    """The accounts of a book with their balances, those that are closed last."""
    query = (
        select(Account, func.ifnull(func.sum(Posting.amount), 0))
        .outerjoin(Posting, Posting.account_id == Account.id)
        .where(Account.book_id == book_id)
        .group_by(Account.id)
        .order_by(Account.closed_on.is_not(None), Account.id)
    )
    return [
        AccountRow(
            row.id, book_id, row.kind, row.name, row.bank, rules.last_four(row.number), Money(fen),
            row.warn_below, row.closed_on,
        )
        for row, fen in s.execute(query)
    ]  # fmt: skip


def balance(s: Session, account_id: int, until: date | None = None) -> Money:
    """What an account holds at the end of a day (now when None), from posted vouchers alone."""
    query = select(func.ifnull(func.sum(Posting.amount), 0)).where(Posting.account_id == account_id)
    return Money(s.scalar(query if until is None else query.where(Posting.day <= until)) or 0)


def account_draft(s: Session, account_id: int) -> AccountDraft:
    """What the form of an account starts from; raises `NotFound`."""
    row = s.get(Account, account_id)
    if row is None:
        raise NotFound(id=account_id)
    kept = {one.name: getattr(row, one.name) for one in fields(AccountDraft) if one.name != "pooled"}
    return AccountDraft(**kept, pooled=pooled(s, account_id))


def account_choices(s: Session, book_id: int) -> list[tuple[int, str]]:
    """The open accounts of a book by name."""
    query = select(Account.id, Account.name).where(Account.book_id == book_id, Account.closed_on.is_(None))
    return [(row.id, row.name) for row in s.execute(query.order_by(Account.id))]


def subject_rows(s: Session, book_id: int) -> list[SubjectDraft]:
    """Every subject of a book by its code."""
    query = select(Subject).where(Subject.book_id == book_id).order_by(Subject.code)
    return [
        SubjectDraft(**{one.name: getattr(row, one.name) for one in fields(SubjectDraft)})
        for row in s.scalars(query)
    ]


def subject_choices(s: Session, book_id: int, *kinds: str) -> list[tuple[int, str]]:
    """The subjects of a book that stand, of some kinds or all, as `1001 停车场地费`."""
    return [
        (row.id or 0, f"{row.code} {row.name}")
        for row in subject_rows(s, book_id)
        if row.ended_on is None and (not kinds or row.kind in kinds)
    ]


def last_seal(s: Session, book_id: int) -> tuple[int, str]:
    """How many vouchers of a book are posted, and the seal of the last; 0 and nothing for none."""
    query = select(Stored.sequence, Stored.digest).where(Stored.book_id == book_id, Stored.state == "posted")
    row = s.execute(query.order_by(Stored.sequence.desc()).limit(1)).first()
    return (0, "") if row is None else (row.sequence or 0, row.digest)


def closed(s: Session, book_id: int, period: int) -> bool:
    """Whether a month is closed, by itself or with its year."""
    again = select(Reopening.close_id)
    query = select(Closed.id).where(Closed.book_id == book_id, Closed.id.not_in(again))
    return s.scalar(query.where(Closed.period.in_((period, period // 100))).limit(1)) is not None


def first_year(s: Session, book_id: int, on: date) -> int:
    """The year in which a book begins: that of its earliest voucher or account, of a day where it has neither."""
    voucher = s.scalar(select(func.min(Stored.year)).where(Stored.book_id == book_id))
    account = s.scalar(select(func.min(Account.opened_on)).where(Account.book_id == book_id))
    return min(voucher or on.year, account.year if account else on.year, on.year)


def first_month(s: Session, book_id: int, on: date) -> int:
    """The month in which a book begins: that of its earliest voucher; of its earliest account too, where no opening balance
    tells what came before; of a day where it has neither."""
    found = [s.scalar(select(func.min(Stored.period)).where(Stored.book_id == book_id))]
    if not opening_days(s, book_id):
        opened = s.scalar(select(func.min(Account.opened_on)).where(Account.book_id == book_id))
        found.append(rules.period_of(opened) if opened else None)
    return min((one for one in found if one), default=rules.period_of(on))


def closed_after(s: Session, book_id: int, period: int) -> list[int]:
    """The months and years of a book that are closed and begin after a period ends, the latest first."""
    again, last = select(Reopening.close_id), rules.period_of(rules.days_of(period)[1])
    held = s.scalars(select(Closed.period).where(Closed.book_id == book_id, Closed.id.not_in(again)))
    starts = {one: rules.period_of(rules.days_of(one)[0]) for one in held}
    return sorted((one for one in starts if starts[one] > last), key=lambda one: (-starts[one], one))


def ground(s: Session, book_id: int) -> Ground:
    """What the vouchers of a book may stand on."""
    accounts = select(Account.id, Account.name, Account.closed_on).where(Account.book_id == book_id)
    subjects = select(Subject.id, Subject.name, Subject.ended_on).where(Subject.book_id == book_id)
    shut = select(Closed.period).where(
        Closed.book_id == book_id, Closed.id.not_in(select(Reopening.close_id))
    )
    periods = frozenset(s.scalars(shut))
    return Ground(
        {id_: (name, day) for id_, name, day in s.execute(accounts)},
        {id_: (name, day) for id_, name, day in s.execute(subjects)},
        periods,
        opening_days(s, book_id),
        max((rules.days_of(one)[1] for one in periods), default=date.min),
    )


def closes(s: Session, book_id: int) -> list[Close]:
    """Every close of a book and whether it was opened again, the latest first."""
    query = (
        select(Closed, Reopening)
        .outerjoin(Reopening, Reopening.close_id == Closed.id)
        .where(Closed.book_id == book_id)
        .order_by(Closed.id.desc())
    )
    return [
        Close(
            row.id, row.kind, row.period, row.closed_on, row.closed_by,
            *((again.day, again.by, again.reason) if again else (None, "", "")),
        )
        for row, again in s.execute(query)
    ]  # fmt: skip


def voucher_rows(s: Session, book_id: int, year: int | None = None, text: str = "") -> list[VoucherRow]:
    """The vouchers of a book, of one year or all: drafts first, then the latest number first."""
    debit = (
        select(func.sum(func.max(Posting.amount, 0))).where(Posting.voucher_id == Stored.id).scalar_subquery()
    )
    query = (
        select(
            Stored.id,
            Stored.number,
            Stored.day,
            Stored.text,
            debit,
            Stored.state,
            Stored.reverses_id,
            Stored.drafted,
        )
        .where(Stored.book_id == book_id)
        .order_by(Stored.number.is_not(None), Stored.year.desc(), Stored.number.desc(), Stored.id.desc())
    )
    if year is not None:
        query = query.where(Stored.year == year)
    for word in text.split():
        query = query.where(Stored.text.contains(word, autoescape=True))
    return [
        VoucherRow(
            id_, number, day, said, Money(-fen if reverses else fen or _drafted_sum(drafted)), state, reverses is not None
        )
        for id_, number, day, said, fen, state, reverses, drafted in s.execute(query)
    ]  # fmt: skip


def voucher_detail(s: Session, voucher_id: int) -> Voucher:
    """A voucher with its lines and files; raises `NotFound`."""
    row = _voucher(s, voucher_id)
    other = aliased(entities.Voucher)
    named = select(other.year, other.number)
    by = s.execute(named.where(other.reverses_id == row.id, other.state == "posted")).first()
    of = s.execute(named.where(other.id == row.reverses_id)).first() if row.reverses_id else None
    place = s.get_one(Place, book_place(s, row.book_id))
    return Voucher(
        row.id, row.version, row.book_id, place.name, row.year, row.number, row.day, row.text, row.state,
        _lines(s, row), row.prepared_by, row.posted_by, row.posted_at, row.reason, of and (of.year, of.number or 0), by and (by.year, by.number or 0), row.source,
        row.source_id, row.digest, _files(s, row.id),
    )  # fmt: skip


def voucher_draft(s: Session, voucher_id: int) -> VoucherDraft:
    """What the form of a drafted voucher starts from; raises `NotFound`."""
    row = _voucher(s, voucher_id)
    return VoucherDraft(
        row.book_id,
        row.day,
        row.text,
        rules.lines_of(row.drafted),
        row.source,
        row.source_id,
        row.prepared_by,
        row.id,
        row.version,
    )


def _voucher(s: Session, voucher_id: int) -> Stored:
    row = s.get(Stored, voucher_id)
    if row is None:
        raise NotFound(id=voucher_id)
    return row


def _drafted_sum(drafted: str) -> int:
    return sum(line.debit.fen for line in rules.lines_of(drafted) if line.debit)


def _lines(s: Session, row: Stored) -> tuple[VoucherLine, ...]:
    """The lines as they are posted, or as they are drafted."""
    if row.state == "draft":
        accounts = dict(
            s.execute(select(Account.id, Account.name).where(Account.book_id == row.book_id)).all()
        )
        subjects = {one.id or 0: f"{one.code} {one.name}" for one in subject_rows(s, row.book_id)}
        return tuple(
            VoucherLine(
                accounts.get(one.account_id or 0) or subjects.get(one.subject_id or 0, ""),
                Money((one.debit.fen if one.debit else 0) - (one.credit.fen if one.credit else 0)),
                one.text, one.account_id, one.subject_id,
            )
            for one in rules.lines_of(row.drafted)
        )  # fmt: skip
    query = (
        select(func.ifnull(Account.name, Subject.code + " " + Subject.name), Posting)
        .outerjoin(Account, Posting.account_id == Account.id)
        .outerjoin(Subject, Posting.subject_id == Subject.id)
        .where(Posting.voucher_id == row.id)
        .order_by(Posting.position)
    )
    return tuple(
        VoucherLine(
            name, Money(one.amount), one.text, one.account_id, one.subject_id, row.reverses_id is not None
        )
        for name, one in s.execute(query)
    )


def _files(s: Session, voucher_id: int) -> tuple[FileRow, ...]:
    query = select(Proof).where(Proof.voucher_id == voucher_id).order_by(Proof.id)
    return tuple(
        FileRow(one.id, one.name, one.digest, one.size, one.kind, one.label) for one in s.scalars(query)
    )
