"""Books, accounts, subjects, vouchers, closes. One function, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select, text
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored as File
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.money import Money
from desktop.features.finance import queries, rules
from desktop.features.finance.commands.hanging import require_unhung, unhang
from desktop.features.finance.commands.numbers import require_own_number
from desktop.features.finance.commands.posting import post_voucher
from desktop.features.finance.commands.unbooking import PAYMENT, unbook
from desktop.features.finance.entities import (
    Account,
    Book,
    Budget,
    Close,
    Posting,
    Proof,
    Reopening,
    Subject,
    Voucher,
)
from desktop.features.finance.payments import queries as payments
from desktop.features.finance.records import (
    KEPT_CODES,
    SURPLUS,
    USUAL_SUBJECTS,
    AccountDraft,
    Entry,
    LineDraft,
    SubjectDraft,
    VoucherDraft,
)
from desktop.features.organisation.queries import compound_choices

NAMED = {
    "code": ("subject.code_missing", "subject.code_twice"),
    "name": ("subject.name_missing", "subject.name_twice"),
}
"""What is wrong with a subject that has none, or another's."""


def begin_book(s: Session, place_id: int) -> int:
    """The book of a compound, begun with the usual subjects if there was none; raises `book.no_compound`."""
    there = queries.book_of(s, place_id)
    if there is not None:
        return there
    if place_id not in {place for place, _ in compound_choices(s)}:
        raise RuleBroken("book.no_compound")
    book = Book(place_id=place_id)
    s.add(book)
    s.flush()
    s.add_all(
        Subject(book_id=book.id, code=code, kind=kind, name=name) for code, kind, name in USUAL_SUBJECTS
    )
    s.flush()
    return book.id


def save_account(s: Session, draft: AccountDraft) -> int:
    """A new account, or one that is mended; returns its id.

    Raises `RuleBroken` beside `name` (missing, or another's of the book), `closed_on` (before it was opened,
    or with money on it), `kind` (changed though something is posted or agreed on it: what was disclosed would not chain any
    more), as `require_own_number` does, `Conflict`.
    """
    if not draft.name.strip():
        raise RuleBroken("account.name_missing", field="name")
    same = select(Account.id).where(Account.book_id == draft.book_id, Account.name == draft.name.strip())
    if s.scalar(same.where(Account.id != (draft.id or 0))) is not None:
        raise RuleBroken("account.name_twice", field="name", name=draft.name.strip())
    if draft.closed_on and draft.opened_on and draft.closed_on < draft.opened_on:
        raise RuleBroken("account.closed_before_opened", field="closed_on", opened_on=draft.opened_on)
    if draft.closed_on and draft.id and (left := queries.balance(s, draft.id)).fen:
        raise RuleBroken("account.not_empty", field="closed_on", left=str(left))
    row = _opened(s, Account, draft) if draft.id else Account()
    rests = s.execute(text(Account.stays["kind"]), {"row": draft.id or 0}).first()
    if draft.id and row.kind != draft.kind and rests:
        raise RuleBroken("account.kind_stays", field="kind", name=row.name)
    require_own_number(s, draft, row if draft.id else None)
    _write(row, draft)
    s.add(row)
    s.flush()
    return row.id


def _posted(s: Session, which: ColumnElement[bool]) -> bool:
    return s.scalar(select(Posting.id).where(which).limit(1)) is not None


def save_subject(s: Session, draft: SubjectDraft) -> int:
    """A new subject, or one that is mended; raises `RuleBroken` beside `code` (missing, another's, or one the program rests
    on that is changed), `name` or `kind`, `Conflict`."""
    for field in ("code", "name"):
        said = getattr(draft, field).strip()
        missing, twice = NAMED[field]
        if not said:
            raise RuleBroken(missing, field=field)
        same = select(Subject.id).where(Subject.book_id == draft.book_id, getattr(Subject, field) == said)
        if s.scalar(same.where(Subject.id != (draft.id or 0))) is not None:
            raise RuleBroken(twice, field=field, value=said)
    row = _opened(s, Subject, draft) if draft.id else Subject()
    if draft.id and row.code in KEPT_CODES and row.code != draft.code.strip():
        raise RuleBroken("subject.code_stays", field="code", name=row.name, value=row.code)
    if draft.id and row.kind != draft.kind and _posted(s, Posting.subject_id == draft.id):
        raise RuleBroken("subject.kind_stays", field="kind", name=row.name)
    _write(row, draft)
    s.add(row)
    s.flush()
    return row.id


