"""Taking statements in, and saying which line is which voucher. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.core.attachments import Stored
from desktop.core.collecting import uncollected
from desktop.core.errors import NotFound, RuleBroken
from desktop.core.money import Money
from desktop.core.progress import Progress
from desktop.features.finance import commands as finance
from desktop.features.finance.bank import queries, rules
from desktop.features.finance.bank.entities import LINE as SEALED_LINE
from desktop.features.finance.bank.entities import SEALED, BankLine, BankMatch, Statement
from desktop.features.finance.bank.records import (
    OpenEntry,
    OpenLine,
    StatementLine,
    StatementRead,
    Suggestion,
)
from desktop.features.finance.entities import Account, Posting, Voucher
from desktop.features.finance.records import STATEMENT, LineDraft, VoucherDraft
from desktop.features.finance.rules import seal, voucher_number

LINE = (
    *("statement_id", "account_id", "row", "day", "clock", "amount", "balance"),
    *("text", "payee", "payee_account", "number"),
)
EVERY = 1000
"""Lines between two reports of how far it is."""


@uncollected()
def import_statement(
    s: Session,
    account_id: int,
    reading: StatementRead,
    file: Stored,
    progress: Progress | None = None,
    *,
    agreed: bool = False,
) -> int:
    """Take the new lines of a statement in; returns the statement's id. What is there already stays as it is.

    Raises `statement.other_account`, `statement.nothing_new`, `statement.lines_elsewhere` beside `account` until it is
    `agreed` that another account has lines of it by mistake, `NotFound`; `Cancelled` through `progress`.
    """
    progress = progress or Progress()
    preview = queries.preview_statement(s, account_id, reading)
    added = preview.added
    if not added:
        raise RuleBroken("statement.nothing_new", file=reading.file)
    if preview.elsewhere and not agreed:
        raise RuleBroken("statement.lines_elsewhere", field="account", **preview.elsewhere[0].facts)
    days = [line.day for line in added]
    statement = Statement(
        account_id=account_id, taken_on=date.today(), begins_on=min(days), ends_on=max(days), lines=len(added),
        told=rules.both_ends(reading.account), name=file.name, digest=file.digest, size=file.size, kind=file.kind,
    )  # fmt: skip
    statement.seal = _sealed(statement, added)
    s.add(statement)
    s.flush()
    lines = Additions(s, BankLine, *LINE)
    for at, line in enumerate(added):
        if at % EVERY == 0:
            progress.report(at, len(added))
        lines.add(
            statement.id, account_id, line.row, line.day, line.clock, line.amount, line.balance,
            line.text, line.payee, line.payee_account, line.number,
        )  # fmt: skip
    lines.write()
    return statement.id


def _sealed(statement: Statement, lines: Iterable[StatementLine]) -> str:
    """The seal of a statement as it comes in, and of its lines in their order."""
    told = [
        (statement.account_id, *(_plain(getattr(line, name)) for name in SEALED_LINE[1:])) for line in lines
    ]
    return seal("", [getattr(statement, name) for name in SEALED], told)


def _plain(value: object) -> object:
    return value.fen if isinstance(value, Money) else value


def match(s: Session, line_ids: Sequence[int], posting_ids: Sequence[int], on: date) -> None:
    """Say that some lines of the bank are some postings of the books: both come to the same sum.

    Raises `match.nothing_chosen`, `match.sums_differ` with both sums, `match.line_taken`, `match.entry_taken` for what is
    matched already, `bank.drafted` for a line whose draft waits, `match.other_account`, `NotFound`. A match to a voucher that was taken back in red gives way and stays on
    record.
    """
    if not (line_ids and posting_ids):
        raise RuleBroken("match.nothing_chosen")
    lines = [_line(s, one) for one in dict.fromkeys(line_ids)]
    postings = [_posting(s, one) for one in dict.fromkeys(posting_ids)]
    accounts = {line.account_id for line in lines} | {posting.account_id for posting in postings}
    if len(accounts) > 1:
        raise RuleBroken("match.other_account")
    _require_free(s, lines, postings)
    if queries.drafted(s, [line.id for line in lines]):
        raise RuleBroken("bank.drafted")
    _release(s, lines, on)
    told, held = sum(line.amount.fen for line in lines), sum(posting.amount for posting in postings)
    if told != held:
        raise RuleBroken(
            "match.sums_differ", bank=Money(told), books=Money(held), apart=Money(abs(told - held))
        )
    pairs = rules.shares(
        (OpenLine(line.id, line.day, line.amount, "") for line in lines),
        (OpenEntry(one.id, one.day, Money(one.amount), "") for one in postings),
    )
    s.add_all(
        BankMatch(line_id=line, posting_id=posting, amount=Money(fen), matched_on=on)
        for line, posting, fen in pairs
    )


def match_all(s: Session, suggestions: Iterable[Suggestion], on: date) -> int:
    """Confirm several suggestions at once, each as `match` does; returns how many. One that fails leaves none."""
    held = tuple(suggestions)
    for one in held:
        match(s, one.lines, one.entries, on)
    return len(held)


def unmatch(s: Session, line_id: int, reason: str, on: date) -> None:
    """Take back what a line is matched to, and with it the other lines of the same vouchers; both stay on record.

    Raises `match.reason_missing` beside `reason`, `match.none`.
    """
    if not reason.strip():
        raise RuleBroken("match.reason_missing", field="reason")
    wanted, lines, postings = {line_id}, set[int](), set[int]()
    while wanted - lines:
        lines |= wanted
        postings |= set(s.scalars(_live(BankMatch.posting_id).where(BankMatch.line_id.in_(lines))))
        wanted = set(s.scalars(_live(BankMatch.line_id).where(BankMatch.posting_id.in_(postings))))
    rows = s.scalars(_live(BankMatch).where(BankMatch.line_id.in_(lines))).all()
    if not rows:
        raise RuleBroken("match.none")
    for row in rows:
        row.undone_on, row.undone_reason = on, reason.strip()


def draft_from_line(s: Session, line_id: int, subject_id: int | None = None, prepared_by: str = "") -> int:
    """Draft the voucher of a line in one step, the statement attached to it; returns the voucher's id.

    The subject is the one chosen, else the one former lines of the same payee were booked on. Raises
    `bank.subject_missing` beside `subject_id` where neither is known, `bank.drafted`, `bank.booked` where its draft is posted
    and waits to be matched, `match.line_taken`, and as saving a voucher does.
    """
    line = _line(s, line_id)
    _require_free(s, [line], [])
    if queries.drafted(s, [line_id]):
        raise RuleBroken("bank.drafted")
    if booked := queries.booked(s, line_id):
        raise RuleBroken("bank.booked", number=booked.number)
    subject = subject_id or queries.subject_for(s, line_id)
    if subject is None:
        raise RuleBroken("bank.subject_missing", field="subject_id")
    amount = Money(abs(line.amount.fen))
    money_in = line.amount.fen > 0
    on_account = LineDraft(line.account_id, None, amount if money_in else None, None if money_in else amount)
    on_subject = LineDraft(None, subject, None if money_in else amount, amount if money_in else None)
    words = " ".join(filter(None, (line.text, line.payee, line.number)))
    lines = (on_account, on_subject) if money_in else (on_subject, on_account)
    book = s.get_one(Account, line.account_id).book_id
    draft = VoucherDraft(book, line.day, words, lines, "bank", line.id, prepared_by)
    voucher, told = finance.save_voucher(s, draft), s.get_one(Statement, line.statement_id)
    finance.add_proof(s, voucher, [Stored(told.digest, told.name, told.size, told.kind)], STATEMENT)
    return voucher


def _require_free(s: Session, lines: Sequence[BankLine], postings: Sequence[Posting]) -> None:
    standing = select(BankMatch.line_id).where(queries.STANDING)
    taken = set(s.scalars(standing.where(BankMatch.line_id.in_([one.id for one in lines]))))
    for line in lines:
        if line.id in taken:
            raise RuleBroken("match.line_taken", day=line.day, amount=line.amount)
    taken = set(
        s.scalars(_live(BankMatch.posting_id).where(BankMatch.posting_id.in_([one.id for one in postings])))
    )
    for posting in postings:
        if posting.id in taken:
            raise RuleBroken("match.entry_taken", day=posting.day, amount=Money(posting.amount))


def _release(s: Session, lines: Sequence[BankLine], on: date) -> None:
    """Take back what is left of matches to vouchers that were taken back in red."""
    query = (
        select(BankMatch, Voucher.year, Voucher.number)
        .join(Posting, BankMatch.posting_id == Posting.id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(queries.LIVE, queries.DEAD, BankMatch.line_id.in_([one.id for one in lines]))
    )
    for row, year, number in s.execute(query).all():
        row.undone_on, row.undone_reason = on, f"凭证{voucher_number(year, number)}已冲销"


def _live(what: Any) -> Select[Any]:
    return select(what).where(BankMatch.undone_on.is_(None))


def _line(s: Session, line_id: int) -> BankLine:
    line = s.get(BankLine, line_id)
    if line is None:
        raise NotFound(id=line_id)
    return line


def _posting(s: Session, posting_id: int) -> Posting:
    """A posting of a posted voucher; a draft moves no money yet."""
    posting = s.get(Posting, posting_id)
    if posting is None or s.get_one(Voucher, posting.voucher_id).state != "posted":
        raise NotFound(id=posting_id)
    return posting
