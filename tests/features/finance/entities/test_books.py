"""SQLite itself keeps what is posted, also from programs that leave its safeguards off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands
from desktop.features.finance.records import LineDraft, VoucherDraft

DAY = date(2026, 10, 8)
VOUCHER = (
    "INSERT OR REPLACE INTO voucher (book_id, year, day, period, text, state, source, reason, prepared_by, posted_by, digest,"
    " drafted, version, created_at, updated_at, {more}) SELECT book_id, year, day, period, text, state, source, reason,"
    " prepared_by, posted_by, digest, drafted, 1, created_at, updated_at, {value} FROM voucher WHERE state = 'draft'"
)


def lax(db: Database) -> driver.Connection:
    """A connection as other programs make it: REPLACE fires no trigger of deletion, nothing need refer to what is there."""
    connection = driver.connect(str(db.path), isolation_level=None)
    connection.execute("PRAGMA recursive_triggers = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection


@pytest.mark.parametrize("sql", [
    "UPDATE OR REPLACE voucher SET id = {id} WHERE state = 'draft'",
    "UPDATE OR REPLACE voucher SET sequence = 1 WHERE state = 'draft'",
    "UPDATE OR REPLACE voucher SET reverses_id = {id} WHERE state = 'draft'",
    VOUCHER.format(more="sequence", value=1),
    VOUCHER.format(more="reverses_id", value="{id}"),
    "UPDATE OR REPLACE posting SET id = 1 WHERE voucher_id IN (SELECT id FROM voucher WHERE state = 'draft')",
    "INSERT OR REPLACE INTO close SELECT id, book_id, kind, 202501, closed_on, closed_by, digest, version, created_at, updated_at FROM close",
    "INSERT OR REPLACE INTO reopening SELECT id, close_id, day, by, '改写', version, created_at, updated_at FROM reopening",
])  # fmt: skip
def test_nothing_comes_to_stand_where_something_posted_stands(
    db: Database, book: int, draft: Callable[..., VoucherDraft], posted: Callable[..., int], sql: str
) -> None:
    voucher = posted(1200)
    with db.writing("冲销、结账、草稿") as s:
        commands.reverse_voucher(s, voucher, DAY, "记错")
        close = commands.close_period(s, book, 202608, DAY)
        commands.reopen_period(s, close, DAY, "漏记")
        waiting = commands.save_voucher(s, draft(300))
        s.execute(text(
            "INSERT INTO posting SELECT 99, :waiting, position, account_id, subject_id, amount, text, book_id, day, period,"
            " 1, created_at, updated_at FROM posting WHERE voucher_id = :voucher AND position = 1"
        ), {"waiting": waiting, "voucher": voucher})  # fmt: skip
    connection = lax(db)
    with pytest.raises(driver.Error, match=r"voucher\.|CHECK"):
        connection.execute(sql.format(id=voucher))
    assert connection.execute("SELECT count(*) FROM voucher WHERE state = 'posted'").fetchone() == (2,)
    connection.close()


def test_a_reversal_mirrors_every_line_as_often_as_it_stands_there(
    db: Database, book: int, account: int, subject: Callable[[str], int]
) -> None:
    money, other = (
        LineDraft(account_id=account, debit=Money(10)),
        LineDraft(subject_id=subject("广告"), credit=Money(10)),
    )
    back = (
        LineDraft(account_id=account, credit=Money(10)),
        LineDraft(subject_id=subject("广告"), debit=Money(10)),
    )
    with db.writing("两行相同") as s:
        twice = commands.save_voucher(s, VoucherDraft(book, DAY, "两笔广告费", (money, money, other, other)))
        commands.post_voucher(s, twice)
        half = commands.save_voucher(s, VoucherDraft(book, DAY, "只冲一半", back))
        s.execute(text("UPDATE voucher SET reverses_id = :of WHERE id = :red"), {"of": twice, "red": half})
    with pytest.raises(IntegrityError, match=r"voucher\.not_mirrored"), db.writing("不成") as s:
        commands.post_voucher(s, half)
    with db.writing("全部冲销") as s:
        commands.drop_voucher(s, half)
        commands.reverse_voucher(s, twice, DAY, "记错")
