"""Money that leaves an account of three parties without a signed payment is asked about, and told when the period is disclosed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.bank.records import StatementLine, StatementRead
from desktop.features.finance.dialogs.doubts import _unsigned_words
from desktop.features.finance.disclosure import commands as disclosure
from desktop.features.finance.disclosure import queries as disclosed
from desktop.features.finance.disclosure.records import PeriodDraft
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.records import AccountDraft, Doubt, Entry
from tests.features.finance.payments.conftest import PUMP, TODAY, agree

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)
JOINT, LIMIT = "公共收益共管账户", Money(200_000)


def opened(office, kind: str, name: str) -> int:
    with office.db.writing("test") as s:
        return books.save_account(s, AccountDraft(office.at.book, kind, name))


@pytest.fixture
def petty(office) -> int:
    return opened(office, "petty", "备用金")


@pytest.fixture
def fund(office) -> int:
    """The maintenance fund, for which nobody agreed on who signs."""
    return opened(office, "fund", "维修资金专户")


def drafted(office, way: str, account: int, other: int, fen: int, day: date = TODAY) -> int:
    subject, to = (None, other) if way == "transfer" else (other, None)
    with office.db.writing("test") as s:
        entry = Entry(office.at.book, way, day, account, subject, to, Money(fen), "直接支出")
        return books.draft_entry(s, entry, "郭超")


def asked(office, *vouchers: int) -> list[Doubt]:
    with office.db.reading() as s:
        return queries.unsigned_doubts(s, vouchers)


def post(office, voucher: int) -> None:
    with office.db.writing("test") as s:
        books.post_voucher(s, voucher, "郭超")


def sums(office, first: date = FIRST, last: date = LAST) -> list[tuple[str, Money, int]]:
    with office.db.reading() as s:
        return queries.unsigned_sums(s, office.at.book, first, last)


def of_subject(office, name: str) -> int:
    with office.db.reading() as s:
        return next(row.id for row in ledger.subject_rows(s, office.at.book) if row.name == name)


def test_what_leaves_the_joint_account_with_no_payment_is_asked_about_together(office):
    at = office.at
    spent = drafted(office, "expense", at.account, at.subject, 5_000_000)
    fee = drafted(office, "expense", at.account, of_subject(office, "账户管理费"), 4_500)
    came = drafted(office, "income", at.account, of_subject(office, "广告"), 9_000)
    assert asked(office, spent) == [Doubt("unsigned", JOINT, amount=Money(5_000_000))]
    assert asked(office, spent, fee, came) == [Doubt("unsigned", JOINT, amount=Money(5_004_500), count=2)]
    assert asked(office, came) == []


def test_what_leaves_an_account_without_an_agreement_is_asked_about_as_such(office):
    at = office.at
    other = opened(office, "joint", "另一账户")
    spent, early = (
        drafted(office, "expense", other, at.subject, 100, day) for day in (TODAY, date(2026, 1, 9))
    )
    assert asked(office, spent, early) == [Doubt("no_agreement", "另一账户", amount=Money(200), count=2)]
    with office.db.writing("test", by=at.users["bookkeeper"]) as s:
        agree(s, replace(at, account=other))
    assert asked(office, spent, early) == [Doubt("unsigned", "另一账户", amount=Money(100))]


def test_an_agreement_that_ran_out_frees_nobody_from_signing(office):
    at = office.at
    other = opened(office, "joint", "另一账户")
    with office.db.writing("test", by=at.users["bookkeeper"]) as s:
        agree(s, replace(at, account=other), ends_on=date(2026, 9, 30))
    assert [one.kind for one in asked(office, drafted(office, "expense", other, at.subject, 100))] == [
        "unsigned"
    ]


def test_more_petty_cash_than_was_agreed_is_asked_about(office, petty):
    account = office.at.account
    fits = drafted(office, "transfer", account, petty, LIMIT.fen)
    assert [one.kind for one in asked(office, fits)] == ["unsigned"]
    above = drafted(office, "transfer", account, petty, 5_000_000)
    assert asked(office, above)[1:] == [Doubt("above_petty", "备用金", amount=Money(5_000_000), limit=LIMIT)]
    assert asked(office, drafted(office, "expense", petty, office.at.subject, 300_000)) == []


def test_the_fund_is_kept_apart_and_spent_on_repairs_alone(office, fund, petty):
    at = office.at
    for other in (at.account, petty):
        moved = drafted(office, "transfer", fund, other, 30_000_000)
        assert asked(office, moved) == [
            Doubt(kind, "维修资金专户", amount=Money(30_000_000)) for kind in ("no_agreement", "fund_mixed")
        ]
    party = drafted(office, "expense", fund, of_subject(office, "公益活动"), 700)
    assert asked(office, party)[1:] == [
        Doubt("fund_other", "维修资金专户", amount=Money(700), subject="公益活动")
    ]
    (told,) = asked(office, drafted(office, "expense", fund, at.subject, 700))
    assert told == Doubt("no_agreement", "维修资金专户", amount=Money(700))
    assert "7.00" in _unsigned_words(told)
    assert [one.kind for one in asked(office, drafted(office, "transfer", at.account, fund, 700))] == [
        "unsigned"
    ]


def test_a_draft_that_takes_income_back_in_red_is_not_asked_about(office):
    came = drafted(office, "income", office.at.account, of_subject(office, "广告"), 9_000)
    post(office, came)
    with office.db.writing("test") as s:
        books.reverse_voucher(s, came, TODAY, "录错", "郭超")
    assert sums(office) == []


def told_by_bank(office, *fen: int) -> list[int]:
    """Lines of the bank's statement of these amounts, in or out."""
    lines = tuple(
        StatementLine(at, TODAY, "", Money(one), None, "转账", "王某", "", f"A{at}")
        for at, one in enumerate(fen, 1)
    )
    read = StatementRead("明细.csv", (), lines, (), (), (), "6217000000003316")
    with office.db.writing("test") as s:
        bank.import_statement(s, office.at.account, read, Stored("0" * 64, "明细.csv", 10, "text/csv"))
        return list(s.scalars(select(BankLine.id).order_by(BankLine.row)))


