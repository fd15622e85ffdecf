"""The contracts that income rests on: told with what was due and received, frozen with what hangs, missed in a draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.disclosure import commands, documents, queries, rules
from desktop.features.finance.disclosure.records import (
    Agreed,
    Disclosure,
    Line,
    PeriodDraft,
    PostDraft,
    ReviewDraft,
    Sheet,
)
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues import queries as owed
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft, TotalsDraft
from tests.features.finance.disclosure.conftest import FIRST, LAST, REVIEWERS, TODAY

UNTIL = date(2026, 10, 24)


def draw(db: Database, book: int) -> Disclosure:
    with db.writing("草拟") as s:
        made = commands.draw_up(s, PeriodDraft(book, FIRST, LAST), "物业", TODAY)
    return seen(db, made)


def seen(db: Database, disclosure: int) -> Disclosure:
    with db.reading() as s:
        return queries.detail(s, disclosure)


def reviewed(db: Database, disclosure: int) -> None:
    with db.writing("复核") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(disclosure, party, name, place, TODAY))


def post(db: Database, disclosure: int) -> None:
    with db.writing("公示") as s:
        commands.post(s, PostDraft(disclosure, "公示栏", TODAY, UNTIL, "宋红", 1))


def change(db: Database, contract: int, number: str) -> None:
    with db.reading() as s:
        draft = owed.contract(s, contract, TODAY).draft
    with db.writing("改合同") as s:
        dues.save_contract(s, replace(draft, number=number))


def said(told: Disclosure, *, public: bool = True) -> str:
    with pypdfium2.PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=public))) as pdf:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)


def test_beside_each_source_stand_its_contracts_with_what_was_due_and_received(
    db: Database, quarter: int, contracts: dict[str, int]
) -> None:
    told = draw(db, quarter)
    held = {one.name: one for one in told.sheet.of("income")}
    assert held["停车场地费"].contracts == (
        Agreed("TC-1", Money(3000000), Money(3000000), Money(0)),
        Agreed("TC-2", Money(2000000), Money(1126000), Money(874000)),
    ), "what fell due before the books began is not owed by them"  # fmt: skip
    rent = held["经营用房租金"]
    assert (rent.amount, rent.vouchers) == (Money(0), 0), "owed by contract and not paid is told too"
    assert rent.contracts == (Agreed("ZL-1", Money(900000), Money(0), Money(900000)),)
    words = said(told)
    assert "停车场地费（合同TC-1、TC-2）" in words
    assert "经营用房租金（合同ZL-1）0.000.00———" in words
    for line in (
        "停车场地费TC-130,000.0030,000.000.00",
        "停车场地费TC-220,000.0011,260.008,740.00",
        "合计3份59,000.0041,260.0017,740.00",
    ):
        assert line in words
    assert "其他0.00" not in words, "a source without income has no bar"


def test_what_hangs_stays_whatever_becomes_of_its_contracts(
    db: Database, quarter: int, contracts: dict[str, int], account: int
) -> None:
    made = draw(db, quarter)
    reviewed(db, made.id)
    post(db, made.id)
    before = seen(db, made.id)
    change(db, contracts["TC-2"], "TC-2改")
    with db.writing("收款") as s:
        dues.save_receipt(s, ReceiptDraft(
            contracts["ZL-1"], date(2026, 9, 30), Money(900000), FIRST, LAST, account
        ))  # fmt: skip
    after = seen(db, made.id)
    assert after.sheet == before.sheet
    assert said(after) == said(before)
    assert "TC-2改" not in said(after, public=False)


def test_a_draft_whose_contracts_moved_is_drawn_up_again(
    db: Database, quarter: int, contracts: dict[str, int]
) -> None:
    made = draw(db, quarter)
    reviewed(db, made.id)
    change(db, contracts["TC-2"], "TC-2改")
    with pytest.raises(RuleBroken) as error:
        post(db, made.id)
    assert error.value.code == "disclosure.books_moved"


def test_income_without_a_contract_or_daily_totals_is_pointed_out(
    db: Database, quarter: int, contracts: dict[str, int], account: int, subject: Callable[[str], int]
) -> None:
    def missed() -> tuple[str, ...]:
        (one,) = [one for one in made.remarks if one.code == "disclosure.no_contract"]
        return one.facts["names"]

    made = draw(db, quarter)
    assert missed() == ("广告", "快递柜", "充电桩")
    with db.writing("日报") as s:
        commands.discard(s, made.id)
        dues.save_totals(s, TotalsDraft(
            quarter, "other", subject("充电桩"), account, lines="2026-09-11 4 20.00"
        ))  # fmt: skip
        books.post_drafts(s, quarter)
    made = draw(db, quarter)
    assert missed() == ("广告", "快递柜")
    reviewed(db, made.id)
    post(db, made.id)
    assert "disclosure.no_contract" not in [one.code for one in seen(db, made.id).remarks]


def test_interest_needs_no_contract_whatever_its_subject_is_called() -> None:
    lines = tuple(
        Line("income", code, name, Money(100), Money(0), 1, 0)
        for code, name in (("1009", "结息"), ("1099", "存款利息"), ("1098", "赔偿补偿"))
    )
    assert rules.uncovered(Sheet(FIRST, LAST, Money(0), Money(0), None, lines, ""), set()) == ["赔偿补偿"]


def test_many_contracts_are_counted_beside_and_told_below(
    db: Database, quarter: int, subject: Callable[[str], int]
) -> None:
    with db.writing("合同") as s:
        for at in range(1, 6):
            dues.save_contract(s, ContractDraft(
                quarter, f"CW-{at}", subject("停车场地费"), "某某", "车位", "", FIRST, LAST, Money(100)
            ))  # fmt: skip
    words = said(draw(db, quarter))
    assert "停车场地费（合同CW-1、CW-2、CW-3等5份）" in words
    assert "停车场地费CW-51.000.00" in words
