"""What was received, daily totals, the first sum of a fund, findings and contract files are what the journal tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.core import journal, undoing
from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance.audit import commands as audit
from desktop.features.finance.audit.records import FindingDraft
from desktop.features.finance.dues import commands
from desktop.features.finance.dues.entities import DayTotal, Receipt
from desktop.features.finance.dues.records import FundDraft, ReceiptDraft, TotalsDraft
from desktop.features.finance.entities import Voucher
from desktop.features.finance.records import AccountDraft, Fault
from tests.features.finance.dues.conftest import agreed, contract, week  # noqa: F401
from tests.features.finance.dues.conftest import quarter as paid  # noqa: F401
from tests.features.finance.verification.conftest import Found, forge

PLACE = "华新小区"
STAMP = "1, '2026-10-09T00:00:00.000000', '2026-10-09T00:00:00.000000'"


@pytest.fixture
def fund(db: Database, book: int) -> int:
    with db.writing("维修资金") as s:
        account = finance.save_account(s, AccountDraft(book, "fund", "维修资金", "湖北银行", "62", None))
        commands.save_fund(s, FundDraft(account, Money(50000000)))
    return account


@pytest.fixture
def scan(db: Database, contract: int) -> str:  # noqa: F811
    """The digest of a contract's scan."""
    file = db.path.with_name("合同.txt")
    file.write_text("合同", encoding="utf-8")
    kept = beside(db.path).put(file)
    with db.writing("附件") as s:
        commands.add_files(s, contract, [kept])
    return kept.digest


@pytest.fixture
def taken_in(
    db: Database,
    paid: ReceiptDraft,  # noqa: F811
    week: TotalsDraft,  # noqa: F811
    fund: int,
    scan: str,
    posted: Callable[..., int],
) -> None:
    """All of it: two receipts and a week on drafts, a fund, a scan, and a finding."""
    later = replace(paid, day=date(2026, 4, 8), covers_from=date(2026, 4, 1), covers_to=date(2026, 6, 30))
    with db.writing("收款") as s:
        commands.save_receipt(s, paid)
        commands.save_receipt(s, later)
        commands.save_totals(s, replace(week, each="month"))
    found_on = date(2026, 10, 20)
    with db.writing("审计") as s:
        audit.report(
            s, FindingDraft(week.book_id, "缺附件", "", found_on, "审计", "业委会", "丁艳", date(2026, 11, 5)),
            "郭超", found_on,
        )  # fmt: skip


@pytest.mark.usefixtures("taken_in")
@pytest.mark.parametrize(("sql", "code", "what", "kind"), [
    ("UPDATE receipt SET amount = 1 WHERE id = 1", "books.row_changed", "HT-2026-01 2026-01-08 0.01", "receipt"),
    ("UPDATE receipt SET covers_to = '2026-09-30' WHERE id = 2", "books.row_changed", "HT-2026-01 2026-04-08 12,345.67",
     "receipt"),
    ("UPDATE receipt SET voucher_id = NULL WHERE id = 1", "books.row_changed", "HT-2026-01 2026-01-08 12,345.67", "receipt"),
    ("DELETE FROM receipt WHERE id = 2", "books.row_gone", "HT-2026-01 2026-04-08 12,345.67", "receipt"),
    (f"INSERT INTO receipt SELECT 3, contract_id, voucher_id, day, 700, covers_from, covers_to, {STAMP} FROM receipt WHERE id = 1",
     "books.row_added", "HT-2026-01 2026-01-08 7.00", "receipt"),
    ("UPDATE day_total SET amount = 1, count = 1 WHERE id = 1", "books.row_changed", "2026-09-26 0.01", "day_total"),
    ("UPDATE day_total SET voucher_id = NULL WHERE id = 7", "books.row_changed", "2026-10-02 180.50", "day_total"),
    ("DELETE FROM day_total WHERE id = 1", "books.row_gone", "2026-09-26 150.50", "day_total"),
    (f"INSERT INTO day_total SELECT 8, book_id, '2026-10-03', kind, 1, 500, voucher_id, {STAMP} FROM day_total WHERE id = 7",
     "books.row_added", "2026-10-03 5.00", "day_total"),
    ("UPDATE fund SET initial = 100", "books.row_changed", "1.00", "fund"),
    ("DELETE FROM fund", "books.row_gone", "500,000.00", "fund"),
    ("UPDATE finding SET words = '无'", "books.row_changed", "2026-10-20", "finding"),
    ("UPDATE finding SET matter_id = 99", "books.row_changed", "2026-10-20", "finding"),
    ("DELETE FROM finding", "books.row_gone", "2026-10-20", "finding"),
    ("UPDATE contract_file SET name = '补充协议.txt'", "books.row_changed", "HT-2026-01 补充协议.txt", "contract_file"),
    ("DELETE FROM contract_file", "books.row_gone", "HT-2026-01 合同.txt", "contract_file"),
])  # fmt: skip
def test_each_is_altered_only_by_the_program(
    db: Database, found: Found, sql: str, code: str, what: str, kind: str
) -> None:
    assert found() is None
    forge(db.path, sql)
    assert found() == Fault(code, PLACE, what=what, kind=kind)


