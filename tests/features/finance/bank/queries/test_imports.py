"""What taking a statement in would do, told before it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.row import Refusal
from desktop.core.table import SheetRead
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as ledger
from desktop.features.finance.bank import commands, queries
from desktop.features.finance.bank.records import AccountName, StatementRead
from desktop.features.finance.records import AccountDraft
from desktop.features.organisation.entities import Place
from tests.features.finance.bank.conftest import FILE, line, reading, running


def preview(books, lines, account="4200 **** **** 0018"):
    told = reading(lines, account)
    sheets = (SheetRead("明细", (), {}),)
    told = StatementRead(told.file, (), told.lines, (), (), sheets, told.account)
    with books.db.reading() as s:
        return queries.preview_statement(s, books.account, told)


def test_a_break_between_statements_is_found_and_named_by_line_and_amount(books, take):
    take(running(1000, line(1, 500), line(2, -200, 6)))
    (found,) = preview(books, running(1350, line(8, 70, 7), line(9, 5, 8))).breaks
    assert (found.row, found.expected, found.told, found.difference) == (
        8,
        Money(1370),
        Money(1420),
        Money(50),
    )


def test_a_line_that_was_refused_once_closes_the_gap_it_left(books, take):
    lines = running(1000, line(1, 500), line(2, -200), line(3, 70))
    take([lines[0], lines[2]])
    made = preview(books, lines)
    assert (made.added, made.known, made.breaks) == ((lines[1],), 2, ())


def test_a_number_that_is_there_with_another_amount_or_balance_is_worth_a_look(books, take):
    take(running(1000, line(1, 500), line(2, 100)))
    changed = [*running(1000, line(1, 501)), *running(1555, line(2, 100))]
    made = preview(books, changed)
    assert [(one.code, one.row, one.facts["there"], one.facts["told"]) for one in made.remarks] == [
        ("statement.amount_differs", 1, Money(500), Money(501)),
        ("statement.balance_differs", 2, Money(1600), Money(1655)),
    ]
    assert [one.row for one in made.added] == [1]


def test_numbers_the_bank_begins_anew_every_month_are_new_lines(books, take):
    take(running(1000, line(1, 500), line(2, 100)))
    anew = running(1600, line(1, 500, month=2), line(2, 70, month=2), line(3, 5, month=2))
    made = preview(books, anew)
    assert (made.added, made.known, made.breaks) == (anew, 0, ())
    assert [(one.code, one.row, one.facts["there"], one.facts["told"]) for one in made.remarks] == [
        ("statement.day_differs", 1, date(2026, 1, 5), date(2026, 2, 5)),
    ]
    take(anew[1:])
    assert preview(books, anew[1:]).known == 2


def test_a_line_that_stands_twice_in_a_file_is_worth_a_look_unless_its_balance_tells_them_apart(books):
    same = [
        line(1, 500, number="S1"),
        line(2, 500, number="S1"),
        line(3, 30, number=""),
        line(4, 30, number=""),
    ]
    made = preview(books, same)
    assert [(one.code, one.row, one.facts["there"]) for one in made.remarks] == [
        ("statement.twice", 2, 1),
        ("statement.twice", 4, 3),
    ]
    assert [one.row for one in made.added] == [1, 2, 3, 4]
    assert preview(books, running(1000, *same)).remarks == ()
    assert preview(books, [same[0], line(2, 500, number="S2")]).remarks == ()


def test_a_file_that_tells_no_number_is_worth_a_look(books):
    assert preview(books, [line(1, 5)], "").remarks == (Refusal("statement.number_untold", "", 0, "", ""),)


def test_the_account_is_found_by_the_number_the_file_tells():
    one, other, third = (
        AccountName(1, "甲", "4200123456780018"),
        AccountName(2, "乙", "42009999"),
        AccountName(3, "丙", ""),
    )
    assert queries.account_of([one, other, third], "4200 **** **** 0018", 2) == 1
    assert queries.account_of([one, other, third], "", 2) == 2
    assert queries.account_of([one, other, third], "", None) is None
    assert queries.account_of([one], "6222 **** 0001", 1) == 1


@pytest.fixture
def other(books) -> int:
    """An account of another compound, its number not told."""
    with books.db.writing("books") as s:
        community = s.scalars(select(Place.id).where(Place.name == "沈家营社区")).one()
        compound = Place(kind="compound", name="冶电一村小区", parent_id=community)
        s.add(compound)
        s.flush()
        return finance.save_account(
            s, AccountDraft(finance.begin_book(s, compound.id), "joint", "一村共管账户")
        )


LINES = running(1000, line(1, 500), line(2, -200, 6), line(3, 70, 8))


def test_lines_that_another_account_has_are_taken_in_again_only_once_that_is_agreed(books, take, other):
    """In the other compound, with one new line behind and without the title lines."""
    take(LINES)
    facts = {"account": "公共收益共管账户", "place": "冶电二村小区", "count": 1}
    told = reading(running(1300, line(3, 70, 8), line(4, 5, 9)), "")
    with pytest.raises(RuleBroken) as refused, books.db.writing("statement") as s:
        commands.import_statement(s, other, told, FILE)
    assert (refused.value.code, refused.value.field) == ("statement.lines_elsewhere", "account")
    assert refused.value.facts == facts
    with books.db.reading() as s:
        assert queries.statement_rows(s, other) == []
        assert [one.facts for one in queries.preview_statement(s, other, told).elsewhere] == [facts]
        assert not queries.preview_statement(s, other, reading(running(7, line(4, 5, 9)), "")).elsewhere
    with books.db.writing("statement") as s:
        commands.import_statement(s, other, told, FILE, agreed=True)
        more = reading(running(1300, line(3, 70, 8), line(4, 5, 9), line(5, 6, 10)), "")
        assert not queries.preview_statement(s, other, more).elsewhere, "what is here already was agreed to"


def test_lines_that_are_alike_without_a_number_are_worth_a_look(books, take, other):
    fee = running(10, line(1, 500, number=""))
    take(fee)
    with books.db.reading() as s:
        made = queries.preview_statement(s, other, reading(fee, ""))
        said = [one for one in made.remarks if one.code == "statement.lines_alike"]
        assert [dict(one.facts or {})["count"] for one in said] == [1]
        bare = reading([line(1, 500, number="")], "")
        assert "statement.lines_alike" not in [
            one.code for one in queries.preview_statement(s, other, bare).remarks
        ]


def test_what_lies_in_one_account_at_the_bank_for_two_compounds_is_told_and_taken_in(books, take, other):
    take(LINES)
    with books.db.writing("专户") as s:
        for one, number in ((books.account, "4200123456780018"), (other, "4200123456780018")):
            draft = replace(ledger.account_draft(s, one), kind="fund", number=number, pooled=True)
            finance.save_account(s, draft)
    with books.db.writing("statement") as s:
        made = queries.preview_statement(s, other, reading(LINES))
        assert [one.code for one in made.remarks] == ["statement.lines_alike"]
        finance.save_account(s, replace(ledger.account_draft(s, books.account), closed_on=date(2026, 2, 1)))
        made = queries.preview_statement(s, other, reading(LINES))
        assert [one.code for one in made.remarks] == ["statement.lines_alike"], "the other one is closed"
        assert commands.import_statement(s, other, reading(LINES), FILE)


def test_an_account_closed_and_opened_anew_takes_in_a_file_that_overlaps(books, take):
    take(LINES)
    told = reading(running(1300, line(3, 70, 8), line(4, 5, 9)))
    with books.db.writing("books") as s:
        finance.save_account(s, replace(ledger.account_draft(s, books.account), closed_on=date(2026, 1, 8)))
        anew = AccountDraft(books.book, "joint", "共管账户（新）", "某某银行", "4200123456780018")
        anew = finance.save_account(s, anew)
        made = queries.preview_statement(s, anew, told)
        assert [(one.code, one.facts["count"]) for one in made.remarks] == [("statement.lines_alike", 1)]
        assert commands.import_statement(s, anew, told, FILE)
