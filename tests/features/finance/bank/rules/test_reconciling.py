"""The sheet that brings the bank's balance and the books' together."""

from __future__ import annotations

from datetime import date

from desktop.core.money import Money
from desktop.features.finance.bank.records import Moved, Pair
from desktop.features.finance.bank.rules import reconciled

END = date(2026, 1, 31)


def moved(key, fen, month=1):
    return Moved(key, date(2026, month, 20), Money(fen), f"第{key}笔")


def sheet(bank, books, lines=(), entries=(), pairs=()):
    return reconciled(END, Money(bank), Money(books), lines=lines, entries=entries, pairs=pairs)


def sides(made):
    told = made.bank_in, made.bank_out, made.books_in, made.books_out
    return [[(one.id, one.amount.fen) for one in side] for side in told]


def test_what_only_one_side_knows_is_in_transit_and_the_balances_agree():
    lines = [moved(1, 500), moved(2, 70), moved(3, -20)]
    entries = [moved(11, 500), moved(12, 300), moved(13, -40)]
    made = sheet(1550, 1760, lines, entries, [Pair(1, 11, Money(500))])
    assert sides(made) == [[(2, 70)], [(3, 20)], [(12, 300)], [(13, 40)]]
    assert (made.bank_adjusted, made.books_adjusted, made.difference) == (Money(1810), Money(1810), Money(0))


def test_what_is_matched_to_a_later_day_was_in_transit_at_the_end_of_the_month():
    made = sheet(100, 0, [moved(1, 100)], [moved(11, 100, month=2)], [Pair(1, 11, Money(100))])
    assert sides(made) == [[(1, 100)], [], [], []]
    made = sheet(0, 100, [moved(1, 100, month=2)], [moved(11, 100)], [Pair(1, 11, Money(100))])
    assert sides(made) == [[], [], [(11, 100)], []]
    assert made.difference == Money(0)


def test_of_what_is_matched_in_part_the_rest_is_in_transit():
    made = sheet(100, 60, [moved(1, 100)], [moved(11, 60)], [Pair(1, 11, Money(60))])
    assert sides(made) == [[(1, 40)], [], [], []]


def test_a_difference_stays_and_has_its_sign():
    assert sheet(100, 90).difference == Money(10)
    assert sheet(90, 100).difference == Money(-10)