def matched(office, line: int, *vouchers: int) -> None:
    with office.db.writing("test") as s:
        there = (Posting.voucher_id.in_(vouchers)) & (Posting.account_id == office.at.account)
        bank.match(s, [line], list(s.scalars(select(Posting.id).where(there))), TODAY)


def taken_back(office, voucher: int, reason: str = "录错") -> int:
    with office.db.writing("test") as s:
        return books.reverse_voucher(s, voucher, TODAY, reason, "郭超")


def doubted(office, voucher: int, reason: str) -> list[Doubt]:
    with office.db.reading() as s:
        return queries.refund_doubts(s, voucher, TODAY, reason)


def came(office, fen: int) -> int:
    voucher = drafted(office, "income", office.at.account, of_subject(office, "广告"), fen)
    post(office, voucher)
    return voucher


def test_what_the_bank_paid_out_on_a_red_voucher_left_unsigned(office):
    first, right = came(office, 300_000), came(office, 200_000)
    into, out = told_by_bank(office, 300_000, -100_000)
    matched(office, into, first)
    red = taken_back(office, first, "退还预收停车费")
    assert sums(office) == [], "nothing at the bank yet"
    matched(office, out, red, right)
    assert sums(office) == [(JOINT, Money(100_000), 1)]
    assert sums(office, date(2026, 11, 1)) == []
    with office.db.writing("test") as s:
        bank.unmatch(s, out, "匹配错误", TODAY)
    assert sums(office) == []


def test_a_red_voucher_that_gives_money_back_is_asked_about_and_a_correction_is_not(office):
    first = came(office, 300_000)
    told = [Doubt("unsigned_red", JOINT, amount=Money(300_000))]
    assert doubted(office, first, "科目记错") == []
    assert doubted(office, first, "退还预收停车费") == told
    told_by_bank(office, 300_000, -300_000)
    assert doubted(office, first, "见附件")[:1] == told
    assert "3,000.00" in _unsigned_words(told[0])


def test_a_red_voucher_that_gives_money_back_is_asked_about_without_an_agreement_too(office, fund):
    voucher = drafted(office, "income", fund, of_subject(office, "利息"), 500)
    post(office, voucher)
    assert doubted(office, voucher, "退还多收利息") == [
        Doubt("no_agreement", "维修资金专户", amount=Money(500))
    ]
    assert doubted(office, voucher, "科目记错") == []


def test_petty_cash_needs_no_agreement(office, petty):
    spent = drafted(office, "expense", petty, office.at.subject, 700)
    with office.db.reading() as s:
        bare = queries.unagreed(s, office.at.book)
    assert (asked(office, spent), bare) == ([], set())


def test_a_red_voucher_that_brings_money_back_is_not_asked_about(office):
    spent = drafted(office, "expense", office.at.account, office.at.subject, 4_500)
    post(office, spent)
    told_by_bank(office, -4_500)
    assert doubted(office, spent, "退款") == []


