"""Bank and books held against each other month by month, on real rows."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance.bank import commands, queries, rules
from desktop.features.finance.bank.records import Cause
from desktop.features.finance.queries import book_place
from desktop.features.organisation.commands import save_household
from desktop.features.organisation.entities import Place
from desktop.features.organisation.records import HouseholdDraft
from tests.features.finance.bank.conftest import line, running

JANUARY, FEBRUARY = date(2026, 1, 31), date(2026, 2, 28)


@pytest.fixture
def begun(books):
    with books.db.writing("opening") as s:
        finance.save_opening(s, books.book, date(2025, 12, 31), {books.account: Money(1000)})
    return books


def sheet(books, until=JANUARY):
    with books.db.reading() as s:
        return queries.reconciliation(s, books.account, until)


def fens(*sides):
    return [[one.amount.fen for one in side] for side in sides]


def test_everything_in_transit_stands_on_its_side_and_both_balances_come_to_the_same(begun, take):
    take(running(1000, line(1, 500), line(2, -200), line(3, 70, 30), line(4, 33, 2, month=2)))
    with begun.db.writing("x") as s:
        known = begun.voucher(s, 500)
        begun.voucher(s, 900, 29)
        begun.voucher(s, -40, 30)
        late = begun.voucher(s, 70, 1, month=2)
        first, _, third, _ = queries.line_ids(s, begun.account)
        commands.match(s, [first], [begun.posting(s, known)], JANUARY)
        commands.match(s, [third], [begun.posting(s, late)], FEBRUARY)
    made = sheet(begun)
    assert (made.bank, made.books) == (Money(1370), Money(2360))
    assert fens(made.bank_in, made.bank_out, made.books_in, made.books_out) == [[70], [200], [900], [40]]
    assert made.bank_adjusted == made.books_adjusted == Money(2230)
    assert (made.difference, made.causes) == (Money(0), ())
    assert made.books_in[0].number == "2026-2"
    later = sheet(begun, FEBRUARY)
    assert fens(later.bank_in, later.bank_out, later.books_in, later.books_out) == [[33], [200], [900], [40]]
    assert later.difference == Money(0)


def test_an_opening_balance_the_books_do_not_have_is_named(begun, take):
    take(running(1300, line(1, 500)))
    made = sheet(begun)
    assert (made.difference, made.unexplained) == (Money(300), Money(0))
    assert made.causes == (Cause("opening", date(2026, 1, 5), Money(300)),)


def test_a_line_the_bank_left_out_is_named_by_its_day_and_amount(begun, take):
    lines = running(1000, line(1, 500), line(2, 77, 6), line(3, 10, 7))
    take([lines[0], lines[2]])
    made = sheet(begun)
    assert (made.difference, made.causes) == (Money(77), (Cause("break", date(2026, 1, 7), Money(77)),))
    assert sheet(begun, date(2026, 1, 6)).causes == ()


def test_what_the_books_paid_before_the_first_statement_and_the_bank_later_is_no_difference(begun, take):
    with begun.db.writing("x") as s:
        cheque = finance_voucher(begun, s)
    take(running(1000, line(1, -60)))
    assert sheet(begun).difference == Money(60)
    with begun.db.writing("x") as s:
        commands.match(s, queries.line_ids(s, begun.account), [begun.posting(s, cheque)], JANUARY)
    made = sheet(begun)
    assert (made.difference, fens(made.bank_out, made.books_out)) == (Money(0), [[], []])


def test_a_cheque_from_before_is_no_part_of_what_the_opening_balances_are_apart(begun, take):
    with begun.db.writing("x") as s:
        cheque = finance_voucher(begun, s)
    take(running(1300, line(1, -60)))
    with begun.db.writing("x") as s:
        commands.match(s, queries.line_ids(s, begun.account), [begun.posting(s, cheque)], JANUARY)
    made = sheet(begun)
    assert (made.difference, made.unexplained) == (Money(300), Money(0))
    assert made.causes == (Cause("opening", date(2026, 1, 5), Money(300)),)


def finance_voucher(books, s):
    from desktop.features.finance.records import LineDraft, VoucherDraft

    lines = (
        LineDraft(None, books.subjects["审计费"], Money(60), None),
        LineDraft(books.account, None, None, Money(60)),
    )
    made = finance.save_voucher(s, VoucherDraft(books.book, date(2025, 12, 31), "开出支票", lines))
    finance.post_voucher(s, made)
    return made


def test_a_voucher_and_the_one_that_took_it_back_are_not_in_transit_but_the_first_alone_is(begun, take):
    take(running(1000, line(1, 5)))
    with begun.db.writing("x") as s:
        voucher = begun.voucher(s, 400, 20)
        finance.reverse_voucher(s, voucher, date(2026, 2, 3), "重复")
    assert fens(sheet(begun).books_in, sheet(begun).books_out) == [[400], []]
    later = sheet(begun, FEBRUARY)
    assert fens(later.books_in, later.books_out) == [[], []]
    assert sheet(begun).difference == later.difference == Money(0)


@pytest.mark.parametrize("public", [True, False])
def test_the_words_of_vouchers_name_nobody_on_the_public_sheet(begun, take, public):
    """Whom another line of the bank, a payment or the register tells is masked in what the books hold alone."""
    take(
        running(
            1000, line(1, 500, text="押金", payee="欧阳珊", number="20260001"), line(2, -3, payee="湖北银行")
        )
    )
    with begun.db.writing("x") as s:
        place = book_place(s, begun.book)
        save_household(s, HouseholdDraft(compound_id=place, building="9", room="901", owners="段磊"))
        first, _ = queries.line_ids(s, begun.account)
        commands.draft_from_line(s, first, begun.subjects["押金"])
        finance.post_drafts(s, begun.book)
        begun.voucher(s, -300, 29, "退押金 欧阳珊 20260001")
        begun.voucher(s, -200, 30, "湖北银行，段磊9栋901")
    hide = rules.hiding(sheet(begun), public=public)
    told = [hide(one.words) for one in (*sheet(begun).books_in, *sheet(begun).books_out)]
    masked, plain = (
        ["押金 欧阳*", "退押金 欧阳*", "湖北银行，段*9栋***"],
        ["押金 欧阳珊 20260001", "退押金 欧阳珊 20260001", "湖北银行，段磊9栋901"],
    )
    assert told == (masked if public else plain)


def test_of_whom_the_bank_tells_people_are_masked_on_the_public_sheet_and_firms_are_not(begun, take):
    """宏远 reads like a firm as 宏达 does, but stands on the register of residents."""
    payees = "宏达", "国家电网", "佳美五金", "段磊", "宏远"
    take(running(1000, *(line(at, 5, payee=one, text="收款") for at, one in enumerate(payees, 1))))
    with begun.db.writing("x") as s:
        place = book_place(s, begun.book)
        save_household(s, HouseholdDraft(compound_id=place, building="9", room="901", owners="宏远"))
    for public, told in ((True, ("宏达", "国家电网", "佳美五金", "段*", "宏*")), (False, payees)):
        hide = rules.hiding(sheet(begun), public=public)
        assert tuple(hide(one.payee) for one in sheet(begun).bank_in) == told


def test_a_matched_voucher_that_was_taken_back_leaves_the_line_not_booked(begun, take):
    take(running(-700, line(1, 5000)))
    with begun.db.writing("x") as s:
        begun.voucher(s, -1700, 4)
        voucher = begun.voucher(s, 5000)
        (key,) = queries.line_ids(s, begun.account)
        commands.match(s, [key], [begun.posting(s, voucher)], JANUARY)
        finance.reverse_voucher(s, voucher, date(2026, 2, 3), "记错户头")
    before, after = sheet(begun), sheet(begun, FEBRUARY)
    assert fens(before.bank_in, before.books_in, before.books_out) == [[], [], []], "it stood by then"
    assert (after.bank, after.books) == (Money(4300), Money(-700))
    assert fens(after.bank_in, after.bank_out, after.books_in, after.books_out) == [[5000], [], [], []]
    assert (before.difference, after.difference) == (Money(0), Money(0))
    assert after.books_adjusted == Money(4300)


def test_what_the_bank_gave_back_stays_matched_to_both(begun, take):
    take(running(1000, line(1, 500), line(2, -500, 9)))
    with begun.db.writing("x") as s:
        voucher = begun.voucher(s, 500)
        red = finance.reverse_voucher(s, voucher, date(2026, 1, 9), "退票")
        for key, one in zip(queries.line_ids(s, begun.account), (voucher, red), strict=True):
            commands.match(s, [key], [begun.posting(s, one)], JANUARY)
        rows = queries.line_rows(s, queries.line_ids(s, begun.account))
        assert [row.state for row in rows] == ["matched", "matched"]
        assert queries.line_ids(s, begun.account, open_only=True) == []
    made = sheet(begun)
    assert fens(made.bank_in, made.bank_out, made.books_in, made.books_out) == [[], [], [], []]
    assert made.difference == Money(0)


def test_without_a_statement_or_a_balance_there_is_nothing_to_reconcile(begun, take):
    with pytest.raises(RuleBroken, match="reconciliation.no_statement"):
        sheet(begun)
    take([line(1, 5)])
    with pytest.raises(RuleBroken, match="reconciliation.no_balance"):
        sheet(begun)
    with pytest.raises(RuleBroken, match="reconciliation.no_statement"):
        sheet(begun, date(2026, 1, 4))


@pytest.mark.parametrize(
    "payee",
    ["郄军", "仝卫国", "亓建军", "逯明", "战立平", "买买提", "阿依古丽", "尼玛次仁", "买买提·艾合买提"],
)
def test_nobody_of_a_rare_name_stands_on_the_public_sheet_in_full(begun, take, payee):
    take(running(1000, line(1, 5, payee=payee, text=f"付{payee}工钱")))
    told = sheet(begun)
    for public in (True, False):
        hide = rules.hiding(told, public=public)
        said = [hide(words) for one in told.bank_in for words in (one.payee, one.words)]
        assert (payee not in "".join(said)) is public


def test_the_account_of_a_sheet_is_told_with_its_compound(books):
    with books.db.reading() as s:
        account = queries.account_name(s, books.account)
        assert account.compound == s.get_one(Place, book_place(s, books.book)).name
