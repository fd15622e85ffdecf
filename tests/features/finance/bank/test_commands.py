"""Statements taken in once, lines matched and unmatched, vouchers drafted of lines."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from desktop.core import undoing
from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.journal import Edit
from desktop.core.money import Money
from desktop.core.progress import Progress
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as finance_queries
from desktop.features.finance.bank import commands, queries
from desktop.features.finance.bank.entities import BankLine, BankMatch, Statement
from desktop.features.finance.entities import Proof, Subject
from tests.features.finance.bank.conftest import FILE, line, reading, running

TODAY = date(2026, 2, 1)


def states(s, books):
    return [one.state for one in queries.line_rows(s, queries.line_ids(s, books.account))]


def test_new_lines_go_in_and_each_is_journalled(books, take):
    take(running(1000, line(1, 500), line(2, -200)))
    with books.db.reading() as s:
        (row,) = queries.statement_rows(s, books.account)
        assert (row.lines, row.open, row.begins_on) == (2, 2, date(2026, 1, 5))
        first, second = queries.line_rows(s, queries.line_ids(s, books.account))
        assert (first.amount, first.balance, first.payee, second.state) == (
            *(Money(500), Money(1500), "陶桂", "open"),
        )
        assert s.scalar(select(func.count()).where(Edit.table == "bank_line")) == 2


def test_the_same_statement_twice_is_found_and_an_overlapping_one_gives_its_new_lines_alone(books, take):
    lines = running(1000, line(1, 500), line(2, -200), line(3, 70))
    take(lines[:2])
    with pytest.raises(RuleBroken, match="statement.nothing_new"):
        take(lines[:2])
    take(lines)
    with books.db.reading() as s:
        assert [one.amount.fen for one in queries.stored_lines(s, books.account)] == [500, -200, 70]
        assert [one.lines for one in queries.statement_rows(s, books.account)] == [1, 2]


def test_a_statement_of_another_account_is_refused_and_nothing_is_written(books):
    with pytest.raises(RuleBroken) as refused, books.db.writing("x") as s:
        commands.import_statement(s, books.account, reading([line(1, 5)], "4200 **** **** 0019"), FILE)
    assert refused.value.code == "statement.other_account"
    assert refused.value.facts["told"] == "4200 **** **** 0019"
    with books.db.reading() as s:
        assert queries.statement_rows(s, books.account) == []


def test_a_stop_leaves_nothing(books):
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled), books.db.writing("x") as s:
        commands.import_statement(s, books.account, reading([line(1, 5)]), FILE, stopped)
    with books.db.reading() as s:
        assert s.scalar(select(func.count(Statement.id))) == 0


def test_a_line_and_a_voucher_are_matched_and_taken_apart_for_a_reason(books, take):
    take([line(1, 500)])
    with books.db.writing("x") as s:
        voucher = books.voucher(s, 500)
        key = queries.line_ids(s, books.account)[0]
        commands.match(s, [key], [books.posting(s, voucher)], TODAY)
        assert queries.line_rows(s, [key])[0].vouchers == ((voucher, "2026-1"),)
        assert (states(s, books), queries.open_lines(s, books.account)) == (["matched"], [])
        assert queries.open_entries(s, books.account) == []
    with pytest.raises(RuleBroken, match="match.reason_missing"), books.db.writing("x") as s:
        commands.unmatch(s, key, " ", TODAY)
    with books.db.writing("x") as s:
        commands.unmatch(s, key, "认错了", TODAY)
        assert states(s, books) == ["open"]
        (undone,) = queries.undone_matches(s, key)
        assert (undone.voucher, undone.reason, undone.undone_on) == ("2026-1", "认错了", TODAY)
        commands.match(s, [key], [books.posting(s, voucher)], TODAY)
    with books.db.reading() as s:
        assert (states(s, books), len(queries.undone_matches(s, key))) == (["matched"], 1)


def test_several_lines_of_one_voucher_and_one_line_of_several(books, take):
    take([line(1, 300), line(2, 200), line(3, -700)])
    with books.db.writing("x") as s:
        first, second, third = queries.line_ids(s, books.account)
        whole = books.posting(s, books.voucher(s, 500))
        parts = [books.posting(s, books.voucher(s, fen)) for fen in (-600, -100)]
        commands.match(s, [first, second], [whole], TODAY)
        commands.match(s, [third], parts, TODAY)
        assert states(s, books) == ["matched"] * 3
        commands.unmatch(s, first, "合计记错", TODAY)
        assert states(s, books) == ["open", "open", "matched"]


@pytest.mark.parametrize(
    ("lines", "postings", "code"),
    [
        ([0], [], "match.nothing_chosen"),
        ([0], [1], "match.sums_differ"),
        ([0, 1], [0], "match.sums_differ"),
        ([2], [0], "match.line_taken"),
        ([3], [2], "match.entry_taken"),
    ],
)
def test_what_cannot_be_one_is_refused(books, take, lines, postings, code):
    take([line(1, 500), line(2, 200), line(3, 70), line(4, 70)])
    with books.db.writing("x") as s:
        keys = queries.line_ids(s, books.account)
        found = [books.posting(s, books.voucher(s, fen)) for fen in (500, 400, 70)]
        commands.match(s, [keys[2]], [found[2]], TODAY)
    with pytest.raises(RuleBroken) as refused, books.db.writing("x") as s:
        commands.match(s, [keys[at] for at in lines], [found[at] for at in postings], TODAY)
    assert refused.value.code == code


def test_the_other_side_of_a_voucher_and_a_draft_are_nothing_to_match(books, take):
    take([line(1, 500)])
    with books.db.writing("x") as s:
        voucher = books.voucher(s, 500)
        other = books.posting(s, voucher) + 1
        key = queries.line_ids(s, books.account)[0]
    with pytest.raises(RuleBroken, match="match.other_account"), books.db.writing("x") as s:
        commands.match(s, [key], [other], TODAY)


def test_all_certain_ones_are_confirmed_at_once(books, take):
    take([line(1, 500, 5), line(2, 200, 6), line(3, 200, 7), line(4, 999, 8)])
    with books.db.writing("x") as s:
        for fen, day in ((500, 5), (200, 6), (200, 7)):
            books.voucher(s, fen, day)
        certain = [one for one in queries.suggested(s, books.account) if one.certain]
        assert commands.match_all(s, certain, TODAY) == 1
        assert states(s, books) == ["matched", "open", "open", "open"]


def test_no_voucher_is_drafted_of_a_line_before_a_closed_month(books, take):
    take([line(1, 500)])
    with books.db.writing("x") as s:
        books.voucher(s, 500)
        finance.close_period(s, books.book, 202602, date(2026, 3, 1))
        (money_in,) = queries.line_ids(s, books.account)
        with pytest.raises(RuleBroken, match="voucher.later_closed"):
            commands.draft_from_line(s, money_in, books.subjects["场地出租"])


def test_a_voucher_is_drafted_of_a_line_in_one_step_and_found_again_once_posted(books, take):
    take([line(1, 500), line(2, -70, payee="黄石某某公司", text="账户管理费")])
    with books.db.writing("x") as s:
        money_in, money_out = queries.line_ids(s, books.account)
        with pytest.raises(RuleBroken, match="bank.subject_missing"):
            commands.draft_from_line(s, money_in)
        made = commands.draft_from_line(s, money_in, books.subjects["场地出租"], "张三")
        draft = finance_queries.voucher_draft(s, made)
        assert (draft.day, draft.text, draft.source_id) == (date(2026, 1, 5), "场地费 陶桂 N1", money_in)
        assert [(one.account_id, one.debit, one.credit) for one in draft.lines] == [
            (books.account, Money(500), None),
            (None, None, Money(500)),
        ]
        assert states(s, books) == ["drafted", "open"]
        with pytest.raises(RuleBroken, match="bank.drafted"):
            commands.draft_from_line(s, money_in, books.subjects["场地出租"])
        out = commands.draft_from_line(s, money_out, books.subjects["账户管理费"])
        assert [one.credit for one in finance_queries.voucher_draft(s, out).lines] == [None, Money(70)]
        books.voucher(s, 500)
        finance.post_voucher(s, made)
        assert states(s, books) == ["booked", "drafted"]
        with pytest.raises(RuleBroken, match="bank.booked") as refused:
            commands.draft_from_line(s, money_in, books.subjects["场地出租"])
        assert refused.value.facts == {"number": "2026-2"}
        (certain,) = [one for one in queries.suggested(s, books.account) if one.certain]
        assert (certain.lines, certain.entries) == ((money_in,), (books.posting(s, made),))


def test_a_line_is_drafted_again_where_its_voucher_was_taken_back_or_went_to_another_line(books, take):
    take([line(1, 500), line(2, 500)])
    with books.db.writing("x") as s:
        first, second = queries.line_ids(s, books.account)
        subject = books.subjects["场地出租"]
        made = commands.draft_from_line(s, first, subject)
        finance.post_voucher(s, made)
        commands.match(s, [second], [books.posting(s, made)], TODAY)
        assert queries.booked(s, first) is None
        again = commands.draft_from_line(s, first, subject)
        finance.post_voucher(s, again)
        assert queries.booked(s, first) == queries.entry_rows(s, [books.posting(s, again)])[0]
        assert states(s, books) == ["booked", "matched"]
        finance.reverse_voucher(s, again, date(2026, 1, 9), "记错")
        assert queries.booked(s, first) is None
        assert states(s, books) == ["open", "matched"]
        commands.draft_from_line(s, first, subject)
        assert states(s, books) == ["drafted", "matched"]


def test_a_line_whose_draft_waits_is_matched_to_no_other_voucher(books, take):
    take([line(1, 500)])
    with books.db.writing("x") as s:
        (key,) = queries.line_ids(s, books.account)
        commands.draft_from_line(s, key, books.subjects["场地出租"])
        other = books.posting(s, books.voucher(s, 500))
        assert queries.suggested(s, books.account) == ()
        with pytest.raises(RuleBroken, match="bank.drafted"):
            commands.match(s, [key], [other], TODAY)


def test_a_voucher_drafted_of_a_line_carries_the_statement_and_gives_it_up_with_the_step(books, take):
    take([line(1, 500), line(2, -70)])

    def proofs():
        with books.db.reading() as s:
            return [(one.voucher_id, one.name, one.digest, one.label) for one in s.scalars(select(Proof))]

    with books.db.writing("起草") as s:
        first, second = queries.line_ids(s, books.account)
        made = commands.draft_from_line(s, first, books.subjects["场地出租"])
    with books.db.reading() as s:
        step = s.scalar(select(func.max(Edit.action_id)))
    other = "明细.csv", "0" * 64, "statement"
    assert proofs() == [(made, *other)]
    with books.db.writing("撤销") as s:
        undoing.undo(s, step)
    assert proofs() == []
    with books.db.writing("起草") as s:
        kept, dropped = (
            commands.draft_from_line(s, one, books.subjects["场地出租"]) for one in (first, second)
        )
        assert [one.label for one in finance_queries.voucher_detail(s, kept).files] == ["statement"]
        finance.drop_voucher(s, dropped)
    assert proofs() == [(kept, *other)]


def test_the_subject_is_the_one_former_lines_of_the_same_payee_were_booked_on(books, take):
    take([line(1, 500), line(2, 200), line(3, 70, text="别的"), line(4, 30, payee="许红军"), line(5, -30)])
    with books.db.writing("x") as s:
        keys = queries.line_ids(s, books.account)
        voucher = books.voucher(s, 500, subject="通信设施场地")
        commands.match(s, [keys[0]], [books.posting(s, voucher)], TODAY)
        wanted = books.subjects["通信设施场地"]
        found = [queries.subject_for(s, key) for key in keys]
        assert found == [wanted, wanted, wanted, wanted, None]
        made = commands.draft_from_line(s, keys[2])
        assert wanted in [one.subject_id for one in finance_queries.voucher_draft(s, made).lines]
        s.get_one(Subject, wanted).ended_on = TODAY
        s.flush()
        assert queries.subject_for(s, keys[1]) is None


def test_a_matched_voucher_that_was_taken_back_shows_on_its_line(books, take):
    take([line(1, 500)])
    with books.db.writing("x") as s:
        voucher = books.voucher(s, 500)
        key = queries.line_ids(s, books.account)[0]
        commands.match(s, [key], [books.posting(s, voucher)], TODAY)
        finance.reverse_voucher(s, voucher, date(2026, 1, 9), "记错科目")
        assert states(s, books) == ["reversed"]
        assert queries.line_ids(s, books.account, open_only=True) == [key]
        assert [one.open for one in queries.statement_rows(s, books.account)] == [1]
        commands.unmatch(s, key, "凭证已冲销", TODAY)
        assert queries.open_entries(s, books.account) == []
        made = commands.draft_from_line(s, key, books.subjects["广告"])
        finance.post_voucher(s, made)
        finance.reverse_voucher(s, made, date(2026, 1, 9), "又错")
        assert commands.draft_from_line(s, key, books.subjects["广告"])


def test_a_line_whose_voucher_was_taken_back_is_matched_anew(books, take):
    take([line(1, 500)])
    with books.db.writing("x") as s:
        voucher = books.voucher(s, 500)
        (key,) = queries.line_ids(s, books.account)
        commands.match(s, [key], [books.posting(s, voucher)], date(2026, 1, 6))
        finance.reverse_voucher(s, voucher, date(2026, 1, 9), "记错科目")
        made = commands.draft_from_line(s, key, books.subjects["广告"])
        assert states(s, books) == ["drafted"]
        finance.post_voucher(s, made)
        (one,) = queries.suggested(s, books.account)
        assert (one.lines, one.entries, one.certain) == ((key,), (books.posting(s, made),), True)
        commands.match(s, one.lines, one.entries, TODAY)
        assert states(s, books) == ["matched"]
        (row,) = queries.line_rows(s, [key])
        assert [voucher for voucher, _ in row.vouchers] == [made]
        (undone,) = queries.undone_matches(s, key)
        assert (undone.voucher, undone.undone_on, undone.reason) == (
            "2026-1",
            TODAY,
            "凭证2026-1已冲销",
        )
        assert queries.open_entries(s, books.account) == []


def test_of_two_vouchers_of_a_line_the_one_that_stands_keeps_it_until_the_match_is_taken_back(books, take):
    take([line(1, 500)])
    with books.db.writing("x") as s:
        (key,) = queries.line_ids(s, books.account)
        both = [books.voucher(s, fen) for fen in (300, 200)]
        commands.match(s, [key], [books.posting(s, one) for one in both], TODAY)
        finance.reverse_voucher(s, both[0], date(2026, 1, 9), "记错科目")
        again = books.voucher(s, 300)
        assert states(s, books) == ["reversed"]
        assert queries.line_ids(s, books.account, open_only=True) == [key]
        assert queries.suggested(s, books.account) == ()
    with pytest.raises(RuleBroken, match="match.line_taken"), books.db.writing("x") as s:
        commands.match(s, [key], [books.posting(s, again)], TODAY)
    with books.db.writing("x") as s:
        commands.unmatch(s, key, "一张凭证已冲销", TODAY)
        commands.match(s, [key], [books.posting(s, one) for one in (both[1], again)], TODAY)
        assert states(s, books) == ["matched"]


def test_the_database_keeps_what_the_bank_said(books, take):
    take([line(1, 500)])
    with books.db.reading() as s:
        assert s.scalars(select(BankLine)).one().number == "N1"
        assert s.scalar(select(func.count(BankMatch.id))) == 0
