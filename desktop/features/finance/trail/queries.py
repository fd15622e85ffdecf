"""The trail of a fen: what belongs to a voucher, a line of the bank or a payment. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.core.db import reader
from desktop.core.discretion import Known
from desktop.core.errors import NotFound, RuleBroken
from desktop.core.money import Money
from desktop.core.noted import called
from desktop.features.access import queries as access
from desktop.features.consultation.entities import Meeting
from desktop.features.finance import queries as books
from desktop.features.finance.bank.entities import BankLine, BankMatch
from desktop.features.finance.dues import queries as dues
from desktop.features.finance.dues.entities import Contract, DayTotal, Receipt
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.finance.payments import queries as payments
from desktop.features.finance.payments.records import Payment, Signature
from desktop.features.finance.rules import voucher_number
from desktop.features.finance.trail.records import Step, Trail
from desktop.features.organisation.entities import Place
from desktop.features.organisation.queries import residents_named

SEAL_SHOWN = 12
SAID = ("said_agree", "said_refuse", "said_back")
PAYMENT = "payment"


def trail(s: Session, start: str, key: int, today: date) -> Trail:
    """Everything a fen went through, whichever end is held: a voucher, a line of the bank or a payment.

    What was taken back stands in it like everything else (会计法 15, domain 4.3). Raises `NotFound`, and
    `RuleBroken("trail.not_seen")` for who may not see the money of the place.
    """
    lines, vouchers, asked = _gathered(s, start, key)
    place = _place(s, lines, vouchers, asked, today)
    if not access.seen(s, reader(s), today, {place}):
        raise RuleBroken("trail.not_seen")
    received = _received(s, vouchers)
    detailed = [payments.payment_detail(s, one, today) for one in sorted(asked)]
    steps = (
        *_of_bank(s, lines, vouchers),
        *_of_books(s, vouchers, [one for one in detailed if one.returned]),
        *(step for one in detailed for step in _of_payment(s, one)),
        *([Step("no_payment")] if not detailed and _lets_out(s, vouchers) else []),
        *(step for one, agreed in received for step in _of_receipt(one, agreed)),
        *_paid_back(s, received),
        *_of_totals(s, vouchers),
    )
    payees = [words for one in detailed for words in (one.draft.payee, one.draft.contract_party)]
    payees += [agreed.party for _, agreed in received]
    return Trail(s.get_one(Place, place).name, steps, _known(s, place, steps, payees))


def _known(s: Session, place: int, steps: Sequence[Step], payees: Sequence[str]) -> Known:
    """Whoever acted in it, paid or was paid, or is a resident its words name: on a public paper none of them stands in
    full."""
    book = books.book_of(s, place)
    there = {name for one in steps for name in one.names}
    told = [one.told for one in steps]
    known = (
        Known(residents=residents_named(s, place, told)) if book is None else books.named_in(s, book, told)
    )
    return replace(
        known,
        residents=known.residents.union(there, books.people(s, payees)),
        words=known.words | called(*payees),
    )


def _gathered(s: Session, start: str, key: int) -> tuple[set[int], set[int], set[int]]:
    """The lines, vouchers and payments that hang together."""
    lines, vouchers, asked = set[int](), set[int](), set[int]()
    {"line": lines, "voucher": vouchers, "payment": asked}[start].add(key)
    matched = select(Posting.voucher_id).join(BankMatch, BankMatch.posting_id == Posting.id)
    vouchers.update(s.scalars(matched.where(BankMatch.line_id.in_(lines))))
    vouchers |= _reversals(s, vouchers)
    paid = select(Voucher.source_id).where(Voucher.id.in_(vouchers), Voucher.source == PAYMENT)
    asked.update(one for one in s.scalars(paid) if one is not None)
    booked = select(Voucher.id).where(Voucher.source == PAYMENT, Voucher.source_id.in_(asked))
    vouchers.update(s.scalars(booked))
    vouchers |= _reversals(s, vouchers)
    found = select(BankMatch.line_id).join(Posting, BankMatch.posting_id == Posting.id)
    lines.update(s.scalars(found.where(Posting.voucher_id.in_(vouchers))))
    return lines, vouchers, asked


def _reversals(s: Session, vouchers: Collection[int]) -> set[int]:
    """What takes some vouchers back, and what they take back."""
    query = select(Voucher.id, Voucher.reverses_id).where(
        or_(Voucher.id.in_(vouchers), Voucher.reverses_id.in_(vouchers))
    )
    return {one for pair in s.execute(query) for one in pair if one is not None}


def _place(s: Session, lines: set[int], vouchers: set[int], asked: set[int], today: date) -> int:
    if asked:
        return payments.payment_detail(s, min(asked), today).place_id
    if vouchers:
        return books.book_place(s, books.voucher_detail(s, min(vouchers)).book_id)
    line = s.get(BankLine, min(lines))
    if line is None:
        raise NotFound(id=min(lines))
    return payments.account_of(s, line.account_id).place_id


def _of_bank(s: Session, lines: set[int], vouchers: set[int]) -> Iterator[Step]:
    """What the bank told, and which voucher it was found to be, what was undone included."""
    if not lines:
        yield Step("no_line")
    for line in s.scalars(select(BankLine).where(BankLine.id.in_(lines)).order_by(BankLine.day, BankLine.id)):
        told = "，".join(filter(None, (line.text, line.payee)))
        yield Step(
            "line", line.day, told, (), line.number, line.amount, clock=line.clock, opens=("line", line.id)
        )
        query = (
            select(BankMatch, Voucher)
            .join(Posting, BankMatch.posting_id == Posting.id)
            .join(Voucher, Posting.voucher_id == Voucher.id)
            .where(BankMatch.line_id == line.id, Voucher.id.in_(vouchers))
            .order_by(BankMatch.id)
        )
        for match, voucher in s.execute(query):
            number, opens = _number(voucher), ("finance", voucher.id)
            yield Step("match", match.matched_on, "", (), number, match.amount, opens=opens)
            if match.undone_on is not None:
                yield Step("unmatch", match.undone_on, match.undone_reason, (), number, opens=opens)


def _of_books(s: Session, vouchers: set[int], returned: Sequence[Payment]) -> Iterator[Step]:
    """The vouchers, or that there are none: what the bank `returned` before it was booked never will be."""
    if not vouchers and not returned:
        yield Step("no_voucher")
    for one in () if vouchers else returned:
        yield Step("never_booked", one.ended_on, amount=one.paid, opens=("payment", one.id))
    query = (
        select(Voucher).where(Voucher.id.in_(vouchers)).order_by(Voucher.sequence.is_(None), Voucher.sequence)
    )
    for row in s.scalars(query):
        voucher = books.voucher_detail(s, row.id)
        kind = "draft" if voucher.state == "draft" else "reversal" if row.reverses_id else "voucher"
        told = "，".join(filter(None, (voucher.text, voucher.reason)))
        names = tuple(dict.fromkeys(filter(None, (voucher.prepared_by, voucher.posted_by))))
        seal = voucher.digest[:SEAL_SHOWN] if voucher.state == "posted" else ""
        yield Step(
            kind,
            voucher.day,
            told,
            names,
            _number(row),
            voucher.amount,
            seal,
            "",
            ("finance", row.id),
        )


def _lets_out(s: Session, vouchers: Collection[int]) -> bool:
    """Whether money leaves an account by some vouchers, by a red one only where the bank paid it out: for that it is asked, but
    not for what the bank took back itself."""
    undone = payments.undone_by_bank(s, vouchers)
    vouchers = set(vouchers) - {voucher for (voucher, _), told in undone.items() if told.sure}
    out = select(BankMatch.id).join(Posting, BankMatch.posting_id == Posting.id).where(
        Posting.voucher_id.in_(vouchers), BankMatch.undone_on.is_(None), BankMatch.amount < Money(0)
    )  # fmt: skip
    told = (books.voucher_detail(s, one) for one in vouchers)
    lines = (line for one in told if one.reverses is None for line in one.lines)
    return s.scalar(out.limit(1)) is not None or any(
        line.account_id is not None and line.amount < Money(0) for line in lines
    )


def _received(s: Session, vouchers: Collection[int]) -> Sequence[tuple[Receipt, Contract]]:
    """What of some vouchers was received on contracts of income."""
    query = select(Receipt, Contract).join(Contract, Receipt.contract_id == Contract.id)
    query = query.where(Receipt.voucher_id.in_(vouchers)).order_by(Receipt.day, Receipt.id)
    return [(one, agreed) for one, agreed in s.execute(query)]


def _of_receipt(one: Receipt, agreed: Contract) -> Iterator[Step]:
    """The days that money was received for, and the contract it was agreed in."""
    opens = ("contract", agreed.id)
    days = f"{one.covers_from} – {one.covers_to}"
    yield Step("receipt", one.day, days, (), agreed.number, one.amount, opens=opens)
    told = "，".join(filter(None, (agreed.party, agreed.purpose, agreed.place)))
    yield Step("contract", None, told, (), agreed.number, opens=opens)


def _paid_back(s: Session, received: Sequence[tuple[Receipt, Contract]]) -> Iterator[Step]:
    """What of the money was paid back by its contract since: it counts no more as received."""
    numbers = {agreed.id: agreed.number for _, agreed in received}
    for one in dues.paid_back(s, numbers):
        told = f"{numbers[one.contract_id]}，{one.payment}"
        opens = ("payment", one.payment_id)
        yield Step("paid_back", one.day, told, (), one.voucher, Money(-one.amount.fen), opens=opens)


def _of_totals(s: Session, vouchers: Collection[int]) -> Iterator[Step]:
    """The daily totals some vouchers are of: nobody signs a contract there."""
    query = select(DayTotal).where(DayTotal.voucher_id.in_(vouchers)).order_by(DayTotal.day, DayTotal.id)
    for one in s.scalars(query):
        yield Step("day_total", one.day, f"{one.count}笔", (), "", one.amount)


def _of_payment(s: Session, payment: Payment) -> Iterator[Step]:
    """What was asked for, everything that happened to it, what it was signed under and what it rests on."""
    draft, here = payment.draft, ("payment", payment.id)
    told = f"{draft.purpose}，{draft.payee}"
    yield Step(
        "payment", draft.applied_on, told, (draft.applicant,), payment.number, payment.amount, opens=here
    )
    said = iter(payment.signatures)
    for one in payment.trail:
        if one.act in SAID and (signature := next(said, None)) is not None:
            yield _signed(payment, signature)
        else:
            names = (one.by,) if one.by else ()
            yield Step(one.act, _day(one.at), one.words, names, clock=_clock(one.at), opens=here)
    yield from _agreed(payment)
    yield from _basis(s, payment)


def _signed(payment: Payment, one: Signature) -> Step:
    body = payment.agreement.parties[one.party] if payment.agreement else ""
    told = "，".join(filter(None, (body, one.post, one.words, one.paper_no, one.void_reason)))
    kind = "signature_void" if one.voided_at else f"said_{one.opinion}"
    return Step(kind, _day(one.at), told, (one.name,), clock=_clock(one.at), opens=("payment", payment.id))


def _agreed(payment: Payment) -> Iterator[Step]:
    if payment.agreement is None:
        yield Step("no_agreement")
        return
    terms, bodies = payment.agreement.draft, payment.agreement.parties.values()
    opens = ("agreement", terms.account_id or 0)
    yield Step("agreement", terms.signed_on, "、".join(bodies), (), terms.number, opens=opens)


def _basis(s: Session, payment: Payment) -> Iterator[Step]:
    """The resolution, contract or emergency a payment rests on, down to the meeting."""
    draft, here = payment.draft, ("payment", payment.id)
    if draft.contract_no:
        yield Step(
            "contract", None, draft.contract_party, (), draft.contract_no, draft.contract_amount, opens=here
        )
    if draft.basis == "emergency":
        yield Step("emergency", draft.report_by, draft.basis_words, opens=here)
    if draft.basis == "resolution":
        yield Step("resolution", None, payment.basis_told, opens=_opened(payment.meeting_id) or here)
    if payment.meeting_id is not None:
        meeting = s.get_one(Meeting, payment.meeting_id)
        names: Sequence[str] = [name for name in (meeting.chair, meeting.recorder) if name]
        number = f"{meeting.year}-{meeting.number:02}"
        opens = _opened(meeting.id)
        yield Step("meeting", meeting.held_on, meeting.subject, tuple(names), number, opens=opens)


def _opened(meeting: int | None) -> tuple[str, int] | None:
    return None if meeting is None else ("consultation", meeting)


def _number(row: Voucher) -> str:
    return voucher_number(row.year, row.number)


def _day(moment: datetime) -> date:
    return moment.astimezone().date()


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M}"
