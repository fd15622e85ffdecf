"""A sheet of reconciliation with something of everything in transit."""

from __future__ import annotations

from datetime import date

from desktop.core.discretion import Known
from desktop.core.money import Money
from desktop.features.finance.bank.records import AccountName, Cause, Moved, Reconciliation

ACCOUNT = AccountName(1, "公共收益共管账户", "4200123456780018", "冶电二村小区")


def moved(day: int, fen: int, words: str, payee: str = "", number: str = "") -> Moved:
    return Moved(day, date(2026, 1, day), Money(fen), words, number, payee)


AGREED = Reconciliation(
    date(2026, 1, 31), Money(3098944), Money(2705639),
    (moved(5, 374768, "5G基站场地费", "陶桂", "202600000000"),),
    (moved(6, 1763, "账户管理费", "黄石某某工程有限公司", "202600000003"), moved(7, 1200, "回单费", "某某银行")),
    (),
    (moved(9, 21500, "购买电池，陶桂经手", number="记-0012"),),
    known=Known(residents=frozenset({"陶桂"}), words=frozenset({"黄石某某工程有限公司", "某某银行"})),
)  # fmt: skip
BROKEN = Reconciliation(
    date(2026, 1, 31), Money(10100), Money(9000), (), (), (), (),
    (Cause("break", date(2026, 1, 9), Money(700)), Cause("opening", date(2026, 1, 5), Money(300))),
)  # fmt: skip
