"""What of the bank and of the books is still without the other, and what may belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import BigInteger, Subquery, func, select, type_coerce
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance import queries as finance
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.entities import BankLine, BankMatch
from desktop.features.finance.bank.queries.lines import LIVE, STANDING, drafted, posted, undone_matches
from desktop.features.finance.bank.records import EntryRow, LineDetail, OpenEntry, OpenLine, Suggestion
from desktop.features.finance.entities import Account, Posting, Subject, Voucher
from desktop.features.finance.rules import voucher_number
from desktop.features.organisation.queries import listed


def open_lines(s: Session, account_id: int) -> list[OpenLine]:
    """The lines of an account no voucher that stands is matched to, by day."""
    columns = BankLine.id, BankLine.day, BankLine.amount, BankLine.text, BankLine.payee, BankLine.number
    taken = select(BankMatch.line_id).where(STANDING)
    query = select(*columns).where(BankLine.account_id == account_id, BankLine.id.not_in(taken))
    return [
        OpenLine(id_, day, amount, f"{text} {payee}".strip(), number)
        for id_, day, amount, text, payee, number in s.execute(query.order_by(BankLine.day, BankLine.id))
    ]


def open_entries(s: Session, account_id: int) -> list[OpenEntry]:
    """The posted movements of an account in the books, or the parts of them, no line is matched to, by day.

    A voucher and the one that takes it back leave nothing open where the bank saw neither.
    """
    met = _met()
    columns = (
        Posting.id,
        Posting.day,
        Posting.amount,
        Posting.text,
        Voucher.text,
        Voucher.source,
        Voucher.source_id,
    )
    query = (
        select(*columns, Voucher.id, Voucher.reverses_id, met.c.fen)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .outerjoin(met, met.c.key == Posting.id)
        .where(Posting.account_id == account_id, Voucher.state == "posted")
        .order_by(Posting.day, Posting.id)
    )
    rows = s.execute(query).all()
    untouched = {row[7] for row in rows if not row[9]}
    void = {each for row in rows if row[8] in untouched and row[7] in untouched for each in (row[7], row[8])}
    return [
        OpenEntry(
            id_, day, Money(left), " ".join(dict.fromkeys(filter(None, (text, line)))),
            source_id if source == "bank" else None,
        )
        for id_, day, amount, line, text, source, source_id, voucher, _, fen in rows
        if voucher not in void and (left := amount - (fen or 0))
    ]  # fmt: skip


def _met() -> Subquery:
    """How much of each posting is matched, in fen."""
    key, fen = BankMatch.posting_id, func.sum(type_coerce(BankMatch.amount, BigInteger)).label("fen")
    return select(key.label("key"), fen).where(LIVE).group_by(key).subquery()


def suggested(s: Session, account_id: int) -> tuple[Suggestion, ...]:
    """What may belong together of all that is open and has no draft, the certain ones first."""
    lines = open_lines(s, account_id)
    waiting = drafted(s, [line.id for line in lines])
    return rules.suggestions([line for line in lines if line.id not in waiting], open_entries(s, account_id))


def entries_for(s: Session, line: OpenLine) -> list[int]:
    """Open entries of a line's account it might be, of the same direction: the same amount first, then the nearest day."""
    account = s.scalar(select(BankLine.account_id).where(BankLine.id == line.id)) or 0
    found = [one for one in open_entries(s, account) if (one.open.fen > 0) == (line.open.fen > 0)]
    found.sort(key=lambda one: (one.open != line.open, abs((one.day - line.day).days), one.id))
    return [one.id for one in found]


def entry_rows(s: Session, ids: Sequence[int]) -> list[EntryRow]:
    """One row per posting, in the order of the ids."""
    query = (
        select(Posting, Voucher)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(Posting.id.in_(listed(ids)))
    )
    found = {
        row.id: EntryRow(
            row.id, voucher.id, voucher_number(voucher.year, voucher.number), row.day, Money(row.amount),
            row.text or voucher.text,
        )
        for row, voucher in s.execute(query)
    }  # fmt: skip
    return [found[one] for one in ids if one in found]


def booked(s: Session, line_id: int) -> EntryRow | None:
    """The entry of the voucher that was drafted of a line and is posted, as `posted` finds it."""
    return next(iter(entry_rows(s, list(posted(s, [line_id]).values()))), None)


def subject_for(s: Session, line_id: int) -> int | None:
    """The subject that former lines of the same payer or payee, else with the same words, were mostly booked on.

    Only subjects that stand are offered, and lines of the same direction are looked at.
    """
    line = s.get_one(BankLine, line_id)
    return _usual(s, line, payee=line.payee) or _usual(s, line, words=line.text)


def _usual(s: Session, line: BankLine, payee: str = "", words: str = "") -> int | None:
    if not (payee or words):
        return None
    other = aliased(Posting)
    way = BankLine.amount > Money(0) if line.amount.fen > 0 else BankLine.amount < Money(0)
    same = BankLine.payee == payee if payee else BankLine.text == words
    query = (
        select(other.subject_id)
        .join(Posting, Posting.voucher_id == other.voucher_id)
        .join(BankMatch, BankMatch.posting_id == Posting.id)
        .join(BankLine, BankMatch.line_id == BankLine.id)
        .join(Subject, other.subject_id == Subject.id)
        .where(LIVE, BankLine.account_id == line.account_id, way, same, Subject.ended_on.is_(None))
    )
    counted = Counter(s.scalars(query))
    return counted.most_common(1)[0][0] if counted else None


def line_detail(s: Session, line_id: int, postings: Sequence[int]) -> LineDetail:
    """What stands beside a line: these postings it may be, what it was before, and the subjects it may be booked on."""
    book = s.scalar(
        select(Account.book_id)
        .join(BankLine, BankLine.account_id == Account.id)
        .where(BankLine.id == line_id)
    )
    subjects = tuple(finance.subject_choices(s, book)) if book else ()
    return LineDetail(
        tuple(entry_rows(s, postings)), tuple(undone_matches(s, line_id)), subject_for(s, line_id), subjects,
        booked(s, line_id),
    )  # fmt: skip
