"""Money as it stands in a real file, and how somebody works on it past the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop.core.attachments import beside
from desktop.core.db import Database, connect
from desktop.core.money import Money
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank.records import StatementLine, StatementRead
from desktop.features.finance.disclosure import commands
from desktop.features.finance.disclosure.records import PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.records import Fault
from desktop.features.finance.verification.queries import verify
from tests.features.finance.disclosure.conftest import (
    FIRST,
    LAST,
    REVIEWERS,
    TODAY,
    contracts,  # noqa: F401
    drawn,  # noqa: F401
    hung,  # noqa: F401
    quarter,  # noqa: F401
)
from tests.features.finance.payments.conftest import office, pump_payment, settled  # noqa: F401

Found = Callable[[], Fault | None]


def forge(path: Path, *statements: str) -> None:
    """What somebody does in a shell who takes the guards away, and puts them back when he is done."""
    connection = connect(path)
    connection.execute("PRAGMA foreign_keys=OFF")
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert connection.execute(statement).rowcount > 0, statement
    for _, sql in guards:
        connection.execute(sql)
    connection.close()


@pytest.fixture
def found(db: Database) -> Found:
    def look() -> Fault | None:
        with db.reading() as s:
            return verify(s, beside(db.path))

    return look


@pytest.fixture
def again(db: Database, hung: int) -> int:  # noqa: F811
    """Another edition of the same quarter, which replaces the first."""
    with db.writing("更正") as s:
        made = commands.draw_up(s, PeriodDraft(1, FIRST, LAST, "漏列一份合同"), "物业 龙斌华", TODAY)
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(made, party, name, place, TODAY))
        commands.post(s, PostDraft(made, "小区公示栏", TODAY, date(2026, 10, 24), "宋红", 1))
    return made


@pytest.fixture
def taken(db: Database, account: int) -> int:
    """A statement of the bank with its file; returns its key."""
    file = db.path.with_name("明细.csv")
    file.write_text("日期,金额,余额", encoding="utf-8")
    lines = tuple(
        StatementLine(at, date(2026, 9, at), "", Money(fen), Money(held), "场地费", "陶桂", "", f"N{at}")
        for at, fen, held in ((1, 50000, 150000), (2, -20000, 130000), (3, 700, 130700))
    )
    with db.writing("流水") as s:
        reading = StatementRead("明细.csv", (), lines, (), (), (), "")
        return bank.import_statement(s, account, reading, beside(db.path).put(file))
