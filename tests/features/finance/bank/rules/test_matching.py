"""Which lines and vouchers may be the same money, and which surely are."""

from __future__ import annotations

from datetime import date
from time import process_time

from desktop.core.money import Money
from desktop.features.finance.bank.records import OpenEntry, OpenLine
from desktop.features.finance.bank.rules import suggestions
from desktop.features.finance.bank.rules.matching import shares


def line(key, fen, day=5, words="场地费 陶桂", number=""):
    return OpenLine(key, date(2026, 1, day), Money(fen), words, number)


def entry(key, fen, day=5, words="收场地费"):
    return OpenEntry(key, date(2026, 1, day), Money(fen), words)


def told(lines, entries):
    return [(one.lines, one.entries, one.certain) for one in suggestions(lines, entries)]


def test_the_same_amount_within_days_that_fits_nothing_else_is_certain():
    assert told([line(1, 500)], [entry(9, 500, day=8)]) == [((1,), (9,), True)]


def test_money_in_is_not_money_out():
    assert told([line(1, 500)], [entry(9, -500)]) == []


def test_the_same_amount_far_apart_is_only_offered_and_certain_where_the_words_agree():
    assert told([line(1, 500)], [entry(9, 500, day=10, words="晾衣杆")]) == [((1,), (9,), False)]
    assert told([line(1, 500)], [entry(9, 500, day=10, words="陶桂交场地费")]) == [((1,), (9,), True)]
    assert told([line(1, 500)], [entry(9, 500, day=16)]) == []


def test_an_amount_that_fits_two_is_certain_for_neither_and_the_nearer_alike_one_stands_first():
    entries = [entry(8, 500, day=6, words="快递柜"), entry(9, 500, day=6, words="陶桂场地费")]
    assert told([line(1, 500)], entries) == [((1,), (9,), False), ((1,), (8,), False)]


def test_a_number_of_the_bank_in_the_words_of_a_voucher_settles_it():
    entries = [entry(8, 500), entry(9, 500, words="付款回单 20261234")]
    assert told([line(1, 500, number="20261234")], entries)[0] == ((1,), (9,), True)


def test_one_line_of_several_vouchers_of_a_day():
    entries = [entry(7, 100), entry(8, 250), entry(9, 150), entry(10, 333)]
    assert told([line(1, 500)], entries) == [((1,), (7, 8, 9), False)]
    assert told([line(1, 833)], entries) == [((1,), (7, 8, 9, 10), False)]


def test_several_lines_of_one_voucher_as_a_daily_total_is_booked():
    lines = [line(key, fen) for key, fen in ((1, 100), (2, 200), (3, 300), (4, 400), (5, 500))]
    assert told(lines, [entry(9, 1500)]) == [((1, 2, 3, 4, 5), (9,), False)]


def test_a_sum_is_looked_for_only_among_what_nothing_else_claims():
    lines, entries = [line(1, 300), line(2, 200)], [entry(8, 300), entry(9, 500)]
    assert told(lines, entries) == [((1,), (8,), True)]


def test_many_lines_of_one_day_are_looked_through_in_no_time():
    lines = [line(key, 100 + key) for key in range(400)]
    entries = [entry(key, 7_777_777 + key) for key in range(400)]
    began = process_time()
    assert told(lines, entries) == []
    assert process_time() - began < 5


def test_shares_fill_each_side_in_order():
    assert list(shares([line(1, 300), line(2, 200)], [entry(8, 100), entry(9, 400)])) == [
        *((1, 8, 100), (1, 9, 200), (2, 9, 200)),
    ]
    assert list(shares([line(1, -300)], [entry(8, 100), entry(9, -500)])) == [(1, 9, -300)]
