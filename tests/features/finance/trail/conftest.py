"""Meeting four paid, booked, and found in the bank's statement."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from desktop.core.attachments import Stored
from desktop.core.money import Money
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.bank.records import StatementLine, StatementRead
from desktop.features.finance.entities import Posting
from desktop.features.finance.payments import commands
from tests.features.finance.payments.conftest import (
    PUMP,
    TODAY,
    Office,
    office,  # noqa: F401
    pump_payment,  # noqa: F401
    settled,  # noqa: F401
)

FILE = Stored("0" * 64, "明细.csv", 10, "text/csv")


@dataclass(frozen=True)
class Paid:
    """The office, and what hangs together in it."""

    office: Office
    payment: int
    voucher: int
    line: int


@pytest.fixture
def paid(office: Office, pump_payment: int) -> Paid:  # noqa: F811
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    office.do(commands.book_payment, pump_payment, by="bookkeeper")
    voucher = office.seen(pump_payment).voucher_id or 0
    told = StatementLine(
        8, TODAY, "15:08:51", Money(-PUMP.fen), None, "排水泵", "湖北安泉机电有限公司", "", "9"
    )
    read = StatementRead("明细.csv", (), (told,), (), (), (), "6217 **** **** 3316")
    with office.db.writing("test") as s:
        bank.import_statement(s, office.at.account, read, FILE)
        line = s.scalars(select(BankLine.id)).one()
        posting = select(Posting.id).where(
            Posting.voucher_id == voucher, Posting.account_id == office.at.account
        )
        bank.match(s, (line,), (s.scalars(posting).one(),), TODAY)
    return Paid(office, pump_payment, voucher, line)