def test_what_left_unsigned_is_summed_up_until_it_is_taken_back(office):
    at = office.at
    spent, fee = (drafted(office, "expense", at.account, at.subject, fen) for fen in (5_000_000, 4_500))
    assert sums(office) == [], "drafts are none yet"
    post(office, spent)
    post(office, fee)
    assert sums(office) == [(JOINT, Money(5_004_500), 2)]
    assert sums(office, date(2026, 11, 1)) == []
    with office.db.writing("test") as s:
        books.reverse_voucher(s, spent, TODAY, "应走付款申请", "郭超")
    assert sums(office) == [(JOINT, Money(4_500), 1)]


def test_what_three_people_signed_is_told_nowhere(office, pump_payment):
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    office.do(commands.book_payment, pump_payment, by="bookkeeper")
    with office.db.reading() as s:
        assert ledger.balance(s, office.at.account) < Money(23_348_653) - PUMP + Money(1)
    assert sums(office) == []


def test_a_disclosure_tells_what_left_unsigned(office):
    at = office.at
    post(office, drafted(office, "expense", at.account, at.subject, 5_000_000))
    with office.db.writing("test") as s:
        made = disclosure.draw_up(s, PeriodDraft(at.book, FIRST, LAST), "物业", date(2027, 1, 5))
        told = [one for one in disclosed.detail(s, made).remarks if one.code == "disclosure.unsigned"]
    assert [one.facts for one in told] == [{"name": JOINT, "amount": Money(5_000_000), "count": 1}]


def test_petty_cash_drawn_in_parts_on_one_day_is_added_up(office, petty):
    at, second = office.at, opened(office, "petty", "第二备用金")
    part = 120_000
    first = drafted(office, "transfer", at.account, petty, part)
    drafted(office, "transfer", at.account, petty, LIMIT.fen, date(2026, 10, 12))
    drafted(office, "transfer", at.account, second, part)
    assert [one.kind for one in asked(office, first)] == ["unsigned"]
    then = drafted(office, "transfer", at.account, petty, part)
    told = Doubt("petty_of_day", "备用金", TODAY, amount=Money(2 * part), limit=LIMIT)
    assert asked(office, first, then)[1:] == [told]
    assert {"备用金", f"{TODAY}", "2,400.00", "2,000.00"} <= {
        *re.findall(r"[\d,.-]+\d|备用金", _unsigned_words(told))
    }
    assert asked(office, then)[1:] == [told], "the other waits as a draft"
    post(office, first)
    assert asked(office, then)[1:] == [told]
    with office.db.writing("test") as s:
        books.reverse_voucher(s, first, TODAY, "录错", "郭超")
    assert [one.kind for one in asked(office, then)] == ["unsigned"]
    above = drafted(office, "transfer", at.account, petty, LIMIT.fen + 100)
    assert [one.kind for one in asked(office, above)] == ["unsigned", "above_petty"]


def test_cash_that_three_people_signed_for_on_the_same_day_counts_too(office, petty):
    signed, part = drafted(office, "transfer", office.at.account, petty, 120_000), 120_000
    with office.db.writing("test") as s:
        s.get_one(Voucher, signed).source = "payment"
    then = drafted(office, "transfer", office.at.account, petty, part)
    assert [one.kind for one in asked(office, then)] == ["unsigned", "petty_of_day"]


def test_many_drafts_are_asked_about_in_as_few_queries_as_two(office, petty):
    at = office.at
    few, many = ([drafted(office, way, at.account, to, 100 + fen) for fen in range(count) for way, to in (
        ("transfer", petty), ("expense", at.subject),
    )] for count in (1, 9))  # fmt: skip
    counts = list[int]()
    for ids in (few, many):
        with office.db.reading() as s:
            counts.append(counted(s, lambda s, ids=ids: queries.unsigned_doubts(s, ids)))
    assert counts[0] == counts[1] < 9


def counted(s: Session, ask: Callable[[Session], object]) -> int:
    """How many statements a question takes."""
    told = list[str]()
    event.listen(s.get_bind(), "before_cursor_execute", lambda *args: told.append(args[2]))
    ask(s)
    return len(told)


def test_what_left_unsigned_is_found_by_its_book_and_months(office):
    told = list[tuple[str, object]]()
    with office.db.reading() as s:
        event.listen(s.get_bind(), "before_cursor_execute", lambda *args: told.append((args[2], args[3])))
        queries.unsigned_sums(s, office.at.book, FIRST, LAST)
        statement, given = told[-1]
        plan = s.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        steps = [row[-1] for row in plan]
    assert any(
        "ix_voucher_book_id_period_state (book_id=? AND period>? AND period<?)" in one for one in steps
    )
    assert not any("SCAN" in one and "anon" not in one for one in steps)
