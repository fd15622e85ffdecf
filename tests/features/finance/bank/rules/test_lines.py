"""The order of bank lines, the chain of their balances, lines that come twice, and whose account it is."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.money import Money
from desktop.features.finance.bank.records import Break, StatementLine
from desktop.features.finance.bank.rules import (
    both_ends,
    breaks,
    chained,
    known_again,
    oldest_first,
    same_account,
)


def line(row, fen, balance=None, number="", day=5, text="场地费"):
    told = None if balance is None else Money(balance)
    return StatementLine(row, date(2026, 1, day), "", Money(fen), told, text, "陶桂", "", number)


def test_balances_that_follow_from_each_other_do_not_break():
    assert breaks([line(1, 500, 1500), line(2, -200, 1300), line(3, 100, 1400)], Money(1000)) == ()


def test_a_balance_that_does_not_chain_is_named_by_its_line_and_amount():
    lines = [line(1, 500, 1500), line(2, -200, 1310), line(3, 100, 1410)]
    assert breaks(lines) == (Break(2, date(2026, 1, 5), Money(1300), Money(1310)),)
    assert breaks(lines)[0].difference == Money(10)
    assert [one.row for one in breaks(lines, Money(999))] == [1, 2]


def test_lines_without_a_balance_are_carried_over():
    assert breaks([line(1, 500, 1500), line(2, -200), line(3, 100, 1400)]) == ()
    assert breaks([line(1, 500, 1500), line(2, -200), line(3, 100, 1401)])[0].expected == Money(1400)


def test_the_chain_decides_which_line_is_the_oldest():
    newest_first = [line(1, 100, 1400), line(2, -200, 1300), line(3, 500, 1500)]
    assert [one.row for one in oldest_first(newest_first)] == [3, 2, 1]
    assert [one.row for one in oldest_first([line(1, 5, day=9), line(2, 5, day=7)])] == [2, 1]
    assert [one.row for one in oldest_first([line(1, 5), line(2, 5)])] == [1, 2]


def test_a_line_that_came_in_later_stands_where_its_balance_belongs():
    lines = [line(1, 500, 1500), line(3, 100, 1400), line(4, 5, 1405, day=6), line(2, -200, 1300)]
    assert [one.row for one in chained(lines)] == [1, 2, 3, 4]
    assert breaks(chained(lines)) == ()


def test_what_follows_from_nothing_keeps_its_place():
    lines = [line(1, 500, 1500), line(2, 100, 9999), line(3, 5), line(4, -1, 10003)]
    assert [one.row for one in chained(lines)] == [1, 2, 3, 4]
    assert [one.row for one in chained([line(1, 500), line(2, 100)])] == [1, 2]
    assert [one.row for one in chained([line(1, 1, 12), line(2, 1, 11)], Money(10))] == [2, 1]


def test_a_line_is_known_by_its_number_day_and_amount():
    stored = [line(1, 500, 1500, "N1")]
    again = [
        line(7, 500, 1500, "N1"), line(8, 20, 1520, "N1"), line(9, 500, 1500, "N2"), line(10, 500, 1500, "N1", day=6),
    ]  # fmt: skip
    assert {one.row for one in known_again(again, stored)} == {7}


def test_without_a_number_a_line_is_known_by_day_amount_balance_and_words():
    stored = [line(1, 500, 1500)]
    changed = [line(2, 500, 1500), line(3, 500, 1501), line(4, 501, 1500), line(5, 500, 1500, day=6)]
    assert {one.row for one in known_again(changed, stored)} == {2}
    assert {
        one.row for one in known_again([line(2, 500, 1500, text="ＡＢＣ")], [line(1, 500, 1500, text="abc")])
    } == {2}


def test_two_alike_in_one_file_are_two_unless_as_many_are_stored():
    coins = [line(1, 10), line(2, 10), line(3, 10)]
    assert known_again(coins, []) == frozenset()
    assert {one.row for one in known_again(coins, coins[:2])} == {1, 2}
    assert {one.row for one in known_again(coins, coins)} == {1, 2, 3}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("4200 **** **** 0018", "4200123456780018", True),
        ("4200********0018", "4200-1234-5678-0018", True),
        ("4200 **** 0018", "4200123456780018", True),
        ("4200xxxxxxxx0018", "4200 **** **** 0018", True),
        ("４２００１２３４５６７８００１８", "4200123456780018", True),
        ("4200 **** **** 0018", "4200 **** **** 0019", False),
        ("4200 **** 0018", "4201123456780018", False),
        ("4200 **** 0018", "4200123456780019", False),
        ("4200123456780018", "420012345678001", False),
        ("", "4200123456780018", True),
        ("4200123456780018", "", True),
    ],
)
def test_a_masked_number_is_the_same_account_where_every_digit_shown_agrees(one, other, same):
    assert same_account(one, other) is same
    assert same_account(other, one) is same


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("4200123456780018", "4200 **** **** 0018"),
        ("4200 **** 0018", "4200 **** **** 0018"),
        ("42000018", "42000018"),
        ("", ""),
    ],
)
def test_of_a_number_the_bank_told_both_ends_are_shown(number, said):
    assert both_ends(number) == said
