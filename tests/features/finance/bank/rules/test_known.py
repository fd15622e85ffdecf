"""The same lines of the bank in another export are known again, and what is not sure is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.core.money import Money
from desktop.features.finance.bank.records import StatementLine
from desktop.features.finance.bank.rules import known_again, perhaps_known


def line(row, fen, balance=None, text="停车费", payee="陶桂", number=""):
    told = None if balance is None else Money(balance)
    return StatementLine(row, date(2026, 7, 2), "", Money(fen), told, text, payee, "", number)


STORED = [line(1, 30000, 130000), line(2, -4500, 125500, "手续费", "")]


def rows(lines, stored=STORED):
    return {one.row for one in known_again(lines, stored)}, [
        one.row for one, _ in perhaps_known(lines, stored)
    ]


def test_an_export_without_balances_holds_the_same_lines():
    assert rows([line(7, 30000), line(8, -4500, None, "手续费", "")]) == ({7, 8}, [])
    assert rows(STORED, [line(7, 30000), line(8, -4500, None, "手续费", "")]) == ({1, 2}, [])


def test_an_export_with_numbers_or_more_words_holds_the_same_lines():
    assert rows([line(7, 30000, 130000, number="N1"), line(8, -4500, 125500, "手续费", "", "N2")]) == (
        {7, 8},
        [],
    )
    assert rows([line(7, 30000, 130000, "停车费 7月月卡"), line(8, -4500, 125500, "手续费 短信", "")]) == (
        {7, 8},
        [],
    )


def test_two_equal_lines_of_one_file_stay_two():
    assert rows([line(7, 30000), line(8, 30000)]) == ({7}, [])
    assert rows([line(7, 30000, 130000), line(8, 30000, 160000)]) == ({7}, [])
    twice = [line(7, 30000, 130000, number="N1"), line(8, 30000, 130000, number="N2")]
    assert rows(twice) == ({7}, [])
    assert rows(twice, [line(1, 30000, 130000, number="N1")]) == ({7}, [])


def test_what_only_day_and_amount_tell_is_pointed_out_and_not_silently_new():
    assert rows([line(7, 30000, None, "停车费", "别的公司")]) == (set(), [7])
    assert rows([line(7, 30000, None, "广告费")]) == (set(), [7])
    assert rows([line(7, -4500, None, "", "")]) == (set(), [7])
    assert rows([line(7, 30000, None, "停车费 7月月卡", number="N1")]) == (set(), [7])
    assert rows([line(7, 30000, 130000, number="A9")], [line(1, 30000, 130000, number="N1")]) == (set(), [7])
    assert rows([line(7, 30000, 999900), line(8, 10)]) == (set(), [])


def test_a_line_that_is_alike_is_met_before_one_that_only_agrees():
    told = [line(7, 30000, None, "停车费 8月"), line(8, 30000)]
    assert rows(told, [line(1, 30000)]) == ({8}, [])


def test_a_second_payment_of_the_same_day_and_amount_is_not_taken_for_the_first():
    morning = replace(line(1, -50000, None, "电梯维修", "万利"), clock="09:00")
    evening = replace(line(7, -50000, None, "电梯维修", "万利"), clock="15:00")
    assert rows([evening], [morning]) == (set(), []), "another hour is another line"
    assert rows([replace(evening, clock="")], [morning]) == ({7}, []), (
        "an hour that one does not tell parts nothing"
    )
    assert rows([line(7, 15000, 0, payee="尉迟敏")], [line(1, 15000, 0, payee="陶桂")]) == (set(), [7]), (
        "a balance of nothing in every row tells two people not apart"
    )
    other = replace(line(7, 30000, 130000), payee_account="6222")
    assert rows([other], [replace(line(1, 30000, 130000), payee_account="6333")]) == (set(), [7])
