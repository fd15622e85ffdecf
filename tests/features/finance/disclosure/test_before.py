"""What a period is held against: the last disclosure where one hung, else as many whole months; what fell to nothing too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pypdfium2 import PdfDocument

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.disclosure import commands, documents, queries, rules
from desktop.features.finance.disclosure.records import Disclosure, PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.records import SubjectDraft
from desktop.features.finance.verification.queries import verify
from desktop.ui.sentences import sentence
from tests.features.finance.disclosure.conftest import FIRST, LAST, REVIEWERS, TODAY, prove

NEXT, NOVEMBER = (date(2026, 10, 1), date(2026, 11, 25)), date(2026, 11, 26)
SUMMER = {
    "停车场地费": 4126000, "广告": 1200000, "快递柜": 330000, "充电桩": 541236, "利息": 6117, "维护": 864000,
    "维修更新": 398500, "审计费": 240000, "账户管理费": 4500,
}  # fmt: skip


def printed(told: Disclosure) -> str:
    pdf = PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=True)))
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf).replace("−", "-")


def drawn(db: Database, book: int, first: date, last: date, on: date) -> Disclosure:
    with db.writing("草拟") as s:
        return queries.detail(s, commands.draw_up(s, PeriodDraft(book, first, last), "", on))


def hang(db: Database, told: Disclosure) -> None:
    with db.writing("公示") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(told.id, party, name, place, TODAY))
        commands.post(s, PostDraft(told.id, "公示栏", TODAY, date(2026, 10, 24), "宋红", 1))


def before(told: Disclosure) -> dict[str, int]:
    return {one.name: one.before.fen for one in told.sheet.lines if one.before.fen}


@pytest.mark.parametrize(("first", "last", "begins"), [
    (FIRST, LAST, date(2026, 4, 1)), (date(2026, 1, 1), date(2026, 3, 31), date(2025, 10, 1)),
    (date(2026, 1, 1), date(2026, 12, 31), date(2025, 1, 1)), (date(2028, 3, 1), date(2028, 3, 31), date(2028, 2, 1)),
    (date(2026, 7, 2), LAST, date(2026, 4, 2)),
])  # fmt: skip
def test_whole_months_are_held_against_whole_months(first: date, last: date, begins: date) -> None:
    assert rules.period_before(first, last) == (begins, first.fromordinal(first.toordinal() - 1))


def test_where_nothing_hung_a_quarter_is_held_against_the_quarter_before(
    db: Database, quarter: int, earned: Callable[..., None]
) -> None:
    for fen, name, day in (
        (100, "广告", date(2026, 3, 31)), (2000, "广告", date(2026, 4, 1)), (30000, "快递柜", date(2026, 4, 2)),
        (400000, "押金", date(2026, 6, 30)),
    ):  # fmt: skip
        earned(fen, name, day)
    assert before(drawn(db, quarter, FIRST, LAST, TODAY)) == {"广告": 2000, "快递柜": 30000, "押金": 400000}


def test_what_fell_to_nothing_stands_in_list_and_sums(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    posted(1000000, "广告", date(2026, 11, 2))
    told = drawn(db, quarter, *NEXT, NOVEMBER)
    assert before(told) == SUMMER
    lines = {one.name: one for one in told.sheet.lines}
    gone = lines["停车场地费"]
    assert (gone.amount, gone.vouchers, gone.proven, gone.contracts) == (Money(0), 0, 0, ())
    assert (told.sheet.sum("income"), told.sheet.before("income")) == (Money(1000000), Money(6203353))
    assert told.sheet.before("cost") == Money(864000)
    said = printed(told)
    for line in (
        "收入合计10,000.0072,033.5362,033.53-84%",
        "停车场地费0.0041,260.0041,260.00-100%—",
        "成本合计0.008,640.008,640.00-100%",
    ):
        assert line in said


def test_where_the_books_begin_no_period_was_before(db: Database, quarter: int) -> None:
    """On the draft and, by its seal, on what hangs and on its next edition."""
    first = drawn(db, quarter, FIRST, LAST, TODAY)
    assert "收入合计62,033.5362,033.53——" in printed(first)
    assert "停车场地费41,260.0041,260.00——1张" in printed(first)
    hang(db, first)
    with db.writing("更正") as s:
        again = queries.detail(
            s, commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST, "漏附合同"), "", TODAY)
        )
    hang(db, again)
    with db.reading() as s:
        for one in (first, again):
            assert "停车场地费41,260.0041,260.00——1张" in printed(queries.detail(s, one.id))
        assert verify(s, beside(db.path)) is None


def test_a_period_before_that_brought_nothing_is_told_as_nothing(
    db: Database, quarter: int, earned: Callable[..., None]
) -> None:
    earned(100, "广告", date(2026, 3, 31))
    assert "停车场地费41,260.0041,260.000.00—1张" in printed(drawn(db, quarter, FIRST, LAST, TODAY))


def test_what_was_sealed_before_it_told_that_reads_as_it_hung(
    db: Database, quarter: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(queries, "alone_of", lambda *_: False)
        first = drawn(db, quarter, FIRST, LAST, TODAY)
        hang(db, first)
    with db.reading() as s:
        assert "停车场地费41,260.0041,260.000.00—1张" in printed(queries.detail(s, first.id))
        assert verify(s, beside(db.path)) is None


def test_what_is_gone_for_two_periods_is_told_of_the_year_alone(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    """And the last disclosure counts however long its period was."""
    posted(5000, "押金", date(2026, 6, 30))
    spring = drawn(db, quarter, date(2026, 4, 1), date(2026, 6, 30), TODAY)
    hang(db, spring)
    summer = drawn(db, quarter, FIRST, date(2026, 8, 31), TODAY)
    assert before(summer) == {"押金": 5000}
    hang(db, summer)
    autumn = drawn(db, quarter, date(2026, 9, 1), LAST, TODAY)
    assert before(autumn) == {name: SUMMER[name] for name in ("停车场地费", "广告", "快递柜", "维护")}
    (deposit,) = [one for one in autumn.sheet.lines if one.name == "押金"]
    assert (deposit.amount, deposit.before, deposit.cumulative) == (Money(0), Money(0), Money(5000))


def test_a_subject_named_anew_is_held_against_what_it_was_called_before(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    with db.writing("改名") as s:
        (old,) = [one for one in ledger.subject_rows(s, quarter) if one.name == "广告"]
        books.save_subject(s, SubjectDraft(quarter, old.code, "income", "电梯广告", None, old.id, 1))
    posted(1000000, "电梯广告", date(2026, 11, 2))
    told = before(drawn(db, quarter, *NEXT, NOVEMBER))
    assert told["电梯广告"] == 1200000
    assert "广告" not in told


def test_costs_are_held_against_the_income_and_that_part_against_the_part_of_before(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    """What one subject cost before may be another's now; 14.1 % of the income before, of which 30 % more are 18.3 %."""
    prove(db, posted(10000, "能耗", date(2026, 9, 29), spent=True))
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    posted(12406706, "广告", date(2026, 11, 2))
    posted(2272400, "能耗", date(2026, 11, 2), spent=True)
    told = drawn(db, quarter, *NEXT, NOVEMBER)
    assert told.sheet.sum("cost").fen > 2 * told.sheet.before("cost").fen
    assert "disclosure.cost_rose" not in [one.code for one in told.remarks], (
        "the income is twice as much, too"
    )
    with db.writing("重拟") as s:
        commands.discard(s, told.id)
    posted(100, "税费", date(2026, 11, 3), spent=True)
    (rose,) = [
        one for one in drawn(db, quarter, *NEXT, NOVEMBER).remarks if one.code == "disclosure.cost_rose"
    ]
    assert rose.facts == {"part": "18.3%", "before": "14.1%"}
    assert "18.3%" in sentence(rose)


def test_costs_that_stay_while_the_income_falls_are_pointed_out(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    posted(1550838, "广告", date(2026, 11, 2))
    posted(864000, "维护", date(2026, 11, 2), spent=True)
    told = drawn(db, quarter, *NEXT, NOVEMBER)
    assert told.sheet.sum("cost") == told.sheet.before("cost")
    assert "disclosure.cost_rose" in [one.code for one in told.remarks]


def test_costs_of_a_period_without_income_are_no_part_of_it(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    posted(864000, "维护", date(2026, 11, 2), spent=True)
    codes = [one.code for one in drawn(db, quarter, *NEXT, NOVEMBER).remarks]
    assert "disclosure.net_negative" in codes
    assert "disclosure.cost_rose" not in codes