@pytest.mark.usefixtures("taken_in")
@pytest.mark.parametrize("kind", ["receipt", "day_total"])
def test_who_takes_one_along_and_turns_its_journal_is_told_of(db: Database, found: Found, kind: str) -> None:
    its = f"id = (SELECT id FROM edit WHERE \"table\" = '{kind}' AND row = 1)"
    forge(
        db.path,
        f"DELETE FROM {kind} WHERE id = 1",
        f"UPDATE edit SET \"table\" = '', row = 0 WHERE {its}",
    )
    assert found() == Fault("books.row_gap", "", number=1, kind=kind)


def test_the_scan_of_a_contract_lies_in_the_store(db: Database, scan: str, found: Found) -> None:
    assert found() is None
    beside(db.path).place(scan).write_text("别的", encoding="utf-8")
    assert found() == Fault("books.file_damaged", PLACE, what="HT-2026-01 合同.txt")


def drafts(db: Database) -> list[int]:
    with db.reading() as s:
        return list(s.scalars(select(Voucher.id).where(Voucher.state == "draft").order_by(Voucher.id)))


def hanging(db: Database) -> list[int | None]:
    with db.reading() as s:
        return [
            row
            for kind in (Receipt, DayTotal)
            for row in s.scalars(select(kind.voucher_id).order_by(kind.id))
        ]


@pytest.mark.usefixtures("taken_in")
def test_a_draft_thrown_away_leaves_what_hung_on_it_and_the_journal_tells(db: Database, found: Found) -> None:
    for draft in drafts(db):
        with db.writing("作废") as s:
            finance.drop_voucher(s, draft)
        assert found() is None
    assert {*hanging(db)} == {None}
    with db.reading() as s:
        told = s.scalars(select(journal.Edit.after).where(journal.Edit.table.in_(("receipt", "day_total"))))
        assert sum('"voucher_id": null' in (after or "") for after in told) == len(hanging(db))
    forge(db.path, "UPDATE receipt SET voucher_id = 2 WHERE id = 2")
    assert found() == Fault(
        "books.row_changed", PLACE, what="HT-2026-01 2026-04-08 12,345.67", kind="receipt"
    )


@pytest.fixture
def of_old(db: Database, taken_in: None) -> None:
    """Drafts thrown away as former versions did: SQLite took them off what hung on them, the journal was told nothing."""
    for draft in drafts(db):
        with db.writing("作废") as s:
            s.delete(s.get_one(Voucher, draft))


@pytest.mark.usefixtures("of_old")
def test_a_file_of_old_whose_drafts_went_silently_is_not_called_forged(
    db: Database,
    found: Found,
    paid: ReceiptDraft,  # noqa: F811
) -> None:
    assert {*hanging(db)} == {None}
    assert found() is None
    with db.writing("收款") as s:
        commands.save_receipt(s, paid)
    assert drafts(db) == [1], "the key of the voucher that went is given again"
    assert found() is None
    forge(db.path, "UPDATE receipt SET voucher_id = 1 WHERE id = 1")
    assert found() == Fault(
        "books.row_changed", PLACE, what="HT-2026-01 2026-01-08 12,345.67", kind="receipt"
    )


@pytest.mark.usefixtures("of_old")
def test_in_a_file_of_old_nothing_else_may_differ(db: Database, found: Found) -> None:
    forge(db.path, "UPDATE receipt SET amount = 1 WHERE id = 1")
    assert found() == Fault("books.row_changed", PLACE, what="HT-2026-01 2026-01-08 0.01", kind="receipt")


@pytest.mark.usefixtures("taken_in")
def test_what_the_program_mends_and_takes_back_holds(db: Database, fund: int, found: Found) -> None:
    with db.writing("维修资金") as s:
        commands.save_fund(s, FundDraft(fund, Money(60000000)))
    assert found() is None
    with db.writing("撤销") as s:
        step = undoing.last_action(s)
        assert step is not None
        undoing.undo(s, step[0])
    assert found() is None
