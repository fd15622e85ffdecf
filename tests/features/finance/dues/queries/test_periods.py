"""What a contract has to do with a period: days it ran, what fell due, what came and went back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.dues import commands, queries
from desktop.features.finance.dues.records import ContractDraft, EndDraft, ReceiptDraft, TotalsDraft

SECOND = date(2026, 4, 1), date(2026, 6, 30)
FOURTH = date(2026, 10, 1), date(2026, 12, 31)


def told(db: Database, book: int, first: date, last: date) -> list[tuple[str, int, int, int]]:
    with db.reading() as s:
        return [
            (one.number, one.due.fen, one.received.fen, one.arrears.fen)
            for one in queries.period_rows(s, book, first, last)
        ]


def post(db: Database, book: int) -> None:
    with db.writing("记账") as s:
        books.post_drafts(s, book)


def test_a_period_tells_what_fell_due_and_came_in_it_alone(
    db: Database, agreed: ContractDraft, quarter: ReceiptDraft
) -> None:
    with db.writing("收款") as s:
        commands.save_receipt(s, quarter)
        commands.save_receipt(
            s,
            replace(
                quarter, day=date(2026, 4, 20), amount=Money(500), covers_from=SECOND[0], covers_to=SECOND[1]
            ),
        )
    assert told(db, agreed.book_id, *SECOND) == [("HT-2026-01", 1234567, 0, 2469134)], "nothing is posted yet"
    post(db, agreed.book_id)
    assert told(db, agreed.book_id, date(2026, 1, 1), date(2026, 3, 31)) == [
        ("HT-2026-01", 1234567, 1234567, 0)
    ]
    assert told(db, agreed.book_id, *SECOND) == [("HT-2026-01", 1234567, 500, 1234067)]
    assert told(db, agreed.book_id, *FOURTH) == [("HT-2026-01", 0, 0, 2468634)], "over, and still owed"
    with db.writing("收款") as s:
        commands.save_receipt(
            s,
            replace(
                quarter, day=date(2026, 10, 20), amount=Money(700), covers_from=SECOND[0], covers_to=SECOND[1]
            ),
        )
    post(db, agreed.book_id)
    assert told(db, agreed.book_id, *FOURTH) == [("HT-2026-01", 0, 700, 2467934)], "paid after it was over"


def test_what_was_taken_back_in_the_period_lessens_it(
    db: Database, agreed: ContractDraft, quarter: ReceiptDraft
) -> None:
    with db.writing("收款") as s:
        commands.save_receipt(s, quarter)
        books.post_drafts(s, agreed.book_id)
    with db.reading() as s:
        (row,) = queries.contract(s, queries.contract_ids(s, agreed.book_id)[0], date(2026, 4, 30)).receipts
    with db.writing("冲销") as s:
        books.reverse_voucher(s, row.voucher_id or 0, date(2026, 4, 15), "重复")
    assert told(db, agreed.book_id, *SECOND) == [("HT-2026-01", 1234567, -1234567, 2469134)]


def test_one_that_ended_early_ran_until_then(db: Database, agreed: ContractDraft, contract: int) -> None:
    with db.writing("终止") as s:
        commands.end_contract(s, EndDraft(contract, date(2026, 3, 31), "退租"))
    assert told(db, agreed.book_id, *SECOND) == [("HT-2026-01", 0, 0, 1234567)], (
        "what fell due before is owed"
    )


def test_deposits_are_no_income(db: Database, agreed: ContractDraft, subject) -> None:
    with db.writing("押金") as s:
        commands.save_contract(s, replace(agreed, number="YJ-1", subject_id=subject("押金"), place="别处"))
    assert told(db, agreed.book_id, *SECOND) == []


def test_daily_totals_name_their_subject_in_their_days(db: Database, week: TotalsDraft) -> None:
    with db.writing("日报") as s:
        commands.save_totals(s, week)
        books.post_drafts(s, week.book_id)
    with db.reading() as s:
        found = queries.daily_subjects(s, week.book_id, *FOURTH)
        assert {name for _, name in found} == {"停车场地费"}
        for quiet in (SECOND, (date(2027, 1, 1), date(2027, 3, 31))):
            assert queries.daily_subjects(s, week.book_id, *quiet) == set()
