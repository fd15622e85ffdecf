"""The third quarter of 华新小区 as the notes of its October meeting tell it (meetings.zh.md, four)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.disclosure import commands, rules
from desktop.features.finance.disclosure.records import PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft
from desktop.features.finance.entities import Voucher
from desktop.features.finance.records import Entry

FIRST, LAST, TODAY = date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 9)
MOVES = (
    (4126000, "停车场地费", date(2026, 7, 31), False), (1200000, "广告", date(2026, 8, 5), False),
    (330000, "快递柜", date(2026, 8, 6), False), (541236, "充电桩", date(2026, 9, 10), False),
    (6117, "利息", date(2026, 9, 21), False), (864000, "维护", date(2026, 7, 15), True),
    (398500, "维修更新", date(2026, 9, 15), True), (240000, "审计费", date(2026, 9, 25), True),
    (4500, "账户管理费", date(2026, 9, 30), True),
)  # fmt: skip
REVIEWERS = (
    ("property", "龙斌华", ""), ("committee", "丁艳", ""), ("community", "韩兰", ""),
    ("owner", "尉迟敏", "3栋2单元501"), ("owner", "王斌", "5栋101"), ("owner", "查文", "1栋302"),
)  # fmt: skip


def prove(db: Database, *vouchers: int) -> None:
    """A receipt behind every voucher, or behind some."""
    file = db.path.with_name("收据.txt")
    file.write_text("收据", encoding="utf-8")
    kept = beside(db.path).put(file)
    with db.writing("附件") as s:
        for voucher in vouchers or s.scalars(select(Voucher.id)).all():
            books.add_proof(s, voucher, [kept])


@pytest.fixture
def quarter(db: Database, book: int, account: int, posted: Callable[..., int]) -> int:
    """The books of the quarter, posted, with a receipt behind everything; returns the book."""
    with db.writing("期初") as s:
        books.save_opening(s, book, date(2026, 6, 30), {account: Money(18652300)})
    for fen, name, day, spent in MOVES:
        posted(fen, name, day, spent=spent)
    prove(db)
    return book


@pytest.fixture
def earned(
    db: Database, quarter: int, subject: Callable[[str], int], monkeypatch: pytest.MonkeyPatch
) -> Callable[[int, str, date], None]:
    """Takes in cash of any day: it has no opening balance as the joint account has. What came in before the quarter was
    left out by books in which nobody asked for it yet."""
    monkeypatch.setattr(rules, "require_begun", lambda *_: None)

    def post(fen: int, name: str, day: date) -> None:
        with db.writing("记账") as s:
            petty = ledger.accounts_of(s, quarter)[1]
            entry = Entry(quarter, "income", day, petty, subject(name), None, Money(fen), name)
            books.post_voucher(s, books.draft_entry(s, entry))

    return post


@pytest.fixture
def contracts(db: Database, quarter: int, account: int, subject: Callable[[str], int]) -> dict[str, int]:
    """Two contracts of parking, one paid in full and one in part, and one of premises that brought nothing, by number."""
    found = dict[str, int]()
    with db.writing("合同") as s:
        for number, name, begins, fen in (
            ("TC-1", "停车场地费", date(2026, 1, 1), 3000000),
            ("TC-2", "停车场地费", date(2026, 8, 1), 2000000),
            ("ZL-1", "经营用房租金", date(2026, 7, 1), 900000),
            ("TC-0", "停车场地费", date(2025, 1, 1), 100),
        ):
            ends = date(begins.year, 12, 31)
            found[number] = dues.save_contract(s, ContractDraft(
                quarter, number, subject(name), f"某某公司{number}", "场地", "", begins, ends, Money(fen),
            ))  # fmt: skip
        for number, fen in (("TC-1", 3000000), ("TC-2", 1126000)):
            dues.save_receipt(s, ReceiptDraft(
                found[number], date(2026, 8, 20), Money(fen), date(2026, 8, 1), LAST, voucher_id=_parking(s)
            ))  # fmt: skip
    return found


def _parking(s: Session) -> int:
    return s.scalars(select(Voucher.id).where(Voucher.text == "停车场地费")).one()


@pytest.fixture
def drawn(db: Database, quarter: int) -> int:
    with db.writing("草拟") as s:
        return commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "物业 龙斌华", TODAY)


@pytest.fixture
def hung(db: Database, drawn: int) -> int:
    with db.writing("公示") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
        commands.post(s, PostDraft(drawn, "小区公示栏、各单元门厅", TODAY, date(2026, 10, 24), "宋红", 1))
    return drawn
