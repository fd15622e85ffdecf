"""What a bank took back itself (冲正) is no money that left without signatures; where that is not sure, it is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from desktop.core.attachments import Stored
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.bank.records import StatementLine, StatementRead
from desktop.features.finance.dialogs.doubts import _unsigned_words
from desktop.features.finance.records import Doubt
from desktop.features.finance.trail import queries as trails
from tests.features.finance.payments.conftest import TODAY
from tests.features.finance.payments.queries.test_unsigned import (
    JOINT,
    asked,
    came,
    doubted,
    matched,
    of_subject,
    post,
    sums,
    taken_back,
)

WRONG = Money(800_000)
UNSIGNED = Doubt("unsigned", JOINT, amount=WRONG)


def told_by_bank(office, *lines: tuple[int, str, str]) -> list[int]:
    """Lines of a statement: fen, words and other side."""
    said = tuple(
        StatementLine(at, TODAY, "", Money(fen), None, text, payee, "", f"A{at}")
        for at, (fen, text, payee) in enumerate(lines, 1)
    )
    read = StatementRead("明细.csv", (), said, (), (), (), "6217000000003316")
    with office.db.writing("test") as s:
        bank.import_statement(s, office.at.account, read, Stored("0" * 64, "明细.csv", 10, "text/csv"))
        return list(s.scalars(select(BankLine.id).order_by(BankLine.row)))


def drafted(office, line: int) -> int:
    with office.db.writing("test") as s:
        return bank.draft_from_line(s, line, of_subject(office, "其他支出"), "郭超")


def test_money_the_bank_took_by_mistake_and_put_back_is_not_asked_about_nor_counted(office):
    out, back = told_by_bank(office, (-800_000, "转账", "某某商行"), (800_000, "冲正", "某某商行"))
    spent, got = drafted(office, out), drafted(office, back)
    assert asked(office, spent, got) == []
    post(office, spent)
    post(office, got)
    assert sums(office) == []
    with office.db.reading(by=office.at.users["bookkeeper"]) as s:
        trail = trails.trail(s, "line", out, TODAY)
    assert "no_payment" not in [one.kind for one in trail.steps]


def test_money_put_there_by_mistake_and_taken_back_is_not_counted(office):
    into, back = told_by_bank(office, (800_000, "存入", "某某商行"), (-800_000, "抹账", "某某商行"))
    got, gone = drafted(office, into), drafted(office, back)
    assert asked(office, got, gone) == []
    post(office, got)
    post(office, gone)
    assert sums(office) == []


def test_a_pair_that_is_not_sure_is_asked_about_and_confirmed_in_words(office):
    out, _ = told_by_bank(office, (-800_000, "转账", "某某商行"), (800_000, "转账", "某某商行"))
    spent = drafted(office, out)
    doubts = asked(office, spent)
    assert doubts == [UNSIGNED, Doubt("perhaps_undone", JOINT, amount=WRONG)]
    assert "冲正" in _unsigned_words(doubts[1])
    post(office, spent)
    assert sums(office) == [(JOINT, WRONG, 1)], "nobody confirmed it"
    taken_back(office, spent)
    with office.db.writing("test") as s:
        again = bank.draft_from_line(s, out, of_subject(office, "其他支出"), "郭超")
        draft = ledger.voucher_draft(s, again)
        books.save_voucher(s, replace(draft, text=f"{draft.text}，银行冲正"))
    assert asked(office, again) == []
    post(office, again)
    assert sums(office) == []


def test_red_for_what_the_bank_took_back_is_no_money_given_back(office):
    first = came(office, 800_000)
    into, out = told_by_bank(office, (800_000, "存入", "某某商行"), (-800_000, "冲正", "某某商行"))
    matched(office, into, first)
    assert doubted(office, first, "银行冲正退回") == []
    red = taken_back(office, first, "银行冲正")
    matched(office, out, red)
    assert sums(office) == []


def test_red_where_it_is_not_sure_is_asked_about_until_the_reason_says_so(office):
    first = came(office, 800_000)
    into, _ = told_by_bank(office, (800_000, "存入", "某某商行"), (-800_000, "转账", "某某商行"))
    matched(office, into, first)
    kinds = [one.kind for one in doubted(office, first, "见附件")]
    assert kinds == ["unsigned_red", "perhaps_undone_red"]
    assert doubted(office, first, "银行抹账") == []


def test_money_that_went_elsewhere_stays_unsigned(office):
    out, _ = told_by_bank(office, (-800_000, "转账", "某某商行"), (800_000, "冲正", "另一商行"))
    spent = drafted(office, out)
    assert asked(office, spent) == [UNSIGNED]
    post(office, spent)
    assert sums(office, date(2026, 10, 1)) == [(JOINT, WRONG, 1)]