def end_subject(s: Session, subject_id: int, day: date) -> None:
    """Let a subject take no more postings; what is posted stays. Raises `NotFound`."""
    _found(s, Subject, subject_id).ended_on = day


def save_voucher(s: Session, draft: VoucherDraft) -> int:
    """Draft a voucher, or mend a draft; nothing is counted before it is posted. Returns its id.

    Raises `RuleBroken` beside `day`, `text` or `lines`, `voucher.posted` for one that is posted, as `require_unhung` does
    where a receipt or daily total hangs on it, `Conflict`.
    """
    if draft.day is None:
        raise RuleBroken("voucher.day_missing", field="day")
    if not draft.text.strip():
        raise RuleBroken("voucher.text_missing", field="text")
    rules.require_balanced(draft.lines)
    ground = queries.ground(s, draft.book_id)
    rules.require_fitting(ground, draft.day, ((one.account_id, one.subject_id) for one in draft.lines))
    row = _drafted(s, draft) if draft.id else Voucher(book_id=draft.book_id)
    if draft.id:
        require_unhung(s, row, draft)
    row.day, row.year, row.period = draft.day, draft.day.year, rules.period_of(draft.day)
    row.text, row.drafted = draft.text.strip(), rules.drafted(draft.lines)
    row.source, row.source_id, row.prepared_by = draft.source, draft.source_id, draft.prepared_by.strip()
    s.add(row)
    s.flush()
    return row.id


def draft_entry(s: Session, entry: Entry, by: str = "") -> int:
    """Draft the voucher of money that came in, went out or moved; raises as `lines_of_entry` and `save_voucher` do."""
    lines = rules.lines_of_entry(entry)
    return save_voucher(s, VoucherDraft(entry.book_id, entry.day, entry.text, lines, prepared_by=by))


def drop_voucher(s: Session, voucher_id: int) -> None:
    """Throw a draft away; raises `RuleBroken("voucher.posted")`: what is posted is taken back in red instead."""
    row = _found(s, Voucher, voucher_id)
    if row.state == "posted":
        raise RuleBroken("voucher.posted", number=row.number)
    for proof in s.scalars(select(Proof).where(Proof.voucher_id == voucher_id)):
        s.delete(proof)
    unhang(s, voucher_id)
    s.flush()
    s.delete(row)


def reverse_voucher(s: Session, voucher_id: int, day: date, reason: str, by: str = "") -> int:
    """Take a posted voucher back in red, as of a day and for a reason; returns the id of the red one (会计法 15).

    Raises `RuleBroken`: `voucher.reason_missing` beside `reason`, `voucher.not_posted`,
    `voucher.reverses_reversal`, `voucher.reversed_before`, `voucher.reversed_early` beside `day`.
    The payment a voucher stands for is paid and not booked again.
    """
    row = _found(s, Voucher, voucher_id)
    if not reason.strip():
        raise RuleBroken("voucher.reason_missing", field="reason")
    if row.state != "posted":
        raise RuleBroken("voucher.not_posted")
    if row.reverses_id is not None:
        raise RuleBroken("voucher.reverses_reversal", number=row.number)
    if s.scalar(select(Voucher.id).where(Voucher.reverses_id == row.id)) is not None:
        raise RuleBroken("voucher.reversed_before", number=row.number)
    if day < row.day:
        raise RuleBroken("voucher.reversed_early", field="day", day=row.day)
    red = Voucher(
        book_id=row.book_id, day=day, year=day.year, period=rules.period_of(day), text=f"冲销{rules.said_number(row.year, row.number or 0)}：{row.text}",
        reverses_id=row.id, reason=reason.strip(), prepared_by=by.strip(), source="reversal", source_id=row.id,
        drafted=rules.drafted([_mirrored(one) for one in row.postings]),
    )  # fmt: skip
    s.add(red)
    s.flush()
    post_voucher(s, red.id, by)
    if row.source == PAYMENT:
        unbook(s, row, red)
    return red.id


