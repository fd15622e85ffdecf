"""Vouchers are drafted, posted without a gap, taken back in red; what is posted no command and no SQL changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import select, text

from desktop.core.attachments import beside
from desktop.core.db import connect
from desktop.core.errors import Conflict, RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands, documents, queries
from desktop.features.finance.entities import Budget, Voucher
from desktop.features.finance.page.vouchers import _meta
from desktop.features.finance.records import AccountDraft, LineDraft
from desktop.features.finance.verification.queries import verify
from desktop.ui.sentences import sentence

DAY = date(2026, 10, 8)


def refused(db, code, act, *args, **kwargs):
    with pytest.raises(RuleBroken) as caught, db.writing("不成") as s:
        act(s, *args, **kwargs)
    assert caught.value.code == code
    return caught.value


def test_numbers_leave_no_gap_in_book_and_year_and_a_dropped_draft_takes_none(db, book, draft, posted):
    with db.writing("草稿") as s:
        dropped = commands.save_voucher(s, draft())
    first, second = posted(), posted(330000, "快递柜")
    with db.writing("作废草稿") as s:
        commands.drop_voucher(s, dropped)
    other_year = posted(100, "利息", date(2025, 12, 21))
    with db.reading() as s:
        rows = {row.id: (row.number, row.day.year) for row in queries.voucher_rows(s, book)}
        assert rows == {first: (1, 2026), second: (2, 2026), other_year: (1, 2025)}
        assert queries.last_seal(s, book)[0] == 3


def test_a_draft_counts_for_nothing_until_it_is_posted(db, book, account, draft):
    with db.writing("草稿") as s:
        voucher = commands.save_voucher(s, draft(500))
        assert queries.balance(s, account) == Money(0)
        (row,) = queries.voucher_rows(s, book)
        assert (row.number, row.amount, row.state) == (None, Money(500), "draft")
        assert [line.name for line in queries.voucher_detail(s, voucher).lines] == [
            "共管账户",
            "1001 停车场地费",
        ]
        commands.post_voucher(s, voucher)
        assert queries.balance(s, account) == Money(500)
        assert queries.balance(s, account, date(2026, 10, 7)) == Money(0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"day": None}, "voucher.day_missing"),
        ({"text": " "}, "voucher.text_missing"),
        ({"lines": ()}, "voucher.too_few"),
    ],
)
def test_a_voucher_that_says_too_little_is_refused(db, draft, change, code):
    refused(db, code, commands.save_voucher, replace(draft(), **change))


def test_an_unbalanced_one_is_refused_with_both_sums(db, draft):
    good = draft(500)
    bad = replace(good, lines=(good.lines[0], replace(good.lines[1], credit=Money(499))))
    facts = refused(db, "voucher.unbalanced", commands.save_voucher, bad).facts
    assert facts == {"debit": "5.00", "credit": "4.99", "apart": "0.01"}
    both = replace(good.lines[0], credit=Money(500))
    refused(db, "voucher.both_sides", commands.save_voucher, replace(good, lines=(both, both)))
    strange = LineDraft(subject_id=99_999, credit=Money(500))
    refused(db, "voucher.on_nothing", commands.save_voucher, replace(good, lines=(good.lines[0], strange)))


@pytest.mark.parametrize("way", ["debits", "credits", "mixed"])
def test_an_amount_below_zero_is_refused_not_stored_on_the_other_side(db, book, draft, way):
    first, second = draft(500).lines
    lines = {
        "debits": (replace(first, debit=Money(-500)), replace(second, credit=Money(-500))),
        "credits": (first, replace(second, credit=Money(700)), replace(second, credit=Money(-200))),
        "mixed": (replace(first, debit=Money(-500)), replace(first, debit=Money(500))),
    }[way]
    error = refused(db, "voucher.negative", commands.save_voucher, replace(draft(500), lines=lines))
    assert (error.field, error.facts["amount"]) == ("lines", "−2.00" if way == "credits" else "−5.00")
    with db.reading() as s:
        assert queries.voucher_rows(s, book) == []


def test_what_is_posted_is_taken_back_once_in_red_with_a_reason(db, book, account, posted):
    voucher = posted(1200)
    refused(db, "voucher.reason_missing", commands.reverse_voucher, voucher, DAY, " ")
    refused(db, "voucher.reversed_early", commands.reverse_voucher, voucher, date(2026, 10, 7), "记错")
    with db.writing("冲销") as s:
        red = commands.reverse_voucher(s, voucher, DAY, "科目记错", "会计 方敏")
        told = queries.voucher_detail(s, red)
        assert (told.number, told.reverses, told.reason) == (2, (2026, 1), "科目记错")
        assert queries.voucher_detail(s, voucher).reversed_by == (2026, 2)
        assert queries.balance(s, account) == Money(0)
    refused(db, "voucher.reversed_before", commands.reverse_voucher, voucher, DAY, "再来")
    refused(db, "voucher.reverses_reversal", commands.reverse_voucher, red, DAY, "冲红字")
    refused(db, "voucher.posted", commands.drop_voucher, voucher)
    refused(db, "voucher.posted", commands.post_voucher, voucher)


def test_a_red_voucher_of_another_year_is_named_with_its_year(db, book, posted):
    voucher = posted(100, "利息", date(2025, 12, 21))
    posted(100, "利息", date(2026, 1, 2))
    with db.writing("冲销") as s:
        red = queries.voucher_detail(s, commands.reverse_voucher(s, voucher, DAY, "记错"))
        first = queries.voucher_detail(s, voucher)
    assert (red.number, red.reverses, first.reversed_by) == (2, (2025, 1), (2026, 2))
    assert "红字冲销2025年第1号，原因：记错" in str(documents.voucher_paper(red).blocks)
    assert "已由2026年第2号红字冲销。" in str(documents.voucher_paper(first).blocks)
    assert "2026-2" in _meta(first)
    assert "2025-1" in _meta(red)


def test_nothing_is_posted_into_a_closed_month_until_it_is_opened_again_on_record(db, book, draft, posted):
    posted(100, "利息", date(2026, 9, 21))
    with db.writing("草稿") as s:
        late = commands.save_voucher(s, draft(5, "利息", date(2026, 9, 30)))
        early = commands.save_voucher(s, draft(5, "利息", date(2026, 8, 30)))
    assert refused(db, "close.drafts", commands.close_period, book, 202609, DAY).facts["count"] == 2
    with db.writing("草稿") as s:
        commands.drop_voucher(s, early)
    refused(db, "close.not_over", commands.close_period, book, 202610, date(2026, 10, 31))
    with db.writing("结账") as s:
        commands.drop_voucher(s, late)
        close = commands.close_period(s, book, 202609, DAY, "会计 方敏")
    facts = refused(
        db, "voucher.period_closed", commands.save_voucher, draft(5, "利息", date(2026, 9, 30))
    ).facts
    assert (facts["year"], facts["month"]) == (2026, 9)
    refused(db, "close.there", commands.close_period, book, 202609, DAY)
    refused(db, "close.reason_missing", commands.reopen_period, close, DAY, "")
    with db.writing("反结账") as s:
        commands.reopen_period(s, close, DAY, "漏记利息", "会计 方敏")
        assert [(one.period, one.reason) for one in queries.closes(s, book)] == [(202609, "漏记利息")]
    posted(5, "利息", date(2026, 9, 30))
    refused(db, "close.reopened", commands.reopen_period, close, DAY, "再开")


def test_a_closed_year_closes_its_months(db, book, draft, posted):
    posted(100, "利息", date(2025, 3, 21))
    with db.writing("年结") as s:
        month = commands.close_period(s, book, 202512, date(2026, 1, 5))
        year = commands.close_period(s, book, 2025, date(2026, 1, 5))
    late = draft(5, "利息", date(2025, 12, 30))
    error = refused(db, "voucher.year_closed", commands.save_voucher, late)
    assert (error.field, error.facts["year"]) == ("day", 2025)
    error = refused(db, "close.within_year", commands.reopen_period, month, DAY, "漏记利息")
    assert error.facts["year"] == 2025, "opened again it would stay shut with its year"
    with db.reading() as s:
        assert [one.reopened_on for one in queries.closes(s, book)] == [None, None]
    with db.writing("反结账") as s:
        commands.reopen_period(s, year, DAY, "漏记利息")
    refused(db, "voucher.period_closed", commands.save_voucher, late)
    with db.writing("反结账") as s:
        commands.reopen_period(s, month, DAY, "漏记利息")
    posted(5, "利息", date(2025, 12, 30))


def test_a_month_of_a_closed_year_is_not_closed_once_more(db, book, posted):
    posted(100, "利息", date(2025, 3, 21))
    with db.writing("年结") as s:
        year = commands.close_period(s, book, 2025, date(2026, 1, 5))
    error = refused(db, "close.with_year", commands.close_period, book, 202503, DAY)
    assert (error.field, error.facts["year"]) == ("month", 2025)
    with db.writing("反结账") as s:
        commands.reopen_period(s, year, DAY, "漏记利息")
    posted(5, "利息", date(2025, 3, 30))
    with db.writing("结账") as s:
        commands.close_period(s, book, 202503, DAY)
        commands.close_period(s, book, 2025, DAY)


def test_opening_balances_are_posted_once_against_the_surplus(db, book, account):
    with db.writing("期初") as s:
        commands.save_opening(s, book, date(2026, 7, 1), {account: Money(18652300)})
        assert queries.balance(s, account) == Money(18652300)
    refused(db, "opening.there", commands.save_opening, book, DAY, {account: Money(1)})
    refused(db, "opening.nothing", commands.save_opening, book, DAY, {account: Money(0)})


@pytest.mark.parametrize(("name", "code"), [("历年结余", "4001"), ("利息", "1009"), ("补充维修资金", "3005")])
def test_the_codes_the_program_rests_on_stay_and_their_names_may_change(db, book, name, code):
    with db.reading() as s:
        told = next(one for one in queries.subject_rows(s, book) if one.name == name)
    error = refused(db, "subject.code_stays", commands.save_subject, replace(told, code=f"{code}01"))
    assert (error.field, error.facts) == ("code", {"name": name, "value": code})
    with db.writing("改名") as s:
        commands.save_subject(s, replace(told, name="改名", code=f" {code} "))


def test_a_book_without_the_surplus_says_so_and_gets_it_back(db, book, account):
    with db.writing("从前改的编码") as s:
        s.execute(text("UPDATE subject SET code = '400101' WHERE code = '4001'"))
    refused(db, "opening.no_surplus", commands.save_opening, book, DAY, {account: Money(5)})
    with db.writing("改回") as s:
        told = next(one for one in queries.subject_rows(s, book) if one.code == "400101")
        commands.save_subject(s, replace(told, code="4001"))
        commands.save_opening(s, book, DAY, {account: Money(5)})


def test_an_opening_balance_that_was_taken_back_may_be_given_anew(db, book, account, posted):
    def open_with(fen):
        with db.writing("期初") as s:
            return commands.save_opening(s, book, date(2026, 7, 1), {account: Money(fen)})

    wrong = open_with(18652300)
    posted(100)
    refused(db, "opening.there", commands.save_opening, book, DAY, {account: Money(1)})
    with db.writing("冲销") as s:
        commands.reverse_voucher(s, wrong, date(2026, 7, 1), "录错")
    open_with(1865230)
    with db.reading() as s:
        assert queries.balance(s, account) == Money(1865330)
        assert verify(s, beside(db.path)) is None
    refused(db, "opening.there", commands.save_opening, book, DAY, {account: Money(1)})


def test_nothing_is_taken_down_of_a_day_before_the_opening_balance(db, book, draft):
    with db.writing("草稿") as s:
        early = commands.save_voucher(s, draft(600, "其他支出", date(2026, 3, 10), spent=True))
        account = queries.accounts_of(s, book)[0]
        opening = commands.save_opening(s, book, date(2026, 7, 1), {account: Money(10000)})
    for command, what in (
        (commands.post_voucher, early),
        (commands.save_voucher, draft(100, day=date(2026, 6, 30))),
    ):
        error = refused(db, "voucher.before_opening", command, what)
        assert error.field == "day"
        assert error.facts == {"name": "共管账户", "opening": date(2026, 7, 1)}
    with db.writing("当天的可以，冲销后也可以") as s:
        commands.save_voucher(s, draft(100, day=date(2026, 7, 1)))
        commands.reverse_voucher(s, opening, date(2026, 7, 1), "日期不对")
        commands.post_voucher(s, early)
        commands.save_opening(s, book, date(2026, 3, 1), {account: Money(10600)})
        assert queries.balance(s, account, date(2026, 7, 1)) == Money(10000)


def test_no_opening_balance_stands_behind_what_the_account_moved_before(db, book, account, posted):
    with db.writing("期初") as s:
        wrong = commands.save_opening(s, book, date(2026, 1, 1), {account: Money(100000)})
    posted(50000, day=date(2026, 1, 5))
    with db.writing("冲销") as s:
        commands.reverse_voucher(s, wrong, date(2026, 1, 10), "日期不对")
    error = refused(
        db, "opening.moved_before", commands.save_opening, book, date(2026, 1, 10), {account: Money(150000)}
    )
    assert (error.field, error.facts["first"]) == ("day", date(2026, 1, 5))
    with db.writing("期初") as s:
        commands.save_opening(s, book, date(2026, 1, 5), {account: Money(100000)})
        assert queries.balance(s, account) == Money(150000)


def test_a_plan_of_a_year_the_books_do_not_know_is_taken_off(db, book, subject):
    plan = {subject("停车场地费"): Money(100)}
    refused(db, "budget.no_year", commands.save_budget, book, 2062, plan)
    with db.writing("旧版") as s:
        s.add(Budget(book_id=book, year=2062, subject_id=subject("停车场地费"), amount=Money(100)))
        s.flush()
        commands.save_budget(s, book, 2062, dict.fromkeys(plan))
        assert s.scalars(select(Budget)).all() == []


def test_the_budget_of_a_closed_year_stays_until_the_year_is_opened_again(db, book, posted, subject):
    posted(100, day=date(2025, 3, 5))
    plan = {subject("停车场地费"): Money(100)}
    with db.writing("预算") as s:
        commands.save_budget(s, book, 2025, plan)
        close = commands.close_period(s, book, 2025, DAY, "方敏")
    for amount in (Money(200), None):
        told = refused(
            db, "budget.year_closed", commands.save_budget, book, 2025, dict.fromkeys(plan, amount)
        )
        assert told.facts == {"year": 2025}
    with db.writing("反结账") as s:
        assert [one.amount for one in s.scalars(select(Budget))] == [Money(100)]
        commands.save_budget(s, book, 2026, plan)
        commands.reopen_period(s, close, DAY, "预算录错", "丁艳")
        commands.save_budget(s, book, 2025, dict.fromkeys(plan, Money(200)))


def test_an_account_that_went_on_without_an_opening_balance_gets_none(db, book, account, posted):
    posted(100)
    refused(db, "opening.there", commands.save_opening, book, DAY, {account: Money(1)})


def test_accounts_and_subjects_are_named_once_and_ended_not_lost(db, book, account, subject, draft, posted):
    refused(db, "account.name_twice", commands.save_account, AccountDraft(book, "joint", " 共管账户 "))
    posted(100)
    with db.reading() as s:
        told = queries.account_draft(s, account)
    refused(db, "account.not_empty", commands.save_account, replace(told, closed_on=DAY))
    with db.writing("停用") as s:
        commands.end_subject(s, subject("快递柜"), date(2026, 9, 30))
    refused(db, "voucher.subject_ended", commands.save_voucher, draft(100, "快递柜"))
    with db.writing("改名") as s:
        commands.save_account(s, replace(told, name="三方共管账户"))
    with pytest.raises(Conflict), db.writing("改名") as s:
        commands.save_account(s, told)


def test_the_kind_of_an_account_stays_once_something_is_posted_on_it(db, account, posted):
    with db.writing("改类型") as s:
        commands.save_account(s, replace(queries.account_draft(s, account), kind="fund"))
        commands.save_account(s, replace(queries.account_draft(s, account), kind="joint"))
    posted(100)
    with db.reading() as s:
        told = queries.account_draft(s, account)
    refused(db, "account.kind_stays", commands.save_account, replace(told, kind="fund"))
    with db.writing("改名") as s:
        commands.save_account(s, replace(told, name="三方共管账户"))
        assert queries.account_draft(s, account).kind == "joint"


TAMPERINGS = [
    "UPDATE voucher SET text = '别的' WHERE id = {id}",
    "UPDATE voucher SET state = 'draft', number = NULL, digest = '' WHERE id = {id}",
    "DELETE FROM voucher WHERE id = {id}",
    "INSERT OR REPLACE INTO voucher SELECT * FROM voucher WHERE id = {id}",
    "UPDATE posting SET amount = amount * 2 WHERE voucher_id = {id}",
    "DELETE FROM posting WHERE voucher_id = {id}",
    "INSERT INTO posting SELECT 999, {id}, 9, account_id, subject_id, amount, text, book_id, day, period, 1, created_at, updated_at FROM posting WHERE voucher_id = {id} LIMIT 1",
    "INSERT OR REPLACE INTO posting SELECT id, {id}, position, account_id, subject_id, 7, text, book_id, day, period, 1, created_at, updated_at FROM posting WHERE voucher_id = {id} LIMIT 1",
    "UPDATE voucher SET state = 'posted', number = 9, sequence = 2, digest = 'x', drafted = '' WHERE state = 'draft'",
    "UPDATE close SET period = 1",
    "DELETE FROM close",
]


@pytest.mark.parametrize("sql", TAMPERINGS)
def test_sqlite_itself_refuses_to_change_what_is_posted(db, book, draft, posted, sql):
    posted(1, "利息", date(2026, 8, 1))
    with db.writing("结账") as s:
        commands.close_period(s, book, 202608, DAY)
        commands.save_voucher(s, draft(300))
    voucher = posted(1200)
    connection = connect(db.path)
    with pytest.raises(driver.Error, match=r"voucher\.|CHECK"):
        connection.execute(sql.format(id=voucher))
    connection.close()


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (
            "UPDATE posting SET amount = amount + 1 WHERE position = 1 AND voucher_id = {id}",
            "books.unbalanced",
        ),
        ("UPDATE posting SET amount = amount * 2 WHERE voucher_id = {id}", "books.altered"),
        ("UPDATE voucher SET text = '别的' WHERE id = {id}", "books.altered"),
        ("DELETE FROM posting WHERE voucher_id = {id}", "books.unbalanced"),
        ("UPDATE voucher SET number = 7 WHERE id = {id}", "books.gap"),
        ("UPDATE posting SET period = 202601 WHERE voucher_id = {id}", "books.astray"),
    ],
)
def test_verify_names_the_first_thing_that_does_not_hold(db, book, posted, sql, code):
    posted(100), posted(200)
    voucher = posted(300)
    posted(400)
    with db.reading() as s:
        assert verify(s, beside(db.path)) is None
        mark = queries.fingerprint(s, book)
    assert len(mark) == 12
    with db.writing("撬开") as s:
        for name in (
            s.execute(
                text(
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('voucher', 'posting')"
                )
            )
            .scalars()
            .all()
        ):
            s.execute(text(f"DROP TRIGGER {name}"))
        s.execute(text(sql.format(id=voucher)))
    with db.reading() as s:
        fault = verify(s, beside(db.path))
    assert fault is not None
    assert (fault.code, fault.book) == (code, "华新小区")
    assert fault.number in (3, 7)


@pytest.mark.parametrize("period", [0, 9999, 101, 2024, 202412, 2027, 202701, 2026123])
def test_only_a_year_since_the_book_began_is_closed(db, book, posted, period):
    posted(5, "利息", date(2025, 12, 30))
    error = refused(db, "close.no_year", commands.close_period, book, period, DAY)
    assert (error.field, error.facts) == ("year", {"first": 2025, "last": 2026})
    with db.writing("结账") as s:
        commands.close_period(s, book, 2025, DAY)


def test_a_month_before_the_books_begin_is_not_closed(db, book, account, posted):
    """The account is older than its opening balance."""
    with db.writing("期初") as s:
        commands.save_opening(s, book, date(2026, 7, 1), {account: Money(100)})
    error = refused(db, "close.before_books", commands.close_period, book, 202606, DAY)
    assert (error.field, error.facts) == ("month", {"first": "2026-07"})
    with db.writing("结账") as s:
        commands.close_period(s, book, 202607, DAY)


def test_books_without_an_opening_balance_begin_with_their_accounts(db, book, posted):
    posted(100, "利息", date(2026, 3, 21))
    refused(db, "close.no_year", commands.close_period, book, 202512, DAY)
    with db.writing("结账") as s:
        commands.close_period(s, book, 202601, DAY)


def test_a_period_is_opened_again_after_the_later_ones(db, book, posted):
    posted(100, "利息", date(2025, 12, 21))
    with db.writing("结账") as s:
        year, month, last = (commands.close_period(s, book, one, DAY) for one in (2025, 202608, 202609))
    error = refused(db, "close.later", commands.reopen_period, month, DAY, "漏记")
    assert error.facts == {"periods": ("2026-09",)}
    error = refused(db, "close.later", commands.reopen_period, year, DAY, "漏记")
    assert error.facts == {"periods": ("2026-09", "2026-08")}
    with db.writing("反结账") as s:
        for one in (last, month, year):
            commands.reopen_period(s, one, DAY, "漏记")
        assert all(one.reopened_on for one in queries.closes(s, book))


def test_nothing_is_posted_before_a_closed_month_what_it_begins_with_rests_on(
    db, book, account, draft, posted
):
    early, may = posted(100, "利息", date(2026, 5, 21)), date(2026, 5, 31)
    with db.writing("结账") as s:
        commands.close_period(s, book, 202607, DAY)
        last = commands.close_period(s, book, 202608, DAY)
        left = commands.save_voucher(s, draft(5, "利息", date(2026, 9, 1)))
        waiting = s.get_one(Voucher, left)  # as an older program let it wait under a later close
        waiting.day, waiting.period = may, 202605
        fund = commands.save_account(s, AccountDraft(book, "fund", "维修资金专户"))
    error = refused(db, "voucher.later_closed", commands.save_voucher, draft(5, "利息", date(2026, 6, 30)))
    assert (error.field, error.facts) == (
        "day", {"day": date(2026, 6, 30), "periods": ("2026-08", "2026-07")},
    )  # fmt: skip
    assert "2026-06-30" in sentence(error)
    assert "2026-08" in sentence(error)
    for act, *told in (
        (commands.save_opening, book, may, {fund: Money(100)}),
        (commands.reverse_voucher, early, may, "记错"),
        (commands.post_voucher, left),
        (commands.post_drafts, book),
    ):
        refused(db, "voucher.later_closed", act, *told)
    with db.reading() as s:
        assert queries.balance(s, account, date(2026, 6, 30)) == Money(100)
    posted(5, "利息", date(2026, 9, 1))
    with db.writing("反结账") as s:
        commands.reopen_period(s, last, DAY, "漏记")
    refused(db, "voucher.later_closed", commands.post_voucher, left)
    posted(5, "利息", date(2026, 8, 1))


def test_nothing_is_posted_before_a_closed_year(db, book, draft, posted):
    posted(100, "利息", date(2024, 12, 21))
    with db.writing("结账") as s:
        commands.close_period(s, book, 2025, DAY)
        commands.close_period(s, book, 202604, DAY)
    error = refused(db, "voucher.later_closed", commands.save_voucher, draft(5, "利息", date(2024, 12, 31)))
    assert error.facts["periods"] == ("2026-04", "2025")
    error = refused(db, "voucher.later_closed", commands.save_voucher, draft(5, "利息", date(2026, 1, 1)))
    assert error.facts["periods"] == ("2026-04",)


def test_a_year_has_no_thirteenth_month(db, book):
    assert refused(db, "close.no_month", commands.close_period, book, 202613, DAY).field == "month"


def test_only_a_year_since_the_book_began_and_the_next_are_planned(db, book, subject):
    repair, this = subject("维修更新"), date.today().year
    for year in (2025, this + 2, 9999):
        refused(db, "budget.no_year", commands.save_budget, book, year, {repair: Money(1)})
    with db.writing("预算") as s:
        commands.save_budget(s, book, this + 1, {repair: Money(1)})


def test_a_budget_is_kept_by_subject_and_year(db, book, subject):
    repair = subject("维修更新")
    with db.writing("预算") as s:
        commands.save_budget(s, book, 2026, {repair: Money(5000000)})
        commands.save_budget(s, book, 2026, {repair: Money(6000000)})
    refused(db, "budget.negative", commands.save_budget, book, 2026, {repair: Money(-1)})
    with db.writing("预算") as s:
        assert s.execute(text("SELECT amount FROM budget")).scalars().all() == [6000000]
        commands.save_budget(s, book, 2026, {repair: None})
        assert s.execute(text("SELECT count(*) FROM budget")).scalar_one() == 0
