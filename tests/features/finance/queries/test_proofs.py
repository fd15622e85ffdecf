"""What was changed past the guards is named, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import text

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.features.finance import commands, rules
from desktop.features.finance.queries import proofs
from desktop.features.finance.records import Fault, VoucherDraft
from desktop.features.finance.verification.queries import verify
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.records import PlaceDraft

DAY = date(2026, 10, 8)


def forge(db: Database, *statements: str) -> None:
    """Change the books as somebody does who knows how to take the guards away."""
    with db.writing("撬开") as s:
        guards = (
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('voucher', 'posting')"
        )
        for name in s.execute(text(guards)).scalars().all():
            s.execute(text(f"DROP TRIGGER {name}"))
        s.execute(text("PRAGMA defer_foreign_keys = ON"))
        for statement in statements:
            s.execute(text(statement))


def found(db: Database) -> Fault | None:
    with db.reading() as s:
        return verify(s, beside(db.path))


@pytest.mark.parametrize(("sql", "number"), [
    ("UPDATE posting SET day = '2026-10-09' WHERE voucher_id = 2", 2),
    ("UPDATE posting SET period = 202601 WHERE voucher_id = 2", 2),
    ("UPDATE posting SET book_id = (SELECT max(id) FROM book) WHERE voucher_id = 2", 2),
    ("UPDATE account SET book_id = (SELECT max(id) FROM book) WHERE kind = 'joint'", 1),
    ("UPDATE subject SET book_id = (SELECT max(id) FROM book), code = 'x', name = 'x' WHERE name = '停车场地费' AND book_id = 1", 1),
])  # fmt: skip
def test_a_line_stands_on_its_day_and_in_its_book(
    db: Database, book: int, posted: Callable[..., int], sql: str, number: int
) -> None:
    posted(100), posted(200)
    with db.writing("别的账套") as s:
        commands.begin_book(s, organisation.save_place(s, PlaceDraft(None, "compound", "冶电二村")))
    assert found(db) is None
    forge(db, sql)
    assert found(db) == Fault("books.astray", "华新小区", 2026, number)


def test_no_line_counts_without_a_posted_voucher(
    db: Database, book: int, draft: Callable[..., VoucherDraft], posted: Callable[..., int]
) -> None:
    posted(100)
    with db.writing("草稿") as s:
        commands.save_voucher(s, draft(300))
    assert found(db) is None
    forge(
        db,
        "INSERT INTO posting SELECT 99, 2, 1, account_id, subject_id, 5, text, book_id, day, period, 1, created_at, updated_at"
        " FROM posting WHERE position = 1",
    )
    assert found(db) == Fault("books.loose", "华新小区")


def test_a_close_remembers_the_last_voucher_before_it(
    db: Database, book: int, posted: Callable[..., int]
) -> None:
    posted(100, "利息", date(2026, 8, 1)), posted(200, "利息", date(2026, 8, 2))
    with db.writing("结账") as s:
        commands.close_period(s, book, 202608, DAY)
    assert found(db) is None
    forge(db, "DELETE FROM posting WHERE voucher_id = 2", "DELETE FROM voucher WHERE id = 2")
    assert found(db) == Fault("books.cut", "华新小区")


def test_a_reversal_is_the_mirror_of_what_it_takes_back(
    db: Database, book: int, posted: Callable[..., int]
) -> None:
    posted(100)
    other = posted(700)
    with db.writing("冲销") as s:
        red = commands.reverse_voucher(s, 1, DAY, "记错")
    assert found(db) is None
    forge(db, f"UPDATE voucher SET reverses_id = {other} WHERE id = {red}")
    assert found(db) == Fault("books.altered", "华新小区", 2026, 3)
    with db.reading() as s:  # somebody who knows how seals are made
        *_, before, one, two = s.connection().exec_driver_sql(proofs.POSTED, (book,)).all()
        lines = [row[proofs.TELLS : proofs.WHERE] for row in (one, two)]
        digest = rules.seal(before[2], one[proofs.HEAD : proofs.TELLS], lines)
    forge(db, f"UPDATE voucher SET digest = '{digest}' WHERE id = {red}")
    assert found(db) == Fault("books.not_mirrored", "华新小区", 2026, 3)