def save_opening(s: Session, book_id: int, day: date, balances: dict[int, Money], by: str = "") -> int:
    """Post what the accounts held when the book began, against the surplus of earlier years; returns the voucher's id.

    Raises `RuleBroken`: `opening.nothing`, `opening.no_surplus` in a book whose surplus got another code once, `opening.there` for an account whose opening stands, or that has postings
    and never had one; what was taken back in red may be opened anew, but `opening.moved_before` on no day after the first
    on which the account moved: what the bank tells of such a day holds that already.
    """
    told = {account: fen for account, fen in balances.items() if fen.fen}
    if not told:
        raise RuleBroken("opening.nothing")
    for account in told:
        if queries.opening_past(s, account):
            raise RuleBroken("opening.there", name=_found(s, Account, account).name)
        first = queries.first_moved(s, account)
        if first is not None and first < day:
            raise RuleBroken(
                "opening.moved_before", field="day", name=_found(s, Account, account).name, first=first
            )
    surplus = s.scalar(select(Subject.id).where(Subject.book_id == book_id, Subject.code == SURPLUS))
    if surplus is None:
        raise RuleBroken("opening.no_surplus", value=SURPLUS)
    whole = sum(each.fen for each in told.values())
    lines = [_side(LineDraft(account_id=account), each.fen) for account, each in told.items()]
    draft = VoucherDraft(
        book_id,
        day,
        "期初余额",
        (*lines, _side(LineDraft(subject_id=surplus), -whole)),
        "opening",
        prepared_by=by,
    )
    voucher = save_voucher(s, draft)
    post_voucher(s, voucher, by)
    return voucher


