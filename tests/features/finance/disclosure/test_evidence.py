"""Income without contract or receipt, and what was spent without its paper, keep a disclosure off the board (domain 4.4 step 2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank.queries import line_ids
from desktop.features.finance.disclosure import commands, queries
from desktop.features.finance.disclosure.documents import disclosure_paper
from desktop.features.finance.disclosure.records import Disclosure, PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft, TotalsDraft
from desktop.features.finance.entities import Voucher
from desktop.features.finance.records import LineDraft, SubjectDraft, VoucherDraft
from desktop.features.finance.rules import voucher_number
from desktop.printing.blocks import Grid
from desktop.ui.sentences import sentence
from tests.features.finance.bank.conftest import FILE, line, reading
from tests.features.finance.disclosure.conftest import FIRST, LAST, REVIEWERS, TODAY, prove

LATE = date(2026, 9, 28)


@pytest.fixture
def refusal(db: Database, quarter: int) -> Callable[[], RuleBroken | None]:
    """Draws the quarter up, has it looked through and puts it on the board; tells what keeps it off, and drops the draft."""

    def hang() -> RuleBroken | None:
        with db.writing("草拟") as s:
            made = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "", TODAY)
            remarks = queries.detail(s, made).remarks
            for party, name, place in REVIEWERS:
                commands.review(s, ReviewDraft(made, party, name, place, TODAY))
        try:
            with db.writing("公示") as s:
                commands.post(s, PostDraft(made, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1))
        except RuleBroken as error:
            broken = error
        else:
            return None
        with db.writing("作废") as s:
            commands.discard(s, made)
        assert (remarks[0].code, remarks[0].facts) == (broken.code, broken.facts), "the draft says so already"
        assert sentence(broken) != broken.code
        return broken

    return hang


def number(db: Database, voucher: int) -> str:
    with db.reading() as s:
        row = s.get_one(Voucher, voucher)
        return voucher_number(row.year, row.number)


def test_income_with_neither_contract_nor_receipt_is_named_until_it_has_one(
    db: Database, posted: Callable[..., int], refusal: Callable[[], RuleBroken | None]
) -> None:
    bare = [posted(fen, "其他收入", LATE) for fen in (5000000, 700)]
    error = refusal()
    assert error is not None
    assert (error.code, error.facts) == ("disclosure.income_bare", {
        "name": "其他收入", "count": 2, "vouchers": tuple(number(db, one) for one in bare),
    })  # fmt: skip
    prove(db, *bare)
    assert refusal() is None


def test_what_was_received_on_a_contract_answers_for_its_own_subject_and_sum_alone(
    db: Database,
    quarter: int,
    account: int,
    subject: Callable[[str], int],
    refusal: Callable[[], RuleBroken | None],
) -> None:
    parking, board = subject("停车场地费"), subject("广告")
    with db.writing("合并收款") as s:
        both = books.save_voucher(s, VoucherDraft(quarter, LATE, "收场地款", (
            LineDraft(account_id=account, debit=Money(8000000)), LineDraft(subject_id=parking, credit=Money(7999900)),
            LineDraft(subject_id=board, credit=Money(100)),
        )))  # fmt: skip
        books.post_voucher(s, both)
    ends = date(2026, 12, 31)

    def receive(subject: int, number: str, fen: int) -> None:
        with db.writing("收款") as s:
            made = dues.save_contract(s, ContractDraft(
                quarter, number, subject, "某公司", "场地", "", FIRST, ends, Money(9000000)
            ))  # fmt: skip
            dues.save_receipt(s, ReceiptDraft(made, LATE, Money(fen), FIRST, LAST, voucher_id=both))

    def bare() -> str:
        error = refusal()
        return "" if error is None else str(error.facts["name"])

    receive(board, "GG-1", 1)
    receive(parking, "TC-1", 7999899)
    assert bare() == "停车场地费", "a fen is missing"
    receive(parking, "TC-2", 1)
    assert bare() == "广告", "one fen of a hundred"
    receive(board, "GG-2", 99)
    assert bare() == ""


def test_what_was_spent_without_its_paper_is_named_after_the_income(
    db: Database, posted: Callable[..., int], refusal: Callable[[], RuleBroken | None]
) -> None:
    spent, cost = (posted(5000000, name, LATE, spent=True) for name in ("公益活动", "管理费"))
    income = posted(100, "广告", LATE)
    named = list[tuple[str, object]]()
    for voucher in (income, cost, spent):
        error = refusal()
        assert error is not None
        assert error.facts["vouchers"] == (number(db, voucher),)
        named.append((error.code, error.facts["name"]))
        prove(db, voucher)
    assert named == [
        ("disclosure.income_bare", "广告"), ("disclosure.cost_bare", "管理费"), ("disclosure.expense_bare", "公益活动"),
    ]  # fmt: skip
    assert refusal() is None


def test_a_draft_names_at_once_every_subject_that_lacks_its_paper(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    for name, spent in (("公益活动", True), ("管理费", True), ("维护", True), ("广告", False)):
        posted(100, name, LATE, spent=spent)
    with db.writing("草拟") as s:
        made = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "", TODAY)
        told = [one.facts["name"] for one in queries.detail(s, made).remarks if one.code.endswith("_bare")]
    assert told == ["广告", "管理费", "维护", "公益活动"]


def test_the_statement_proves_income_the_banks_own_fees_and_the_top_up_but_nothing_else_spent(
    db: Database, quarter: int, account: int, subject: Callable[[str], int],
    refusal: Callable[[], RuleBroken | None],
) -> None:  # fmt: skip
    with db.writing("科目") as s:
        books.save_subject(s, SubjectDraft(quarter, "2088", "cost", "银行手续费"))
    moved = (
        (5000, "其他收入"), (-300, "银行手续费"), (-900, "管理费"), (-800, "公益活动"), (-700, "押金"),
        (-40, "账户管理费"), (-600, "补充维修资金"),
    )  # fmt: skip
    with db.writing("对账单") as s:
        lines = [line(at, fen, 28, month=9) for at, (fen, _) in enumerate(moved, 1)]
        bank.import_statement(s, account, reading(lines, ""), FILE)
        drafts = [
            bank.draft_from_line(s, key, subject(name))
            for key, (_, name) in zip(line_ids(s, account), moved, strict=True)
        ]
        books.post_drafts(s, quarter)
        told = {one.name: one.proven for one in queries.gather(s, quarter, LATE, LAST).lines if one.vouchers}
    assert told == {
        "其他收入": 1, "银行手续费": 1, "管理费": 0, "公益活动": 0, "押金": 1, "账户管理费": 2, "补充维修资金": 1,
    }  # fmt: skip
    error = refusal()
    assert error is not None
    assert (error.code, error.facts["name"], error.facts["count"]) == ("disclosure.cost_bare", "管理费", 1)
    prove(db, drafts[2])
    error = refusal()
    assert error is not None
    assert (error.code, error.facts["name"], error.facts["count"]) == (
        "disclosure.expense_bare",
        "公益活动",
        1,
    )
    prove(db, drafts[3])
    assert refusal() is None


def test_what_was_received_on_a_contract_daily_totals_interest_and_what_was_taken_back_need_no_more(
    db: Database, quarter: int, account: int, posted: Callable[..., int], subject: Callable[[str], int],
    refusal: Callable[[], RuleBroken | None],
) -> None:  # fmt: skip
    posted(317, "利息", LATE)
    wrong = posted(900, "其他收入", LATE)
    spent, given = (posted(900, name, LATE, spent=True) for name in ("管理费", "公益活动"))
    rent = posted(900000, "经营用房租金", LATE)
    with db.writing("合同") as s:
        for voucher in (wrong, spent, given):
            books.reverse_voucher(s, voucher, TODAY, "记错")
        dues.save_totals(s, TotalsDraft(
            quarter, "other", subject("充电桩"), account, lines="2026-09-11 4 20.00"
        ))  # fmt: skip
        books.post_drafts(s, quarter)
    error = refusal()
    assert error is not None
    assert error.facts["name"] == "经营用房租金"
    with db.writing("收款") as s:
        contract = dues.save_contract(s, ContractDraft(
            quarter, "ZL-1", subject("经营用房租金"), "某某公司", "场地", "", FIRST, LAST, Money(900000),
        ))  # fmt: skip
        dues.save_receipt(s, ReceiptDraft(
            contract, LATE, Money(900000), FIRST, LAST, voucher_id=rent
        ))  # fmt: skip
    assert refusal() is None


def behind(told: Disclosure) -> dict[str, str]:
    """What the paper says stands behind each line."""
    (table,) = [
        one for one in disclosure_paper(told, public=True).blocks
        if isinstance(one, Grid) and one.columns[-1].title == "凭证、附件"
    ]  # fmt: skip
    return {row[0].strip(): row[-1] for row in table.rows if row[-1]}


def unproven(told: Disclosure) -> str:
    found = [one.facts["names"] for one in told.remarks if one.code == "disclosure.unproven"]
    return "、".join(name for names in found for name in names)


def drawn_anew(db: Database, book: int, last: date = LAST, today: date = TODAY) -> Disclosure:
    with db.writing("草拟") as s:
        return queries.detail(s, commands.draw_up(s, PeriodDraft(book, FIRST, last), "", today))


def hung(db: Database, told: Disclosure, day: date, ends: date) -> None:
    with db.writing("公示") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(told.id, party, name, place, day))
        commands.post(s, PostDraft(told.id, "公示栏", day, ends, "宋红", 1))


def test_a_voucher_taken_back_and_the_red_one_need_no_paper_and_what_stands_is_counted(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    wrong = posted(50000, "能耗", LATE, spent=True)
    with db.writing("冲销") as s:
        books.reverse_voucher(s, wrong, LATE, "金额错")
    prove(db, posted(45000, "能耗", LATE, spent=True))
    told = drawn_anew(db, quarter)
    assert behind(told)["能耗"] == "1张，均有附件"
    assert unproven(told) == ""
    with db.writing("重拟") as s:
        commands.discard(s, told.id)
    posted(100, "能耗", LATE, spent=True)
    told = drawn_anew(db, quarter)
    assert behind(told)["能耗"] == "2张，1张有附件，1张无附件"
    assert unproven(told) == "能耗"


def test_what_is_taken_back_in_a_later_period_stood_in_its_own_and_is_red_alone_in_the_later(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    wrong = posted(50000, "其他收入", LATE)
    prove(db, wrong)
    with db.writing("冲销") as s:
        books.reverse_voucher(s, wrong, date(2026, 10, 8), "退款")
    told = drawn_anew(db, quarter)
    assert behind(told)["其他收入"] == "1张，均有附件"
    hung(db, told, TODAY, date(2026, 10, 24))
    with db.writing("草拟") as s:
        later = PeriodDraft(quarter, date(2026, 10, 1), date(2026, 10, 31))
        told = queries.detail(s, commands.draw_up(s, later, "", date(2026, 11, 2)))
    assert behind(told)["其他收入"] == "红字冲销"
    assert unproven(told) == ""


def taken_back(told: Disclosure, *, public: bool = True) -> list[tuple[str, ...]]:
    """What the paper says of the vouchers of earlier periods that are taken back."""
    return [
        row for one in disclosure_paper(told, public=public).blocks
        if isinstance(one, Grid) and one.columns[0].title == "红字凭证" for row in one.rows
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["能耗", "公益活动"])
def test_what_was_spent_and_is_taken_back_later_needs_no_paper_and_the_later_sheet_tells_why(
    db: Database,
    quarter: int,
    posted: Callable[..., int],
    refusal: Callable[[], RuleBroken | None],
    name: str,
) -> None:
    wrong, later = (posted(fen, name, LATE, spent=True) for fen in (50000, 300))
    prove(db, later)
    day, (first, last) = date(2026, 10, 8), (date(2026, 10, 1), date(2026, 10, 31))
    with db.writing("冲销") as s:
        red = books.reverse_voucher(s, wrong, day, "3栋2单元501王秀兰的款，重复记账")
    assert refusal() is None
    prove(db, posted(20000, name, day, spent=True))
    with db.writing("草拟") as s:
        told = queries.detail(
            s, commands.draw_up(s, PeriodDraft(quarter, first, last), "", date(2026, 11, 2))
        )
    (row,) = taken_back(told, public=False)
    of = f"{number(db, wrong)}（{LATE}）"
    assert row == (number(db, red), of, name, "−500.00", "3栋2单元501王秀兰的款，重复记账")
    ((*same, why),) = taken_back(told)
    assert (*same,) == row[:-1]
    assert why == "涉及个人信息，原因见存档凭证"
    with db.writing("冲销") as s:
        books.reverse_voucher(s, later, day, "公示后才冲销")
    with db.reading() as s:
        assert queries.detail(s, told.id).reds == told.reds


def test_a_refund_that_was_taken_down_wrongly_and_is_taken_back_later_needs_no_paper(
    db: Database, quarter: int, account: int, subject: Callable[[str], int], posted: Callable[..., int],
    refusal: Callable[[], RuleBroken | None],
) -> None:  # fmt: skip
    refund, day = posted(500, "能耗", LATE), date(2026, 11, 2)
    with db.writing("冲销") as s:
        books.reverse_voucher(s, refund, date(2026, 10, 8), "不是退费")
    assert refusal() is None
    with db.writing("草拟") as s:
        later = PeriodDraft(quarter, date(2026, 10, 1), date(2026, 10, 31))
        told = queries.detail(s, commands.draw_up(s, later, "", day))
    assert [(one.name, one.amount) for one in told.reds] == [("能耗", Money(500))]
    hung(db, told, day, date(2026, 12, 2))


def test_what_is_taken_back_within_its_period_is_not_told_apart(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    wrong = posted(50000, "能耗", FIRST, spent=True)
    with db.writing("冲销") as s:
        books.reverse_voucher(s, wrong, LATE, "金额错")
    assert taken_back(drawn_anew(db, quarter)) == []


def test_daily_totals_are_told_as_what_their_vouchers_rest_on_and_what_hangs_tells_it_as_of_then(
    db: Database, quarter: int, account: int, subject: Callable[[str], int], posted: Callable[..., int]
) -> None:
    with db.writing("日报") as s:
        made = dues.save_totals(s, TotalsDraft(
            quarter, "other", subject("其他收入"), account, lines="2026-09-11 4 20.00\n2026-09-12 4 20.00"
        ))  # fmt: skip
        books.post_drafts(s, quarter)
    told = drawn_anew(db, quarter)
    assert behind(told)["其他收入"] == "2张，日汇总"
    assert unproven(told) == ""
    prove(db, made[0])
    with db.reading() as s:
        assert behind(queries.detail(s, told.id))["其他收入"] == "2张，日汇总", "as it was drawn up"
    with db.writing("重拟") as s:
        commands.discard(s, told.id)
    posted(300, "其他收入", LATE)
    told = drawn_anew(db, quarter)
    assert behind(told)["其他收入"] == "3张，1张有附件，1张日汇总，1张无附件"
    assert unproven(told) == "其他收入"


def test_whom_the_reason_of_a_red_voucher_names_is_masked_for_the_board(
    db: Database, quarter: int, subject: Callable[[str], int], posted: Callable[..., int]
) -> None:
    with db.writing("合同") as s:
        dues.save_contract(s, ContractDraft(
            quarter, "CD-1", subject("其他收入"), "赵铁柱", "场地", "", FIRST, date(2026, 12, 31), Money(500)
        ))  # fmt: skip
    wrong = posted(500, "其他收入", LATE)
    prove(db, wrong)
    with db.writing("冲销") as s:
        books.reverse_voucher(s, wrong, date(2026, 10, 8), "赵铁柱重复汇款，已退回")
    hung(db, drawn_anew(db, quarter), TODAY, date(2026, 10, 24))
    with db.writing("草拟") as s:
        later = PeriodDraft(quarter, date(2026, 10, 1), date(2026, 10, 31))
        told = queries.detail(s, commands.draw_up(s, later, "", date(2026, 11, 2)))
    assert [row[-1] for row in taken_back(told)] == ["赵*柱重复汇款，已退回"]
    assert [row[-1] for row in taken_back(told, public=False)] == ["赵铁柱重复汇款，已退回"]