def close_period(s: Session, book_id: int, period: int, day: date, by: str = "") -> int:
    """Close a month (202610) or a year (2026); returns the id of the close.

    Raises `RuleBroken`: `close.no_year` beside `year` for one before the book began or to come, `close.no_month` and
    `close.before_books` beside `month`, `close.not_over`, `close.there`, `close.with_year` for a month of a year that is closed (opened again, the year
    would leave it shut), `close.drafts` while vouchers of it or of before wait to be posted, `close.unbooked` while what the bank paid by
    its end is not booked (会计法 17).
    """
    year = period if rules.is_year(period) else 0
    first = queries.first_month(s, book_id, day)
    if not first // 100 <= (year or period // 100) <= day.year:
        raise RuleBroken("close.no_year", field="year", first=first // 100, last=day.year)
    if not year and not 1 <= period % 100 <= 12:
        raise RuleBroken("close.no_month", field="month")
    if not year and period < first:
        raise RuleBroken("close.before_books", field="month", first=rules.period_words(first))
    after = date(year + 1, 1, 1) if year else date(*divmod(rules.month_after(period), 100), 1)
    if day < after:
        raise RuleBroken("close.not_over", day=after)
    again = select(Reopening.close_id)
    there = select(Close.id).where(Close.book_id == book_id, Close.period == period, Close.id.not_in(again))
    if s.scalar(there) is not None:
        raise RuleBroken("close.there")
    if not year and queries.closed(s, book_id, period):
        raise RuleBroken("close.with_year", field="month", year=period // 100)
    within = Voucher.year <= year if year else Voucher.period <= period
    drafts = s.scalar(
        select(func.count(Voucher.id)).where(Voucher.book_id == book_id, Voucher.state == "draft", within)
    )
    if drafts:
        raise RuleBroken("close.drafts", count=drafts)
    if waiting := payments.unbooked(s, book_id, after - timedelta(1)):
        raise RuleBroken("close.unbooked", payments=tuple(waiting))
    row = Close(
        book_id=book_id, kind="year" if year else "month", period=period, closed_on=day, closed_by=by.strip(),
        digest=queries.last_seal(s, book_id)[1],
    )  # fmt: skip
    s.add(row)
    s.flush()
    return row.id


def reopen_period(s: Session, close_id: int, day: date, reason: str, by: str = "") -> None:
    """Open a closed period again, which stays on record; raises `RuleBroken` beside `reason`, `close.reopened`,
    `close.within_year` for a month of a year that is closed: the year would leave it shut; `close.later` while later periods
    are closed, whose openings rest on this one."""
    if not reason.strip():
        raise RuleBroken("close.reason_missing", field="reason")
    row = _found(s, Close, close_id)
    if s.scalar(select(Reopening.id).where(Reopening.close_id == close_id)) is not None:
        raise RuleBroken("close.reopened")
    if row.kind == "month" and queries.closed(s, row.book_id, row.period // 100):
        raise RuleBroken("close.within_year", year=row.period // 100)
    if later := queries.closed_after(s, row.book_id, row.period):
        raise RuleBroken("close.later", periods=tuple(rules.period_words(one) for one in later))
    s.add(Reopening(close_id=close_id, day=day, by=by.strip(), reason=reason.strip()))
    s.flush()


def save_budget(s: Session, book_id: int, year: int, amounts: dict[int, Money | None]) -> None:
    """What a year plans by subject; None takes a plan off.

    Raises `RuleBroken`: `budget.no_year` for a plan before the book began or after the next year, `budget.negative`,
    `budget.year_closed`: what was planned is part of what was closed.
    """
    if queries.closed(s, book_id, year):
        raise RuleBroken("budget.year_closed", year=year)
    today = date.today()
    first, last = queries.first_year(s, book_id, today), today.year + 1
    planned = any(amount is not None for amount in amounts.values())
    if planned and not first <= year <= last:
        raise RuleBroken("budget.no_year", first=first, last=last)
    kept = {
        row.subject_id: row
        for row in s.scalars(select(Budget).where(Budget.book_id == book_id, Budget.year == year))
    }
    for subject, amount in amounts.items():
        if amount is not None and amount.fen < 0:
            raise RuleBroken("budget.negative")
        if amount is None and subject in kept:
            s.delete(kept[subject])
        elif amount is not None and subject in kept:
            kept[subject].amount = amount
        elif amount is not None:
            s.add(Budget(book_id=book_id, year=year, subject_id=subject, amount=amount))
    s.flush()


def add_proof(s: Session, voucher_id: int, files: Sequence[File], label: str = "") -> list[int]:
    """Let kept files prove a voucher, a posted one too: more proof changes nothing that was posted."""
    _found(s, Voucher, voucher_id)
    rows = [
        Proof(
            voucher_id=voucher_id,
            name=file.name,
            digest=file.digest,
            size=file.size,
            kind=file.kind,
            label=label,
        )
        for file in files
    ]
    s.add_all(rows)
    s.flush()
    return [row.id for row in rows]


def remove_proof(s: Session, proof_id: int) -> None:
    """Take a file off a draft; raises `RuleBroken("voucher.posted")` once its voucher is posted."""
    row = _found(s, Proof, proof_id)
    voucher = _found(s, Voucher, row.voucher_id)
    if voucher.state == "posted":
        raise RuleBroken("voucher.posted", number=voucher.number)
    s.delete(row)


def _mirrored(one: Posting) -> LineDraft:
    return _side(LineDraft(one.account_id, one.subject_id, text=one.text), -one.amount)


def _side(line: LineDraft, fen: int) -> LineDraft:
    """A line with a signed amount on the side it belongs to."""
    return LineDraft(
        line.account_id,
        line.subject_id,
        Money(fen) if fen > 0 else None,
        Money(-fen) if fen < 0 else None,
        line.text,
    )


def _drafted(s: Session, draft: VoucherDraft) -> Voucher:
    row: Voucher = _opened(s, Voucher, draft)
    if row.state == "posted":
        raise RuleBroken("voucher.posted", number=row.number)
    return row


def _opened(s: Session, kind: type[Any], draft: AccountDraft | SubjectDraft | VoucherDraft) -> Any:
    row = _found(s, kind, draft.id or 0)
    if row.version != draft.version:
        raise Conflict(id=draft.id)
    return row


def _found(s: Session, kind: type[Any], row_id: int) -> Any:
    row = s.get(kind, row_id)
    if row is None:
        raise NotFound(id=row_id)
    return row


def _write(row: Account | Subject, draft: AccountDraft | SubjectDraft) -> None:
    for name in (one.name for one in fields(draft) if one.name not in ("id", "version", "pooled")):
        value = getattr(draft, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
